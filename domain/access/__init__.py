"""Who may come in, who else is on the contract, and who decides about it (announcement §2.2)."""

from domain.access.change import PasswordChange
from domain.access.colleagues import Colleagues
from domain.access.desk import AccessDesk
from domain.access.door import Access, AccessClosed, NotAContractNumber, SignInRefused, contract_number
from domain.access.facts import Identity, Member, Policy, Rules
from domain.access.own import OwnAccess

__all__ = [
    "Access",
    "AccessClosed",
    "AccessDesk",
    "Colleagues",
    "Identity",
    "Member",
    "NotAContractNumber",
    "OwnAccess",
    "PasswordChange",
    "Policy",
    "Rules",
    "SignInRefused",
    "contract_number",
]
