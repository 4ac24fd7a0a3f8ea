"""How the bot and the examiner talk: JSON and bytes, each with its length.

No pickles: whatever a file has done to the other side, it cannot reach this one.
"""

import json
import struct
from typing import IO, Any

_LENGTHS = struct.Struct(">II")
LONGEST_HEAD = 4096
LONGEST_BODY = 64 * 1024 * 1024


def write_frame(to: IO[bytes], head: dict[str, Any], body: bytes) -> None:
    said = json.dumps(head).encode()
    to.write(_LENGTHS.pack(len(said), len(body)) + said)
    to.write(body)
    to.flush()


def read_frame(from_: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """The next frame; None when there is no whole one. Raises ValueError if it is none."""
    lengths = from_.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    of_head, of_body = _LENGTHS.unpack(lengths)
    if of_head > LONGEST_HEAD or of_body > LONGEST_BODY:
        raise ValueError("not a frame of ours")
    head, body = from_.read(of_head), from_.read(of_body)
    if len(head) < of_head or len(body) < of_body:
        return None
    said: dict[str, Any] = json.loads(head)
    return said, body
