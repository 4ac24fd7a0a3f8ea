"""What administrators decide about access: accounts on their cards, contracts by command."""

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from domain.access import AccessDesk
from domain.access.desk import Decision
from domain.staff import Desk
from handlers.saying import Answer
from handlers.staff import Admits, InStaffChat
from keyboards.staff import Act
from locales import Texts

KIND = "binding"
DECISIONS: dict[str, Decision] = {"confirm": "confirm", "disable": "disable"}
router = Router(name="staff access")
router.message.filter(InStaffChat())
router.callback_query.filter(InStaffChat())
router.message.middleware(Admits(administrators=True))
router.callback_query.middleware(Admits(administrators=True))


@router.callback_query(Act.filter(F.verb.in_(DECISIONS)))
async def decide(
    tap: CallbackQuery, callback_data: Act, t: Texts, desk: Desk, access_desk: AccessDesk
) -> Answer:
    kind, _, number = (await desk.thing(callback_data.card)).partition(":")
    binding = int(number) if kind == KIND else 0
    decided = await access_desk.decide(binding, DECISIONS[callback_data.verb], tap.from_user.id)
    return tap.answer(t.plain("decision-taken" if decided else "decision-needs-another"))


@router.message(Command("block"))
async def block(message: Message, command: CommandObject, t: Texts, access_desk: AccessDesk) -> Answer:
    number = await access_desk.block(command.args or "", _who(message))
    return message.reply(t("contract-blocked", contract=number))


@router.message(Command("unblock"))
async def unblock(message: Message, command: CommandObject, t: Texts, access_desk: AccessDesk) -> Answer:
    number = await access_desk.unblock(command.args or "", _who(message))
    return message.reply(t("contract-unblocked", contract=number))


def _who(message: Message) -> int:
    return message.from_user.id if message.from_user else 0
