"""The fields of a request's body as the very texts that were sent: a hash is over those, not over what they mean."""

import json
from typing import NoReturn
from urllib.parse import parse_qsl

MOST_FIELDS = 64


class NotFields(ValueError):
    """Neither an object in JSON nor a form, or a name that comes twice."""


def fields_of(body: bytes) -> dict[str, str]:
    """Texts and numbers by name, whatever the content type says: `1000.0` stays `1000.0`. Raises NotFields.

    Values that are neither (null, lists, objects) are passed by: nobody hashes those.
    """
    try:
        text = body.decode("utf-8-sig").strip()
        return _json(text) if text.startswith("{") else _form(text)
    except (ValueError, RecursionError) as fault:
        raise NotFields from fault


def _json(text: str) -> dict[str, str]:
    read = json.loads(text, parse_int=str, parse_float=str, parse_constant=_no, object_pairs_hook=_once)
    return {name: value for name, value in read.items() if isinstance(value, str)}


def _form(text: str) -> dict[str, str]:
    pairs = parse_qsl(
        text, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=MOST_FIELDS
    )
    return _once(pairs)


def _once(pairs: list[tuple[str, str]]) -> dict[str, str]:
    found = dict(pairs)
    if len(found) != len(pairs) or len(found) > MOST_FIELDS:
        raise NotFields
    return found


def _no(constant: str) -> NoReturn:
    """NaN and Infinity are no JSON."""
    raise NotFields(constant)
