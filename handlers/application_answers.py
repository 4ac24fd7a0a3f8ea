"""Answers that are typed or chosen on the keyboard under the input, the way back and out, and the last word.

The last word is a message, not a tap: it outlives an outage.
"""

from aiogram import F, Router
from aiogram.filters import Command, StateFilter, or_f
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from domain.applications.facts import Dossier
from domain.applications.kinds import FILES, Asked
from domain.consumer import Consumer, Right
from domain.drafts import Drafts
from domain.errors import StaleButton
from domain.evidence import Evidence
from domain.supplier import Supplier
from handlers import application_texts as texts
from handlers.application_form import FLOW, Applying, Asker, Asks, Form, HasForm, keeps_draft
from handlers.application_papers import certificate
from handlers.applications import kinds_screen
from handlers.evidence import HAS_FILE, sent_in
from handlers.guard import Opens
from handlers.labels import TYPED, Label
from handlers.lists import remember
from handlers.saying import Answer, shows_data
from keyboards import applications as buttons
from keyboards import menu
from locales import Language

router = Router(name="application answers")
router.message.middleware(Opens(Right.SUBMIT))
router.message.middleware(Asks())
router.message.middleware(keeps_draft())


@router.message(StateFilter(Applying), or_f(Command("cancel"), Label("button-cancel")))
async def cancel(message: Message, asker: Asker, state: FSMContext, drafts: Drafts) -> Answer:
    await state.clear()
    await drafts.drop(asker.consumer, FLOW)
    return message.answer(asker.t("cancelled"), reply_markup=menu.home(asker.t, asker.consumer))


@router.message(StateFilter(Applying), Label("button-back"))
async def back(
    message: Message, asker: Asker, state: FSMContext, drafts: Drafts, supplier: Supplier
) -> Answer:
    """To the review if that is where one came from; else a step back, and before the first one to the kinds."""
    form = await asker.form()
    if form.changing:
        return await asker.review(form.draft)
    before = form.draft.step_before(form.step)
    if before is not None:
        return await asker.ask(Form(form.draft, before))
    await state.clear()
    at_home = message.answer(asker.t("application-left"), reply_markup=menu.home(asker.t, asker.consumer))
    return [at_home, await kinds_screen(message, asker, drafts, supplier)]


def _question(form: Form) -> Asked:
    asked = form.draft.kind.question(form.step or "")
    if asked is None:
        raise StaleButton
    return asked


@router.message(Applying.words, Label("button-skip"))
async def skip(_: Message, asker: Asker) -> Answer:
    form = await asker.form()
    return await asker.goes_on(form.draft.skipped(_question(form).name))


@router.message(Applying.words, TYPED)
async def take_words(message: Message, asker: Asker) -> Answer:
    form = await asker.form()
    return await asker.goes_on(form.draft.with_words(_question(form), message.text or "", asker.filing.today))


@router.message(Applying.choice, TYPED)
async def take_choice(message: Message, asker: Asker, language: Language) -> Answer:
    """A choice is known by its words, in whatever language they stand on the keyboard."""
    form = await asker.form()
    asked = _question(form)
    said = message.text or ""
    meant = (name for name in asked.choices if language.same_label(said, f"application-choice-{name}"))
    return await asker.goes_on(form.draft.with_choice(asked.name, next(meant, "")))


@router.message(Applying.files, Label("button-ready"))
async def files_ready(_: Message, asker: Asker) -> Answer:
    form = await asker.form()
    return await asker.goes_on(form.draft.skipped(FILES))


@router.message(Applying.files, HAS_FILE)
async def take_file(message: Message, asker: Asker, evidence: Evidence) -> Answer:
    """One file a message, also of an album; what cannot be taken is explained, and the question stands."""
    form = await asker.form()
    piece = await evidence.take(asker.consumer, sent_in(message))
    draft = form.draft.with_file(piece)
    await asker.keep(Form(draft, form.step, form.changing))
    return message.answer(texts.file_taken(asker.t, len(draft.files)))


@router.message(Applying.visit, Label("button-no-wish"))
async def wish_nothing(_: Message, asker: Asker) -> Answer:
    form = await asker.form()
    return await asker.goes_on(form.draft.with_visit(None))


@router.message(HasForm(), Label("button-send"))
async def send(
    message: Message, asker: Asker, state: FSMContext, consumer: Consumer, drafts: Drafts
) -> Answer:
    """Sent again, also much later, it is told the number that was given the first time."""
    form = await asker.form()
    dossier = await asker.filing.file(consumer, form.draft, message.date)
    await drafts.drop(consumer, FLOW)
    await state.set_state(None)
    return await _filed(message, asker, state, dossier)


async def _filed(message: Message, asker: Asker, state: FSMContext, dossier: Dossier) -> Answer:
    t, consumer, application = asker.t, asker.consumer, dossier.application
    said = message.answer(
        texts.filed(t, application, asker.filing.day_of(application.filed_at)),
        reply_markup=menu.home(t, consumer),
    )
    mark = await remember(state, buttons.ONE, [[application.id, 0]])
    keyboard = buttons.filed(t, consumer, mark, certificate=application.is_certificate)
    shown = message.answer(texts.whole(t, dossier), reply_markup=keyboard)
    paper = [certificate(t, consumer, application)] if application.is_certificate else []
    return [said, shows_data(consumer, shown), *paper]


@router.message(StateFilter(Applying), TYPED)
@router.message(StateFilter(Applying), ~F.text)
async def want_an_answer(message: Message, asker: Asker) -> Answer:
    return message.answer(asker.t("application-text-only"))
