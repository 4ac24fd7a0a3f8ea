"""Routers and filters of the library at less cost: there are some forty routers, and more filters on each of them.

Filters that only look at the update are answered where they are asked; the library runs them in a thread. And a
router is not tried when what is heard tells that none of its handlers can be meant: the state of the dialogue, a
command, a button. The tree, and the order in which it is tried, stay what they are.
"""

from collections.abc import Awaitable, Callable, Iterable
from functools import wraps
from typing import Any, Generic, NamedTuple, Self, TypeVar

from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import FilterObject
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
T = TypeVar("T")


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


May = Callable[[Heard, Language], bool]
"""Whether a filter may pass; if not, it is certain that it does not."""


def lighten(dispatcher: Dispatcher) -> None:
    """To be called when all routers hang on it, and again when that has changed."""
    for router in dispatcher.chain_tail:
        for observer in router.observers.values():
            for handler in (observer._handler, *observer.handlers):
                for one in handler.filters or ():
                    _answer_at_once(one)
        if router.sub_routers:
            router._propagate_event = _among(router.sub_routers)  # type: ignore[assignment, method-assign]
            continue
        for observer in router.observers.values():
            observer.trigger = _trying(observer)  # type: ignore[assignment, method-assign]


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


class _Candidates(Generic[T]):
    """Those of some that may be meant by what is heard, in their order."""

    def __init__(self, all_of_them: Iterable[tuple[T, May]]) -> None:
        self._all = list(all_of_them)
        self._known: dict[Heard, list[T]] = {}

    def __call__(self, heard: Heard, language: Language) -> list[T]:
        found = self._known.get(heard)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[heard] = [one for one, may in self._all if may(heard, language)]
        return found


def _among(routers: Iterable[Router]) -> Callable[..., Awaitable[Any]]:
    """As the library tries one router after the other, but for those that cannot be meant."""
    candidates = _Candidates((router, meant_by(router)) for router in routers)

    async def propagate_event(observer: Any, update_type: str, event: Any, **given: Any) -> Any:
        if observer is not None:
            passes, told = await observer.check_root_filters(event, **given)
            if not passes:
                return UNHANDLED
            given.update(told)
        heard = given["heard"] = Heard.of(update_type, event, given.get("raw_state"))
        for router in candidates(heard, given["language"]):
            answer = await router.propagate_event(update_type=update_type, event=event, **given)
            if answer is not UNHANDLED:
                return answer
        return UNHANDLED

    return propagate_event


def _trying(observer: TelegramEventObserver) -> Callable[..., Awaitable[Any]]:
    """As the library tries one handler after the other, but for those that cannot be meant."""
    candidates = _Candidates((handler, _all(handler.filters or ())) for handler in observer.handlers)

    async def trigger(event: Any, heard: Heard, **given: Any) -> Any:
        for handler in candidates(heard, given["language"]):
            given["handler"] = handler
            passes, told = await handler.check(event, **given)
            if passes:
                given.update(told)
                inner = observer.outer_middleware.wrap_middlewares(
                    observer._resolve_middlewares(), handler.call
                )
                return await inner(event, given)
        return UNHANDLED

    return trigger


def meant_by(router: Router) -> May:
    """Whether an update may be meant for one of the handlers of a router, or of those below it."""
    kinds: dict[str, list[May]] = {}
    for one in router.chain_tail:
        for kind, observer in one.observers.items():
            kinds.setdefault(kind, []).extend(_all(handler.filters or ()) for handler in observer.handlers)
    return lambda heard, language: any(may(heard, language) for may in kinds.get(heard.kind, ()))


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
