"""UPAY, the payment system: its page to pay on, and the two calls it makes to us (CHECK and PAYMENT).

There is no one formula of its token: each provider agrees on its own, so formula, hash and answer codes are settings.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from string import Formatter
from typing import Protocol
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from domain.money import Money
from domain.providers import Asked, Call, NotAsAgreed, Reported, Said, Verdict
from gateways.lexemes import NotFields, fields_of

CHECK, PAYMENT = "/upay/check", "/upay/payment"
HASHED = {
    CHECK: ("personalAccount", "secret", "serviceId"),
    PAYMENT: (
        *("upayTransId", "upayTransTime", "upayPaymentAmount", "personalAccount"),
        *("secret", "serviceId"),
    ),
}
"""What the formula of a call may be made of."""

_ACCOUNT = re.compile(r"[!-~]{1,32}")
_TRANSACTION = re.compile(r"[1-9][0-9]{0,18}")
_AMOUNT = re.compile(r"[1-9][0-9]{0,12}(?:\.[0-9]{1,2})?")
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_TIME = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")
_TOKEN_IN_BODY = re.compile(r"""(accessToken["']?\s*[:=]\s*["']?)[^"'&\s,}]+""", re.IGNORECASE)
_CARD_IN_BODY = re.compile(r"(?<![0-9])[0-9]{13,19}(?![0-9])")
_KEPT = 4096
_SAID = {
    Verdict.ACCEPTED: "Успешно",
    Verdict.NOT_FOUND: "Клиент с таким номером не найден.",
    Verdict.REFUSED: "Неправильные параметры",
    Verdict.CONTRADICTS: "Оплата уже произведена ранее",
}
Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was agreed on with UPAY. `hash_name` is `md5`, `sha1` or `plain` (the formula itself is the token).

    With `auth_header` the secret comes in a header of that name and there is no token. `services` are numbers at
    UPAY by service of ours; without them all is paid to `service_id`. No `networks`: calls may come from anywhere.
    """

    pay_url: str
    service_id: str
    secret: str
    hash_name: str
    check_token: str
    payment_token: str
    auth_header: str
    answers: Mapping[str, int | str]
    networks: tuple[Network, ...]
    services: Mapping[str, str]
    zone: tzinfo


def formula_fault(template: str, path: str) -> str | None:
    """Why a formula cannot be used for the call of this path; None if it can."""
    try:
        parts = [part for part in Formatter().parse(template) if part[1] is not None]
    except ValueError:
        return "braces do not match"
    if any(spec or conversion for _, _, spec, conversion in parts):
        return "names stand in braces as they are, without formats"
    names = [name for _, name, _, _ in parts]
    if unknown := [name for name in names if name not in HASHED[path]]:
        return f"{{{unknown[0]}}} is unknown; expected {', '.join(HASHED[path])}"
    return None if "secret" in names else "a formula without {secret} could be forged by anyone"


def answers_of(text: str) -> dict[str, int | str]:
    """`accepted=1,not_found=0`: codes by outcome, whole numbers as such, others as they stand."""
    pairs = (part.strip().partition("=") for part in text.split(","))
    return {name: int(code) if _WHOLE.fullmatch(code) else code for name, _, code in pairs}


def networks_of(text: str) -> tuple[Network, ...]:
    """CIDR, separated by commas. Raises ValueError."""
    return tuple(ip_network(part.strip()) for part in text.split(",") if part.strip())


def token(template: str, hash_name: str, values: Mapping[str, str]) -> str:
    """The token of these very texts: the formula filled in and hashed, hexadecimal in lower case."""
    text = template.format_map(values)
    return (
        text if hash_name == "plain" else hashlib.new(hash_name, text.encode("utf-8", "replace")).hexdigest()
    )


