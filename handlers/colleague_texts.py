"""Lays out who is connected to a contract, and what was done about access."""

from collections.abc import Sequence

from domain.access.facts import Member, Noted
from domain.consumer import Binding, Consumer
from locales import Html, Texts


def shown_name(member: Member) -> str:
    """As Telegram shows the person."""
    return f"{member.name} (@{member.username})" if member.username else member.name


def standing(t: Texts, binding: Binding) -> str:
    """How far the account reaches, in words."""
    return t(
        f"standing-{binding.state}" if binding.state != "active" else f"standing-level-{int(binding.level)}"
    )


def connected(t: Texts, consumer: Consumer, members: Sequence[Member]) -> str:
    """Everybody on the contract, oneself marked."""
    head = t("connected-title", contract=consumer.contract)
    return Html("\n\n".join((head, *(_member(t, consumer, one) for one in members))))


def _member(t: Texts, consumer: Consumer, one: Member) -> str:
    own = one.binding.telegram_id == consumer.telegram_id
    lines = [
        t("connected-own" if own else "connected-other", name=shown_name(one)),
        t("connected-since", moment=one.binding.bound_at, standing=standing(t, one.binding)),
        *([t("connected-seen", moment=one.seen_at)] if one.seen_at else []),
    ]
    return Html("\n".join(lines))


def journal(t: Texts, steps: Sequence[Noted]) -> str:
    """Newest first: when, what, whose account, by whom."""
    return Html("\n".join((t("journal-title"), "", *(_step(t, one) for one in steps))))


def _step(t: Texts, step: Noted) -> str:
    what = t(f"journal-{step.action.replace('_', '-')}")
    who = step.name or ("" if step.telegram_id is None else str(step.telegram_id))
    return t("journal-line", moment=step.at, what=what, who=_hands(t, who, step.by))


def _hands(t: Texts, who: str, by: str | None) -> str:
    """The account it was done to, and whoever did it if that was another."""
    doer = t("journal-staff") if by == "staff" else by
    return " ← ".join(dict.fromkeys(one for one in (who, doer) if one))
