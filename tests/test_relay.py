"""What is to be said arrives, in order per chat, whatever Telegram has against it at the moment."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from aiogram.exceptions import TelegramUnauthorizedError
from sqlalchemy import select

from bot.pace import Limit, Limits, Pace
from bot.relay import AT_ONCE
from emulator.faults import BrokenServer, LostAnswer, Refusal, flood
from emulator.person import Person
from emulator.refusals import Refused, bad
from storage.outbox import Outgoing
from storage.schema import people
from tests.delivery import heard, outbox_rows, started_anew, until, writes
from tests.house import NO_LIMITS, House


async def _says(house: House, *said: Outgoing) -> None:
    async with house.app.database.transaction() as unit:
        await unit.outbox.add(said, house.clock.now())


def _line(person: Person, text: str) -> Outgoing:
    return Outgoing(person.user.id, "sendMessage", json.dumps({"text": text}))


@asynccontextmanager
async def _leading(house: House) -> AsyncIterator[None]:
    relaying = asyncio.create_task(house.app.relay.run())
    yield
    relaying.cancel()
    with suppress(asyncio.CancelledError):
        await relaying
    await house.app.relay.finish()


async def test_a_flooded_chat_waits_as_long_as_it_is_told_and_no_other_does(house: House) -> None:
    anna, boris = house.person("Анна"), house.person("Борис")
    house.telegram.api.faults.once(flood(7), method="sendMessage", chat_id=anna.user.id)
    writes(house, anna, "/login")
    await boris.says("/login")
    assert heard(anna) == []
    assert len(heard(boris)) == 1
    house.clock.passes(seconds=6)
    await house.app.relay.drain()
    assert heard(anna) == []
    house.clock.passes(seconds=1)
    await house.app.relay.drain()
    assert len(heard(anna)) == 1


async def test_what_is_behind_a_message_that_must_wait_does_not_overtake_it(house: House) -> None:
    anna = house.person("Анна")
    await anna.opens_link()
    house.telegram.api.faults.once(flood(7), method="sendMessage")
    await _says(house, _line(anna, "раз"), _line(anna, "два"))
    await house.app.relay.drain()
    await _says(house, _line(anna, "три"))
    await house.app.relay.drain()
    house.clock.passes(seconds=7)
    await house.app.relay.drain()
    assert heard(anna)[-3:] == ["раз", "два", "три"]


async def test_a_flood_without_a_figure_is_waited_out_too(house: House) -> None:
    anna = house.person("Анна")
    house.telegram.api.faults.once(Refusal(Refused(429, "slow down")), method="sendMessage")
    await anna.says("/login")
    house.clock.passes(minutes=1)
    await house.app.relay.drain()
    assert len(heard(anna)) == 1


async def test_who_has_stopped_the_bot_is_marked_staff_are_told_and_the_rest_goes_on(house: House) -> None:
    anna, boris = house.person("Анна"), house.person("Борис")
    await anna.opens_link()
    writes(house, anna, "/login")
    house.telegram.world.block_bot(anna.user)
    await boris.says("/login")
    assert "номер договора" in boris.screen
    assert "остановил бота" in house.staff_screen()[-1]
    async with house.app.database.reading() as unit:
        reachable = await unit.connection.execute(select(people.c.telegram_id, people.c.reachable))
        assert dict(tuple(row) for row in reachable) == {anna.user.id: False, boris.user.id: True}


@pytest.mark.parametrize("status", [500, 502])
async def test_a_page_of_html_is_a_server_in_trouble(house: House, status: int) -> None:
    anna = house.person("Анна")
    house.telegram.api.faults.once(BrokenServer(status), method="sendMessage")
    await anna.says("/login")
    assert heard(anna) == []
    house.clock.passes(seconds=1)
    await house.app.relay.drain()
    assert len(heard(anna)) == 1
    assert house.staff_screen() == []


async def test_a_message_whose_answer_was_lost_is_said_again_once_and_known_for_it(house: House) -> None:
    anna = house.person("Анна")
    house.telegram.api.faults.once(LostAnswer(), method="sendMessage")
    await anna.says("/login")
    for _ in range(3):
        house.clock.passes(minutes=2)
        await house.app.relay.drain()
    first, second = heard(anna)
    assert first == second
    assert [row.lost_answers for row in await outbox_rows(house)] == [1]


@pytest.mark.parametrize(
    ("method", "fields"),
    [
        ("editMessageText", {"message_id": 0, "text": "Баланс"}),
        ("editMessageText", {"message_id": 4242, "text": "Баланс"}),
        ("deleteMessage", {"message_id": 4242}),
        ("answerCallbackQuery", {"callback_query_id": "4242"}),
    ],
    ids=["not modified", "message to edit not found", "message to delete not found", "query is too old"],
)
async def test_what_is_already_so_is_no_fault(house: House, method: str, fields: dict[str, object]) -> None:
    anna = house.person("Анна")
    await anna.opens_link()
    bare = await house.app.bot.send_message(anna.user.id, "Баланс")
    if "message_id" in fields:
        fields = fields | {"message_id": fields["message_id"] or bare.message_id}
    await _says(house, Outgoing(anna.user.id, method, json.dumps(fields)), _line(anna, "дальше"))
    await house.app.relay.drain()
    assert house.telegram.api.calls[-2].refused is not None
    assert anna.last.text == "дальше"
    assert [row.state for row in await outbox_rows(house)][-2:] == ["sent", "sent"]
    assert house.staff_screen() == []


async def test_what_telegram_refuses_for_good_is_laid_aside_and_staff_are_told(house: House) -> None:
    anna = house.person("Анна")
    await anna.opens_link()
    await _says(house, _line(anna, "я" * 4097), _line(anna, "дальше"))
    await house.app.relay.drain()
    assert anna.last.text == "дальше"
    dead = next(row for row in await outbox_rows(house) if row.state == "dead")
    assert dead.fault is not None
    assert "Telegram не принял сообщение" in house.staff_screen()[-1]


async def test_a_file_too_large_for_telegram_is_not_tried_for_ever(house: House) -> None:
    anna = house.person("Анна")
    house.telegram.api.faults.once(Refusal(Refused(413, "Request Entity Too Large")), method="sendMessage")
    await anna.says("/login")
    assert next(row.state for row in await outbox_rows(house)) == "dead"


async def test_a_refusal_in_the_staff_group_is_not_told_there_again(house: House) -> None:
    anna = house.person("Анна")
    house.telegram.api.faults.once(
        Refusal(bad("not enough rights")), method="sendMessage", chat_id=house.staff.id
    )
    await anna.opens_link()
    await _says(house, Outgoing(house.staff.id, "sendMessage", json.dumps({"text": "сводка"})))
    await house.app.relay.drain()
    assert house.staff_screen() == []
    assert (await outbox_rows(house))[-1].state == "dead"


async def test_a_token_telegram_does_not_know_ends_the_relay_and_loses_nothing(house: House) -> None:
    anna = house.person("Анна")
    house.telegram.api.faults.once(Refusal(Refused(401, "Unauthorized")), method="sendMessage")
    writes(house, anna, "/login")
    await house.app.intake.poll(0)
    await house.app.worker.drain()
    with pytest.raises(TelegramUnauthorizedError):
        await house.app.relay.run()
    assert [row.state for row in await outbox_rows(house)] == ["waiting"]


async def test_a_stop_leaves_what_waits_for_its_turn_in_the_outbox(house: House) -> None:
    anna = house.person("Анна")
    await anna.opens_link()
    house.app.relay.turns.pace = Pace(Limits(chat=Limit(1, 3600)))
    await _says(house, _line(anna, "раз"), _line(anna, "два"))
    async with _leading(house):
        await until(lambda: "раз" in heard(anna))
    assert [row.state for row in await outbox_rows(house)][-2:] == ["sent", "waiting"]


async def test_who_leads_again_does_not_repeat_what_another_has_said_meanwhile(house: House) -> None:
    everybody = [house.person(f"№ {number}") for number in range(AT_ONCE + 4)]
    for person in everybody:
        await person.opens_link()
    await _says(house, *(_line(person, "раз") for person in everybody))
    house.app.relay.turns.pace = Pace(Limits(overall=Limit(1, 3600)))
    async with _leading(house):
        await until(lambda: any("раз" in heard(person) for person in everybody))
    other = started_anew(house)
    await other.app.relay.drain()
    await _says(house, _line(everybody[0], "два"))
    house.app.relay.turns.pace = Pace(NO_LIMITS)
    async with _leading(house):
        await until(lambda: "два" in heard(everybody[0]))
    await other.app.close()
    assert [heard(person).count("раз") for person in everybody] == [1] * len(everybody)


class _Now:
    """A time of monotonic seconds that passes when told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def _waits(pace: Pace, now: _Now, chat: int) -> float:
    """How long a message to the chat waits in all; the time passes meanwhile."""
    before = now.seconds
    for pause in pace.pauses(chat, "sendMessage"):
        now.seconds += pause
    return now.seconds - before


