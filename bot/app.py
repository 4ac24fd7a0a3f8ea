"""The composition root: what is made of what, once a process."""

from collections.abc import Sequence
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
from bot.fsm import DialogueStorage
from bot.hours import feed_hours, hours
from bot.intake import Intake
from bot.makers import Maker
from bot.metrics import CountCalls, Metrics
from bot.own_data import OwnData
from bot.pace import Limits
from bot.paper_check import PaperExaminer
from bot.papers import PaperMaker
from bot.passwords import Argon2Hasher, HashingThread
from bot.payment_calls import PaymentCalls
from bot.payment_forms import PaymentForms
from bot.posting import PostingHours
from bot.press import make_press
from bot.reconciler import Reconciler
from bot.relay import Relay
from bot.services import services_of, supplier_of
from bot.settings import Settings, WrongSetting
from bot.timetable import Errand, Job, Timetable
from bot.upkeep import Upkeep
from bot.worker import Worker
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
    timetable: Timetable
    hashing: HashingThread
    notices: Notices
    effects: Effects
    makers: dict[str, Maker]
    payment_calls: list[PaymentCalls]
    posting_hours: PostingHours
    papers: PaperMaker
    metrics: Metrics
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
    bot, metrics = _counted(make_bot(settings))
    database = Database(settings.database_url)
    language = _language(settings.zone)
    providers = _providers(settings, supplier_of(settings))
    hashing = HashingThread()
    notices = Notices(language, settings.staff_chat_id, phones_in)
    effects = Effects(notices, clock, bot.id)
    sessions = Sessions(database.transaction, clock, timedelta(seconds=settings.session_idle_seconds))
    services = services_of(settings, database, clock, Argon2Hasher(hashing), providers)
    services |= {"language": language, "sessions": sessions, "verifying": _verifying(database, bot)}
    papers = _papers(settings, bot, database, clock, language)
    makers: dict[str, Maker] = {"own-data": OwnData(database), PAPER: papers}
    relay = Relay(bot, database, clock, notices, effects, makers, limits)
    worker = Worker(bot, dispatcher(), database, clock, effects, relay.woken.set, services, metrics)
    upkeep = Upkeep(database, clock, sessions, effects)
    posting = PostingHours(database, Posting(database.transaction, clock, settings.zone), effects)
    feed = feed_hours(settings, database, clock, notices, effects)
    jobs = hours(upkeep, feed, posting, Reconciler(clock, metrics))
    return App(
        settings=settings,
        clock=clock,
        bot=bot,
        database=database,
        language=language,
        intake=Intake(bot, database, clock, worker.woken.set),
        worker=worker,
        relay=relay,
        upkeep=upkeep,
        timetable=_timetable(settings, database, clock, effects, relay, jobs),
        hashing=hashing,
        notices=notices,
        effects=effects,
        makers=makers,
        payment_calls=[PaymentCalls(one, database, clock, effects, relay.woken.set) for one in providers],
        posting_hours=posting,
        papers=papers,
        metrics=metrics,
    )


def _counted(bot: Bot) -> tuple[Bot, Metrics]:
    metrics = Metrics()
    bot.session.middleware(CountCalls(metrics))
    return bot, metrics


def _timetable(
    settings: Settings,
    database: Database,
    clock: Clock,
    effects: Effects,
    relay: Relay,
    jobs: Sequence[Job | Errand],
) -> Timetable:
    return Timetable(jobs, database, clock, settings.zone, effects, relay.woken.set)


def _verifying(database: Database, bot: Bot) -> Verifying:
    return Verifying(database.reading, PaperExaminer(bot))


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
