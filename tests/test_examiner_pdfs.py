"""What becomes of a PDF that is examined: it is kept as it was sent if it only shows pages."""

import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
from fpdf import FPDF
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NullObject, TextStringObject

from bot.reception import examiner
from domain.errors import DomainError
from domain.evidence import (
    Examined,
    FileDamaged,
    PdfActive,
    PdfLocked,
    PdfTooLong,
)
from tests.made_files import pdf, picture


async def _examined(content: bytes) -> Examined:
    return await examiner().examine(content)


async def _refused(content: bytes, refusal: type[DomainError]) -> None:
    with pytest.raises(refusal):
        await _examined(content)


def _name(text: str) -> NameObject:
    return NameObject(text)


def _action(kind: str) -> DictionaryObject:
    return DictionaryObject({_name("/S"): _name(kind)})


def _script() -> DictionaryObject:
    return DictionaryObject({**_action("/JavaScript"), _name("/JS"): TextStringObject("app.alert(1)")})


def _opens_with(action: DictionaryObject) -> Callable[[PdfWriter], object]:
    return lambda writer: writer.root_object.update({_name("/OpenAction"): writer._add_object(action)})


def _page_has(key: str, value: DictionaryObject) -> Callable[[PdfWriter], object]:
    return lambda writer: writer.pages[0].update({_name(key): value})


def _form_with_xfa(writer: PdfWriter) -> None:
    xfa = DictionaryObject({_name("/XFA"): ArrayObject([TextStringObject("template")])})
    writer.root_object[_name("/AcroForm")] = writer._add_object(xfa)


def _name_elsewhere(writer: PdfWriter) -> None:
    kind = writer._add_object(_name("/JavaScript"))
    writer.pages[0][_name("/Annots")] = ArrayObject(
        [writer._add_object(DictionaryObject({_name("/A"): DictionaryObject({_name("/S"): kind})}))]
    )


ACTIVE: dict[str, Callable[[PdfWriter], object]] = {
    "a script": _opens_with(_script()),
    "a file in it": lambda writer: writer.add_attachment("bill.exe", b"MZ"),
    "a program to start": _opens_with(_action("/Launch")),
    "a form that submits": _page_has("/A", _action("/SubmitForm")),
    "a script on a page": _page_has("/AA", DictionaryObject({_name("/O"): _action("/JavaScript")})),
    "a script named elsewhere": _name_elsewhere,
    "a form of forms": _form_with_xfa,
    "a film": _page_has("/A", DictionaryObject({_name("/Subtype"): _name("/RichMedia")})),
    "something to print at once": _opens_with(_action("/Named")),
    "something after the page": _opens_with(
        DictionaryObject({_name("/S"): _name("/GoTo"), _name("/Next"): _action("/URI")})
    ),
}


async def test_a_pdf_is_kept_as_it_was_sent() -> None:
    sent = pdf(pages=3)
    examined = await _examined(sent)
    assert (examined.kind, examined.content.strip()) == ("pdf", sent.strip())


async def test_what_is_put_behind_the_end_of_a_pdf_stays_behind() -> None:
    examined = await _examined(pdf() + b"\nMZ and whatever else")
    assert examined.content.endswith(b"%%EOF\n")
    assert len(PdfReader(BytesIO(examined.content)).pages) == 1


async def test_a_pdf_that_is_an_archive_as_well_is_refused() -> None:
    into = BytesIO(pdf())
    into.seek(0, 2)
    with zipfile.ZipFile(into, "a") as archive:
        archive.writestr("payload.exe", b"MZ")
        archive.comment = b"%%EOF"
    await _refused(into.getvalue(), FileDamaged)


@pytest.mark.parametrize("what", ACTIVE)
async def test_a_pdf_that_does_something_is_refused(what: str) -> None:
    await _refused(pdf(change=ACTIVE[what]), PdfActive)


async def test_a_script_is_found_however_its_name_is_written() -> None:
    await _refused(pdf(change=ACTIVE["a script"]).replace(b"/JavaScript", b"/J#61va#53cript"), PdfActive)


