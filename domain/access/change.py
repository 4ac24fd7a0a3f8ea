"""The personal password: the primary one must be replaced by it, and it may be changed at any time."""

from dataclasses import replace

from domain import passwords
from domain.access.facts import Identity, Policy, Rules
from domain.access.steps import note_change
from domain.access.stores import AccessUnit
from domain.consumer import Binding, Consumer, Level, Right
from domain.ports import Clock, PasswordHasher, Transaction
from domain.sessions import NotSignedIn, require, require_fresh


class PasswordChange:
    """From a proposed password to the one in force; which level it gives is the supplier's policy."""

    def __init__(
        self, transaction: Transaction[AccessUnit], clock: Clock, hasher: PasswordHasher, rules: Rules
    ) -> None:
        self._transaction = transaction
        self._clock = clock
        self._hasher = hasher
        self._rules = rules

    def begin(self, consumer: Consumer) -> None:
        """Whether the account may change its password now. Raises PasswordNeededAgain."""
        require_fresh(require(consumer, Right.SUBMIT), self._clock.now())

    async def propose(self, consumer: Consumer, password: str) -> str:
        """Check a new password and give its hash. Raises a refusal of `domain.passwords`."""
        password = passwords.normalised(password)
        async with self._transaction() as unit:
            binding = await unit.access.binding(consumer.contract, consumer.telegram_id)
            identity = await unit.access.identity(consumer.contract) or _unknown(consumer.contract)
        passwords.check(
            password, contract=identity.contract, inn=identity.inn, name=identity.name, phone=identity.phone
        )
        if binding and binding.password and await self._hasher.verify(binding.password, password):
            raise passwords.PasswordIsPrevious
        return await self._hasher.hash(password)

    async def confirm(self, consumer: Consumer, proposed: str, repeated: str) -> Consumer:
        """Take the proposed password (its hash) if it was repeated rightly. Raises PasswordsDiffer."""
        if not await self._hasher.verify(proposed, passwords.normalised(repeated)):
            raise passwords.PasswordsDiffer
        now = self._clock.now()
        async with self._transaction() as unit:
            binding = await unit.access.binding(consumer.contract, consumer.telegram_id)
            if binding is None:
                raise NotSignedIn
            level = await self._level_after_change(unit, binding)
            await unit.access.set_password(binding.id, proposed, level, now)
            await unit.sessions.changed_password(consumer.session.id, now)
            action = "bound" if binding.password is None else "password_changed"
            await note_change(unit, action, replace(binding, level=level), now, objection=binding)
            changed = await unit.sessions.consumer(consumer.telegram_id)
        if changed is None:
            raise NotSignedIn
        return changed

    async def _level_after_change(self, unit: AccessUnit, binding: Binding) -> Level:
        if binding.password is not None or self._rules.policy is Policy.CONFIRMED:
            return max(binding.level, Level.L1)
        if self._rules.policy is Policy.OPEN:
            return Level.L2
        taken = await unit.access.others_hold(binding.contract, binding.telegram_id)
        return Level.L1 if taken else Level.L2


def _unknown(contract: str) -> Identity:
    """A contract that billing has dropped since its account signed in."""
    return Identity(contract, inn="", name="", phone="")
