"""Cards that are opened from a line among many: each kind of thing says how its card is made."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery

from domain.access import AccessDesk
from domain.errors import StaleButton
from domain.staff import Desk
from handlers.access_cards import access_card
from handlers.saying import Answer, Card
from handlers.staff import Admits, InStaffChat
from keyboards.staff import Act
from locales import Texts

router = Router(name="staff cards")
router.callback_query.filter(InStaffChat())
router.callback_query.middleware(Admits())


async def _binding(number: str, t: Texts, services: dict[str, Any]) -> Card:
    access_desk: AccessDesk = services["access_desk"]
    return access_card(t, await access_desk.claim(int(number)))


OPENERS: dict[str, Callable[[str, Texts, dict[str, Any]], Awaitable[Card]]] = {"binding": _binding}


@router.callback_query(Act.filter(F.verb == "open"))
async def open_card(tap: CallbackQuery, callback_data: Act, t: Texts, desk: Desk, **services: Any) -> Answer:
    kind, _, name = (await desk.thing(callback_data.card)).partition(":")
    if kind not in OPENERS:
        raise StaleButton
    return [tap.answer(), await OPENERS[kind](name, t, services)]
