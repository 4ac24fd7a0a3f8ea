"""Lays out balance and account as text; what billing does not know is left out, not shown as a dash."""

from collections.abc import Iterable, Sequence

from domain.account import USUAL_DUE_DAY, Account, Balance, BilledConsumption, Contract, MeteringPoint
from domain.money import Money
from locales import Html, Measured, Texts


def joined(lines: Iterable[str | None], between: str = "\n") -> Html:
    """What there is of the lines, one under another."""
    return Html(between.join(line for line in lines if line))


def _known(t: Texts, key: str, value: object) -> str | None:
    """A line for what billing knows."""
    return None if value is None or value == "" else t(key, value=value)


def balance(t: Texts, what: Balance, consumed: Sequence[BilledConsumption]) -> str:
    """What is owed, apart from it what was paid online since, what was paid last and billed last, as of when."""
    return joined(
        (
            t("balance-title"),
            owed(t, what.owed),
            t("balance-unposted", amount=what.unposted) if what.unposted.tiyin else None,
            _last_payment(t, what),
            t("balance-consumption") if consumed else None,
            *(_consumed(t, one) for one in consumed),
            t("as-of", moment=what.as_of),
        ),
        "\n\n",
    )


def owed(t: Texts, amount: Money) -> Html:
    """Debt, prepayment or neither, in words and figures."""
    if amount.tiyin > 0:
        return t("balance-debt", amount=amount)
    if amount.tiyin < 0:
        return t("balance-prepayment", amount=-amount)
    return t("balance-zero")


def _last_payment(t: Texts, what: Balance) -> str:
    if what.last_payment is None:
        return t("balance-no-payment")
    return t("balance-last-payment", amount=what.last_payment.amount, date=what.last_payment.paid_on)


def _consumed(t: Texts, one: BilledConsumption) -> str:
    name = one.point or t(f"service-{one.service.replace('_', '-')}")
    head = t("balance-point", name=name, period=one.period)
    known = one.quantity and t.value(Measured(one.quantity, one.unit))
    figure = known or t("balance-point-unknown")
    basis = t(f"basis-{one.basis.replace('_', '-')}")
    taken = t("balance-point-read", date=one.reading_on) if one.reading_on else None
    return joined((head, t("balance-point-figure", figure=figure, basis=basis), taken))


def account(t: Texts, what: Account, points: Sequence[MeteringPoint]) -> str:
    """Requisites, then the metering points of this page, as of when."""
    return joined(
        (
            t("account-title", number=what.contract.number),
            _requisites(t, what.contract),
            _bank(t, what.contract),
            t("account-points", n=len(what.points)) if what.points else t("account-no-points"),
            *(_point(t, point) for point in points),
            t("as-of", moment=what.as_of),
        ),
        "\n\n",
    )


def _requisites(t: Texts, contract: Contract) -> str:
    return joined(
        (
            t("account-name", value=contract.name),
            t("account-kind", value=t(f"kind-{contract.kind.replace('_', '-')}")),
            t("account-inn", value=contract.inn),
            _known(t, "account-address", contract.address),
            _known(t, "account-director", contract.director),
            _known(t, "account-phone", contract.phone),
            _known(t, "account-email", contract.email),
            _known(t, "account-signed-on", contract.signed_on),
            _known(t, "account-valid-until", contract.valid_until),
            t("account-due-day", day=str(contract.due_day or USUAL_DUE_DAY)),
            t("account-status", value=t(f"status-{contract.status}")),
        )
    )


def _bank(t: Texts, contract: Contract) -> str:
    return joined(
        (
            _known(t, "account-bank-account", contract.bank_account),
            _known(t, "account-bank-name", contract.bank_name),
            _known(t, "account-bank-mfo", contract.bank_mfo),
            _known(t, "account-oked", contract.oked),
            _known(t, "account-vat-code", contract.vat_code),
        )
    )


def _point(t: Texts, point: MeteringPoint) -> str:
    service = t(f"service-{point.service.replace('_', '-')}")
    load = Measured(point.load, "gcal_h") if point.load else None
    return joined(
        (
            t("account-point", name=point.name or service),
            t("account-service", service=service) if point.name else None,
            _known(t, "account-point-address", point.address),
            _meter(t, point),
            _known(t, "account-verified-until", point.verified_until),
            _known(t, "account-load", load),
        )
    )


def _meter(t: Texts, point: MeteringPoint) -> str:
    serial = point.meter_serial and f"№ {point.meter_serial}"
    known = [part for part in (point.meter_model, serial) if part]
    return t("account-meter", meter=" ".join(known)) if known else t("account-no-meter")
