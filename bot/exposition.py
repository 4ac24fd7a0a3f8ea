"""The vitals in the text format of Prometheus, beside what the process has counted."""

from collections.abc import Mapping

from prometheus_client import CollectorRegistry, Gauge, generate_latest

from bot.metrics import Metrics
from bot.vitals import Vitals


def exposition(metrics: Metrics, found: Vitals | None, free: Mapping[str, int], *, leads: bool) -> bytes:
    """`found` is None while the database does not answer: the process is told of all the same."""
    registry = CollectorRegistry()
    _gauge(registry, "cabinet_database_up", "1 if the database answers", float(found is not None))
    _gauge(registry, "cabinet_leads", "1 in the process that runs intake, relay and timetable", float(leads))
    disks = Gauge("cabinet_disk_free_bytes", "what is left of the disk", ["place"], registry=registry)
    for place, left in free.items():
        disks.labels(place).set(left)
    if found is not None:
        _boxes(registry, found)
        _jobs(registry, found)
    return generate_latest(registry) + generate_latest(metrics.registry)


def _gauge(registry: CollectorRegistry, name: str, meaning: str, value: float) -> None:
    Gauge(name, meaning, registry=registry).set(value)


def _boxes(registry: CollectorRegistry, found: Vitals) -> None:
    figures = {
        "cabinet_inbox_oldest_seconds": (
            "age of the oldest waiting update",
            found.seconds_since(found.update_since),
        ),
        "cabinet_outbox_oldest_seconds": (
            "age of the oldest waiting message",
            found.seconds_since(found.message_since),
        ),
        "cabinet_mail_oldest_seconds": (
            "age of the oldest waiting letter",
            found.seconds_since(found.letter_since),
        ),
        "cabinet_feed_age_seconds": (
            "age of the billing data in force",
            found.seconds_since(found.feed_as_of),
        ),
        "cabinet_quarantined_updates": ("updates put aside", found.quarantined),
        "cabinet_undelivered_messages": ("messages given up within a week", found.undelivered),
    }
    for name, (meaning, value) in figures.items():
        _gauge(registry, name, meaning, value)


def _jobs(registry: CollectorRegistry, found: Vitals) -> None:
    ended = {run.name: (run.finished_at, run.due_at) for run in found.jobs if run.finished_at is not None}
    figures = {
        "cabinet_job_finished_timestamp_seconds": (
            "when the job was last done",
            {name: finished.timestamp() for name, (finished, _) in ended.items()},
        ),
        "cabinet_job_lateness_seconds": (
            "how long after its moment it was done then",
            {name: (finished - due).total_seconds() for name, (finished, due) in ended.items()},
        ),
        "cabinet_job_failing": (
            "1 while its newest moment has failed and is tried again",
            {run.name: float(run.has_failed) for run in found.jobs},
        ),
        "cabinet_job_overdue_seconds": (
            "for how long its newest moment has been waiting",
            {name: late.total_seconds() for name, late in found.overdue.items()},
        ),
    }
    for name, (meaning, values) in figures.items():
        gauge = Gauge(name, meaning, ["job"], registry=registry)
        for job, value in values.items():
            gauge.labels(job).set(value)
