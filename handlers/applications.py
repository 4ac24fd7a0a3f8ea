"""«Подать заявку»: the kinds that are open, what was begun, and what is applied for elsewhere."""

from aiogram import F, Router
from aiogram.filters import Command, or_f
from aiogram.fsm.context import FSMContext
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, Message

from domain.applications.draft import Draft
from domain.applications.filing import Offered
from domain.applications.kinds import KINDS, STATEMENT, Kind
from domain.consumer import Consumer, Right
from domain.documents import Documents
from domain.drafts import Drafts
from domain.errors import StaleButton
from domain.periods import Month
from domain.sessions import require
from domain.supplier import Supplier
from handlers import application_texts as texts
from handlers.application_form import FLOW, FORM, Asker, Asks, keeps_draft
from handlers.guard import Fresh, Opens
from handlers.labels import Label
from handlers.lists import chosen, remember
from handlers.panes import replaced
from handlers.saying import Answer
from keyboards import applications as buttons
from keyboards.callbacks import INSPECTION, Go, Row
from keyboards.documents import Disagree
from locales import Html, Texts

router = Router(name="applications")
for events in (router.message, router.callback_query):
    events.middleware(Opens(Right.SUBMIT))
    events.middleware(Asks())
    events.middleware(keeps_draft())


@router.message(or_f(Command("apply"), Label("button-apply")))
async def show_kinds(message: Message, asker: Asker, drafts: Drafts, supplier: Supplier) -> Answer:
    return await kinds_screen(message, asker, drafts, supplier)


async def kinds_screen(message: Message, asker: Asker, drafts: Drafts, supplier: Supplier) -> SendMessage:
    consumer = asker.consumer
    offered = await asker.filing.offered(consumer)
    begun = _begun(offered, await drafts.find(consumer, FLOW))
    mark = await remember(asker.state, buttons.KINDS, [kind.name for kind in offered.kinds])
    keyboard = buttons.kinds(asker.t, consumer, offered.kinds, mark, begun)
    return message.answer(_text(asker.t, consumer, offered, supplier), reply_markup=keyboard)


def _begun(offered: Offered, draft: object) -> Kind | None:
    """The kind that was begun, if it can still be filed."""
    name = draft.get("kind") if isinstance(draft, dict) else None
    return next((kind for kind in offered.kinds if kind.name == name), None)


def _text(t: Texts, consumer: Consumer, offered: Offered, supplier: Supplier) -> Html:
    said = [t("applications-choose")]
    if not consumer.may(Right.SEE_FIGURES):
        said.append(t("applications-awaiting"))
    if offered.closed:
        said.append(t("applications-of-closed"))
    said.append(t("applications-elsewhere", services=supplier.services_url))
    return Html("\n\n".join(said))


@router.callback_query(Row.filter((F.list == buttons.KINDS) & (F.verb == "begin")), Fresh(), F.message)
async def begin(tap: CallbackQuery, callback_data: Row, asker: Asker, state: FSMContext) -> Answer:
    kind = await chosen(state, callback_data)
    draft, standing = await asker.filing.begin(asker.consumer, kind)
    await state.set_data({})
    said = await asker.goes_on(draft)
    return [tap.answer(), replaced(tap, texts.begun(asker.t, KINDS[kind], standing)), *said]


@router.callback_query(Go.filter(F.to == INSPECTION), Fresh(), F.message)
async def begin_inspection(tap: CallbackQuery, asker: Asker, state: FSMContext) -> Answer:
    """From another screen, which stays as it is."""
    draft, standing = await asker.filing.begin(asker.consumer, "meter")
    await state.set_data({})
    said = await asker.goes_on(draft)
    return [tap.answer(), asker.told(texts.begun(asker.t, draft.kind, standing)), *said]


@router.callback_query(Disagree.filter(), Fresh(), F.message)
async def begin_discrepancy(
    tap: CallbackQuery, callback_data: Disagree, asker: Asker, state: FSMContext, documents: Documents
) -> Answer:
    """From under a statement, which stays as it is."""
    first, last = Month.from_ordinal(callback_data.first), Month.from_ordinal(callback_data.last)
    require(asker.consumer, Right.SEE_FIGURES)
    await documents.unchanged(asker.consumer, first, last, callback_data.figures)
    given = {STATEMENT: f"{first}..{last}"}
    draft, standing = await asker.filing.begin(asker.consumer, "discrepancy", given)
    await state.set_data({})
    said = await asker.goes_on(draft)
    return [tap.answer(), asker.told(texts.begun(asker.t, draft.kind, standing)), *said]


@router.callback_query(Row.filter((F.list == buttons.KINDS) & (F.verb == "resume")), Fresh(), F.message)
async def resume(tap: CallbackQuery, asker: Asker, drafts: Drafts, state: FSMContext) -> Answer:
    content = await drafts.find(asker.consumer, FLOW)
    if content is None:
        raise StaleButton
    draft = Draft.read(content)
    _, standing = await asker.filing.begin(asker.consumer, draft.kind_name)
    await state.set_data({FORM: content})
    said = await asker.goes_on(draft)
    return [tap.answer(), replaced(tap, texts.begun(asker.t, draft.kind, standing)), *said]
