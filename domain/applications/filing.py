"""How an application is filed: what is offered to whom, what may be chosen, and one number for one draft."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from domain.account import MeteringPoint, NoBillingData
from domain.applications.draft import AnswerNeeded, Draft
from domain.applications.facts import (
    Act,
    Application,
    DebtBlocks,
    Dossier,
    NoMeters,
    OnlyTheseOfClosed,
    Standing,
    State,
)
from domain.applications.kinds import FILES, KINDS, VISIT, Kind, Promise, Sort
from domain.applications.rules import ServiceRules, Slot
from domain.applications.steps import Said, check_offered, dossier_of, hold, note
from domain.applications.stores import ApplicationUnit
from domain.consumer import Consumer
from domain.errors import StaleButton
from domain.money import Money
from domain.ports import Clock, Transaction
from domain.sessions import require, require_fresh

OF_POINTS = (Sort.POINTS, Sort.METER)


@dataclass(frozen=True, slots=True)
class Offered:
    """Kinds that are open to the consumer; `closed`: his contract is, so that not all are."""

    kinds: tuple[Kind, ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class DayOfVisits:
    """A day for which a visit may be wished, and which of its slots have room."""

    day: date
    slots: tuple[tuple[Slot, bool], ...]

    @property
    def is_full(self) -> bool:
        return not any(free for _, free in self.slots)


class Filing:
    """From the list of kinds to a number."""

    def __init__(self, transaction: Transaction[ApplicationUnit], clock: Clock, rules: ServiceRules) -> None:
        self._transaction = transaction
        self._clock = clock
        self._rules = rules

    @property
    def today(self) -> date:
        """The present day where the supplier is."""
        return self._rules.today(self._clock.now())

    def day_of(self, moment: datetime) -> date:
        """The day of a moment where the supplier is."""
        return self._rules.today(moment)

    # --- before it is filed ------------------------------------------------------------------------------

    async def offered(self, consumer: Consumer) -> Offered:
        """What may be filed. Raises NoBillingData."""
        async with self._transaction() as unit:
            closed = (await _standing(unit, consumer)).closed
        kinds = (kind for kind in KINDS.values() if consumer.may(kind.right) and not kind.given)
        return Offered(tuple(kind for kind in kinds if kind.of_closed or not closed), closed)

    async def begin(
        self, consumer: Consumer, kind: str, given: Mapping[str, Any] | None = None
    ) -> tuple[Draft, Standing]:
        """A draft with nothing but what is given, and what billing says of the contract.

        Raises AwaitingConfirmation, NoBillingData, OnlyTheseOfClosed, DebtBlocks or NoMeters.
        """
        if kind not in KINDS:
            raise StaleButton
        async with self._transaction() as unit:
            standing = await _allowed(unit, consumer, KINDS[kind])
            if _asks_for(KINDS[kind], Sort.METER) and not _choosable(
                KINDS[kind], await _points(unit, consumer)
            ):
                raise NoMeters
        return Draft.begin(KINDS[kind], given), standing

    async def points(self, consumer: Consumer, kind: Kind) -> Sequence[MeteringPoint]:
        """Metering points that can be told; those with a meter where one is asked for. Raises NoBillingData."""
        async with self._transaction() as unit:
            return _choosable(kind, await _points(unit, consumer))

    async def completed(self, consumer: Consumer, draft: Draft) -> Draft:
        """With the answers that nobody has to be asked for: a contract of one point has no other."""
        step = draft.next_step
        asked = None if step is None else draft.kind.question(step)
        if asked is None or asked.sort not in OF_POINTS:
            return draft
        points = await self.points(consumer, draft.kind)
        return draft.with_points(asked.name, [points[0].number]) if len(points) == 1 else draft

    async def told(self, consumer: Consumer, draft: Draft) -> Mapping[str, Any]:
        """The answers as they will be kept. Raises NoBillingData or StaleButton."""
        async with self._transaction() as unit:
            return _told(draft, await _points(unit, consumer))

    async def calendar(self) -> Sequence[DayOfVisits]:
        """Days and hours for which a visit may be wished, and which of them have room."""
        days = self._rules.visit_days(self._clock.now())
        async with self._transaction() as unit:
            taken = await unit.visits.taken(days[0], days[-1]) if days else {}
        capacity = self._rules.capacity
        return [
            DayOfVisits(
                day,
                tuple((slot, taken.get((day, slot.starts), 0) < capacity) for slot in self._rules.slots),
            )
            for day in days
        ]

    # --- filing ------------------------------------------------------------------------------------------

    async def file(self, consumer: Consumer, draft: Draft, sent_at: datetime | None = None) -> Dossier:
        """File it, once: a draft that was filed gives the same application again.

        It is registered by the moment the person sent it, however late that reaches us. Raises what `begin` does,
        PasswordNeededAgain, AnswerNeeded or SlotFull.
        """
        now = self._clock.now()
        async with self._transaction() as unit:
            filed = await unit.applications.filed_as(draft.token)
            if filed is None:
                filed = await self._file(unit, consumer, draft, now, min(sent_at or now, now))
            return await dossier_of(unit, filed)

    async def _file(
        self, unit: ApplicationUnit, consumer: Consumer, draft: Draft, now: datetime, sent_at: datetime
    ) -> Application:
        standing = await _allowed(unit, consumer, draft.kind)
        if draft.kind.proof:
            require_fresh(consumer, now)
        if draft.next_step is not None:
            raise AnswerNeeded
        answers = _told(draft, await _points(unit, consumer)) | _certified(draft.kind, standing)
        new = self._new(consumer, draft, answers, sent_at)
        filed, is_new = await unit.applications.add(new, draft.token, self._rules.today(now).year)
        if is_new:
            if draft.visit is not None:
                check_offered(draft.visit, self._rules, now)
                await hold(unit, filed, draft.visit, self._rules)
            await note(unit, filed, Act.FILE, consumer, now, Said(visit=draft.visit, files=draft.files))
        return filed

    def _new(
        self, consumer: Consumer, draft: Draft, answers: dict[str, Any], sent_at: datetime
    ) -> Application:
        registered = self._rules.registered_on(sent_at)
        at_once = draft.kind.promise is Promise.AT_ONCE
        return Application(
            id=0,
            number="",
            kind_name=draft.kind_name,
            contract=consumer.contract,
            telegram_id=consumer.telegram_id,
            answers=answers,
            filed_at=sent_at,
            registered_on=registered,
            answer_by=self._rules.answer_by(draft.kind, draft.answers.get("sort"), registered),
            state=State.DONE if at_once else State.NEW,
            wish=draft.visit,
            closed_at=sent_at if at_once else None,
        )


async def _standing(unit: ApplicationUnit, consumer: Consumer) -> Standing:
    standing = await unit.applications.standing(consumer.contract)
    if standing is None:
        raise NoBillingData
    return standing


async def _points(unit: ApplicationUnit, consumer: Consumer) -> Sequence[MeteringPoint]:
    account = await unit.account.account(consumer.contract)
    if account is None:
        raise NoBillingData
    return account.points


async def _allowed(unit: ApplicationUnit, consumer: Consumer, kind: Kind) -> Standing:
    require(consumer, kind.right)
    standing = await _standing(unit, consumer)
    if standing.closed and not kind.of_closed:
        raise OnlyTheseOfClosed
    if kind.promise is Promise.AT_ONCE and standing.owed > Money(0):
        raise DebtBlocks(amount=standing.owed, as_of=standing.as_of)
    return standing


def _asks_for(kind: Kind, sort: Sort) -> bool:
    return any(asked.sort is sort for asked in kind.asked)


def _choosable(kind: Kind, points: Sequence[MeteringPoint]) -> Sequence[MeteringPoint]:
    if not _asks_for(kind, Sort.METER):
        return points
    return [point for point in points if point.meter_model or point.meter_serial]


def _told(draft: Draft, points: Sequence[MeteringPoint]) -> dict[str, Any]:
    """The answers as they are kept: points as billing names them now."""
    answers = {step: answer for step, answer in draft.answers.items() if step not in (VISIT, FILES)}
    for asked in draft.kind.asked:
        if asked.sort in OF_POINTS and asked.name in answers:
            answers[asked.name] = [_named(points, number) for number in answers[asked.name]]
    return answers


def _certified(kind: Kind, standing: Standing) -> dict[str, Any]:
    """What a certificate certifies, for ever: the balance of that moment."""
    if kind.promise is not Promise.AT_ONCE:
        return {}
    return {"owed": standing.owed.tiyin, "as_of": standing.as_of.isoformat()}


def _named(points: Sequence[MeteringPoint], number: int) -> dict[str, Any]:
    """Raises StaleButton for a point that billing has taken off the contract meanwhile."""
    point = next((point for point in points if point.number == number), None)
    if point is None:
        raise StaleButton
    meter = ", ".join(filter(None, (point.meter_model, point.meter_serial)))
    return {
        "name": point.name or "",
        "address": point.address or "",
        "service": point.service,
        "meter": meter,
    }
