"""Files that are made when their turn comes: papers to keep, pictures that go with the session."""

from collections.abc import Mapping
from typing import Any

from aiogram.methods import SendDocument, SendPhoto

from bot.makers import MadeFile
from bot.outgoing import outgoing
from domain.consumer import Consumer
from emulator.person import Person
from emulator.pictures import blank_png
from handlers.saying import FILE, Made
from tests.house import House


async def _greeting(about: Mapping[str, Any]) -> MadeFile:
    return MadeFile("greeting.txt", f"Good day, {about['name']}".encode())


async def _picture(about: Mapping[str, Any]) -> MadeFile:
    return MadeFile("picture.png", blank_png())


async def _say(house: House, saying: Made) -> None:
    async with house.app.database.transaction() as unit:
        await unit.outbox.add([outgoing(saying, 0)], house.clock.now())
    await house.app.settle()


async def _signed_in(house: House) -> tuple[Person, Consumer]:
    anna = house.person("Анна")
    await house.signs_in(anna)
    async with house.app.database.reading() as unit:
        consumer = await unit.sessions.consumer(anna.user.id)
    assert consumer is not None
    return anna, consumer


async def test_a_file_is_made_when_its_turn_has_come_and_stays_after_signing_out(house: House) -> None:
    anna, _ = await _signed_in(house)
    house.app.makers["greeting"] = _greeting
    chat = anna.user.id
    await _say(
        house,
        Made(SendDocument(chat_id=chat, document=FILE, caption="<b>1</b>"), "greeting", {"name": "Anna"}),
    )
    file = anna.last.file
    assert file is not None
    assert (file.name, file.data) == ("greeting.txt", b"Good day, Anna")
    await anna.says("/logout")
    assert "<document greeting.txt>" in anna.chat


async def test_a_picture_of_the_session_comes_into_a_blank_message_and_goes_with_it(house: House) -> None:
    anna, consumer = await _signed_in(house)
    house.app.makers["picture"] = _picture
    photo = SendPhoto(chat_id=anna.user.id, photo=FILE, caption="12 месяцев")
    await _say(house, Made(photo, "picture", {}, consumer.session.id))
    assert "<photo>" in anna.screen
    assert [call.method for call in house.telegram.api.calls][-2:] == ["sendMessage", "editMessageMedia"]
    await anna.says("/logout")
    assert "<photo>" not in anna.chat


async def test_a_file_that_is_on_its_way_is_not_made_twice(house: House) -> None:
    anna, _ = await _signed_in(house)
    house.app.makers["greeting"] = _greeting
    document = SendDocument(chat_id=anna.user.id, document=FILE)
    asked = [outgoing(Made(document, "greeting", {"name": name}), 0) for name in ("Anna", "Anna", "Boris")]
    async with house.app.database.transaction() as unit:
        for one in asked:
            await unit.outbox.add([one], house.clock.now())
    await house.app.settle()
    assert anna.chat.count("<document greeting.txt>") == 2
    await _say(house, Made(document, "greeting", {"name": "Anna"}))
    assert anna.chat.count("<document greeting.txt>") == 3
