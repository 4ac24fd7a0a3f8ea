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
from bot.pace import Limits
from bot.papers import PaperMaker
from bot.passwords import Argon2Hasher, HashingThread
from bot.payment_calls import PaymentCalls
from bot.payment_forms import PaymentForms
from bot.posting import PostingHours
from bot.press import make_press
from bot.relay import Relay
from bot.schedule import FeedHours
from bot.settings import Settings, WrongSetting
from bot.upkeep import Upkeep
from bot.worker import Worker
from domain.access import Access, Policy, Rules
from domain.account import Accounts
from domain.feed import FeedRun, FeedRuns
from domain.money import Money
from domain.paying import SOUM, Paying, Terms
from domain.people import People
from domain.ports import Clock
from domain.posting import Posting
from domain.providers import Provider
from domain.sessions import Sessions
from domain.supplier import Supplier
from gateways.supplier import WrongProfile, read_supplier
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
        self.papers.close()


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
    providers = _providers(settings)
    hashing = HashingThread()
    notices = Notices(language, settings.staff_chat_id)
    effects = Effects(notices, clock)
    sessions = Sessions(database.transaction, clock, timedelta(seconds=settings.session_idle_seconds))
    told: dict[str, object] = {"language": language, "sessions": sessions}
    services = told | _services(settings, database, clock, hashing, providers)
    press = make_press(settings, bot, clock, language)
    money = PaymentForms(language.texts, _supplier(settings), clock, settings.zone)
    forms = {**document_forms(language.texts), **money.by_name()}
    papers = PaperMaker(database, clock, press, forms)
    makers: dict[str, Maker] = {PAPER: papers}
    relay = Relay(bot, database, clock, notices, makers, limits)
    worker = Worker(bot, dispatcher(), database, clock, effects, relay.woken.set, services)
    intake = Intake(bot, database, clock, worker.woken.set)

    async def run_feed() -> FeedRun:
        return await run_scheduled(database, clock, settings.feed_source)

    hours = FeedHours(database, clock, settings.zone, settings.feed_window, notices, effects, run_feed)
    upkeep = Upkeep(database, clock, sessions, effects)
    calls = [PaymentCalls(one, database, clock, effects, relay.woken.set) for one in providers]
    posting = PostingHours(database, Posting(database.transaction, clock, settings.zone), effects)
    return App(
        *(settings, clock, bot, database, language, intake, worker, relay),
        *(upkeep, hours, hashing, makers, calls, posting, papers),
    )


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


def _services(
    settings: Settings,
    database: Database,
    clock: Clock,
    hashing: HashingThread,
    providers: list[Provider],
) -> dict[str, object]:
    """What handlers may ask for by name."""
    supplier = _supplier(settings)
    return {
        "people": People(database.transaction, clock),
        "access": Access(database.transaction, clock, Argon2Hasher(hashing), _rules(settings)),
        "accounts": Accounts(database.reading),
        "paying": Paying(database.transaction, clock, providers, _terms(settings, supplier)),
        "supplier": supplier,
        "feed_runs": FeedRuns(database.reading),
    }


def _providers(settings: Settings) -> list[Provider]:
    """The payment systems that are set up; another one is one more line."""
    possible: tuple[Provider | None, ...] = (upay(settings, _supplier(settings).upay_services),)
    return [one for one in possible if one is not None]


def _terms(settings: Settings, supplier: Supplier) -> Terms:
    least, most = settings.upay_min_amount, settings.upay_max_amount
    highest = None if most is None else Money(most * SOUM)
    return Terms(Money(least * SOUM), highest, tuple(supplier.upay_services))


def _supplier(settings: Settings) -> Supplier:
    try:
        return read_supplier(settings.supplier_file, settings.metrology_email)
    except WrongProfile as wrong:
        raise WrongSetting(f"SUPPLIER_FILE: {wrong}") from None


def _rules(settings: Settings) -> Rules:
    return Rules(Policy(settings.access_policy), timedelta(days=settings.primary_password_days))
