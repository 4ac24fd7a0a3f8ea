"""Sign-in and the forced change of the primary password (announcement §2.2).

The primary password (the INN) is public and only identifies; the proof is the Telegram account, so a personal
password belongs to a binding of a contract and an account and can be tried from that account alone.
"""

import hmac
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Protocol

from domain import passwords, throttle
from domain.consumer import Binding, Consumer, Level
from domain.errors import DomainError
from domain.events import AccessBlocked, AccountBound, PasswordChanged, SignInPaused
from domain.ports import Clock, PasswordHasher, Transaction
from domain.sessions import NotSignedIn, SessionUnit, end_open_session

_CONTRACT = re.compile(r"[0-9]{5}")
# sign-in may pause many times during one attack; staff need not hear of each
_ONE_ATTACK = timedelta(minutes=15)


class NotAContractNumber(DomainError):
    key = "not-a-contract-number"


class SignInRefused(DomainError):
    """One answer whatever was wrong: nobody learns which contracts exist."""

    key = "sign-in-refused"


class AccessClosed(DomainError):
    """The supplier has blocked the contract, or the primary password was never changed."""

    key = "access-closed"


class Policy(Enum):
    """Which first password makes an account proven (`ACCESS_POLICY`)."""

    FIRST_TRUSTED = "first_trusted"
    CONFIRMED = "confirmed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Identity:
    """What billing knows of a contract that sign-in needs."""

    contract: str
    inn: str
    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class Rules:
    """`primary_for` is how long the primary password (the INN) may stay unchanged."""

    policy: Policy
    primary_for: timedelta


class AccessStore(Protocol):
    async def identity(self, contract: str) -> Identity | None: ...
    async def binding(self, contract: str, telegram_id: int) -> Binding | None: ...
    async def bind(self, contract: str, telegram_id: int, now: datetime) -> Binding: ...
    async def others_hold(self, contract: str, telegram_id: int) -> bool: ...
    async def set_password(self, binding: int, password: str, level: Level, now: datetime) -> None: ...
    async def count_wrong(self, binding: int, wrong: int, locked_until: datetime | None) -> None: ...
    async def failures(self, telegram_id: int, contract: str, now: datetime) -> throttle.Failures: ...
    async def add_failure(self, telegram_id: int, contract: str, now: datetime) -> None: ...
    async def pause_is_news(self, now: datetime, one_attack: timedelta) -> bool: ...
    async def is_blocked(self, contract: str) -> bool: ...
    async def set_state(self, binding: int, state: str) -> None: ...


class AccessUnit(SessionUnit, Protocol):
    """The part of a unit of work that access needs."""

    @property
    def access(self) -> AccessStore: ...


def contract_number(text: str) -> str:
    """Five ASCII digits, leading zeros significant. Raises NotAContractNumber."""
    number = text.strip()
    if not _CONTRACT.fullmatch(number):
        raise NotAContractNumber
    return number


