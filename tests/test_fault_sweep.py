"""Some of the calls of two flows fail, one at a time; all of them: `python -m tests.fault_sweep`."""

from pathlib import Path

import pytest

from tests.fault_sweep import sweep, without_pauses
from tests.sweep_flows import FLOWS

SOME = {"leaving": 17, "appeal": 53}


@pytest.mark.parametrize("name", SOME)
async def test_a_fault_loses_nothing_doubles_nothing_and_leaves_nothing_on_the_screen(
    name: str, sqlite_template: Path
) -> None:
    flow = next(one for one in FLOWS if one.name == name)
    with without_pauses():
        found = await sweep(sqlite_template, flow, SOME[name])
    assert sum(one.failed for one in found) >= 10
    assert [violation for one in found for violation in one.violations] == []
