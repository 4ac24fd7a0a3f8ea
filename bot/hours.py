"""Everything that is done at an hour, one line a job; what each does stands where its noun does."""

from collections.abc import Sequence

from bot.due import every
from bot.effects import Effects
from bot.feed import run_scheduled
from bot.feed_hours import FeedHours
from bot.posting import PostingHours
from bot.settings import Settings
from bot.timetable import Errand, Job
from bot.upkeep import Upkeep
from domain.feed import FeedRun
from domain.ports import Clock
from handlers.notices import Notices
from storage.database import Database


def hours(upkeep: Upkeep, feed: FeedHours, posting: PostingHours) -> Sequence[Job | Errand]:
    return (
        feed.errand(),
        Errand("posting", every(seconds=15), lambda _: posting.look()),
        Job("silent-sessions", every(seconds=5), lambda *_: upkeep.close_silent_sessions()),
        Job("data-left-standing", every(minutes=5), lambda *_: upkeep.hide_what_is_left()),
        Job("retention", every(minutes=60), lambda *_: upkeep.forget_the_old()),
    )


def feed_hours(
    settings: Settings, database: Database, clock: Clock, notices: Notices, effects: Effects
) -> FeedHours:
    async def run_feed() -> FeedRun:
        return await run_scheduled(database, clock, settings.feed_source)

    return FeedHours(database, clock, settings.feed_window, notices, effects, run_feed)
