"""«Переданные показания»: every reading and correction that was sent, with what became of it."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from domain.consumer import Consumer, Right
from domain.errors import StaleButton
from domain.readings import SentReadings
from handlers import sent_texts as texts
from handlers.guard import Fresh, Opens
from handlers.panes import in_place
from handlers.saying import Answer
from keyboards import readings as buttons
from keyboards.callbacks import Go, Turn
from keyboards.pages import turning
from locales import Html, Texts

SCREEN = "sent-readings"
router = Router(name="sent readings")
router.callback_query.middleware(Opens(Right.SUBMIT))


async def sent_screen(
    t: Texts, consumer: Consumer, sent_readings: SentReadings, page: int = 0, screen: str = SCREEN
) -> tuple[Html, InlineKeyboardMarkup | None]:
    """A page of what was sent, and the arrows to the others. Raises StaleButton for a page there is not."""
    pages = texts.pages(t, await sent_readings.months(consumer))
    if not 0 <= page < len(pages):
        raise StaleButton
    return pages[page], turning(screen, consumer.session.nonce, page, len(pages))


async def _of_readings(
    t: Texts, consumer: Consumer, sent_readings: SentReadings, page: int = 0
) -> tuple[Html, InlineKeyboardMarkup]:
    """The same with a way back to the present month, from which it was opened."""
    text, arrows = await sent_screen(t, consumer, sent_readings, page)
    return text, buttons.back_to_month(t, consumer, arrows)


@router.callback_query(Go.filter(F.to == SCREEN), Fresh(), F.message)
async def open_history(
    tap: CallbackQuery, t: Texts, consumer: Consumer, sent_readings: SentReadings
) -> Answer:
    text, keyboard = await _of_readings(t, consumer, sent_readings)
    return in_place(tap, consumer, text, keyboard)


@router.callback_query(Turn.filter(F.screen == SCREEN), Fresh(), F.message)
async def turn(
    tap: CallbackQuery, callback_data: Turn, t: Texts, consumer: Consumer, sent_readings: SentReadings
) -> Answer:
    text, keyboard = await _of_readings(t, consumer, sent_readings, callback_data.page)
    return in_place(tap, consumer, text, keyboard)
