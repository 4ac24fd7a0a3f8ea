"""A local Telegram on a clock that stands still, and a real aiogram bot at it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from emulator.person import Person
from emulator.server import Telegram


class StandingClock:
    """Time that passes only when told to."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self._now

    def passes(self, **parts: float) -> None:
        self._now += timedelta(**parts)


class PlainSession(AiohttpSession):
    """aiogram's own session; closing it waits 250 ms for TLS, of which there is none here."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
async def telegram(clock: StandingClock) -> AsyncIterator[Telegram]:
    async with Telegram.running(clock) as running:
        yield running


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    session = PlainSession(api=TelegramAPIServer.from_base(telegram.base_url))
    async with Bot(telegram.token, session=session) as bot:
        yield bot


@pytest.fixture
async def anna(telegram: Telegram) -> Person:
    """Someone who has pressed Start, and nothing of it waits any more."""
    person = telegram.person("Анна", language="ru")
    await person.opens_link()
    telegram.world.updates.forget_all()
    return person
