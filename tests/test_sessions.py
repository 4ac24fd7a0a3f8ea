"""Ten idle minutes, twelve hours at most, one open session an account; to the second."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.consumer import Consumer, Level, Right
from domain.events import SessionClosed
from domain.sessions import (
    AwaitingConfirmation,
    ChangePasswordFirst,
    NotSignedIn,
    Presence,
    Sessions,
    require,
)
from storage.database import Database
from storage.schema import sessions as rows
from tests.clock import StandingClock
from tests.door import IDLE

ANNA, BORIS = 10, 20
NOBODY = Presence(None)
JUST_ENDED = Presence(None, just_ended=True)


@pytest.fixture
def sessions(database: Database, clock: StandingClock) -> Sessions:
    return Sessions(database.transaction, clock, IDLE)


async def _signed_in(
    database: Database,
    clock: StandingClock,
    who: int = ANNA,
    level: Level = Level.L2,
    *,
    must_change: bool = False,
) -> Consumer:
    async with database.transaction() as unit:
        binding = await unit.access.binding("00001", who) or await unit.access.bind("00001", who, clock.now())
        await unit.access.set_password(binding.id, "hash", level, clock.now())
        await unit.sessions.open(binding, clock.now(), must_change=must_change)
        consumer = await unit.sessions.consumer(who)
    assert consumer is not None
    return consumer


async def _closed_by(database: Database) -> list[str | None]:
    async with database.reading() as unit:
        found = await unit.connection.scalars(select(rows.c.closed_by).order_by(rows.c.id))
        return list(found)


async def test_who_never_signed_in_is_nobody(sessions: Sessions) -> None:
    assert await sessions.resume(ANNA) == NOBODY


async def test_after_599_idle_seconds_one_is_still_in(
    database: Database, clock: StandingClock, sessions: Sessions
) -> None:
    before = await _signed_in(database, clock)
    clock.passes(seconds=599, milliseconds=999)
    presence = await sessions.resume(ANNA)
    assert presence.consumer is not None
    assert presence.consumer.session.id == before.session.id


async def test_after_600_one_is_out_and_told_so_once(
    database: Database, clock: StandingClock, sessions: Sessions
) -> None:
    session = (await _signed_in(database, clock)).session
    clock.passes(seconds=600)
    async with database.transaction() as unit:
        assert await sessions.resume(ANNA) == JUST_ENDED
        assert unit.events == [SessionClosed(session.id, ANNA, "idle")]
    assert await sessions.resume(ANNA) == NOBODY
    assert await _closed_by(database) == ["idle"]


async def test_every_step_begins_the_ten_minutes_anew(
    database: Database, clock: StandingClock, sessions: Sessions
) -> None:
    await _signed_in(database, clock)
    for _ in range(5):
        clock.passes(seconds=599)
        assert (await sessions.resume(ANNA)).consumer is not None


async def test_after_twelve_hours_the_busiest_is_out(
    database: Database, clock: StandingClock, sessions: Sessions
) -> None:
    await _signed_in(database, clock)
    for _ in range(12 * 6 * 2 - 1):
        clock.passes(minutes=5)
        assert (await sessions.resume(ANNA)).consumer is not None
    clock.passes(minutes=5)
    assert await sessions.resume(ANNA) == JUST_ENDED


async def test_idleness_ends_a_session_without_a_word_from_its_owner(
    database: Database, clock: StandingClock, sessions: Sessions
) -> None:
    await _signed_in(database, clock)
    clock.passes(seconds=1)
    await _signed_in(database, clock, BORIS)
    clock.passes(seconds=599)
    assert await sessions.close_silent() == 1
    assert await _closed_by(database) == ["idle", None]
    assert await sessions.close_silent() == 0


async def test_the_sweep_ends_what_has_lasted_twelve_hours(
    database: Database, clock: StandingClock, sessions: Sessions
) -> None:
    consumer = await _signed_in(database, clock)
    clock.passes(hours=12)
    async with database.transaction() as unit:
        await unit.sessions.touch(consumer.session.id, clock.now())
    assert await sessions.close_silent() == 1


async def test_a_session_outlives_the_process(
    database: Database, second_process: Database, clock: StandingClock
) -> None:
    await _signed_in(database, clock)
    await database.close()
    presence = await Sessions(second_process.transaction, clock, IDLE).resume(ANNA)
    assert presence.consumer is not None


async def test_an_account_has_one_open_session(database: Database, clock: StandingClock) -> None:
    await _signed_in(database, clock)
    with pytest.raises(Exception, match=r"UNIQUE|unique"):
        await _signed_in(database, clock)


async def test_signing_in_again_replaces_the_session_and_its_buttons(
    database: Database, clock: StandingClock, sessions: Sessions
) -> None:
    from domain.sessions import end_open_session  # noqa: PLC0415 - the step sign-in takes

    first = await _signed_in(database, clock)
    async with database.transaction() as unit:
        assert await end_open_session(unit, ANNA, "replaced", clock.now())
        assert unit.events == [SessionClosed(first.session.id, ANNA, "replaced")]
    second = await _signed_in(database, clock)
    assert await _closed_by(database) == ["replaced", None]
    assert first.session.nonce != second.session.nonce


async def test_signing_out_ends_it_once(database: Database, clock: StandingClock, sessions: Sessions) -> None:
    await _signed_in(database, clock)
    assert [await sessions.sign_out(ANNA) for _ in range(2)] == [True, False]
    assert await sessions.resume(ANNA) == NOBODY


async def test_signing_out_ends_the_session_of_a_blocked_account_too(
    database: Database, clock: StandingClock, sessions: Sessions
) -> None:
    consumer = await _signed_in(database, clock)
    async with database.transaction() as unit:
        await unit.members.set_state(consumer.session.binding, "blocked")
    assert await sessions.resume(ANNA) == NOBODY
    assert await sessions.sign_out(ANNA)
    assert await _closed_by(database) == ["logout"]


async def test_others_are_not_signed_out(
    database: Database, clock: StandingClock, sessions: Sessions
) -> None:
    await _signed_in(database, clock)
    await _signed_in(database, clock, BORIS)
    await sessions.sign_out(ANNA)
    assert (await sessions.resume(BORIS)).consumer is not None


async def test_a_new_password_opens_the_session_it_was_set_in(
    database: Database, clock: StandingClock
) -> None:
    before = await _signed_in(database, clock, must_change=True)
    assert before.level is Level.L0
    clock.passes(minutes=1)
    async with database.transaction() as unit:
        await unit.sessions.changed_password(before.session.id, clock.now())
        after = await unit.sessions.consumer(ANNA)
    assert after is not None
    assert (after.level, after.session.proven_at) == (
        Level.L2,
        before.session.proven_at + timedelta(minutes=1),
    )


OPEN_TO = {
    Level.L0: {Right.CHOOSE_PASSWORD},
    Level.L1: {Right.CHOOSE_PASSWORD, Right.SUBMIT},
    Level.L2: set(Right),
}


@pytest.mark.parametrize("right", Right)
@pytest.mark.parametrize("level", Level)
async def test_each_level_opens_what_it_should_and_no_more(
    database: Database, clock: StandingClock, level: Level, right: Right
) -> None:
    consumer = await _signed_in(database, clock, level=level)
    if right in OPEN_TO[level]:
        assert require(consumer, right) is consumer
    else:
        with pytest.raises(AwaitingConfirmation):
            require(consumer, right)


@pytest.mark.parametrize("right", [Right.SUBMIT, Right.SEE_FIGURES])
async def test_before_the_change_nothing_but_the_change_is_open(
    database: Database, clock: StandingClock, right: Right
) -> None:
    consumer = await _signed_in(database, clock, must_change=True)
    with pytest.raises(ChangePasswordFirst):
        require(consumer, right)
    assert require(consumer, Right.CHOOSE_PASSWORD) is consumer


@pytest.mark.parametrize("right", Right)
def test_nothing_is_open_to_nobody(right: Right) -> None:
    with pytest.raises(NotSignedIn):
        require(None, right)
