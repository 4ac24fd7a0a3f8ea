"""What is known of an update without asking anybody, and which filters may pass by it.

A filter of which nothing can be told may pass always.
"""

import operator
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, Self

from aiogram.dispatcher.event.handler import FilterObject
from aiogram.filters import Command, StateFilter
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.filters.logic import _AndFilter, _OrFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from magic_filter import MagicFilter
from magic_filter.operations import (
    BaseOperation,
    CombinationOperation,
    ComparatorOperation,
    GetAttributeOperation,
    ImportantCombinationOperation,
)
from magic_filter.util import and_op, or_op

from handlers.labels import Label
from locales import Language

_LONGEST = 128
"""Characters; no command with the name of its bot, and no button, is longer."""
_SEPARATOR = ":"
_PARTS = (
    *("photo", "document", "video", "animation", "audio", "voice", "video_note", "sticker"),
    *("reply_to_message", "contact"),
)
"""Of a message, what many filters ask for and few messages have."""
_KNOWN_PARTS = frozenset(_PARTS)
_CHAT_TYPE = (["chat", "type"], ["message", "chat", "type"])


class Heard(NamedTuple):
    """`parts` are None where they are not looked for; `chat` is the type of the chat, None if there is none."""

    kind: str
    state: str | None
    text: str = ""
    caption: str = ""
    button: str = ""
    chat: str | None = None
    parts: frozenset[str] | None = None

    @classmethod
    def of(cls, kind: str, event: object, state: str | None) -> Self:
        if isinstance(event, Message):
            return cls(
                kind,
                state,
                (event.text or "")[:_LONGEST],
                (event.caption or "")[:_LONGEST],
                chat=event.chat.type,
                parts=frozenset([one for one in _PARTS if getattr(event, one) is not None]),
            )
        if isinstance(event, CallbackQuery):
            button = (event.data or "").partition(_SEPARATOR)[0]
            return cls(kind, state, button=button, chat=event.message.chat.type if event.message else None)
        return cls(kind, state)


May = Callable[[Heard, Language], bool]
"""Whether a filter may pass; if not, it is certain that it does not."""


def all_may(filters: Iterable[FilterObject]) -> May:
    asked = [may_pass(one) for one in filters]
    return lambda heard, language: all(may(heard, language) for may in asked)


def _any(filters: Iterable[FilterObject]) -> May:
    asked = [may_pass(one) for one in filters]
    return lambda heard, language: any(may(heard, language) for may in asked)


def may_pass(one: FilterObject) -> May:
    """What can be told of a filter by what is heard."""
    if one.magic is not None:
        return _magic(one.magic)
    asked: Any = getattr(one.callback, "__wrapped__", one.callback)
    if isinstance(asked, State):
        return _in_states(frozenset({asked.state}))
    if isinstance(asked, StateFilter):
        return _in_states(frozenset(_names(asked.states)))
    return _may_pass_by_word(asked)


def _may_pass_by_word(asked: object) -> May:
    if isinstance(asked, Command):
        return _command(asked)
    if isinstance(asked, Label):
        return lambda heard, language: asked.is_one(heard.text, language)
    if isinstance(asked, CallbackQueryFilter):
        return _button(asked)
    if isinstance(asked, _AndFilter):
        return all_may(asked.targets)
    if isinstance(asked, _OrFilter):
        return _any(asked.targets)
    return lambda _heard, _language: True


def _magic(asked: MagicFilter) -> May:
    operations: list[BaseOperation] = list(asked._operations)
    *names, last = operations
    path = [one.name for one in names if isinstance(one, GetAttributeOperation)]
    if path in _CHAT_TYPE and isinstance(last, ComparatorOperation) and isinstance(last.right, str):
        return lambda heard, _: bool(last.comparator(heard.chat, last.right))
    needed = _needed(operations)
    if needed is None or not needed <= _KNOWN_PARTS:
        return lambda _heard, _language: True
    return lambda heard, _: heard.parts is None or not needed.isdisjoint(heard.parts)


def _needed(operations: list[BaseOperation]) -> frozenset[str] | None:
    """One of these fields has to be there for a magic filter to pass; None if that cannot be told."""
    first, *others = operations
    if not isinstance(first, GetAttributeOperation):
        return None
    needed, has_ended = frozenset({first.name}), False
    for one in others:
        if isinstance(one, ImportantCombinationOperation) and one.combinator is or_op:
            others_needed = _needed(list(one.right._operations))
            if others_needed is None:
                return None
            needed, has_ended = needed | others_needed, False
        elif isinstance(one, GetAttributeOperation) and not one.important:
            # a field of what is not there: the library goes no further
            has_ended = True
        elif one.important or not (has_ended or _keeps_nothing(one)):
            return None
    return needed


def _keeps_nothing(one: BaseOperation) -> bool:
    """Whether an operation on what is not there comes to something that does not pass."""
    if isinstance(one, CombinationOperation):
        return one.combinator is and_op
    return (
        isinstance(one, ComparatorOperation) and one.comparator is operator.eq and isinstance(one.right, str)
    )


def _in_states(names: frozenset[str | None]) -> May:
    if "*" in names:
        return lambda _heard, _language: True
    return lambda heard, _: heard.state in names


def _names(states: Iterable[Any]) -> Iterable[str | None]:
    for one in states:
        if isinstance(one, State):
            yield one.state
        elif isinstance(one, type) and issubclass(one, StatesGroup):
            yield from one.__all_states_names__
        else:
            yield one


def _button(asked: CallbackQueryFilter) -> May:
    if asked.callback_data.__separator__ != _SEPARATOR:
        raise ValueError(f"the parts of {asked.callback_data.__name__} are not parted by a colon")
    prefix = asked.callback_data.__prefix__
    return lambda heard, _: heard.button == prefix


def _command(asked: Command) -> May:
    if not all(isinstance(command, str) for command in asked.commands):
        return lambda _heard, _language: True
    known = frozenset(asked.commands)

    def may(heard: Heard, _: Language) -> bool:
        text = heard.text or heard.caption
        first = text.split(maxsplit=1)[0] if text.strip() else ""
        return first[:1] in asked.prefix and first[1:].partition("@")[0] in known

    return may
