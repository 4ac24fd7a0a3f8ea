"""Staff set a visit on a calendar under the card: the time that was wished for, or another."""

from collections.abc import Sequence

from aiogram import F, Router
from aiogram.types import CallbackQuery

from domain.applications import ApplicationDesk, Filing
from domain.applications.facts import slot_of
from domain.applications.filing import DayOfVisits
from domain.applications.rules import Visit
from domain.errors import StaleButton
from handlers.application_texts import visit_text
from handlers.panes import replaced
from handlers.saying import Answer
from handlers.staff import Admits, InStaffChat
from handlers.staff_applications import OnApplication, clerk_of
from handlers.under_card import under
from keyboards import staff_applications as buttons
from keyboards.staff import Act
from keyboards.staff_applications import VisitChoice
from locales import Texts

router = Router(name="staff visits")
router.callback_query.filter(InStaffChat())
router.callback_query.middleware(Admits())


@router.callback_query(Act.filter(F.verb == "visit"), OnApplication(), F.message)
async def show_days(
    tap: CallbackQuery,
    callback_data: Act,
    application: int,
    t: Texts,
    application_desk: ApplicationDesk,
    filing: Filing,
) -> Answer:
    one = (await application_desk.dossier(application)).application
    keyboard = buttons.days(t, callback_data.card, await filing.calendar(), one.wish)
    return [tap.answer(), under(tap, t("application-staff-day", number=one.number), keyboard)]


@router.callback_query(VisitChoice.filter(F.verb == "month"), OnApplication(), F.message)
async def turn_month(
    tap: CallbackQuery,
    callback_data: VisitChoice,
    application: int,
    t: Texts,
    application_desk: ApplicationDesk,
    filing: Filing,
) -> Answer:
    one = (await application_desk.dossier(application)).application
    offered = await filing.calendar()
    if not 0 <= callback_data.value < buttons.month_count(offered):
        raise StaleButton
    keyboard = buttons.days(t, callback_data.card, offered, one.wish, callback_data.value)
    return [tap.answer(), replaced(tap, t("application-staff-day", number=one.number), keyboard)]


@router.callback_query(VisitChoice.filter(F.verb.in_({"idle", "full"})))
async def nothing_there(tap: CallbackQuery, callback_data: VisitChoice, t: Texts) -> Answer:
    if callback_data.verb == "idle":
        return tap.answer()
    return tap.answer(t.plain("application-day-full-alert"), show_alert=True)


def _day(choice: VisitChoice, offered: Sequence[DayOfVisits]) -> DayOfVisits:
    found = next((day for day in offered if day.day.toordinal() == choice.value), None)
    if found is None:
        raise StaleButton
    return found


@router.callback_query(VisitChoice.filter(F.verb == "day"), OnApplication(), F.message)
async def show_hours(
    tap: CallbackQuery,
    callback_data: VisitChoice,
    application: int,
    t: Texts,
    application_desk: ApplicationDesk,
    filing: Filing,
) -> Answer:
    day = _day(callback_data, await filing.calendar())
    one = (await application_desk.dossier(application)).application
    text = t("application-staff-hours", number=one.number, date=day.day)
    return [tap.answer(), replaced(tap, text, buttons.hours(t, callback_data.card, day))]


@router.callback_query(VisitChoice.filter(F.verb == "pick"), OnApplication(), F.message)
async def schedule(
    tap: CallbackQuery,
    callback_data: VisitChoice,
    application: int,
    t: Texts,
    application_desk: ApplicationDesk,
    filing: Filing,
) -> Answer:
    day = _day(callback_data, await filing.calendar())
    visit = Visit(day.day, slot_of(callback_data.starts, [slot for slot, _ in day.slots]))
    one = (await application_desk.schedule(application, clerk_of(tap.from_user), visit)).application
    text = t(f"application-staff-{one.state}", number=one.number, visit=visit_text(t, visit))
    return [tap.answer(t.plain("application-visit-alert")), replaced(tap, text)]
