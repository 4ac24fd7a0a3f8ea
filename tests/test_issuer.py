"""Who issues papers is read from the supplier's profile; what is wrong there is told in a line."""

from pathlib import Path

import pytest

from gateways.issuer import read_issuer
from gateways.supplier import WrongProfile

NAMED = 'name = "Namuna issiqlik"\nphone = "1055"\nwebsite = "https://namuna.example"\n'


def profile(folder: Path, more: str = "") -> Path:
    file = folder / "supplier.toml"
    file.write_text(NAMED + more, encoding="utf-8")
    return file


def test_the_packaged_profile_names_the_issuer() -> None:
    assert read_issuer(None).name == "Toshissiqquvvati"


def test_what_papers_lack_comes_from_the_requisites(tmp_path: Path) -> None:
    money = '[requisites]\nrecipient = "x"\ninn = "301234560"\naccount = "2021"\nbank = "B"\nmfo = "09901"\n'
    papers = (
        '[papers]\naddress = "Toshkent"\nmfo = "09902"\n[papers.products]\nheating = "01234567890123456"\n'
    )
    read = read_issuer(profile(tmp_path, money + papers))
    assert (read.name, read.inn, read.mfo) == ("Namuna issiqlik", "301234560", "09902")
    assert (read.address, read.oked, read.phone) == ("Toshkent", "", "1055")
    assert read.products == {"heating": "01234567890123456"}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("papers = 1", "a table under papers"),
        ("[papers]\ndirector = 5", "a text under director"),
        ('[papers.products]\nheating = "12"', "17 digits"),
        ('[papers.products]\nsteam = "01234567890123456"', "heating or hot_water"),
        ("[papers", "supplier.toml"),
    ],
)
def test_a_wrong_profile_is_told_in_a_line(tmp_path: Path, more: str, said: str) -> None:
    with pytest.raises(WrongProfile) as told:
        read_issuer(profile(tmp_path, more))
    assert said in str(told.value)
    assert "\n" not in str(told.value)
