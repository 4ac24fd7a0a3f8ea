"""The neighbour does the work, tells where it broke, and is followed by another when it dies."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator

import pytest

from bot.elsewhere import BrokeElsewhere, Elsewhere
from tests.delivery import until


@pytest.fixture
async def neighbour() -> AsyncIterator[Elsewhere]:
    made = Elsewhere()
    yield made
    made.close()


async def test_a_function_is_run_in_another_process_that_is_polite(neighbour: Elsewhere) -> None:
    ours = os.getpid()
    theirs = await neighbour.run("os:getpid")
    assert theirs not in (None, ours)
    assert os.getpriority(os.PRIO_PROCESS, theirs) > os.getpriority(os.PRIO_PROCESS, ours)
    assert await neighbour.run("os:getpid") == theirs


async def test_what_breaks_is_told_by_kind_and_place_alone(neighbour: Elsewhere) -> None:
    for where, arguments, kind in (
        ("decimal:Decimal", ("a secret",), "InvalidOperation"),
        ("nowhere:nothing", (), "ModuleNotFoundError"),
    ):
        with pytest.raises(BrokeElsewhere) as told:
            await neighbour.run(where, *arguments)
        assert kind in told.value.place
        assert "secret" not in told.value.place
    assert await neighbour.run("builtins:len", "abc") == 3


async def test_a_dead_neighbour_is_followed_by_another(neighbour: Elsewhere) -> None:
    first = await neighbour.run("os:getpid")
    os.kill(first, signal.SIGKILL)
    assert await neighbour.run("os:getpid") != first


async def test_work_that_kills_the_neighbour_is_given_up(neighbour: Elsewhere) -> None:
    with pytest.raises(BrokeElsewhere, match="no answer"):
        await neighbour.run("os:_exit", 1)
    assert await neighbour.run("builtins:len", "abc") == 3


async def test_the_neighbour_leaves_when_nobody_is_left_to_ask(neighbour: Elsewhere) -> None:
    await neighbour.run("os:getpid")
    process = neighbour._process
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()
    await until(lambda: process.poll() == 0)


async def test_many_at_once_each_get_their_own_answer(neighbour: Elsewhere) -> None:
    said = await asyncio.gather(*(neighbour.run("builtins:len", "a" * number) for number in range(20)))
    assert said == list(range(20))
