"""«Уведомления»: which kinds a person wants, and when he is not to be disturbed."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.consumer import Consumer, Right
from domain.notice_settings import NoticeKind, NoticeSettings
from domain.quiet import CHOICES, Quiet
from handlers.guard import Fresh, Opens
from handlers.lists import chosen, remember
from handlers.panes import in_place
from handlers.saying import Answer
from handlers.settings import goes_to
from keyboards import settings as buttons
from keyboards.callbacks import Row
from locales import Texts

router = Router(name="notice settings")
router.callback_query.middleware(Opens(Right.SUBMIT))


@router.callback_query(*goes_to(buttons.NOTICES))
async def show(
    tap: CallbackQuery,
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    notice_settings: NoticeSettings,
    quiet: Quiet,
) -> Answer:
    return await _kinds(tap, t, state, consumer, notice_settings, quiet)


async def _kinds(
    tap: CallbackQuery,
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    notice_settings: NoticeSettings,
    quiet: Quiet,
) -> Answer:
    kinds = await notice_settings.kinds(consumer.telegram_id)
    hours = await quiet.of(consumer.telegram_id)
    mark = await remember(state, buttons.NOTICES, [kind.value for kind in NoticeKind])
    return in_place(tap, consumer, t("notices-title"), buttons.notices(t, consumer, kinds, hours, mark))


@router.callback_query(Row.filter((F.list == buttons.NOTICES) & (F.verb == "toggle")), Fresh(), F.message)
async def toggle(
    tap: CallbackQuery,
    callback_data: Row,
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    notice_settings: NoticeSettings,
    quiet: Quiet,
) -> Answer:
    await notice_settings.toggle(consumer.telegram_id, await chosen(state, callback_data))
    return await _kinds(tap, t, state, consumer, notice_settings, quiet)


@router.callback_query(*goes_to(buttons.QUIET))
async def show_quiet(
    tap: CallbackQuery, t: Texts, state: FSMContext, consumer: Consumer, quiet: Quiet
) -> Answer:
    return await _hours(tap, t, state, consumer, quiet)


async def _hours(tap: CallbackQuery, t: Texts, state: FSMContext, consumer: Consumer, quiet: Quiet) -> Answer:
    hours = await quiet.of(consumer.telegram_id)
    mark = await remember(state, buttons.QUIET, list(range(len(CHOICES))))
    return in_place(tap, consumer, t("quiet-title"), buttons.quiet(t, consumer, hours, mark))


@router.callback_query(Row.filter((F.list == buttons.QUIET) & (F.verb == "choose")), Fresh(), F.message)
async def choose_quiet(
    tap: CallbackQuery, callback_data: Row, t: Texts, state: FSMContext, consumer: Consumer, quiet: Quiet
) -> Answer:
    await quiet.choose(consumer.telegram_id, await chosen(state, callback_data))
    return await _hours(tap, t, state, consumer, quiet)
