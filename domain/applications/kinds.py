"""Kinds of applications as data: what each asks, in which order, whom it is open to (announcement §3.5).

A new kind is an entry here and its texts: `application-kind-…`, and `application-ask-…` and `application-label-…` of
its questions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from domain.consumer import Right

LONGEST_TEXT = 3000
LONGEST_NOTE = 500
LONGEST_NAME = 150
STATEMENT = "statement"
"""The months of a reconciliation statement: `2026-01..2026-10`."""

VISIT = "visit"
FILES = "files"
"""Steps that are no questions of a kind, and come after them."""


class Sort(Enum):
    """What sort of answer a question takes, and how it is kept."""

    CHOICE = "one of its choices: its name"
    TEXT = "words of one's own"
    SUM = "an amount of money: tiyin"
    DAY = "a day from tomorrow on: YYYY-MM-DD"
    POINTS = "some metering points of the contract: their numbers"
    METER = "a metering point that has a meter: its number in a list"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question. An `optional` one may be skipped; its answer is then empty."""

    name: str
    sort: Sort
    choices: tuple[str, ...] = ()
    longest: int = LONGEST_NOTE
    optional: bool = False


class Promise(Enum):
    """Who says until when an application is answered."""

    SUPPLIER = "days by kind, in the supplier's profile"
    APPEALS_LAW = "15 days, a month for a proposal (ЗРУ-445, art. 28)"
    AT_ONCE = "nobody has to look at it"


@dataclass(frozen=True, slots=True)
class Kind:
    """`proof`: the password is asked for again; `of_closed`: a closed contract may file it, too.

    `given` is answered by where the application was begun; it is offered there, and not in the list.
    """

    name: str
    asked: tuple[Asked, ...]
    right: Right = Right.SEE_FIGURES
    promise: Promise = Promise.SUPPLIER
    visit: bool = False
    files: bool = False
    proof: bool = False
    of_closed: bool = False
    given: tuple[str, ...] = ()

    @property
    def steps(self) -> tuple[str, ...]:
        """All that is asked, in order; after it comes the review."""
        more = ((FILES, self.files), (VISIT, self.visit))
        return (*(one.name for one in self.asked), *(name for name, wanted in more if wanted))

    def question(self, step: str) -> Asked | None:
        """None for a step that is no question of its own."""
        return next((one for one in self.asked if one.name == step), None)


REASON = Asked("reason", Sort.CHOICE, choices=("season", "vacant", "repair", "leaving", "other"))
NOTE = Asked("note", Sort.TEXT, optional=True)
CONTACT = Asked("contact", Sort.TEXT, longest=LONGEST_NAME)

KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "disconnection",
            (REASON, Asked("since", Sort.DAY), Asked("points", Sort.POINTS), NOTE, CONTACT),
            visit=True,
            proof=True,
        ),
        Kind("meter", (Asked("meter", Sort.METER), NOTE, CONTACT), visit=True),
        Kind("system", (Asked("trouble", Sort.TEXT), CONTACT), visit=True),
        Kind(
            "appeal",
            (
                Asked("sort", Sort.CHOICE, choices=("complaint", "proposal", "question")),
                Asked("text", Sort.TEXT, longest=LONGEST_TEXT),
            ),
            right=Right.SUBMIT,
            promise=Promise.APPEALS_LAW,
            visit=True,
            files=True,
            of_closed=True,
        ),
        Kind("renewal", (NOTE, CONTACT)),
        Kind(
            "certificate",
            (Asked("purpose", Sort.TEXT, longest=LONGEST_NAME, optional=True),),
            promise=Promise.AT_ONCE,
            of_closed=True,
        ),
        Kind(
            "discrepancy",
            (
                Asked("row", Sort.CHOICE, choices=("opening", "charged", "recalculated", "paid", "closing")),
                Asked("own", Sort.SUM),
                Asked("comment", Sort.TEXT, longest=LONGEST_TEXT, optional=True),
            ),
            files=True,
            of_closed=True,
            given=(STATEMENT,),
        ),
    )
}
"""In the order in which they are offered."""
