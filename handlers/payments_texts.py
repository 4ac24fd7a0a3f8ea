"""Lays out what there is to pay, where money is sent, what has become of it."""

from collections.abc import Iterator

from domain.money import Money
from domain.paying import Begun, History, Offer
from domain.payments import Intent, Payer, Payment, State
from domain.periods import Month
from domain.supplier import Requisites, Supplier
from handlers.account_texts import joined, owed
from keyboards.pages import PER_PAGE
from locales import Html, Texts


def _service(t: Texts, service: str | None) -> str | None:
    return None if service is None else t(f"service-{service.replace('_', '-')}")


def _debt(t: Texts, offer: Offer) -> Html:
    """What billing says, and apart from it what has been paid since."""
    unposted = t("balance-unposted", amount=offer.unposted) if offer.unposted.tiyin else None
    return joined((owed(t, offer.payer.owed), unposted))


def offer(t: Texts, what: Offer, service: str | None) -> Html:
    """How much is to be paid, before the amount is chosen."""
    rounded = what.whole is not None and what.whole > what.left
    return joined(
        (
            joined((t("pay-title", contract=what.payer.contract), _service(t, service))),
            _debt(t, what),
            t("pay-rounded") if rounded else None,
            t("pay-choose-amount"),
            t("as-of", moment=what.payer.as_of),
        ),
        "\n\n",
    )


def services(t: Texts, what: Offer) -> Html:
    return joined((t("pay-title", contract=what.payer.contract), t("pay-choose-service")), "\n\n")


def ask_amount(t: Texts, what: Offer) -> Html:
    least, most = what.terms.least, what.terms.most
    if most is None:
        return t("pay-ask-amount", least=least)
    return t("pay-ask-amount-within", least=least, most=most)


def begun(t: Texts, what: Begun) -> Html:
    """The page to pay on is a tap away; nothing is paid yet."""
    providers = ", ".join(page.provider for page in what.pages)
    intent = what.intent
    return joined(
        (
            joined(
                (t("pay-begun", amount=intent.amount, contract=intent.contract), _service(t, intent.service))
            ),
            t("pay-begun-how", provider=providers),
            t("pay-waits", provider=providers),
        ),
        "\n\n",
    )


def confirmed(t: Texts, payment: Payment) -> Html:
    """What the waiting message turns into."""
    return joined(
        (t("pay-confirmed", amount=payment.amount, contract=payment.account), _number(t, payment)), "\n\n"
    )


def received(t: Texts, payment: Payment) -> Html:
    """Told to everybody on the contract who is signed in."""
    return joined(
        (
            t("payment-received", amount=payment.amount, contract=payment.account),
            _number(t, payment),
            t("payment-received-next"),
        ),
        "\n\n",
    )


def _number(t: Texts, payment: Payment) -> Html:
    return t("payment-number", provider=payment.provider, transaction=payment.transaction, at=payment.paid_at)


def purpose(t: Texts, there: Requisites | None, contract: str, month: Month, inn: str) -> str:
    """The words by which billing finds a payment; in the supplier's form if it has one."""
    period = f"{month.month:02d}.{month.year}"
    if there is None:
        return t.plain("pay-purpose-plain", contract=contract, period=period, inn=inn)
    return there.purpose_of(contract, period, inn)


def purpose_of_debt(t: Texts, payer: Payer, there: Requisites | None) -> str:
    """For the last month that was billed."""
    return purpose(t, there, payer.contract, payer.period or Month.of(payer.as_of), payer.inn)


def _plain_sum(amount: Money) -> str:
    """As a bank's form takes it: `6426487.52`."""
    return f"{amount.decimal:.2f}"


def order_lines(t: Texts, what: Offer, supplier: Supplier) -> Iterator[tuple[str, str]]:
    """(Key of the label, text) of all that stands in a payment order."""
    there = supplier.requisites
    if there is not None:
        yield "pay-recipient", there.recipient
        yield "pay-account", there.account
        yield "pay-bank", there.bank
        yield "pay-mfo", there.mfo
        yield "pay-inn", there.inn
    yield "pay-purpose", purpose_of_debt(t, what.payer, there)
    if what.left.tiyin:
        yield "pay-sum", _plain_sum(what.left)


def order(t: Texts, what: Offer, supplier: Supplier) -> Html:
    """Where money is sent, each piece to be copied."""
    lines = (t("pay-order-line", label=t(key), value=text) for key, text in order_lines(t, what, supplier))
    missing = t("pay-no-requisites", phone=supplier.phone) if supplier.requisites is None else None
    return joined(
        (
            t("pay-order-title", contract=what.payer.contract),
            _debt(t, what),
            joined(lines),
            missing,
            t("pay-order-hint"),
            t("as-of", moment=what.payer.as_of),
        ),
        "\n\n",
    )


def history(t: Texts, what: History, page: int) -> tuple[Html, list[int]]:
    """A page, newest first, and the places of its payments; what still waits stands above all pages."""
    rows = list(range(len(what.payments)))[::-1][page * PER_PAGE : (page + 1) * PER_PAGE]
    if not rows and not what.waiting:
        return joined((t("online-title"), t("online-none")), "\n\n"), []
    waiting = (_waiting(t, one) for one in reversed(what.waiting) if page == 0)
    lines = (_line(t, row, what.payments[row]) for row in rows)
    hint = t("online-hint") if rows else None
    return joined((t("online-title"), *waiting, *lines, hint), "\n\n"), rows


def _waiting(t: Texts, intent: Intent) -> Html:
    return t("online-waiting", amount=intent.amount, at=intent.created_at)


def _line(t: Texts, row: int, payment: Payment) -> Html:
    head = t("online-line", number=str(row + 1), amount=payment.amount, at=payment.paid_at)
    return joined((head, state(t, payment)))


def state(t: Texts, payment: Payment) -> Html:
    """What has become of it, in a few words."""
    if payment.state is State.POSTED and payment.posted_on is not None:
        return t("online-posted", date=payment.posted_on)
    return t(f"online-state-{payment.state.value}")


def payment(t: Texts, what: Payment) -> Html:
    """One payment with every state it has gone through, and when."""
    posted = None
    if what.posted_at is not None and what.posted_on is not None:
        posted = t("online-was-posted", at=what.posted_at, date=what.posted_on)
    return joined(
        (
            joined(
                (t("online-payment", amount=what.amount, contract=what.account), _service(t, what.service))
            ),
            joined(
                (
                    _number(t, what),
                    t("online-was-booked", at=what.booked_at),
                    posted,
                    t("online-document", document=what.document) if what.document else None,
                )
            ),
            None if posted else state(t, what),
        ),
        "\n\n",
    )
