"""What the rules need from outside: the time, and slow work on passwords."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol, TypeVar

Unit_co = TypeVar("Unit_co", covariant=True)

PhonesIn = Callable[[str], frozenset[str]]
"""The phone numbers in a text, whatever way they were typed, each as `+998901234567` (E.164)."""


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class PasswordHasher(Protocol):
    async def hash(self, password: str) -> str:
        """A salted hash with its parameters, fit for storing."""
        ...

    async def verify(self, stored: str | None, password: str) -> bool:
        """Whether the password belongs to the hash; None costs the same time and is never true."""
        ...


class Transaction(Protocol[Unit_co]):
    """Opens a transaction, or joins the running one; what it gives holds the repositories a service needs."""

    def __call__(self) -> AbstractAsyncContextManager[Unit_co]: ...
