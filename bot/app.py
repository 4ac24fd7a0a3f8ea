"""The composition root: what is made of what, once a process."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.utils.token import TokenValidationError

import handlers
from bot.document_forms import document_forms
from bot.effects import Effects
from bot.feed import run_scheduled
from bot.fsm import DialogueStorage
from bot.intake import Intake
from bot.makers import Maker
from bot.pace import Limits
from bot.paper_check import PaperExaminer
from bot.papers import PaperMaker
from bot.passwords import Argon2Hasher, HashingThread
from bot.press import make_press
from bot.relay import Relay
from bot.schedule import FeedHours
from bot.settings import Settings, WrongSetting
from bot.upkeep import Upkeep
from bot.worker import Worker
from domain.access import Access, Policy, Rules
from domain.account import Accounts
from domain.documents import Documents
from domain.feed import FeedRun, FeedRuns
from domain.papers import Verifying
from domain.people import People
from domain.ports import Clock
from domain.sessions import Sessions
from domain.supplier import Supplier
from gateways.supplier import WrongProfile, read_supplier
from handlers.notices import Notices
from handlers.saying import PAPER
from locales import Language
from storage.database import Database

TELEGRAM_SILENT = timedelta(seconds=90)


@dataclass(slots=True)
class App:
    """Everything that works on one database with one bot."""

    settings: Settings
    clock: Clock
    bot: Bot
    database: Database
    language: Language
    intake: Intake
    worker: Worker
    relay: Relay
    upkeep: Upkeep
    feed_hours: FeedHours
    hashing: HashingThread
    makers: dict[str, Maker]
    papers: PaperMaker
    leads: bool = False

    def warm_up(self) -> None:
        """Read what the first message would otherwise wait for."""
        for code in self.language.languages():
            self.language.texts(code)("welcome")

    def telegram_answers(self) -> bool:
        """Whether Telegram has answered lately; only a leader without a webhook asks it anything."""
        asks = self.leads and not self.settings.webhook_url
        return not asks or self.intake.answered_since(self.clock.now() - TELEGRAM_SILENT)

    async def ask_again_after(self, outage: datetime) -> None:
        """Once what was sent during an outage is handled, repeat the questions that still stand open."""
        await self.intake.caught_up.wait()
        await self.worker.idle()
        await self.upkeep.ask_again(outage)
        self.relay.woken.set()

    async def settle(self) -> None:
        """Take in what Telegram has, handle it, deliver the answers, until nothing is left to do."""
        while await self.intake.poll(0):
            pass
        await self.worker.drain()
        await self.relay.drain()

    async def close(self) -> None:
        await self.bot.session.close()
        await self.database.close()
        self.hashing.close()


def make_bot(settings: Settings) -> Bot:
    """The bot of the token, talking to the Bot API server of the settings. Raises WrongSetting."""
    if settings.bot_token is None:
        raise WrongSetting("BOT_TOKEN: not set; @BotFather gives one")
    api = TelegramAPIServer.from_base(settings.telegram_api_base)
    try:
        return Bot(settings.bot_token.get_secret_value(), session=AiohttpSession(api=api))
    except TokenValidationError:
        raise WrongSetting("BOT_TOKEN: not of the form 123456:ABC…") from None


def make_app(settings: Settings, clock: Clock, limits: Limits | None = None) -> App:
    """Wire everything; nothing is started and nothing is asked of Telegram or the database."""
    bot = make_bot(settings)
    database = Database(settings.database_url)
    language = Language(settings.zone)
    hashing = HashingThread()
    notices = Notices(language, settings.staff_chat_id)
    effects = Effects(notices, clock)
    sessions = Sessions(database.transaction, clock, timedelta(seconds=settings.session_idle_seconds))
    services = {
        "language": language,
        "sessions": sessions,
        "people": People(database.transaction, clock),
        "access": Access(database.transaction, clock, Argon2Hasher(hashing), _rules(settings)),
        "accounts": Accounts(database.reading),
        "documents": Documents(database.transaction, clock),
        "verifying": Verifying(database.reading, PaperExaminer(bot)),
        "supplier": _supplier(settings),
        "feed_runs": FeedRuns(database.reading),
    }
    press = make_press(settings, bot, clock)
    papers = PaperMaker(database, clock, press, {**document_forms(language.texts)})
    makers: dict[str, Maker] = {PAPER: papers}
    relay = Relay(bot, database, clock, notices, makers, limits)
    worker = Worker(bot, dispatcher(), database, clock, effects, relay.woken.set, services)
    intake = Intake(bot, database, clock, worker.woken.set)

    async def run_feed() -> FeedRun:
        return await run_scheduled(database, clock, settings.feed_source)

    hours = FeedHours(database, clock, settings.zone, settings.feed_window, notices, effects, run_feed)
    upkeep = Upkeep(database, clock, sessions, effects)
    return App(
        *(settings, clock, bot, database, language, intake, worker, relay),
        *(upkeep, hours, hashing, makers, papers),
    )


@cache
def dispatcher() -> Dispatcher:
    """One a process: routers hang on one dispatcher only, and it keeps nothing of any bot or database."""
    made = Dispatcher(storage=DialogueStorage())
    handlers.wire(made)
    return made


def _supplier(settings: Settings) -> Supplier:
    try:
        return read_supplier(settings.supplier_file, settings.metrology_email)
    except WrongProfile as wrong:
        raise WrongSetting(f"SUPPLIER_FILE: {wrong}") from None


def _rules(settings: Settings) -> Rules:
    return Rules(Policy(settings.access_policy), timedelta(days=settings.primary_password_days))
