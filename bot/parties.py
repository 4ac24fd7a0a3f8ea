"""The contract a paper is about, as far as the account that asks for it may see what billing knows."""

from typing import Any

from domain.account import Contract, NoBillingData
from locales import Texts
from storage.unit_of_work import UnitOfWork


async def party(unit: UnitOfWork, t: Texts, number: str, *, whole: bool) -> Contract:
    """Raises NoBillingData where billing knows it no more."""
    return await contract_of(unit, number) if whole else _bare(t, number)


async def contract_of(unit: UnitOfWork, number: str) -> Contract:
    account = await unit.account.account(number)
    if account is None:
        raise NoBillingData
    return account.contract


def _bare(t: Texts, number: str) -> Contract:
    """A contract of which nothing may be told to the account but its number."""
    empty: dict[str, Any] = dict.fromkeys(Contract.__slots__)
    named = {"number": number, "name": t.plain("application-form-party", contract=number)}
    return Contract(**empty | named | {"kind": "", "inn": "", "status": ""})
