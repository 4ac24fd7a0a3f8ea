"""The timetable in `/stats`: what was done when, and what did not come to an end."""

from collections.abc import Mapping
from typing import Any

from domain.schedule import JobRun, Schedule
from locales import Html, Texts


async def stats(t: Texts, services: Mapping[str, Any]) -> Html:
    schedule: Schedule = services["schedule"]
    lines = [_line(t, run) for run in await schedule.latest()]
    return Html("\n".join([t("stats-jobs"), *lines]))


def _line(t: Texts, run: JobRun) -> str:
    what = t.plain(f"stats-job-{run.name}")
    if run.finished_at is not None:
        return t("stats-jobs-done", what=what, at=run.finished_at)
    if run.has_failed:
        return t("stats-jobs-failed", what=what, at=run.started_at)
    return t("stats-jobs-running", what=what, at=run.started_at)
