"""A screen that is changed in place by the buttons under it."""

from aiogram.methods import EditMessageText
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from domain.consumer import Consumer
from handlers.saying import Spoken, shows_data


def in_place(
    tap: CallbackQuery, consumer: Consumer, text: str, buttons: InlineKeyboardMarkup | None
) -> list[Spoken]:
    """The tapped message says something else from now on; it shows the consumer's data."""
    return [tap.answer(), shows_data(consumer, replaced(tap, text, buttons))]


def replaced(tap: CallbackQuery, text: str, buttons: InlineKeyboardMarkup | None = None) -> EditMessageText:
    """The tapped message with other words; to be asked of taps whose message is still there (`F.message`)."""
    chat, message = tap.message.chat.id, tap.message.message_id  # type: ignore[union-attr]
    return EditMessageText(chat_id=chat, message_id=message, text=text, reply_markup=buttons)
