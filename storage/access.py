"""Bindings of contracts and Telegram accounts, wrong sign-ins, blocked contracts."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.access import Identity
from domain.consumer import Binding, Level
from domain.throttle import DAY, OF_ALL_WINDOW, Failures
from storage.billing import BillingView
from storage.billing_tables import contracts
from storage.inserting import put
from storage.schema import bindings, contract_access, failures, marks

REVOKED = "revoked"
BINDING_COLUMNS = (
    bindings.c.id,
    bindings.c.contract,
    bindings.c.telegram_id,
    bindings.c.password,
    bindings.c.level,
    bindings.c.state,
    bindings.c.bound_at,
    bindings.c.wrong_passwords,
    bindings.c.locked_until,
    bindings.c.phone,
)
_FIND = (
    select(*BINDING_COLUMNS)
    .where(bindings.c.contract == bindparam("of_contract"), bindings.c.telegram_id == bindparam("who"))
    .where(bindings.c.state != REVOKED)
)
_IDENTITY = select(contracts.c.contract, contracts.c.inn, contracts.c.name, contracts.c.phone).where(
    contracts.c.contract == bindparam("of_contract")
)


def binding_of(row: Sequence[Any]) -> Binding:
    """From a row that begins with `BINDING_COLUMNS`."""
    id_, contract, who, password, level, *rest = row[: len(BINDING_COLUMNS)]
    return Binding(id_, contract, who, password, Level(level), *rest)


class AccessRows:
    def __init__(self, connection: AsyncConnection, billing: BillingView) -> None:
        self._connection = connection
        self._billing = billing

    async def identity(self, contract: str) -> Identity | None:
        """What billing knows of a contract; None if it knows none of that number."""
        row = await self._billing.one_or_none(_IDENTITY, {"of_contract": contract})
        return None if row is None else Identity(row.contract, row.inn, row.name, row.phone or "")

    async def binding(self, contract: str, telegram_id: int) -> Binding | None:
        found = await self._connection.execute(_FIND, {"of_contract": contract, "who": telegram_id})
        row = found.one_or_none()
        return None if row is None else binding_of(row)

    async def bind(self, contract: str, telegram_id: int, now: datetime) -> Binding:
        """A new binding; one that was revoked begins anew, and nothing is left of what it was."""
        values: dict[str, Any] = {
            "contract": contract,
            "telegram_id": telegram_id,
            "password": None,
            "level": Level.L0,
            "state": "active",
            "bound_at": now,
            "wrong_passwords": 0,
            "locked_until": None,
            "phone": None,
        }
        await self._connection.execute(
            delete(bindings).where(
                bindings.c.contract == contract,
                bindings.c.telegram_id == telegram_id,
                bindings.c.state == REVOKED,
            )
        )
        row = await self._connection.execute(insert(bindings).values(**values).returning(bindings.c.id))
        return Binding(id=row.scalar_one(), **values)

    async def others_hold(self, contract: str, telegram_id: int) -> bool:
        """Whether another account has a password on this contract; two that ask at once learn of each other."""
        of_contract = select(bindings.c.id).where(bindings.c.contract == contract)
        await self._connection.execute(of_contract.order_by(bindings.c.id).with_for_update())
        other = select(bindings.c.id).where(
            bindings.c.contract == contract,
            bindings.c.telegram_id != telegram_id,
            bindings.c.password.is_not(None),
            bindings.c.state != REVOKED,
        )
        return bool(await self._connection.scalar(select(other.exists())))

    async def set_password(self, binding: int, password: str, level: Level, now: datetime) -> None:
        await self._change(binding, password=password, level=level, password_set_at=now, wrong_passwords=0)

    async def count_wrong(self, binding: int, wrong: int, locked_until: datetime | None) -> None:
        await self._change(binding, wrong_passwords=wrong, locked_until=locked_until)

    async def _change(self, binding: int, **changes: object) -> None:
        await self._connection.execute(update(bindings).where(bindings.c.id == binding).values(**changes))

    async def failures(self, telegram_id: int, contract: str, now: datetime) -> Failures:
        """Wrong sign-ins of unbound accounts that weigh on this try."""
        day = now - DAY
        own = await self._connection.execute(
            select(failures.c.at)
            .where(failures.c.telegram_id == telegram_id, failures.c.at > day)
            .order_by(failures.c.at)
        )
        on_contract = await self._connection.execute(
            select(func.count(), func.min(failures.c.at)).where(
                failures.c.contract == contract, failures.c.at > day
            )
        )
        count, oldest = on_contract.one()
        of_all = await self._connection.scalar(
            select(func.count()).select_from(failures).where(failures.c.at > now - OF_ALL_WINDOW)
        )
        return Failures(list(own.scalars()), count, oldest, of_all or 0)

    async def add_failure(self, telegram_id: int, contract: str, now: datetime) -> None:
        await self._connection.execute(
            insert(failures).values(at=now, telegram_id=telegram_id, contract=contract)
        )

    async def pause_is_news(self, now: datetime, one_attack: timedelta) -> bool:
        """Remember that sign-in rests; False if that was remembered less than `one_attack` ago."""
        row = {"name": "sign_in_paused", "at": now}
        return await put(self._connection, marks, row, replaces=marks.c.at <= now - one_attack)

    async def is_blocked(self, contract: str) -> bool:
        statement = select(contract_access.c.blocked_at).where(contract_access.c.contract == contract)
        return await self._connection.scalar(statement) is not None
