"""`python -m bench`: every benchmark, one after the other; each also runs by its own name.

Each is a process of its own: what one of them holds in memory would be told as the peak of what the next one starts.
"""

import subprocess
import sys

BENCHMARKS = (
    "queries",
    "starting",
    "paper_floors",
    "papers",
    "announcing",
    "rush",
    "doors",
    "meanwhile",
    "imports",
)

if __name__ == "__main__":
    for name in BENCHMARKS:
        subprocess.run([sys.executable, "-m", f"bench.{name}"], check=True)  # noqa: S603 - ourselves
