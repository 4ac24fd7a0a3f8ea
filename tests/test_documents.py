"""The dialogue of papers: chosen in three taps, made, sent; agreed to once; refused where the figures disagree."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.importing import Feed, take_in
from domain.ledger import earliest_offered
from domain.periods import Month
from emulator.person import Person
from storage.schema import agreements, audit
from tests.feed_folder import FeedFolder
from tests.house import House
from tests.signed_in import signed_in


@pytest.fixture
async def anna(house: House) -> Person:
    return await signed_in(house)


async def takes_statement(person: Person, month: str = "октябрь 2026") -> None:
    await person.says("/documents")
    await person.taps("Акт сверки")
    await person.taps(month)


def documents(person: Person) -> list[str]:
    return [message.file.name for message in person.messages if message.file is not None]


async def test_a_statement_takes_three_taps(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.taps("Документы")
    await anna.taps("Акт сверки")
    await anna.taps("октябрь 2026")
    assert "Готовлю документ: акт сверки за октябрь 2026" in anna.chat
    assert "<document Акт сверки 00001 2026-10.pdf>" in anna.screen
    assert "договор 00001" in anna.screen
    assert anna.buttons == ["✅ Согласен", "⚖️ Есть расхождения"]


async def test_an_invoice_takes_three_taps(anna: Person) -> None:
    await anna.says("/documents")
    await anna.taps("Счёт-фактура")
    await anna.taps("октябрь 2026")
    assert "<document Счёт-фактура 00001 2026-10.pdf>" in anna.screen
    assert anna.buttons == []


async def test_the_last_twelve_months_are_offered_newest_first(anna: Person) -> None:
    await anna.says("/documents")
    await anna.taps("Акт сверки")
    months = [button for button in anna.buttons if button[-4:].isdigit()]
    assert months[:2] == ["октябрь 2026", "сентябрь 2026"]
    assert (len(months), months[-1]) == (12, "ноябрь 2025")


@pytest.mark.parametrize(("present", "earliest"), [("2026-11", "2025-11"), ("2019-06", "2019-01")])
def test_nothing_older_than_a_year_or_than_2019_is_offered(present: str, earliest: str) -> None:
    assert earliest_offered(Month.parse(present)) == Month.parse(earliest)


async def test_a_range_is_chosen_by_its_ends(anna: Person) -> None:
    await anna.says("/documents")
    await anna.taps("Акт сверки")
    await anna.taps("За несколько месяцев")
    await anna.taps("август 2026")
    assert "С месяца: август 2026" in anna.screen
    assert "июль 2026" not in " ".join(anna.buttons)
    await anna.taps("октябрь 2026")
    assert "<document Акт сверки 00001 2026-08–2026-10.pdf>" in anna.screen
    assert "акт сверки за август 2026 – октябрь 2026" in anna.screen


async def test_columns_for_own_figures_make_another_paper(anna: Person) -> None:
    await takes_statement(anna)
    await anna.says("/documents")
    await anna.taps("Акт сверки")
    await anna.taps("С колонками потребителя")
    await anna.taps("октябрь 2026")
    short, mirrored = (message.file for message in anna.messages if message.file is not None)
    assert short is not None
    assert mirrored is not None
    assert short.data != mirrored.data


async def test_back_leads_one_step_back(anna: Person) -> None:
    await anna.says("/documents")
    await anna.taps("Акт сверки")
    await anna.taps("За несколько месяцев")
    await anna.taps("август 2026")
    for seen in ("С какого месяца?", "За какой месяц?", "Какой нужен?"):
        await anna.taps("Назад")
        assert seen in anna.screen


async def test_a_contract_without_history_is_told_so(house: House) -> None:
    boris = await signed_in(house, "Борис", "00015")
    for button in ("Акт сверки", "Счёт-фактура"):
        await boris.says("/documents")
        await boris.taps(button)
        assert "таких документов по Вашему договору нет" in boris.screen


async def test_papers_stay_when_the_session_ends(anna: Person) -> None:
    await takes_statement(anna)
    await anna.says("/logout")
    assert documents(anna) == ["Акт сверки 00001 2026-10.pdf"]


async def test_without_a_session_or_a_confirmed_account_no_paper_is_given(house: House, anna: Person) -> None:
    boris = house.person("Борис")
    await boris.says("/documents")
    assert "войдите" in boris.screen
    await house.signs_in(boris)
    await boris.says("/documents")
    assert "не подтверждён" in boris.screen
    await anna.says("/documents")
    await boris.forges_tap(boris.last, anna.last.inline[0][0]["callback_data"])
    assert "Кнопка устарела" in (boris.alert or "")
    assert documents(boris) == []


async def test_a_month_that_was_not_offered_is_refused(anna: Person) -> None:
    await anna.says("/documents")
    await anna.taps("Акт сверки")
    nonce = anna.last.inline[0][0]["callback_data"].split(":")[1]
    old, new = Month(2018, 12).ordinal, Month(2026, 10).ordinal
    forged = [
        f"statement:{nonce}:{old}:{old}:0",
        f"statement:{nonce}:{new}:{old}:0",
        f"invoice:{nonce}:{old}",
    ]
    for data in forged:
        await anna.forges_tap(anna.last, data)
        assert "документа нет" in (anna.alert or ""), data
    await anna.forges_tap(anna.last, f"papers:{nonce}:until:0:{old}")
    assert "Кнопка устарела" in (anna.alert or "")
    assert documents(anna) == []


# --- agreement -------------------------------------------------------------------------------------------


async def kept(house: House) -> list[str]:
    async with house.app.database.reading() as unit:
        return list(await unit.connection.scalars(select(agreements.c.name)))


async def test_agreement_is_recorded_with_who_and_when_and_told_to_staff(house: House, anna: Person) -> None:
    await takes_statement(anna)
    await anna.taps("Согласен")
    assert "Ваше согласие записано: акт сверки за октябрь 2026, 23.11.2026 19:30" in anna.screen
    assert await kept(house) == ["Анна"]
    [told] = [line for line in house.staff_screen() if "потребитель согласен" in line]
    assert "00001" in told
    assert "Анна" in told
    async with house.app.database.reading() as unit:
        actions = await unit.connection.scalars(select(audit.c.action))
        assert "statement_agreed" in list(actions)


async def test_the_button_goes_once_it_was_tapped_and_a_second_tap_changes_nothing(
    house: House, anna: Person
) -> None:
    await takes_statement(anna)
    paper = anna.last
    await anna.taps("Согласен")
    assert paper.inline == []
    await anna.taps_old(paper, "Согласен")
    assert await kept(house) == ["Анна"]
    assert len([line for line in house.staff_screen() if "потребитель согласен" in line]) == 1


async def test_who_agrees_after_somebody_learns_who_it_was(house: House, anna: Person) -> None:
    await takes_statement(anna)
    boris = await signed_in(house, "Борис")
    await takes_statement(boris)
    await anna.taps("Согласен")
    await boris.taps("Согласен")
    assert "уже согласились" in boris.screen
    assert "Анна" in boris.screen
    assert await kept(house) == ["Анна"]


async def test_agreement_to_figures_that_are_others_by_now_is_refused(house: House, anna: Person) -> None:
    await takes_statement(anna)
    data = anna.last.inline[0][0]["callback_data"]
    await anna.forges_tap(anna.last, data.rpartition(":")[0] + ":00000000")
    assert "данные изменились" in (anna.alert or "")
    assert await kept(house) == []


# --- figures that disagree -------------------------------------------------------------------------------


async def next_day(house: House, folder: Path, snapshot: Path, table: str, column: str, value: str) -> None:
    """The next snapshot, with one figure of October of 00001 altered."""
    altered = FeedFolder(Path(shutil.copytree(snapshot, folder)))
    rows = altered.rows(table)
    line = next(
        n for n, row in enumerate(rows, 2) if (row["contract"], row["period"]) == ("00001", "2026-10")
    )
    altered.change(table, line, column, value)
    package = altered.package()
    package["created"] = "2026-11-24T19:05:00+05:00"
    altered.describe_all(package)
    house.clock.passes(days=1)
    await take_in(house.app.database, house.clock, Feed(str(altered.path)))


@pytest.mark.parametrize(
    ("table", "column", "paper"),
    [
        ("settlements", "closing", "Акт сверки"),
        ("settlements", "paid", "Акт сверки"),
        ("charges", "vat", "Счёт-фактура"),
    ],
)
async def test_a_month_that_does_not_add_up_is_not_printed_and_staff_learn_of_it(
    house: House, tmp_path: Path, snapshot_folder: Path, table: str, column: str, paper: str
) -> None:
    await next_day(house, tmp_path / "altered", snapshot_folder, table, column, "1.00")
    anna = await signed_in(house)
    await anna.says("/documents")
    await anna.taps(paper)
    await anna.taps("октябрь 2026")
    assert "цифры в данных биллинга не сходятся" in (anna.alert or "")
    assert documents(anna) == []
    await anna.taps("октябрь 2026")
    [told] = [line for line in house.staff_screen() if "документ не напечатан" in line]
    assert "00001: за октябрь 2026" in told
    await anna.taps("сентябрь 2026")
    assert len(documents(anna)) == 1
