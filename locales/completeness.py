"""`python -m locales.completeness`: every text in every language, no other, none misspelt; a line a fault."""

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from locales.catalogue import Catalogue, Entry, catalogue
from locales.folders import HERE
from locales.spelling import ALERT_LIMIT, broken_markup, has_markup, misspelt, reckoned_length
from locales.usage import Usage, usage

REFERENCE = "ru"
CODE = ("bot", "domain", "handlers", "keyboards", "printing")

COMPUTED = (
    "access-told-",
    "access-you-",
    "announce-language-",
    "announcement-card-",
    "application-ask-",
    "application-card-",
    "application-choice-",
    "application-intro-",
    "application-kind-",
    "application-label-",
    "application-late-",
    "application-move-",
    "application-placeholder-",
    "application-prompt-",
    "application-staff-",
    "application-state-",
    "application-told-",
    "application-under-",
    "applications-export-",
    "asked-button-",
    "basis-",
    "card-button-",
    "channel-",
    "column-",
    "command-",
    "district-",
    "invoice-",
    "journal-",
    "kind-",
    "language-",
    "my-application-button-",
    "notices-",
    "number-",
    "oddity-",
    "online-state-",
    "paper-of-",
    "reading-reason-",
    "readings-card-",
    "readings-export-",
    "readings-step-",
    "readings-told-",
    "reminder-",
    "service-",
    "session-closed-",
    "settings-button-",
    "staff-command-",
    "staff-feed-",
    "staff-stuck-",
    "stage-",
    "standing-",
    "statement-",
    "stats-job-",
    "status-",
    "topic-",
    "unit-",
)
"""Prefixes of keys that the code puts together; a text under one of them counts as used."""


def faults(home: Path, root: Path, computed: tuple[str, ...]) -> list[str]:
    """All that is wrong with the languages under `home` and with what the code under `root` asks of them."""
    languages = [catalogue(folder) for folder in sorted({path.parent for path in home.glob("*/*.ftl")})]
    reference = next((read for read in languages if read.code == REFERENCE), Catalogue(REFERENCE))
    used = usage(root, CODE)
    found = [
        *_unanswered(reference, used, computed),
        *_ungiven(reference, used),
        *_idle(reference, used, computed),
    ]
    for read in languages:
        found += [*read.faults, *_differences(read, reference), *_entry_faults(read, used)]
    return found


def _unanswered(reference: Catalogue, used: Usage, computed: tuple[str, ...]) -> Iterator[str]:
    for key, place in [*((ask.key, ask.place) for ask in used.asked), *used.refusals.items()]:
        if key not in reference.messages():
            yield f"{place}: no text {key}"
    for prefix, place in used.computed.items():
        if not prefix.startswith(computed):
            yield f"{place}: the computed key {prefix}… has no prefix in COMPUTED"


def _ungiven(reference: Catalogue, used: Usage) -> Iterator[str]:
    for ask in used.asked:
        entry = reference.entries.get(ask.key)
        if entry and ask.given is not None:
            for name in sorted(entry.variables - ask.given):
                yield f"{ask.place}: {ask.key} needs the value ${name}"


def _idle(reference: Catalogue, used: Usage, computed: tuple[str, ...]) -> Iterator[str]:
    referred = {key for entry in reference.entries.values() for key in entry.references}
    for key in sorted(reference.messages() - used.mentioned - referred):
        if not key.startswith(computed):
            yield f"{reference.entries[key].place}: nothing uses {key}"


def _differences(read: Catalogue, reference: Catalogue) -> Iterator[str]:
    here, there = read.messages(), reference.messages()
    for key in sorted(there - here):
        yield f"{HERE.name}/{read.code}: no text {key} ({reference.entries[key].place})"
    for key in sorted(here - there):
        yield f"{read.entries[key].place}: {key} is not in {REFERENCE}"
    for key in sorted(here & there):
        yield from _other_values(read.entries[key], reference.entries[key])


def _other_values(entry: Entry, reference: Entry) -> Iterator[str]:
    for name in sorted(entry.variables ^ reference.variables):
        where = REFERENCE if name in reference.variables else "here"
        yield f"{entry.place}: {entry.key}: the value ${name} is only {where}"


def _entry_faults(read: Catalogue, used: Usage) -> Iterator[str]:
    about = read.entries.get("language-locale")
    locale = about.runs[0] if about else ""
    for entry in read.entries.values():
        reasons = (
            _unknown(entry, read),
            misspelt(entry, locale),
            broken_markup(entry),
            _misfits(entry, used),
        )
        yield from (f"{entry.place}: {entry.key}: {reason}" for reason in chain.from_iterable(reasons))


def _unknown(entry: Entry, read: Catalogue) -> Iterator[str]:
    yield from (f"there is no {key}" for key in sorted(entry.references - read.entries.keys()))
    yield from (f"{name}() is not needed: values come formatted" for name in sorted(entry.functions))


def _misfits(entry: Entry, used: Usage) -> Iterator[str]:
    """A text longer or richer than the place it is shown in."""
    length = reckoned_length(entry.pattern)
    if length > ALERT_LIMIT and (entry.key.endswith("-alert") or entry.key in used.refusals):
        yield f"{length} characters, an alert holds {ALERT_LIMIT}"
    if has_markup(entry):
        for ask in used.asked:
            if ask.plain and ask.key == entry.key:
                yield f"markup, but {ask.place} shows it as it is"


def main() -> int:
    found = faults(HERE, HERE.parent, COMPUTED)
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
