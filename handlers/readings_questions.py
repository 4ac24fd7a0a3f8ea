"""The questions of one filing, in their order: figure, day, why it is odd, all in one."""

from datetime import date, datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.methods import SendMessage
from aiogram.types import ReplyKeyboardMarkup

from domain.consumer import Consumer
from domain.readings import Readings
from domain.readings.facts import PointMonth, ReadingsMonth
from handlers import readings_texts as texts
from handlers.readings_filing import Begun, filing_of, kept
from handlers.saying import Question, Saying, shows_data
from keyboards import readings as buttons
from locales import Texts

FILING = "filing"
"""Under which the dialogue keeps what has been entered."""

REASONS = ("idle", "more", "changed", "verified")
"""What the reason most often is; the words are offered and may be replaced by others."""


class Filing(StatesGroup):
    figure = State()
    day = State()
    reason = State()
    review = State()


async def entered(state: FSMContext) -> Begun:
    """What the dialogue has so far."""
    found: Begun = (await state.get_data())[FILING]
    return found


async def _ask(
    state: FSMContext, consumer: Consumer, step: State, text: str, keyboard: ReplyKeyboardMarkup
) -> Question:
    await state.set_state(step)
    return Question(SendMessage(chat_id=consumer.telegram_id, text=text, reply_markup=keyboard))


async def ask_figure(
    t: Texts, state: FSMContext, consumer: Consumer, month: ReadingsMonth, place: PointMonth, filing: Begun
) -> list[Saying]:
    """First what is known of the point, which goes with the session; then the question, which may stay."""
    await state.update_data({FILING: filing})
    unit = t.plain(f"unit-{place.point.unit}")
    known = SendMessage(chat_id=consumer.telegram_id, text=texts.place(t, month, place))
    asked = t("reading-ask-figure", period=month.period, unit=unit)
    question = await _ask(state, consumer, Filing.figure, asked, buttons.asked(t))
    return [shows_data(consumer, known), question]


async def ask_figure_again(t: Texts, state: FSMContext, consumer: Consumer) -> Question:
    return await _ask(state, consumer, Filing.figure, t("reading-ask-figure-again"), buttons.asked(t))


async def ask_day(
    t: Texts, state: FSMContext, consumer: Consumer, days: tuple[date, date | None]
) -> Question:
    return await _ask(state, consumer, Filing.day, t("reading-ask-day"), buttons.days(t, *days))


async def ask_reason_or_review(
    t: Texts, state: FSMContext, consumer: Consumer, readings: Readings, at: datetime
) -> list[Saying]:
    """What looks odd is explained first; then all that was entered is shown before it is sent."""
    filing, checked = await readings.check(consumer, filing_of(await entered(state)), at)
    await state.update_data({FILING: kept(filing)})
    chat = consumer.telegram_id
    odd = texts.odd(t, checked)
    if odd is not None and not filing.reason:
        words = [t.plain(f"reading-reason-{reason}") for reason in REASONS]
        offered = [words[at : at + 2] for at in range(0, len(words), 2)]
        question = await _ask(
            state, consumer, Filing.reason, t("reading-ask-reason"), buttons.asked(t, *offered)
        )
        return [shows_data(consumer, SendMessage(chat_id=chat, text=odd)), question]
    summary = SendMessage(chat_id=chat, text=texts.review(t, checked, filing.period, filing.reason))
    send = buttons.asked(t, [t.plain("button-send")])
    question = await _ask(state, consumer, Filing.review, t("reading-ask-review"), send)
    return [shows_data(consumer, summary), question]


async def change_entry(state: FSMContext, **changes: Any) -> None:
    """The one entry of a dialogue, as answered at a step; a reason given before may not fit it any more."""
    filing = await entered(state)
    entry = {**filing["entries"][0], **changes}
    await state.update_data({FILING: {**filing, "entries": [entry], "reason": None}})
