"""PDFs that act, burst, turn in circles, nest without end or are broken."""

import random
import zlib
from collections.abc import Callable, Sequence
from functools import cache

from pypdf import PdfWriter

from tests.made_files import pdf, picture

Made = tuple[bytes, str]

ACTIONS = (
    "/S/JavaScript/JS(app.alert\\(1\\))",
    "/S/Launch/F(cmd.exe)",
    "/S/SubmitForm/F(http://x.example)",
    "/S/ImportData/F(a.fdf)",
    "/S/GoToE/T<<>>",
    "/S/GoToR/F(//x.example/share)",
    "/S/Rendition/OP 0",
    "/S/J#61vaScript/JS(1)",
    "/S/#4c#61unch/F(a)",
    "/S 9 0 R/JS 10 0 R",
)
EXTRAS = ("/JavaScript", "(app.alert\\(1\\))")


def written(objects: Sequence[str | bytes], root: int = 1, trailer: str = "") -> bytes:
    """Objects 1, 2, …, with an honest table of where they are."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += (
            f"{number} 0 obj\n".encode() + (body.encode() if isinstance(body, str) else body) + b"\nendobj\n"
        )
    table = len(out)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += (
        f"trailer\n<</Size {len(places) + 1}/Root {root} 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n".encode()
    )
    return bytes(out)


def stream(data: bytes, more: str = "") -> bytes:
    return f"<</Length {len(data)}{more}>>\nstream\n".encode() + data + b"\nendstream"


def _pages(catalog: str = "", page: str = "", *others: str | bytes) -> bytes:
    return written(
        [
            f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{page}>>",
            *others,
        ]
    )


def active(chance: random.Random) -> Made:
    """Something happens: at opening, on a page, at a click, on a field; said here or elsewhere."""
    does = f"<<{chance.choice(ACTIONS)}>>"
    fill = ["null"] * 5
    others: list[str | bytes] = [*fill, *EXTRAS, does]
    where = chance.choice(
        (
            (f"/OpenAction {does}", ""),
            ("/OpenAction 11 0 R", ""),
            ("", f"/AA<</O {does}>>"),
            ("", f"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A {does}>>]"),
            ("", f"/Annots[<</Type/Annot/Subtype/Link/A<</S/URI/URI(a)/Next[{does}]>>>>]"),
            (f"/Names<</JavaScript<</Names[(a){does}]>>>>", ""),
            (f"/AcroForm<</Fields[<</T(a)/AA<</K {does}>>>>]>>", ""),
            (f"/Outlines<</First<</A {does}>>>>", ""),
        )
    )
    return _pages(*where, *others), "refused"


def carrying(chance: random.Random) -> Made:
    where = chance.choice(
        (
            ("/Names<</EmbeddedFiles<</Names[(a)<</F(a.exe)/EF<</F 4 0 R>>>>]>>>>", ""),
            ("", "/Annots[<</Subtype/FileAttachment/FS<</F(a)>>>>]"),
            ("/AF[<</F(a)/EF<</F 4 0 R>>>>]", ""),
            ("/AcroForm<</XFA[(template)4 0 R]>>", ""),
            ("", "/Annots[<</Subtype/RichMedia/RichMediaContent<<>>>>]"),
            ("", "/Annots[<</Subtype/Screen>>]"),
            ("", "/Annots[<</Subtype/3D>>]"),
        )
    )
    return _pages(*where, stream(b"MZ", "/Type/EmbeddedFile")), "refused"


@cache
def _locked(algorithm: str) -> bytes:
    def lock(writer: PdfWriter) -> None:
        writer.encrypt("", "owner", algorithm=algorithm)

    return pdf(change=lock)


def locked(chance: random.Random) -> Made:
    return _locked(chance.choice(("RC4-40", "RC4-128", "AES-128", "AES-256"))), "refused"


@cache
def _bomb(size: int) -> bytes:
    return zlib.compress(bytes(size), 9)


def bursting(chance: random.Random) -> Made:
    """Small as it comes, a gigabyte as it is read."""
    bomb = _bomb(200_000_000)
    twice = zlib.compress(bomb, 9)
    kind = chance.randrange(4)
    if kind == 0:
        return _pages("", "/Contents 4 0 R", stream(bomb, "/Filter/FlateDecode")), "either"
    if kind == 1:
        packed = stream(twice, "/Type/ObjStm/N 100000/First 9/Filter[/FlateDecode/FlateDecode]")
        return _pages("/Names 5 0 R", "", packed), "either"
    if kind == 2:
        table = stream(bomb, "/Type/XRef/Size 99999999/W[1 9 9]/Root 1 0 R/Filter/FlateDecode")
        return b"%PDF-1.7\n1 0 obj\n" + table + b"\nendobj\nstartxref\n9\n%%EOF", "either"
    odd = "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 99999999/Colors 99999>>"
    return b"%PDF-1.7\n1 0 obj\n" + stream(bomb, "/Type/XRef/Size 9/W[1 2 2]/Root 1 0 R" + odd) + (
        b"\nendobj\nstartxref\n9\n%%EOF"
    ), "either"


def nesting(chance: random.Random) -> Made:
    deep = chance.choice((100, 3_000, 200_000))
    opens, closes = chance.choice((("[", "]"), ("<</A ", ">>"), ("(", ")")))
    return _pages(f"/Deep {opens * deep}{closes * deep}"), "either"


def circling(chance: random.Random) -> Made:
    """Pages that are their own grandchildren, lengths that ask for themselves, tables that lead back."""
    kind = chance.randrange(6)
    if kind == 0:
        return written(
            ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]
        ), "either"
    if kind == 1:
        return _pages("", "/Contents 4 0 R", b"<</Length 4 0 R>>\nstream\nx\nendstream"), "either"
    if kind == 2:
        return written(["<</Type/Catalog/Pages 2 0 R>>", "2 0 R"]), "either"
    if kind == 3:
        return _pages().replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev 9"), "either"
    if kind == 4:
        looped = stream(b"6 0 7 9 null null", "/Type/ObjStm/N 2/First 8/Extends 4 0 R")
        return _pages("/Loop 4 0 R", "", looped), "either"
    ring = [f"<</Next {(number + 1) % 500 + 4} 0 R>>" for number in range(500)]
    return _pages("/Ring 4 0 R", "", *ring), "either"


def crowded(chance: random.Random) -> Made:
    """Very many of something."""
    kind = chance.randrange(4)
    if kind == 0:
        return _pages("", "", *["<</A<<>>>>"] * 20_000), "either"
    if kind == 1:
        return b"%PDF-1.4\n" + b"1 0 obj\n<<>>\nendobj\n" * 30_000 + b"%%EOF", "either"
    if kind == 2:
        return _pages() + b"startxref\n9\n" * 20_000, "either"
    table = b"xref\n0 99999999\n" + b"0000000000 65535 f \n" * 50
    return b"%PDF-1.4\n" + table + b"trailer\n<</Size 99999999/Root 1 0 R>>\nstartxref\n9\n%%EOF", "either"


def truncated(chance: random.Random) -> Made:
    whole = pdf(3)
    return whole[: chance.randrange(10, len(whole))], "either"


def bent(chance: random.Random) -> Made:
    content = bytearray(pdf(2))
    for _ in range(chance.choice((1, 5, 50))):
        content[chance.randrange(8, len(content))] = chance.randrange(256)
    return bytes(content), "either"


def both(chance: random.Random) -> Made:
    """A PDF to one reader, something else to another."""
    return chance.choice(
        (
            (b"\n" + pdf(), "refused"),
            (b"GIF89a" + pdf(), "refused"),
            (b"%PDF-1.7\n" + picture(), "either"),
            (pdf().replace(b"%%EOF", b"%%EOF\n<script>alert(1)</script>"), "taken"),
            (b"%PDF-1.7\n<html><script>alert(1)</script></html>", "refused"),
            (b"%PDF-" + chance.randbytes(2_000), "refused"),
        )
    )


PDFS: tuple[Callable[[random.Random], Made], ...] = (
    active,
    carrying,
    locked,
    bursting,
    nesting,
    circling,
    crowded,
    truncated,
    bent,
    both,
)
