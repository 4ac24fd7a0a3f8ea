"""From start to SIGTERM: migrate, serve, lead when nobody else does, finish what is in hand, leave."""

import asyncio
import gc
import signal
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from datetime import datetime
from typing import Any

import structlog
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from sqlalchemy.exc import SQLAlchemyError

from bot.api import call_of
from bot.commands_menu import choose_delivery, offer_commands, offer_staff_commands
from bot.process import App
from bot.refusals import Stopped
from bot.web import serving
from storage.leadership import Leadership, leadership
from storage.migration import migrate

# Whoever stops us waits ten seconds before he kills.
FINISH_SECONDS = 7
LEAD_AGAIN_SECONDS = 1.0
_log = structlog.get_logger()


async def run(app: App, stopping: asyncio.Event | None = None) -> None:
    """Serve until `stopping` is set or a signal comes. Raises Stopped."""
    stopping = stopping or _on_signals()
    await migrate(app.database)
    app.warm_up()
    gc.collect()
    gc.freeze()
    gc.enable()
    async with serving(app):
        worker = asyncio.create_task(app.worker.run(stopping))
        leading = asyncio.create_task(_lead_again_and_again(app))
        await _until_stopped(stopping, worker, leading)
    _log.info("stopped")


async def _until_stopped(stopping: asyncio.Event, *tasks: "asyncio.Task[None]") -> None:
    worker, leading = tasks
    waiting = asyncio.create_task(stopping.wait())
    done, _ = await asyncio.wait({waiting, *tasks}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    stopping.set()
    leading.cancel()
    with suppress(TimeoutError):
        await asyncio.wait_for(worker, FINISH_SECONDS)
    with suppress(asyncio.CancelledError):
        await leading
    for task in done - {waiting}:
        if fault := task.exception():
            raise fault


async def _lead_again_and_again(app: App) -> None:
    """Take the lead whenever it is free; an error that only a person can mend ends the program."""
    while True:
        try:
            async with leadership(app.database) as lead:
                if lead is not None:
                    await _lead(app, lead)
        except TelegramUnauthorizedError:
            raise Stopped("BOT_TOKEN: Telegram does not accept it") from None
        except (SQLAlchemyError, OSError) as fault:
            _log.warning("lead_lost", fault=type(fault).__name__)
        await asyncio.sleep(LEAD_AGAIN_SECONDS)


async def _lead(app: App, lead: Leadership) -> None:
    _log.info("leading")
    began = app.clock.now()
    duties: list[Coroutine[Any, Any, object]] = [
        app.relay.run(),
        app.timetable.run(),
        _again_and_again(5, lambda: mind_outage(app, began)),
        # also at each start, whatever was asked within the hour: the group may have changed meanwhile
        _again_and_again(3600, app.upkeep.order_administrators),
        _keep(lead),
    ]
    duties.append(_wait_for_webhook_backlog(app) if app.settings.webhook_url else app.intake.run())
    duties.append(_introduce(app))
    app.leads = True
    try:
        await _all(duties, app)
    finally:
        app.leads = False


async def mind_outage(app: App, leading_since: datetime) -> None:
    """Note that somebody listens; after a silence that was too long, ask the open questions again."""
    now = app.clock.now()
    listening = (leading_since, now) if app.settings.webhook_url else app.intake.answering
    if listening is None:
        return
    back_since, heard_at = listening
    if await app.upkeep.silent_before(back_since):
        await app.ask_again_after(back_since)
    else:
        await app.upkeep.note_alive(heard_at)


async def _wait_for_webhook_backlog(app: App) -> None:
    """What Telegram kept while nobody answered its webhook has been delivered once nothing is pending."""
    while not app.intake.caught_up.is_set():
        await asyncio.sleep(LEAD_AGAIN_SECONDS)
        with suppress(TelegramNetworkError, TelegramServerError, TelegramRetryAfter, ClientDecodeError):
            info: Any = await app.bot(call_of("getWebhookInfo"))
            if not info["pending_update_count"]:
                app.intake.caught_up.set()


async def _choose_delivery(app: App) -> None:
    try:
        await choose_delivery(app.bot, app.settings.webhook_url, app.settings.webhook_secret)
    except TelegramBadRequest as refused:
        raise Stopped(f"WEBHOOK_URL: Telegram says: {refused.message}") from None


async def _introduce(app: App) -> None:
    """Commands and the way of delivery, told to Telegram until it has understood."""
    while True:
        try:
            await _choose_delivery(app)
            await offer_commands(app.bot, app.language)
            await _offer_staff_commands(app)
        except (TelegramUnauthorizedError, Stopped):
            raise
        except (TelegramAPIError, ClientDecodeError) as fault:
            _log.warning("introduction_postponed", fault=type(fault).__name__)
            await asyncio.sleep(LEAD_AGAIN_SECONDS * 5)
        else:
            return


async def _offer_staff_commands(app: App) -> None:
    """A group that is not there is told to the operator, and no reason not to serve consumers."""
    async with app.database.reading() as unit:
        chat = await app.notices.staff_chat(unit)
    if chat is None:
        return
    try:
        await offer_staff_commands(app.bot, chat, app.notices.staff_texts)
    except TelegramBadRequest as refused:
        _log.warning("staff_group_refused", fault=refused.message)


async def _again_and_again(seconds: float, duty: Callable[[], Awaitable[object]]) -> None:
    """What belongs to this process rather than to an hour; a fault is logged and does not end it."""
    while True:
        try:
            await duty()
        except Exception as fault:  # noqa: BLE001 - the next round may find the database back
            _log.warning("duty_failed", fault=type(fault).__name__)
        await asyncio.sleep(seconds)


async def _keep(lead: Leadership) -> None:
    while True:
        await lead.still_held()
        await asyncio.sleep(1)


async def _all(duties: list[Coroutine[Any, Any, object]], app: App) -> None:
    """Until one fails or the lead is to be given up; deliveries in hand are finished."""
    tasks = [asyncio.create_task(duty) for duty in duties]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await app.relay.finish()


def _on_signals() -> asyncio.Event:
    stopping = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    return stopping
