"""Logs as JSON lines, with everything secret taken out of them by one processor."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
_INN = re.compile(r"(?<![0-9])[0-9]{9}(?![0-9])")
_PHONE = re.compile(r"\+?998[0-9 ()-]{9,}")
_HIDDEN = "***"


def redacted(text: str) -> str:
    """Without bot tokens, INNs and phones."""
    for secret in (_TOKEN, _PHONE, _INN):
        text = secret.sub(_HIDDEN, text)
    return text


def _redact(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    for name, value in event.items():
        if isinstance(value, str) and name not in ("timestamp", "level"):
            event[name] = redacted(value)
    return event


def set_up() -> None:
    """Everything the process logs goes to standard error as JSON; libraries speak only of what is wrong."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        _redact,
    ]
    renderer = structlog.processors.JSONRenderer(ensure_ascii=False)
    structlog.configure(
        processors=[*shared, renderer],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processor=renderer, foreign_pre_chain=shared))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    # they print whole updates and addresses with the token in them; what matters of it we log ourselves
    for loud in ("aiogram", "httpx", "httpcore", "aiohttp"):
        logging.getLogger(loud).setLevel(logging.CRITICAL)
