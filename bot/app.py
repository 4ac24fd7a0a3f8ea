"""The composition root: what is made of what, once a process."""

from datetime import timedelta
from functools import cache
from zoneinfo import ZoneInfo

from aiogram import Bot, Dispatcher
from aiogram.client.telegram import TelegramAPIServer
from aiogram.utils.token import TokenValidationError

import handlers
from bot.api import Session
from bot.apology import Apology
from bot.application_files import application_books
from bot.application_forms import application_forms
from bot.document_forms import document_forms
from bot.effects import Effects
from bot.fsm import DialogueStorage
from bot.history_files import HistoryFiles
from bot.hours import hours
from bot.intake import Intake
from bot.invoice_news import InvoiceNews
from bot.issued_papers import IssuedStatements
from bot.kept_files import KeptFiles
from bot.makers import Maker
from bot.metrics import CountCalls, Metrics
from bot.own_data import OwnData
from bot.pace import Limits
from bot.paper_check import PaperExaminer
from bot.papers import PaperMaker
from bot.passwords import Argon2Hasher, HashingThread
from bot.payment_calls import PaymentCalls
from bot.payment_forms import PaymentForms
from bot.post import Post, mailer_of, metrology_mailbox
from bot.posting import PostingHours
from bot.press import make_press
from bot.process import App
from bot.reading_forms import reading_forms
from bot.readings_files import readings_makers
from bot.reception import evidence_of
from bot.relay import Relay
from bot.routing import lighten
from bot.services import rules_of, services_of, supplier_of
from bot.settings import Settings, WrongSetting
from bot.sheets import TelegramSheets
from bot.timetable import Timetable
from bot.upkeep import Upkeep
from bot.worker import Worker
from domain.history import Histories
from domain.papers import Verifying
from domain.ports import Clock
from domain.posting import Posting
from domain.providers import Provider
from domain.readings import ReadingSheets
from domain.sessions import Sessions
from domain.supplier import Supplier
from gateways.phones import phones_in
from gateways.upay import upay
from handlers.evidence import EVIDENCE
from handlers.notices import Notices
from handlers.saying import ISSUED, PAPER
from locales import Language
from storage.database import Database
from storage.files import Files
from storage.paper_files import PaperFiles


def make_bot(settings: Settings) -> Bot:
    """The bot of the token, talking to the Bot API server of the settings. Raises WrongSetting."""
    if settings.bot_token is None:
        raise WrongSetting("BOT_TOKEN: not set; @BotFather gives one")
    api = TelegramAPIServer.from_base(settings.telegram_api_base)
    try:
        return Bot(settings.bot_token.get_secret_value(), session=Session(api=api))
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
    effects = Effects(notices, clock, settings.zone, bot.id)
    sessions = Sessions(database.transaction, clock, timedelta(seconds=settings.session_idle_seconds))
    services = services_of(settings, database, clock, Argon2Hasher(hashing), providers)
    services |= {"language": language, "sessions": sessions, **_neighbours(settings, bot, database, clock)}
    papers = _papers(settings, bot, database, clock, language)
    makers = _makers(settings, database, clock, notices, papers)
    post = Post(mailer_of(settings), makers, clock)
    relay = Relay(bot, database, clock, notices, effects, makers, post, limits)
    apology = Apology(bot, database, notices)
    worker = Worker(bot, dispatcher(), database, clock, effects, relay.wake_for, services, metrics, apology)
    app = App(
        settings=settings,
        clock=clock,
        bot=bot,
        database=database,
        language=language,
        intake=Intake(bot, database, clock, worker.hand, apology),
        worker=worker,
        relay=relay,
        upkeep=Upkeep(database, clock, sessions, effects),
        hashing=hashing,
        notices=notices,
        effects=effects,
        makers=makers,
        payment_calls=[PaymentCalls(one, database, clock, effects, relay.wake) for one in providers],
        posting_hours=PostingHours(database, Posting(database.transaction, clock, settings.zone), effects),
        invoice_news=InvoiceNews(database, clock, settings.zone, language, effects),
        papers=papers,
        metrics=metrics,
    )
    app.timetable = Timetable(hours(app), database, clock, settings.zone, effects, relay.wake)
    return app


def _makers(
    settings: Settings, database: Database, clock: Clock, notices: Notices, papers: PaperMaker
) -> dict[str, Maker]:
    """Who makes the files that are sent, by the names they are asked for under."""
    language, zone = notices.language, settings.zone
    histories = HistoryFiles(Histories(database.reading, zone), language.texts, zone)
    return {
        PAPER: papers,
        ISSUED: IssuedStatements(database, PaperFiles(settings.files_dir / "papers")),
        "own-data": OwnData(database),
        "chart": histories.chart,
        "workbook": histories.workbook,
        EVIDENCE: KeptFiles(Files(settings.files_dir)),
        **readings_makers(database, clock, language, zone),
        **application_books(database, clock, rules_of(settings), notices.staff_texts),
    }


def _counted(bot: Bot) -> tuple[Bot, Metrics]:
    metrics = Metrics()
    bot.session.middleware(CountCalls(metrics))
    return bot, metrics


@cache
def _language(zone: ZoneInfo) -> Language:
    """Once a process: reading the texts takes longer than all the rest."""
    return Language(zone)


@cache
def dispatcher() -> Dispatcher:
    """One a process: routers hang on one dispatcher only, and it keeps nothing of any bot or database."""
    made = Dispatcher(storage=DialogueStorage())
    handlers.wire(made)
    lighten(made)
    return made


def _neighbours(settings: Settings, bot: Bot, database: Database, clock: Clock) -> dict[str, object]:
    """Services that ask Telegram for files, and where letters go."""
    return {
        "evidence": evidence_of(settings, bot, database, clock),
        "verifying": Verifying(database.reading, PaperExaminer(bot)),
        "reading_sheets": ReadingSheets(database.transaction, clock, settings.zone, TelegramSheets(bot)),
        "metrology_mailbox": metrology_mailbox(settings),
    }


def _papers(settings: Settings, bot: Bot, database: Database, clock: Clock, language: Language) -> PaperMaker:
    press = make_press(settings, bot, clock)
    money = PaymentForms(language.texts, supplier_of(settings), clock, settings.zone)
    known = {
        **document_forms(language.texts),
        **application_forms(language.texts),
        **reading_forms(language.texts, clock, settings.zone),
        **money.by_name(),
    }
    return PaperMaker(database, clock, press, known)


def _providers(settings: Settings, supplier: Supplier) -> list[Provider]:
    """The payment systems that are set up; another one is one more line."""
    possible: tuple[Provider | None, ...] = (upay(settings, supplier.upay_services),)
    return [one for one in possible if one is not None]
