"""What this process has counted since it began, for Prometheus: updates by handler, calls by method, in seconds.

Counting costs a few microseconds; what others can read from the database is read when asked (`bot/vitals.py`).
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    RestartingTelegram,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import Response, TelegramMethod
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
)

from bot.intake import KINDS

SECONDS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
LONG_POLL = "getUpdates"
EXPLAINED = "errors.explain"
_VERDICTS: tuple[tuple[type[AiogramError], str], ...] = (
    (TelegramRetryAfter, "429"),
    (TelegramNetworkError, "network"),
    (ClientDecodeError, "5xx"),
    (RestartingTelegram, "5xx"),
    (TelegramServerError, "5xx"),
    (TelegramAPIError, "refused"),
)
disable_created_metrics()  # type: ignore[no-untyped-call]  # the library leaves it without types


@dataclass(slots=True)
class Handling:
    """One update: of what kind it is, which handlers it has reached, what became of it."""

    kind: str = "other"
    reached: list[str] = field(default_factory=list)
    outcome: str = "handled"
    began: float = field(default_factory=time.perf_counter)

    def is_of(self, update: dict[str, Any]) -> None:
        self.kind = next((kind for kind in KINDS if kind in update), "other")

    @property
    def is_known(self) -> bool:
        """Whether it is of a kind that was asked for."""
        return self.kind in KINDS

    @property
    def first(self) -> str:
        """The handler that was meant; one that explains a refusal comes behind it."""
        return self.reached[0] if self.reached else "none"

    @property
    def ended(self) -> str:
        return "refused" if self.outcome == "handled" and EXPLAINED in self.reached else self.outcome


class Metrics:
    """Of one process; every figure is named here, in `bot/vitals.py` and nowhere else."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._updates = Counter(
            "cabinet_updates",
            "updates by kind and by what became of them",
            ["kind", "outcome"],
            registry=self.registry,
        )
        self._handling = Histogram(
            "cabinet_update_seconds",
            "from taking an update to its commit, slow work included",
            ["handler"],
            buckets=SECONDS,
            registry=self.registry,
        )
        self._calls = Counter(
            "cabinet_calls",
            "calls of Telegram by method and answer",
            ["method", "answer"],
            registry=self.registry,
        )
        self._calling = Histogram(
            "cabinet_call_seconds",
            "from asking Telegram to its answer, long polling left out",
            buckets=SECONDS,
            registry=self.registry,
        )
        # the library looks for a figure under a lock, by labels it writes out anew
        self._update_of, self._handling_by = cache(self._updates.labels), cache(self._handling.labels)
        self._call_of = cache(self._calls.labels)
        self._fell_between = Counter(
            "cabinet_reconciled",
            "what had fallen between and was found afterwards",
            ["check"],
            registry=self.registry,
        )

    @contextmanager
    def handling(self) -> Iterator[Handling]:
        """Counts an update when the block is left, and the seconds it took."""
        handling = Handling()
        try:
            yield handling
        finally:
            self.handled(handling)

    def handled(self, handling: Handling) -> None:
        """Count an update whose handling has just ended."""
        self._update_of(handling.kind, handling.ended).inc()
        self._handling_by(handling.first).observe(time.perf_counter() - handling.began)

    def called(self, method: str, answer: str, seconds: float) -> None:
        self._call_of(method, answer).inc()
        if method != LONG_POLL:
            self._calling.observe(seconds)

    def fell_between(self, check: str, found: int) -> None:
        self._fell_between.labels(check).inc(found)


class CountCalls(BaseRequestMiddleware):
    """Stands between the bot and the wire, so that no call goes uncounted, whoever makes it."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Response[Any]:
        began, answer = time.perf_counter(), "ok"
        try:
            return await make_request(bot, method)
        except AiogramError as fault:
            answer = next((name for kind, name in _VERDICTS if isinstance(fault, kind)), "fault")
            raise
        finally:
            self._metrics.called(method.__api_method__, answer, time.perf_counter() - began)
