"""How the bots of the benchmark come by their Telegram."""

import os

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer


def stock_bot() -> Bot:
    """As the documentation of aiogram makes one, but for the address of Telegram."""
    api = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_BASE"])
    return Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=api))
