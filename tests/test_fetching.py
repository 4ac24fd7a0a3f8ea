"""Files come from Telegram however often it stumbles, are counted while they come, and no error tells the token."""

from pathlib import Path

import pytest

from bot import fetching
from bot.fetching import OutOfReach, TelegramFetcher
from domain.evidence import LARGEST, FileTooBig, FileUnavailable, Sent
from emulator.faults import DOWNLOAD, BrokenServer, Fault, LostAnswer, Refusal, flood
from emulator.refusals import bad
from tests.canaries import TOKEN, secrets_in
from tests.house import House
from tests.made_files import picture


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "PAUSE_SECONDS", 0)


@pytest.fixture
def fetcher(house: House) -> TelegramFetcher:
    return TelegramFetcher(house.app.bot, house.clock)


@pytest.fixture
def photo(house: House) -> Sent:
    stored = house.telegram.world.files.add("photos", picture(), "photo.jpg", "image/jpeg")
    return Sent(stored.id, stored.unique_id)


@pytest.mark.parametrize(
    "fault", [BrokenServer(), LostAnswer(), flood(1)], ids=["broken", "dropped", "flood"]
)
@pytest.mark.parametrize("method", ["getFile", DOWNLOAD])
async def test_a_file_that_does_not_come_is_asked_for_again(
    house: House, fetcher: TelegramFetcher, photo: Sent, fault: Fault, method: str
) -> None:
    house.telegram.api.faults.once(fault, method=method)
    assert await fetcher.fetch(photo) == picture()


async def test_a_file_that_never_comes_is_given_up_after_ten_minutes(
    house: House, fetcher: TelegramFetcher, photo: Sent
) -> None:
    house.telegram.api.faults.often(BrokenServer(503), 1.0, method=DOWNLOAD)
    for minutes in (0, 9):
        house.clock.passes(minutes=minutes)
        with pytest.raises(OutOfReach) as fault:
            await fetcher.fetch(photo)
        assert not secrets_in(f"{fault.value!r} {fault.value.__cause__!r}", (TOKEN,))
    house.clock.passes(minutes=1)
    with pytest.raises(FileUnavailable):
        await fetcher.fetch(photo)


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ("wrong file_id or the file is temporarily unavailable", FileUnavailable),
        ("file is too big", FileTooBig),
    ],
)
async def test_a_file_telegram_refuses_to_hand_out_is_refused(
    house: House, fetcher: TelegramFetcher, photo: Sent, said: str, refusal: type[Exception]
) -> None:
    house.telegram.api.faults.once(Refusal(bad(said)), method="getFile")
    with pytest.raises(refusal):
        await fetcher.fetch(photo)


async def test_a_server_on_this_machine_may_name_the_file_where_it_lies(
    fetcher: TelegramFetcher, tmp_path: Path
) -> None:
    lies = tmp_path / "file_1.jpg"
    lies.write_bytes(picture())
    assert await fetcher._content(str(lies)) == picture()
    lies.write_bytes(bytes(LARGEST + 1))
    with pytest.raises(FileTooBig):
        await fetcher._content(str(lies))
