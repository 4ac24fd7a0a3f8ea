"""What the bot says reaches the screen, or is refused as Telegram refuses it."""

import pytest
from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramUnauthorizedError
from aiogram.types import (
    BufferedInputFile,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from emulator.person import Person
from emulator.pictures import blank_png
from emulator.server import Telegram
from tests.emulator.conftest import PlainSession


def inline(**action: object) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Баланс", **action)]])  # type: ignore[arg-type] # whatever a test tries


async def test_a_text_appears_on_the_screen_with_its_buttons(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.user.id, "Добро пожаловать", reply_markup=inline(callback_data="b"))
    assert anna.screen == "Добро пожаловать\n[Баланс]"
    assert sent.message_id == anna.last.id
    assert anna.buttons == ["Баланс"]


async def test_html_becomes_entities(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(
        anna.user.id,
        " <b>Долг</b> &lt;&#49;&gt; <blockquote expandable>🙂 <i>да</i></blockquote>\n",
        parse_mode=ParseMode.HTML,
    )
    assert sent.text == "Долг <1> 🙂 да"
    assert [(one.type, one.extract_from(sent.text)) for one in sent.entities or []] == [
        ("bold", "Долг"),
        ("expandable_blockquote", "🙂 да"),
        ("italic", "да"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<b>долг", 'Can\'t find end tag corresponding to start tag "b"'),
        ("а <font>б</font>", 'Unsupported start tag "font" at byte offset 3'),
        ("<b><i>б</b></i>", 'Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'),
        ("б</b>", "Unexpected end tag at byte offset 2"),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
    ],
)
async def test_broken_html_is_refused_with_its_place(bot: Bot, anna: Person, text: str, words: str) -> None:
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.send_message(anna.user.id, text, parse_mode=ParseMode.HTML)
    assert refusal.value.message == f"Bad Request: can't parse entities: {words}"


async def test_a_text_holds_4096_characters_without_its_tags(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.user.id, f"<b>{'я' * 4096}</b>", parse_mode=ParseMode.HTML)
    with pytest.raises(TelegramBadRequest, match="message is too long"):
        await bot.send_message(anna.user.id, "я" * 4097)


async def test_a_text_of_white_space_is_empty(bot: Bot, anna: Person) -> None:
    with pytest.raises(TelegramBadRequest, match="message text is empty"):
        await bot.send_message(anna.user.id, " \n ")


async def test_a_bot_cannot_write_first(bot: Bot, telegram: Telegram) -> None:
    stranger = telegram.person("Незнакомец")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(stranger.user.id, "Здравствуйте")


async def test_a_bot_that_is_blocked_gets_403_until_it_is_let_in_again(bot: Bot, anna: Person) -> None:
    await anna.blocks_bot()
    with pytest.raises(TelegramForbiddenError, match="Forbidden: bot was blocked by the user"):
        await bot.send_message(anna.user.id, "Здравствуйте")
    await anna.opens_link()
    await bot.send_message(anna.user.id, "Снова здравствуйте")
    assert anna.screen == "Снова здравствуйте"


async def test_a_wrong_token_is_unauthorized(telegram: Telegram, anna: Person, bot: Bot) -> None:
    async with Bot("1:wrong", session=PlainSession(api=bot.session.api)) as impostor:
        with pytest.raises(TelegramUnauthorizedError, match="Unauthorized"):
            await impostor.get_me()


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ({"callback_data": "я" * 33}, "BUTTON_DATA_INVALID"),
        ({"url": "ftp://x"}, "Unsupported URL protocol"),
        ({"copy_text": CopyTextButton.model_construct(text="1" * 257)}, "BUTTON_COPY_TEXT_INVALID"),
        ({}, "Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "1", "url": "https://x.uz"}, "exactly one"),
    ],
)
async def test_a_button_does_exactly_one_thing_within_its_limits(
    bot: Bot,
    anna: Person,
    action: dict[str, object],
    words: str,
) -> None:
    with pytest.raises(TelegramBadRequest, match=words):
        await bot.send_message(anna.user.id, "меню", reply_markup=inline(**action))


async def test_a_button_without_words_is_refused(bot: Bot, anna: Person) -> None:
    rows = [[InlineKeyboardButton(text=" ", callback_data="1")]]
    with pytest.raises(TelegramBadRequest, match="text must be non-empty"):
        await bot.send_message(anna.user.id, "меню", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))


async def test_64_bytes_of_callback_data_are_taken(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.user.id, "меню", reply_markup=inline(callback_data="я" * 32))
    assert anna.buttons == ["Баланс"]


async def test_a_reply_keyboard_stays_until_it_is_removed(bot: Bot, anna: Person) -> None:
    rows = [[KeyboardButton(text="Баланс"), KeyboardButton(text="Выход")]]
    await bot.send_message(anna.user.id, "меню", reply_markup=ReplyKeyboardMarkup(keyboard=rows))
    await bot.send_message(anna.user.id, "ещё")
    assert anna.keyboard == ["Баланс", "Выход"]
    assert anna.screen == "ещё\n⌨\n[Баланс] [Выход]"
    await bot.send_message(anna.user.id, "всё", reply_markup=ReplyKeyboardRemove())
    assert anna.keyboard == []


