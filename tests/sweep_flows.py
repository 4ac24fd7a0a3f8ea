"""What people do while something fails: from a quiet beginning to what they see in the end."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from emulator.person import Person
from tests.house import House
from tests.made_files import picture
from tests.readings import arrives, sends
from tests.staffing import a_clerk

Walk = Callable[[House, Person], Awaitable[None]]


@dataclass(frozen=True)
class Flow:
    """`contract` is signed in at before anything fails; None: nobody is."""

    name: str
    contract: str | None
    walk: Walk
    prepare: Walk | None = None

    async def prepared(self, house: House) -> Person:
        person = await arrives(house, "Анна", self.contract) if self.contract else house.person("Анна")
        if self.prepare is not None:
            await self.prepare(house, person)
        return person

    async def walked(self, house: House, person: Person) -> str:
        """What stands last on the screen."""
        await self.walk(house, person)
        return person.screen


async def _signs_in(house: House, person: Person) -> None:
    await house.signs_in(person)


async def _looks(_: House, person: Person) -> None:
    await person.says("/balance")
    await person.says("/history")
    await person.taps("Взаиморасчёты")


async def _looks_and_leaves(_: House, person: Person) -> None:
    await person.says("/balance")
    await person.says("/logout")
    assert "сум" not in person.chat


async def _sends_a_reading(_: House, person: Person) -> None:
    await person.says("/readings")
    await person.taps("1-nuqta")
    await person.says("36,40")
    await person.taps("Сегодня")
    if "почему" in person.screen:
        await person.taps("Вырос расход")
    await person.sends_photo(picture())
    await person.taps("Готово")
    await person.taps("Отправить")


async def _files_an_appeal(_: House, person: Person) -> None:
    await person.says("/apply")
    await person.taps("Обращение")
    for text in ("Вопрос", "Почему так холодно?", "Готово", "Без пожелания", "Отправить"):
        await person.says(text)


async def _begins_to_pay(_: House, person: Person) -> None:
    await person.says("/pay")
    await person.taps("Вся сумма")


async def _takes_a_statement(_: House, person: Person) -> None:
    await person.says("/documents")
    await person.taps("Акт сверки")
    await person.taps("октябрь 2026")


async def _has_sent(house: House, person: Person) -> None:
    await sends(person, "54,60")


async def _is_accepted(house: House, _: Person) -> None:
    cards = [one for one in house.telegram.world.messages(house.staff) if "Показания: договор" in one.text]
    await a_clerk(house).taps_old(cards[-1], "Принять")


FLOWS = (
    Flow("signing in", None, _signs_in),
    Flow("looking", "00001", _looks),
    Flow("leaving", "00001", _looks_and_leaves),
    Flow("reading", "00001", _sends_a_reading),
    Flow("appeal", "00001", _files_an_appeal),
    Flow("paying", "00002", _begins_to_pay),
    Flow("statement", "00001", _takes_a_statement),
    Flow("staff", "00001", _is_accepted, _has_sent),
)
