"""Numbers out of raw updates, which may be anything."""

_LARGEST = 2**63


def number_in(holder: object, name: str) -> int | None:
    """A number that a database can keep, or None if there is no such thing under the name."""
    found = holder.get(name) if isinstance(holder, dict) else None
    return found if isinstance(found, int) and -_LARGEST < found < _LARGEST else None
