"""Reads the supplier's profile, a TOML file; one is packaged."""

import tomllib
from pathlib import Path

from domain.supplier import Supplier

PACKAGED = Path(__file__).with_name("toshissiqquvvati.toml")
_FIELDS = {"name": str, "phone": str, "website": str, "services_url": str}


class WrongProfile(Exception):
    """The profile cannot be used; the message says why in one line."""


def read_supplier(file: Path | None, metrology_email: str) -> Supplier:
    """The profile in `file`, or the packaged one. Raises WrongProfile."""
    try:
        profile = tomllib.loads((file or PACKAGED).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise WrongProfile(f"{file}: {fault}") from None
    wrong = [name for name, kind in _FIELDS.items() if not isinstance(profile.get(name), kind)]
    if wrong:
        raise WrongProfile(f"{file}: expected a text under {', '.join(wrong)}")
    return Supplier(**{name: profile[name] for name in _FIELDS}, metrology_email=metrology_email)