async def test_a_script_among_compressed_objects_is_found() -> None:
    into = BytesIO()
    writer = PdfWriter(clone_from=BytesIO(pdf(change=_opens_with(_action("/JavaScript")))))
    writer.write(into)
    packed = _with_object_streams(into.getvalue())
    assert b"/JavaScript" not in packed
    await _refused(packed, PdfActive)


def _with_object_streams(plain: bytes) -> bytes:
    """By hand: pypdf writes none."""
    reader = PdfReader(BytesIO(plain))
    bodies: list[bytes] = []
    numbers = sorted(reader.xref[0])
    for number in numbers:
        into = BytesIO()
        found = reader.get_object(number)
        assert found is not None
        found.write_to_stream(into)
        bodies.append(into.getvalue())
    offsets, place = [], 0
    for body in bodies:
        offsets.append(place)
        place += len(body) + 1
    head = " ".join(f"{number} {offset}" for number, offset in zip(numbers, offsets, strict=True)).encode()
    packed = zlib.compress(head + b"\n" + b"\n".join(bodies))
    holder, table = max(numbers) + 1, max(numbers) + 2
    out = b"%PDF-1.7\n"
    at_holder = len(out)
    out += (
        f"{holder} 0 obj\n<</Type/ObjStm/N {len(numbers)}/First {len(head) + 1}/Length {len(packed)}"
        "/Filter/FlateDecode>>\nstream\n"
    ).encode()
    out += packed + b"\nendstream\nendobj\n"
    at_table = len(out)
    rows = b"".join(
        bytes([2]) + holder.to_bytes(3, "big") + bytes([numbers.index(number)])
        if number in numbers
        else (bytes([1]) + (at_holder if number == holder else at_table).to_bytes(3, "big") + b"\0")
        if number >= holder
        else b"\0\0\0\0\0"
        for number in range(table + 1)
    )
    root = reader.trailer.raw_get("/Root").idnum
    out += (
        f"{table} 0 obj\n<</Type/XRef/Size {table + 1}/W[1 3 1]/Root {root} 0 R/Length {len(rows)}>>\nstream\n"
    ).encode()
    return out + rows + f"\nendstream\nendobj\nstartxref\n{at_table}\n%%EOF".encode()


async def test_a_pdf_that_begins_on_a_page_of_its_own_is_taken() -> None:
    def begins(writer: PdfWriter) -> None:
        page = writer.pages[0].indirect_reference
        assert page is not None
        there = ArrayObject([page, _name("/XYZ"), NullObject(), NullObject(), NullObject()])
        writer.root_object[_name("/OpenAction")] = there

    assert (await _examined(pdf(change=begins))).kind == "pdf"


async def test_a_pdf_with_a_link_and_with_pictures_is_taken() -> None:
    paper = FPDF()
    paper.add_page()
    paper.image(BytesIO(picture("PNG")), x=10, y=10, w=50)
    paper.set_font("helvetica", size=12)
    paper.cell(text="my.gov.uz", link="https://my.gov.uz")
    assert (await _examined(bytes(paper.output()))).kind == "pdf"


async def test_a_pdf_under_a_password_is_refused() -> None:
    await _refused(pdf(change=lambda writer: writer.encrypt("secret", algorithm="RC4-128")), PdfLocked)


async def test_a_pdf_that_is_open_to_readers_and_locked_to_printers_is_refused_too() -> None:
    await _refused(pdf(change=lambda writer: writer.encrypt("", "owner", algorithm="RC4-128")), PdfLocked)


async def test_a_pdf_nobody_will_read_to_the_end_is_refused() -> None:
    await _refused(pdf(pages=101), PdfTooLong)


async def test_a_pdf_without_pages_is_refused() -> None:
    await _refused(pdf(pages=0), FileDamaged)


async def test_a_pdf_that_speaks_of_a_lock_is_refused_though_our_reader_finds_none() -> None:
    def speaks_of_it(writer: PdfWriter) -> None:
        writer.pages[0][_name("/Encrypt")] = _name("/Standard")

    await _refused(pdf(change=speaks_of_it), PdfLocked)
