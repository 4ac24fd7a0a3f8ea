"""What the rules need from outside: the time, and slow work on passwords."""

from datetime import datetime
from typing import Protocol


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
