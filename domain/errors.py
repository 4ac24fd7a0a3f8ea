"""Refusals are facts raised by the rules; one place (`handlers/errors.py`) explains them to the person."""

from typing import ClassVar


class DomainError(Exception):
    """A refusal. `key` names the text that explains it, `facts` are the values that text needs."""

    key: ClassVar[str]

    def __init__(self, **facts: object) -> None:
        super().__init__(self.key)
        self.facts = facts


class StaleButton(DomainError):
    """The button belongs to a session, a dialogue or a page that is over."""

    key = "stale-button-alert"
