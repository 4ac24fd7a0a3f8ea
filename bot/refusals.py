"""Faults that only the operator can mend, each in one line without a traceback."""

from sqlalchemy.exc import SQLAlchemyError

from bot.settings import WrongSetting
from storage.backup import NotBackedUp
from storage.migration import NewerSchema
from storage.moving import NotMoved


class Stopped(Exception):
    """The program cannot go on; the message is one line for the operator."""


def one_line(fault: Exception) -> str | None:
    """What to tell, or None if this is a fault of the program's own."""
    match fault:
        case WrongSetting() | Stopped() | NotBackedUp() | NotMoved():
            return str(fault)
        case NewerSchema():
            return f"DATABASE_URL: written by a newer version of the program (revision {fault})"
        case SQLAlchemyError() | OSError():
            return f"DATABASE_URL or HTTP_PORT: {type(fault).__name__}: {_short(fault)}"
    return None


def _short(fault: Exception) -> str:
    cause = getattr(fault, "orig", None) or fault
    return str(cause).splitlines()[0] if str(cause) else type(cause).__name__
