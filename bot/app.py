"""The composition root: what is made of what, once a process."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

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
from bot.own_data import OwnData
from bot.pace import Limits
from bot.paper_check import PaperExaminer
from bot.papers import PaperMaker
from bot.passwords import Argon2Hasher, HashingThread
from bot.payment_calls import PaymentCalls
from bot.payment_forms import PaymentForms
from bot.posting import PostingHours
from bot.press import make_press
from bot.relay import Relay
from bot.schedule import FeedHours
from bot.services import services_of, supplier_of
from bot.settings import Settings, WrongSetting
from bot.upkeep import Upkeep
from bot.worker import Worker
from domain.feed import FeedRun
from domain.papers import Verifying
from domain.ports import Clock
from domain.posting import Posting
from domain.providers import Provider
from domain.sessions import Sessions
from domain.supplier import Supplier
from gateways.phones import phones_in
from gateways.upay import upay
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
    notices: Notices
    effects: Effects
    makers: dict[str, Maker]
    payment_calls: list[PaymentCalls]
    posting_hours: PostingHours
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
    language = _language(settings.zone)
    providers = _providers(settings, supplier_of(settings))
    hashing = HashingThread()
    notices = Notices(language, settings.staff_chat_id, phones_in)
    effects = Effects(notices, clock, bot.id)
    sessions = Sessions(database.transaction, clock, timedelta(seconds=settings.session_idle_seconds))
    told: dict[str, object] = {"language": language, "sessions": sessions}
    told["verifying"] = Verifying(database.reading, PaperExaminer(bot))
    services = told | services_of(settings, database, clock, Argon2Hasher(hashing), providers)
    papers = _papers(settings, bot, database, clock, language)
    makers: dict[str, Maker] = {"own-data": OwnData(database), PAPER: papers}
    relay = Relay(bot, database, clock, notices, effects, makers, limits)
    worker = Worker(bot, dispatcher(), database, clock, effects, relay.woken.set, services)
    intake = Intake(bot, database, clock, worker.woken.set)
    upkeep = Upkeep(database, clock, sessions, effects)
    calls = [PaymentCalls(one, database, clock, effects, relay.woken.set) for one in providers]
    posting = PostingHours(database, Posting(database.transaction, clock, settings.zone), effects)
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
        feed_hours=_feed_hours(settings, database, clock, notices, effects),
        hashing=hashing,
        notices=notices,
        effects=effects,
        makers=makers,
        payment_calls=calls,
        posting_hours=posting,
        papers=papers,
    )


def _feed_hours(
    settings: Settings, database: Database, clock: Clock, notices: Notices, effects: Effects
) -> FeedHours:
    async def run_feed() -> FeedRun:
        return await run_scheduled(database, clock, settings.feed_source)

    return FeedHours(database, clock, settings.zone, settings.feed_window, notices, effects, run_feed)


@cache
def _language(zone: ZoneInfo) -> Language:
    """Once a process: reading the texts takes longer than all the rest."""
    return Language(zone)


@cache
def dispatcher() -> Dispatcher:
    """One a process: routers hang on one dispatcher only, and it keeps nothing of any bot or database."""
    made = Dispatcher(storage=DialogueStorage())
    handlers.wire(made)
    return made


def _papers(settings: Settings, bot: Bot, database: Database, clock: Clock, language: Language) -> PaperMaker:
    press = make_press(settings, bot, clock)
    money = PaymentForms(language.texts, supplier_of(settings), clock, settings.zone)
    return PaperMaker(database, clock, press, {**document_forms(language.texts), **money.by_name()})


def _providers(settings: Settings, supplier: Supplier) -> list[Provider]:
    """The payment systems that are set up; another one is one more line."""
    possible: tuple[Provider | None, ...] = (upay(settings, supplier.upay_services),)
    return [one for one in possible if one is not None]
