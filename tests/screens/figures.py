"""What billing knows: balance, contract, histories, charts, papers and whether they are genuine."""

from domain.consumer import Level
from domain.papers import spelled
from printing.codes import codes_in
from tests.screens.stage import Actor, Stage

FIRM = "00001"


async def balance_and_contract(stage: Stage) -> None:
    anna = await stage.arrives("Анна", FIRM)
    await anna.says("/menu")
    await anna.taps("Баланс")
    await anna.taps("Договор")
    for contract in ("00003", "00006", "00007", "00010", "00014", "00015"):
        other = await stage.arrives("Анна", contract)
        await other.says("/balance")
    await other.says("/account")
    long = await stage.arrives("Анна", "00013")
    await long.says("/account")


async def histories(stage: Stage) -> None:
    anna = await stage.arrives("Анна", FIRM)
    await anna.taps("История")
    await anna.taps("Взаиморасчёты")
    screen = anna.message("Взаиморасчёты")
    await anna.taps("▶", on=screen)
    await anna.taps("◀", on=screen)
    await anna.taps("График", on=screen)
    await anna.taps("октябрь 2026", on=screen)
    await anna.taps("‹ Назад", on=screen)
    await anna.taps("Сравнить с прошлым годом", on=screen)
    await anna.taps("График", on=screen)
    for label in ("Платежи", "Расход (учтённый)"):
        await anna.says("/history")
        await anna.taps(label)
        screen = anna.message("📚")
        await anna.taps("График", on=screen)
    await anna.taps("1-nuqta", on=screen)
    await anna.taps("График", on=screen)
    await anna.says("/history")
    await anna.taps("Excel")
    await anna.taps("Переданные показания")
    await anna.taps("‹ Назад")
    await anna.taps("Онлайн-платежи")
    fresh = await stage.arrives("Борис", "00015")
    await fresh.says("/history")
    for label in ("Взаиморасчёты", "Платежи", "Расход (учтённый)"):
        await fresh.taps(label)
        await fresh.taps("‹ Назад")
    waiting = await stage.arrives("Борис", FIRM, Level.L1)
    await waiting.says("/history")


async def _statement(anna: Actor) -> None:
    await anna.says("/documents")
    await anna.taps("Акт сверки")
    await anna.taps("октябрь 2026")


async def documents(stage: Stage) -> None:
    anna = await stage.arrives("Анна", FIRM)
    await anna.taps("Документы")
    await anna.taps("Акт сверки")
    await anna.taps("За несколько месяцев")
    await anna.taps("август 2026")
    await anna.taps("октябрь 2026")
    await anna.says("/documents")
    await anna.taps("Акт сверки")
    await anna.taps("С колонками потребителя")
    await anna.taps("октябрь 2026")
    await anna.says("/documents")
    await anna.taps("Счёт-фактура")
    await anna.taps("октябрь 2026")
    await _statement(anna)
    await anna.taps("Согласен")
    await anna.taps("Согласен")
    fresh = await stage.arrives("Борис", "00015")
    await fresh.says("/documents")
    await fresh.taps("Счёт-фактура")
    stranger = stage.newcomer("Карина")
    await stranger.person.says("/start")
    await stage.speaks(stranger)
    await stranger.says("/verify")
    await stranger.says("123")
    await stranger.says("0000-0000-0000")
    paper = next(one.file.data for one in anna.person.messages if one.file is not None)
    at = paper.index(b"stream\n") + 40
    altered = paper[:at] + bytes([paper[at] ^ 1]) + paper[at + 1 :]
    await stranger.says("/verify")
    await stranger.says(spelled(codes_in(paper)[0]))
    for content in (paper, altered, b"%PDF-1.7 of somebody else"):
        await stranger.sends_document("akt.pdf", content)


async def discrepancy(stage: Stage) -> None:
    anna = await stage.arrives("Анна", FIRM)
    clerk = await stage.clerk("Дилором")
    await _statement(anna)
    await anna.taps("Есть расхождения")
    await anna.taps("Оплачено")
    await anna.says("много")
    await anna.says("4 000 000,50")
    await anna.says("Платёж не учтён")
    await anna.taps("Готово")
    await anna.taps("Отправить")
    await clerk.taps("Акт сверки", on=clerk.message("📝 TA-2026-000001"))
