"""Applications without Telegram: the three services on a real database, and consumers who are signed in already."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from argon2 import PasswordHasher
from sqlalchemy import func, select

import domain.people
from domain.applications import ApplicationDesk, Applications, Filing, ServiceRules
from domain.applications.draft import Draft
from domain.applications.facts import Clerk, Dossier
from domain.applications.kinds import KINDS
from domain.consumer import Consumer, Level, Session
from emulator.messages import Message
from emulator.person import Person
from gateways.working_days import read_rules
from storage.database import Database
from storage.schema import visit_seats
from tests.clock import StandingClock
from tests.house import OWN_PASSWORD, House

NUMBER = "TA-2026-000001"
TASHKENT = ZoneInfo("Asia/Tashkent")
ANSWERS: dict[str, dict[str, Any]] = {
    "disconnection": {
        "reason": "repair",
        "since": "2026-12-07",
        "points": [1],
        "note": "",
        "contact": "Анна, 998 00",
        "visit": None,
    },
    "meter": {"meter": [1], "note": "", "contact": "Анна", "visit": None},
    "system": {"trouble": "Холодно", "contact": "Анна", "visit": None},
    "appeal": {"sort": "complaint", "text": "Почему так холодно?", "files": [], "visit": None},
    "renewal": {"note": "", "contact": "Анна"},
    "certificate": {"purpose": "банк"},
    "discrepancy": {
        "statement": "2026-10..2026-10",
        "row": "paid",
        "own": 100,
        "comment": "Платёж не учтён",
        "files": [],
    },
}
DILOROM, RUSTAM, SARDOR = (
    Clerk(number, name) for number, name in ((900, "Дилором"), (901, "Рустам"), (902, "Сардор"))
)


def rules() -> ServiceRules:
    """Those of the packaged profile."""
    return read_rules(None, TASHKENT)


def draft(kind: str, token: str = "", **answers: object) -> Draft:
    """One with every answer, each in place of the usual one where it is given."""
    begun = Draft.begin(KINDS[kind])
    return Draft(token or begun.token, kind, ANSWERS[kind] | answers)


def signed_in(
    telegram_id: int, contract: str, now: datetime, level: Level = Level.L2, session: int = 1
) -> Consumer:
    """A consumer as the door lets him in, his password just given."""
    opened = Session(
        session, telegram_id, 1, "nonce", must_change=False, opened_at=now, seen_at=now, proven_at=now
    )
    return Consumer(opened, contract, level)


@dataclass
class Counter:
    """Where applications are filed and worked on."""

    database: Database
    clock: StandingClock
    rules: ServiceRules

    @property
    def filing(self) -> Filing:
        return Filing(self.database.transaction, self.clock, self.rules)

    @property
    def applications(self) -> Applications:
        return Applications(self.database.transaction, self.clock, self.rules)

    @property
    def desk(self) -> ApplicationDesk:
        return ApplicationDesk(self.database.transaction, self.clock, self.rules)

    def consumer(self, contract: str = "00003", telegram_id: int = 10, level: Level = Level.L2) -> Consumer:
        return signed_in(telegram_id, contract, self.clock.now(), level)

    async def files(self, kind: str = "appeal", contract: str = "00003", **answers: Any) -> Dossier:
        return await self.filing.file(self.consumer(contract), draft(kind, **answers))

    async def seats(self) -> int:
        """How many places in slots of visits are held."""
        async with self.database.reading() as unit:
            return (await unit.connection.scalar(select(func.count()).select_from(visit_seats))) or 0


async def at_home(
    house: House, name: str, contract: str, level: Level = Level.L2, language: str = "ru"
) -> Person:
    """Somebody who has come in before the test began, with a password of his own."""
    person = house.person(name, language=language)
    person.where.started = True
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(OWN_PASSWORD)
    now = house.clock.now()
    known = domain.people.Person(person.user.id, language, language_chosen=True, name=name, username=None)
    async with house.app.database.transaction() as unit:
        await unit.people.add(known, now)
        binding = await unit.access.bind(contract, person.user.id, now)
        await unit.access.set_password(binding.id, cheap, level, now)
        await unit.sessions.open(binding, now, must_change=False)
    return person


async def files_as(house: House, person: Person, kind: str = "appeal", **answers: Any) -> None:
    """As if the person had gone through all the questions."""
    app = house.app
    async with app.database.transaction() as unit:
        consumer = await unit.sessions.consumer(person.user.id)
        assert consumer is not None
        await Counter(app.database, house.clock, rules()).filing.file(consumer, draft(kind, **answers))
        await app.effects.tell(unit)
    await app.settle()


async def clerk(house: House, name: str, status: str = "member") -> Person:
    """Somebody of the staff, in their group."""
    person = house.person(name)
    house.telegram.world.join(house.staff, person.user, status)
    await house.app.settle()
    return person.in_group(house.staff)


def card_of(house: House, number: str) -> Message:
    """The card of an application in the staff group."""
    said = house.telegram.world.messages(house.staff)
    found = [one for one in said if one.from_bot and one.text.startswith(f"📝 {number}")]
    assert len(found) == 1, house.staff_screen()
    return found[0]