def test_of_what_a_group_takes_a_third_may_come_at_once_and_the_rest_comes_evenly() -> None:
    now = _Now()
    pace = Pace(Limits(chat=Limit(100, 1), group=Limit(19, 60)), now)
    waits = [_waits(pace, now, -1) for _ in range(40)]
    assert waits == pytest.approx([0.0] * 6 + [60 / 13] * 34)


@pytest.mark.parametrize("silence", [0, 3, 61])
def test_no_minute_of_a_group_has_more_than_its_limit(silence: float) -> None:
    now, said = _Now(), list[float]()
    pace = Pace(Limits(group=Limit(19, 60)), now)
    for number in range(60):
        now.seconds += silence if number % 10 == 0 else 0
        _waits(pace, now, -1)
        said.append(now.seconds)
    assert max(sum(start <= at < start + 60 for at in said) for start in said) <= 19


def test_a_change_in_place_counts_like_a_message() -> None:
    pace = Pace(Limits(chat=Limit(1, 60)), _Now())
    assert list(pace.pauses(1, "editMessageText")) == [0, 0]
    assert next(pace.pauses(1, "sendMessage")) == 60


def test_a_full_group_holds_up_nobody_else() -> None:
    now = _Now()
    pace = Pace(Limits(overall=Limit(28, 1), group=Limit(1, 60)), now)
    assert _waits(pace, now, -1) == 0
    assert next(pace.pauses(-1, "sendMessage")) == 60
    assert [_waits(pace, now, chat) for chat in range(1, 28)] == [0] * 27


def test_thirty_chats_at_once_share_the_seconds_of_all() -> None:
    now = _Now()
    pace = Pace(Limits(overall=Limit(28, 1)), now)
    waits = [_waits(pace, now, chat) for chat in range(1, 31)]
    assert waits[:28] == [0] * 28
    assert waits[28] == 1


def test_taps_are_answered_without_waiting() -> None:
    pace = Pace(Limits(chat=Limit(1, 60)), _Now())
    assert list(pace.pauses(1, "answerCallbackQuery")) == []
