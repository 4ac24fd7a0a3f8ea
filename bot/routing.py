"""Routers and filters of the library at less cost: there are some forty routers, and more filters on each of them.

Filters that only look at the update are answered where they are asked; the library runs them in a thread. A handler
is not tried when what is heard tells that it cannot be meant: the state of the dialogue, a command, a button. And an
update comes to the handlers of all routers at once, without a walk through those that lead to them. The filters on
the way, and the order in which all is tried, stay what they are.
"""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from functools import wraps
from typing import Any, NamedTuple, Self

from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import FilterObject, HandlerObject
from aiogram.dispatcher.event.telegram import TelegramEventObserver
from aiogram.filters import Command, StateFilter
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.filters.logic import _AndFilter, _OrFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.labels import Label
from locales import Language

_LONGEST = 128
"""Characters; no command with the name of its bot, and no button, is longer."""
_MOST_KNOWN = 4_000
_SEPARATOR = ":"


class Heard(NamedTuple):
    """What is known of an update without asking anybody."""

    kind: str
    state: str | None
    text: str = ""
    caption: str = ""
    button: str = ""

    @classmethod
    def of(cls, kind: str, event: object, state: str | None) -> Self:
        if isinstance(event, Message):
            return cls(kind, state, (event.text or "")[:_LONGEST], (event.caption or "")[:_LONGEST])
        if isinstance(event, CallbackQuery):
            return cls(kind, state, button=(event.data or "").partition(_SEPARATOR)[0])
        return cls(kind, state)


Call = Callable[[Any, dict[str, Any]], Awaitable[Any]]
Passed = dict[TelegramEventObserver, dict[str, Any] | None]
May = Callable[[Heard, Language], bool]
"""Whether a filter may pass; if not, it is certain that it does not."""


def lighten(dispatcher: Dispatcher) -> None:
    """To be called when all routers hang on it, and again when that has changed.

    Raises ValueError for what the tree may not have: outer middlewares below its root.
    """
    for router in dispatcher.chain_tail:
        for observer in router.observers.values():
            for handler in (observer._handler, *observer.handlers):
                for one in handler.filters or ():
                    _answer_at_once(one)
    dispatcher._propagate_event = _among(dispatcher)  # type: ignore[assignment, method-assign]


def _answer_at_once(one: FilterObject) -> None:
    if isinstance(one.callback, _AndFilter | _OrFilter):
        for target in one.callback.targets:
            _answer_at_once(target)
    if not one.awaitable:
        one.callback, one.awaitable = _awaitable(one.callback), True


def _awaitable(callback: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    @wraps(callback)
    async def answer(*args: Any, **kwargs: Any) -> Any:
        return callback(*args, **kwargs)

    return answer


class _Room(NamedTuple):
    """The handlers of a router for one kind of update, behind the filters of the routers that lead to it."""

    gates: tuple[TelegramEventObserver, ...]
    handlers: list["_Handler"]


class _Handler(NamedTuple):
    """`call` goes through the middlewares of its routers."""

    handler: HandlerObject
    may: May
    call: Call


def _rooms(router: Router, kind: str, gates: tuple[TelegramEventObserver, ...] = ()) -> Iterator[_Room]:
    """In the order in which the library tries them."""
    observer = router.observers[kind]
    if observer._handler.filters:
        gates = (*gates, observer)
    if observer.handlers:
        yield _Room(gates, [_with_its_middlewares(observer, handler) for handler in observer.handlers])
    for below in router.sub_routers:
        if kind not in below.observers:
            continue
        if below.observers[kind].outer_middleware:
            raise ValueError(f"{below.name} has outer middlewares, and is not the root")
        yield from _rooms(below, kind, gates)


def _with_its_middlewares(observer: TelegramEventObserver, handler: HandlerObject) -> _Handler:
    wrapped = observer.outer_middleware.wrap_middlewares(observer._resolve_middlewares(), handler.call)
    return _Handler(handler, _all(handler.filters or ()), wrapped)


class _Candidates:
    """Rooms with those of their handlers that may be meant by what is heard, in their order."""

    def __init__(self, dispatcher: Dispatcher) -> None:
        self._rooms = {kind: list(_rooms(dispatcher, kind)) for kind in dispatcher.observers}
        self._known: dict[Heard, list[_Room]] = {}

    def __call__(self, heard: Heard, language: Language) -> list[_Room]:
        found = self._known.get(heard)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[heard] = list(self._meant(heard, language))
        return found

    def _meant(self, heard: Heard, language: Language) -> Iterator[_Room]:
        for room in self._rooms.get(heard.kind, ()):
            handlers = [one for one in room.handlers if one.may(heard, language)]
            if handlers:
                yield _Room(room.gates, handlers)


def _among(dispatcher: Dispatcher) -> Callable[..., Awaitable[Any]]:
    """As the library tries one router after the other, but for those that cannot be meant."""
    candidates = _Candidates(dispatcher)

    async def propagate_event(update_type: str, event: Any, **given: Any) -> Any:
        passed: Passed = {}
        for room in candidates(Heard.of(update_type, event, given.get("raw_state")), given["language"]):
            inside = await _enter(room, event, given, passed)
            if inside is None:
                continue
            for handler, _, call in room.handlers:
                passes, told = await handler.check(event, **{**inside, "handler": handler})
                if passes:
                    return await call(event, told)
        return UNHANDLED

    return propagate_event


async def _enter(room: _Room, event: Any, given: dict[str, Any], passed: Passed) -> dict[str, Any] | None:
    """What is given behind the gates of a room; None before one that is closed."""
    for gate in room.gates:
        if gate not in passed:
            passes, told = await gate.check_root_filters(event, **given)
            passed[gate] = told if passes else None
        inside = passed[gate]
        if inside is None:
            return None
        given = inside
    return given


def _all(filters: Iterable[FilterObject]) -> May:
    asked = [may_pass(one) for one in filters]
    return lambda heard, language: all(may(heard, language) for may in asked)


def _any(filters: Iterable[FilterObject]) -> May:
    asked = [may_pass(one) for one in filters]
    return lambda heard, language: any(may(heard, language) for may in asked)


def may_pass(one: FilterObject) -> May:
    """What can be told of a filter by what is heard."""
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
        return _all(asked.targets)
    if isinstance(asked, _OrFilter):
        return _any(asked.targets)
    return lambda _heard, _language: True


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
