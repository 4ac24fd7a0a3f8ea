"""What is there can be edited and deleted, within Telegram's bounds; taps are answered in time."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    KeyboardButton,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
)

from emulator.person import Person
from emulator.pictures import blank_png
from emulator.refusals import Impossible
from tests.emulator.conftest import StandingClock

MENU = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Баланс", callback_data="balance")]])


async def test_an_edit_changes_words_and_buttons_in_place(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.user.id, "Ждите", reply_markup=MENU)
    edited = await bot.edit_message_text("Долг 5", chat_id=anna.user.id, message_id=sent.message_id)
    assert anna.screen == "Долг 5"
    assert not isinstance(edited, bool)
    assert edited.edit_date is not None


async def test_an_edit_to_the_same_is_refused(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.user.id, "Долг 5", reply_markup=MENU)
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.edit_message_text(
            "Долг 5",
            chat_id=anna.user.id,
            message_id=sent.message_id,
            reply_markup=MENU,
        )
    assert refusal.value.message == (
        "Bad Request: message is not modified: specified new message content and reply markup are "
        "exactly the same as a current content and reply markup of the message"
    )


async def test_buttons_alone_can_be_taken_away(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.user.id, "Долг 5", reply_markup=MENU)
    await bot.edit_message_reply_markup(chat_id=anna.user.id, message_id=sent.message_id)
    assert anna.buttons == []


async def test_a_caption_is_edited_where_there_is_one(bot: Bot, anna: Person) -> None:
    text = await bot.send_message(anna.user.id, "текст")
    photo = await bot.send_photo(anna.user.id, BufferedInputFile(blank_png(), "1.png"), caption="до")
    await bot.edit_message_caption(chat_id=anna.user.id, message_id=photo.message_id, caption="после")
    assert anna.screen == "<photo>\nпосле"
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await bot.edit_message_caption(chat_id=anna.user.id, message_id=text.message_id, caption="после")
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await bot.edit_message_text("после", chat_id=anna.user.id, message_id=photo.message_id)


async def test_a_photo_can_give_way_to_a_document(bot: Bot, anna: Person) -> None:
    photo = await bot.send_photo(anna.user.id, BufferedInputFile(blank_png(), "1.png"))
    paper = InputMediaDocument(media=BufferedInputFile(b"%PDF", "акт.pdf"))
    await bot.edit_message_media(paper, chat_id=anna.user.id, message_id=photo.message_id)
    assert anna.screen == "<document акт.pdf>"
    assert anna.last.file is not None
    assert anna.last.file.data == b"%PDF"


async def test_only_own_messages_without_a_reply_keyboard_are_edited(bot: Bot, anna: Person) -> None:
    theirs = await anna.says("моё")
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Баланс")]])
    ours = await bot.send_message(anna.user.id, "меню", reply_markup=keyboard)
    for message_id in (theirs.id, ours.message_id):
        with pytest.raises(TelegramBadRequest, match="message can't be edited"):
            await bot.edit_message_text("другое", chat_id=anna.user.id, message_id=message_id)


async def test_what_is_gone_cannot_be_edited_or_deleted(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.user.id, "Долг 5")
    await bot.delete_message(anna.user.id, sent.message_id)
    assert "Долг" not in anna.chat
    with pytest.raises(TelegramBadRequest, match="Bad Request: message to delete not found"):
        await bot.delete_message(anna.user.id, sent.message_id)
    with pytest.raises(TelegramBadRequest, match="Bad Request: message to edit not found"):
        await bot.edit_message_text("Долг 6", chat_id=anna.user.id, message_id=sent.message_id)


async def test_a_bot_deletes_what_a_person_wrote_in_private(bot: Bot, anna: Person) -> None:
    password = await anna.says("Тайна-2026")
    await bot.delete_message(anna.user.id, password.id)
    assert "Тайна" not in anna.chat


async def test_nothing_older_than_48_hours_is_deleted(bot: Bot, anna: Person, clock: StandingClock) -> None:
    sent = await bot.send_message(anna.user.id, "Долг 5")
    clock.passes(hours=48)
    fresh = await bot.send_message(anna.user.id, "Долг 6")
    clock.passes(seconds=1)
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await bot.delete_messages(anna.user.id, [fresh.message_id, sent.message_id])
    assert "Долг 6" in anna.chat
    await bot.delete_messages(anna.user.id, [fresh.message_id, 9999])
    assert "Долг 6" not in anna.chat


async def test_one_to_a_hundred_messages_are_deleted_at_once(bot: Bot, anna: Person) -> None:
    with pytest.raises(TelegramBadRequest, match="too many messages to delete"):
        await bot.delete_messages(anna.user.id, list(range(1, 102)))


async def test_a_tap_is_answered_within_150_seconds(bot: Bot, anna: Person, clock: StandingClock) -> None:
    await bot.send_message(anna.user.id, "меню", reply_markup=MENU)
    await anna.taps("Баланс")
    await anna.taps("Баланс")
    before = anna.alert
    assert before is None
    first, second = await bot.get_updates()
    assert first.callback_query is not None
    assert second.callback_query is not None
    clock.passes(seconds=150)
    await bot.answer_callback_query(second.callback_query.id, text="Кнопка устарела", show_alert=True)
    assert anna.alert == "Кнопка устарела"
    clock.passes(seconds=1)
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.answer_callback_query(first.callback_query.id)
    assert refusal.value.message == (
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    )


async def test_an_answer_holds_200_characters(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.user.id, "меню", reply_markup=MENU)
    await anna.taps("Баланс")
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    with pytest.raises(TelegramBadRequest, match="message is too long"):
        await bot.answer_callback_query(update.callback_query.id, text="я" * 201)
    await bot.answer_callback_query(update.callback_query.id, text="я" * 200)


async def test_an_old_screen_still_taps_buttons_that_are_gone(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.user.id, "меню", reply_markup=MENU)
    await bot.edit_message_text("Сеанс завершён", chat_id=anna.user.id, message_id=sent.message_id)
    old = anna.last
    with pytest.raises(AssertionError, match="no button says «Баланс»"):
        await anna.taps("Баланс")
    await anna.taps_old(old, "Баланс")
    await bot.delete_message(anna.user.id, sent.message_id)
    await anna.taps_old(old, "Баланс")
    edited, deleted = [update.callback_query for update in await bot.get_updates()]
    assert edited is not None
    assert deleted is not None
    assert edited.data == deleted.data == "balance"
    assert edited.message is not None
    assert edited.message.date != 0
    assert deleted.message is not None
    assert deleted.message.date == 0


async def test_a_person_edits_own_messages_and_the_bot_hears_of_it(bot: Bot, anna: Person) -> None:
    said = await anna.says("1523,40")
    await anna.edits(said, "1523,50")
    _, update = await bot.get_updates()
    assert update.edited_message is not None
    assert update.edited_message.text == "1523,50"
    await bot.send_message(anna.user.id, "принято")
    with pytest.raises(Impossible):
        await anna.edits(anna.last, "подделка")


async def test_only_telegrams_own_reactions_are_taken(bot: Bot, anna: Person) -> None:
    said = await anna.says("спасибо")
    await bot.set_message_reaction(anna.user.id, said.id, reaction=[ReactionTypeEmoji(emoji="👍")])
    assert [one["emoji"] for one in said.reactions] == ["👍"]
    with pytest.raises(TelegramBadRequest, match="REACTION_INVALID"):
        await bot.set_message_reaction(anna.user.id, said.id, reaction=[ReactionTypeEmoji(emoji="✅")])
