"""What access adds for staff: who is connected to a contract, and how many there are in all."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.access import AccessDesk
from handlers.access_cards import told_name
from handlers.colleague_texts import standing
from locales import Html, Texts


async def contract_facts(t: Texts, contract: str, services: Mapping[str, Any]) -> Sequence[str]:
    access_desk: AccessDesk = services["access_desk"]
    members, blocked = await access_desk.connected(contract)
    lines = [
        t("staff-find-account", name=told_name(one), standing=standing(t, one.binding)) for one in members
    ]
    head = t("staff-find-accounts", n=len(members)) if members else t("staff-find-no-accounts")
    return [*([t("access-card-blocked")] if blocked else []), head, *lines]


async def stats(t: Texts, services: Mapping[str, Any]) -> Html:
    access_desk: AccessDesk = services["access_desk"]
    count = await access_desk.count()
    return t(
        "stats-access",
        contracts=count.contracts,
        accounts=count.accounts,
        awaiting=count.awaiting,
        blocked=count.blocked,
    )
