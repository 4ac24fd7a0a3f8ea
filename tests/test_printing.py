"""Papers as files: whole, the same each time, readable by machines and by people, in all their letters."""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from domain.papers import spelled
from printing.codes import codes_in
from printing.fonts import faces
from printing.wrapping import wrapped
from tests.paper_samples import (
    CODE,
    CONTRACT,
    FORMS,
    LANGUAGES,
    LETTERS,
    LONG_NAME,
    SEAL,
    an_invoice,
    imprint,
    printed,
    report_line,
    wording,
)
from tests.pdf_tools import asked, embedded_faces, needs, pages

EACH_FORM = pytest.mark.parametrize("form", FORMS)


@EACH_FORM
def test_the_same_data_give_the_same_bytes(form: str) -> None:
    draw, said = FORMS[form]
    assert draw(imprint(), wording("ru"), said).content == printed(form).content


@EACH_FORM
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_bears_the_code_and_its_number(form: str, language: str) -> None:
    told = pages(printed(form, language, seal=SEAL).content)
    for number, page in enumerate(told, 1):
        assert spelled(CODE) in page
        assert f"{number} / {len(told)}" in page


@EACH_FORM
def test_the_code_is_found_again_in_the_file(form: str) -> None:
    assert codes_in(printed(form).content) == [CODE]


def test_a_file_without_a_code_has_none_however_it_is_packed() -> None:
    assert codes_in(b"%PDF-1.4 stream\nnot packed at all endstream") == []
    assert codes_in(b"") == []


@EACH_FORM
def test_the_supplier_seals_his_own_papers_and_not_those_of_the_consumer(form: str) -> None:
    his_own = form not in ("report", "application", "payment-order")
    sealed = printed(form, seal=SEAL)
    assert (sealed.seal_place is not None) is his_own
    assert ("1A2B3C4D" in "".join(pages(sealed.content))) is his_own
    unsealed = "".join(pages(printed(form).content))
    assert ("не подписан электронной подписью" in unsealed.replace("\n", " ")) is his_own


def test_all_letters_come_out_as_they_went_in() -> None:
    told = "".join(pages(printed("application").content))
    assert LETTERS in told.replace("\n", " ")
    assert "<b>&amp; =1+1" in told


def test_letters_in_a_paper_are_drawn_as_in_the_face_they_come_from() -> None:
    drawn = {shape for face in embedded_faces(printed("invoice").content) for shape in _shapes(face)}
    known = {shape for file in faces().values() for shape in _shapes(file.read_bytes())}
    assert len(drawn) > 40
    assert drawn <= known


def _shapes(face: bytes) -> set[tuple[Any, ...]]:
    """The outline of each letter, and the box around it."""
    with TTFont(io.BytesIO(face)) as font:
        glyphs = font["glyf"]
        return {
            (*map(tuple, glyph.coordinates), glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
            for glyph in map(glyphs.__getitem__, glyphs.keys())
            if glyph.numberOfContours > 0
        }


def test_what_no_face_has_is_a_box_and_what_cannot_be_seen_is_gone() -> None:
    said = replace(FORMS["application"][1], text="печать \N{TOP HAT} и \N{RIGHT-TO-LEFT OVERRIDE}обратно\0!")
    told = "".join(pages(printed("application", said=said).content))
    assert "печать \N{WHITE SQUARE} и обратно!" in told


def test_an_invoice_of_forty_lines_repeats_its_head_and_ends_with_its_totals() -> None:
    told = pages(printed("invoice", "uz", an_invoice(40)).content)
    with_rows = [page for page in told if "nuqta" in page]
    assert len(with_rows) > 2
    assert all("Tovar (xizmat) nomi" in page for page in with_rows)
    rows = re.findall(r"(\d+)-nuqta", "".join(told))
    assert rows == [str(number) for number in range(1, 41)]
    assert "Jami / Всего" in with_rows[-1]
    assert "Jami / Всего" not in "".join(with_rows[:-1])


def test_what_is_longer_than_a_page_runs_over_pages_and_nothing_is_lost() -> None:
    words = " ".join(f"слово{number}" for number in range(900))
    said = replace(FORMS["application"][1], text=words, answers=(("Причина", words),))
    told = pages(printed("application", said=said).content)
    assert len(told) > 2
    assert len(re.findall(r"слово\d+", "".join(told).replace("\n", " "))) == 1800
    long = replace(FORMS["report"][1], lines=[replace(report_line(1), address=words)])
    rows = pages(printed("report", said=long).content)
    assert len(set(re.findall(r"слово\d+", "".join(rows).replace("\n", " ")))) == 900


@pytest.mark.parametrize("lines", range(1, 24))
def test_totals_stand_on_the_page_of_the_last_row(lines: int) -> None:
    told = pages(printed("invoice", "uz", an_invoice(lines)).content)
    [last] = [page for page in told if "Jami / Всего" in page]
    assert f"{lines}-nuqta" in last


def test_nothing_of_a_long_name_is_cut_where_it_is_signed() -> None:
    long = "Namunayev-Sinovov Abdulazizjon Abdurahmonjon oʻgʻli"
    contract = replace(CONTRACT, name=LONG_NAME, director=long)
    told = "".join(pages(printed("invoice", "uz", an_invoice(1, contract)).content)).replace("\n", " ")
    assert told.count(LONG_NAME) == 2
    assert long in told


def test_a_name_of_two_hundred_letters_wraps_and_is_whole() -> None:
    contract = replace(CONTRACT, name=LONG_NAME)
    [first, *_] = pages(printed("invoice", "uz", an_invoice(1, contract)).content)
    assert len(LONG_NAME) >= 190
    assert LONG_NAME in first.replace("\n", " ").replace("  ", " ")


@pytest.mark.parametrize("text", ["", "слово", "два слова", "а" * 50, "один " + "б" * 23, "строка\n\nстрока"])
def test_no_line_is_wider_than_its_place_and_no_letter_is_lost(text: str) -> None:
    lines = wrapped(text, 10, len)
    assert all(len(line) <= 10 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")


@needs("qpdf")
def test_qpdf_finds_nothing_to_complain_of(tmp_path: Path) -> None:
    for form in FORMS:
        file = tmp_path / f"{form}.pdf"
        file.write_bytes(printed(form, seal=SEAL).content)
        told = asked("qpdf", "--check", file)
        assert "No syntax or stream encoding errors found" in told, told


@needs("pdftotext")
def test_a_reader_copies_uzbek_letters_out(tmp_path: Path) -> None:
    file = tmp_path / "application.pdf"
    file.write_bytes(printed("application", "uz-Cyrl").content)
    copied = asked("pdftotext", file, "-")
    for letters in ("қоғози ҳақ", "oʻqugʻ", "Ҳ", "Ў"):
        assert letters in copied
