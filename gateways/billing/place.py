"""Where the feed is, as it may be told; apart from what reads it, which is large."""

import httpx


def without_secrets(place: str) -> str:
    """The place as it may be shown and stored: an address loses its user, password and query."""
    if "://" not in place:
        return place
    address = httpx.URL(place)
    return str(address.copy_with(userinfo=b"", query=None, fragment=None))
