"""Cards of the staff group: opened from a list, tapped, replied to; sent and not noted, refused for good."""

from dataclasses import replace

import pytest
from aiogram.types import Message as Received

from domain.staff import Desk
from emulator.faults import LostAnswer, flood
from emulator.messages import Message
from handlers.saying import Card, ToStaff, UnderCard
from handlers.staff import RepliesToCard
from handlers.staff_cards import OPENERS
from keyboards.staff import Act
from tests.delivery import refusing
from tests.house import House
from tests.staffing import a_card, a_clerk, said_to_staff, say


async def _opener(name: str, *_: object) -> Card:
    return a_card(int(name))


@pytest.fixture(autouse=True)
def _made_up_things_can_be_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(OPENERS, "made-up", _opener)


def _desk(house: House) -> Desk:
    return Desk(house.app.database.transaction)


async def _card_number(house: House, thing: str) -> int:
    async with house.app.database.reading() as unit:
        place = await unit.desk.place_of(thing)
    assert place is not None
    return place.id


# --- opened from a list --------------------------------------------------------------------------------------


async def test_a_line_opens_as_a_card_and_its_card_is_pointed_to_when_asked_for_again(house: House) -> None:
    clerk = a_clerk(house)
    await say(house, *(a_card(number) for number in range(12)))
    [together] = said_to_staff(house)
    await clerk.taps_old(together, "3")
    assert house.staff_screen()[1:] == ["card 2"]
    await clerk.taps_old(together, "3")
    card, pointer = said_to_staff(house)[1:]
    assert "Карточка здесь" in pointer.text
    assert pointer.reply_to is card


async def test_an_opened_card_is_edited_and_one_told_of_in_a_list_is_told_of_again(house: House) -> None:
    clerk = a_clerk(house)
    await say(house, *(a_card(number) for number in range(12)))
    await clerk.taps_old(said_to_staff(house)[0], "3")
    await say(house, a_card(2, "changed"), a_card(3, "changed"))
    assert house.staff_screen()[1:] == ["changed 2", "changed 3"]


async def test_what_belongs_to_a_card_in_a_list_is_said_in_reply_to_the_list(house: House) -> None:
    await say(house, *(a_card(number) for number in range(12)))
    await say(house, UnderCard("made-up:5", "half of the time is gone"))
    together, under = said_to_staff(house)
    assert under.reply_to is together


async def test_an_opened_card_that_somebody_deleted_comes_anew(house: House) -> None:
    clerk = a_clerk(house)
    await say(house, *(a_card(number) for number in range(12)))
    together = said_to_staff(house)[0]
    await clerk.taps_old(together, "3")
    house.telegram.world.remove(said_to_staff(house)[1])
    await clerk.taps_old(together, "3")
    assert house.staff_screen()[1:] == ["card 2"]


# --- taps ----------------------------------------------------------------------------------------------------


async def test_a_button_works_under_the_messages_of_its_card_alone(house: House) -> None:
    clerk = a_clerk(house, "administrator")
    await say(house, a_card(1), a_card(2), ToStaff("system", "a fault"))
    first, second, line = said_to_staff(house)
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
    clerk = a_clerk(house)
    await house.app.settle()
    house.telegram.api.faults.once(LostAnswer(), method="sendMessage")
    await say(house, a_card(1))
    house.clock.passes(minutes=2)
    await house.app.relay.drain()
    lost, known = said_to_staff(house)
    assert lost.text == known.text
    number = await _card_number(house, "made-up:1")
    await clerk.forges_tap(known, Act(verb="open", card=number).pack())
    assert clerk.alert == ""
    await clerk.forges_tap(lost, Act(verb="open", card=number).pack())
    assert "Кнопка устарела" in (clerk.alert or "")


async def test_a_tap_is_answered_while_the_group_must_wait(house: House) -> None:
    clerk = a_clerk(house)
    await say(house, a_card(1))
    [card] = said_to_staff(house)
    house.telegram.api.faults.once(flood(600), method="sendMessage", chat_id=house.staff.id)
    await say(house, a_card(2))
    await clerk.taps_old(card, "Подтвердить")
    assert "только администраторы" in (clerk.alert or "")
    assert house.staff_screen() == ["card 1"]


# --- replies -------------------------------------------------------------------------------------------------


async def _thing_of(house: House, reply: Message, *kinds: str) -> object:
    return await RepliesToCard(*kinds)(Received.model_validate(reply.json()), _desk(house))


async def test_a_reply_to_a_card_or_to_what_is_under_it_is_known_by_its_thing(house: House) -> None:
    clerk = a_clerk(house)
    await say(house, a_card(1), UnderCard("made-up:1", "the consumer says"), ToStaff("system", "a fault"))
    card, under, line = said_to_staff(house)
    for message in (card, under):
        reply = await clerk.says("Мастер придёт завтра", reply_to=message)
        assert await _thing_of(house, reply, "application", "made-up") == {"thing": "made-up:1"}
        assert not await _thing_of(house, reply, "application")
    assert not await _thing_of(house, await clerk.says("?", reply_to=line), "made-up")
    assert not await _thing_of(house, await clerk.says("?"), "made-up")
    assert not await _thing_of(house, await clerk.says("/help", reply_to=card), "made-up")


async def test_a_photo_in_reply_to_a_card_is_a_reply_like_any_other(house: House) -> None:
    clerk = a_clerk(house)
    await say(house, a_card(1))
    [card] = said_to_staff(house)
    photo = house.telegram.world.send_photo(clerk.user, b"x", chat=house.staff, reply_to=card)
    assert await _thing_of(house, photo, "made-up") == {"thing": "made-up:1"}


async def test_a_reply_to_a_list_is_about_nothing_in_particular(house: House) -> None:
    clerk = a_clerk(house)
    await say(house, *(a_card(number) for number in range(12)))
    reply = await clerk.says("?", reply_to=said_to_staff(house)[0])
    assert not await _thing_of(house, reply, "made-up")


# --- crashes -------------------------------------------------------------------------------------------------


async def test_a_card_that_was_sent_and_not_noted_is_repeated_at_most_and_never_lost(house: House) -> None:
    await house.app.settle()
    async with house.app.database.transaction() as unit:
        await house.app.effects.say(unit, [a_card(1)])
    with refusing(house.app.database, "UPDATE outbox", times=1):
        await house.app.relay.drain()
    await house.app.relay.drain()
    assert house.staff_screen() == ["card 1", "card 1"]
    await say(house, a_card(1, "changed"))
    assert house.staff_screen() == ["card 1", "changed 1"]


async def test_a_card_refused_for_good_may_be_tried_again_with_the_same_words(house: House) -> None:
    long = replace(a_card(1), text="я" * 5000)
    await say(house, long)
    assert house.staff_screen() == []
    await say(house, long)
    refused = [call for call in house.telegram.api.calls if call.refused and call.method == "sendMessage"]
    assert len(refused) == 2
