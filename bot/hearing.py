"""What is known of an update without asking anybody, and what filters are certain to say to it."""

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
    *("reply_to_message", "contact", "from_user"),
)
"""Of a message, what many filters ask for."""
_KNOWN_PARTS = frozenset(_PARTS)
_CHAT_TYPE = (["chat", "type"], ["message", "chat", "type"])


class Heard(NamedTuple):
    """`parts`, and the type of the `chat`, are None where they are not looked for; "" if there is no chat."""

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
                parts=frozenset([one for one in _PARTS if getattr(event, one)]),
            )
        if isinstance(event, CallbackQuery):
            button = (event.data or "").partition(_SEPARATOR)[0]
            return cls(kind, state, button=button, chat=event.message.chat.type if event.message else "")
        return cls(kind, state)


Says = Callable[[Heard, Language], bool | None]
"""What a filter is certain to say; None if it has to be asked. One that says yes gives nothing to the handler."""


def _must_be_asked(_heard: Heard, _language: Language) -> None:
    return None


def _all_say(filters: Iterable[FilterObject]) -> Says:
    """No if one of them says no, yes if all of them say yes."""
    asked = [said_by(one) for one in filters]

    def say(heard: Heard, language: Language) -> bool | None:
        said = {one(heard, language) for one in asked}
        return False if False in said else None if None in said else True

    return say


def _one_says(filters: Iterable[FilterObject]) -> Says:
    """No if all of them say no; who of them says yes first gives what it gives."""
    asked = [said_by(one) for one in filters]
    return lambda heard, language: None if any(one(heard, language) is not False for one in asked) else False


def said_by(one: FilterObject) -> Says:
    """What can be told of a filter by what is heard."""
    if one.magic is not None:
        return _magic(one.magic)
    asked: Any = getattr(one.callback, "__wrapped__", one.callback)
    if isinstance(asked, State):
        return _in_states(frozenset({asked.state}))
    if isinstance(asked, StateFilter):
        return _in_states(frozenset(_names(asked.states)))
    return _said_by_word(asked)


def _said_by_word(asked: object) -> Says:
    if isinstance(asked, Command):
        return _command(asked)
    if isinstance(asked, Label):
        return _label(asked)
    if isinstance(asked, CallbackQueryFilter):
        return _button(asked)
    if isinstance(asked, _AndFilter):
        return _all_say(asked.targets)
    if isinstance(asked, _OrFilter):
        return _one_says(asked.targets)
    return _must_be_asked


def _magic(asked: MagicFilter) -> Says:
    operations: list[BaseOperation] = list(asked._operations)
    *names, last = operations
    path = [one.name for one in names if isinstance(one, GetAttributeOperation)]
    if path in _CHAT_TYPE and isinstance(last, ComparatorOperation) and isinstance(last.right, str):
        return _in_chats(lambda chat: last.comparator(chat, last.right))
    needed = _needed(operations)
    if needed is None or not needed <= _KNOWN_PARTS:
        return _must_be_asked
    return _with_one_of(needed, is_all_it_asks=not names)


def _in_chats(is_meant: Callable[[str], object]) -> Says:
    def say(heard: Heard, _: Language) -> bool | None:
        return None if heard.chat is None else bool(heard.chat and is_meant(heard.chat))

    return say


def _with_one_of(needed: frozenset[str], *, is_all_it_asks: bool) -> Says:
    def say(heard: Heard, _: Language) -> bool | None:
        if heard.parts is None:
            return None
        return (True if is_all_it_asks else None) if needed & heard.parts else False

    return say


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


def _in_states(names: frozenset[str | None]) -> Says:
    return lambda heard, _: "*" in names or heard.state in names


def _names(states: Iterable[Any]) -> Iterable[str | None]:
    for one in states:
        if isinstance(one, State):
            yield one.state
        elif isinstance(one, type) and issubclass(one, StatesGroup):
            yield from one.__all_states_names__
        else:
            yield one


def _button(asked: CallbackQueryFilter) -> Says:
    if asked.callback_data.__separator__ != _SEPARATOR:
        raise ValueError(f"the parts of {asked.callback_data.__name__} are not parted by a colon")
    prefix = asked.callback_data.__prefix__
    return lambda heard, _: None if heard.button == prefix else False


def _label(asked: Label) -> Says:
    def say(heard: Heard, language: Language) -> bool | None:
        # of a longer text no more is heard than its beginning
        return None if len(heard.text) == _LONGEST else asked.is_one(heard.text, language)

    return say


def _command(asked: Command) -> Says:
    if not all(isinstance(command, str) for command in asked.commands):
        return _must_be_asked
    known = frozenset(asked.commands)

    def say(heard: Heard, _: Language) -> bool | None:
        text = heard.text or heard.caption
        first = text.split(maxsplit=1)[0] if text.strip() else ""
        return None if first[:1] in asked.prefix and first[1:].partition("@")[0] in known else False

    return say
