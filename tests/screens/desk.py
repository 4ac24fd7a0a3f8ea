"""The staff group: accounts, contracts that two claim, commands, announcements."""

from datetime import UTC, datetime

from bot.announcing import Announcing
from bot.commands_menu import offer_staff_commands
from emulator.cast import find
from tests.house import OWN_PASSWORD
from tests.screens.stage import Actor, Stage
from tests.staffing import a_card, say

FIRM = "00001"
PASSWORD = "drugoy-klyuch-5"


async def _asks_to_come_in(stage: Stage, name: str) -> Actor:
    actor = stage.newcomer(name)
    for text in ("/login", FIRM, find(FIRM).inn, PASSWORD, PASSWORD):
        await actor.person.says(text)
    await stage.speaks(actor)
    return actor


async def accounts_before_staff(stage: Stage) -> None:
    head = await stage.clerk("Дилором", "administrator")
    deputy = await stage.clerk("Рустам", "administrator")
    member = await stage.clerk("Сардор")
    house = stage.house
    await offer_staff_commands(house.app.bot, house.staff.id, stage.t)
    commands = house.telegram.world.commands(house.staff, head.person.user)
    stage.note("/", [f"/{one['command']} — {one['description']}" for one in commands])
    anna = await stage.arrives("Анна", FIRM)
    boris = await _asks_to_come_in(stage, "Борис")
    await boris.shares_contact()
    card = head.message("👤 Борис")
    await member.taps("Подтвердить", on=card)
    await head.taps("Подтвердить", on=card)
    await anna.taps("Это не я")
    await head.taps("Отключить", on=card)
    await deputy.taps("Отключить", on=card)
    await deputy.taps("Отключить", on=card)
    for text in (f"/find {FIRM}", "/find 99999", "/block 99999", f"/block {FIRM}", f"/block {FIRM}"):
        await head.says(text)
    await anna.says("/login")
    for text in (FIRM, OWN_PASSWORD):
        await anna.says(text)
    await head.says(f"/unblock {FIRM}")


async def _writes_in_one_language(head: Actor) -> None:
    await head.says("Завтра с 10 до 14 не будет тепла", to=head.person.last)
    for _ in range(3):
        await head.says("-", to=head.person.last)


async def announcements(stage: Stage) -> None:
    head = await stage.clerk("Дилором", "administrator")
    member = await stage.clerk("Сардор")
    await stage.arrives("Анна", FIRM)
    await member.says("/announce")
    await head.says("/announce")
    await head.taps("Всем, дальше")
    await _writes_in_one_language(head)
    await head.taps("Отправить: 1")
    app = stage.house.app
    announcing = Announcing(app.database, stage.house.clock, app.language, app.effects)

    async def goes_out() -> None:
        while await announcing.step():
            await app.settle()
        await app.settle()

    await stage.act("📣", goes_out)
    await head.says("/announce")
    await head.taps("Всем, дальше")
    for _ in range(4):
        await head.says("-", to=head.person.last)


async def announcement_by_night(stage: Stage) -> None:
    head = await stage.clerk("Дилором", "administrator")
    await stage.arrives("Анна", FIRM)
    stage.house.clock.is_set_to(datetime(2026, 11, 23, 18, 0, tzinfo=UTC))
    await head.says("/announce")
    await head.taps("Бектемирский")
    await head.taps("Дальше")
    await _writes_in_one_language(head)
    await head.taps("Тихие часы")
    await head.taps("Срочно")
    await head.taps("Отправить: 1")
    await head.taps("Остановить")
    await head.says("/announce")
    await head.taps("Сергелийский")
    await head.taps("Дальше")
    await head.taps("Отмена")


async def many_cards(stage: Stage) -> None:
    head = await stage.clerk("Дилором", "administrator")
    await stage.act("…", lambda: say(stage.house, *(a_card(number) for number in range(12))))
    together = head.person.last
    await head.taps("3", on=together)
    await head.taps("3", on=together)
