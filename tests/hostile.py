"""`python -m tests.hostile --files 2000`: hostile files by the thousand, and what the examiner makes of them.

None may raise anything but a refusal, take longer or more memory than it is given, keep a place or a passenger,
or get an active PDF accepted.
"""

import argparse
import asyncio
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO

from gateways.examiner import Examiner, Report
from gateways.examiner.server import LONGEST_SECONDS, MEMORY
from gateways.examiner.verdicts import REFUSALS, TAKEN
from tests.hostile_pdfs import PDFS
from tests.hostile_pictures import MARK, PICTURES
from tests.made_files import opened

SEED = 26_11_23
AT_ONCE = 4


@dataclass
class Outcome:
    """What became of all of them."""

    verdicts: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    peak: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, name: str, due: str, report: Report) -> None:
        self.verdicts[report.verdict] += 1
        self.slowest = max(self.slowest, report.seconds)
        self.peak = max(self.peak, report.peak)
        self.faults += [f"{name}: {fault}" for fault in _faults(due, report)]


def hostile(count: int, seed: int = SEED) -> Iterator[tuple[str, bytes, str]]:
    """A name to find it again, the bytes, and what must become of them; the same for the same seed."""
    makers: list[Callable[[random.Random], tuple[bytes, str]]] = [*PICTURES, *PDFS]
    for number in range(count):
        make = makers[number % len(makers)]
        content, due = make(random.Random(seed + number))
        yield f"{number} {make.__module__}.{make.__name__}", content, due


def _faults(due: str, report: Report) -> Iterator[str]:
    if report.verdict not in TAKEN and report.verdict not in REFUSALS:
        yield f"an unknown verdict {report.verdict}"
    if due != "either" and (due == "taken") != (report.verdict in TAKEN):
        yield f"{report.verdict} where it had to be {due}"
    if report.seconds > LONGEST_SECONDS + 1:
        yield f"{report.seconds:.1f} s"
    if report.peak > MEMORY:
        yield f"{report.peak >> 20} MB"
    if report.verdict in TAKEN and zipfile.is_zipfile(BytesIO(report.content)):
        yield "an archive was kept"
    if report.verdict == "jpeg":
        yield from _faults_of_picture(report.content)


def _faults_of_picture(content: bytes) -> Iterator[str]:
    with opened(content) as image:
        if image.format != "JPEG" or image.getexif() or {"comment", "xmp", "icc_profile"} & image.info.keys():
            yield "more than a picture was kept"
    if MARK in content:
        yield "a place was kept"


async def examined(files: Iterator[tuple[str, bytes, str]], examiner: Examiner) -> Outcome:
    """Some at once, as they come."""
    outcome = Outcome()

    async def work() -> None:
        for name, content, due in files:
            outcome.add(name, due, await examiner.report(content))

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    return outcome


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    examiner, began = Examiner(), time.monotonic()
    try:
        outcome = asyncio.run(examined(hostile(asked.files, asked.seed), examiner))
    finally:
        examiner.close()
    lines = [f"{count:6} {verdict}" for verdict, count in outcome.verdicts.most_common()]
    lines.append(f"{asked.files} files in {time.monotonic() - began:.1f} s")
    lines.append(f"slowest {outcome.slowest:.2f} s, most memory {outcome.peak >> 20} MB")
    lines += [f"WRONG {fault}" for fault in outcome.faults]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    sys.exit(main())
