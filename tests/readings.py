"""People who send readings, signed in without a dialogue, and their usual way through the questions."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.consumer import Level
from domain.periods import Month
from emulator.person import Person
from storage.schema import readings
from tests.door import signed_in_at
from tests.house import House

TASHKENT = ZoneInfo("Asia/Tashkent")
PERIOD = Month(2026, 11)
USUAL = "36,40"


def without_nbsp(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def seen(person: Person) -> str:
    return without_nbsp(person.chat)


async def arrives(house: House, name: str, contract: str, level: Level = Level.L2) -> Person:
    """Signed in without a dialogue, with the menu before him."""
    person = house.person(name)
    await signed_in_at(house.app.database, house.clock, person.user.id, contract, level)
    await person.says("/menu")
    return person


async def comes_back(house: House, person: Person, at: datetime) -> None:
    """Another day: the session before is over, a new one is opened."""
    house.clock.is_set_to(at)
    await person.says("/readings")
    async with house.app.database.transaction() as unit:
        binding = await unit.access.binding("00001", person.user.id)
        assert binding is not None
        await unit.sessions.open(binding, at, must_change=False)
    await person.says("/readings")


async def sends(person: Person, figure: str = USUAL, *, point: str = "1-nuqta") -> None:
    """The whole way, from the menu to the last word; a contract of one point asks by itself."""
    await person.says("/readings")
    if point in person.screen and "Пришлите" not in person.screen:
        await person.taps(point)
    await answers(person, figure)
    await person.taps("Отправить")


async def answers(person: Person, figure: str = USUAL) -> None:
    """From the figure to the review; what looks odd is explained."""
    await person.says(figure)
    await person.taps("Сегодня")
    if "почему" in person.screen:
        await person.taps("Вырос расход")
    await person.taps("Без фото")


async def kept(house: House) -> int:
    """How many readings are stored."""
    async with house.app.database.reading() as unit:
        return len((await unit.connection.execute(readings.select())).all())
