"""Histories as people turn them: what can be opened, what is taken away, and what no button ever shows."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.importing import Feed, take_in
from emulator.cast import write_snapshot
from emulator.messages import Message
from emulator.person import Person
from storage.schema import bindings
from tests.clock import StandingClock
from tests.conftest import AS_OF
from tests.house import OWN_PASSWORD, House

LABELS = {
    "ru": ("Взаиморасчёты", "Платежи", "Расход (учтённый)", "График"),
    "uz": ("Oʻzaro hisob-kitoblar", "Toʻlovlar", "Sarf (hisobga olingan)", "Grafik"),
    "uz-Cyrl": ("Ўзаро ҳисоб-китоблар", "Тўловлар", "Сарф (ҳисобга олинган)", "График"),
    "en": ("Settlements", "Payments", "Consumption (billed)", "Chart"),
}


@pytest.fixture
async def anna(house: House) -> Person:
    """Signed in to contract 00001, looking at the histories there are."""
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.says("/history")
    return anna


@pytest.fixture
async def school(house: House) -> Person:
    """A school with forty metering points."""
    anna = house.person("Анна")
    await house.signs_in(anna, "00004")
    await anna.taps("История")
    return anna


def data_of(message: Message, label: str) -> str:
    found = next(button for row in message.inline for button in row if label in button["text"])
    return str(found["callback_data"])


def words(person: Person) -> str:
    return person.screen.replace("\N{NO-BREAK SPACE}", " ")


async def renewed(house: House, folder: Path) -> None:
    """A month later billing sends another snapshot."""
    created = AS_OF + timedelta(days=30)
    write_snapshot(folder, created=created)
    then = StandingClock()
    then.is_set_to(created)
    await take_in(house.app.database, then, Feed(str(folder)))


# --- turning the screens ---------------------------------------------------------------------------------


async def test_a_month_is_opened_to_be_recomputed_and_one_goes_back(anna: Person) -> None:
    await anna.taps("Взаиморасчёты")
    assert "На конец: задолженность 17 850 487,52 сум" in words(anna)
    await anna.taps("октябрь 2026")
    for line in (
        "36,40 Гкал × 342 296,00 сум = 12 459 574,40 сум",
        "+ НДС 12 %: 1 495 148,93 сум = 13 954 723,33 сум",
        "— Горячее водоснабжение: 1 843 044,00 сум",
        "Счёт-фактура № HF-2026-10-00001 от 31.10.2026",
        "02.10.2026: 3 348 000,00 сум",
        "данные на 23.11.2026 19:05",
    ):
        assert line in words(anna)
    await anna.taps("Назад")
    await anna.taps("Назад")
    assert "Выберите, что показать" in anna.screen


async def test_a_month_in_which_the_tariff_changed_says_so_line_by_line(anna: Person) -> None:
    await anna.taps("Взаиморасчёты")
    await anna.taps("▶")
    await anna.taps("▶")
    await anna.taps("ноябрь 2025")
    assert "тариф менялся" in anna.screen
    for tariff in ("244 497,00", "342 296,00"):
        assert f"Гкал × {tariff} сум" in words(anna)


async def test_the_whole_history_is_one_message_that_goes_at_sign_out(anna: Person) -> None:
    before = len(anna.messages)
    for label in ("Взаиморасчёты", "▶", "Назад", "Платежи", "Назад", "Расход", "1-nuqta", "Назад"):
        await anna.taps(label)
    assert len(anna.messages) == before
    assert anna.last.protected
    await anna.taps("Выход")
    assert "Гкал" not in anna.chat
    assert "История, договор" not in anna.chat


@pytest.mark.parametrize("language", LABELS)
async def test_every_screen_is_there_in_every_language(house: House, language: str) -> None:
    anna = house.person("Анна", language)
    await house.signs_in(anna)
    await anna.says("/history")
    if language == "uz-Cyrl":
        await anna.says("/language")
        await anna.taps("Ўзбекча")
        await anna.says("/history")
    *screens, chart = LABELS[language]
    for label in screens:
        await anna.taps(label)
        assert "23.11.2026 19:05" in anna.screen
        await anna.taps("‹")
    await anna.taps(screens[0])
    await anna.taps(chart)
    assert "23.11.2026 19:05" in str(anna.last.content["caption"])
    assert house.telegram.api.complaints == []


async def test_the_only_point_is_shown_at_once(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna, "00005")
    await anna.says("/history")
    await anna.taps("Расход")
    assert "Всего за эти месяцы" in anna.screen
    await anna.taps("Назад")
    assert "Выберите, что показать" in anna.screen


async def test_forty_points_and_their_eighty_lines_are_turned_page_by_page(school: Person) -> None:
    await school.taps("Расход")
    assert "1 / 5" in school.screen
    for _ in range(4):
        await school.taps("▶")
    await school.taps("40-nuqta")
    assert "40-nuqta, issiq suv" in school.screen
    await school.taps("Назад")
    await school.taps("Назад")
    await school.taps("Взаиморасчёты")
    await school.taps("октябрь 2026")
    assert "Начислено" in school.screen
    await school.taps("▶")
    assert "из чего сложилась сумма" in school.screen
    assert "Начислено" not in school.screen


async def test_online_payments_are_a_screen_of_their_own_beside_the_histories(anna: Person) -> None:
    before = len(anna.messages)
    await anna.taps("Онлайн-платежи")
    assert "нлайн" in anna.screen
    assert len(anna.messages) == before + 1
    assert anna.last.protected
    await anna.taps("Взаиморасчёты")
    assert len(anna.messages) == before + 1


async def test_who_has_no_history_yet_is_told_so(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna, "00015")
    await anna.says("/history")
    for label in ("Взаиморасчёты", "Платежи", "Расход"):
        await anna.taps(label)
        assert "записей нет" in anna.screen
        assert "График" not in anna.screen
        await anna.taps("Назад")


async def test_twelve_months_are_shown_and_never_more(school: Person) -> None:
    await school.taps("Взаиморасчёты")
    seen = set(school.buttons)
    while "▶" in school.buttons:
        await school.taps("▶")
        seen |= set(school.buttons)
    months = sorted(label for label in seen if label[-4:] in ("2025", "2026"))
    assert len(months) == 12
    assert {"ноябрь 2025", "октябрь 2026"} <= set(months)


# --- new figures -----------------------------------------------------------------------------------------


async def test_a_page_of_older_figures_is_begun_anew_with_a_word(
    house: House, anna: Person, tmp_path: Path
) -> None:
    await anna.taps("Взаиморасчёты")
    await renewed(house, tmp_path / "next")
    await anna.taps("октябрь 2026")
    assert "новые данные" in (anna.alert or "")
    assert "ноябрь 2026" in anna.screen
    assert "данные на 23.12.2026 19:05" in anna.screen
    await anna.taps("октябрь 2026")
    assert "октябрь 2026: из чего сложилась сумма" in anna.screen


async def test_a_chart_of_older_figures_is_not_drawn(house: House, anna: Person, tmp_path: Path) -> None:
    await anna.taps("Расход")
    await anna.taps("1-nuqta")
    await renewed(house, tmp_path / "next")
    await anna.taps("График")
    assert "новые данные" in (anna.alert or "")
    assert "<photo>" not in anna.chat
    assert "данные на 23.12.2026" in anna.screen


# --- what no button shows --------------------------------------------------------------------------------


async def test_buttons_of_others_of_old_sessions_and_of_ones_own_making_show_nothing(
    house: House, anna: Person
) -> None:
    boris = house.person("Борис")
    await house.signs_in(boris, "00005")
    await boris.says("/history")
    foreign = anna.last
    stolen = [data_of(foreign, label) for label in ("Взаиморасчёты", "Excel")]
    _, nonce, mark, *_ = data_of(boris.last, "Платежи").split(":")
    made = [f"history:{nonce}:{mark}:{screen}:{row}:{page}" for screen, row, page in FORGED]
    forged = [
        *made,
        f"chart:{nonce}:{mark}:month:0",
        f"chart:{nonce}:{mark}:point:7",
        "workbook:",
        "history:",
    ]
    for data in [*stolen, *forged]:
        await boris.forges_tap(boris.last, data)
        assert "Кнопка устарела" in (boris.alert or ""), data
    assert "данные на" not in boris.chat
    assert ".xlsx" not in boris.chat
    await anna.says("/logout")
    await anna.says("/login")
    await anna.says("00001")
    await anna.says(OWN_PASSWORD)
    await anna.taps_old(foreign, "Взаиморасчёты")
    assert "Кнопка устарела" in (anna.alert or "")
    assert "данные на" not in anna.chat


FORGED = [
    *[("settlements", 0, -1), ("settlements", 0, 3), ("month", -1, 0), ("month", 12, 0), ("month", 0, 9)],
    *[("point", 1, 0), ("point", 0, 1), ("points", 0, 1), ("payments", 0, 99), ("comparison", 0, 12)],
    *[("nothing", 0, 0), ("month", 10**30, 0)],
]


async def test_who_is_not_yet_confirmed_sees_nothing_that_was_billed(house: House, anna: Person) -> None:
    screen = anna.last
    async with house.app.database.transaction() as unit:
        await unit.connection.execute(bindings.update().values(level=1))
    await anna.says("/history")
    assert "Выберите, что показать" not in anna.screen
    for label in ("Взаиморасчёты", "Excel"):
        await anna.taps_old(screen, label)
        assert anna.alert
    assert "данные на" not in anna.chat
    assert ".xlsx" not in anna.chat


async def test_without_signing_in_there_is_no_history(house: House) -> None:
    anna = house.person("Анна")
    for said in ("/history", "История"):
        await anna.says(said)
        assert "Войти" in anna.screen
