"""The commands on the menu button of private chats, in every language, and how updates are to come."""

from aiogram import Bot
from aiogram.methods import DeleteWebhook, SetMyCommands, SetWebhook
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from pydantic import SecretStr

from bot.intake import KINDS
from locales import Language, Texts

ISO_639_1 = 2
COMMANDS = (
    "start",
    "login",
    "logout",
    "menu",
    "balance",
    "account",
    "documents",
    "pay",
    "payments",
    "contracts",
    "password",
    "settings",
    "verify",
    "language",
    "help",
    "cancel",
)


STAFF_COMMANDS = ("find", "block", "unblock", "feed", "help")


def _commands(t: Texts) -> list[BotCommand]:
    return [BotCommand(command=name, description=t.plain(f"command-{name}")) for name in COMMANDS]


async def offer_commands(bot: Bot, language: Language) -> None:
    """Tell Telegram the commands: for each language it knows by a code, and for all others in the first."""
    private = BotCommandScopeAllPrivateChats()
    await bot(SetMyCommands(commands=_commands(language.texts(language.languages()[0])), scope=private))
    for code in language.languages():
        t = language.texts(code)
        for telegram_code in t.plain("language-codes").split():
            if len(telegram_code) == ISO_639_1:
                await bot(SetMyCommands(commands=_commands(t), scope=private, language_code=telegram_code))


async def offer_staff_commands(bot: Bot, staff_chat: int, t: Texts) -> None:
    """The commands of the staff group."""
    commands = [
        BotCommand(command=name, description=t.plain(f"staff-command-{name}")) for name in STAFF_COMMANDS
    ]
    await bot(SetMyCommands(commands=commands, scope=BotCommandScopeChat(chat_id=staff_chat)))


async def choose_delivery(bot: Bot, webhook_url: str, secret: SecretStr) -> None:
    """Have updates delivered to the webhook, or leave them to be polled; what waits is kept in either case."""
    if not webhook_url:
        await bot(DeleteWebhook(drop_pending_updates=False))
        return
    url = webhook_url.rstrip("/") + "/telegram"
    await bot(SetWebhook(url=url, secret_token=secret.get_secret_value(), allowed_updates=KINDS))
