"""No router is passed over whose handlers could have been meant."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot, Dispatcher, F, Router
from aiogram.dispatcher.event.handler import FilterObject
from aiogram.filters import Command, StateFilter
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.filters.logic import _AndFilter, _OrFilter
from aiogram.fsm.state import State
from aiogram.types import (
    CallbackQuery,
    Chat,
    ChatMemberLeft,
    ChatMemberMember,
    ChatMemberUpdated,
    Contact,
    Document,
    Message,
    PhotoSize,
    TelegramObject,
    User,
)

from bot.app import dispatcher
from bot.hearing import Heard, said_by
from bot.routing import Candidates, lighten
from emulator.server import TOKEN
from handlers.guard import Handler
from handlers.labels import Label
from keyboards import menu
from locales import Language
from tests.languages import TASHKENT

LANGUAGE = Language(TASHKENT)
CHAT = Chat(id=1, type="private")
USER = User(id=1, is_bot=False, first_name="Анна")
TOLD = (Command, Label, State, StateFilter, CallbackQueryFilter)


def _kinds(one: FilterObject) -> Iterator[FilterObject]:
    """The filter, if all that it is made of can be told without waiting."""
    asked = getattr(one.callback, "__wrapped__", one.callback)
    if isinstance(asked, _AndFilter | _OrFilter):
        if all(any(_kinds(target)) for target in asked.targets):
            yield one
    elif one.magic is not None or isinstance(asked, TOLD):
        yield one


def _filters(kind: str) -> Iterable[FilterObject]:
    for router in dispatcher().chain_tail:
        observer = router.observers[kind]
        for handler in (observer._handler, *observer.handlers):
            for one in handler.filters or ():
                yield from _kinds(one)


def _states() -> set[str | None]:
    found: set[str | None] = {None, "Something:else"}
    for one in _filters("message"):
        asked = getattr(one.callback, "__wrapped__", one.callback)
        if isinstance(asked, State):
            found.add(asked.state)
    return found


def _texts() -> Iterator[str]:
    yield from (
        "/start",
        "/start v_K7QM3XTA9FRD",
        "/BALANCE",
        "/balance@other_bot",
        "/balance@heat_cabinet_bot",
        "/verify K7QM",
        "/",
        "",
        "12,5",
    )
    for code in LANGUAGE.languages():
        for key in (*menu.BUTTONS, "button-cancel", "button-skip", "button-back"):
            label = LANGUAGE.texts(code).plain(key)
            yield from (label.upper(), label + " " * 200, label + " " * 200 + "x")
    for one in _filters("message"):
        if isinstance(one.callback, Command):
            yield from (f"/{command} word" for command in one.callback.commands)


def _message(text: str) -> Message:
    return Message(message_id=1, date=datetime.now(UTC), chat=CHAT, from_user=USER, text=text or None)


async def _disagreements(kind: str, event: TelegramObject, state: str | None) -> list[str]:
    given = {"bot": Bot(TOKEN), "language": LANGUAGE, "raw_state": state}
    heard = Heard.of(kind, event, state)
    asked = [(one, await one.call(event, **given)) for one in _filters(kind)]
    return [
        f"{one.callback} {state} {event}"
        for one, says in asked
        if said_by(one)(heard, LANGUAGE) in _not(says)
    ]


def _not(says: object) -> tuple[bool, ...]:
    """What may not be told of a filter that says this; of one that gives something, nothing at all."""
    return (True, False) if isinstance(says, dict) else (not says,)


async def test_nothing_is_told_of_a_filter_that_it_does_not_say(monkeypatch: pytest.MonkeyPatch) -> None:
    async def me(_: Bot) -> User:
        return User(id=2, is_bot=True, first_name="bot", username="heat_cabinet_bot")

    monkeypatch.setattr(Bot, "me", me)
    asked = [_message(text) for text in set(_texts())]
    assert len(asked) > 50
    found = [await _disagreements("message", one, None) for one in asked]
    found += [
        await _disagreements("message", _message(text), state)
        for state in _states()
        for text in ("12", "/exit")
    ]
    assert [one for some in found for one in some] == []


PICTURE = PhotoSize(file_id="1", file_unique_id="1", width=1, height=1)
PAPER = Document(file_id="1", file_unique_id="1", mime_type="application/pdf", file_name="a.pdf")
SENT: tuple[dict[str, Any], ...] = (
    {"photo": [PICTURE]},
    {"photo": []},
    {"photo": [PICTURE], "caption": "/verify"},
    {"document": PAPER},
    {"contact": Contact(phone_number="+998901234567", first_name="Анна", user_id=1)},
    {"text": "12,5", "reply_to_message": _message("№ А-1")},
    {"new_chat_title": "Дом"},
)


async def test_nothing_is_told_of_a_filter_that_it_does_not_say_to_what_is_sent() -> None:
    told = [
        Message(message_id=1, date=datetime.now(UTC), chat=Chat(id=1, type=chat), from_user=USER, **sent)
        for sent in SENT
        for chat in ("private", "supergroup", "channel")
    ]
    found = [await _disagreements("message", one, state) for one in told for state in (None, "Verify:code")]
    assert [one for some in found for one in some] == []


@pytest.mark.parametrize(
    "asked",
    [
        *(~F.photo, F.photo == None, F.photo != "x", F.photo.is_(None), F.photo.in_({None})),  # noqa: E711
        *(F.photo | ~F.document, (F.photo.file_id | F.document) == None, F.photo.func(lambda _: True)),  # noqa: E711
    ],
    ids=range(8),
)
def test_a_filter_that_passes_what_is_not_there_is_asked(asked: Any) -> None:
    said = _message("12,5")
    assert asked.resolve(said)
    assert said_by(FilterObject(asked))(Heard.of("message", said, None), LANGUAGE) is not False


async def test_what_is_only_said_is_not_tried_where_files_and_answers_are_waited_for() -> None:
    heard = Heard.of("message", _message("12,5"), None)
    never = [
        one for one in _filters("message") if one.magic is not None and said_by(one)(heard, LANGUAGE) is False
    ]
    assert len(never) > 10


async def test_a_command_is_tried_on_the_forced_change_then_on_its_own_handler() -> None:
    heard = Heard.of("message", _message("/balance"), None)
    meant = Candidates(dispatcher())(heard, LANGUAGE)
    tried = [one.handler.callback.__name__ for room in meant for one in room.handlers]
    assert tried == ["nothing_else_before_the_change", "show_balance", "not_understood"]


async def test_nothing_is_told_of_a_filter_that_it_does_not_say_to_a_tap() -> None:
    prefixes = {
        one.callback.callback_data.__prefix__
        for one in _filters("callback_query")
        if isinstance(one.callback, CallbackQueryFilter)
    }
    assert len(prefixes) > 10
    taps = [CallbackQuery(id="1", from_user=USER, chat_instance="1", data=f"{one}:1:2:3") for one in prefixes]
    found = [await _disagreements("callback_query", tap, None) for tap in taps]
    assert [one for some in found for one in some] == []


@pytest.mark.parametrize("kind", ["my_chat_member", "chat_member"])
@pytest.mark.parametrize("chat", ["private", "group", "supergroup", "channel"])
async def test_nothing_is_told_of_a_filter_that_it_does_not_say_to_who_comes_and_goes(
    kind: str, chat: str
) -> None:
    said = ChatMemberUpdated(
        chat=Chat(id=1, type=chat),
        from_user=USER,
        date=datetime.now(UTC),
        old_chat_member=ChatMemberLeft(user=USER),
        new_chat_member=ChatMemberMember(user=USER),
    )
    assert await _disagreements(kind, said, None) == []


async def test_a_tree_that_would_be_walked_otherwise_is_not_taken() -> None:
    async def outer(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        return await handler(event, data)

    tree, below = Dispatcher(), Router(name="below")
    below.message.outer_middleware(outer)
    tree.include_router(below)
    with pytest.raises(ValueError, match="below"):
        lighten(tree)
