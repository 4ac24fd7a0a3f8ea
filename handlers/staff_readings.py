"""What staff do about readings: buttons under the card, replies to it, piles of originals, who is behind, exports."""

import re
from collections.abc import Sequence
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.applications import ApplicationDesk
from domain.errors import StaleButton
from domain.periods import Month
from domain.readings import ReadingsDesk
from domain.readings.desk import Original
from domain.staff import Desk
from handlers.application_reports import overdue
from handlers.due_texts import due, is_cut
from handlers.quoting import harmless
from handlers.readings_cards import TOPIC, files_of, readings_card
from handlers.saying import FILE, Answer, Card, Made, UnderCard
from handlers.staff import Admits, InStaffChat
from handlers.under_card import files_under
from keyboards.staff import Act
from locales import Texts

_CONTRACT = re.compile(r"[0-9]{5}")
_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
MOST_ORIGINALS = 200
MOST_FILES = 20
router = Router(name="staff readings")
router.message.filter(InStaffChat())
router.callback_query.filter(InStaffChat())
router.message.middleware(Admits())
router.callback_query.middleware(Admits())


class Refusing(StatesGroup):
    reason = State()


def _about(thing: str) -> tuple[str, Month]:
    """Contract and month of a card. Raises StaleButton for a card of another kind."""
    kind, _, rest = thing.partition(":")
    contract, _, period = rest.partition(":")
    if kind != TOPIC:
        raise StaleButton
    return contract, Month.parse(period)


async def open_readings(name: str, t: Texts, services: dict[str, Any]) -> Card:
    """The card of `00001:2026-11`, for whoever opens it from a line."""
    readings_desk: ReadingsDesk = services["readings_desk"]
    return readings_card(t, await readings_desk.month(*_about(f"{TOPIC}:{name}")))


@router.callback_query(Act.filter(F.verb == "readings-accept"))
async def accept(
    tap: CallbackQuery, callback_data: Act, t: Texts, desk: Desk, readings_desk: ReadingsDesk
) -> Answer:
    contract, period = _about(await desk.thing(callback_data.card))
    await readings_desk.accept(contract, period, tap.from_user.id)
    return tap.answer(t.plain("decision-taken"))


@router.callback_query(Act.filter(F.verb == "readings-original"))
async def take_original(
    tap: CallbackQuery, callback_data: Act, t: Texts, desk: Desk, readings_desk: ReadingsDesk
) -> Answer:
    contract, period = _about(await desk.thing(callback_data.card))
    await readings_desk.take_original(contract, period, tap.from_user.id)
    return tap.answer(t.plain("decision-taken"))


@router.callback_query(Act.filter(F.verb == "readings-files"), F.message)
async def show_files(
    tap: CallbackQuery, callback_data: Act, t: Texts, desk: Desk, readings_desk: ReadingsDesk
) -> Answer:
    """In reply to the card: those of the readings that count, then the stamped pages."""
    month = await readings_desk.month(*_about(await desk.thing(callback_data.card)))
    return [tap.answer(), *files_under(tap, files_of(t, month)[-MOST_FILES:])]


@router.callback_query(Act.filter(F.verb == "readings-reject"))
async def ask_why(tap: CallbackQuery, callback_data: Act, t: Texts, state: FSMContext, desk: Desk) -> Answer:
    thing = await desk.thing(callback_data.card)
    contract, period = _about(thing)
    await state.set_state(Refusing.reason)
    await state.set_data({"thing": thing})
    name = harmless(tap.from_user.full_name)
    asked = t("readings-ask-why", name=name, contract=contract, period=period)
    return [tap.answer(t.plain("readings-write-why")), UnderCard(thing, asked)]


class RepliesToReadings(Filter):
    """Passes a written reply to a card of readings, or to what was said under it; gives `thing`."""

    async def __call__(self, message: Message, desk: Desk) -> bool | dict[str, Any]:
        replied = message.reply_to_message
        if replied is None or not message.text or message.text.startswith("/"):
            return False
        thing = await desk.thing_at(message.chat.id, replied.message_id)
        return {"thing": thing} if thing is not None and thing.startswith(f"{TOPIC}:") else False


@router.message(Refusing.reason, RepliesToReadings())
async def reject_or_answer(
    message: Message, thing: str, t: Texts, state: FSMContext, readings_desk: ReadingsDesk
) -> Answer:
    """The reply that was asked for sends the readings back; one to another card is an answer like any other."""
    if thing != (await state.get_data())["thing"]:
        return await _answer(message, thing, t, readings_desk)
    contract, period = _about(thing)
    await readings_desk.reject(
        contract, period, message.from_user.id if message.from_user else 0, message.text or ""
    )
    await state.clear()
    return message.reply(t("readings-rejected"))


@router.message(RepliesToReadings())
async def answer(message: Message, thing: str, t: Texts, readings_desk: ReadingsDesk) -> Answer:
    """Whatever else is replied to a card goes to those who sent the readings, under the clerk's name."""
    return await _answer(message, thing, t, readings_desk)


async def _answer(message: Message, thing: str, t: Texts, readings_desk: ReadingsDesk) -> Answer:
    contract, period = _about(thing)
    clerk = message.from_user.full_name if message.from_user else ""
    await readings_desk.answer(contract, period, clerk, message.text or "")
    return message.reply(t("readings-answer-sent"))


@router.message(Command("originals"))
async def take_originals(
    message: Message, command: CommandObject, t: Texts, readings_desk: ReadingsDesk
) -> Answer:
    """`/originals 00001 00002 …`, the month before them if it is not the one that awaits them."""
    words = re.split(r"[\s,;]+", (command.args or "").strip())
    period = Month.parse(words.pop(0)) if words and _MONTH.fullmatch(words[0]) else None
    if not words or len(words) > MOST_ORIGINALS or not all(map(_CONTRACT.fullmatch, words)):
        return message.reply(t("originals-usage", n=MOST_ORIGINALS))
    done = await readings_desk.take_originals(words, message.from_user.id if message.from_user else 0, period)
    return message.reply(_originals(t, done))


def _originals(t: Texts, done: Sequence[Original]) -> str:
    noted = [f"{one.contract} ({t.value(one.period)})" for one in done if one.period is not None]
    none = [one.contract for one in done if one.period is None]
    lines = [t("originals-noted", n=len(noted), contracts=", ".join(noted))] if noted else []
    lines += [t("originals-none", n=len(none), contracts=", ".join(none))] if none else []
    return "\n\n".join(lines)


@router.message(Command("due"))
async def show_due(
    message: Message, t: Texts, readings_desk: ReadingsDesk, application_desk: ApplicationDesk
) -> Answer:
    """Readings, then applications; whoever finds no room in the message stands in the file."""
    found = await readings_desk.due()
    said = [message.reply(due(t, found)), message.reply(overdue(t, await application_desk.overdue()))]
    if not is_cut(found):
        return said
    file = message.reply_document(FILE, caption=t("due-file", period=found.period))
    return [*said, Made(file, "readings-due", {"period": str(found.period)})]


@router.message(Command("export"), F.text.regexp(r"^/export(?:@\w+)?\s+readings\b"))
async def export(message: Message, command: CommandObject, t: Texts) -> Answer:
    words = (command.args or "").split()
    if len(words) != 2 or not _MONTH.fullmatch(words[1]):  # noqa: PLR2004 - the noun and the month
        return message.reply(t("readings-export-usage"))
    period = Month.parse(words[1])
    file = message.reply_document(FILE, caption=t("readings-export-file", period=period))
    return [
        message.reply(t("readings-export-being-made")),
        Made(file, "readings-export", {"period": str(period)}),
    ]
