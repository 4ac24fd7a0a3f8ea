"""Plays one story in every language, and notes after each act what the bot has shown to whom.

A story is told in the words of the first language. Where it taps is remembered as a place on the screen, and the
same place is tapped in the other languages; what it types is looked up in `TYPED`.
"""

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from types import ModuleType
from typing import TypeVar
from unittest.mock import patch

import bot.readings_files
import domain.people
import handlers.announcement_cards
import handlers.language
import handlers.readings_reports
import handlers.voice
from domain.consumer import Level
from emulator.changes import Change
from emulator.chats import Chat
from emulator.keyboards import Button, as_button, inline_rows
from emulator.messages import Message
from emulator.person import Person
from locales import Texts
from tests.clock import StandingClock
from tests.hours import look_at
from tests.house import House, copy_sqlite
from tests.paying import PASSWORD_HASH, PayHouse, a_pay_house
from tests.screens.typed import TYPED

T = TypeVar("T")
AS_OF = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)
LANGUAGES = ("ru", "uz", "uz-Cyrl", "en")
_STAFF: tuple[ModuleType, ...] = (
    bot.readings_files,
    handlers.announcement_cards,
    handlers.language,
    handlers.readings_reports,
    handlers.voice,
)


@dataclass
class Act:
    """What somebody did and what was shown upon it; messages are as they stood when the act was over."""

    words: str
    chat: Chat | None
    shown: list[Message] = field(default_factory=list)
    edited: set[int] = field(default_factory=set)
    gone: int = 0
    alert: str = ""
    keyboard: list[list[str]] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)


@dataclass
class Stage:
    """A house in one language; `tape` is written by the first language and read by the others."""

    paying: PayHouse
    language: str
    tape: list[object]
    folder: Path
    acts: list[Act] = field(default_factory=list)
    _read: int = 0

    @property
    def house(self) -> House:
        return self.paying.house

    @property
    def t(self) -> Texts:
        return self.house.app.language.texts(self.language)

    def taped(self, find: Callable[[], T]) -> T:
        """What was found in the first language is taken for granted in the others."""
        if self.language == LANGUAGES[0]:
            self.tape.append(find())
        found: T = self.tape[self._read]  # type: ignore[assignment]  # the same question was asked then
        self._read += 1
        return found

    def newcomer(self, name: str, phone: str = "") -> "Actor":
        """Somebody who has never spoken to the bot."""
        return Actor(self, self.house.person(name, self.language.partition("-")[0], phone))

    async def arrives(self, name: str, contract: str, level: Level = Level.L2) -> "Actor":
        """Signed in before the story begins, with a password of his own."""
        actor = self.newcomer(name)
        actor.person.where.started = True
        who, now = actor.person.user.id, self.house.clock.now()
        known = domain.people.Person(who, self.language, language_chosen=True, name=name, username=None)
        async with self.house.app.database.transaction() as unit:
            await unit.people.add(known, now)
            binding = await unit.access.bind(contract, who, now)
            await unit.access.set_password(binding.id, PASSWORD_HASH, level, now)
            await unit.sessions.open(binding, now, must_change=False)
        await actor.person.says("/menu")
        return actor

    async def clerk(self, name: str, status: str = "member") -> "Actor":
        """Somebody of the staff, in their group."""
        person = self.house.person(name)
        self.house.telegram.world.join(self.house.staff, person.user, status)
        await self.house.app.settle()
        return Actor(self, person.in_group(self.house.staff))

    async def speaks(self, actor: "Actor") -> None:
        """The actor goes on in the language of the story; nobody looks at it."""
        await self.house.app.settle()
        async with self.house.app.database.transaction() as unit:
            await unit.people.choose_language(actor.person.user.id, self.language)

    def note(self, words: str, lines: list[str]) -> None:
        """A list that a client shows of itself."""
        self.acts.append(Act(words, None, commands=lines))

    async def act(self, words: str, doing: Callable[[], Awaitable[object]], chat: Chat | None = None) -> Act:
        """Notes everything that changes on anybody's screen meanwhile."""
        changes: list[Change] = []
        world = self.house.telegram.world
        world.listeners.append(changes.append)
        try:
            await doing()
        finally:
            world.listeners.remove(changes.append)
        made = Act(words, chat)
        _note(made, changes, self.house)
        self.acts.append(made)
        return made

    async def passes(self, words: str, *jobs: str, **parts: float) -> None:
        """Time goes by, silent sessions end, and these jobs of the timetable are due."""
        self.house.clock.passes(**parts)

        async def hours() -> None:
            await self.house.app.upkeep.close_silent_sessions()
            for job in jobs:
                await look_at(self.house, job)
            await self.house.app.settle()

        await self.act(f"⏱ {words}", hours)


