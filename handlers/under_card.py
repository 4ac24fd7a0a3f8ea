"""What comes in reply to a card of the staff group when somebody taps it, in the card's topic."""

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram.methods import SendDocument, SendMessage
from aiogram.types import CallbackQuery, ForceReply, InlineKeyboardMarkup, Message, ReplyParameters

from domain.errors import StaleButton
from domain.evidence import Piece
from handlers.evidence import kept_files
from handlers.saying import FILE, Album, Made


def under(tap: CallbackQuery, text: str, markup: ForceReply | InlineKeyboardMarkup) -> SendMessage:
    chat, place = _place(tap)
    return SendMessage(chat_id=chat, text=text, reply_markup=markup, **place)


def files_under(tap: CallbackQuery, files: Sequence[tuple[Piece, str | None]]) -> list[Made | Album]:
    """With their captions."""
    chat, place = _place(tap)
    return kept_files(chat, files, **place)


def made_under(tap: CallbackQuery, maker: str, about: Mapping[str, Any], caption: str) -> Made:
    """A document that is made when its turn has come."""
    chat, place = _place(tap)
    return Made(SendDocument(chat_id=chat, document=FILE, caption=caption, **place), maker, about)


def _place(tap: CallbackQuery) -> tuple[int, dict[str, Any]]:
    """The chat, and the fields that make a message a reply to the card in its topic."""
    card = tap.message
    if card is None:
        raise StaleButton
    in_topic = isinstance(card, Message) and card.is_topic_message
    reply = ReplyParameters(message_id=card.message_id, allow_sending_without_reply=True)
    thread = card.message_thread_id if in_topic and isinstance(card, Message) else None
    return card.chat.id, {"message_thread_id": thread, "reply_parameters": reply}
