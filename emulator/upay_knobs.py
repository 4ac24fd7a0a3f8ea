"""What can be odd about the calls of a payment system, each a knob to turn; and how a call is then put into words."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

Fields = dict[str, str]
# by letter: the fields a token is made of, for CHECK and for PAYMENT, as public integrations have them
_ACCOUNT = ("personalAccount", "secret")
FORMULAS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "A": (_ACCOUNT, ("upayTransId", "secret", "upayPaymentAmount", "personalAccount")),
    "B": (_ACCOUNT, ("upayTransId", "secret", "personalAccount", "upayPaymentAmount")),
    "C": (_ACCOUNT, ("upayTransId", "personalAccount", "upayPaymentAmount", "secret")),
    "D": ((), ("upayTransId", "upayPaymentAmount", "upayTransTime", "serviceId")),
    "E": ((), ("upayTransId", "upayPaymentAmount", "personalAccount")),
    "F": (("secret",), ("secret",)),
    "G": ((), ()),
}
BODIES = ("json", "form", "bare")
AMOUNTS = ("integer", "text", "decimal")
ACCOUNTS = ("as given", "without zeros", "unknown")


@dataclass(frozen=True, slots=True)
class Knobs:
    """How UPAY behaves towards the cabinet for one payment; as it stands here it is on its best behaviour.

    `body`: `json`, `form`, or `bare` JSON without a content type. `amount_as`: `integer`, `text` or `decimal`.
    `account`: `as given`, `without zeros` or `unknown`. `copies` of each call, one after another or `together`.
    `transactions`: how many numbers one payment gets. `late`: how long after the payment the call comes; `skew`: how
    far UPAY's clock is ahead. `commission` of one percent on top; `other_amount` than the one asked for, in soʻm.
    `answer_lost`: the first answer never arrives, so the call comes again. `extra`: fields nobody has agreed on.
    """

    body: str = "json"
    amount_as: str = "integer"
    account: str = "as given"
    copies: int = 1
    together: bool = False
    transactions: int = 1
    wrong_token: bool = False
    late: timedelta = timedelta()
    skew: timedelta = timedelta()
    commission: bool = False
    other_amount: int | None = None
    answer_lost: bool = False
    extra: bool = False

    def amount(self, soum: int) -> str:
        """The amount as it is written in the call."""
        paid = soum if self.other_amount is None else self.other_amount
        hundredths = paid * (101 if self.commission else 100)
        whole, part = divmod(hundredths, 100)
        if part:
            return f"{whole}.{part:02d}"
        return f"{whole}.0" if self.amount_as == "decimal" else str(whole)

    def account_of(self, contract: str) -> str:
        """The account as it is written in the call."""
        if self.account == "unknown":
            return "98765"
        return contract.lstrip("0") if self.account == "without zeros" else contract


def token(letter: str, hash_name: str, *, check: bool, fields: Mapping[str, str], secret: str) -> str:
    """The token by one of the formulas; that of F is the secret itself."""
    names = FORMULAS[letter][0 if check else 1]
    text = "".join({**fields, "secret": secret}[name] for name in names)
    return text if letter == "F" else hashlib.new(hash_name, text.encode()).hexdigest()


def in_words(fields: Fields, knobs: Knobs) -> tuple[bytes, dict[str, str]]:
    """The body of a call and its headers."""
    if knobs.body == "form":
        return urlencode(fields).encode(), {"Content-Type": "application/x-www-form-urlencoded"}
    kind = {"Content-Type": "application/json"} if knobs.body == "json" else {"Content-Type": ""}
    return _json(fields, numbers=knobs.amount_as != "text"), kind


def _json(fields: Fields, *, numbers: bool) -> bytes:
    """Numbers stand as they are written: `1000.0` is not made `1000`."""
    plain = {"upayTransId", "upayPaymentAmount"} if numbers else {"upayTransId"}
    parts = (
        f"{json.dumps(name)}:{text if name in plain else json.dumps(text, ensure_ascii=False)}"
        for name, text in fields.items()
    )
    return ("{" + ",".join(parts) + "}").encode()
