"""What one process is made of, and what it does as a whole."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiogram import Bot
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SendMessage
from aiogram.types import Update

from bot.effects import Effects
from bot.intake import Intake
from bot.invoice_news import InvoiceNews
from bot.makers import Maker
from bot.metrics import Metrics
from bot.papers import PaperMaker
from bot.passwords import HashingThread
from bot.payment_calls import PaymentCalls
from bot.posting import PostingHours
from bot.relay import Relay
from bot.settings import Settings
from bot.timetable import Timetable
from bot.upkeep import Upkeep
from bot.worker import Worker
from domain.ports import Clock
from handlers.notices import Notices
from locales import Language
from storage.database import Database

TELEGRAM_SILENT = timedelta(seconds=90)
_USED_BY_ALL = (Update, SendMessage, EditMessageText, AnswerCallbackQuery)


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
    hashing: HashingThread
    notices: Notices
    effects: Effects
    makers: dict[str, Maker]
    payment_calls: list[PaymentCalls]
    posting_hours: PostingHours
    invoice_news: InvoiceNews
    papers: PaperMaker
    metrics: Metrics
    timetable: Timetable = field(init=False)
    leads: bool = False

    def warm_up(self) -> None:
        """Read and make what the first message would otherwise wait for."""
        for model in _USED_BY_ALL:
            model.model_rebuild()
        for code in self.language.languages():
            self.language.texts(code)("welcome")

    def telegram_answers(self) -> bool:
        """Whether Telegram has answered lately; only a leader without a webhook asks it anything."""
        asks = self.leads and not self.settings.webhook_url
        return not asks or self.intake.answered_since(self.clock.now() - TELEGRAM_SILENT)

    async def close_silent_sessions(self) -> None:
        """Not before we know what people sent meanwhile: it counts by the time it was sent."""
        if self.intake.caught_up.is_set() and self.telegram_answers():
            await self.upkeep.close_silent_sessions()

    async def ask_again_after(self, outage: datetime) -> None:
        """Once what was sent during an outage is handled, repeat the questions that still stand open."""
        await self.intake.caught_up.wait()
        await self.worker.idle()
        await self.upkeep.ask_again(outage)
        self.relay.wake()

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