async def test_a_reply_keyboard_goes_with_the_message_that_brought_it(bot: Bot, anna: Person) -> None:
    rows = [[KeyboardButton(text="Баланс")]]
    menu = await bot.send_message(anna.user.id, "меню", reply_markup=ReplyKeyboardMarkup(keyboard=rows))
    await bot.delete_message(anna.user.id, menu.message_id)
    assert anna.keyboard == []


async def test_a_one_time_keyboard_goes_when_it_is_used(bot: Bot, anna: Person) -> None:
    rows = [[KeyboardButton(text="Поделиться телефоном", request_contact=True)]]
    markup = ReplyKeyboardMarkup(keyboard=rows, one_time_keyboard=True)
    await bot.send_message(anna.user.id, "телефон", reply_markup=markup)
    await anna.taps("телефон")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.contact is not None
    assert update.message.contact.user_id == anna.user.id
    assert anna.keyboard == []


async def test_a_photo_and_a_document_arrive_byte_for_byte(
    bot: Bot, anna: Person, telegram: Telegram
) -> None:
    png = blank_png(640, 480)
    photo = await bot.send_photo(anna.user.id, BufferedInputFile(png, "график.png"), caption="График")
    assert photo.photo is not None
    assert (photo.photo[-1].width, photo.photo[-1].height) == (640, 480)
    assert anna.screen == "<photo>\nГрафик"
    await bot.send_document(anna.user.id, BufferedInputFile(b"%PDF-1.7", "акт сверки.pdf"))
    assert anna.screen == "<document акт сверки.pdf>"
    assert anna.last.file is not None
    assert anna.last.file.data == b"%PDF-1.7"


async def test_a_photo_must_be_a_picture(bot: Bot, anna: Person) -> None:
    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await bot.send_photo(anna.user.id, BufferedInputFile(b"%PDF-1.7", "x.png"))


async def test_a_caption_holds_1024_characters(bot: Bot, anna: Person) -> None:
    with pytest.raises(TelegramBadRequest, match="message caption is too long"):
        await bot.send_photo(anna.user.id, BufferedInputFile(blank_png(), "x.png"), caption="я" * 1025)


async def test_an_album_has_one_id_and_does_not_mix(bot: Bot, anna: Person) -> None:
    photo = InputMediaPhoto(media=BufferedInputFile(blank_png(), "1.png"), caption="первая")
    paper = InputMediaDocument(media=BufferedInputFile(b"%PDF", "1.pdf"))
    sent = await bot.send_media_group(anna.user.id, [photo, photo])
    assert len({one.media_group_id for one in sent}) == 1
    with pytest.raises(TelegramBadRequest, match="can't be mixed"):
        await bot.send_media_group(anna.user.id, [photo, paper])
    with pytest.raises(TelegramBadRequest, match="2-10 items"):
        await bot.send_media_group(anna.user.id, [photo])


async def test_a_file_sent_once_can_be_sent_again_by_its_id(bot: Bot, anna: Person) -> None:
    first = await bot.send_document(anna.user.id, BufferedInputFile(b"%PDF", "1.pdf"))
    assert first.document is not None
    again = await bot.send_document(anna.user.id, first.document.file_id)
    assert again.document == first.document
    with pytest.raises(TelegramBadRequest, match="wrong file identifier"):
        await bot.send_document(anna.user.id, "AgACnone")


async def test_a_reply_needs_its_message_unless_told_otherwise(bot: Bot, anna: Person) -> None:
    asked = await anna.says("вопрос")
    replied = await bot.send_message(
        anna.user.id, "да", reply_parameters=ReplyParameters(message_id=asked.id)
    )
    assert replied.reply_to_message is not None
    assert replied.reply_to_message.text == "вопрос"
    nowhere = ReplyParameters(message_id=999)
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(anna.user.id, "да", reply_parameters=nowhere)
    lenient = ReplyParameters(message_id=999, allow_sending_without_reply=True)
    await bot.send_message(anna.user.id, "да", reply_parameters=lenient)


async def test_protected_content_is_not_passed_on(bot: Bot, anna: Person) -> None:
    secret = await bot.send_message(anna.user.id, "Долг 5", protect_content=True)
    assert secret.has_protected_content
    with pytest.raises(TelegramBadRequest, match="message can't be copied"):
        await bot.copy_message(anna.user.id, anna.user.id, secret.message_id)
    open_one = await bot.send_message(anna.user.id, "Адреса")
    await bot.copy_message(anna.user.id, anna.user.id, open_one.message_id)
    forwarded = await bot.forward_message(anna.user.id, anna.user.id, open_one.message_id)
    assert forwarded.forward_origin is not None
    assert [one.text for one in anna.messages[-3:]] == ["Адреса"] * 3


async def test_only_known_chat_actions_are_shown(bot: Bot, anna: Person) -> None:
    seen = []
    anna.world.listeners.append(lambda change: seen.append((change.kind, change.detail.get("action"))))
    await bot.send_chat_action(anna.user.id, "upload_document")
    assert seen == [("action", "upload_document")]
    with pytest.raises(TelegramBadRequest, match="wrong parameter action"):
        await bot.send_chat_action(anna.user.id, "dancing")
