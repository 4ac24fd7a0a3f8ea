"""Photos and PDFs that go with a reading: at whatever question they come, and behind the last word."""

from aiogram import Router
from aiogram.filters import Filter, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.methods import EditMessageText
from aiogram.types import Message

from domain.consumer import Consumer, Right
from domain.evidence import MOST_FILES, Evidence, joined
from domain.readings import Readings
from handlers.drafts import KeepsDraft
from handlers.evidence import HAS_FILE, sent_in
from handlers.guard import Opens
from handlers.labels import Label
from handlers.readings_filing import files_of
from handlers.readings_questions import (
    COUNTED_IN,
    FILING,
    SENT,
    Filing,
    OfSheet,
    ask_review,
    change_files,
    entered,
)
from handlers.readings_screen import FLOW
from handlers.saying import Anew, Answer, shows_data
from locales import Texts

ALBUM = "album"
"""Under which the dialogue keeps the album the newest file came in."""

router = Router(name="readings files")
router.message.middleware(Opens(Right.SUBMIT))
router.message.middleware(KeepsDraft(FLOW, Filing, FILING))


@router.message(StateFilter(Filing), HAS_FILE, ~OfSheet())
async def take_file(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer, evidence: Evidence
) -> Answer:
    """One file a message, also of an album; what cannot be taken is explained, and the question stands."""
    piece = await evidence.take(consumer, sent_in(message))
    files = joined(files_of(await entered(state)), piece)
    await change_files(state, files)
    await state.update_data({ALBUM: message.media_group_id})
    asked = await state.get_state() == Filing.files.state
    text = t("reading-files-so-far" if asked else "reading-files-early", n=len(files), most=MOST_FILES)
    return await _counted(message, state, consumer, text)


async def _counted(message: Message, state: FSMContext, consumer: Consumer, text: str) -> Answer:
    """One message counts them, however many come in a row."""
    counted_in: str | None = (await state.get_data()).get(COUNTED_IN)
    if counted_in is not None:
        edit = EditMessageText(chat_id=consumer.telegram_id, text=text)
        return Anew(counted_in, edit, consumer.session.id)
    counted_in = f"files-{message.message_id}"
    await state.update_data({COUNTED_IN: counted_in})
    return shows_data(consumer, message.answer(text), counted_in)


@router.message(Filing.files, Label("button-ready", "button-send"))
async def files_ready(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer, readings: Readings
) -> Answer:
    return await ask_review(t, state, consumer, readings, message.date)


@router.message(Filing.files, Label("button-no-files"))
async def without_files(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer, readings: Readings
) -> Answer:
    """Also takes away what was sent: it may have been the wrong picture."""
    await change_files(state, ())
    return await ask_review(t, state, consumer, readings, message.date)


class BehindTheLastWord(Filter):
    """Passes a photo, or the rest of an album, that comes when the reading it belongs to has been sent."""

    async def __call__(self, message: Message, state: FSMContext) -> bool:
        data = await state.get_data()
        filing = data.get(FILING, {})
        if SENT not in filing or filing["source"] != "dialogue":
            return False
        album = message.media_group_id
        return bool(message.photo) or (album is not None and album == data.get(ALBUM))


@router.message(StateFilter(None), HAS_FILE, BehindTheLastWord())
async def take_late_file(
    message: Message,
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    readings: Readings,
    evidence: Evidence,
) -> Answer:
    """«Отправить» may be tapped before Telegram has brought the whole album."""
    token = (await entered(state))["token"]
    piece = await evidence.take(consumer, sent_in(message))
    files = await readings.add_file(consumer, token, piece, message.date)
    return message.answer(t("reading-file-added", n=len(files), most=MOST_FILES))
