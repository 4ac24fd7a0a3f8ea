"""Large files come to the disk whole, and nothing that is lost on the way goes unnoticed."""

import os
from pathlib import Path

import pytest

from storage.writing_out import copied, written_out


@pytest.mark.parametrize("size", [0, 1, 40_000_000])
def test_a_copy_is_what_it_was_copied_from(tmp_path: Path, size: int) -> None:
    source, to = tmp_path / "source", tmp_path / "copy"
    source.write_bytes(os.urandom(size))
    to.write_bytes(b"what was there before")
    copied(source, to)
    assert to.read_bytes() == source.read_bytes()


async def test_a_file_that_does_not_come_to_the_disk_is_told_at_the_end(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"some")
    with pytest.raises(FileNotFoundError):
        async with written_out(file):
            file.unlink()


async def test_what_goes_wrong_with_its_writer_is_told_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"some")
    with pytest.raises(ZeroDivisionError):
        async with written_out(file):
            raise ZeroDivisionError
