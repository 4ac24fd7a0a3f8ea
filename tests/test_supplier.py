"""The supplier's profile: what is wrong with it is said in one line."""

from pathlib import Path

import pytest

from gateways.supplier import PACKAGED, WrongProfile, read_supplier

NAMES = 'name = "N"\nphone = "1"\nwebsite = "w"\nservices_url = "s"\n'
REQUISITES = '[requisites]\nrecipient = "R"\ninn = "1"\naccount = "2"\nbank = "B"\nmfo = "3"\n'


def _read(folder: Path, text: str) -> object:
    file = folder / "supplier.toml"
    file.write_text(text, encoding="utf-8")
    return read_supplier(file, "m@example.uz")


def test_the_packaged_profile_sends_nobodys_money_anywhere() -> None:
    assert read_supplier(PACKAGED, "m@example.uz").requisites is None


def test_the_purpose_names_contract_period_and_payer(tmp_path: Path) -> None:
    purpose = 'purpose = "Оплата, № {contract}, {period}, ИНН {inn}"\n'
    (tmp_path / "supplier.toml").write_text(NAMES + REQUISITES + purpose, encoding="utf-8")
    requisites = read_supplier(tmp_path / "supplier.toml", "m@example.uz").requisites
    assert requisites is not None
    assert requisites.purpose_of("00001", "10.2026", "312424866") == (
        "Оплата, № 00001, 10.2026, ИНН 312424866"
    )


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("requisites = 1", "expected a table under requisites"),
        (REQUISITES, "requisites.purpose"),
        (REQUISITES + 'purpose = "{contract}"', "{period}"),
        (REQUISITES + 'purpose = "{contract} {period} {name}"', "no other braces"),
        (REQUISITES + 'purpose = "{contract} {period} {"', "no other braces"),
        (REQUISITES + f'purpose = "{{contract}} {{period}} {"x" * 200}"', "longer than 210"),
        ("[upay_services]\ngas = '1'", "unknown under upay_services: gas"),
        ("[upay_services]\nheating = 1", "upay_services.heating"),
    ],
)
def test_what_is_wrong_with_a_profile_is_named(tmp_path: Path, more: str, said: str) -> None:
    with pytest.raises(WrongProfile, match=said):
        _read(tmp_path, NAMES + more)
