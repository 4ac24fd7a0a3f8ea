"""The bot with a made-up UPAY beside it: people pay, UPAY calls, both are looked at."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from aiohttp.test_utils import TestServer
from argon2 import PasswordHasher
from sqlalchemy import select

from bot.importing import Feed, take_in
from bot.web import web_application
from domain.consumer import Level
from domain.people import Person as Known
from emulator.cast import OnlinePayment, write_snapshot
from emulator.person import Person
from emulator.upay import Agreement, Answer, Upay
from emulator.upay_knobs import Knobs
from storage.migration import migrate
from storage.schema import online_payments, payment_calls
from tests.clock import StandingClock
from tests.house import OWN_PASSWORD, House, a_house

PASSWORD_HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(OWN_PASSWORD)
SECRET = "unit-test-secret"
SUPPLIER = Path(__file__).parents[1] / "emulator/supplier.toml"
AGREED = Agreement(SECRET, ("999",))
TRADER, FIRM = "00002", "00001"
NBSP = "\N{NO-BREAK SPACE}"


@dataclass
class PayHouse:
    """The cabinet and the payment system; each call settles the bot."""

    house: House
    upay: Upay

    async def pays(self, contract: str, soum: int, knobs: Knobs | None = None) -> list[object]:
        """UPAY takes money and tells the cabinet; the codes it was answered."""
        answers = await self.upay.takes(contract, soum, knobs)
        await self.house.app.settle()
        assert all(answer.http == 200 for answer in answers)
        return [answer.status for answer in answers]

    async def posts(self, name: str, body: bytes | str, **headers: str) -> Answer:
        """Any body."""
        text = body.encode() if isinstance(body, str) else body
        answer = await self.upay.posts(name, text, headers or {"Content-Type": "application/json"})
        await self.house.app.settle()
        return answer

    async def credits(self) -> list[Any]:
        """Rows of what was credited or refused, oldest first."""
        return await self._rows(online_payments)

    async def calls(self) -> list[Any]:
        return await self._rows(payment_calls)

    async def _rows(self, table: Any) -> list[Any]:
        async with self.house.app.database.reading() as unit:
            return list(await unit.connection.execute(select(table).order_by(table.c.id)))

    async def signed_in(
        self, contract: str = TRADER, name: str = "Санжар", level: Level = Level.L2
    ) -> Person:
        """In the menu; the way there was walked by others."""
        person, clock = self.house.person(name), self.house.clock
        async with self.house.app.database.transaction() as unit:
            known = Known(person.user.id, "ru", language_chosen=True, name=name, username=None)
            await unit.people.add(known, clock.now())
            binding = await unit.access.bind(contract, person.user.id, clock.now())
            await unit.access.set_password(binding.id, PASSWORD_HASH, level, clock.now())
            await unit.sessions.open(binding, clock.now(), must_change=False)
        await person.says("/menu")
        return person

    async def comes_back(self, person: Person, contract: str = TRADER) -> None:
        """Signs in with his own password."""
        for text in ("/login", contract, OWN_PASSWORD):
            await person.says(text)

    async def night(self, folder: Path, *online: OnlinePayment) -> None:
        """A day passes, and its snapshot holds these payments."""
        clock = self.house.clock
        clock.passes(days=1)
        await self.house.app.upkeep.close_silent_sessions()
        snapshot = write_snapshot(folder, created=clock.now(), online=online)
        await take_in(self.house.app.database, clock, Feed(str(snapshot)))
        await self.house.app.posting_hours.look()
        await self.house.app.settle()


@asynccontextmanager
async def a_pay_house(
    url: str, clock: StandingClock, files: Path, agreement: Agreement = AGREED, **settings: object
) -> AsyncIterator[PayHouse]:
    """On a furnished database; `agreement` is what UPAY believes, `settings` what the cabinet does."""
    agreed = {"upay_service_id": "999", "upay_secret": SECRET, "supplier_file": SUPPLIER} | settings
    async with a_house(url, clock, files, **agreed) as house, TestServer(web_application(house.app)) as web:
        cabinet = str(web.make_url("")).rstrip("/")
        async with Upay.running(agreement, cabinet, clock) as upay:
            yield PayHouse(house, upay)


@asynccontextmanager
async def pay_house_by_hand() -> AsyncIterator[PayHouse]:
    """On SQLite in a temporary place, without pytest."""
    clock = StandingClock()
    with TemporaryDirectory() as place:
        folder = Path(place)
        url = f"sqlite+aiosqlite:///{folder}/cabinet.db"
        async with a_pay_house(url, clock, folder / "files") as made:
            await migrate(made.house.app.database)
            snapshot = write_snapshot(folder / "feed", created=clock.now())
            await take_in(made.house.app.database, clock, Feed(str(snapshot)))
            yield made


@pytest.fixture
async def paying(sqlite_url: str, clock: StandingClock, tmp_path: Path) -> AsyncIterator[PayHouse]:
    """The bot on SQLite, with UPAY."""
    async with a_pay_house(sqlite_url, clock, tmp_path / "files") as made:
        yield made


@pytest.fixture
async def either_paying(either_url: str, clock: StandingClock, tmp_path: Path) -> AsyncIterator[PayHouse]:
    """The bot on either database, with UPAY."""
    async with a_pay_house(either_url, clock, tmp_path / "files") as made:
        yield made


def seen(person: Person) -> str:
    """The screen with plain spaces."""
    return person.screen.replace(NBSP, " ")
