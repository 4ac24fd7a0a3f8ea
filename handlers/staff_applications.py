"""What staff do about applications: buttons under the card, and words in reply to the bot."""

import re
from collections.abc import Sequence
from typing import Any

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandObject, Filter
from aiogram.types import (
    CallbackQuery,
    ForceReply,
    Message,
    User,
)

from domain.applications import ApplicationDesk
from domain.applications.facts import Clerk
from domain.applications.kinds import STATEMENT
from domain.evidence import Evidence, Piece
from domain.periods import Month
from domain.staff import Desk
from handlers.application_additions import number_in
from handlers.application_cards import KIND, application_card, whole_words
from handlers.application_texts import statement_text
from handlers.evidence import HAS_FILE, sent_in
from handlers.quoting import harmless
from handlers.saying import FILE, ISSUED, Answer, Card, Made
from handlers.staff import Admits, InStaffChat
from handlers.under_card import files_under, made_under, under
from keyboards.staff import Act
from keyboards.staff_applications import VisitChoice
from locales import Texts

_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
PROMPTS = {"✍": "answer", "⛔": "refuse", "⌛": "extend"}
"""By the first sign of a prompt: what the words in reply to it are."""

router = Router(name="staff applications")
router.message.filter(InStaffChat())
router.callback_query.filter(InStaffChat())
router.message.middleware(Admits())
router.callback_query.middleware(Admits())


def clerk_of(user: User) -> Clerk:
    """By the name that consumers will read."""
    return Clerk(user.id, harmless(user.full_name)[:NAME])


NAME = 64
MOST_FILES = 10


class OnApplication(Filter):
    """Passes a tap under the card of an application; gives its number as `application`."""

    async def __call__(
        self, _: CallbackQuery, callback_data: Act | VisitChoice, desk: Desk
    ) -> bool | dict[str, Any]:
        kind, number = (await desk.thing(callback_data.card)).split(":", 1)
        return {"application": int(number)} if kind == KIND else False


async def open_application(number: str, t: Texts, services: dict[str, Any]) -> Card:
    """Satisfies `staff_cards.OPENERS`."""
    application_desk: ApplicationDesk = services["application_desk"]
    return application_card(t, await application_desk.dossier(int(number)))


# --- buttons ---------------------------------------------------------------------------------------------


@router.callback_query(Act.filter(F.verb == "take"), OnApplication())
async def take(tap: CallbackQuery, application: int, t: Texts, application_desk: ApplicationDesk) -> Answer:
    await application_desk.take(application, clerk_of(tap.from_user))
    return tap.answer(t.plain("application-taken-alert"))


@router.callback_query(Act.filter(F.verb == "done"), OnApplication())
async def done(tap: CallbackQuery, application: int, t: Texts, application_desk: ApplicationDesk) -> Answer:
    await application_desk.done(application, clerk_of(tap.from_user))
    return tap.answer(t.plain("application-done-alert"))


@router.callback_query(Act.filter(F.verb.in_(set(PROMPTS.values()))), OnApplication(), F.message)
async def ask_for_words(
    tap: CallbackQuery, callback_data: Act, application: int, t: Texts, application_desk: ApplicationDesk
) -> Answer:
    """The prompt tells by itself what the reply to it will be: nothing need be remembered."""
    number = (await application_desk.dossier(application)).application.number
    who = t("staff-mention", id=str(tap.from_user.id), name=harmless(tap.from_user.full_name))
    text = t(f"application-prompt-{callback_data.verb}", clerk=who, number=number)
    placeholder = t.plain(f"application-placeholder-{callback_data.verb}")
    return [tap.answer(), under(tap, text, ForceReply(selective=True, input_field_placeholder=placeholder))]


@router.callback_query(Act.filter(F.verb == "text"), OnApplication())
async def show_words(
    tap: CallbackQuery, application: int, t: Texts, application_desk: ApplicationDesk
) -> Answer:
    dossier = await application_desk.dossier(application)
    return [tap.answer(), *whole_words(t, dossier.application)]


@router.callback_query(Act.filter(F.verb == "files"), OnApplication(), F.message)
async def show_files(tap: CallbackQuery, application: int, application_desk: ApplicationDesk) -> Answer:
    """The newest, in reply to the card."""
    files = (await application_desk.dossier(application)).files[-MOST_FILES:]
    return [tap.answer(), *files_under(tap, [(file, None) for file in files])]


@router.callback_query(Act.filter(F.verb == "statement"), OnApplication(), F.message)
async def show_statement(
    tap: CallbackQuery, application: int, t: Texts, application_desk: ApplicationDesk
) -> Answer:
    """The very statement that the application contradicts, as it was issued."""
    one = (await application_desk.dossier(application)).application
    months = one.answers[STATEMENT]
    about = {"contract": one.contract, "about": months, "until": one.filed_at.isoformat()}
    caption = f"{one.number} · {statement_text(t, months)}"
    return [tap.answer(), made_under(tap, ISSUED, about, caption)]


@router.message(Command("export"), F.text.regexp(r"^/export(?:@\w+)?\s+applications\b"))
async def export(message: Message, command: CommandObject, t: Texts) -> Answer:
    words = (command.args or "").split()
    if len(words) != 2 or not _MONTH.fullmatch(words[1]):  # noqa: PLR2004 - the noun and the month
        return message.reply(t("applications-export-usage"))
    period = Month.parse(words[1])
    file = message.reply_document(FILE, caption=t("applications-export-title", period=period))
    return [
        message.reply(t("application-paper")),
        Made(file, "applications-export", {"period": str(period)}),
    ]


# --- words -----------------------------------------------------------------------------------------------


class AboutApplication(Filter):
    """Passes a reply to what the bot has said of an application; gives it, and what the words are: `verb`."""

    async def __call__(
        self, message: Message, bot: Bot, application_desk: ApplicationDesk
    ) -> bool | dict[str, Any]:
        number = number_in(message, bot)
        if number is None:
            return False
        application = await application_desk.numbered(number)
        answered = message.reply_to_message
        sign = (answered.text or " ")[0] if answered else ""
        return {"application": application, "verb": PROMPTS.get(sign, "answer")}


@router.message(AboutApplication(), F.text, ~F.text.startswith("/"))
async def take_words(
    message: Message, application: int, verb: str, t: Texts, application_desk: ApplicationDesk
) -> Answer:
    return await _said(message, application, verb, t, application_desk, message.text or "")


@router.message(AboutApplication(), HAS_FILE)
async def take_file(
    message: Message,
    application: int,
    verb: str,
    t: Texts,
    application_desk: ApplicationDesk,
    evidence: Evidence,
) -> Answer:
    """An act of inspection, say; the words under it go with it."""
    contract = (await application_desk.dossier(application)).application.contract
    piece = await evidence.take_for(contract, _author(message).telegram_id, sent_in(message))
    words = message.caption or ""
    return await _said(message, application, verb, t, application_desk, words, [piece])


def _author(message: Message) -> Clerk:
    return clerk_of(message.from_user)  # type: ignore[arg-type] # Admits


async def _said(
    message: Message,
    application: int,
    verb: str,
    t: Texts,
    application_desk: ApplicationDesk,
    words: str,
    files: Sequence[Piece] = (),
) -> Answer:
    say = getattr(application_desk, verb)
    dossier = await say(application, _author(message), words, files)
    return message.reply(t("application-said", number=dossier.application.number))
