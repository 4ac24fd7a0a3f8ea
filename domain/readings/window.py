"""When readings of a month are taken: from the 1st to the contract's due day, by the clock of the supplier's town.

The moment that counts is the one at which the person sent, not the one at which we got to it.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from domain.errors import DomainError
from domain.periods import Month

DUE_DAY = 25
ORIGINAL_DAY = 10
MONTH_END_OFFERED_UNTIL = 5
REOPENED_DAYS = 2
"""For so long, to the end of the day, readings that staff have refused may be sent again."""


class WindowClosed(DomainError):
    """Readings of the month are taken no more; it is billed by the contract load where none came."""

    key = "readings-window-closed"


@dataclass(frozen=True, slots=True)
class Window:
    """`closes` is the first moment at which nothing is taken any more; both are aware, in the town's zone."""

    period: Month
    opens: datetime
    closes: datetime

    def is_open(self, at: datetime) -> bool:
        return self.opens <= at < self.closes

    def is_over(self, at: datetime) -> bool:
        return at >= self.closes

    @property
    def last_day(self) -> date:
        """The last day on which readings are taken."""
        return (self.closes - timedelta(days=1)).date()


def month_at(at: datetime, zone: tzinfo) -> Month:
    """The billing month a moment belongs to."""
    return Month.of(at.astimezone(zone).date())


def end_of(day: date, zone: tzinfo) -> datetime:
    """The first moment of the day after."""
    return datetime.combine(day + timedelta(days=1), time.min, zone)


def window_of(
    period: Month, due_day: int | None, zone: tzinfo, reopened_until: datetime | None = None
) -> Window:
    """The window of a month; `due_day` is 1 to 28, None where the contract names none (the 25th)."""
    opens = datetime.combine(date(period.year, period.month, 1), time.min, zone)
    closes = end_of(date(period.year, period.month, due_day or DUE_DAY), zone)
    if reopened_until is not None and reopened_until > closes:
        closes = reopened_until.astimezone(zone)
    return Window(period, opens, closes)


def reopened_until(at: datetime, zone: tzinfo) -> datetime:
    """Until when readings may be sent again that were refused at this moment."""
    return end_of(at.astimezone(zone).date() + timedelta(days=REOPENED_DAYS), zone)


def offered_days(at: datetime, zone: tzinfo) -> tuple[date, date | None]:
    """Days a meter may have been read on: today, and in the first days of a month the end of the last one."""
    today = at.astimezone(zone).date()
    month_end = today - timedelta(days=today.day)
    return today, month_end if today.day <= MONTH_END_OFFERED_UNTIL else None


def original_due(period: Month) -> date:
    """The last day on which the paper original of a month's report is taken."""
    following = period.plus(1)
    return date(following.year, following.month, ORIGINAL_DAY)
