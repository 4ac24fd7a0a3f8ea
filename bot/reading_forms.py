"""The report of a month (п. 58), filled with the readings that stand."""

from collections.abc import Callable, Mapping
from datetime import date, tzinfo
from typing import Any

from bot.papers import Form, Order
from bot.parties import party
from domain import forms
from domain.papers import Kind, Subject
from domain.periods import Month
from domain.ports import Clock
from domain.readings.facts import PointMonth, ReadingsMonth
from domain.readings.month import month_of, open_terms, veiled, window_in
from domain.readings.report import NothingSent
from domain.readings.window import original_due
from keyboards.readings import point_name
from locales import Texts
from storage.unit_of_work import UnitOfWork


def reading_forms(texts: Callable[[str], Texts], clock: Clock, zone: tzinfo) -> dict[str, Form]:
    """`about` is `contract`, `period`, `language` and `telegram_id`; `whole`: the account may see all of it."""

    async def report(unit: UnitOfWork, about: Mapping[str, Any]) -> Order:
        """Raises NothingSent where no reading stands any more."""
        t, period = texts(about["language"]), Month.parse(about["period"])
        terms = await open_terms(unit, about["contract"])
        month = await month_of(unit, terms, await window_in(unit, terms, period, zone), clock.now(), zone)
        places = (
            month.points if about["whole"] else [veiled(one, about["telegram_id"]) for one in month.points]
        )
        if not any(one.reading is not None and one.is_sent for one in places):
            raise NothingSent
        contract = await party(unit, t, terms.contract, whole=about["whole"])
        subject = Subject(Kind.REPORT, terms.contract, str(period), _official(t.code), period, period)
        name = t.plain("report-file", contract=terms.contract, period=str(period))
        said = forms.Report(
            contract=contract,
            period=period,
            drawn_up_on=_newest(month, zone),
            lines=[_line(t, one) for one in places],
            original_until=original_due(period),
        )
        return Order(subject, name, said, "printing.report:report", sealed=False)

    return {"report": report}


def _newest(month: ReadingsMonth, zone: tzinfo) -> date:
    """A report is of the day of its newest reading, so that the same readings make the same paper."""
    return max(one.sent_at for one in month.sent).astimezone(zone).date()


def _line(t: Texts, one: PointMonth) -> forms.ReportLine:
    """A point without a reading that stands is left empty, to be filled in by hand."""
    point, reading = one.point, one.reading if one.is_sent else None
    return forms.ReportLine(
        point=point_name(t, point.name, point.service),
        address=point.address,
        service=point.service,
        unit=point.unit,
        meter_model=point.meter_model,
        meter_serial=point.meter_serial,
        taken_on=None if reading is None else reading.read_on,
        quantity=None if reading is None else reading.quantity,
    )


def _official(language: str) -> str:
    """Reports are in Uzbek, of either script, or in Russian."""
    return language if language.startswith("uz") else "ru"
