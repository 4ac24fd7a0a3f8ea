"""Draws a form by its name, wherever that is done: data and moment in, bytes out."""

from datetime import tzinfo
from functools import cache
from importlib import import_module
from typing import Any

from locales import Language
from printing.imprint import Imprint, Printed, Wording


def drawn(form: str, imprint: Imprint, language: str, timezone: tzinfo, said: Any) -> Printed:
    """The form `printing.<module>:<function>`, written in a language, moments told in a time zone."""
    module, _, name = form.partition(":")
    printed: Printed = getattr(import_module(module), name)(imprint, wording(language, timezone), said)
    return printed


def wording(language: str, timezone: tzinfo) -> Wording:
    return Wording(language, _language(timezone).texts)


@cache
def _language(timezone: tzinfo) -> Language:
    return Language(timezone)
