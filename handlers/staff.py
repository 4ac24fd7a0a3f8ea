"""The staff group, and every other group: there the bot says one line and leaves."""

from aiogram import F, Router
from aiogram.filters import Command, Filter
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, TelegramObject

from domain.feed import FeedRuns
from handlers.feed_texts import told
from handlers.saying import Answer
from locales import Texts

router = Router(name="staff")
elsewhere = Router(name="elsewhere")
elsewhere.message.filter(F.chat.type != "private")
elsewhere.my_chat_member.filter(F.chat.type != "private")
elsewhere.callback_query.filter(F.message.chat.type != "private")


class InStaffChat(Filter):
    """Passes what happens in the staff group, wherever it has migrated to."""

    async def __call__(self, event: TelegramObject, staff_chat: int | None) -> bool:
        chat = getattr(event, "chat", None)
        return chat is not None and chat.id == staff_chat


router.message.filter(InStaffChat())
router.my_chat_member.filter(InStaffChat())


@router.message(Command("help"))
async def help_(message: Message, t: Texts) -> Answer:
    return message.reply(t("staff-help"))


@router.message(Command("feed"))
async def feed(message: Message, t: Texts, feed_runs: FeedRuns) -> Answer:
    return message.reply(told(t, await feed_runs.last()))


@router.message()
@router.my_chat_member()
async def nothing_to_say(_: Message | ChatMemberUpdated) -> Answer:
    """Staff talk to each other."""
    return None


@elsewhere.message()
async def leave_on_a_word(message: Message, t: Texts) -> Answer:
    return [message.answer(t("private-only")), message.chat.leave()]


@elsewhere.my_chat_member(F.new_chat_member.status.in_({"member", "administrator"}))
async def leave_at_once(event: ChatMemberUpdated, t: Texts) -> Answer:
    return [event.answer(t("private-only")), event.chat.leave()]


@elsewhere.callback_query()
async def stale(tap: CallbackQuery, t: Texts) -> Answer:
    return tap.answer(t.plain("stale-button-alert"), show_alert=True)
