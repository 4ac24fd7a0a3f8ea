"""Coming in: the first word, the door, a second account, settings, the end of a session."""

from bot.commands_menu import offer_commands
from domain.consumer import Level
from emulator.cast import find
from emulator.keyboards import inline_rows
from tests.house import OWN_PASSWORD
from tests.screens.stage import Actor, Stage

FIRM = "00001"
OTHER_PASSWORD = "drugoy-klyuch-5"


async def _comes_in(actor: Actor, contract: str, *passwords: str) -> None:
    await actor.says("/login")
    for text in (contract, *passwords):
        await actor.says(text)


async def first_steps(stage: Stage) -> None:
    await offer_commands(stage.house.app.bot, stage.house.app.language)
    anna = stage.newcomer("Анна")
    await anna.says("/start")
    own = stage.t.plain("language-name")
    message = anna.person.last
    await anna.presses(message, next(one for row in inline_rows(message) for one in row if one.text == own))
    commands = stage.house.telegram.world.commands(anna.person.where, anna.person.user)
    stage.note("/", [f"/{one['command']} — {one['description']}" for one in commands])
    for text in ("/help", "/balance", "/cancel", "что-то другое"):
        await anna.says(text)
    await anna.sends_photo(b"x")
    await anna.says("/language")
    world = stage.house.telegram.world
    group = world.add_group("Dom", creator=anna.person.user)
    await stage.act("👥 Dom", lambda: anna.person.in_group(group).says("/start"), group)


async def sign_in(stage: Stage) -> None:
    anna = stage.newcomer("Анна")
    await anna.person.says("/start")
    await stage.speaks(anna)
    await anna.says("/login")
    await anna.says("123")
    await anna.says(FIRM)
    await anna.taps("Забыли пароль?")
    await anna.says("312424867")
    await anna.sends_photo(b"x")
    await anna.says(find(FIRM).inn)
    await anna.says("/menu")
    guessed = (f"a{find(FIRM).inn}", f"a{find(FIRM).phone}", "namuna-tekstil-1")
    for text in ("teplo", "я" * 129, "12345678", "две\nстроки-8", "heat-00001", *guessed):
        await anna.says(text)
    await anna.says(OWN_PASSWORD)
    await anna.says("teplo-i-svet-8")
    await anna.says(OWN_PASSWORD)
    await anna.says("/menu")
    await anna.says("/logout")
    await anna.says("/logout")
    await _comes_in(anna, FIRM, OWN_PASSWORD)
    await stage.passes("11 min", minutes=11)
    await anna.says("/login")
    await anna.says(FIRM)
    for _ in range(6):
        await anna.says("000000000")


async def second_account(stage: Stage) -> None:
    anna = await stage.arrives("Анна", FIRM)
    boris = stage.newcomer("Борис")
    await boris.person.says("/start")
    await stage.speaks(boris)
    for text in ("/login", FIRM, find(FIRM).inn, OTHER_PASSWORD):
        await boris.person.says(text)
    await boris.says(OTHER_PASSWORD)
    await boris.says("/balance")
    await boris.says("/apply")
    await boris.says("/history")
    await boris.shares_contact(of=anna)
    await boris.shares_contact()
    asked = anna.message("подключается")
    await anna.taps("Разрешить", on=asked)
    await anna.taps("Разрешить", on=asked)
    carol = stage.newcomer("Карина", find(FIRM).phone)
    for text in ("/login", FIRM, find(FIRM).inn, OTHER_PASSWORD, OTHER_PASSWORD):
        await carol.person.says(text)
    await stage.speaks(carol)
    await carol.shares_contact()
    await anna.taps("Это не я")
    await carol.says("/login")
    for text in (FIRM, OTHER_PASSWORD):
        await carol.says(text)
    await anna.says("/settings")
    await anna.taps("Журнал доступа")
    await anna.taps("Назад")
    await anna.taps("Кто подключён")


async def settings(stage: Stage) -> None:
    anna = await stage.arrives("Анна", FIRM)
    boris = await stage.arrives("Борис", FIRM, Level.L1)
    carol = await stage.arrives("Карина", FIRM)
    await boris.says("/settings")
    await anna.taps("Настройки")
    for label in ("Уведомления", "Новый счёт", "Тихие часы", "21:00", "Назад", "Назад"):
        await anna.taps(label)
    await anna.taps("Кто подключён")
    await anna.taps("Отключить: Борис")
    await anna.taps("Да, отключить")
    await anna.says("/settings")
    await anna.taps("Журнал доступа")
    await anna.taps("Назад")
    await anna.taps("Мои договоры")
    await anna.taps("Назад")
    await anna.taps("Мои данные")
    await anna.says("/password")
    await anna.says(OWN_PASSWORD)
    await anna.says("/cancel")
    await stage.passes("3 min", minutes=3)
    await anna.says("/password")
    await anna.says("wrong-wrong-1")
    await anna.says(OWN_PASSWORD)
    await anna.says("sovsem-novyy-9")
    await anna.says("sovsem-novyy-9")
    await anna.says("/contracts")
    await anna.taps("Отключиться от 00001")
    await anna.taps("Назад")
    await carol.says("/contracts")
    await carol.taps("Отключиться от 00001")
    await carol.taps("Да, отключиться")
    await anna.says("/settings")
    await anna.taps("Удалить мои данные")
    await anna.taps("Да, удалить всё")


async def several_contracts(stage: Stage) -> None:
    anna = await stage.arrives("Анна", FIRM)
    await _comes_in(anna, "00002", find("00002").inn, OWN_PASSWORD, OWN_PASSWORD)
    await anna.says("/contracts")
    await anna.taps("Открыть 00001")
    await anna.says(OWN_PASSWORD)
    await anna.says("/contracts")
    await anna.taps("Отключиться от 00002")
    await anna.taps("Да, отключиться")
