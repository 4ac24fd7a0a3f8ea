"""The card of an account on a contract, as staff see it: who claims what, and what speaks for it."""

from domain.access.desk import is_settled
from domain.access.facts import Claim, Member
from handlers.colleague_texts import standing
from handlers.quoting import harmless
from handlers.saying import Card
from locales import Html, Texts

TOPIC = "access"


def access_card(t: Texts, claim: Claim) -> Card:
    binding = claim.member.binding
    return Card(TOPIC, f"binding:{binding.id}", _text(t, claim), _verbs(claim), _line(t, claim))


def _verbs(claim: Claim) -> tuple[tuple[str, ...], ...]:
    """What is left to decide; nothing about an account that is gone."""
    state = claim.member.binding.state
    if state == "revoked":
        return ()
    return (("disable",),) if is_settled(claim.member.binding) else (("confirm", "disable"),)


def _name(member: Member) -> str:
    name = harmless(member.name)
    return f"{name} ({harmless('@' + member.username)})" if member.username else name


def _text(t: Texts, claim: Claim) -> str:
    binding = claim.member.binding
    lines = [
        t("access-card-title", contract=binding.contract),
        harmless_name(t, claim),
        t("access-card-who", name=_name(claim.member)),
        t("access-card-standing", standing=standing(t, binding), moment=binding.bound_at),
        _phone(t, claim),
        *_others(t, claim),
        *([t("access-card-blocked")] if claim.blocked else []),
        *_votes(t, claim),
    ]
    return Html("\n".join(lines))


def harmless_name(t: Texts, claim: Claim) -> str:
    return t("access-card-firm", name=harmless(claim.identity.name) if claim.identity else "—")


def _phone(t: Texts, claim: Claim) -> str:
    shared = claim.member.binding.phone
    if shared is None or claim.phone_matches is None:
        return t("access-card-no-phone")
    key = "access-card-phone-matches" if claim.phone_matches else "access-card-phone-differs"
    return t(key, tail=shared[-4:])


def _others(t: Texts, claim: Claim) -> list[str]:
    if not claim.others:
        return [t("access-card-alone")]
    told = (f"{_name(one)} — {standing(t, one.binding)}" for one in claim.others)
    return [t("access-card-others", others="; ".join(told))]


def _votes(t: Texts, claim: Claim) -> list[str]:
    if not claim.contested:
        return []
    votes = (f"{harmless(name)}: {t.plain(f'card-button-{decision}')}" for name, decision in claim.votes)
    return [t("access-card-contested", votes=", ".join(votes) or "—")]


def _line(t: Texts, claim: Claim) -> str:
    binding = claim.member.binding
    return t(
        "access-card-line", contract=binding.contract, name=_name(claim.member), standing=standing(t, binding)
    )
