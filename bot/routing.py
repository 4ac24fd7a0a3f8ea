"""Routers and filters of the library at less cost: an update is tried on some fifty of each.

Filters that only look at the update are answered where they are asked; the library runs them in a thread. And a
router is passed over when none of its handlers can be meant: what is known for certain, its filters need not be
asked. The tree, and the order in which it is tried, stay what they are.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import wraps
from typing import Any

from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import FilterObject
from aiogram.filters import Command, StateFilter
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.filters.logic import _AndFilter, _OrFilter
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.labels import Label

Given = Mapping[str, Any]
May = Callable[[Any, Given], bool]
"""Given an event and what goes with it: False if the filter does not pass, True if it may."""


def lighten(dispatcher: Dispatcher) -> None:
    """To be called once, when all routers hang on it."""
    for router in dispatcher.chain_tail:
        for observer in router.observers.values():
            for handler in (observer._handler, *observer.handlers):
                for one in handler.filters or ():
                    _answer_at_once(one)
        if not router.sub_routers:
            router.propagate_event = _passing_over(router)  # type: ignore[assignment, method-assign]


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


def _passing_over(router: Router) -> Callable[..., Awaitable[Any]]:
    inside = router.propagate_event
    meant = {
        kind: [_all(handler.filters or ()) for handler in observer.handlers]
        for kind, observer in router.observers.items()
    }

    async def propagate_event(update_type: str, event: Any, **given: Any) -> Any:
        if not any(may(event, given) for may in meant.get(update_type, ())):
            return UNHANDLED
        return await inside(update_type=update_type, event=event, **given)

    return propagate_event


def _all(filters: Iterable[FilterObject]) -> May:
    asked = [_may(one) for one in filters]
    return lambda event, given: all(may(event, given) for may in asked)


def _any(filters: Iterable[FilterObject]) -> May:
    asked = [_may(one) for one in filters]
    return lambda event, given: any(may(event, given) for may in asked)


def _may(one: FilterObject) -> May:
    """What can be told of a filter without waiting for anything."""
    asked: Any = getattr(one.callback, "__wrapped__", one.callback)
    if one.magic is not None:
        resolve = one.magic.resolve
        return lambda event, _: bool(resolve(event))
    if isinstance(asked, State):
        return _in_states(frozenset({asked.state}))
    if isinstance(asked, StateFilter):
        return _in_states(frozenset(_names(asked.states)))
    return _may_of_kind(asked)


def _may_of_kind(asked: object) -> May:
    if isinstance(asked, Command):
        return _command(asked)
    if isinstance(asked, Label):
        return lambda event, given: isinstance(event, Message) and asked.says(event, given["language"])
    if isinstance(asked, CallbackQueryFilter):
        prefix = asked.callback_data.__prefix__ + asked.callback_data.__separator__
        return lambda event, _: isinstance(event, CallbackQuery) and (event.data or "").startswith(prefix)
    if isinstance(asked, _AndFilter):
        return _all(asked.targets)
    if isinstance(asked, _OrFilter):
        return _any(asked.targets)
    return lambda _event, _given: True


def _in_states(names: frozenset[str | None]) -> May:
    if "*" in names:
        return lambda _event, _given: True
    return lambda _, given: given.get("raw_state") in names


def _names(states: Iterable[Any]) -> Iterable[str | None]:
    for one in states:
        if isinstance(one, State):
            yield one.state
        elif isinstance(one, type) and issubclass(one, StatesGroup):
            yield from one.__all_states_names__
        else:
            yield one


def _command(asked: Command) -> May:
    if not all(isinstance(command, str) for command in asked.commands):
        return lambda _event, _given: True
    known = frozenset(asked.commands)

    def may(event: Any, _: Given) -> bool:
        text = (event.text or event.caption or "") if isinstance(event, Message) else ""
        first = text.split(maxsplit=1)[0] if text.strip() else ""
        return first[:1] in asked.prefix and first[1:].partition("@")[0] in known

    return may
