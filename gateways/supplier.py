"""Reads the supplier's profile, a TOML file; one is packaged."""

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from domain.supplier import Requisites, Supplier

PACKAGED = Path(__file__).with_name("toshissiqquvvati.toml")
SERVICES = ("heating", "hot_water")
_NAMES = ("name", "phone", "website", "services_url")
_IN_PURPOSE = ("{contract}", "{period}")
# Telegram copies no longer text than this
_LONGEST_PURPOSE = 210


class WrongProfile(Exception):
    """The profile cannot be used; the message says why in one line."""


def read_supplier(file: Path | None, metrology_email: str) -> Supplier:
    """The profile in `file`, or the packaged one. Raises WrongProfile."""
    try:
        profile = tomllib.loads((file or PACKAGED).read_text(encoding="utf-8"))
        return Supplier(
            **_texts(profile, _NAMES),
            metrology_email=metrology_email,
            requisites=_requisites(profile),
            upay_services=_services(profile),
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, _Wrong) as fault:
        raise WrongProfile(f"{file}: {fault}") from None


class _Wrong(Exception):
    """What is wrong with the profile."""


def _texts(table: Mapping[str, Any], names: tuple[str, ...], within: str = "") -> dict[str, str]:
    wrong = [within + name for name in names if not isinstance(table.get(name), str)]
    if wrong:
        raise _Wrong(f"expected a text under {', '.join(wrong)}")
    return {name: table[name] for name in names}


def _table(profile: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = profile.get(name, {})
    if not isinstance(table, dict):
        raise _Wrong(f"expected a table under {name}")
    return table


def _requisites(profile: Mapping[str, Any]) -> Requisites | None:
    if "requisites" not in profile:
        return None
    names = tuple(field.name for field in fields(Requisites))
    read = Requisites(**_texts(_table(profile, "requisites"), names, "requisites."))
    _check_purpose(read)
    return read


def _check_purpose(read: Requisites) -> None:
    missing = [name for name in _IN_PURPOSE if name not in read.purpose]
    if missing:
        raise _Wrong(f"expected {' and '.join(missing)} in requisites.purpose")
    try:
        longest = len(read.purpose_of("00000", "2026-12", "0" * 9))
    except (KeyError, ValueError, IndexError):
        raise _Wrong(
            "expected no other braces in requisites.purpose than {contract}, {period}, {inn}"
        ) from None
    if longest > _LONGEST_PURPOSE:
        raise _Wrong(f"requisites.purpose is longer than {_LONGEST_PURPOSE} characters when filled in")


def _services(profile: Mapping[str, Any]) -> dict[str, str]:
    table = _table(profile, "upay_services")
    if unknown := set(table) - set(SERVICES):
        raise _Wrong(f"unknown under upay_services: {', '.join(sorted(unknown))}")
    return _texts(table, tuple(name for name in SERVICES if name in table), "upay_services.")
