"""Routers and filters of the library at less cost: there are some forty routers, and more filters on each of them.

Filters that only look at the update are answered where they are asked; the library runs them in a thread. A filter is
not asked when what is heard tells what it says: the state of the dialogue, a command, a button. And an update comes
to the handlers of all routers at once, without a walk through those that lead to them. What filters mean, and the
order in which all is tried, stay what they are.
"""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from functools import partial, wraps
from typing import Any, NamedTuple, TypeVar

from aiogram import Bot, Dispatcher, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import FilterObject, HandlerObject
from aiogram.dispatcher.event.telegram import TelegramEventObserver
from aiogram.filters.logic import _AndFilter, _OrFilter
from aiogram.types import Update

from bot.hearing import Heard, Says, said_by
from locales import Language

_MOST_KNOWN = 4_000


Call = Callable[[Any, dict[str, Any]], Awaitable[Any]]
Feed = Callable[..., Awaitable[Any]]
Passed = dict[TelegramEventObserver, dict[str, Any] | None]


def lighten(dispatcher: Dispatcher) -> None:
    """To be called when all routers hang on it, and again when that has changed.

    Raises ValueError for what the tree may not have: outer middlewares below its root.
    """
    for router in dispatcher.chain_tail:
        for observer in router.observers.values():
            for handler in (observer._handler, *observer.handlers):
                for one in handler.filters or ():
                    _answer_at_once(one)
    propagate_event = _among(dispatcher)
    dispatcher._propagate_event = propagate_event  # type: ignore[assignment, method-assign]
    dispatcher.feed_raw_update = _feeding(dispatcher, propagate_event)  # type: ignore[assignment, method-assign]


def _feeding(dispatcher: Dispatcher, propagate_event: Callable[..., Awaitable[Any]]) -> Feed:
    """Through the same middlewares, which are put together once."""
    wrap = dispatcher.update.outer_middleware.wrap_middlewares
    kinds = {
        kind: wrap(observer.outer_middleware, partial(propagate_event, kind))
        for kind, observer in dispatcher.observers.items()
    }

    async def listen(update: Update, **given: Any) -> Any:
        given.update(event_update=update, event_router=dispatcher)
        return await kinds[update.event_type](update.event, given)

    entry = wrap(dispatcher.update.outer_middleware, listen)

    async def feed_raw_update(bot: Bot, update: dict[str, Any], **given: Any) -> Any:
        told = {"dispatcher": dispatcher, **dispatcher.workflow_data, **given, "bot": bot}
        return await entry(Update.model_validate(update), told)

    return feed_raw_update


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


class _Filter(NamedTuple):
    """`says` tells what it is certain to say."""

    asked: FilterObject
    says: Says


class _Gate(NamedTuple):
    """The filters of a router, which stand before all that is in it."""

    observer: TelegramEventObserver
    filters: tuple[_Filter, ...]


class _Handler(NamedTuple):
    """`call` goes through the middlewares of its routers."""

    handler: HandlerObject
    call: Call
    filters: tuple[_Filter, ...]


class _Room(NamedTuple):
    """The handlers of a router for one kind of update, behind the gates that lead to it."""

    gates: tuple[_Gate, ...]
    handlers: list[_Handler]


def _rooms(router: Router, kind: str, gates: tuple[_Gate, ...] = ()) -> Iterator[_Room]:
    """In the order in which the library tries them."""
    observer = router.observers[kind]
    if observer._handler.filters:
        gates = (*gates, _Gate(observer, _filters(observer._handler)))
    if observer.handlers:
        yield _Room(gates, [_with_its_middlewares(observer, handler) for handler in observer.handlers])
    for below in router.sub_routers:
        if kind not in below.observers:
            continue
        if below.observers[kind].outer_middleware:
            raise ValueError(f"{below.name} has outer middlewares, and is not the root")
        yield from _rooms(below, kind, gates)


def _filters(handler: HandlerObject) -> tuple[_Filter, ...]:
    return tuple(_Filter(one, said_by(one)) for one in handler.filters or ())


def _with_its_middlewares(observer: TelegramEventObserver, handler: HandlerObject) -> _Handler:
    wrapped = observer.outer_middleware.wrap_middlewares(observer._resolve_middlewares(), handler.call)
    return _Handler(handler, wrapped, _filters(handler))


_Behind = TypeVar("_Behind", _Gate, _Handler)


class Candidates:
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
            gates = _not_closed(room.gates, heard, language)
            if len(gates) < len(room.gates):
                continue
            handlers = _not_closed(room.handlers, heard, language)
            if handlers:
                yield _Room(tuple(gate for gate in gates if gate.filters), handlers)


def _not_closed(ones: Sequence[_Behind], heard: Heard, language: Language) -> list[_Behind]:
    """Without those of which a filter is certain to say no; the others with the filters that are to be asked."""
    found = []
    for one in ones:
        said = [each.says(heard, language) for each in one.filters]
        if False not in said:
            left = (each for each, says in zip(one.filters, said, strict=True) if says is None)
            found.append(one._replace(filters=tuple(left)))
    return found


def _among(dispatcher: Dispatcher) -> Callable[..., Awaitable[Any]]:
    """As the library tries one router after the other, but for those that cannot be meant."""
    candidates = Candidates(dispatcher)

    async def propagate_event(update_type: str, event: Any, **given: Any) -> Any:
        passed: Passed = {}
        for room in candidates(Heard.of(update_type, event, given.get("raw_state")), given["language"]):
            inside = await _enter(room, event, given, passed)
            if inside is None:
                continue
            for handler, call, filters in room.handlers:
                told = await _passed(filters, event, {**inside, "handler": handler})
                if told is not None:
                    return await call(event, told)
        return UNHANDLED

    return propagate_event


async def _enter(room: _Room, event: Any, given: dict[str, Any], passed: Passed) -> dict[str, Any] | None:
    """What is given behind the gates of a room; None before one that is closed."""
    for gate in room.gates:
        if gate.observer not in passed:
            passed[gate.observer] = await _passed(gate.filters, event, given.copy())
        inside = passed[gate.observer]
        if inside is None:
            return None
        given = inside
    return given


async def _passed(filters: Iterable[_Filter], event: Any, given: dict[str, Any]) -> dict[str, Any] | None:
    """What is given behind filters, theirs included; None if one of them lets nobody pass."""
    for one, _ in filters:
        answer = await one.call(event, **given)
        if not answer:
            return None
        if isinstance(answer, dict):
            given.update(answer)
    return given
