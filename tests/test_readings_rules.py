"""The rules of readings on their own: figures as they are typed, the window, what looks odd."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.account import MeteringPoint
from domain.money import Quantity
from domain.periods import Month
from domain.readings.figures import NotADay, NotAFigure, consumption, day
from domain.readings.plausibility import Billed, Oddity, oddities
from domain.readings.reminders import is_asked_on
from domain.readings.window import (
    Window,
    end_of,
    month_at,
    original_due,
    reopened_until,
    window_of,
)

TASHKENT = ZoneInfo("Asia/Tashkent")
MONTHS = st.integers(2019 * 12, 2035 * 12).map(Month.from_ordinal)
DUE_DAYS = st.one_of(st.none(), st.integers(1, 28))
FEW = settings(max_examples=60, deadline=None)


# --- figures ---------------------------------------------------------------------------------------------


@FEW
@given(
    hundredths=st.integers(0, 99_999_999),
    separator=st.sampled_from(",."),
    space=st.sampled_from(["", " ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"]),
    around=st.sampled_from(["", " ", "\n"]),
)
def test_a_consumption_is_read_however_it_is_written(
    hundredths: int, separator: str, space: str, around: str
) -> None:
    whole, part = divmod(hundredths, 100)
    typed = f"{whole:,}".replace(",", space) + f"{separator}{part:02d}"
    assert consumption(f"{around}{typed}{around}").decimal == Decimal(hundredths).scaleb(-2)


@FEW
@given(whole=st.integers(0, 999_999), tenth=st.integers(0, 9))
def test_decimals_and_leading_zeros_may_be_there_or_not(whole: int, tenth: int) -> None:
    assert consumption(str(whole)) == consumption(f"{whole:06d},00") == consumption(f"{whole}.0")
    assert consumption(f"{whole},{tenth}") == consumption(f"{whole:06d}.{tenth}0")


@FEW
@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_figure_within_the_format_or_refused(text: str) -> None:
    try:
        read = consumption(text)
    except NotAFigure:
        return
    assert 0 <= read.decimal <= Decimal("999999.99")
    assert set(text.strip()) <= set("0123456789., \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}")


@pytest.mark.parametrize(
    "typed",
    [
        "пятнадцать",
        "15 Гкал",
        "-1",
        "+1",
        "1,234",
        "1,",
        ",5",
        "1 5",
        "12 34",
        "1 0000",
        "1000000",
        "1,2,3",
        "1e3",
        "NaN",
        "Infinity",
        "１５",
        "٣",
        "²",
        "0x10",
        "",
        " ",
        "1.5.2026",
        "1\u200b5",
        "1\n5",
    ],
)
def test_anything_else_is_no_figure(typed: str) -> None:
    with pytest.raises(NotAFigure):
        consumption(typed)


@FEW
@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_day_is_read_with_points_strokes_or_a_short_year(of: date) -> None:
    for typed in (
        f"{of:%d.%m.%Y}",
        f"{of:%d/%m/%Y}",
        f"{of:%d.%m.%y}",
        f"Сегодня, {of.day}.{of.month}.{of.year}",
    ):
        assert day(typed) == of


@pytest.mark.parametrize(
    "typed",
    ["сегодня", "31.02.2026", "00.01.2026", "1.13.2026", "24.11.2026 25.11.2026", "24112026", "٢٤.11.2026"],
)
def test_what_names_no_single_day_is_refused(typed: str) -> None:
    with pytest.raises(NotADay):
        day(typed)


# --- the window ------------------------------------------------------------------------------------------


def _local(moment: datetime) -> datetime:
    return moment.astimezone(TASHKENT)


@FEW
@given(MONTHS, DUE_DAYS)
def test_the_window_opens_with_the_month_and_closes_with_the_due_day(period: Month, due: int | None) -> None:
    window = window_of(period, due, TASHKENT)
    assert window.last_day == date(period.year, period.month, due or 25)
    assert (_local(window.opens).day, _local(window.opens).hour) == (1, 0)
    blink = timedelta(seconds=5)
    for moment, is_open in (
        (window.opens - blink, False),
        (window.opens, True),
        (window.opens + blink, True),
        (window.closes - blink, True),
        (window.closes, False),
        (window.closes + blink, False),
    ):
        assert window.is_open(moment.astimezone(UTC)) is is_open


@FEW
@given(MONTHS, DUE_DAYS, st.integers(0, 27 * 86_400), st.integers(0, 86_400))
def test_what_counts_is_the_moment_of_sending(
    period: Month, due: int | None, sent_after: int, late_by: int
) -> None:
    """A day of delay on the way changes nothing, neither for better nor for worse."""
    window = window_of(period, due, TASHKENT)
    sent = window.opens + timedelta(seconds=sent_after)
    delivered = sent + timedelta(seconds=late_by)
    assert window.is_open(sent) is (sent < window.closes)
    assert month_at(sent, TASHKENT) == period
    assert month_at(delivered, TASHKENT) in (period, period.plus(1))


@FEW
@given(MONTHS)
def test_every_moment_of_a_month_belongs_to_it_alone(period: Month) -> None:
    last = monthrange(period.year, period.month)[1]
    ends = end_of(date(period.year, period.month, last), TASHKENT)
    assert month_at(ends - timedelta(seconds=1), TASHKENT) == period
    assert month_at(ends, TASHKENT) == period.plus(1)


@pytest.mark.parametrize(
    ("period", "due", "sent", "is_open"),
    [
        ("2026-11", None, "2026-11-25T18:59:59", True),
        ("2026-11", None, "2026-11-25T19:00:00", False),
        ("2026-11", 20, "2026-11-20T18:59:59", True),
        ("2026-11", 20, "2026-11-20T19:00:00", False),
        ("2026-02", 28, "2026-02-28T18:59:59", True),
        ("2026-02", 28, "2026-02-28T19:00:00", False),
        ("2027-01", None, "2026-12-31T18:59:59", False),
        ("2027-01", None, "2026-12-31T19:00:00", True),
    ],
)
def test_the_ends_are_those_of_the_town_not_of_the_machine(
    period: str, due: int | None, sent: str, is_open: bool
) -> None:
    window = window_of(Month.parse(period), due, TASHKENT)
    assert window.is_open(datetime.fromisoformat(sent + "+00:00")) is is_open


def test_what_staff_send_back_may_be_sent_again_for_two_whole_days() -> None:
    refused = datetime(2026, 11, 27, 18, 59, tzinfo=UTC)  # 23:59 in Tashkent
    window = window_of(Month(2026, 11), None, TASHKENT, reopened_until(refused, TASHKENT))
    assert window.last_day == date(2026, 11, 29)
    early = window_of(Month(2026, 11), None, TASHKENT, reopened_until(refused - timedelta(days=20), TASHKENT))
    assert early == Window(Month(2026, 11), early.opens, end_of(date(2026, 11, 25), TASHKENT))


def test_the_original_is_due_on_the_tenth_of_the_next_month() -> None:
    assert original_due(Month(2026, 12)) == date(2027, 1, 10)


@pytest.mark.parametrize(
    ("due", "days"),
    [(None, [20, 23, 25]), (25, [20, 23, 25]), (20, [15, 18, 20]), (2, [2]), (28, [23, 26, 28])],
)
def test_readings_are_asked_for_five_days_two_days_and_no_day_before(
    due: int | None, days: list[int]
) -> None:
    assert [n for n in range(1, 31) if is_asked_on(date(2026, 11, n), due)] == days


# --- what looks odd --------------------------------------------------------------------------------------

NOVEMBER = Month(2026, 11)
READ_ON = date(2026, 11, 24)


def _point(**changes: object) -> MeteringPoint:
    known: dict[str, object] = {
        "number": 1,
        "name": None,
        "address": None,
        "service": "heating",
        "unit": "gcal",
        "meter_model": "SKS-3",
        "meter_serial": "1",
        "verified_until": None,
        "load": None,
    }
    return MeteringPoint(**{**known, **changes})  # type: ignore[arg-type]  # made up by name


def _odd(typed: str, billed: Billed | None = None, period: Month = NOVEMBER, **point: object) -> list[str]:
    found = oddities(_point(**point), billed or Billed(), period, consumption(typed), READ_ON)
    return [one.value for one in found]


def _gcal(text: str) -> Quantity:
    return Quantity.parse(text)


def test_more_than_the_load_gives_all_month_is_odd_and_not_a_hundredth_less() -> None:
    load = _gcal("0.1")  # 720 hours in November: 72 Gcal
    assert _odd("72", load=load) == []
    assert _odd("72,01", load=load) == ["over-load"]
    assert _odd("1440", load=load, unit="m3", service="hot_water") == []
    assert _odd("1440,01", load=load, unit="m3", service="hot_water") == ["over-load"]


@pytest.mark.parametrize("known", ["month_before", "year_before"])
def test_three_times_or_a_third_of_a_like_month_is_odd(known: str) -> None:
    billed = Billed(month_before=_gcal("30")) if known == "month_before" else Billed(year_before=_gcal("30"))
    for typed, odd in (("89,99", []), ("90", ["far-more"]), ("10,01", []), ("10", ["far-less"])):
        assert _odd(typed, billed, service="hot_water", unit="m3") == odd


def test_heat_within_the_season_is_not_measured_by_heat_without() -> None:
    october = Billed(month_before=_gcal("10"))
    assert _odd("60", october) == []
    assert _odd("0", Billed(month_before=_gcal("50")), Month(2026, 4)) == []
    assert _odd("60", Billed(month_before=_gcal("10")), Month(2026, 12)) == ["far-more"]


def test_nothing_at_all_is_odd_for_heat_in_the_season_only() -> None:
    assert _odd("0") == ["nothing"]
    assert _odd("0", period=Month(2026, 7)) == []
    assert _odd("0", service="hot_water", unit="m3") == []


def test_a_verification_that_has_run_out_is_odd_from_the_day_after() -> None:
    assert _odd("1", verified_until=READ_ON) == []
    assert _odd("1", verified_until=READ_ON - timedelta(days=1)) == ["unverified"]


def test_everything_odd_is_told_at_once() -> None:
    billed = Billed(month_before=_gcal("0.5"), year_before=_gcal("3000"))
    told = _odd("100", billed, Month(2026, 12), load=_gcal("0.1"), verified_until=date(2026, 1, 1))
    assert told == [one.value for one in Oddity if one is not Oddity.NOTHING]
