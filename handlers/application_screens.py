"""The list of one's own applications, and one of them with what can still be done about it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiogram import BaseMiddleware
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message, TelegramObject

from domain.applications import Applications
from domain.applications.facts import Application
from domain.consumer import Consumer
from handlers import application_texts as texts
from handlers.lists import chosen, remember
from handlers.panes import in_place
from handlers.saying import Saying, Spoken, shows_data
from keyboards import applications as buttons
from keyboards.callbacks import Row
from locales import Texts

Screen = tuple[str, InlineKeyboardMarkup]


@dataclass(frozen=True, slots=True)
class Own:
    """Applications as one consumer may see them."""

    t: Texts
    state: FSMContext
    consumer: Consumer
    applications: Applications

    async def page(self, number: int = 0) -> Screen:
        page = await self.applications.page(self.consumer, number)
        mark = await remember(self.state, buttons.MINE, [[one.id, number] for one in page.applications])
        return texts.page(self.t, page), buttons.mine(self.t, self.consumer, page, mark)

    async def one(self, number: int, page: int = 0) -> Screen:
        """`page` is the one of the list to which the way back leads."""
        dossier = await self.applications.dossier(self.consumer, number)
        # a file is chosen by its place, and all of them belong to the one application
        rows = max(1, len(dossier.files))
        mark = await remember(self.state, buttons.ONE, [[number, page]] * rows)
        return texts.whole(self.t, dossier), buttons.one(self.t, self.consumer, dossier, mark, page)

    async def tapped(self, row: Row) -> Application:
        """The application a button belongs to. Raises StaleButton."""
        number, _ = await chosen(self.state, row)
        return (await self.applications.dossier(self.consumer, number)).application

    async def again(self, tap: CallbackQuery, row: Row) -> list[Spoken]:
        """The screen of the application anew, as it stands by now."""
        number, page = await chosen(self.state, row)
        return in_place(tap, self.consumer, *await self.one(number, page))

    def said(self, message: Message, screen: Screen) -> Saying:
        text, keyboard = screen
        return shows_data(self.consumer, message.answer(text, reply_markup=keyboard))


class SeesOwn(BaseMiddleware):
    """Gives handlers `own`."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        data["own"] = Own(data["t"], data["state"], data["consumer"], data["applications"])
        return await handler(event, data)
