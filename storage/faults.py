"""Which faults of the database pass by themselves, and which would come again however often it is tried."""

from sqlalchemy.exc import DBAPIError, InterfaceError

_FULL_STATE, _FULL_WORDS = "53100", "disk is full"
_PASSING_STATES = ("08", "40", "53", "55", "57")
_PASSING_WORDS = ("locked", "disk", "unable to open")


def passes(fault: BaseException) -> bool:
    """A lost connection, a lock, a full disk, a restart: yes. A value or a statement that cannot be: no."""
    if isinstance(fault, (OSError, InterfaceError)):
        return True
    if not isinstance(fault, DBAPIError):
        return False
    state = getattr(fault.orig, "sqlstate", None)
    if isinstance(state, str):
        return state.startswith(_PASSING_STATES)
    return fault.connection_invalidated or any(word in str(fault.orig) for word in _PASSING_WORDS)


def is_full(fault: BaseException) -> bool:
    """There is no room on the disk of the database."""
    if not isinstance(fault, DBAPIError):
        return False
    state = getattr(fault.orig, "sqlstate", None)
    return state == _FULL_STATE if isinstance(state, str) else _FULL_WORDS in str(fault.orig)
