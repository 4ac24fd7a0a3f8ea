"""Who receives the files people send: Telegram hands them out, the examiner looks at them, the shelf keeps them."""

import atexit
from functools import cache

from aiogram import Bot

from bot.fetching import TelegramFetcher
from bot.settings import Settings
from bot.slow import answer_to
from domain.evidence import Evidence, Reception
from domain.ports import Clock
from gateways.examiner import Examiner
from storage.database import Database
from storage.files import Files


@cache
def examiner() -> Examiner:
    """One a process: it keeps nothing of any bot or database."""
    made = Examiner()
    atexit.register(made.close)
    return made


def evidence_of(settings: Settings, bot: Bot, database: Database, clock: Clock) -> Evidence:
    """The taking of files, its slow part outside of transactions."""
    shelf = Files(settings.files_dir)
    reception = Reception(TelegramFetcher(bot, clock), examiner(), shelf, answer_to)
    return Evidence(database.transaction, clock, settings.zone, reception)
