"""What is known of readings: one that was sent, a point in its month, the way of a month's report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from domain.account import MeteringPoint
from domain.evidence import Piece
from domain.money import Quantity
from domain.periods import Month
from domain.readings.plausibility import Billed, Oddity
from domain.readings.window import Window


@dataclass(frozen=True, slots=True)
class Terms:
    """What a contract lays down; `due_day` None is the 25th. `as_of`: from when billing's words are."""

    contract: str
    name: str
    status: str
    due_day: int | None
    as_of: datetime


class State(Enum):
    """What has become of a reading."""

    SENT = "sent"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Reading:
    """A consumption of a point in a month, as sent; a correction is another one with the next `revision`.

    `sent_at` is when the person sent it, `taken_at` when it was stored. `confirmed`: the account was proven then.
    `source` is `dialogue` or `workbook`; `filing` names what was sent together and at once.
    """

    contract: str
    point: int
    period: Month
    revision: int
    quantity: Quantity
    unit: str
    service: str
    point_name: str | None
    meter_serial: str | None
    read_on: date
    sent_at: datetime
    taken_at: datetime
    telegram_id: int
    confirmed: bool
    source: str
    filing: str
    oddities: tuple[Oddity, ...] = ()
    reason: str | None = None
    files: tuple[Piece, ...] = ()
    accepted_at: datetime | None = None
    rejected_at: datetime | None = None
    rejection: str | None = None

    @property
    def state(self) -> State:
        if self.rejected_at is not None:
            return State.REJECTED
        return State.SENT if self.accepted_at is None else State.ACCEPTED


@dataclass(frozen=True, slots=True)
class Way:
    """How far the report of a month has come; None is not yet. `scans` are the stamped pages sent back."""

    report_at: datetime | None = None
    scan_at: datetime | None = None
    original_at: datetime | None = None
    reopened_until: datetime | None = None
    scans: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class PointMonth:
    """A point with a billing meter, what billing knows of it, and its newest reading of the month.

    `by_another`: there is a reading that stands, which this account may not see.
    """

    point: MeteringPoint
    billed: Billed
    reading: Reading | None
    by_another: bool = False

    @property
    def is_sent(self) -> bool:
        if self.reading is None:
            return self.by_another
        return self.reading.state is not State.REJECTED


class Stage(Enum):
    """How far a month has come; the value is the word its text is kept under."""

    OPEN = "open"
    MISSED = "missed"
    SENT = "sent"
    REPORT = "report"
    SCAN = "scan"
    ORIGINAL = "original"
    NO_ORIGINAL = "no-original"


@dataclass(frozen=True, slots=True)
class ReadingsMonth:
    """The readings of a contract in a month, as one account may see them at a moment."""

    terms: Terms
    window: Window
    at: datetime
    points: Sequence[PointMonth]
    way: Way
    stage: Stage

    @property
    def period(self) -> Month:
        return self.window.period

    @property
    def is_open(self) -> bool:
        return self.window.is_open(self.at)

    @property
    def sent(self) -> Sequence[Reading]:
        """The newest reading of each point that has one which stands."""
        return [one.reading for one in self.points if one.reading is not None and one.is_sent]

    @property
    def missing(self) -> Sequence[MeteringPoint]:
        return [one.point for one in self.points if not one.is_sent]

    def find(self, number: int) -> PointMonth | None:
        return next((one for one in self.points if one.point.number == number), None)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be filed for one point; `revision` is the one it will be, as the person has seen the month."""

    point: int
    quantity: Quantity
    read_on: date
    files: tuple[Piece, ...] = ()
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Filing:
    """What a person files at once: whole, or not at all. `token` tells a repeat from another filing."""

    token: str
    period: Month
    entries: tuple[Entry, ...]
    source: str = "dialogue"
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """An entry that may be filed, with all that looks odd about it."""

    entry: Entry
    place: PointMonth
    oddities: tuple[Oddity, ...]
