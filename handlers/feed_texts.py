"""How a run of the billing feed is told to staff: its end, and the settlements that contradict themselves."""

from domain.feed import FeedRun, Oddity
from locales import Html, Texts


def told(t: Texts, run: FeedRun | None) -> Html:
    """The last run, as it stands in the staff group."""
    if run is None:
        return t("staff-feed-none")
    return Html("\n\n".join((_end(t, run), *(_odd(t, one) for one in run.oddities))))


def _end(t: Texts, run: FeedRun) -> str:
    key = f"staff-feed-{run.outcome or 'running'}"
    if run.outcome in ("refused", "failed", "unavailable"):
        return t(key, at=run.started_at, reason=run.reason or "")
    return t(key, at=run.started_at)


def _odd(t: Texts, odd: Oddity) -> str:
    examples = ", ".join(f"{contract} ({month})" for contract, month in odd.examples)
    return t(f"staff-feed-odd-{odd.kind}", n=odd.count, examples=examples)
