"""Online payments of a contract and what its people have begun; every read is scoped by the contract."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    BindParameter,
    Row,
    Select,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.account import NoBillingData
from domain.consumer import Consumer, Level
from domain.money import Money
from domain.payments import Intent, Listener, Payer, Payment, State
from domain.providers import Reported
from storage.billing import BillingView
from storage.billing_tables import contracts, metering_points, settlements
from storage.inserting import add_new, put
from storage.prepared import Prepared
from storage.schema import bindings, marks, online_payments, payment_intents, people, sessions

PAYMENT = tuple(
    online_payments.c[name]
    for name in (
        *("id", "provider", "transaction", "account", "amount", "service", "state"),
        *("paid_at", "booked_at", "posted_at", "posted_on", "document"),
    )
)
_INTENT = tuple(
    payment_intents.c[name] for name in ("id", "contract", "telegram_id", "service", "amount", "created_at")
)
_NOT_POSTED = or_(
    online_payments.c.state == State.PAID.value, online_payments.c.state == State.UNMATCHED.value
)
_AMOUNT = online_payments.c.amount


def unposted_of(contract: BindParameter[str]) -> Select[tuple[Money | None]]:
    """What was paid online and is not in the ledger yet; NULL if nothing was."""
    of_contract = online_payments.c.account == contract
    return select(func.sum(_AMOUNT, type_=_AMOUNT.type)).where(of_contract, _NOT_POSTED)


_UNPOSTED = Prepared(unposted_of(bindparam("of")))
_KNOWS = select(contracts.c.contract).where(contracts.c.contract == bindparam("of_contract"))
_PERIOD = (
    select(func.max(settlements.c.period, type_=settlements.c.period.type))
    .where(settlements.c.contract == bindparam("of_contract"))
    .scalar_subquery()
)
_PAYER = select(
    *(contracts.c.contract, contracts.c.kind, contracts.c.name, contracts.c.inn, contracts.c.balance),
    _PERIOD.label("period"),
).where(contracts.c.contract == bindparam("of_contract"))
_SERVICES = (
    select(metering_points.c.service).where(metering_points.c.contract == bindparam("of_contract")).distinct()
)
_LISTENERS = (
    select(bindings.c.telegram_id, sessions.c.id, sessions.c.nonce)
    .join(people, people.c.telegram_id == bindings.c.telegram_id)
    .outerjoin(
        sessions,
        and_(
            sessions.c.binding == bindings.c.id,
            sessions.c.closed_at.is_(None),
            sessions.c.must_change.is_(False),
        ),
    )
    .where(bindings.c.contract == bindparam("of_contract"), bindings.c.level >= Level.L2)
    .where(bindings.c.state == "active", people.c.reachable)
    .order_by(bindings.c.id)
)


def as_payment(row: Row[Any]) -> Payment:
    """A row of the columns `PAYMENT`."""
    id_, provider, transaction, account, amount, service, state, *rest = tuple(row)
    return Payment(id_, provider, transaction, account, amount, service, State(state), *rest)


class PaymentRows:
    def __init__(self, connection: AsyncConnection, billing: BillingView) -> None:
        self._connection = connection
        self._billing = billing

    async def knows(self, contract: str) -> bool:
        """Whether billing has such a contract. Raises NoBillingData before the first snapshot."""
        if await self._billing.in_force() is None:
            raise NoBillingData
        return await self._billing.one_or_none(_KNOWS, {"of_contract": contract}) is not None

    async def find(self, provider: str, transaction: str) -> Payment | None:
        found = await self._payments(
            online_payments.c.provider == provider, online_payments.c.transaction == transaction
        )
        return found[0] if found else None

    async def book(self, provider: str, reported: Reported, state: State, now: datetime) -> Payment | None:
        """The credit; None if the transaction is credited already, by whomever."""
        row = {
            "provider": provider,
            "transaction": reported.transaction,
            "account": reported.account,
            "amount": reported.amount,
            "state": state.value,
            "paid_at": reported.paid_at,
            "booked_at": now,
            "missed": 0,
        }
        number = await add_new(self._connection, online_payments, row)
        return None if number is None else (await self._payments(online_payments.c.id == number))[0]

    async def row_of(self, payment: Payment) -> int:
        """How many payments of the contract came before it."""
        before = select(func.count()).select_from(online_payments)
        ours = and_(online_payments.c.account == payment.account, online_payments.c.id < payment.id)
        return await self._connection.scalar(before.where(ours)) or 0

    async def fulfil(self, payment: Payment, begun_after: datetime) -> list[Intent]:
        """What was begun and is hereby paid: of the same amount if there is such, else the newest of the contract.

        Whoever began the same twice has two messages that wait for this one payment.
        """
        of_contract = and_(
            payment_intents.c.contract == payment.account,
            payment_intents.c.payment.is_(None),
            payment_intents.c.created_at >= begun_after,
        )
        same_amount = case((payment_intents.c.amount == payment.amount, 0), else_=1)
        statement = select(*_INTENT).where(of_contract).with_for_update()
        found = await self._connection.execute(statement.order_by(same_amount, payment_intents.c.id.desc()))
        intents = [Intent(*row) for row in found]
        paid = [one for one in intents if one.begins_the_same(intents[0])]
        for one in paid:
            await self._set(payment_intents, one.id, payment=payment.id)
        if paid:
            await self._set(online_payments, payment.id, service=paid[0].service)
        return paid

    async def contradicted(self, payment: int, now: datetime) -> bool:
        """Remember that a payment was contradicted; False if that was known."""
        statement = (
            update(online_payments)
            .where(online_payments.c.id == payment, online_payments.c.contradicted_at.is_(None))
            .values(contradicted_at=now)
        )
        return (await self._connection.execute(statement)).rowcount == 1

    async def is_news(self, name: str, now: datetime, window: timedelta) -> bool:
        """Remember a moment; False if it was remembered less than `window` ago."""
        row = {"name": name, "at": now}
        return await put(self._connection, marks, row, replaces=marks.c.at <= now - window)

    async def payer(self, contract: str) -> Payer | None:
        """None if billing knows no such contract, or nothing was taken in yet."""
        row = await self._billing.one_or_none(_PAYER, {"of_contract": contract})
        snapshot = await self._billing.in_force()
        if row is None or snapshot is None:
            return None
        services = await self._billing.all(_SERVICES, {"of_contract": contract})
        return Payer(
            *(row.contract, row.kind, row.name, row.inn, row.balance),
            *(snapshot.as_of, row.period, [one.service for one in services]),
        )

    async def unposted(self, contract: str) -> Money:
        """What was credited online and was in no snapshot yet."""
        ((unposted,),) = await _UNPOSTED.on(self._connection, {"of": contract})
        return unposted or Money(0)

    async def begin(self, consumer: Consumer, service: str | None, amount: Money, now: datetime) -> Intent:
        values: dict[str, Any] = {
            "contract": consumer.contract,
            "telegram_id": consumer.telegram_id,
            "service": service,
            "amount": amount,
            "created_at": now,
        }
        statement = insert(payment_intents).values(**values).returning(payment_intents.c.id)
        return Intent(id=(await self._connection.execute(statement)).scalar_one(), **values)

    async def waiting(self, consumer: Consumer, begun_after: datetime) -> list[Intent]:
        """What this account has begun and nobody has confirmed yet, oldest first."""
        found = await self._connection.execute(
            select(*_INTENT)
            .where(payment_intents.c.contract == consumer.contract, payment_intents.c.payment.is_(None))
            .where(payment_intents.c.telegram_id == consumer.telegram_id)
            .where(payment_intents.c.created_at >= begun_after)
            .order_by(payment_intents.c.id)
        )
        return [Intent(*row) for row in found]

    async def drop_intents_older_than(self, moment: datetime) -> None:
        """What was begun and long since paid or given up."""
        await self._connection.execute(delete(payment_intents).where(payment_intents.c.created_at < moment))

    async def numbered(self, payment: int) -> Payment | None:
        found = await self._payments(online_payments.c.id == payment)
        return found[0] if found else None

    async def of_contract(self, contract: str) -> list[Payment]:
        """Oldest first."""
        return await self._payments(online_payments.c.account == contract)

    async def listeners(self, contract: str) -> list[Listener]:
        """The proven accounts of a contract that can be reached."""
        found = await self._connection.execute(_LISTENERS, {"of_contract": contract})
        return [Listener(*row) for row in found]

    async def _payments(self, *conditions: Any) -> list[Payment]:
        statement = select(*PAYMENT).where(*conditions).order_by(online_payments.c.id)
        return [as_payment(row) for row in await self._connection.execute(statement)]

    async def _set(self, table: Any, row: int, **changes: object) -> None:
        await self._connection.execute(update(table).where(table.c.id == row).values(**changes))
