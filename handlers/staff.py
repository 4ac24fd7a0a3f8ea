"""The staff group: who may act there, its commands; and every other group, where the bot says a line and leaves."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, F, Router
from aiogram.filters import Command, Filter
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, TelegramObject

from domain.feed import FeedRuns
from domain.staff import ActUnderYourName, Desk, OnlyAdministrators, Role
from handlers.feed_texts import told
from handlers.saying import Answer, AskAdministrators
from keyboards.staff import COMMANDS, Act
from locales import Html, Texts

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
ANONYMOUS = {1087968824, 136817688, 777000}
"""In whose name Telegram says what anonymous administrators, channels and linked channels write."""


class InStaffChat(Filter):
    """Passes what happens in the staff group, wherever it has migrated to."""

    async def __call__(self, event: TelegramObject, staff_chat: int | None) -> bool:
        return staff_chat is not None and _chat_of(event) == staff_chat


def _chat_of(event: TelegramObject) -> int | None:
    holder = event.message if isinstance(event, CallbackQuery) else event
    chat = getattr(holder, "chat", None)
    return None if chat is None else int(chat.id)


class Admits(BaseMiddleware):
    """Lets pass members of the group under their own name, or its administrators alone."""

    def __init__(self, *, administrators: bool = False) -> None:
        self._administrators = administrators

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        who = getattr(event, "from_user", None)
        if who is None or getattr(event, "sender_chat", None) or who.id in ANONYMOUS:
            raise ActUnderYourName
        desk: Desk = data["desk"]
        try:
            await desk.admit(data["staff_chat"], who.id, administrator=self._administrators)
        except OnlyAdministrators:
            # somebody may have become one without our being told
            data["aside"].append(AskAdministrators())
            raise
        await _check_button(event, data)
        return await handler(event, data)


async def _check_button(event: TelegramObject, data: dict[str, Any]) -> None:
    """A button of a card works under the messages of that card alone."""
    act = data.get("callback_data")
    if isinstance(event, CallbackQuery) and isinstance(act, Act) and event.message is not None:
        desk: Desk = data["desk"]
        await desk.check_lies(act.card, event.message.chat.id, event.message.message_id)


class RepliesToCard(Filter):
    """Passes what a clerk writes or sends in reply to a card of these kinds, or to what was said under it.

    The kind stands before the first colon of the `thing`, which the handler is given. A command is none.
    """

    def __init__(self, *kinds: str) -> None:
        self._kinds = kinds

    async def __call__(self, message: Message, desk: Desk) -> bool | dict[str, Any]:
        replied = message.reply_to_message
        if replied is None or (message.text or "").startswith("/"):
            return False
        thing = await desk.thing_at(message.chat.id, replied.message_id)
        return thing is not None and thing.partition(":")[0] in self._kinds and {"thing": thing}


router = Router(name="staff")
commands = Router(name="staff commands")
silence = Router(name="staff silence")
elsewhere = Router(name="elsewhere")
for one in (router, commands, silence):
    one.message.filter(InStaffChat())
    one.callback_query.filter(InStaffChat())
    one.my_chat_member.filter(InStaffChat())
    one.chat_member.filter(InStaffChat())
commands.message.middleware(Admits())
elsewhere.message.filter(F.chat.type != "private")
elsewhere.my_chat_member.filter(F.chat.type != "private")
elsewhere.callback_query.filter(F.message.chat.type != "private")


@commands.message(Command("help"))
async def help_(message: Message, t: Texts) -> Answer:
    lines = [t("staff-help-line", name=name, what=t(f"staff-command-{name}")) for name in COMMANDS]
    return message.reply(Html("\n".join((t("staff-help-title"), *lines, "", t("staff-help-more")))))


@commands.message(Command("feed"))
async def feed(message: Message, t: Texts, feed_runs: FeedRuns) -> Answer:
    return message.reply(told(t, await feed_runs.last()))


ROLES = {
    "creator": Role.ADMINISTRATOR,
    "administrator": Role.ADMINISTRATOR,
    "left": Role.LEFT,
    "kicked": Role.LEFT,
}


@router.chat_member()
async def note_role(event: ChatMemberUpdated, desk: Desk) -> Answer:
    now = event.new_chat_member
    role = ROLES.get(now.status, Role.MEMBER)
    await desk.note_role(event.chat.id, now.user.id, now.user.full_name, role)
    return None


@router.my_chat_member()
async def note_own_role(_: ChatMemberUpdated) -> Answer:
    """The bot was let in, or rose: the administrators are to be known before the first of them acts."""
    return AskAdministrators()


@silence.message()
async def nothing_to_say(_: Message) -> Answer:
    """Staff talk to each other."""
    return None


@silence.callback_query()
async def stale_here(tap: CallbackQuery, t: Texts) -> Answer:
    return tap.answer(t.plain("stale-button-alert"), show_alert=True)


@elsewhere.message()
async def leave_on_a_word(message: Message, t: Texts) -> Answer:
    return [message.answer(t("private-only")), message.chat.leave()]


@elsewhere.my_chat_member(F.new_chat_member.status.in_({"member", "administrator"}))
async def leave_at_once(event: ChatMemberUpdated, t: Texts) -> Answer:
    return [event.answer(t("private-only")), event.chat.leave()]


@elsewhere.callback_query()
async def stale(tap: CallbackQuery, t: Texts) -> Answer:
    return tap.answer(t.plain("stale-button-alert"), show_alert=True)
