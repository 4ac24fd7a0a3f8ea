"""Slow work stays outside of transactions: an update that needs some is suspended and run again with the answer.

Inside an update the answer is given if it is at hand; else `Suspended` carries the work to the worker, which rolls
back, does the work and runs the update again. A refusal is an answer like any other.
"""

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

from domain.errors import DomainError

Answers = dict[tuple[str, ...], Any]
Work = Callable[[], Awaitable[Any]]
answers_at_hand: ContextVar[Answers | None] = ContextVar("answers_at_hand", default=None)


class Suspended(BaseException):
    """The update waits for `work`; not an Exception, so that nobody on the way takes it for a fault."""

    def __init__(self, key: tuple[str, ...], work: Work) -> None:
        super().__init__("slow work")
        self.key = key
        self.work = work

    async def answer(self) -> Any:
        """Do the work; a refusal is kept, to be raised where the answer is asked for again."""
        try:
            return await self.work()
        except DomainError as refusal:
            return refusal


async def answer_to(key: tuple[str, ...], work: Work) -> Any:
    """What `work` comes to; `key` tells this question from all others of the same update."""
    known = answers_at_hand.get()
    if known is None:
        return await work()
    if key not in known:
        raise Suspended(key, work)
    if isinstance(known[key], DomainError):
        raise known[key]
    return known[key]
