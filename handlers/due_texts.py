"""Who is behind with readings, district by district, as far as a message holds it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from domain.readings.desk import Behind, Due
from handlers.readings_texts import joined
from locales import Html, Texts
from locales.districts import district

MOST_TOLD = 25
LONGEST = 3600


def due(t: Texts, what: Due) -> Html:
    """What is missing in the present month, and the originals of the last one."""
    lines = [t("due-title", period=what.period, n=len(what.behind))]
    room = LONGEST
    for line in _districts(t, what.behind):
        room -= len(line)
        if room < 0:
            lines.append(t("due-the-rest-in-the-file"))
            break
        lines.append(line)
    if what.originals:
        lines.append(_originals(t, what))
    return joined(lines, "\n\n")


def _originals(t: Texts, what: Due) -> Html:
    told = _some(what.originals)
    return t("due-originals", period=what.period.plus(-1), n=len(what.originals), contracts=told)


def _districts(t: Texts, behind: Sequence[Behind]) -> Iterator[Html]:
    by_district: dict[str | None, list[str]] = defaultdict(list)
    for one in behind:
        by_district[one.district].append(f"{one.contract} ({one.missing})")
    for code, told in by_district.items():
        yield t("due-district", name=district(t, code), n=len(told), contracts=_some(told))


def _some(told: Sequence[str]) -> str:
    return ", ".join(told[:MOST_TOLD]) + (" …" if len(told) > MOST_TOLD else "")


def is_cut(what: Due) -> bool:
    """Whether somebody is told of in the file only."""
    return len(what.behind) > MOST_TOLD or len(what.originals) > MOST_TOLD
