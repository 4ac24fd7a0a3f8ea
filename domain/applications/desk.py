"""What staff do with applications: take, propose a visit, answer, extend, close; and what they are reminded of."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from statistics import median

from domain.applications.facts import (
    Act,
    AlreadyExtended,
    AnswerFirst,
    Application,
    Clerk,
    Dossier,
    Stage,
)
from domain.applications.kinds import LONGEST_TEXT, Promise
from domain.applications.rules import ServiceRules, Visit, half_way, month_after
from domain.applications.steps import (
    NOTHING,
    ApplicationIsLate,
    MorningCame,
    Said,
    check_offered,
    dossier_of,
    hold,
    step,
)
from domain.applications.stores import ApplicationUnit
from domain.errors import StaleButton
from domain.evidence import Piece
from domain.free_text import tidy
from domain.periods import Month
from domain.ports import Clock, Transaction


@dataclass(frozen=True, slots=True)
class Figures:
    """`filed_today` and `filed_this_month` count applications; `median_answer` is None where nothing was answered."""

    filed_today: int
    filed_this_month: int
    open: int
    overdue: int
    median_answer: timedelta | None


class ApplicationDesk:
    """That the actor is of the staff has been seen to before."""

    def __init__(self, transaction: Transaction[ApplicationUnit], clock: Clock, rules: ServiceRules) -> None:
        self._transaction = transaction
        self._clock = clock
        self._rules = rules

    # --- acts --------------------------------------------------------------------------------------------

    async def take(self, application: int, clerk: Clerk) -> Dossier:
        """Raises AlreadyTaken, ApplicationClosed or StaleButton."""
        return await self._act(application, clerk, Act.TAKE)

    async def answer(self, application: int, clerk: Clerk, text: str, files: Sequence[Piece] = ()) -> Dossier:
        """Words, files or both to the people of the contract, also when it is closed. Raises TextTooLong."""
        words = tidy(text, LONGEST_TEXT) if text.strip() or not files else ""
        return await self._act(application, clerk, Act.ANSWER, Said(words, files=tuple(files)))

    async def schedule(self, application: int, clerk: Clerk, visit: Visit) -> Dossier:
        """Confirm the time that was wished for, or propose another. Raises ApplicationClosed or SlotFull."""
        async with self._transaction() as unit:
            before = await _found(unit, application)
            confirms = visit == before.wish and before.allows(Act.CONFIRM)
            act = Act.CONFIRM if confirms else Act.PROPOSE
            return await self._act(application, clerk, act, Said(visit=visit))

    async def extend(
        self, application: int, clerk: Clerk, reason: str, files: Sequence[Piece] = ()
    ) -> Dossier:
        """A month in place of 15 days, with notice (ЗРУ-445, art. 28). Raises AlreadyExtended."""
        return await self._act(
            application, clerk, Act.EXTEND, Said(tidy(reason, LONGEST_TEXT), files=tuple(files))
        )

    async def done(self, application: int, clerk: Clerk) -> Dossier:
        """Raises AnswerFirst, ApplicationClosed or StaleButton."""
        return await self._act(application, clerk, Act.DONE)

    async def refuse(
        self, application: int, clerk: Clerk, reason: str, files: Sequence[Piece] = ()
    ) -> Dossier:
        """Raises ApplicationClosed, TextEmpty or TextTooLong."""
        return await self._act(
            application, clerk, Act.REFUSE, Said(tidy(reason, LONGEST_TEXT), files=tuple(files))
        )

    async def _act(self, number: int, clerk: Clerk, act: Act, said: Said = NOTHING) -> Dossier:
        now = self._clock.now()
        async with self._transaction() as unit:
            before = await _found(unit, number)
            after = replace(before, state=before.after(act))
            if after.is_open and before.taken_by is None:
                after = replace(after, taken_by=clerk.name)
            after = await self._changed(unit, before, after, act, said, now)
            await step(unit, before, after, act, clerk, now, said)
            return await dossier_of(unit, after)

    async def _changed(
        self,
        unit: ApplicationUnit,
        before: Application,
        after: Application,
        act: Act,
        said: Said,
        now: datetime,
    ) -> Application:
        match act:
            case Act.PROPOSE | Act.CONFIRM if said.visit is not None:
                if not before.kind.visit:
                    raise StaleButton
                check_offered(said.visit, self._rules, now)
                await hold(unit, before, said.visit, self._rules)
                nonce = secrets.token_urlsafe(9) if act is Act.PROPOSE else ""
                after = replace(after, visit=said.visit, nonce=nonce)
            case Act.ANSWER:
                after = replace(after, answered=True)
            case Act.EXTEND:
                after = _extended(after)
            case Act.DONE if before.kind.promise is Promise.APPEALS_LAW and not before.answered:
                raise AnswerFirst
        return after

    # --- lists -------------------------------------------------------------------------------------------

    async def dossier(self, application: int) -> Dossier:
        """Raises StaleButton for one that never was."""
        async with self._transaction() as unit:
            return await dossier_of(unit, await _found(unit, application))

    async def numbered(self, number: str) -> int:
        """The application of a number. Raises StaleButton for one that never was."""
        async with self._transaction() as unit:
            found = await unit.applications.by_number(number)
        if found is None:
            raise StaleButton
        return found.id

    async def overdue(self) -> Sequence[Application]:
        """What should have been answered by now, the oldest promise first."""
        today = self._rules.today(self._clock.now())
        async with self._transaction() as unit:
            return [one for one in await unit.applications.open() if one.answer_by < today]

    async def open_of(self, contract: str) -> Sequence[Application]:
        """What is open on a contract, the oldest promise first."""
        async with self._transaction() as unit:
            return await unit.applications.open(contract)

    async def of_month(self, month: Month) -> Sequence[Dossier]:
        """Everything that was filed in a month of the supplier's calendar."""
        async with self._transaction() as unit:
            found = await unit.applications.filed_between(
                self._start_of(month), self._start_of(month.plus(1))
            )
            return [await dossier_of(unit, one) for one in found]

    async def figures(self) -> Figures:
        """Today and this month, where the supplier is."""
        now = self._clock.now()
        today = self._rules.today(now)
        month = Month.of(today)
        first, end = self._start_of(month), self._start_of(month.plus(1))
        async with self._transaction() as unit:
            filed = await unit.applications.filed_between(first, end)
            still_open = await unit.applications.open()
            times = [
                (answered - filed).total_seconds()
                for filed, answered in await unit.applications.answered(first, end)
            ]
        return Figures(
            filed_today=sum(self._rules.today(one.filed_at) == today for one in filed),
            filed_this_month=len(filed),
            open=len(still_open),
            overdue=sum(one.answer_by < today for one in still_open),
            median_answer=timedelta(seconds=median(times)) if times else None,
        )

    def _start_of(self, month: Month) -> datetime:
        return datetime.combine(date(month.year, month.month, 1), time(), self._rules.zone)

    # --- reminders ---------------------------------------------------------------------------------------

    async def remind(self) -> None:
        """Tell staff once of every application of which half of the time, or all but a day, or all is gone."""
        today = self._rules.today(self._clock.now())
        async with self._transaction() as unit:
            for one in await unit.applications.open():
                stage = _stage(one, today)
                if stage > one.stage:
                    await unit.applications.change(replace(one, stage=stage))
                    unit.record(ApplicationIsLate(one.id, stage))

    async def greet(self) -> None:
        """On working days, tell staff how much waits for them, and what is late."""
        today = self._rules.today(self._clock.now())
        async with self._transaction() as unit:
            waiting = await unit.applications.open()
            if waiting and self._rules.works_on(today):
                late = tuple(one for one in waiting if one.answer_by < today)
                unit.record(MorningCame(len(waiting), late))


def _stage(application: Application, today: date) -> Stage:
    if today > application.answer_by:
        return Stage.OVERDUE
    if today >= application.answer_by - timedelta(days=1):
        return Stage.LAST_DAY
    return (
        Stage.HALF_GONE
        if today >= half_way(application.registered_on, application.answer_by)
        else Stage.EARLY
    )


def _extended(application: Application) -> Application:
    if not application.can_extend:
        raise AlreadyExtended
    until = month_after(application.registered_on)
    return replace(application, answer_by=until, extended=True, stage=Stage.EARLY)


async def _found(unit: ApplicationUnit, number: int) -> Application:
    found = await unit.applications.find(number, to_change=True)
    if found is None:
        raise StaleButton
    return found
