"""The door without Telegram: sign-in on a real database with the real hasher, its hashes counted."""

from dataclasses import dataclass
from datetime import timedelta

from argon2 import PasswordHasher

from bot.passwords import Argon2Hasher
from domain.access import Access, PasswordChange, Policy, Rules
from domain.consumer import Binding, Consumer, Level
from domain.errors import DomainError
from domain.events import Event
from domain.sessions import Sessions
from storage.database import Database
from tests.clock import StandingClock

IDLE = timedelta(minutes=10)
PRIMARY_FOR = timedelta(days=3)
PASSWORD = "teplo-i-svet-7"


class CountingHasher:
    """The real one, and how often it was asked."""

    def __init__(self, hasher: Argon2Hasher) -> None:
        self._hasher = hasher
        self.asked = 0

    async def hash(self, password: str) -> str:
        self.asked += 1
        return await self._hasher.hash(password)

    async def verify(self, stored: str | None, password: str) -> bool:
        self.asked += 1
        return await self._hasher.verify(stored, password)


@dataclass
class Door:
    """Both services of one process; refusals come back as values, so that a test can list them."""

    database: Database
    clock: StandingClock
    hasher: CountingHasher
    policy: Policy = Policy.FIRST_TRUSTED

    @property
    def rules(self) -> Rules:
        return Rules(self.policy, PRIMARY_FOR)

    @property
    def access(self) -> Access:
        return Access(self.database.transaction, self.clock, self.hasher, self.rules)

    @property
    def change(self) -> PasswordChange:
        return PasswordChange(self.database.transaction, self.clock, self.hasher, self.rules)

    @property
    def sessions(self) -> Sessions:
        return Sessions(self.database.transaction, self.clock, IDLE)

    async def tries(self, who: int, contract: str, password: str) -> type[DomainError] | Consumer:
        """Signs in, or gives the kind of refusal."""
        try:
            return await self.access.sign_in(who, contract, password)
        except DomainError as refusal:
            return type(refusal)

    async def comes_in(self, who: int, contract: str, password: str) -> Consumer:
        return await self.access.sign_in(who, contract, password)

    async def sets_password(self, consumer: Consumer, password: str = PASSWORD) -> Consumer:
        proposed = await self.change.propose(consumer, password)
        return await self.change.confirm(consumer, proposed, password)

    async def binding(self, who: int, contract: str) -> Binding:
        async with self.database.reading() as unit:
            found = await unit.access.binding(contract, who)
        assert found is not None
        return found

    async def given_binding(self, who: int, contract: str, password: str | None = PASSWORD) -> None:
        """Bound before the test began, at the price of one cheap hash."""
        async with self.database.transaction() as unit:
            binding = await unit.access.bind(contract, who, self.clock.now())
            if password is not None:
                cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(password)
                await unit.access.set_password(binding.id, cheap, Level.L2, self.clock.now())

    async def events_of_trying(self, who: int, contract: str, password: str) -> list[Event]:
        """What a try gives others to hear of."""
        async with self.database.transaction() as unit:
            await self.tries(who, contract, password)
            return list(unit.events)
