"""What a failed call means: try later, done all the same, moved elsewhere, refused for good, nobody there."""

from dataclasses import dataclass
from typing import Literal

from aiogram.exceptions import (
    ClientDecodeError,
    RestartingTelegram,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiohttp import ClientConnectorError

from domain.mail import MailPostponed, MailRefused
from storage.outbox import Due

LONGEST_WAIT = 60.0
LONGEST_WAIT_FOR_MAIL = 900.0
# about a day
MOST_ATTEMPTS_OF_MAIL = 100
_DONE_ALL_THE_SAME = (
    "message is not modified",
    "query is too old",
    "query id is invalid",
    "message to delete not found",
    "message can't be deleted",
    "message to edit not found",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    kind: Literal["later", "done", "moved", "refused", "unreachable"]
    fault: str = ""
    seconds: float = 0
    lost_answer: bool = False
    moved_to: int = 0


def verdict_on(fault: Exception, row: Due) -> Verdict:
    """HTML instead of JSON is a server in trouble; a broken connection may hide what was carried out."""
    return _on_mail(fault, row) or _on_outage(fault, row) or _on_refusal(fault)


def _on_outage(fault: Exception, row: Due) -> Verdict | None:
    match fault:
        case TelegramRetryAfter():
            return Verdict("later", "429", float(fault.retry_after))
        case TelegramAPIError() if "too many requests" in fault.message.lower():
            return Verdict("later", "429", _backoff(row))
        case TelegramEntityTooLarge():
            return Verdict("refused", "too large")
        case TelegramNetworkError():
            lost = not isinstance(fault.__cause__, ClientConnectorError)
            return Verdict("later", "network", _backoff(row), lost_answer=lost)
        case TelegramServerError() | RestartingTelegram() | ClientDecodeError():
            return Verdict("later", type(fault).__name__, _backoff(row))
    return None


def _on_mail(fault: Exception, row: Due) -> Verdict | None:
    match fault:
        case MailPostponed() if row.attempts < MOST_ATTEMPTS_OF_MAIL:
            wait = min(15 * 2.0 ** min(row.attempts, 6), LONGEST_WAIT_FOR_MAIL)
            return Verdict("later", str(fault), wait)
        case MailPostponed() | MailRefused():
            return Verdict("refused", str(fault))
    return None


def _on_refusal(fault: Exception) -> Verdict:
    match fault:
        case TelegramMigrateToChat():
            return Verdict("moved", moved_to=fault.migrate_to_chat_id)
        case TelegramForbiddenError():
            return Verdict("unreachable", fault.message)
        case TelegramBadRequest():
            return _on_bad_request(fault.message)
    return Verdict("refused", type(fault).__name__)


def _on_bad_request(message: str) -> Verdict:
    if any(known in message.lower() for known in _DONE_ALL_THE_SAME):
        return Verdict("done", message)
    if "chat not found" in message.lower():
        return Verdict("unreachable", message)
    return Verdict("refused", message)


def _backoff(row: Due) -> float:
    return float(min(2 ** min(row.attempts, 6) / 2, LONGEST_WAIT))
