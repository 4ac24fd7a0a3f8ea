"""Made-up things on cards before the staff, and clerks who act upon them."""

from dataclasses import replace

from emulator.chats import Chat
from emulator.messages import Message
from emulator.person import Person
from handlers.saying import Card, Spoken
from tests.delivery import started_anew
from tests.house import House


def a_card(number: int, text: str = "card", topic: str = "access") -> Card:
    return Card(topic, f"made-up:{number}", f"{text} {number}", (("confirm",),), f"line {number}")


async def say(house: House, *said: Spoken) -> None:
    """The bot has something to say, and it arrives."""
    async with house.app.database.transaction() as unit:
        await house.app.effects.say(unit, said)
    await house.app.settle()


def said_to_staff(house: House) -> list[Message]:
    visible = house.telegram.world.messages(house.staff)
    return [one for one in visible if one.from_bot and one.text]


def a_clerk(house: House, status: str = "member") -> Person:
    """Somebody in the staff group, acting there."""
    person = house.person("Сардор").in_group(house.staff)
    house.telegram.world.join(house.staff, person.user, status)
    return person


def with_staff_in(house: House, group: Chat) -> House:
    """The same bot, its staff in another group; who began it closes its app."""
    return replace(started_anew(house, staff_chat_id=group.id), staff=group)
