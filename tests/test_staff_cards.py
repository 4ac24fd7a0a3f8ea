"""Cards of the staff group: opened from a list, replied to, tapped; their topics; the group that moves."""

from dataclasses import replace

import pytest
from aiogram.types import Message as Received
from sqlalchemy import func, select

from domain.staff import Desk, Role
from emulator.chats import Chat
from emulator.faults import LostAnswer, flood
from emulator.messages import Message
from emulator.person import Person
from handlers.saying import Card, Spoken, ToStaff, UnderCard
from handlers.staff import RepliesToCard
from handlers.staff_cards import OPENERS
from keyboards.staff import Act
from storage.schema import topics
from tests.delivery import refusing, started_anew
from tests.house import House


def _card(number: int, text: str = "card", topic: str = "access") -> Card:
    return Card(topic, f"made-up:{number}", f"{text} {number}", (("confirm",),), f"line {number}")


async def _opener(name: str, *_: object) -> Card:
    return _card(int(name))


@pytest.fixture(autouse=True)
def _made_up_things_can_be_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(OPENERS, "made-up", _opener)


async def _say(house: House, *said: Spoken) -> None:
    async with house.app.database.transaction() as unit:
        await house.app.effects.say(unit, said)
    await house.app.settle()


def _said(house: House, group: Chat | None = None) -> list[Message]:
    return [one for one in house.telegram.world.messages(group or house.staff) if one.from_bot and one.text]


def _clerk(house: House, status: str = "member") -> Person:
    person = house.person("Сардор").in_group(house.staff)
    house.telegram.world.join(house.staff, person.user, status)
    return person


def _desk(house: House) -> Desk:
    return Desk(house.app.database.transaction, house.clock)


async def _card_number(house: House, thing: str) -> int:
    async with house.app.database.reading() as unit:
        place = await unit.desk.place_of(thing)
    assert place is not None
    return place.id


async def _made_topics(house: House) -> int:
    async with house.app.database.reading() as unit:
        return await unit.connection.scalar(select(func.count()).select_from(topics)) or 0


# --- opened from a list --------------------------------------------------------------------------------------


async def test_a_line_opens_as_a_card_and_its_card_is_pointed_to_when_asked_for_again(house: House) -> None:
    clerk = _clerk(house)
    await _say(house, *(_card(number) for number in range(12)))
    [together] = _said(house)
    await clerk.taps_old(together, "3")
    assert house.staff_screen()[1:] == ["card 2"]
    await clerk.taps_old(together, "3")
    card, pointer = _said(house)[1:]
    assert "Карточка здесь" in pointer.text
    assert pointer.reply_to is card


async def test_an_opened_card_is_edited_and_one_told_of_in_a_list_is_told_of_again(house: House) -> None:
    clerk = _clerk(house)
    await _say(house, *(_card(number) for number in range(12)))
    await clerk.taps_old(_said(house)[0], "3")
    await _say(house, _card(2, "changed"), _card(3, "changed"))
    assert house.staff_screen()[1:] == ["changed 2", "changed 3"]


async def test_what_belongs_to_a_card_in_a_list_is_said_in_reply_to_the_list(house: House) -> None:
    await _say(house, *(_card(number) for number in range(12)))
    await _say(house, UnderCard("made-up:5", "half of the time is gone"))
    together, under = _said(house)
    assert under.reply_to is together


async def test_an_opened_card_that_somebody_deleted_comes_anew(house: House) -> None:
    clerk = _clerk(house)
    await _say(house, *(_card(number) for number in range(12)))
    together = _said(house)[0]
    await clerk.taps_old(together, "3")
    house.telegram.world.remove(_said(house)[1])
    await clerk.taps_old(together, "3")
    assert house.staff_screen()[1:] == ["card 2"]


# --- taps ----------------------------------------------------------------------------------------------------


async def test_a_button_works_under_the_messages_of_its_card_alone(house: House) -> None:
    clerk = _clerk(house, "administrator")
    await _say(house, _card(1), _card(2), ToStaff("system", "a fault"))
    first, second, line = _said(house)
    number = await _card_number(house, "made-up:1")
    for message in (second, line):
        await clerk.forges_tap(message, Act(verb="open", card=number).pack())
        assert "Кнопка устарела" in (clerk.alert or "")
    for card in (0, -1, 999, 2**63, 2**70):
        await clerk.forges_tap(first, Act(verb="open", card=card).pack())
        assert "Кнопка устарела" in (clerk.alert or ""), card
    assert house.staff_screen() == ["card 1", "card 2", "a fault"]


