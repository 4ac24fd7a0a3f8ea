"""A person acts at a client, sees a screen, and whoever watches the world is told."""

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from emulator.changes import Change
from emulator.person import Person
from emulator.pictures import blank_png
from emulator.refusals import Impossible
from emulator.server import Telegram


async def test_each_act_waits_for_the_world_to_settle(anna: Person, telegram: Telegram) -> None:
    settled: list[str] = []

    async def settle() -> None:
        settled.append(telegram.world.messages(anna.where)[-1].text)

    telegram.world.settle = settle
    await anna.says("раз")
    await anna.sends_photo(caption="два")
    await anna.sends_document("три.pdf", b"%PDF", caption="три")
    assert settled == ["раз", "два", "три"]


async def test_a_tap_prefers_the_newest_button_and_the_exact_words(bot: Bot, anna: Person) -> None:
    def under(message: str, *labels: str) -> InlineKeyboardMarkup:
        rows = [[InlineKeyboardButton(text=label, callback_data=f"{message}:{label}")] for label in labels]
        return InlineKeyboardMarkup(inline_keyboard=rows)

    chat = anna.user.id
    await bot.send_message(chat, "1", reply_markup=under("1", "Выход"))
    await bot.send_message(chat, "2", reply_markup=under("2", "Выход из сеанса", "Выход"))
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="💰 Баланс")]])
    await bot.send_message(chat, "3", reply_markup=keyboard)
    for label in ("Выход", "Баланс"):
        await anna.taps(label)
    tap, text = await bot.get_updates()
    assert tap.callback_query is not None
    assert tap.callback_query.data == "2:Выход"
    assert text.message is not None
    assert text.message.text == "💰 Баланс"


async def test_a_tap_that_fails_shows_the_screen(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.user.id, "Добро пожаловать")
    with pytest.raises(AssertionError, match=r"(?s)«Баланс».*Добро пожаловать"):
        await anna.taps("Баланс")


async def test_the_whole_chat_reads_as_a_dialogue(bot: Bot, anna: Person) -> None:
    await anna.says("привет")
    await bot.send_message(anna.user.id, "здравствуйте")
    assert anna.chat == "Анна (I): /start\nАнна (I): привет\nHeat cabinet: здравствуйте"


async def test_watchers_are_told_of_each_change(bot: Bot, anna: Person, telegram: Telegram) -> None:
    seen: list[Change] = []
    telegram.world.listeners.append(seen.append)
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Баланс")]])
    menu = await bot.send_message(anna.user.id, "меню", reply_markup=keyboard)
    card = await bot.send_message(anna.user.id, "карточка")
    await bot.edit_message_text("другая", chat_id=anna.user.id, message_id=card.message_id)
    await bot.delete_message(anna.user.id, menu.message_id)
    assert [one.kind for one in seen] == ["message", "keyboard", "message", "edited", "deleted", "keyboard"]


async def test_a_client_does_not_do_the_impossible(bot: Bot, anna: Person, telegram: Telegram) -> None:
    await bot.send_message(anna.user.id, "Долг 5", protect_content=True)
    with pytest.raises(Impossible):
        await anna.forwards(anna.last)
    with pytest.raises(Impossible):
        await anna.says("я" * 4097)
    with pytest.raises(Impossible):
        await anna.sends_album([blank_png()])
    with pytest.raises(Impossible):
        telegram.world.tap(anna.user, anna.last, "Баланс")
    await anna.blocks_bot()
    with pytest.raises(Impossible):
        await anna.says("эй")


async def test_a_forged_tap_carries_whatever_it_likes(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.user.id, "меню")
    await anna.forges_tap(anna.last, "balance:00001")
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "balance:00001"
