"""What an entry has to be, whether it was typed in a dialogue or stands in a sheet."""

from dataclasses import dataclass, replace
from datetime import date, tzinfo

from domain.errors import DomainError, StaleButton
from domain.readings.facts import Checked, Entry, ReadingsMonth
from domain.readings.plausibility import oddities
from domain.readings.sheet import POINT, READ_ON, Fault, NoSuchPoint, Row, entry_of


class ReadInTheFuture(DomainError):
    """The day of reading has not come yet."""

    key = "read-in-the-future"


class ReadBeforeTheLast(DomainError):
    """The day of reading lies before the newest one billing knows, which is `on`."""

    key = "read-before-the-last"


class ReadTooEarly(DomainError):
    """The day of reading is older than a reading of this month can be."""

    key = "read-too-early"


class SentByProven(DomainError):
    """A proven account has sent the reading; one that is not cannot replace it."""

    key = "reading-sent-by-proven"


@dataclass(frozen=True, slots=True)
class Checker:
    """Looks at entries against a month that hides nothing; to accounts that are not `proven` less is told."""

    month: ReadingsMonth
    zone: tzinfo
    proven: bool

    def entry(self, entry: Entry) -> Checked:
        """Raises StaleButton, SentByProven, ReadInTheFuture, ReadBeforeTheLast or ReadTooEarly."""
        place = self.month.find(entry.point)
        if place is None:
            raise StaleButton
        before = place.reading
        if before is not None and place.is_sent and before.confirmed and not self.proven:
            raise SentByProven
        self._check_day(entry.read_on, place.billed.read_on)
        revision = before.revision + 1 if before is not None else 1
        strange = oddities(place.point, place.billed, self.month.period, entry.quantity, entry.read_on)
        return Checked(replace(entry, revision=revision), place, strange)

    def row(self, row: Row) -> Checked | Fault | None:
        """A line of a sheet; None for a reading that was sent before and stands."""
        entry = entry_of(row)
        if isinstance(entry, Fault):
            return entry
        try:
            return None if self._stands(entry) else self.entry(entry)
        except StaleButton:
            return Fault(row.cell(POINT), NoSuchPoint())
        except SentByProven as why:
            return Fault(row.cell(POINT), why)
        except DomainError as why:
            return Fault(row.cell(READ_ON), why)

    def _check_day(self, read_on: date, last: date | None) -> None:
        if read_on > self.month.at.astimezone(self.zone).date():
            raise ReadInTheFuture
        before = self.month.period.plus(-1)
        if read_on < (last or date(before.year, before.month, 1)):
            raise ReadBeforeTheLast(on=last) if last and self.proven else ReadTooEarly

    def _stands(self, entry: Entry) -> bool:
        place = self.month.find(entry.point)
        sent = place.reading if place is not None and place.is_sent else None
        return sent is not None and (sent.quantity, sent.read_on) == (entry.quantity, entry.read_on)