async def test_of_a_card_that_was_posted_twice_the_copy_nobody_knows_of_is_out_of_date(house: House) -> None:
    """The answer to the first was lost."""
    clerk = _clerk(house)
    await house.app.settle()
    house.telegram.api.faults.once(LostAnswer(), method="sendMessage")
    await _say(house, _card(1))
    house.clock.passes(minutes=2)
    await house.app.relay.drain()
    lost, known = _said(house)
    assert lost.text == known.text
    number = await _card_number(house, "made-up:1")
    await clerk.forges_tap(known, Act(verb="open", card=number).pack())
    assert clerk.alert == ""
    await clerk.forges_tap(lost, Act(verb="open", card=number).pack())
    assert "Кнопка устарела" in (clerk.alert or "")


async def test_a_tap_is_answered_while_the_group_must_wait(house: House) -> None:
    clerk = _clerk(house)
    await _say(house, _card(1))
    [card] = _said(house)
    house.telegram.api.faults.once(flood(600), method="sendMessage", chat_id=house.staff.id)
    await _say(house, _card(2))
    await clerk.taps_old(card, "Подтвердить")
    assert "только администраторы" in (clerk.alert or "")
    assert house.staff_screen() == ["card 1"]


# --- replies -------------------------------------------------------------------------------------------------


async def _thing_of(house: House, reply: Message, *kinds: str) -> object:
    return await RepliesToCard(*kinds)(Received.model_validate(reply.json()), _desk(house))


async def test_a_reply_to_a_card_or_to_what_is_under_it_is_known_by_its_thing(house: House) -> None:
    clerk = _clerk(house)
    await _say(house, _card(1), UnderCard("made-up:1", "the consumer says"), ToStaff("system", "a fault"))
    card, under, line = _said(house)
    for message in (card, under):
        reply = await clerk.says("Мастер придёт завтра", reply_to=message)
        assert await _thing_of(house, reply, "application", "made-up") == {"thing": "made-up:1"}
        assert not await _thing_of(house, reply, "application")
    assert not await _thing_of(house, await clerk.says("?", reply_to=line), "made-up")
    assert not await _thing_of(house, await clerk.says("?"), "made-up")
    assert not await _thing_of(house, await clerk.says("/help", reply_to=card), "made-up")


async def test_a_photo_in_reply_to_a_card_is_a_reply_like_any_other(house: House) -> None:
    clerk = _clerk(house)
    await _say(house, _card(1))
    [card] = _said(house)
    photo = house.telegram.world.send_photo(clerk.user, b"x", chat=house.staff, reply_to=card)
    assert await _thing_of(house, photo, "made-up") == {"thing": "made-up:1"}


async def test_a_reply_to_a_list_is_about_nothing_in_particular(house: House) -> None:
    clerk = _clerk(house)
    await _say(house, *(_card(number) for number in range(12)))
    reply = await clerk.says("?", reply_to=_said(house)[0])
    assert not await _thing_of(house, reply, "made-up")


# --- topics --------------------------------------------------------------------------------------------------


def _in_forum(house: House) -> House:
    """The same bot, its staff in a forum."""
    forum = house.telegram.world.add_group("Абонентский отдел", forum=True)
    return replace(started_anew(house, staff_chat_id=forum.id), staff=forum)


async def test_topics_are_made_once_though_the_bot_begins_anew(house: House) -> None:
    house = _in_forum(house)
    await _say(house, _card(1), _card(2, topic="readings"), ToStaff("system", "a fault"))
    again = started_anew(house)
    await _say(again, _card(3), _card(4, topic="readings"))
    names = [topic.name for topic in house.staff.topics.values()]
    assert names == ["Доступ", "Показания", "Система"]
    for running in (house, again):
        await running.app.close()


async def test_a_topic_that_was_deleted_is_made_anew_also_for_many_and_for_replies(house: House) -> None:
    house = _in_forum(house)
    await _say(house, _card(1))
    house.staff.topics.clear()
    for message in _said(house):
        house.telegram.world.remove(message)
    await _say(house, UnderCard("made-up:1", "more"), *(_card(number) for number in range(2, 12)))
    assert [topic.name for topic in house.staff.topics.values()] == ["Доступ"]
    assert {one.thread for one in _said(house)} == set(house.staff.topics)
    assert house.staff_screen()[0] == "more"
    await house.app.close()


async def test_nothing_is_ever_sent_to_the_general_topic_by_its_number(house: House) -> None:
    house = _in_forum(house)
    clerk = _clerk(house)
    await clerk.says("/help")
    await _say(house, _card(1))
    threads = [call.params.get("message_thread_id") for call in house.telegram.api.calls]
    assert 1 not in threads
    assert "Команды" in house.staff_screen()[0]
    await house.app.close()


