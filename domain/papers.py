"""Papers the supplier issues: each has a code of its own and can be proven genuine by anyone, for ever.

The same paper asked for twice is the same paper: what it is about, its language and what it says tell papers apart.
"""

import hashlib
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import Protocol

from domain.errors import DomainError
from domain.periods import Month
from domain.ports import Transaction

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, which are read for 1 and 0, and no U."""

CODE_LENGTH = 12
LARGEST_FILE = 20 * 1024 * 1024
"""Bytes of a file that Telegram hands to a bot."""

_MISREAD = str.maketrans("OIL", "011")
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212]+")
_CODE = re.compile(f"[{ALPHABET}]{{{CODE_LENGTH}}}")


class NotACode(DomainError):
    """What was sent cannot be the code of a paper."""

    key = "not-a-paper-code"


class PaperTooLarge(DomainError):
    """Telegram does not hand files of that size to bots."""

    key = "paper-too-large"


class PaperNotFetched(DomainError):
    """Telegram did not hand the file over this time."""

    key = "paper-not-fetched"


class SealUnavailable(DomainError):
    """The paper cannot be signed at this moment: the timestamp server does not answer."""

    key = "paper-seal-unavailable"


class Kind(StrEnum):
    """What a paper is; the value is kept in the register."""

    STATEMENT = "statement"
    INVOICE = "invoice"
    CERTIFICATE = "certificate"
    REPORT = "report"
    APPLICATION = "application"
    RECEIPT = "receipt"
    NOTICE = "notice"
    PAYMENT_ORDER = "payment_order"


@dataclass(frozen=True, slots=True)
class Issuer:
    """The supplier as it stands at the head of its papers; what is empty is left out.

    `products` are codes of the national catalogue (МХИК, 17 digits) by service (`heating`, `hot_water`).
    """

    name: str
    phone: str = ""
    website: str = ""
    address: str = ""
    inn: str = ""
    account: str = ""
    bank: str = ""
    mfo: str = ""
    oked: str = ""
    vat_code: str = ""
    director: str = ""
    accountant: str = ""
    products: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Seal:
    """The electronic seal: whose certificate it is, its serial number in hexadecimal, and when it is valid."""

    holder: str
    serial: str
    valid_from: datetime
    valid_until: datetime

    def is_valid(self, at: datetime) -> bool:
        return self.valid_from <= at <= self.valid_until


@dataclass(frozen=True, slots=True)
class Place:
    """Where the visible block of a signature stands: page from 0, corners in points from the bottom left."""

    page: int
    box: tuple[int, int, int, int]


class Signer(Protocol):
    """Puts the supplier's electronic signature under a paper."""

    @property
    def seal(self) -> Seal: ...

    async def sign(self, pdf: bytes, at: datetime, place: Place) -> bytes:
        """The same paper with the signature over all of it. Raises SealUnavailable."""
        ...


@dataclass(frozen=True, slots=True)
class Subject:
    """What a paper is about: two papers of one subject differ in what they say alone.

    `about` tells it from others of its kind (`2026-10`, `TA-2026-000001`); `first` and `last` are its months.
    """

    kind: Kind
    contract: str
    about: str
    language: str
    first: Month | None = None
    last: Month | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """An entry of the register. `digest` is of what the paper says, `sha256` of the file as it was handed out."""

    code: str
    subject: Subject
    digest: str
    issued_at: datetime
    sha256: str
    size: int
    signed: bool


class Verdict(Enum):
    GENUINE = "genuine"
    ALTERED = "altered"
    NEVER_ISSUED = "never"


@dataclass(frozen=True, slots=True)
class Verification:
    """What became of a check; `paper` is the one that was issued, if there is one."""

    verdict: Verdict
    paper: Paper | None = None


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as Telegram describes it: an id to fetch it by, one of its content, its size in bytes if known."""

    id: str
    unique_id: str
    size: int | None


@dataclass(frozen=True, slots=True)
class Examined:
    """What a file shows of itself: its hash, and the codes of papers that are written in it."""

    sha256: str
    codes: Sequence[str]


class Examiner(Protocol):
    async def __call__(self, file: SentFile) -> Examined:
        """Fetch the file and look into it. Raises PaperTooLarge or PaperNotFetched."""
        ...


class PaperStore(Protocol):
    async def by_code(self, code: str) -> Paper | None: ...
    async def by_hash(self, sha256: str) -> Paper | None: ...


class PaperUnit(Protocol):
    """The part of a unit of work that verification needs."""

    @property
    def papers(self) -> PaperStore: ...


def new_code() -> str:
    """60 bits of chance: nobody guesses a code that was issued."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def read_code(text: str) -> str:
    """The code in what a person typed: case, dashes, blanks, O for 0, I and L for 1 are forgiven. Raises NotACode."""
    code = _BETWEEN.sub("", text).upper().translate(_MISREAD)
    if not _CODE.fullmatch(code):
        raise NotACode
    return code


def spelled(code: str) -> str:
    """The code as it is printed: `K7QM-3XTA-9FRD`."""
    return "-".join(code[at : at + 4] for at in range(0, CODE_LENGTH, 4))


def digest_of(said: object) -> str:
    """SHA-256 over what a paper says; fields of dataclasses that are not compared do not count."""
    return hashlib.sha256(_canonical(said).encode()).hexdigest()


def _canonical(value: object) -> str:
    if is_dataclass(value) and not isinstance(value, type):
        named = ((field.name, getattr(value, field.name)) for field in fields(value) if field.compare)
        return f"{type(value).__name__}({','.join(f'{name}={_canonical(part)}' for name, part in named)})"
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{_canonical(key)}:{_canonical(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ",".join(map(_canonical, value)) + "]"
    return _written(value.value if isinstance(value, Enum) else value)


def _written(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, (int, str)):
        return repr(value)
    raise TypeError(f"a paper cannot say a {type(value).__name__}")


class Verifying:
    """Anyone may ask whether a paper is genuine; the answer tells no more than the paper itself shows."""

    def __init__(self, reading: Transaction[PaperUnit], examiner: Examiner) -> None:
        self._reading = reading
        self._examine = examiner

    async def code(self, text: str) -> Verification:
        """What was issued under a code. Raises NotACode."""
        code = read_code(text)
        async with self._reading() as unit:
            paper = await unit.papers.by_code(code)
        return Verification(Verdict.NEVER_ISSUED if paper is None else Verdict.GENUINE, paper)

    async def file(self, file: SentFile) -> Verification:
        """Whether a file is, to the last bit, one that was issued. Raises PaperTooLarge or PaperNotFetched."""
        if file.size is not None and file.size > LARGEST_FILE:
            raise PaperTooLarge
        examined = await self._examine(file)
        async with self._reading() as unit:
            paper = await unit.papers.by_hash(examined.sha256)
            if paper is not None:
                return Verification(Verdict.GENUINE, paper)
            for code in examined.codes:
                if paper := await unit.papers.by_code(code):
                    return Verification(Verdict.ALTERED, paper)
        return Verification(Verdict.NEVER_ISSUED)
