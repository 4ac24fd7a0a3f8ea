"""Applications: one row each, what happened to it in rows that are only added, numbers without gaps."""

import json
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, and_, bindparam, func, insert, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.applications.facts import Act, Application, Move, Stage, Standing, State
from domain.evidence import Piece
from storage.billing import BillingView
from storage.billing_tables import contracts
from storage.inserting import added, counted
from storage.schema import application_files, application_moves, application_numbers, applications, people

_FIELDS = tuple(field.name for field in fields(Application))
_ALL = select(*(applications.c[name] for name in _FIELDS))
_STANDING = select(
    contracts.c.status, contracts.c.name, contracts.c.valid_until, contracts.c.balance.label("owed")
).where(contracts.c.contract == bindparam("of_contract"))
_FIRST_ANSWERS = (
    select(application_moves.c.application, func.min(application_moves.c.at).label("at"))
    .where(application_moves.c.by_staff, application_moves.c.act.in_([Act.ANSWER, Act.DONE, Act.REFUSE]))
    .group_by(application_moves.c.application)
    .subquery()
)


class ApplicationRows:
    def __init__(self, connection: AsyncConnection, billing: BillingView) -> None:
        self._connection = connection
        self._billing = billing

    # --- one ---------------------------------------------------------------------------------------------

    async def add(self, application: Application, token: str, year: int) -> tuple[Application, bool]:
        """File it under the next number of the year; False with the one there is if the draft was filed before."""
        row = {**_row(application), "token": token, "number": None}
        new = await added(self._connection, applications, [row], applications.c.id)
        if not new:
            return (await self._one(applications.c.token == token)) or application, False
        last = await counted(
            self._connection, application_numbers, {"year": year}, application_numbers.c.last
        )
        filed = replace(application, id=new[0].id, number=f"TA-{year}-{last:06d}")
        await self.change(filed)
        return filed, True

    async def change(self, application: Application) -> None:
        await self._connection.execute(
            update(applications).where(applications.c.id == application.id).values(_row(application))
        )

    async def find(self, number: int, *, to_change: bool = False) -> Application | None:
        """`to_change`: nobody else changes it before this transaction ends."""
        return await self._one(applications.c.id == number, to_change=to_change)

    async def filed_as(self, token: str) -> Application | None:
        return await self._one(applications.c.token == token)

    async def by_nonce(self, nonce: str) -> Application | None:
        return await self._one(applications.c.nonce == nonce)

    async def by_number(self, number: str) -> Application | None:
        return await self._one(applications.c.number == number)

    async def _one(self, where: ColumnElement[bool], *, to_change: bool = False) -> Application | None:
        statement = _ALL.where(where)
        found = await self._all(statement.with_for_update() if to_change else statement)
        return found[0] if found else None

    async def _all(self, statement: Select[Any]) -> list[Application]:
        found = await self._connection.execute(statement)
        return [_application(row) for row in found.mappings()]

    # --- many --------------------------------------------------------------------------------------------

    async def listed(
        self, contract: str, only_of: int | None, skip: int, at_most: int
    ) -> Sequence[Application]:
        """Newest first; of one account alone where it is given."""
        mine = _ALL.where(_of(contract, only_of)).order_by(applications.c.id.desc())
        return await self._all(mine.offset(skip).limit(at_most))

    async def count(self, contract: str, only_of: int | None) -> int:
        counting = select(func.count()).select_from(applications).where(_of(contract, only_of))
        return (await self._connection.scalar(counting)) or 0

    async def open(self, contract: str | None = None) -> Sequence[Application]:
        """By the day on which an answer was promised; of one contract alone where it is given."""
        of_contract = true() if contract is None else applications.c.contract == contract
        waiting = _ALL.where(applications.c.closed_at.is_(None), of_contract)
        return await self._all(waiting.order_by(applications.c.answer_by, applications.c.id))

    async def filed_between(self, first: datetime, end: datetime) -> Sequence[Application]:
        """In the order of filing."""
        return await self._all(_ALL.where(_filed(first, end)).order_by(applications.c.id))

    async def answered(self, first: datetime, end: datetime) -> Sequence[tuple[datetime, datetime]]:
        """When each of those filed between the two moments was filed, and when staff said something final first."""
        found = await self._connection.execute(
            select(applications.c.filed_at, _FIRST_ANSWERS.c.at)
            .join(_FIRST_ANSWERS, _FIRST_ANSWERS.c.application == applications.c.id)
            .where(_filed(first, end))
        )
        return [(row.filed_at, row.at) for row in found]

    # --- what happened -----------------------------------------------------------------------------------

    async def note(self, application: int, move: Move) -> None:
        row = {
            "application": application,
            "at": move.at,
            "act": move.act,
            "by_staff": move.by_staff,
            "telegram_id": move.telegram_id,
            "clerk": move.who,
            "text": move.text,
            "visit": move.visit,
        }
        made = await self._connection.execute(
            insert(application_moves).values(row).returning(application_moves.c.id)
        )
        number = made.scalar_one()
        files = [
            {"move": number, "hash": one.hash, "kind": one.kind, "size": one.size, "name": one.name}
            for one in move.files
        ]
        if files:
            await self._connection.execute(insert(application_files), files)

    async def moves(self, application: int) -> Sequence[Move]:
        """In their order; consumers by the names they have now, nameless once they have had them erased."""
        found = await self._connection.execute(
            select(application_moves, people.c.name.label("consumer"))
            .outerjoin(people, people.c.telegram_id == application_moves.c.telegram_id)
            .where(application_moves.c.application == application)
            .order_by(application_moves.c.id)
        )
        files = await self._files(application)
        return [_move(row, files.get(row["id"], ())) for row in found.mappings()]

    async def _files(self, application: int) -> dict[int, tuple[Piece, ...]]:
        found = await self._connection.execute(
            select(application_files)
            .join(application_moves, application_moves.c.id == application_files.c.move)
            .where(application_moves.c.application == application)
            .order_by(application_files.c.id)
        )
        by_move: dict[int, tuple[Piece, ...]] = {}
        for row in found:
            by_move[row.move] = (
                *by_move.get(row.move, ()),
                Piece(row.hash, row.kind, row.size, row.name),
            )
        return by_move

    # --- billing -----------------------------------------------------------------------------------------

    async def standing(self, contract: str) -> Standing | None:
        """None if billing knows no such contract, or nothing was taken in yet."""
        row = await self._billing.one_or_none(_STANDING, {"of_contract": contract})
        snapshot = await self._billing.in_force()
        if row is None or snapshot is None:
            return None
        return Standing(row.status, row.name, row.valid_until, row.owed, snapshot.as_of)


def _of(contract: str, only_of: int | None) -> ColumnElement[bool]:
    mine = true() if only_of is None else applications.c.telegram_id == only_of
    return and_(applications.c.contract == contract, mine)


def _filed(first: datetime, end: datetime) -> ColumnElement[bool]:
    return and_(applications.c.filed_at >= first, applications.c.filed_at < end)


def _row(application: Application) -> dict[str, Any]:
    row = {name: getattr(application, name) for name in _FIELDS if name != "id"}
    return {**row, "answers": json.dumps(application.answers, ensure_ascii=False)}


def _application(row: RowMapping) -> Application:
    read = {"answers": json.loads(row["answers"]), "state": State(row["state"]), "stage": Stage(row["stage"])}
    return Application(**{**row, **read})


def _move(row: RowMapping, files: tuple[Piece, ...]) -> Move:
    return Move(
        at=row["at"],
        act=Act(row["act"]),
        by_staff=row["by_staff"],
        telegram_id=row["telegram_id"],
        who=row["clerk"] if row["by_staff"] else row["consumer"] or "—",
        text=row["text"],
        visit=row["visit"],
        files=files,
    )
