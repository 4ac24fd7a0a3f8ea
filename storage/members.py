"""Everybody on a contract and every contract of an account; what is asked, voted and decided about them."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, insert, or_, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.access.facts import Count, Held, Member, Noted
from domain.consumer import Level, Session
from storage.access import BINDING_COLUMNS, REVOKED, binding_of, change_binding
from storage.billing import BillingView
from storage.billing_tables import contracts
from storage.inserting import put
from storage.schema import (
    access_questions,
    access_votes,
    announcement_recipients,
    audit,
    bindings,
    contract_access,
    dialogues,
    drafts,
    failures,
    held_notices,
    payment_intents,
    people,
    quiet_hours,
    sessions,
    staff_members,
    unwanted_notices,
)
from storage.sessions import SESSION_COLUMNS, session_of
from storage.together import Later

_SEEN = (
    select(func.max(sessions.c.seen_at))
    .where(sessions.c.binding == bindings.c.id)
    .scalar_subquery()
    .label("seen_at")
)
_MEMBERS = (
    select(*BINDING_COLUMNS, people.c.name, people.c.username, _SEEN)
    .outerjoin(people, people.c.telegram_id == bindings.c.telegram_id)
    .order_by(bindings.c.id)
)
_NAME = select(contracts.c.name).where(contracts.c.contract == bindparam("of_contract"))


def _member(row: Any) -> Member:
    return Member(binding_of(row), row.name or str(row.telegram_id), row.username, row.seen_at)


class MemberRows:
    def __init__(self, connection: AsyncConnection, billing: BillingView, later: Later) -> None:
        self._connection = connection
        self._billing = billing
        self._later = later

    async def found(self, binding: int) -> Member | None:
        """The account of a binding, also of one that was revoked."""
        found = await self._found(_MEMBERS.where(bindings.c.id == binding))
        return found[0] if found else None

    async def of_contract(self, contract: str) -> list[Member]:
        """In the order they came."""
        present = _MEMBERS.where(bindings.c.contract == contract, bindings.c.state != REVOKED)
        return await self._found(present)

    async def _found(self, statement: Select[Any]) -> list[Member]:
        # who has been seen in this very transaction is to be found in it
        await self._later.write()
        return [_member(row) for row in await self._connection.execute(statement)]

    async def of_account(self, telegram_id: int) -> list[Held]:
        """By contract number."""
        of_account = select(*BINDING_COLUMNS).where(
            bindings.c.telegram_id == telegram_id, bindings.c.state != REVOKED
        )
        found = (await self._connection.execute(of_account.order_by(bindings.c.contract))).all()
        return [Held(binding_of(row), await self._name_of(row.contract)) for row in found]

    async def _name_of(self, contract: str) -> str | None:
        row = await self._billing.one_or_none(_NAME, {"of_contract": contract})
        return None if row is None else str(row.name)

    async def set_level(self, binding: int, level: Level) -> None:
        await change_binding(self._connection, binding, level=level)

    async def set_state(self, binding: int, state: str) -> None:
        """`active`, `suspended` or `blocked`."""
        await change_binding(self._connection, binding, state=state)

    async def set_phone(self, binding: int, phone: str) -> None:
        await change_binding(self._connection, binding, phone=phone)

    async def revoke(self, binding: int) -> None:
        """The binding is over, with everything that was decided about it."""
        await change_binding(
            self._connection, binding, state=REVOKED, level=Level.L0, password=None, phone=None
        )
        await self._connection.execute(delete(access_questions).where(access_questions.c.about == binding))
        await self._connection.execute(delete(access_votes).where(access_votes.c.binding == binding))

    async def sessions_on(self, contract: str) -> list[Session]:
        """The open sessions of everybody on a contract."""
        found = await self._connection.execute(
            select(*SESSION_COLUMNS)
            .join(bindings, bindings.c.id == sessions.c.binding)
            .where(bindings.c.contract == contract, sessions.c.closed_at.is_(None))
        )
        return [session_of(row) for row in found]

    async def ask(self, nonce: str, telegram_id: int, about: int, now: datetime) -> None:
        """Remember whom a button of a notice is about."""
        row = {"nonce": nonce, "telegram_id": telegram_id, "about": about, "asked_at": now}
        await self._connection.execute(insert(access_questions), row)

    async def asked(self, nonce: str, telegram_id: int) -> int | None:
        """Whom the question is about that was put to this very account."""
        about: int | None = await self._connection.scalar(
            select(access_questions.c.about).where(
                access_questions.c.nonce == nonce, access_questions.c.telegram_id == telegram_id
            )
        )
        return about

    async def drop_questions_older_than(self, moment: datetime) -> None:
        """Whoever has not answered by then finds the button out of date."""
        await self._connection.execute(delete(access_questions).where(access_questions.c.asked_at < moment))

    async def is_contested(self, contract: str) -> bool:
        of = select(contract_access.c.contested_at).where(contract_access.c.contract == contract)
        return await self._connection.scalar(of) is not None

    async def contest(self, contract: str, now: datetime) -> None:
        await put(self._connection, contract_access, {"contract": contract, "contested_at": now})

    async def settle(self, contract: str) -> None:
        await put(self._connection, contract_access, {"contract": contract, "contested_at": None})
        of_contract = select(bindings.c.id).where(bindings.c.contract == contract)
        await self._connection.execute(delete(access_votes).where(access_votes.c.binding.in_(of_contract)))

    async def vote(self, binding: int, administrator: int, decision: str, now: datetime) -> None:
        """The latest decision of each administrator counts."""
        row = {"binding": binding, "administrator": administrator, "decision": decision, "at": now}
        await put(self._connection, access_votes, row)

    async def votes(self, binding: int) -> Mapping[int, str]:
        found = await self._connection.execute(
            select(access_votes.c.administrator, access_votes.c.decision)
            .where(access_votes.c.binding == binding)
            .order_by(access_votes.c.at)
        )
        return {row.administrator: row.decision for row in found}

    async def names(self, telegram_ids: Sequence[int]) -> Mapping[int, str]:
        """How Telegram shows those who have spoken to the bot, or decide in the staff group."""
        known = union_all(
            *(
                select(table.c.telegram_id, table.c.name).where(table.c.telegram_id.in_(telegram_ids))
                for table in (people, staff_members)
            )
        )
        return {row.telegram_id: row.name for row in await self._connection.execute(known)}

    async def block(self, contract: str, now: datetime) -> bool:
        """False if it is blocked already."""
        row = {"contract": contract, "blocked_at": now, "blocked_because": "staff"}
        free = contract_access.c.blocked_at.is_(None)
        return await put(self._connection, contract_access, row, replaces=free)

    async def unblock(self, contract: str, now: datetime) -> bool:
        """False if neither the contract nor an account on it was blocked."""
        contract_freed = await self._connection.execute(
            update(contract_access)
            .where(contract_access.c.contract == contract, contract_access.c.blocked_at.is_not(None))
            .values(blocked_at=None, blocked_because=None)
        )
        accounts_freed = await self._connection.execute(
            update(bindings)
            .where(bindings.c.contract == contract, bindings.c.state == "blocked")
            .values(state="active", bound_at=now)
        )
        return bool(contract_freed.rowcount or accounts_freed.rowcount)

    async def count(self) -> Count:
        """Of all contracts together."""
        of = select(func.count(), func.count(bindings.c.contract.distinct())).select_from(bindings)
        accounts, held = (await self._connection.execute(of.where(bindings.c.state != REVOKED))).one()
        undecided = or_(bindings.c.state == "suspended", bindings.c.level == Level.L1)
        awaiting = of.where(bindings.c.state.in_(("active", "suspended")), undecided)
        closed = select(func.count()).where(contract_access.c.blocked_at.is_not(None))
        return Count(
            contracts=held,
            accounts=accounts,
            awaiting=(await self._connection.execute(awaiting)).one()[0],
            blocked=await self._connection.scalar(closed) or 0,
        )

    async def journal(self, contract: str, skip: int, at_most: int) -> list[Noted]:
        """Newest first."""
        found = await self._connection.execute(
            select(audit.c.at, audit.c.action, audit.c.telegram_id, audit.c.details, people.c.name)
            .outerjoin(people, people.c.telegram_id == audit.c.telegram_id)
            .where(audit.c.contract == contract)
            .order_by(audit.c.id.desc())
            .offset(skip)
            .limit(at_most)
        )
        rows = [(row, json.loads(row.details)) for row in found]
        names = await self.names([details["by"] for _, details in rows if details.get("by")])
        return [_noted(row, details, names) for row, details in rows]

    async def erase(self, telegram_id: int) -> None:
        """Forget the person; what he has filed for a contract stays with the contract."""
        for table in _OF_A_PERSON:
            await self._connection.execute(delete(table).where(table.c.telegram_id == telegram_id))
        await self._connection.execute(
            delete(access_questions).where(access_questions.c.telegram_id == telegram_id)
        )


_OF_A_PERSON = (
    *(people, dialogues, failures, payment_intents, drafts),
    *(unwanted_notices, quiet_hours, held_notices, announcement_recipients),
)


def _noted(row: Any, details: Mapping[str, Any], names: Mapping[int, str]) -> Noted:
    by = details.get("by")
    who = STAFF if details.get("by_staff") else names.get(by, str(by)) if by else None
    return Noted(row.at, row.action, row.telegram_id, row.name, who)


STAFF = "staff"
"""Stands for the supplier's administrators, whose names are their own affair."""
