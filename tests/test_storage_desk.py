"""Cards, their messages, topics and roles as either database keeps them; contracts as staff look for them."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

from domain.staff import Role
from storage.database import Database
from storage.outbox import DESK, Outgoing

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
GROUP = -100


async def _card(database: Database, thing: str = "application:1") -> int:
    async with database.transaction() as unit:
        return await unit.desk.card(thing, "applications", GROUP, NOW)


async def test_a_thing_has_one_card_however_many_ask_for_it_at_once(
    database: Database, second_process: Database
) -> None:
    numbers = await asyncio.gather(*(_card(one) for one in (database, second_process) * 4))
    assert len(set(numbers)) == 1
    assert await _card(database, "application:2") not in numbers


async def test_a_card_says_something_once_until_its_words_are_forgotten(database: Database) -> None:
    card = await _card(database)
    async with database.transaction() as unit:
        said = [await unit.desk.says_news(card, words) for words in ("a", "a", "b", "a")]
        await unit.desk.forget_words(card)
        assert await unit.desk.says_news(card, "a")
    assert said == [True, False, True, True]


async def test_it_is_known_where_a_card_lies_and_which_messages_are_about_it(database: Database) -> None:
    first, second = await _card(database), await _card(database, "application:2")
    async with database.transaction() as unit:
        for card in (first, second):
            await unit.desk.told(card, GROUP, 10)
        assert await unit.desk.lying(GROUP, {first, second}) == set()
        assert await unit.desk.thing_at(GROUP, 10) is None
        await unit.desk.posted(first, GROUP, 11)
        await unit.desk.belongs(first, GROUP, 12)
        await unit.desk.belongs(first, GROUP, 12)
        assert await unit.desk.lying(GROUP, {first, second, 999}) == {first}
        assert await unit.desk.lying(-200, {first}) == set()
        assert [await unit.desk.thing_at(GROUP, at) for at in (11, 12, 13)] == ["application:1"] * 2 + [None]
        assert await unit.desk.is_about(GROUP, 10, second)
        assert not await unit.desk.is_about(GROUP, 11, second)
        place = await unit.desk.place(first)
        assert (place.chat, place.message_id, place.told_in) == (GROUP, 11, 10)
        assert await unit.desk.place_of("application:3") is None


async def test_a_group_that_moves_takes_its_members_along_but_no_topics(database: Database) -> None:
    async with database.transaction() as unit:
        await unit.desk.set_administrators(GROUP, {1: "Дилором", 2: "Рустам"})
        await unit.desk.set_role(-200, 2, "Рустам", Role.LEFT)
        await unit.desk.set_thread(GROUP, "access", 5)
        await unit.desk.moved(GROUP, -200)
        await unit.desk.moved(GROUP, -200)
        assert await unit.desk.administrators(-200) == [1]
        assert await unit.desk.role(-200, 2) is Role.LEFT
        assert await unit.desk.thread(-200, "access") == (False, None)


async def test_contracts_are_found_by_every_word_of_what_is_looked_for(database: Database) -> None:
    async with database.reading() as unit:
        both = await unit.desk.find(["namuna", "tekstil"], 10)
        assert [one.contract for one in both] == ["00001"]
        assert await unit.desk.find(["namuna", "maktabi"], 10) == []
        assert len(await unit.desk.find(["mchj"], 3)) == 3
        assert await unit.desk.find(["%"], 3) == []
        assert await unit.desk.contract("99999") is None


async def test_what_waits_for_one_group_is_given_in_order_or_not_at_all(database: Database) -> None:
    async with database.transaction() as unit:
        await unit.outbox.add([Outgoing(chat, DESK, json.dumps({})) for chat in (GROUP, 7, GROUP)], NOW)
        rows = await unit.outbox.due_in(GROUP, NOW, 10)
        assert [row.chat for row in rows] == [GROUP, GROUP]
        assert rows[0].id < rows[1].id
        await unit.outbox.postpone(rows[1], NOW + timedelta(minutes=1))
        assert await unit.outbox.due_in(GROUP, NOW, 10) == []
