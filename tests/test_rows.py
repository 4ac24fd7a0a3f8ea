"""Buttons side by side are read whole on a phone."""

from aiogram.types import InlineKeyboardButton

from keyboards.rows import in_pairs


def _rows(*words: str) -> list[list[str]]:
    buttons = [InlineKeyboardButton(text=word, callback_data="x") for word in words]
    return [[button.text for button in row] for row in in_pairs(buttons)]


def test_short_buttons_stand_two_in_a_row() -> None:
    assert _rows("октябрь 2026", "сентябрь 2026", "август 2026") == [
        ["октябрь 2026", "сентябрь 2026"],
        ["август 2026"],
    ]


def test_a_long_button_has_a_row_of_its_own_and_the_order_stays() -> None:
    assert _rows("Пароль", "Язык", "Мои данные", "🗑 Удалить мои данные", "Назад", "Журнал") == [
        ["Пароль", "Язык"],
        ["Мои данные"],
        ["🗑 Удалить мои данные"],
        ["Назад", "Журнал"],
    ]
