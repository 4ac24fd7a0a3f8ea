"""What a bot of the benchmark finds around itself, and how it comes by its neighbours."""

import os
from dataclasses import dataclass

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer


@dataclass(frozen=True)
class Around:
    """Where Telegram and the database are; read from the environment."""

    token: str = os.environ.get("BOT_TOKEN", "")
    telegram: str = os.environ.get("TELEGRAM_API_BASE", "")
    database_url: str = os.environ.get("DATABASE_URL", "")


def stock_bot() -> Bot:
    """As the documentation of aiogram makes one, but for the address of Telegram."""
    around = Around()
    return Bot(around.token, session=AiohttpSession(api=TelegramAPIServer.from_base(around.telegram)))
