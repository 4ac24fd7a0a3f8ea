"""What staff decide: who is confirmed or shut out, which contract is blocked. They never see a password.

Where proven accounts of a contract deny each other, one administrator is not enough: two have to decide alike.
"""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from domain.access.colleagues import revoke
from domain.access.door import contract_number
from domain.access.facts import Claim, Member
from domain.access.steps import end_sessions, note_change
from domain.access.stores import AccessUnit
from domain.consumer import Binding, Level
from domain.errors import DomainError, StaleButton
from domain.ports import Clock, PhonesIn, Transaction

Decision = Literal["confirm", "disable"]


class NoSuchContract(DomainError):
    """Facts: `contract`."""

    key = "no-such-contract"


class AlreadySo(DomainError):
    """The decision changes nothing: another administrator was quicker."""

    key = "already-so"


class AccessDesk:
    """The verbs of administrators; that the actor is one has been seen to before."""

    def __init__(self, transaction: Transaction[AccessUnit], clock: Clock, phones_in: PhonesIn) -> None:
        self._transaction = transaction
        self._clock = clock
        self._phones_in = phones_in

    async def decide(self, binding: int, decision: Decision, administrator: int) -> bool:
        """Confirm or shut out; False if a second administrator has to decide alike first.

        Raises StaleButton for an account that is gone, AlreadySo.
        """
        now = self._clock.now()
        async with self._transaction() as unit:
            member = await _member(unit, binding)
            _check_changes(member.binding, decision)
            if await unit.members.is_contested(member.binding.contract):
                await unit.members.vote(binding, administrator, decision, now)
                votes = await unit.members.votes(binding)
                if sum(1 for vote in votes.values() if vote == decision) < 2:  # noqa: PLR2004 - two of them
                    await note_change(
                        unit, f"vote_{decision}", member.binding, now, by=administrator, by_staff=True
                    )
                    return False
            await self._carry_out(unit, member.binding, decision, administrator, now)
            await _settle_if_decided(unit, member.binding.contract)
        return True

    async def _carry_out(
        self, unit: AccessUnit, binding: Binding, decision: Decision, by: int, now: datetime
    ) -> None:
        if decision == "disable":
            await revoke(unit, binding, now, by=by, by_staff=True)
            return
        await unit.members.set_level(binding.id, Level.L2)
        await unit.members.set_state(binding.id, "active")
        raised = replace(binding, level=Level.L2, state="active")
        await note_change(unit, "confirmed", raised, now, by=by, by_staff=True, objection=raised)

    async def block(self, contract: str, administrator: int) -> str:
        """Nobody signs in to the contract until it is unblocked. Gives the number.

        Raises NotAContractNumber, NoSuchContract or AlreadySo.
        """
        now = self._clock.now()
        async with self._transaction() as unit:
            number = await _known(unit, contract)
            if not await unit.members.block(number, now):
                raise AlreadySo
            for member in await unit.members.of_contract(number):
                await end_sessions(unit, member.binding, "blocked", now)
            await _note_contract(unit, "contract_blocked", number, administrator, now)
        return number

    async def unblock(self, contract: str, administrator: int) -> str:
        """The contract, and its accounts whose primary password stood too long, may sign in again.

        Raises NotAContractNumber, NoSuchContract or AlreadySo.
        """
        now = self._clock.now()
        async with self._transaction() as unit:
            number = await _known(unit, contract)
            if not await unit.members.unblock(number, now):
                raise AlreadySo
            await _note_contract(unit, "contract_unblocked", number, administrator, now)
        return number

    async def claim(self, binding: int) -> Claim:
        """What is to be weighed about an account. Raises StaleButton for one that never was."""
        async with self._transaction() as unit:
            claim = await claim_of(unit, binding, self._phones_in)
        if claim is None:
            raise StaleButton
        return claim


async def claim_of(unit: AccessUnit, binding: int, phones_in: PhonesIn) -> Claim | None:
    """What is to be weighed about an account; None if there is no such binding."""
    member = await unit.members.found(binding)
    if member is None:
        return None
    contract = member.binding.contract
    identity = await unit.access.identity(contract)
    shared = member.binding.phone
    on_file = phones_in(identity.phone) if identity else frozenset()
    votes = await unit.members.votes(binding)
    names = await unit.members.names(list(votes))
    return Claim(
        member=member,
        identity=identity,
        phone_matches=None if shared is None else shared in on_file,
        others=tuple(one for one in await unit.members.of_contract(contract) if one.binding.id != binding),
        contested=await unit.members.is_contested(contract),
        blocked=await unit.access.is_blocked(contract),
        votes=tuple((names.get(who, str(who)), decision) for who, decision in votes.items()),
    )


def is_settled(binding: Binding) -> bool:
    """Whether the account is confirmed already."""
    return binding.state == "active" and binding.level is Level.L2


def _check_changes(binding: Binding, decision: Decision) -> None:
    if binding.state == "revoked" or (decision == "confirm" and is_settled(binding)):
        raise AlreadySo


async def _member(unit: AccessUnit, binding: int) -> Member:
    member = await unit.members.found(binding)
    if member is None:
        raise StaleButton
    return member


async def _settle_if_decided(unit: AccessUnit, contract: str) -> None:
    """Peace is restored once nobody is left suspended."""
    if all(member.binding.state != "suspended" for member in await unit.members.of_contract(contract)):
        await unit.members.settle(contract)


async def _known(unit: AccessUnit, text: str) -> str:
    number = contract_number(text)
    if await unit.access.identity(number) is None:
        raise NoSuchContract(contract=number)
    return number


async def _note_contract(unit: AccessUnit, action: str, contract: str, by: int, now: datetime) -> None:
    await unit.audit.note(now, action, contract=contract, telegram_id=None, by=by, by_staff=True)
