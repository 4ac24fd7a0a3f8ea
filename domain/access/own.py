"""What an account may do about itself: its contracts, leaving one of them, its data, being forgotten."""

from collections.abc import Sequence
from dataclasses import replace

from domain.access.colleagues import revoke
from domain.access.facts import Held
from domain.access.steps import is_proven
from domain.access.stores import AccessUnit
from domain.consumer import Consumer, Right
from domain.errors import StaleButton
from domain.ports import Clock, Transaction
from domain.sessions import end_open_session, require, require_fresh


class OwnAccess:
    """Every verb is about the account that asks."""

    def __init__(self, transaction: Transaction[AccessUnit], clock: Clock) -> None:
        self._transaction = transaction
        self._clock = clock

    async def contracts(self, consumer: Consumer) -> Sequence[Held]:
        """The contracts this account is bound to, by number; named where the account is proven."""
        require(consumer, Right.SUBMIT)
        async with self._transaction() as unit:
            held = await unit.members.of_account(consumer.telegram_id)
        return [one if is_proven(one.binding) else replace(one, name=None) for one in held]

    async def unbind(self, consumer: Consumer, contract: str) -> None:
        """Leave a contract. Raises PasswordNeededAgain, or StaleButton if it was left already."""
        now = self._clock.now()
        require_fresh(require(consumer, Right.SUBMIT), now)
        async with self._transaction() as unit:
            binding = await unit.access.binding(contract, consumer.telegram_id)
            if binding is None:
                raise StaleButton
            await revoke(unit, binding, now, by=consumer.telegram_id, action="unbound")

    async def erase(self, consumer: Consumer) -> None:
        """Leave every contract and have name, phone, language and dialogues forgotten.

        Submissions stay: they are the contract's. The audit stays for its five years, without the name.
        Raises PasswordNeededAgain.
        """
        now = self._clock.now()
        require_fresh(require(consumer, Right.SUBMIT), now)
        async with self._transaction() as unit:
            await end_open_session(unit, consumer.telegram_id, "erased", now)
            for held in await unit.members.of_account(consumer.telegram_id):
                await revoke(unit, held.binding, now, by=consumer.telegram_id, action="erased")
            await unit.members.erase(consumer.telegram_id)