class Upay:
    """A `domain.providers.Provider`."""

    name = "UPAY"
    paths = (CHECK, PAYMENT)

    def __init__(self, agreement: Agreement) -> None:
        self._agreed = agreement
        self._templates = {CHECK: agreement.check_token, PAYMENT: agreement.payment_token}

    def pay_link(self, contract: str, amount: Money, service: str | None) -> str:
        """UPAY's page with all filled in; nothing there is signed, so it is no more than a hint."""
        fields = {
            "serviceId": self._agreed.services.get(service or "", self._agreed.service_id),
            "apiVersion": "1",
            "personalAccount": contract,
            "amount": str(amount.tiyin // 100),
        }
        return f"{self._agreed.pay_url}?{urlencode(fields)}"

    def admits(self, address: str | None) -> bool:
        """Whether the call comes from the networks of the settings."""
        if not self._agreed.networks:
            return True
        try:
            caller = ip_address(address or "")
        except ValueError:
            return False
        return any(caller in network for network in self._agreed.networks)

    def read(self, call: Call) -> Asked | Reported:
        """The call with its fields parsed strictly and its token checked. Raises NotAsAgreed."""
        try:
            fields = fields_of(call.body)
        except NotFields:
            raise NotAsAgreed from None
        account = _matching(fields, "personalAccount", _ACCOUNT)
        said = Asked(account) if call.path == CHECK else self._reported(fields, account)
        if not self._is_genuine(call, fields):
            raise NotAsAgreed
        return said

    def _reported(self, fields: Mapping[str, str], account: str) -> Reported:
        return Reported(
            transaction=_matching(fields, "upayTransId", _TRANSACTION),
            account=account,
            amount=Money.parse(_matching(fields, "upayPaymentAmount", _AMOUNT)),
            paid_at=self._moment(_matching(fields, "upayTransTime", _TIME)),
        )

    def _moment(self, text: str) -> datetime:
        """UPAY names no zone; it is that of the supplier."""
        try:
            return datetime.fromisoformat(text).replace(tzinfo=self._agreed.zone)
        except ValueError:
            raise NotAsAgreed from None

    def _is_genuine(self, call: Call, fields: Mapping[str, str]) -> bool:
        agreed = self._agreed
        if agreed.auth_header:
            return _same(call.headers.get(agreed.auth_header, ""), agreed.secret)
        known = {"serviceId": agreed.service_id} | dict(fields) | {"secret": agreed.secret}
        expected = token(self._templates[call.path], agreed.hash_name, known)
        return _same(fields.get("accessToken", ""), expected)

    def answer(self, verdict: Verdict) -> Said:
        """`{"status": …, "message": …}` with the agreed code."""
        said = {"status": self._agreed.answers[verdict.value], "message": _SAID[verdict]}
        return Said(json.dumps(said, ensure_ascii=False).encode(), "application/json")

    def masked(self, body: bytes) -> str:
        """The first 4 KiB of a body without token, secret and card numbers, invisible characters replaced."""
        text = body[:_KEPT].decode("utf-8", "replace").replace(self._agreed.secret, "***")
        text = _CARD_IN_BODY.sub("***", _TOKEN_IN_BODY.sub(r"\1***", text))
        return "".join(letter if letter.isprintable() else " " for letter in text)


class UpaySettings(Protocol):
    """The settings that are about UPAY."""

    @property
    def upay_pay_url(self) -> str: ...
    @property
    def upay_service_id(self) -> str: ...
    @property
    def upay_secret(self) -> SecretStr: ...
    @property
    def upay_hash(self) -> str: ...
    @property
    def upay_check_token(self) -> str: ...
    @property
    def upay_payment_token(self) -> str: ...
    @property
    def upay_auth_header(self) -> str: ...
    @property
    def upay_answers(self) -> str: ...
    @property
    def upay_allowed_networks(self) -> str: ...
    @property
    def zone(self) -> ZoneInfo: ...


def upay(settings: UpaySettings, services: Mapping[str, str]) -> Upay | None:
    """UPAY as it is set up, `services` being its numbers by service of ours; None where it is off."""
    secret = settings.upay_secret.get_secret_value()
    if not settings.upay_service_id or not secret:
        return None
    return Upay(
        Agreement(
            pay_url=settings.upay_pay_url,
            service_id=settings.upay_service_id,
            secret=secret,
            hash_name=settings.upay_hash,
            check_token=settings.upay_check_token,
            payment_token=settings.upay_payment_token,
            auth_header=settings.upay_auth_header,
            answers=answers_of(settings.upay_answers),
            networks=networks_of(settings.upay_allowed_networks),
            services=services,
            zone=settings.zone,
        )
    )


def _matching(fields: Mapping[str, str], name: str, pattern: re.Pattern[str]) -> str:
    text = fields.get(name, "")
    if not pattern.fullmatch(text):
        raise NotAsAgreed
    return text


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode())
