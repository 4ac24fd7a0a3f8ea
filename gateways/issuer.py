"""Reads who issues papers out of the supplier's profile: `[papers]`, and what it lacks from `[requisites]`."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from domain.papers import Issuer
from gateways.supplier import PACKAGED, WrongProfile

SERVICES = ("heating", "hot_water")
_OWN = ("name", "address", "oked", "vat_code", "director", "accountant")
_SHARED = {"inn": "inn", "account": "account", "bank": "bank", "mfo": "mfo"}
_PRODUCT = re.compile(r"[0-9]{17}")


def read_issuer(file: Path | None) -> Issuer:
    """The issuer in the profile `file`, or in the packaged one. Raises WrongProfile."""
    try:
        profile = tomllib.loads((file or PACKAGED).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise WrongProfile(f"{file}: {fault}") from None
    own = _table(profile, "papers", file)
    money = _table(profile, "requisites", file)
    known = {name: _text(own, name, file) for name in (*_OWN, *_SHARED)}
    for name, there in _SHARED.items():
        known[name] = known[name] or _text(money, there, file)
    known["name"] = known["name"] or _text(profile, "name", file)
    contacts = {name: _text(profile, name, file) for name in ("phone", "website")}
    return Issuer(**known, **contacts, products=_products(_table(own, "products", file), file))


def _table(within: Mapping[str, Any], name: str, file: Path | None) -> Mapping[str, Any]:
    table = within.get(name, {})
    if not isinstance(table, dict):
        raise WrongProfile(f"{file}: expected a table under {name}")
    return table


def _text(within: Mapping[str, Any], name: str, file: Path | None) -> str:
    text = within.get(name, "")
    if not isinstance(text, str):
        raise WrongProfile(f"{file}: expected a text under {name}")
    return text


def _products(table: Mapping[str, Any], file: Path | None) -> dict[str, str]:
    for service, code in table.items():
        if service not in SERVICES or not isinstance(code, str) or not _PRODUCT.fullmatch(code):
            raise WrongProfile(f"{file}: expected heating or hot_water and 17 digits under papers.products")
    return {service: str(code) for service, code in table.items()}
