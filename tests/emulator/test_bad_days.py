"""Floods, broken proxies, lost answers and delays come when they are asked for, and rates are kept."""

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
)

from emulator.faults import BrokenServer, Delay, Faults, LostAnswer, blocked, flood, moved
from emulator.person import Person
from emulator.refusals import Refused
from emulator.server import Telegram
from tests.emulator.conftest import StandingClock


async def test_a_flood_strikes_the_nth_call_to_that_chat_alone(
    bot: Bot,
    anna: Person,
    telegram: Telegram,
) -> None:
    boris = telegram.person("Борис")
    await boris.opens_link()
    telegram.api.faults.once(flood(7), method="sendMessage", chat_id=anna.user.id, nth=2)
    await bot.send_message(anna.user.id, "1")
    await bot.send_chat_action(anna.user.id, "typing")
    await bot.send_message(boris.user.id, "1")
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(anna.user.id, "2")
    assert refusal.value.retry_after == 7
    await bot.send_message(anna.user.id, "2")
    assert [one.text for one in anna.messages if one.from_bot] == ["1", "2"]


async def test_a_broken_proxy_answers_with_html(bot: Bot, anna: Person, telegram: Telegram) -> None:
    telegram.api.faults.once(BrokenServer())
    with pytest.raises(ClientDecodeError):
        await bot.send_message(anna.user.id, "1")
    assert "1" not in anna.chat


async def test_a_lost_answer_was_carried_out(bot: Bot, anna: Person, telegram: Telegram) -> None:
    telegram.api.faults.once(LostAnswer(), method="sendMessage")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.user.id, "услышано")
    assert anna.screen == "услышано"


async def test_a_delay_may_outlast_the_patience_of_the_bot(
    bot: Bot,
    anna: Person,
    telegram: Telegram,
) -> None:
    telegram.api.faults.once(Delay(0.3))
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.user.id, "поздно", request_timeout=0.05)  # type: ignore[arg-type] # aiohttp takes fractions


async def test_blocking_and_moving_can_be_staged(bot: Bot, anna: Person, telegram: Telegram) -> None:
    telegram.api.faults.once(blocked())
    telegram.api.faults.once(moved(-100123), nth=2)
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(anna.user.id, "1")
    await bot.get_me()
    with pytest.raises(TelegramMigrateToChat):
        await bot.send_message(anna.user.id, "1")


async def test_chances_are_seeded(bot: Bot, anna: Person, telegram: Telegram) -> None:
    async def outcomes() -> list[bool]:
        telegram.api.faults = Faults(seed=7)
        telegram.api.faults.often(flood(1), 0.5, method="getMe")
        return [await refused(bot) for _ in range(20)]

    first = await outcomes()
    assert 0 < sum(first) < 20
    assert await outcomes() == first
    telegram.api.faults.clear()
    assert not await refused(bot)


async def refused(bot: Bot) -> bool:
    try:
        await bot.get_me()
    except TelegramRetryAfter:
        return True
    return False


async def test_a_chat_takes_a_short_burst_then_one_a_second(
    bot: Bot,
    anna: Person,
    telegram: Telegram,
    clock: StandingClock,
) -> None:
    telegram.api.limits.enforced = True
    for number in range(3):
        await bot.send_message(anna.user.id, str(number))
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(anna.user.id, "4")
    clock.passes(seconds=refusal.value.retry_after)
    await bot.send_message(anna.user.id, "4")


async def test_a_group_takes_20_a_minute(bot: Bot, telegram: Telegram, clock: StandingClock) -> None:
    group = telegram.world.add_group("Служба")
    telegram.api.limits.enforced = True
    for number in range(20):
        await bot.send_message(group.id, str(number))
        clock.passes(seconds=1)
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(group.id, "20")
    assert refusal.value.retry_after == 40
    clock.passes(seconds=40)
    await bot.send_message(group.id, "20")


async def test_30_a_second_is_the_most_overall(bot: Bot, telegram: Telegram, clock: StandingClock) -> None:
    people = [telegram.person(f"№ {number}") for number in range(31)]
    for person in people:
        await person.opens_link()
    telegram.api.limits.enforced = True
    for person in people[:30]:
        await bot.send_message(person.user.id, "Здравствуйте")
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(people[30].user.id, "Здравствуйте")
    await bot.send_chat_action(people[30].user.id, "typing")
    clock.passes(seconds=1)
    await bot.send_message(people[30].user.id, "Здравствуйте")


async def test_every_call_is_in_the_log(bot: Bot, anna: Person, telegram: Telegram) -> None:
    await bot.send_message(anna.user.id, "1")
    with pytest.raises(TelegramBadRequest):
        await bot.send_message(4242, "2")
    said, refused = telegram.api.calls
    assert (said.method, said.params["text"], said.result["message_id"]) == ("sendMessage", "1", anna.last.id)
    assert isinstance(refused.refused, Refused)
    assert refused.refused.description == "Bad Request: chat not found"