class Access:
    """Who may come in, and with which password."""

    def __init__(
        self, transaction: Transaction[AccessUnit], clock: Clock, hasher: PasswordHasher, rules: Rules
    ) -> None:
        self._transaction = transaction
        self._clock = clock
        self._hasher = hasher
        self._rules = rules

    async def sign_in(self, telegram_id: int, contract: str, password: str) -> Consumer:
        """Open the account's session. Raises SignInRefused, AccessClosed, TooManyTries or SignInResting.

        Exactly one hash is computed whatever is known of the contract, so the time tells nothing.
        """
        now = self._clock.now()
        async with self._transaction() as unit:
            binding = await unit.access.binding(contract, telegram_id)
            own = binding.password if binding else None
            await self._check_throttle(unit, telegram_id, contract, binding, now)
            identity = await unit.access.identity(contract)
            primary = _is_inn(identity, password)
            personal = await self._hasher.verify(own, passwords.normalised(password))
            refusal = await self._refusal(unit, binding, contract, admitted=primary or personal)
            if refusal is None:
                return await self._open(unit, contract, telegram_id, binding, must_change=not personal)
            await self._count_failure(unit, refusal, telegram_id, contract, binding)
        raise refusal

    async def _check_throttle(
        self, unit: AccessUnit, telegram_id: int, contract: str, binding: Binding | None, now: datetime
    ) -> None:
        if binding is not None and binding.password is not None:
            throttle.check_bound(binding.locked_until, now)
        else:
            throttle.check_stranger(await unit.access.failures(telegram_id, contract, now), now)

    async def _refusal(
        self, unit: AccessUnit, binding: Binding | None, contract: str, *, admitted: bool
    ) -> DomainError | None:
        if not admitted:
            return SignInRefused()
        if await unit.access.is_blocked(contract) or (binding and binding.state != "active"):
            return AccessClosed()
        if binding and binding.password is None and self._overdue(binding):
            return await self._block(unit, binding)
        return None

    def _overdue(self, binding: Binding) -> bool:
        return binding.bound_at + self._rules.primary_for < self._clock.now()

    async def _block(self, unit: AccessUnit, binding: Binding) -> DomainError:
        """The account waited too long; others on the contract have nothing to do with it."""
        now = self._clock.now()
        await unit.access.set_state(binding.id, "blocked")
        await unit.audit.note(now, "blocked", contract=binding.contract, telegram_id=binding.telegram_id)
        unit.record(AccessBlocked(binding.contract, binding.telegram_id, now))
        return AccessClosed()

    async def _count_failure(
        self, unit: AccessUnit, refusal: DomainError, telegram_id: int, contract: str, binding: Binding | None
    ) -> None:
        if not isinstance(refusal, SignInRefused):
            return
        now = self._clock.now()
        if binding is not None and binding.password is not None:
            wrong = binding.wrong_passwords + 1
            wait = throttle.bound_wait(wrong)
            await unit.access.count_wrong(binding.id, wrong, now + wait if wait else None)
            return
        await unit.access.add_failure(telegram_id, contract, now)
        of_all = (await unit.access.failures(telegram_id, contract, now)).of_all
        if of_all > throttle.OF_ALL and await unit.access.pause_is_news(now, _ONE_ATTACK):
            unit.record(SignInPaused(now))

    async def _open(
        self, unit: AccessUnit, contract: str, telegram_id: int, binding: Binding | None, *, must_change: bool
    ) -> Consumer:
        now = self._clock.now()
        await end_open_session(unit, telegram_id, "replaced", now)
        if binding is None:
            binding = await unit.access.bind(contract, telegram_id, now)
        elif binding.wrong_passwords:
            await unit.access.count_wrong(binding.id, 0, None)
        session = await unit.sessions.open(binding, now, must_change=must_change)
        action = "signed_in_primary" if must_change else "signed_in"
        await unit.audit.note(now, action, contract=contract, telegram_id=telegram_id)
        return Consumer(session, contract, binding.level)

    async def propose_password(self, consumer: Consumer, password: str) -> str:
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

    async def set_password(self, consumer: Consumer, proposed: str, repeated: str) -> Consumer:
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
            await self._tell_of_change(unit, binding, level, now)
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

    async def _tell_of_change(self, unit: AccessUnit, binding: Binding, level: Level, now: datetime) -> None:
        first = binding.password is None
        action = "bound" if first else "password_changed"
        await unit.audit.note(
            now, action, contract=binding.contract, telegram_id=binding.telegram_id, level=int(level)
        )
        if first:
            unit.record(AccountBound(binding.contract, binding.telegram_id, int(level), now))
        else:
            unit.record(PasswordChanged(binding.contract, binding.telegram_id, now))


def _unknown(contract: str) -> Identity:
    """A contract that billing has dropped since its account signed in."""
    return Identity(contract, inn="", name="", phone="")


def _is_inn(identity: Identity | None, password: str) -> bool:
    inn = identity.inn if identity else "0" * 9
    same = hmac.compare_digest(inn.encode(), password.strip().encode("utf-8", "replace"))
    return same and identity is not None
