"""`python -m bench.paper_floors`: a statement of a month, against the same page drawn and signed as the guides do.

Naive fpdf2: whole faces read for each paper, a table object, a picture of the QR code. Stock pyHanko: the key read,
the size of the signature tried out, for each paper.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from statistics import median

import font_roboto
import segno
from fpdf import FPDF
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, signers

from domain.books import Entry, Movement, Statement
from domain.money import Money
from domain.papers import Place
from emulator.signing_key import PASSWORD, write_key
from gateways.signer import KeyFile, signed_with
from locales.values import money
from printing.statement import statement
from tests.paper_samples import CONTRACT, ISSUER, NOW, PERIOD, imprint, wording

ROUNDS = 15


def _said() -> Statement:
    owed, paid = Money(15_797_767_33), Money(3_348_000_00)
    entries = [
        Entry(date(2026, 10, 9), Movement.PAID, PERIOD, "118", Money(0), paid, owed - paid),
        Entry(date(2026, 10, 31), Movement.CHARGED, PERIOD, "HF-2026-10-00001", owed, Money(0), owed),
    ]
    return Statement(CONTRACT, PERIOD, PERIOD, owed, entries, owed, paid, owed + owed - paid, False, NOW)


def ours(said: Statement) -> bytes:
    return statement(imprint(), wording("uz"), said).content


def naive(said: Statement) -> bytes:
    pdf = FPDF()
    pdf.add_font("roboto", "", font_roboto.Roboto)
    pdf.add_font("roboto", "B", font_roboto.RobotoBold)
    pdf.add_page()
    pdf.set_font("roboto", "B", 13)
    pdf.multi_cell(
        0, 7, "Oʻzaro hisob-kitoblar dalolatnomasi / Акт сверки взаиморасчётов", align="C", new_x="LMARGIN"
    )
    pdf.set_font("roboto", "", 9)
    for line in _lines(said):
        pdf.multi_cell(0, 5, line, new_x="LMARGIN", new_y="NEXT")
    with pdf.table(col_widths=(8, 20, 62, 30, 30, 30)) as table:
        for cells in _rows(said):
            row = table.row()
            for cell in cells:
                row.cell(cell)
    picture = BytesIO()
    segno.make("https://t.me/heat_cabinet_bot?start=v_K7QM3XTA9FRD").save(picture, kind="png", scale=4)
    pdf.image(picture, x=170, y=250, w=25)
    return bytes(pdf.output())


def _lines(said: Statement) -> Iterator[str]:
    for party in (ISSUER, said.contract):
        for name in party.__dataclass_fields__:
            value = getattr(party, name)
            if isinstance(value, str) and value:
                yield f"{name.replace('_', ' ')}: {value}"
    yield "Biz, quyida imzo chekuvchilar, mazkur dalolatnomani tuzdik. / Мы, нижеподписавшиеся, составили акт."


def _rows(said: Statement) -> Iterator[tuple[str, ...]]:
    yield ("№", "Sana / Дата", "Hujjat / Документ", "Debet / Дебет", "Kredit / Кредит", "Qoldiq / Сальдо")
    yield ("", "", "Boshlangʻich qoldiq / Сальдо на начало", money(said.opening), "", "")
    for number, entry in enumerate(said.entries, 1):
        figures = (money(entry.debit), money(entry.credit), money(entry.balance))
        yield (str(number), f"{entry.on:%d.%m.%Y}", entry.document or "", *figures)
    yield ("", "", "Yakuniy qoldiq / Сальдо на конец", money(said.closing), "", "")


def stock_signed(key: Path, paper: bytes) -> bytes:
    signer = signers.SimpleSigner.load_pkcs12(str(key), passphrase=PASSWORD.encode())
    about = PdfSignatureMetadata(field_name="Seal")
    writer = IncrementalPdfFileWriter(BytesIO(paper))
    return bytes(signers.sign_pdf(writer, about, signer=signer).getvalue())


def _milliseconds(*works: Callable[[], object]) -> list[float]:
    """Medians; the works take turns."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS + 2):
        for work, times in zip(works, taken, strict=True):
            began = time.process_time()
            work()
            times.append((time.process_time() - began) * 1000)
    return [median(times[2:]) for times in taken]


def main() -> None:
    said = _said()
    paper, place = ours(said), Place(0, (20, 20, 200, 80))
    with tempfile.TemporaryDirectory() as folder:
        file = write_key(Path(folder), NOW - timedelta(days=300), NOW + timedelta(days=3000))
        key = KeyFile(file, PASSWORD)
        drawn, plain, signed, stock = _milliseconds(
            lambda: ours(said),
            lambda: naive(said),
            lambda: signed_with(key, paper, NOW, place),
            lambda: stock_signed(file, paper),
        )
    sys.stdout.write("A statement of a month, milliseconds of processor\n")
    sys.stdout.write(f"  drawn {drawn:.1f}, naive fpdf2 {plain:.1f}, ratio {drawn / plain:.2f}\n")
    sys.stdout.write(f"  signed {signed:.1f}, stock pyHanko {stock:.1f}, ratio {signed / stock:.2f}\n")


if __name__ == "__main__":
    main()