@dataclass
class Actor:
    """Somebody in the story, at one chat."""

    stage: Stage
    person: Person

    async def says(self, text: str, *, to: Message | None = None) -> Act:
        said = TYPED.get(text, {}).get(self.stage.language, text)
        return await self._act(said, lambda: self.person.says(said, reply_to=to))

    async def taps(self, label: str, on: Message | None = None) -> Act:
        return await self.presses(*self.button(label, on))

    async def presses(self, message: Message, button: Button) -> Act:
        world = self.stage.house.telegram.world

        async def tap() -> None:
            if button.data is not None:
                world.forge_tap(self.person.user, message, button.data)
            else:
                world.tap(self.person.user, message, button)
            await world.settle()

        return await self._act(f"[{button.text}]", tap)

    async def shares_contact(self, of: "Actor | None" = None) -> Act:
        owner = of.person if of else None
        return await self._act("📱", lambda: self.person.shares_contact(of=owner))

    async def sends_photo(self, data: bytes) -> Act:
        return await self._act("🖼", lambda: self.person.sends_photo(data))

    async def sends_document(self, name: str, data: bytes, mime: str = "application/pdf") -> Act:
        return await self._act(f"📎 {name}", lambda: self.person.sends_document(name, data, mime))

    def message(self, words: str) -> Message:
        """The newest message of the bot here that has these words."""
        at = self.stage.taped(lambda: self._at(words))
        return self._spoken()[at]

    def button(self, label: str, on: Message | None = None) -> tuple[Message, Button]:
        """The newest button that says so, or the one at the same place."""
        at, key, place = self.stage.taped(lambda: self._place(label, on))
        message = self._seen(on)[at]
        buttons = self._keys() if key else _buttons(message, former=on is not None)
        assert place < len(buttons), f"{self.stage.language}: no «{label}»\n{self.person.screen}"
        return message, buttons[place]

    async def _act(self, words: str, doing: Callable[[], Awaitable[object]]) -> Act:
        return await self.stage.act(words, doing, self.person.where)

    def _spoken(self) -> list[Message]:
        return [one for one in reversed(self.person.messages) if one.from_bot and not one.is_service]

    def _at(self, words: str) -> int:
        found = (at for at, one in enumerate(self._spoken()) if words in one.text)
        at = next(found, None)
        assert at is not None, f"nobody said «{words}»\n{self.person.chat}"
        return at

    def _seen(self, on: Message | None) -> list[Message]:
        return [on] if on is not None else self._spoken()

    def _keys(self) -> list[Button]:
        world = self.stage.house.telegram.world
        return [button for row in world.reply_keyboard(self.person.where, self.person.user) for button in row]

    def _place(self, label: str, on: Message | None) -> tuple[int, bool, int]:
        for at, message in enumerate(self._seen(on)):
            if (place := _named(_buttons(message, former=on is not None), label)) is not None:
                return at, False, place
        place = _named(self._keys(), label)
        assert place is not None, f"no button says «{label}»\n{self.person.chat}\n{self.person.keyboard}"
        return 0, True, place


def _buttons(message: Message, *, former: bool) -> list[Button]:
    """Those under the message, and those it once had: an old screen may still show them."""
    had = [row for rows in reversed(message.former) for row in rows] if former else []
    return [button for row in inline_rows(message) for button in row] + [
        as_button(raw, inline=True) for row in had for raw in row
    ]


def _named(buttons: list[Button], label: str) -> int | None:
    words = [button.text for button in buttons]
    if label in words:
        return words.index(label)
    return next((place for place, text in enumerate(words) if label in text), None)


def _note(act: Act, changes: list[Change], house: House) -> None:
    world, known = house.telegram.world, {}
    fresh = {id(change.message) for change in changes if change.kind == "message"}
    for change in changes:
        message = change.message
        if change.kind in {"message", "edited"} and message is not None and message.from_bot:
            known[id(message)] = message
        if change.kind == "answered" and change.detail.get("text"):
            act.alert = str(change.detail["text"])
        if change.kind == "keyboard" and change.chat and change.person and change.chat.is_private:
            rows = world.reply_keyboard(change.chat, change.person)
            act.keyboard = [[button.text for button in row] for row in rows]
        act.gone += change.kind == "deleted" and id(message) not in fresh
    act.shown = [_copy(one) for one in known.values() if not one.deleted and not one.is_service]
    act.shown.sort(key=lambda one: (one.chat is not act.chat, -one.chat.id, one.id))
    act.edited = {one.id for one in known.values() if id(one) not in fresh}


def _copy(message: Message) -> Message:
    """As it is now: it may be edited by a later act."""
    return Message(
        message.chat,
        message.id,
        message.date,
        message.sender,
        dict(message.content),
        file=message.file,
        reply_to=message.reply_to,
        inline=[list(row) for row in message.inline],
    )


@contextmanager
def _staff_speaks(language: str) -> Iterator[None]:
    """Staff are spoken to in one language; here its texts are looked at in all."""
    with ExitStack() as stack:
        for module in _STAFF:
            stack.enter_context(patch.object(module, "STAFF_LANGUAGE", language))
        yield


@asynccontextmanager
async def a_stage(language: str, tape: list[object], template: Path, folder: Path) -> AsyncIterator[Stage]:
    """A house of its own beside `folder`, furnished like `template`; codes of papers are always the same."""
    url = copy_sqlite(template, folder / "database")
    codes = patch.object(secrets, "choice", Random(1).choice)
    with _staff_speaks(language), codes:
        async with a_pay_house(url, StandingClock(), folder / "files") as paying:
            yield Stage(paying, language, tape, folder)
