"""The composition root: what is made of what, once a process."""

import atexit
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.utils.token import TokenValidationError

import handlers
from bot.effects import Effects
from bot.feed import run_scheduled
from bot.fetching import TelegramFetcher
from bot.fsm import DialogueStorage
from bot.intake import Intake
from bot.kept_files import KeptFiles
from bot.makers import Maker
from bot.own_data import OwnData
from bot.pace import Limits
from bot.passwords import Argon2Hasher, HashingThread
from bot.relay import Relay
from bot.schedule import FeedHours
from bot.services import services_of
from bot.settings import Settings, WrongSetting
from bot.slow import answer_to
from bot.upkeep import Upkeep
from bot.worker import Worker
from domain.evidence import Evidence, EvidenceSweep, Reception
from domain.feed import FeedRun
from domain.ports import Clock
from domain.sessions import Sessions
from gateways.examiner import Examiner
from gateways.phones import phones_in
from handlers.evidence import EVIDENCE
from handlers.notices import Notices
from locales import Language
from storage.database import Database
from storage.files import Files

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
    notices: Notices
    effects: Effects
    makers: dict[str, Maker]
    files: Files
    evidence_sweep: EvidenceSweep
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
    notices = Notices(language, settings.staff_chat_id, phones_in)
    effects = Effects(notices, clock, bot.id)
    sessions = Sessions(database.transaction, clock, timedelta(seconds=settings.session_idle_seconds))
    told: dict[str, object] = {"language": language, "sessions": sessions}
    services = told | services_of(settings, database, clock, Argon2Hasher(hashing))
    files = Files(settings.files_dir)
    reception = Reception(TelegramFetcher(bot, clock), examiner(), files, answer_to)
    services["evidence"] = Evidence(database.transaction, clock, settings.zone, reception)
    makers: dict[str, Maker] = {"own-data": OwnData(database), EVIDENCE: KeptFiles(files)}
    relay = Relay(bot, database, clock, notices, effects, makers, limits)
    worker = Worker(bot, dispatcher(), database, clock, effects, relay.woken.set, services)
    intake = Intake(bot, database, clock, worker.woken.set)

    async def run_feed() -> FeedRun:
        return await run_scheduled(database, clock, settings.feed_source)

    hours = FeedHours(database, clock, settings.zone, settings.feed_window, notices, effects, run_feed)
    upkeep = Upkeep(database, clock, sessions, effects)
    return App(
        settings=settings,
        clock=clock,
        bot=bot,
        database=database,
        language=language,
        intake=intake,
        worker=worker,
        relay=relay,
        upkeep=upkeep,
        feed_hours=hours,
        hashing=hashing,
        notices=notices,
        effects=effects,
        makers=makers,
        files=files,
        evidence_sweep=EvidenceSweep(database.transaction, clock, files),
    )


@cache
def dispatcher() -> Dispatcher:
    """One a process: routers hang on one dispatcher only, and it keeps nothing of any bot or database."""
    made = Dispatcher(storage=DialogueStorage())
    handlers.wire(made)
    return made


@cache
def examiner() -> Examiner:
    """One a process: it keeps nothing of any bot or database."""
    made = Examiner()
    atexit.register(made.close)
    return made
