"""Those who share a contract: how a further account is proven, who is connected, who may be shut out.

A new account is proven by a phone that billing knows, or by a proven colleague, or by staff.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.access.facts import Member, Noted
from domain.access.steps import end_sessions, is_proven, note_change, suspend
from domain.access.stores import AccessUnit
from domain.consumer import Binding, Consumer, Level, Right
from domain.errors import DomainError, StaleButton
from domain.ports import Clock, PhonesIn, Transaction
from domain.sessions import NotSignedIn, require, require_fresh

JOURNAL_PAGE = 10
MOST_PAGES = 10_000


class NotYourPhone(DomainError):
    """A contact out of the address book, of another person, or a forwarded one."""

    key = "not-your-phone"


class ContractContested(DomainError):
    """Two proven accounts deny each other: only staff may change who is on the contract."""

    key = "contract-contested"


class AlreadyDecided(DomainError):
    """Somebody was quicker: the account is confirmed, suspended or gone."""

    key = "already-decided"


class Colleagues:
    """What the accounts of one contract may do about each other."""

    def __init__(self, transaction: Transaction[AccessUnit], clock: Clock, phones_in: PhonesIn) -> None:
        self._transaction = transaction
        self._clock = clock
        self._phones_in = phones_in

    async def share_phone(self, consumer: Consumer, phone: str, owner: int | None) -> bool:
        """Keep the account's own phone; True if billing has it for the contract, and the account is proven.

        `owner` is the account Telegram says the phone belongs to. Raises NotYourPhone.
        """
        now = self._clock.now()
        if owner != consumer.telegram_id:
            raise NotYourPhone
        async with self._transaction() as unit:
            binding = await _own(unit, consumer)
            identity = await unit.access.identity(consumer.contract)
            # Telegram gives the number with its country code, with or without the plus
            shared = self._phones_in("+" + phone.lstrip("+"))
            await unit.members.set_phone(binding.id, min(shared, default=""))
            matches = bool(identity and shared & self._phones_in(identity.phone))
            contested = await unit.members.is_contested(consumer.contract)
            if matches and not contested and binding.level < Level.L2:
                await _confirm(unit, binding, now, by=None)
            else:
                await note_change(unit, "phone_shared", binding, now)
        return matches and not contested

    async def allow(self, consumer: Consumer | None, telegram_id: int, nonce: str) -> Member:
        """A proven colleague, signed in, vouches for the account he was asked about.

        Raises NotSignedIn, AwaitingConfirmation, ContractContested, AlreadyDecided or StaleButton.
        """
        now = self._clock.now()
        async with self._transaction() as unit:
            member = await _asked_about(unit, nonce, telegram_id)
            colleague = require(consumer, Right.SEE_FIGURES)
            if colleague.contract != member.binding.contract:
                raise OtherContract(contract=member.binding.contract)
            await _check_peace(unit, colleague.contract)
            if member.binding.state != "active" or member.binding.level is not Level.L1:
                raise AlreadyDecided
            await _confirm(unit, member.binding, now, by=telegram_id)
        return member

    async def deny(self, telegram_id: int, nonce: str) -> Member:
        """«Это не я»: the account he was told of is suspended, and staff are called.

        He need not be signed in, but has to be proven. Raises StaleButton or AlreadyDecided.
        """
        async with self._transaction() as unit:
            member = await _asked_about(unit, nonce, telegram_id)
            own = await unit.access.binding(member.binding.contract, telegram_id)
            if own is None or not is_proven(own):
                raise StaleButton
            if member.binding.state != "active":
                raise AlreadyDecided
            await suspend(unit, member, self._clock.now(), by=telegram_id)
        return member

    async def connected(self, consumer: Consumer) -> Sequence[Member]:
        """Everybody on the contract, in the order they came; for proven accounts."""
        require(consumer, Right.SEE_FIGURES)
        async with self._transaction() as unit:
            return await unit.members.of_contract(consumer.contract)

    async def revoke(self, consumer: Consumer, binding: int) -> Member:
        """Shut a colleague out. Raises PasswordNeededAgain, ContractContested or AlreadyDecided."""
        now = self._clock.now()
        require(consumer, Right.SEE_FIGURES)
        require_fresh(consumer, now)
        async with self._transaction() as unit:
            await _check_peace(unit, consumer.contract)
            member = await unit.members.found(binding)
            if member is None or not _is_on(member.binding, consumer.contract):
                raise AlreadyDecided
            own = await _own(unit, consumer)
            await revoke(unit, member.binding, now, by=consumer.telegram_id, objection=own)
        return member

    async def journal(self, consumer: Consumer, page: int) -> tuple[Sequence[Noted], bool]:
        """A page of what was done about access, newest first, and whether another follows."""
        require(consumer, Right.SEE_FIGURES)
        if not 0 <= page < MOST_PAGES:
            raise StaleButton
        async with self._transaction() as unit:
            rows = await unit.members.journal(consumer.contract, page * JOURNAL_PAGE, JOURNAL_PAGE + 1)
        return rows[:JOURNAL_PAGE], len(rows) > JOURNAL_PAGE


class OtherContract(DomainError):
    """The question is about another contract than the one the colleague is signed in to."""

    key = "other-contract"


def _is_on(binding: Binding, contract: str) -> bool:
    return binding.contract == contract and binding.state != "revoked"


async def _own(unit: AccessUnit, consumer: Consumer) -> Binding:
    binding = await unit.access.binding(consumer.contract, consumer.telegram_id)
    if binding is None:
        raise NotSignedIn
    return binding


async def _asked_about(unit: AccessUnit, nonce: str, telegram_id: int) -> Member:
    about = await unit.members.asked(nonce, telegram_id)
    member = None if about is None else await unit.members.found(about)
    if member is None:
        raise StaleButton
    return member


async def _check_peace(unit: AccessUnit, contract: str) -> None:
    if await unit.members.is_contested(contract):
        raise ContractContested


async def _confirm(unit: AccessUnit, binding: Binding, now: datetime, *, by: int | None) -> None:
    await unit.members.set_level(binding.id, Level.L2)
    raised = replace(binding, level=Level.L2)
    await note_change(unit, "confirmed", raised, now, by=by, objection=raised)


async def revoke(
    unit: AccessUnit,
    binding: Binding,
    now: datetime,
    *,
    by: int | None = None,
    by_staff: bool = False,
    objection: Binding | None = None,
    action: str = "revoked",
) -> None:
    """The binding is gone, with its password; the account may come again as a new one."""
    await end_sessions(unit, binding, "revoked", now)
    await unit.members.revoke(binding.id)
    await note_change(unit, action, binding, now, by=by, by_staff=by_staff, objection=objection)
