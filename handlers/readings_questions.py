"""The questions of one filing, in their order: figure, day, why it is odd, photos, all in one."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.methods import SendMessage
from aiogram.types import Message, ReplyKeyboardMarkup

from domain.consumer import Consumer
from domain.evidence import MOST_FILES, Piece
from domain.readings import Readings
from domain.readings.facts import Checked, PointMonth, ReadingsMonth
from domain.readings.facts import Filing as WholeFiling
from handlers import readings_texts as texts
from handlers.readings_filing import Begun, files_of, filing_of, kept, with_files
from handlers.saying import Question, Saying, shows_data
from keyboards import readings as buttons
from locales import Texts

FILING = "filing"
"""Under which the dialogue keeps what has been entered."""

SENT = "sent"
"""Marks what was entered once it has been sent."""

COUNTED_IN = "counted_in"
"""Under which it keeps the name of the message that counts the files that have come."""

REASONS = ("idle", "more", "changed", "verified")
"""What the reason most often is; the words are offered and may be replaced by others."""


class Filing(StatesGroup):
    figure = State()
    day = State()
    reason = State()
    files = State()
    review = State()


class OfSheet(Filter):
    """Passes what is said about a filing that came in a sheet."""

    async def __call__(self, _: Message, state: FSMContext) -> bool:
        return bool((await entered(state))["source"] == "workbook")


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


async def ask_files(t: Texts, state: FSMContext, consumer: Consumer) -> Question:
    """Those that were sent before are kept; what comes from now on is counted in a message of its own."""
    await state.update_data({COUNTED_IN: None})
    kept = len(files_of(await entered(state)))
    text = t("reading-ask-files-more" if kept else "reading-ask-files", n=kept, most=MOST_FILES)
    offered = buttons.asked(t, [t.plain("button-ready"), t.plain("button-no-files")])
    return await _ask(state, consumer, Filing.files, text, offered)


async def ask_onward(
    t: Texts, state: FSMContext, consumer: Consumer, readings: Readings, at: datetime
) -> list[Saying]:
    """What looks odd is explained first; a sheet brings no files."""
    filing, checked = await readings.check(consumer, filing_of(await entered(state)), at)
    await state.update_data({FILING: kept(filing)})
    odd = texts.odd(t, checked)
    if odd is not None and not filing.reason:
        return await _ask_reason(t, state, consumer, odd)
    if filing.source == "dialogue":
        return [await ask_files(t, state, consumer)]
    return await _ask_review(t, state, consumer, filing, checked)


async def _ask_reason(t: Texts, state: FSMContext, consumer: Consumer, odd: str) -> list[Saying]:
    words = [t.plain(f"reading-reason-{reason}") for reason in REASONS]
    offered = [words[at : at + 2] for at in range(0, len(words), 2)]
    question = await _ask(state, consumer, Filing.reason, t("reading-ask-reason"), buttons.asked(t, *offered))
    return [shows_data(consumer, SendMessage(chat_id=consumer.telegram_id, text=odd)), question]


async def ask_review(
    t: Texts, state: FSMContext, consumer: Consumer, readings: Readings, at: datetime
) -> list[Saying]:
    """All that was entered is shown before it is sent."""
    filing, checked = await readings.check(consumer, filing_of(await entered(state)), at)
    return await _ask_review(t, state, consumer, filing, checked)


async def _ask_review(
    t: Texts, state: FSMContext, consumer: Consumer, filing: WholeFiling, checked: Sequence[Checked]
) -> list[Saying]:
    text = texts.review(t, checked, filing.period, filing.reason)
    send = buttons.asked(t, [t.plain("button-send")])
    question = await _ask(state, consumer, Filing.review, t("reading-ask-review"), send)
    return [shows_data(consumer, SendMessage(chat_id=consumer.telegram_id, text=text)), question]


async def change_files(state: FSMContext, files: Sequence[Piece]) -> None:
    """A reason that was given fits the figure as before."""
    await state.update_data({FILING: with_files(await entered(state), files)})


async def change_entry(state: FSMContext, **changes: Any) -> None:
    """The one entry of a dialogue, as answered at a step; a reason given before may not fit it any more."""
    filing = await entered(state)
    entry = {**filing["entries"][0], **changes}
    await state.update_data({FILING: {**filing, "entries": [entry], "reason": None}})
