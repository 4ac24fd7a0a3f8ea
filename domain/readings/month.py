"""The readings of a contract in a month: which one is being read, how it stands, who may see what of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from domain.account import NoBillingData
from domain.consumer import Consumer, Right
from domain.errors import DomainError
from domain.periods import Month
from domain.readings.facts import PointMonth, ReadingsMonth, Stage, Terms, Way
from domain.readings.plausibility import Billed
from domain.readings.stores import ReadingUnit
from domain.readings.window import Window, end_of, month_at, original_due, window_of
from domain.sessions import require

CLOSED = "closed"


class NoMeter(DomainError):
    """No point of the contract has a billing meter: it is billed by the contract load."""

    key = "readings-no-meter"


class ContractClosed(DomainError):
    """A closed contract sends no readings."""

    key = "readings-contract-closed"


async def open_terms(unit: ReadingUnit, contract: str) -> Terms:
    """What a contract lays down that may send readings. Raises NoBillingData or ContractClosed."""
    terms = await unit.readings.terms(contract)
    if terms is None:
        raise NoBillingData
    if terms.status == CLOSED:
        raise ContractClosed
    return terms


async def present_window(unit: ReadingUnit, terms: Terms, at: datetime, zone: tzinfo) -> Window:
    """The window of the month of a moment, or of the month before while staff let it be sent again."""
    present = month_at(at, zone)
    before = await window_in(unit, terms, present.plus(-1), zone)
    return before if before.is_open(at) else await window_in(unit, terms, present, zone)


async def window_in(unit: ReadingUnit, terms: Terms, period: Month, zone: tzinfo) -> Window:
    """The window of a month, as staff may have prolonged it."""
    way = await unit.readings.way(terms.contract, period)
    return window_of(period, terms.due_day, zone, way.reopened_until)


async def month_of(
    unit: ReadingUnit, terms: Terms, window: Window, at: datetime, zone: tzinfo
) -> ReadingsMonth:
    """The whole month, for whoever may see everything."""
    points = await unit.readings.points(terms.contract)
    billed = await unit.readings.billed(terms.contract, window.period)
    latest = await unit.readings.latest(terms.contract, window.period)
    way = await unit.readings.way(terms.contract, window.period)
    places = [PointMonth(one, billed.get(one.number, Billed()), latest.get(one.number)) for one in points]
    stage = _stage(places, window, way, at, zone)
    return ReadingsMonth(terms, window, at, places, way, stage)


async def sendable_month(unit: ReadingUnit, consumer: Consumer, at: datetime, zone: tzinfo) -> ReadingsMonth:
    """The month an account may send readings for, hiding nothing. Raises NoMeter, ContractClosed, NoBillingData."""
    require(consumer, Right.SUBMIT)
    terms = await open_terms(unit, consumer.contract)
    month = await month_of(unit, terms, await present_window(unit, terms, at, zone), at, zone)
    if not month.points:
        raise NoMeter
    return month


def _stage(places: Sequence[PointMonth], window: Window, way: Way, at: datetime, zone: tzinfo) -> Stage:
    if any(one.is_sent for one in places):
        return stage_of_sent(way, window.period, at, zone)
    return Stage.MISSED if window.is_over(at) else Stage.OPEN


def stage_of_sent(way: Way, period: Month, at: datetime, zone: tzinfo) -> Stage:
    """How far a month has come whose readings were sent."""
    if way.original_at is not None:
        return Stage.ORIGINAL
    if at >= end_of(original_due(period), zone):
        return Stage.NO_ORIGINAL
    if way.scan_at is not None:
        return Stage.SCAN
    return Stage.REPORT if way.report_at is not None else Stage.SENT


def seen_by(consumer: Consumer, month: ReadingsMonth) -> ReadingsMonth:
    """The month without what is shown to proven accounts only."""
    if consumer.may(Right.SEE_FIGURES):
        return month
    return replace(month, points=[veiled(one, consumer.telegram_id) for one in month.points])


def veiled(one: PointMonth, telegram_id: int) -> PointMonth:
    """Name and meter tell a person which point it is; all else is figures of billing and of others."""
    point = replace(one.point, address=None, load=None, verified_until=None)
    own = one.reading is not None and one.reading.telegram_id == telegram_id
    if own:
        return PointMonth(point, Billed(), one.reading)
    return PointMonth(point, Billed(), None, by_another=one.is_sent)
