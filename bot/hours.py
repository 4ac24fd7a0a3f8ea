"""Everything that is done at an hour, one line a job; what each does stands where its noun does."""

from collections.abc import Sequence

from bot.announcing import Announcing
from bot.application_hours import ApplicationMorning
from bot.due import every
from bot.feed import run_scheduled
from bot.feed_hours import FeedHours
from bot.process import App
from bot.reconciler import Check, Reconciler
from bot.reminding import ReminderHour
from bot.services import rules_of
from bot.timetable import Errand, Job, Rest
from domain.evidence import EvidenceSweep
from domain.feed import FeedRun
from storage.files import Files
from storage.unit_of_work import UnitOfWork


def hours(app: App) -> Sequence[Job | Errand]:
    """In the order in which they are looked at."""
    database, clock, zone = app.database, app.clock, app.settings.zone
    reconciler = Reconciler(clock, app.metrics)
    sweep = EvidenceSweep(database.transaction, clock, Files(app.settings.files_dir))
    return (
        _feed_hours(app).errand(),
        Errand("posting", every(seconds=15), lambda _: app.posting_hours.look()),
        Errand("invoice-news", every(seconds=10), lambda _: app.invoice_news.look()),
        Announcing(database, clock, app.language, app.effects).errand(),
        ReminderHour(database, clock, zone, app.effects).errand(),
        ApplicationMorning(database, clock, rules_of(app.settings)).job(),
        Job("held-notices", every(minutes=1), lambda unit, _: _release(app, unit)),
        Job("silent-sessions", every(seconds=5), lambda *_: app.close_silent_sessions()),
        Job("retention", every(minutes=60), lambda *_: app.upkeep.forget_the_old()),
        Errand("files-kept", every(minutes=60), lambda _: sweep.sweep()),
        *(reconciler.job(check) for check in _checks(app, reconciler)),
    )


async def _release(app: App, unit: UnitOfWork) -> Rest | None:
    """What has waited for the morning, some at a time."""
    return Rest.MORE if await app.effects.release_held(unit) else None


def _checks(app: App, reconciler: Reconciler) -> Sequence[Check]:
    """What may have fallen between, one line a check; a noun adds its own."""
    return (
        Check("data-left-standing", lambda _: app.upkeep.hide_what_is_left()),
        Check("updates-waiting", reconciler.updates_waiting, mends=False),
        Check("messages-waiting", reconciler.messages_waiting, mends=False),
    )


def _feed_hours(app: App) -> FeedHours:
    async def run_feed() -> FeedRun:
        return await run_scheduled(app.database, app.clock, app.settings.feed_source)

    before = app.invoice_news.catch_up
    return FeedHours(
        app.database, app.clock, app.settings.feed_window, app.notices, app.effects, run_feed, before
    )
