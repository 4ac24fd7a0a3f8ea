"""What a message replies to, if the bot has said it."""

from aiogram import Bot
from aiogram.types import Message


def replied_to(message: Message, bot: Bot) -> Message | None:
    """The bot's own message; None where it is somebody else's, or words that were only passed on."""
    answered = message.reply_to_message
    if answered is None or answered.from_user is None or answered.from_user.id != bot.id:
        return None
    return answered if answered.forward_origin is None else None
