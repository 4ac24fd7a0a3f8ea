"""A contract as staff may see it: without anything secret."""

from collections.abc import Sequence

from domain.staff import Found
from handlers.account_texts import owed
from locales import Html, Texts


def found(t: Texts, contracts: Sequence[Found]) -> Html:
    """One contract whole, several as a list, none as a sentence."""
    if not contracts:
        return t("staff-find-nothing")
    if len(contracts) > 1:
        lines = (t("staff-find-line", contract=one.contract, name=one.name) for one in contracts)
        return Html("\n".join((t("staff-find-several"), "", *lines)))
    return _whole(t, contracts[0])


def _whole(t: Texts, one: Found) -> Html:
    kind = t(f"kind-{one.kind.replace('_', '-')}")
    return Html(
        "\n".join(
            (
                t("staff-find-title", contract=one.contract, name=one.name),
                t("account-kind", value=kind),
                t("account-status", value=t(f"status-{one.status}")),
                t("account-due-day", day=str(one.due_day or 25)),
                owed(t, one.owed),
                t("staff-find-accounts", n=one.accounts),
                t("as-of", moment=one.as_of),
            )
        )
    )
