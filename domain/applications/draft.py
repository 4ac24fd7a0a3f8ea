"""An application being written: what was answered, what is asked next, and what an answer has to be."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from typing import Any, Self

from domain.applications.kinds import FILES, KINDS, VISIT, Asked, Kind, Sort
from domain.applications.rules import Slot, Visit
from domain.errors import DomainError
from domain.evidence import Piece, joined
from domain.free_text import tidy
from domain.readings import figures
from domain.sums import typed_amount

FARTHEST = timedelta(days=365)


class DayOutOfRange(DomainError):
    """Facts: `first` and `last` day that can be chosen."""

    key = "day-out-of-range"


class NothingChosen(DomainError):
    key = "nothing-chosen"


class AnswerNeeded(DomainError):
    """The question cannot be skipped, or the application is not complete yet."""

    key = "answer-needed"


@dataclass(frozen=True, slots=True)
class Draft:
    """`token` makes a repeated filing the same one; `answers` are JSON by step."""

    token: str
    kind_name: str
    answers: Mapping[str, Any]

    @classmethod
    def begin(cls, kind: Kind, given: Mapping[str, Any] | None = None) -> Self:
        return cls(secrets.token_hex(8), kind.name, dict(given or {}))

    @classmethod
    def read(cls, content: Mapping[str, Any]) -> Self:
        return cls(content["token"], content["kind"], content["answers"])

    def written(self) -> dict[str, Any]:
        """As JSON."""
        return {"token": self.token, "kind": self.kind_name, "answers": dict(self.answers)}

    @property
    def kind(self) -> Kind:
        return KINDS[self.kind_name]

    @property
    def next_step(self) -> str | None:
        """The first step without an answer; None when all is answered."""
        return next((step for step in self.kind.steps if step not in self.answers), None)

    def step_before(self, step: str | None) -> str | None:
        """The step before this one, or the last of all for the review; None before the first."""
        steps = self.kind.steps
        at = len(steps) if step is None else steps.index(step)
        return steps[at - 1] if at else None

    def answered(self, step: str, answer: Any) -> "Draft":
        return replace(self, answers={**self.answers, step: answer})

    # --- what an answer has to be ------------------------------------------------------------------------

    def skipped(self, step: str) -> "Draft":
        """Without an answer, or with the files that were sent so far. Raises AnswerNeeded."""
        if step == VISIT:
            return self.with_visit(None)
        if step == FILES:
            return self.answered(FILES, self.answers.get(FILES, []))
        asked = self.kind.question(step)
        if asked is None or not asked.optional:
            raise AnswerNeeded
        return self.answered(step, "")

    def with_words(self, asked: Asked, text: str, today: date) -> "Draft":
        """Raises TextEmpty, TextTooLong, NotASum, NotADay, DayOutOfRange or AnswerNeeded."""
        if asked.sort is Sort.TEXT:
            return self.answered(asked.name, tidy(text, asked.longest))
        if asked.sort is Sort.SUM:
            return self.answered(asked.name, typed_amount(text).tiyin)
        if asked.sort is Sort.DAY:
            return self.with_day(asked.name, figures.day(text), today)
        raise AnswerNeeded

    def with_day(self, step: str, day: date, today: date) -> "Draft":
        """Raises DayOutOfRange."""
        first, last = today + timedelta(days=1), today + FARTHEST
        if not first <= day <= last:
            raise DayOutOfRange(first=first, last=last)
        return self.answered(step, day.isoformat())

    def with_choice(self, step: str, choice: str) -> "Draft":
        """Raises AnswerNeeded for what the question does not offer."""
        asked = self.kind.question(step)
        if asked is None or choice not in asked.choices:
            raise AnswerNeeded
        return self.answered(step, choice)

    def with_points(self, step: str, points: Sequence[int]) -> "Draft":
        """Raises NothingChosen."""
        if not points:
            raise NothingChosen
        return self.answered(step, sorted(set(points)))

    def with_file(self, file: Piece) -> "Draft":
        """Raises TooManyFiles; the same file twice is one."""
        return self.answered(FILES, [asdict(one) for one in joined(self.files, file)])

    def with_visit(self, visit: Visit | None) -> "Draft":
        return self.answered(VISIT, None if visit is None else written_visit(visit))

    # --- what was answered -------------------------------------------------------------------------------

    @property
    def files(self) -> tuple[Piece, ...]:
        return tuple(Piece(**one) for one in self.answers.get(FILES, ()))

    @property
    def visit(self) -> Visit | None:
        return read_visit(self.answers.get(VISIT))


def written_visit(visit: Visit) -> dict[str, Any]:
    return {"day": visit.day.isoformat(), "starts": visit.slot.starts, "ends": visit.slot.ends}


def read_visit(written: Mapping[str, Any] | None) -> Visit | None:
    if written is None:
        return None
    return Visit(date.fromisoformat(written["day"]), Slot(written["starts"], written["ends"]))
