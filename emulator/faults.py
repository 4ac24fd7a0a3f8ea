"""Faults on demand: what Telegram and the network do to a bot on a bad day, once or by a seeded chance."""

import random
from dataclasses import dataclass, field

from emulator.api_call import Call
from emulator.refusals import Refused, forbidden, migrated, too_many

DOWNLOAD = "download"
"""The fetching of a file, where faults are told to strike one method."""


@dataclass(frozen=True)
class Refusal:
    """The call is not carried out and answered so."""

    refused: Refused


@dataclass(frozen=True)
class BrokenServer:
    """The call is not carried out; a proxy answers with a page of HTML."""

    status: int = 502


@dataclass(frozen=True)
class LostAnswer:
    """The call is carried out, then the connection drops."""


@dataclass(frozen=True)
class Delay:
    """The call is carried out after so many real seconds."""

    seconds: float


Fault = Refusal | BrokenServer | LostAnswer | Delay


def flood(seconds: int) -> Refusal:
    """429 with `retry_after`."""
    return Refusal(too_many(seconds))


def blocked() -> Refusal:
    """403: the person has stopped the bot."""
    return Refusal(forbidden("bot was blocked by the user"))


def moved(supergroup_id: int) -> Refusal:
    """400: the group has become a supergroup."""
    return Refusal(migrated(supergroup_id))


@dataclass
class _Rule:
    fault: Fault
    method: str | None
    chat_id: int | None
    countdown: int = 0  # the n-th matching call; 0: by chance
    chance: float = 0.0

    def matches(self, call: Call) -> bool:
        return self.method in {None, call.method} and self.chat_id in {None, call.get("chat_id")}


@dataclass
class Faults:
    """Rules in the order they were made; a call suffers the first that strikes."""

    seed: int = 0
    _rules: list[_Rule] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def once(
        self, fault: Fault, *, method: str | None = None, chat_id: int | None = None, nth: int = 1
    ) -> None:
        """Strikes the n-th call from now that matches, then is spent."""
        self._rules.append(_Rule(fault, method, chat_id, countdown=nth))

    def often(
        self, fault: Fault, chance: float, *, method: str | None = None, chat_id: int | None = None
    ) -> None:
        """Strikes each call that matches with the probability given, until `clear`."""
        self._rules.append(_Rule(fault, method, chat_id, chance=chance))

    def clear(self) -> None:
        """The weather is fine again."""
        self._rules.clear()

    def strike(self, call: Call) -> Fault | None:
        """The fault this call suffers, if any."""
        for rule in [rule for rule in self._rules if rule.matches(call)]:
            if self._strikes(rule):
                return rule.fault
        return None

    def _strikes(self, rule: _Rule) -> bool:
        if rule.chance:
            return self._random.random() < rule.chance
        rule.countdown -= 1
        if rule.countdown == 0:
            self._rules.remove(rule)
            return True
        return False
