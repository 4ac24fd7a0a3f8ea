"""People who signed in before a test began, at the price of a few rows."""

from domain.consumer import Level
from domain.people import Person as Known
from emulator.person import Person
from tests.house import House

NO_PASSWORD = "nobody signs in with this"


async def signed_in(house: House, name: str = "Анна", contract: str = "00001") -> Person:
    """A trusted account on a contract with its session open; it has said nothing yet."""
    person = house.person(name)
    who, now = person.user.id, house.clock.now()
    house.telegram.world.unblock_bot(person.user)
    async with house.app.database.transaction() as unit:
        await unit.people.add(Known(who, "ru", language_chosen=True, name=name, username=None), now)
        bound = await unit.access.bind(contract, who, now)
        await unit.access.set_password(bound.id, NO_PASSWORD, Level.L2, now)
        await unit.sessions.open(bound, now, must_change=False)
    return person
