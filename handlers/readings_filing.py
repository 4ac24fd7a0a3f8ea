"""What has been entered so far, as the dialogue keeps it: plain JSON, turned into a filing when it is whole."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from secrets import token_hex
from typing import Any

from domain.evidence import Piece
from domain.money import Quantity
from domain.periods import Month
from domain.readings.facts import Entry, Filing

Begun = dict[str, Any]
"""`token`, `period`, `source`, `reason`, and `entries` whose figures, days and files may still be missing."""


def begun(period: Month, point: int) -> Begun:
    """A filing of one point of which nothing is entered yet."""
    entry: dict[str, Any] = {"point": point, "quantity": None, "read_on": None, "files": [], "revision": 0}
    return {
        "token": token_hex(8),
        "period": str(period),
        "source": "dialogue",
        "reason": None,
        "entries": [entry],
    }


def kept(filing: Filing) -> Begun:
    """A whole filing, to be kept."""
    return {
        "token": filing.token,
        "period": str(filing.period),
        "source": filing.source,
        "reason": filing.reason,
        "entries": [_kept_entry(entry) for entry in filing.entries],
    }


def _kept_entry(entry: Entry) -> dict[str, Any]:
    return {
        "point": entry.point,
        "quantity": entry.quantity.millionths,
        "read_on": entry.read_on.isoformat(),
        "files": [asdict(file) for file in entry.files],
        "revision": entry.revision,
    }


def filing_of(kept: Mapping[str, Any]) -> Filing:
    """The filing that was entered; figure and day must be there."""
    entries = tuple(
        Entry(
            point=entry["point"],
            quantity=Quantity(entry["quantity"]),
            read_on=date.fromisoformat(entry["read_on"]),
            files=_files(entry),
            revision=entry["revision"],
        )
        for entry in kept["entries"]
    )
    return Filing(kept["token"], Month.parse(kept["period"]), entries, kept["source"], kept["reason"])


def files_of(begun: Begun) -> tuple[Piece, ...]:
    """The files of a dialogue's one entry."""
    return _files(begun["entries"][0])


def with_files(begun: Begun, files: Sequence[Piece]) -> Begun:
    entry = {**begun["entries"][0], "files": [asdict(file) for file in files]}
    return {**begun, "entries": [entry]}


def _files(entry: Mapping[str, Any]) -> tuple[Piece, ...]:
    return tuple(Piece(**file) for file in entry["files"])
