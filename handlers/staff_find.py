"""A contract as staff may see it: what billing knows but the secrets, then what each noun has to add."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from domain.account import USUAL_DUE_DAY
from domain.errors import StaleButton
from domain.staff import MOST_FOUND, Desk, Found
from handlers.access_facts import contract_facts
from handlers.account_texts import owed
from handlers.application_reports import contract_facts as application_facts
from handlers.quoting import harmless
from handlers.saying import Answer
from handlers.staff import Admits, InStaffChat
from keyboards.staff import OpenContract, contracts
from locales import Html, Texts

Fact = Callable[[Texts, str, Mapping[str, Any]], Awaitable[Sequence[str]]]
"""Lines about a contract: given the texts, its number, and the services by name."""

FACTS: tuple[Fact, ...] = (contract_facts, application_facts)
"""What each noun adds, in this order."""

router = Router(name="staff find")
router.message.filter(InStaffChat())
router.callback_query.filter(InStaffChat())
router.message.middleware(Admits())
router.callback_query.middleware(Admits())


@router.message(Command("find"))
async def find(message: Message, command: CommandObject, t: Texts, desk: Desk, **services: Any) -> Answer:
    if not command.args:
        return message.reply(t("staff-find-usage"))
    found = await desk.find(command.args)
    if len(found) > 1:
        return message.reply(_several(t, found), reply_markup=contracts([one.contract for one in found]))
    return message.reply(await _whole(t, found[0], services) if found else t("staff-find-nothing"))


@router.callback_query(OpenContract.filter(), F.message)
async def open_contract(
    tap: CallbackQuery, callback_data: OpenContract, t: Texts, desk: Desk, **services: Any
) -> Answer:
    found = await desk.contract(callback_data.contract)
    if found is None:
        raise StaleButton
    said = tap.message.reply(await _whole(t, found, services))  # type: ignore[union-attr] # F.message
    return [tap.answer(), said]


def _several(t: Texts, found: Sequence[Found]) -> Html:
    lines = [t("staff-find-line", contract=one.contract, name=harmless(one.name)) for one in found]
    more = [t("staff-find-more", n=MOST_FOUND)] if len(found) == MOST_FOUND else []
    return Html("\n".join((t("staff-find-several"), "", *lines, *more)))


async def _whole(t: Texts, one: Found, services: Mapping[str, Any]) -> Html:
    added = [line for fact in FACTS for line in await fact(t, one.contract, services)]
    return Html("\n".join((*_known_to_billing(t, one), "", *added) if added else _known_to_billing(t, one)))


def _known_to_billing(t: Texts, one: Found) -> tuple[str, ...]:
    return (
        t("staff-find-title", contract=one.contract, name=harmless(one.name)),
        t("account-kind", value=t(f"kind-{one.kind.replace('_', '-')}")),
        t("account-status", value=t(f"status-{one.status}")),
        *([t("staff-find-district", district=one.district)] if one.district else ()),
        t("account-due-day", day=str(one.due_day or USUAL_DUE_DAY)),
        owed(t, one.owed),
        t("as-of", moment=one.as_of),
    )
