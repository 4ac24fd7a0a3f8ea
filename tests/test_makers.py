"""Files that are made when their turn comes: papers to keep, pictures that go with the session.

Whoever is only told something waits for none of them; what cannot be made is explained.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

from aiogram.methods import SendDocument, SendMessage, SendPhoto
from sqlalchemy import update

from bot.makers import MadeFile
from bot.outgoing import outgoing
from domain.account import NoBillingData
from domain.consumer import Consumer
from emulator.person import Person
from emulator.pictures import blank_png
from handlers.saying import FILE, Made, Outward
from storage.schema import outbox
from tests.delivery import until
from tests.house import House


async def _greeting(about: Mapping[str, Any]) -> MadeFile:
    return MadeFile("greeting.txt", f"Good day, {about['name']}".encode())


async def _picture(about: Mapping[str, Any]) -> MadeFile:
    return MadeFile("picture.png", blank_png())


def _file(person: Person, maker: str, **about: object) -> Made:
    return Made(SendDocument(chat_id=person.user.id, document=FILE), maker, about)


async def _put(house: House, *said: Outward) -> None:
    async with house.app.database.transaction() as unit:
        await unit.outbox.add([outgoing(one, 0) for one in said], house.clock.now())


async def _say(house: House, *said: Outward) -> None:
    await _put(house, *said)
    await house.app.settle()


async def _signed_in(house: House) -> tuple[Person, Consumer]:
    anna = house.person("Анна")
    await house.signs_in(anna)
    return anna, await house.consumer(anna)


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


async def _broken(about: Mapping[str, Any]) -> MadeFile:
    raise RuntimeError("a secret of the person")


async def test_a_file_that_breaks_is_told_to_both_and_nothing_of_its_data(house: House) -> None:
    anna = house.person("Анна")
    await anna.opens_link()
    house.app.makers["broken"] = _broken
    await _say(house, _file(anna, "broken"))
    assert "Подготовить файл не удалось" in anna.screen
    [line] = house.staff_screen()
    assert "RuntimeError" in line
    assert "secret" not in line


class Slow:
    """Makes nothing until it is let."""

    def __init__(self) -> None:
        self.begun = 0
        self.go = asyncio.Event()

    async def __call__(self, about: Mapping[str, Any]) -> MadeFile:
        self.begun += 1
        await self.go.wait()
        if about.get("refuse"):
            raise NoBillingData
        return MadeFile("slow.txt", b"done")


async def test_files_in_the_making_hold_up_nobody_who_is_only_told_something(house: House) -> None:
    slow = house.app.makers["slow"] = Slow()
    waiting = [house.person(f"Ждёт {number}") for number in range(12)]
    boris = house.person("Борис")
    for one in (*waiting, boris):
        await one.opens_link()
    await _put(house, *(_file(one, "slow", refuse=one is waiting[0]) for one in waiting))
    relay = asyncio.create_task(house.app.relay.run())
    try:
        await until(lambda: slow.begun == 2)
        await _put(house, SendMessage(chat_id=boris.user.id, text="Вот Ваш баланс"))
        house.app.relay.wake()
        await until(lambda: "Вот Ваш баланс" in boris.chat)
        assert slow.begun == 2
        slow.go.set()
        await until(lambda: "<document slow.txt>" in waiting[-1].chat)
    finally:
        relay.cancel()
    await house.app.settle()
    assert all("<document slow.txt>" in one.chat for one in waiting[1:])
    assert "Данных по Вашему договору сейчас нет" in waiting[0].chat


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


async def test_chats_that_wait_in_vain_hold_up_no_other(house: House) -> None:
    slow = house.app.makers["slow"] = Slow()
    waiting = [house.person(f"Ждёт {number}") for number in range(5)]
    for one in waiting:
        await one.opens_link()
    await _put(house, *(_file(one, "slow") for one in waiting))
    relay = asyncio.create_task(house.app.relay.run())
    try:
        await until(lambda: slow.begun == 2)
        async with house.app.database.transaction() as unit:
            gone = outbox.c.chat.in_([one.user.id for one in waiting[2:4]])
            await unit.connection.execute(update(outbox).where(gone).values(state="dead"))
        slow.go.set()
        await until(lambda: "<document slow.txt>" in waiting[4].chat)
    finally:
        relay.cancel()
    await house.app.settle()
