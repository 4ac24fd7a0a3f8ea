"""Sign-in (announcement §2.2).

The primary password (the INN) is public and only identifies; the proof is the Telegram account, so a personal
password belongs to a binding of a contract and an account and can be tried from that account alone.
"""

import hmac
import re
from datetime import datetime, timedelta

from domain import passwords, throttle
from domain.access.facts import Identity, Rules
from domain.access.steps import note_change
from domain.access.stores import AccessUnit
from domain.consumer import Binding, Consumer
from domain.errors import DomainError
from domain.events import SignInPaused
from domain.ports import Clock, PasswordHasher, Transaction
from domain.sessions import NotSignedIn, end_open_session

_CONTRACT = re.compile(r"[0-9]{5}")
# sign-in may pause many times during one attack; staff need not hear of each
_ONE_ATTACK = timedelta(minutes=15)


class NotAContractNumber(DomainError):
    key = "not-a-contract-number"


class SignInRefused(DomainError):
    """One answer whatever was wrong: nobody learns which contracts exist."""

    key = "sign-in-refused"


class WrongPassword(DomainError):
    """The account that is signed in did not give its own password."""

    key = "wrong-password"


class AccessClosed(DomainError):
    """The supplier has blocked the contract, or the primary password was never changed."""

    key = "access-closed"


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
        if await unit.access.is_blocked(contract) or (binding and binding.state == "blocked"):
            return AccessClosed()
        if binding and binding.password is None and self._overdue(binding):
            return await self._block(unit, binding)
        return None

    def _overdue(self, binding: Binding) -> bool:
        return binding.bound_at + self._rules.primary_for < self._clock.now()

    async def _block(self, unit: AccessUnit, binding: Binding) -> DomainError:
        """The account waited too long; others on the contract have nothing to do with it."""
        await unit.members.set_state(binding.id, "blocked")
        await note_change(unit, "blocked", binding, self._clock.now())
        return AccessClosed()

    async def _count_failure(
        self, unit: AccessUnit, refusal: DomainError, telegram_id: int, contract: str, binding: Binding | None
    ) -> None:
        if not isinstance(refusal, SignInRefused):
            return
        now = self._clock.now()
        if binding is not None and binding.password is not None:
            await _count_wrong(unit, binding, now)
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
        return Consumer(session, contract, binding.level, suspended=binding.state == "suspended")

    async def prove(self, consumer: Consumer, password: str) -> None:
        """The signed-in account gives its password once more. Raises WrongPassword or TooManyTries."""
        now = self._clock.now()
        async with self._transaction() as unit:
            binding = await unit.access.binding(consumer.contract, consumer.telegram_id)
            if binding is None:
                raise NotSignedIn
            throttle.check_bound(binding.locked_until, now)
            right = await self._hasher.verify(binding.password, passwords.normalised(password))
            if right:
                await unit.sessions.proved(consumer.session.id, now)
            else:
                await _count_wrong(unit, binding, now)
        if not right:
            raise WrongPassword


async def _count_wrong(unit: AccessUnit, binding: Binding, now: datetime) -> None:
    """Strangers have no part in this count: it is the bound account's own."""
    wrong = binding.wrong_passwords + 1
    wait = throttle.bound_wait(wrong)
    await unit.access.count_wrong(binding.id, wrong, now + wait if wait else None)


def _is_inn(identity: Identity | None, password: str) -> bool:
    inn = identity.inn if identity else "0" * 9
    same = hmac.compare_digest(inn.encode(), password.strip().encode("utf-8", "replace"))
    return same and identity is not None
