"""Every handler of the private chat tried by everybody to whom it is not open: the refusal, nothing else."""

from collections.abc import Awaitable, Callable

import pytest
from aiogram import Router

from bot.commands_menu import COMMANDS
from emulator.cast import find
from emulator.person import Person
from handlers import private
from handlers.guard import Opens
from keyboards.menu import ENTRIES
from tests.house import OWN_PASSWORD, House

SECOND_PASSWORD = "drugoy-klyuch-5"
# what is open to whoever speaks to the bot: anybody may have a paper verified
PAPERS = {"papers before the cabinet", "papers", "papers sent"}
OPEN = {"leaving", "change", "entrance", "language", "menu", "asked", "otherwise"} | PAPERS
FREE_COMMANDS = {"start", "login", "logout", "verify", "help", "language", "cancel"}
CLOSED_COMMANDS = [command for command in COMMANDS if command not in FREE_COMMANDS]


def _routers(router: Router) -> list[Router]:
    return [found for sub in router.sub_routers for found in (sub, *_routers(sub))]


@pytest.fixture(scope="module")
def private_routers() -> list[Router]:
    """Of a tree of our own: routers hang on one parent only, and the process has hung them already."""
    from bot.app import dispatcher  # noqa: PLC0415 - the tree that serves

    tree = next(router for router in dispatcher().sub_routers if router.name == private.__name__)
    return _routers(tree)


def test_every_router_of_the_cabinet_is_behind_a_right(private_routers: list[Router]) -> None:
    unguarded = {
        router.name
        for router in private_routers
        for observer in (router.message, router.callback_query)
        if observer.handlers and not any(isinstance(one, Opens) for one in observer.middleware)
    }
    assert unguarded <= OPEN


async def _never_signed_in(house: House) -> Person:
    return house.person("Анна")


async def _with_the_primary_password(house: House) -> Person:
    anna = house.person("Анна")
    for text in ("/login", "00001", find("00001").inn):
        await anna.says(text)
    return anna


async def _waiting(house: House) -> Person:
    await house.signs_in(house.person("Хозяин"))
    anna = house.person("Анна")
    await house.signs_in(anna, password=SECOND_PASSWORD)
    return anna


async def _signed_out(house: House) -> Person:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.says("/logout")
    return anna


async def _timed_out(house: House) -> Person:
    anna = house.person("Анна")
    await house.signs_in(anna)
    house.clock.passes(minutes=11)
    return anna


async def _suspended(house: House) -> Person:
    owner = house.person("Хозяин")
    await house.signs_in(owner)
    anna = house.person("Анна")
    await house.signs_in(anna, password=SECOND_PASSWORD)
    await owner.taps("Это не я")
    for text in ("/login", "00001", SECOND_PASSWORD):
        await anna.says(text)
    return anna


SHUT_OUT: dict[str, Callable[[House], Awaitable[Person]]] = {
    "never signed in": _never_signed_in,
    "with the primary password": _with_the_primary_password,
    "waiting": _waiting,
    "signed out": _signed_out,
    "timed out": _timed_out,
    "suspended": _suspended,
}


def _figures_in(person: Person) -> list[str]:
    firm = find("00001")
    return [words for words in ("сум", firm.name, "Намуна", firm.phone, "Гкал") if words in person.chat]


@pytest.mark.parametrize("who", SHUT_OUT)
async def test_no_command_or_label_shows_anything_to_whom_it_is_not_open(house: House, who: str) -> None:
    person = await SHUT_OUT[who](house)
    for command in CLOSED_COMMANDS:
        await person.says(f"/{command}")
    t = house.app.language.texts("ru")
    for key, _ in ENTRIES:
        await person.says(t.plain(key))
    assert _figures_in(person) == []


@pytest.mark.parametrize("who", ["signed out", "timed out", "suspended", "with the primary password"])
async def test_no_deep_link_walks_around_a_door(house: House, who: str) -> None:
    person = await SHUT_OUT[who](house)
    for payload in ("", "balance", "v_K7QM3XTA9FRD", "00001"):
        await person.opens_link(payload)
    assert _figures_in(person) == []


async def test_a_button_with_data_is_dead_for_everybody_else(house: House) -> None:
    school = house.person("Директор")
    await house.signs_in(school, "00004")
    await school.says("/account")
    page = school.last
    data = page.inline[0][0]["callback_data"]
    await house.signs_in(house.person("Хозяин"))
    for find_person in (_never_signed_in, _signed_out):
        stranger = await find_person(house)
        await stranger.says("/help")
        before = stranger.last.text
        await stranger.forges_tap(stranger.last, data)
        assert "устарела" in (stranger.alert or "")
        assert stranger.messages[-2].text == before or "сум" not in stranger.chat


async def test_in_a_group_a_consumer_gets_nothing(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    group = house.telegram.world.add_group("Бухгалтерия")
    house.telegram.world.join(group, anna.user)
    await anna.in_group(group).says("/balance")
    assert all("сум" not in text for text in house.said_in(group))


async def test_after_going_to_another_contract_nothing_of_the_first_is_shown(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna, "00004")
    await anna.says("/account")
    old = anna.last
    for text in ("/login", "00001", find("00001").inn, OWN_PASSWORD, OWN_PASSWORD):
        await anna.says(text)
    await anna.taps_old(old, "▶")
    assert "устарела" in (anna.alert or "")
    assert find("00004").inn not in anna.chat
