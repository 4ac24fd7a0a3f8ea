"""The library of Telegram, with each of its models made when it is first used.

It makes all four hundred of them, each with all that it may hold, whenever it is imported: seconds and a hundred
megabytes, of which a bot uses a tenth.
"""

import importlib
import sys
from typing import Any

from pydantic import BaseModel

_LIBRARY = "aiogram"


def import_lightly() -> None:
    """To be called before anything else imports the library; afterwards it does nothing."""
    if _LIBRARY in sys.modules:
        return
    usual = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]  # of a method of the class
    names: dict[str, Any] = {}

    def put_off(_: type[BaseModel], /, *, _types_namespace: dict[str, Any] | None = None, **__: Any) -> None:
        names.update(_types_namespace or {})

    def make(model: type[BaseModel], /, **asked: Any) -> bool | None:
        made: bool | None = usual(model, **{**asked, "_types_namespace": names})
        return made

    BaseModel.model_rebuild = classmethod(put_off)  # type: ignore[assignment]
    try:
        importlib.import_module(_LIBRARY)
    finally:
        BaseModel.model_rebuild = classmethod(usual)  # type: ignore[assignment]
    for name, family in (
        ("client.context_controller", "BotContextController"),
        ("methods", "Response"),
        ("methods", "Request"),
    ):
        found = getattr(importlib.import_module(f"{_LIBRARY}.{name}"), family)
        found.model_rebuild = classmethod(make)
