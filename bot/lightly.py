"""The library of Telegram, with each of its models made when it is first used.

It makes all four hundred of them, each with all that it may hold, whenever it is imported: seconds and a hundred
megabytes, of which a bot uses a tenth. And each object it makes learns of a bot, through which it could make calls:
here what is to be said goes through the outbox, so none does.
"""

import importlib
import sys
from types import ModuleType
from typing import Any, ClassVar, Self

from pydantic import BaseModel

_LIBRARY = "aiogram"
_CONTEXT = "client.context_controller"


class BotContextController(BaseModel):
    """Stands for the library's own, and knows no bot."""

    _bot: ClassVar[None] = None
    bot: ClassVar[None] = None

    def as_(self, _bot: object) -> Self:
        return self


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

    sys.modules[f"{_LIBRARY}.{_CONTEXT}"] = _context()
    BaseModel.model_rebuild = classmethod(put_off)  # type: ignore[assignment]
    try:
        importlib.import_module(_LIBRARY)
    finally:
        BaseModel.model_rebuild = classmethod(usual)  # type: ignore[assignment]
    for name, family in (
        (_CONTEXT, "BotContextController"),
        ("methods", "Response"),
        ("methods", "Request"),
    ):
        found = getattr(importlib.import_module(f"{_LIBRARY}.{name}"), family)
        found.model_rebuild = classmethod(make)


def _context() -> ModuleType:
    made = ModuleType(f"{_LIBRARY}.{_CONTEXT}")
    made.BotContextController = BotContextController  # type: ignore[attr-defined]
    return made
