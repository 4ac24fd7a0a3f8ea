"""Every change of who may do what leaves an audit row and is told to the proven accounts of the contract.

Only they are told, and only they can object («Это не я»): whoever knows a public INN must not be able to shut an
owner out.
"""

import secrets
from datetime import datetime

from domain.access.facts import Member
from domain.access.stores import AccessUnit
from domain.consumer import Binding, Level
from domain.events import AccessChanged, Listener
from domain.sessions import end


async def note_change(
    unit: AccessUnit,
    action: str,
    binding: Binding,
    now: datetime,
    *,
    by: int | None = None,
    by_staff: bool = False,
    objection: Binding | None = None,
) -> None:
    """`objection` is whom a listener suspends by «Это не я»; None: there is nothing to object to."""
    await unit.audit.note(
        now,
        action,
        contract=binding.contract,
        telegram_id=binding.telegram_id,
        level=int(binding.level),
        by=by,
        by_staff=by_staff,
    )
    listeners = await _listeners(unit, binding, by, objection, now)
    unit.record(
        AccessChanged(action, binding.contract, binding.id, binding.telegram_id, by, by_staff, now, listeners)
    )


async def _listeners(
    unit: AccessUnit, binding: Binding, by: int | None, objection: Binding | None, now: datetime
) -> tuple[Listener, ...]:
    told = []
    for member in await unit.members.of_contract(binding.contract):
        telegram_id = member.binding.telegram_id
        if is_proven(member.binding) and telegram_id not in (binding.telegram_id, by):
            nonce = None if objection is None else await _question(unit, telegram_id, objection, now)
            told.append(Listener(telegram_id, nonce))
    return tuple(told)


async def _question(unit: AccessUnit, telegram_id: int, about: Binding, now: datetime) -> str:
    nonce = secrets.token_urlsafe(9)
    await unit.members.ask(nonce, telegram_id, about.id, now)
    return nonce


def is_proven(binding: Binding) -> bool:
    return binding.state == "active" and binding.level is Level.L2


async def end_sessions(unit: AccessUnit, binding: Binding, because: str, now: datetime) -> None:
    """The account's session on this contract, if it is open, is over."""
    for session in await unit.members.sessions_on(binding.contract):
        if session.binding == binding.id:
            await end(unit, session, because, now)


async def suspend(unit: AccessUnit, member: Member, now: datetime, *, by: int) -> None:
    """Nothing is open to the account until staff decide; against a proven one two administrators have to."""
    binding = member.binding
    if is_proven(binding):
        await unit.members.contest(binding.contract, now)
    await unit.members.set_state(binding.id, "suspended")
    await end_sessions(unit, binding, "suspended", now)
    await note_change(unit, "suspended", binding, now, by=by)
