"""The topics of a forum, and the staff group that moves."""

from sqlalchemy import func, select

from domain.staff import Role
from handlers.saying import ToStaff, UnderCard
from storage.schema import topics
from tests.delivery import started_anew
from tests.house import House
from tests.staffing import a_card, a_clerk, said_to_staff, say, with_staff_in


def _in_forum(house: House) -> House:
    return with_staff_in(house, house.telegram.world.add_group("Абонентский отдел", forum=True))


def _in_plain_group(house: House) -> House:
    return with_staff_in(house, house.telegram.world.add_group("Абонентский отдел", kind="group"))


async def _kept_topics(house: House) -> int:
    async with house.app.database.reading() as unit:
        return await unit.connection.scalar(select(func.count()).select_from(topics)) or 0


# --- topics --------------------------------------------------------------------------------------------------


async def test_topics_are_made_once_though_the_bot_begins_anew(house: House) -> None:
    house = _in_forum(house)
    await say(house, a_card(1), a_card(2, topic="readings"), ToStaff("system", "a fault"))
    again = started_anew(house)
    await say(again, a_card(3), a_card(4, topic="readings"))
    names = [topic.name for topic in house.staff.topics.values()]
    assert names == ["Доступ", "Показания", "Система"]
    for running in (house, again):
        await running.app.close()


async def test_a_topic_that_was_deleted_is_made_anew_also_for_many_and_for_replies(house: House) -> None:
    house = _in_forum(house)
    await say(house, a_card(1))
    house.staff.topics.clear()
    for message in said_to_staff(house):
        house.telegram.world.remove(message)
    await say(house, UnderCard("made-up:1", "more"), *(a_card(number) for number in range(2, 12)))
    assert [topic.name for topic in house.staff.topics.values()] == ["Доступ"]
    assert {one.thread for one in said_to_staff(house)} == set(house.staff.topics)
    assert house.staff_screen()[0] == "more"
    await house.app.close()


async def test_nothing_is_ever_sent_to_the_general_topic_by_its_number(house: House) -> None:
    house = _in_forum(house)
    clerk = a_clerk(house)
    await clerk.says("/help")
    await say(house, a_card(1))
    threads = [call.params.get("message_thread_id") for call in house.telegram.api.calls]
    assert 1 not in threads
    assert "Команды" in house.staff_screen()[0]
    await house.app.close()


async def test_an_answer_to_a_command_stays_in_the_topic_of_the_command(house: House) -> None:
    house = _in_forum(house)
    await say(house, a_card(1))
    [thread] = house.staff.topics
    clerk = a_clerk(house).in_group(house.staff, thread)
    await clerk.says("/help")
    assert clerk.last.thread == thread
    await house.app.close()


async def test_a_plain_group_that_became_a_forum_gets_its_topics(house: House) -> None:
    await say(house, a_card(1))
    assert house.staff.topics == {}
    house.staff.is_forum = True
    await house.app.upkeep.order_administrators()
    await house.app.settle()
    await say(house, a_card(2))
    assert [topic.name for topic in house.staff.topics.values()] == ["Доступ"]


async def test_a_forum_that_became_a_plain_group_is_spoken_to_all_the_same(house: House) -> None:
    house = _in_forum(house)
    await say(house, a_card(1))
    house.staff.is_forum = False
    house.staff.topics.clear()
    await say(house, a_card(2))
    assert house.staff_screen() == ["card 1", "card 2"]
    assert await _kept_topics(house) == 1
    await house.app.close()


async def test_a_forum_in_which_the_bot_may_make_no_topics_is_spoken_to_in_general(house: House) -> None:
    house = _in_forum(house)
    house.telegram.world.join(house.staff, house.telegram.world.bot, "member")
    await say(house, a_card(1))
    assert house.staff_screen() == ["card 1"]
    await house.app.close()


# --- the group moves -----------------------------------------------------------------------------------------


async def test_what_waits_when_the_group_moves_arrives_once_in_the_supergroup(house: House) -> None:
    house = _in_plain_group(house)
    await say(house, a_card(1))
    supergroup = house.telegram.world.migrate(house.staff)
    await say(house, a_card(2), UnderCard("made-up:1", "more"), a_card(1, "changed"))
    assert sorted(house.said_in(supergroup)) == ["card 2", "changed 1", "more"]
    await house.app.close()


async def test_administrators_stay_what_they_are_when_the_group_moves(house: House) -> None:
    house = _in_plain_group(house)
    clerk = a_clerk(house, "administrator")
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