async def test_an_answer_to_a_command_stays_in_the_topic_of_the_command(house: House) -> None:
    house = _in_forum(house)
    await _say(house, _card(1))
    [thread] = house.staff.topics
    clerk = _clerk(house).in_group(house.staff, thread)
    await clerk.says("/help")
    assert clerk.last.thread == thread
    await house.app.close()


async def test_a_plain_group_that_became_a_forum_gets_its_topics(house: House) -> None:
    await _say(house, _card(1))
    assert house.staff.topics == {}
    house.staff.is_forum = True
    await house.app.upkeep.order_administrators()
    await house.app.settle()
    await _say(house, _card(2))
    assert [topic.name for topic in house.staff.topics.values()] == ["Доступ"]


async def test_a_forum_that_became_a_plain_group_is_spoken_to_all_the_same(house: House) -> None:
    house = _in_forum(house)
    await _say(house, _card(1))
    house.staff.is_forum = False
    house.staff.topics.clear()
    await _say(house, _card(2))
    assert house.staff_screen() == ["card 1", "card 2"]
    assert await _made_topics(house) == 1
    await house.app.close()


async def test_a_forum_in_which_the_bot_may_make_no_topics_is_spoken_to_in_general(house: House) -> None:
    house = _in_forum(house)
    house.telegram.world.join(house.staff, house.telegram.world.bot, "member")
    await _say(house, _card(1))
    assert house.staff_screen() == ["card 1"]
    await house.app.close()


# --- the group moves -----------------------------------------------------------------------------------------


async def _in_plain_group(house: House) -> House:
    plain = house.telegram.world.add_group("Абонентский отдел", kind="group")
    return replace(started_anew(house, staff_chat_id=plain.id), staff=plain)


async def test_what_waits_when_the_group_moves_arrives_once_in_the_supergroup(house: House) -> None:
    house = await _in_plain_group(house)
    await _say(house, _card(1))
    supergroup = house.telegram.world.migrate(house.staff)
    await _say(house, _card(2), UnderCard("made-up:1", "more"), _card(1, "changed"))
    assert sorted(house.said_in(supergroup)) == ["card 2", "changed 1", "more"]
    await house.app.close()


async def test_administrators_stay_what_they_are_when_the_group_moves(house: House) -> None:
    house = await _in_plain_group(house)
    clerk = _clerk(house, "administrator")
    await house.app.settle()
    old = house.staff.id
    supergroup = house.telegram.world.migrate(house.staff)
    await house.app.settle()
    house.telegram.world.join(supergroup, clerk.user, "member", by=clerk.user)
    await house.app.settle()
    async with house.app.database.reading() as unit:
        assert await unit.desk.role(supergroup.id, clerk.user.id) is Role.MEMBER
        assert await unit.desk.role(old, clerk.user.id) is None
    await house.app.close()


async def test_who_is_known_in_both_groups_is_what_the_new_one_says(house: House) -> None:
    async with house.app.database.transaction() as unit:
        await unit.desk.set_role(-1, 7, "Дилором", Role.ADMINISTRATOR)
        await unit.desk.set_role(-2, 7, "Дилором", Role.LEFT)
        await unit.desk.set_role(-1, 8, "Рустам", Role.ADMINISTRATOR)
        await unit.desk.moved(-1, -2)
        assert await unit.desk.role(-2, 7) is Role.LEFT
        assert await unit.desk.role(-2, 8) is Role.ADMINISTRATOR


# --- crashes -------------------------------------------------------------------------------------------------


async def test_a_card_that_was_sent_and_not_noted_is_repeated_at_most_and_never_lost(house: House) -> None:
    await house.app.settle()
    async with house.app.database.transaction() as unit:
        await house.app.effects.say(unit, [_card(1)])
    with refusing(house.app.database, "UPDATE outbox", times=1):
        await house.app.relay.drain()
    await house.app.relay.drain()
    assert house.staff_screen() == ["card 1", "card 1"]
    await _say(house, _card(1, "changed"))
    assert house.staff_screen() == ["card 1", "changed 1"]


async def test_a_card_refused_for_good_may_be_tried_again_with_the_same_words(house: House) -> None:
    long = replace(_card(1), text="я" * 5000)
    await _say(house, long)
    assert house.staff_screen() == []
    await _say(house, long)
    refused = [call for call in house.telegram.api.calls if call.refused and call.method == "sendMessage"]
    assert len(refused) == 2
