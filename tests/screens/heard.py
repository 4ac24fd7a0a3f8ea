"""Which texts the stories have shown: of each key whether anything the code said by it came upon a screen."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from html import unescape
from unittest.mock import patch

from emulator.keyboards import inline_rows
from locales import Texts
from locales.catalogue import catalogue
from locales.folders import HERE
from tests.screens.stage import Act

_TAG = re.compile(r"<[^>]+>")


class Heard:
    """Keys by what was said with them, and everything that was seen."""

    def __init__(self) -> None:
        self._said: dict[str, set[str]] = defaultdict(set)
        self._seen: set[str] = set()

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Every text that is asked for is noted."""
        say = Texts._say

        def noted(t: Texts, key: str, values: Mapping[str, object], guard: Callable[[str], str]) -> str:
            said = say(t, key, values, guard)
            self._said[key].add(unescape(_TAG.sub("", said)).strip())
            return said

        with patch.object(Texts, "_say", noted):
            yield

    def shown(self, acts: Sequence[Act]) -> None:
        for act in acts:
            self._seen.update([act.alert, *act.commands, *(key for row in act.keyboard for key in row)])
            for message in act.shown:
                self._seen.add(message.text)
                self._seen.update(button.text for row in inline_rows(message) for button in row)
                self._seen.update([message.file.name] if message.file else [])

    def report(self) -> str:
        """Keys that no screen shows, those first that the code never asked for."""
        seen = "\n".join(sorted(self._seen))
        every = catalogue(HERE / "ru").messages()
        silent = sorted(every - self._said.keys())
        unseen = sorted(
            key for key in every & self._said.keys() if not any(said in seen for said in self._said[key])
        )
        return "\n".join(
            [
                f"never asked for ({len(silent)}): {' '.join(silent)}",
                "",
                f"asked for, on no screen ({len(unseen)}): {' '.join(unseen)}",
                "",
            ]
        )
