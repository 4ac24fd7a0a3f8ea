"""Everything that is done at an hour, one line a job; what each does stands where its noun does."""

from collections.abc import Sequence

from bot.due import every
from bot.effects import Effects
from bot.feed import run_scheduled
from bot.feed_hours import FeedHours
from bot.posting import PostingHours
from bot.reconciler import Check, Reconciler
from bot.settings import Settings
from bot.timetable import Errand, Job
from bot.upkeep import Upkeep
from domain.feed import FeedRun
from domain.ports import Clock
from handlers.notices import Notices
from storage.database import Database


def hours(
    upkeep: Upkeep, feed: FeedHours, posting: PostingHours, reconciler: Reconciler
) -> Sequence[Job | Errand]:
    return (
        feed.errand(),
        Errand("posting", every(seconds=15), lambda _: posting.look()),
        Job("silent-sessions", every(seconds=5), lambda *_: upkeep.close_silent_sessions()),
        Job("retention", every(minutes=60), lambda *_: upkeep.forget_the_old()),
        *(reconciler.job(check) for check in checks(upkeep, reconciler)),
    )


def checks(upkeep: Upkeep, reconciler: Reconciler) -> Sequence[Check]:
    """What may have fallen between, one line a check; a noun adds its own."""
    return (
        Check("data-left-standing", lambda _: upkeep.hide_what_is_left()),
        Check("updates-waiting", reconciler.updates_waiting, mends=False),
        Check("messages-waiting", reconciler.messages_waiting, mends=False),
    )


def feed_hours(
    settings: Settings, database: Database, clock: Clock, notices: Notices, effects: Effects
) -> FeedHours:
    async def run_feed() -> FeedRun:
        return await run_scheduled(database, clock, settings.feed_source)

    return FeedHours(database, clock, settings.feed_window, notices, effects, run_feed)
