"""The staff's desk: topics of a forum, cards edited in place, many at once, a group that becomes a supergroup."""

import pytest

from emulator.chats import Chat
from emulator.messages import Message
from handlers.saying import Card, Spoken, ToStaff, UnderCard
from tests.delivery import started_anew
from tests.house import House


def _card(number: int, text: str = "card", topic: str = "access") -> Card:
    return Card(topic, f"binding:{number}", f"{text} {number}", (("confirm", "disable"),), f"line {number}")


async def _says(house: House, *said: Spoken) -> None:
    async with house.app.database.transaction() as unit:
        await house.app.effects.say(unit, said)
    await house.app.settle()


def _said(house: House) -> list[Message]:
    return [one for one in house.telegram.world.messages(house.staff) if one.from_bot and one.text]


def _forum(house: House) -> tuple[House, Chat]:
    """The same bot, its staff in a forum."""
    forum = house.telegram.world.add_group("Абонентский отдел", forum=True)
    return started_anew(house, staff_chat_id=forum.id), forum


async def test_a_card_is_posted_once_and_edited_ever_after(house: House) -> None:
    await _says(house, _card(1))
    await _says(house, _card(1, "changed"))
    assert house.staff_screen() == ["changed 1"]


async def test_a_card_that_says_nothing_new_is_not_sent_again(house: House) -> None:
    await _says(house, _card(1))
    calls = len(house.telegram.api.calls)
    await _says(house, _card(1))
    assert len(house.telegram.api.calls) - calls == 1  # the look for updates


async def test_a_card_that_was_deleted_is_posted_anew(house: House) -> None:
    await _says(house, _card(1))
    [message] = _said(house)
    house.telegram.world.remove(message)
    await _says(house, _card(1, "changed"))
    assert house.staff_screen() == ["changed 1"]


async def test_what_belongs_to_a_card_is_said_in_reply_to_it(house: House) -> None:
    await _says(house, _card(1), UnderCard("binding:1", "and more"))
    card, more = _said(house)
    assert more.reply_to is card


async def test_in_a_forum_each_topic_is_made_once_and_holds_its_own(house: House) -> None:
    house, forum = _forum(house)
    await _says(house, _card(1), ToStaff("system", "a fault"), _card(2))
    assert sorted(topic.name for topic in forum.topics.values()) == ["Доступ", "Система"]
    threads = {
        one.text: one.thread for one in house.telegram.world.messages(forum) if one.from_bot and one.text
    }
    assert threads["card 1"] == threads["card 2"] != threads["a fault"]
    await house.app.close()


async def test_a_topic_that_was_deleted_is_made_anew(house: House) -> None:
    house, forum = _forum(house)
    await _says(house, _card(1))
    forum.topics.clear()
    await _says(house, _card(2))
    assert [topic.name for topic in forum.topics.values()] == ["Доступ"]
    assert "card 2" in house.said_in(forum)
    await house.app.close()


async def test_when_the_group_becomes_a_supergroup_its_cards_follow(house: House) -> None:
    plain = house.telegram.world.add_group("Абонентский отдел", kind="group")
    house = started_anew(house, staff_chat_id=plain.id)
    await _says(house, _card(1))
    supergroup = house.telegram.world.migrate(plain)
    await house.app.settle()
    await _says(house, _card(1, "changed"), _card(2))
    assert house.said_in(supergroup) == ["changed 1", "card 2"]
    await house.app.close()


async def test_many_new_cards_come_together_a_line_each(house: House) -> None:
    await _says(house, *(_card(number) for number in range(60)))
    said = house.staff_screen()
    assert len(said) == 3
    for number in range(60):
        assert any(f"line {number}" in text.splitlines() for text in said)


@pytest.mark.parametrize("topic", ["readings", "access"])
async def test_cards_of_other_topics_stay_apart(house: House, topic: str) -> None:
    await _says(
        house, *(_card(number) for number in range(5)), *(_card(9 + n, topic=topic) for n in range(5))
    )
    assert len(house.staff_screen()) == (2 if topic == "readings" else 1)
