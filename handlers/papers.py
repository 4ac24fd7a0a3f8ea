"""Is this paper genuine? Asked by anyone, signed in or not, with its code, its link or the file itself."""

from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, CommandStart, StateFilter, or_f
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message

from domain.consumer import Consumer
from domain.papers import Paper, SentFile, Verdict, Verification, Verifying
from handlers import access
from handlers.guard import MustChange
from handlers.labels import TYPED, Label
from handlers.saying import Answer, Question, Saying
from keyboards import menu
from locales import Html, Texts

IS_PDF = or_f(F.document.mime_type == "application/pdf", F.document.file_name.lower().endswith(".pdf"))


class Verify(StatesGroup):
    code = State()


before_the_cabinet = Router(name="papers before the cabinet")
"""What is answered in the middle of a sign-in and before the forced change, and leaves both where they stand."""

router = Router(name="papers")
whoever_sends_one = Router(name="papers sent")
"""Stands behind all dialogues: a file that one of them waits for is theirs."""


@before_the_cabinet.message(Command("verify", magic=F.args))
async def verify_at_once(
    message: Message,
    command: CommandObject,
    verifying: Verifying,
    t: Texts,
    state: FSMContext,
    consumer: Consumer | None,
) -> Answer:
    found = await verifying.code(command.args or "")
    return [message.answer(by_code(t, found)), *await _password_again(message, t, state, consumer)]


@before_the_cabinet.message(CommandStart(deep_link=True, magic=F.args.startswith("v_")))
async def follow_link(
    message: Message,
    command: CommandObject,
    verifying: Verifying,
    t: Texts,
    state: FSMContext,
    consumer: Consumer | None,
) -> Answer:
    found = await verifying.code((command.args or "").removeprefix("v_"))
    return [message.answer(by_code(t, found)), *await _password_again(message, t, state, consumer)]


@before_the_cabinet.message(IS_PDF, or_f(MustChange(), StateFilter(access.SignIn)))
async def verify_sent_before(
    message: Message, verifying: Verifying, t: Texts, state: FSMContext, consumer: Consumer | None
) -> Answer:
    found = await verifying.file(_sent(message))
    return [message.answer(by_file(t, found)), *await _password_again(message, t, state, consumer)]


@before_the_cabinet.message(Command("verify"), MustChange())
async def explain_before_the_change(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer | None
) -> Answer:
    """No dialogue begins here: the password comes first."""
    return [message.answer(t("verify-in-one-go")), *await _password_again(message, t, state, consumer)]


async def _password_again(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer | None
) -> list[Saying]:
    """Nobody gets round the forced change: what was asked before is asked again."""
    if consumer is None or not consumer.session.must_change:
        return []
    if await state.get_state() == access.NewPassword.repeat.state:
        return [Question(message.answer(t("new-password-repeat"), reply_markup=menu.at_repeat(t)))]
    return [await access.ask_new_password(t, state, consumer)]


@router.message(Command("verify"))
async def ask_code(message: Message, t: Texts, state: FSMContext) -> Answer:
    await state.set_state(Verify.code)
    return Question(message.answer(t("verify-ask"), reply_markup=menu.cancel_only(t)))


@router.message(Verify.code, or_f(Command("cancel"), Label("button-cancel")))
async def cancel(message: Message, t: Texts, state: FSMContext, consumer: Consumer | None) -> Answer:
    await state.clear()
    return message.answer(t("cancelled"), reply_markup=menu.home(t, consumer))


@router.message(Verify.code, TYPED)
async def take_code(
    message: Message, verifying: Verifying, t: Texts, state: FSMContext, consumer: Consumer | None
) -> Answer:
    found = await verifying.code(message.text or "")
    await state.clear()
    return message.answer(by_code(t, found), reply_markup=menu.home(t, consumer))


@router.message(Verify.code, IS_PDF)
async def take_file(
    message: Message, verifying: Verifying, t: Texts, state: FSMContext, consumer: Consumer | None
) -> Answer:
    found = await verifying.file(_sent(message))
    await state.clear()
    return message.answer(by_file(t, found), reply_markup=menu.home(t, consumer))


@router.message(Verify.code, ~F.text)
async def want_code_or_file(message: Message, t: Texts) -> Answer:
    return message.answer(t("verify-code-or-file"))


@whoever_sends_one.message(IS_PDF)
async def verify_sent(message: Message, verifying: Verifying, t: Texts) -> Answer:
    return message.answer(by_file(t, await verifying.file(_sent(message))))


def _sent(message: Message) -> SentFile:
    document = message.document
    if document is None:
        raise TypeError("not a document")
    return SentFile(document.file_id, document.file_unique_id, document.file_size)


def by_code(t: Texts, found: Verification) -> Html:
    """What stands under a code: the paper in one's hand must say the same."""
    if found.paper is None:
        return t("verify-code-unknown")
    return t("verify-code-known", what=_what(t, found.paper), signed=_signed(t, found.paper))


def by_file(t: Texts, found: Verification) -> Html:
    """A file is the one that was handed out, or it is not."""
    if found.paper is None:
        return t("verify-file-unknown")
    key = "verify-file-genuine" if found.verdict is Verdict.GENUINE else "verify-file-altered"
    return t(key, what=_what(t, found.paper), signed=_signed(t, found.paper))


def _signed(t: Texts, paper: Paper) -> str:
    return t.plain("verify-signed" if paper.signed else "verify-unsigned")


def _what(t: Texts, paper: Paper) -> str:
    """What it is, when it was issued, and the end of the contract's number: no more than it shows itself."""
    return t.plain(
        "verify-what", paper=paper_name(t, paper), contract=paper.subject.contract[-2:], at=paper.issued_at
    )


def paper_name(t: Texts, paper: Paper) -> str:
    """The paper by its kind and its months."""
    subject = paper.subject
    months: dict[str, Any] = {"first": subject.first, "last": subject.last}
    if subject.first is None:
        months = {}
    key = f"paper-of-{subject.kind.value.replace('_', '-')}"
    if subject.first != subject.last:
        key += "-range"
    return t.plain(key, **months)
