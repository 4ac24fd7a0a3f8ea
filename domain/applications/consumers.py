"""What a consumer does with filed applications: looks at them, adds, agrees on a visit, withdraws."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.applications.facts import Act, Application, Dossier
from domain.applications.kinds import LONGEST_TEXT
from domain.applications.rules import ServiceRules, Visit
from domain.applications.steps import NOTHING, Said, check_offered, dossier_of, hold, step
from domain.applications.stores import ApplicationUnit
from domain.consumer import Consumer, Right
from domain.errors import StaleButton
from domain.evidence import Piece
from domain.free_text import tidy
from domain.ports import Clock, Transaction

PER_PAGE = 6


@dataclass(frozen=True, slots=True)
class Page:
    applications: Sequence[Application]
    number: int
    pages: int


class Applications:
    """Every verb is scoped by the contract; who is not proven yet deals with what he filed himself."""

    def __init__(self, transaction: Transaction[ApplicationUnit], clock: Clock, rules: ServiceRules) -> None:
        self._transaction = transaction
        self._clock = clock
        self._rules = rules

    async def page(self, consumer: Consumer, number: int) -> Page:
        """Newest first."""
        only = _only_of(consumer)
        async with self._transaction() as unit:
            pages = max(1, -(-await unit.applications.count(consumer.contract, only) // PER_PAGE))
            if not 0 <= number < pages:
                raise StaleButton
            found = await unit.applications.listed(consumer.contract, only, number * PER_PAGE, PER_PAGE)
        return Page(found, number, pages)

    async def dossier(self, consumer: Consumer, application: int) -> Dossier:
        """Raises StaleButton for one that is not his."""
        async with self._transaction() as unit:
            return await dossier_of(unit, await _own(unit, consumer, application))

    async def numbered(self, consumer: Consumer, number: str) -> Application:
        """The application of that number. Raises StaleButton for one that is not his."""
        async with self._transaction() as unit:
            return _check_own(consumer, await unit.applications.by_number(number))

    async def proposed(self, consumer: Consumer, nonce: str) -> Application:
        """The application to which this proposal of a visit belongs. Raises StaleButton once there is a newer one."""
        async with self._transaction() as unit:
            return _check_own(consumer, await unit.applications.by_nonce(nonce) if nonce else None)

    async def withdraw(self, consumer: Consumer, application: int) -> Dossier:
        """Raises ApplicationClosed or StaleButton."""
        return await self._act(consumer, application, Act.WITHDRAW)

    async def add(
        self, consumer: Consumer, application: int, text: str, files: Sequence[Piece] = ()
    ) -> Dossier:
        """More words or files. Raises ApplicationClosed, StaleButton, TextEmpty or TextTooLong."""
        words = tidy(text, LONGEST_TEXT) if text.strip() or not files else ""
        return await self._act(consumer, application, Act.ADD, Said(words, files=tuple(files)))

    async def accept(self, consumer: Consumer, application: int) -> Dossier:
        """The visit that was proposed is agreed on. Raises ApplicationClosed or StaleButton."""
        return await self._act(consumer, application, Act.ACCEPT)

    async def ask_for(self, consumer: Consumer, application: int, visit: Visit) -> Dossier:
        """Another time is wished for. Raises ApplicationClosed, SlotFull or StaleButton."""
        return await self._act(consumer, application, Act.ASK, Said(visit=visit))

    async def _act(self, consumer: Consumer, number: int, act: Act, said: Said = NOTHING) -> Dossier:
        now = self._clock.now()
        async with self._transaction() as unit:
            before = await _own(unit, consumer, number, to_change=True)
            after = replace(before, state=before.after(act))
            if act is Act.ACCEPT:
                after, said = replace(after, nonce=""), Said(visit=before.visit)
            if act is Act.ASK and said.visit is not None:
                if not before.kind.visit:
                    raise StaleButton
                check_offered(said.visit, self._rules, now)
                await hold(unit, before, said.visit, self._rules)
                after = replace(after, wish=said.visit, visit=None, nonce="")
            await step(unit, before, after, act, consumer, now, said)
            return await dossier_of(unit, after)


def _only_of(consumer: Consumer) -> int | None:
    """Whose applications he sees; None: those of the whole contract."""
    return None if consumer.may(Right.SEE_FIGURES) else consumer.telegram_id


async def _own(
    unit: ApplicationUnit, consumer: Consumer, number: int, *, to_change: bool = False
) -> Application:
    return _check_own(consumer, await unit.applications.find(number, to_change=to_change))


def _check_own(consumer: Consumer, found: Application | None) -> Application:
    only = _only_of(consumer)
    if found is None or found.contract != consumer.contract or only not in (None, found.telegram_id):
        raise StaleButton
    return found
