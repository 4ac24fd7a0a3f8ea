"""The house style of papers: A4, the supplier at the head, code and QR at the foot of each page, the seal at the end.

A page is made of data alone: the same data at the same moment of issue give the same bytes.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from fpdf.fonts import TTFFont

from domain.account import Contract
from domain.papers import Place, Seal, spelled
from locales import Texts
from printing import fonts
from printing.imprint import Imprint, Printed
from printing.wrapping import wrapped

Align = Literal["L", "C", "R"]
MARGIN, FOOT = 15.0, 30.0
GREY, INK, SHADE, RULE = (95, 95, 95), (20, 20, 20), (240, 240, 240), (150, 150, 150)
TEXT, SMALL, TITLE = 9.5, 7.5, 13.0
POINTS = 72 / 25.4
LEADING = 1.28 / POINTS
"""Millimetres of a line for each point of its letters."""

_SEAL = 96.0
_QR = 17.0


class _Pages(FPDF):
    """fpdf2 with our foot, which it calls for at the end of each page."""

    def __init__(self, orientation: Literal["portrait", "landscape"], foot: Callable[[], None]) -> None:
        super().__init__(orientation=orientation, unit="mm", format="A4")
        self._foot = foot

    def footer(self) -> None:
        self._foot()


class Sheet:
    """A paper being written, from top to bottom. `t` are the words of its language, `second` of the one beside.

    A paper `of` a consumer has him at the head, and the supplier does not sign it.
    """

    def __init__(
        self,
        imprint: Imprint,
        t: Texts,
        second: Texts | None = None,
        *,
        wide: bool = False,
        of: Contract | None = None,
    ) -> None:
        self.t = t
        self.imprint = imprint
        self._of = of
        self._second = second
        self._seal_place: Place | None = None
        self.pdf = _Pages("landscape" if wide else "portrait", self._draw_foot)
        self._prepare()
        self._head()

    def _prepare(self) -> None:
        pdf, imprint = self.pdf, self.imprint
        for style, face in fonts.faces().items():
            self._take_in(fonts.FAMILY, style, face)
        pdf.set_creation_date(imprint.issued_at)
        pdf.set_keywords(spelled(imprint.code))
        pdf.set_author(imprint.issuer.name)
        pdf.set_producer("heat cabinet")
        pdf.set_lang(self.t.code.replace("uz-Cyrl", "uz-Cyrl-UZ"))
        pdf.set_margin(MARGIN)
        pdf.set_auto_page_break(auto=False)
        pdf.c_margin = 0
        pdf.set_text_color(*INK)
        pdf.set_draw_color(*RULE)
        pdf.set_line_width(0.2)
        pdf.add_page()

    def _take_in(self, family: str, style: str, face: Path) -> None:
        self.pdf.add_font(family, style, face)
        taken = self.pdf.fonts[family + style]
        if isinstance(taken, TTFFont):
            # letters go into the paper as they are; to measure their boxes anew, the library unpacks each of them
            taken.ttfont.recalcBBoxes = False

    # --- measures ----------------------------------------------------------------------------------------

    @property
    def width(self) -> float:
        """Millimetres between the margins."""
        return float(self.pdf.epw)

    @property
    def floor(self) -> float:
        """Where the foot begins."""
        return float(self.pdf.h) - FOOT

    def room(self, height: float) -> bool:
        """Turn to a new page unless there is room for that much; True if it was turned."""
        if self.pdf.get_y() + height <= self.floor:
            return False
        self.pdf.add_page()
        return True

    def gap(self, height: float) -> None:
        self.pdf.set_y(min(self.pdf.get_y() + height, self.floor))

    # --- words -------------------------------------------------------------------------------------------

    def words(self, key: str, /, **values: object) -> str:
        """The text; in a paper of two languages in both."""
        first = self.t.plain(key, **values)
        if self._second is None:
            return first
        second = self._second.plain(key, **values)
        return first if first == second else f"{first} / {second}"

    def each(self) -> Sequence[Texts]:
        """The words of each language of the paper."""
        return (self.t,) if self._second is None else (self.t, self._second)

    def lines(self, text: str, width: float, size: float = TEXT, *, bold: bool = False) -> list[str]:
        """The text as lines no wider than that."""
        text = self._lettered(text)
        self.pdf.set_font(fonts.FAMILY, "B" if bold else "", size)
        return wrapped(text, width, self.pdf.get_string_width)

    def _lettered(self, text: str) -> str:
        """The text in letters there are; the spare face is taken in when the first of its letters comes."""
        lines = [fonts.printable(line) for line in text.split("\n")]
        if fonts.SPARE not in self.pdf.fonts and not all(map(fonts.in_house, lines)):
            self._take_in(fonts.SPARE, "", fonts.spare())
            self.pdf.set_fallback_fonts([fonts.SPARE], exact_match=False)
        return "\n".join(lines)

    # --- drawing -----------------------------------------------------------------------------------------

    def at(
        self,
        x: float,
        y: float,
        width: float,
        lines: Sequence[str],
        size: float = TEXT,
        *,
        bold: bool = False,
        align: Align = "L",
        colour: tuple[int, int, int] = INK,
    ) -> float:
        """Write lines that were measured before; says where they end. The cursor is left where it was."""
        pdf, leading = self.pdf, size * LEADING
        pdf.set_font(fonts.FAMILY, "B" if bold else "", size)
        pdf.set_text_color(*colour)
        back = pdf.get_x(), pdf.get_y()
        for number, line in enumerate(lines):
            pdf.set_xy(x, y + number * leading)
            pdf.cell(width, leading, line, align=align, new_x=XPos.LEFT, new_y=YPos.TOP)
        pdf.set_xy(*back)
        return y + len(lines) * leading

    def text(
        self,
        text: str,
        size: float = TEXT,
        *,
        bold: bool = False,
        align: Align = "L",
        colour: tuple[int, int, int] = INK,
    ) -> None:
        """A paragraph over the whole width; it may run over pages."""
        for line in self.lines(text, self.width, size, bold=bold):
            self.room(size * LEADING)
            end = self.at(
                MARGIN, self.pdf.get_y(), self.width, [line], size, bold=bold, align=align, colour=colour
            )
            self.pdf.set_y(end)

    def title(self, *lines: str) -> None:
        """The name of the paper, in each language a line, and what it is of."""
        self.pdf.set_title(fonts.printable(lines[0]))
        self.gap(3)
        for number, line in enumerate(lines):
            self.text(line, TITLE if number == 0 else TITLE - 2, bold=True, align="C")
        self.gap(3)

    def rule(self) -> None:
        y = self.pdf.get_y()
        self.pdf.line(MARGIN, y, MARGIN + self.width, y)

    # --- head, foot, seal --------------------------------------------------------------------------------

    def _head(self) -> None:
        name, requisites = self._whose()
        self.text(name, TEXT + 1.5, bold=True)
        if requisites:
            self.text(requisites, SMALL, colour=GREY)
        self.gap(1.5)
        self.rule()
        self.gap(1.5)

    def _whose(self) -> tuple[str, str]:
        """The name at the head, and a line of what is known."""
        issuer, of = self.imprint.issuer, self._of
        if of is None:
            return issuer.name, self._known(issuer.address, issuer.inn, issuer.phone, issuer.website)
        return of.name, self._known(of.address, of.inn, of.phone, None)

    def _known(self, address: str | None, inn: str, phone: str | None, website: str | None) -> str:
        told = (
            address,
            inn and self.words("paper-inn", value=inn),
            phone and self.words("paper-phone", value=phone),
            website,
        )
        return " · ".join(part for part in told if part)

    def _draw_foot(self) -> None:
        from printing.qr import draw_qr  # noqa: PLC0415 - reads segno, needed from the first foot on only

        top = self.floor + 4
        draw_qr(self.pdf, self.imprint.link, MARGIN, top, _QR)
        left, width = MARGIN + _QR + 3, self.width - _QR - 3 - 30
        issued = f"{self.t.value(self.imprint.issued_at)}"
        code = [spelled(self.imprint.code)]
        end = self.at(left, top, width, code, TEXT + 1, bold=True)
        end = self.at(left, end, width, [self.words("paper-issued", moment=issued)], SMALL, colour=GREY)
        how = self.lines(self.words("paper-verify"), width, SMALL - 0.5)
        self.at(left, end, width, how, SMALL - 0.5, colour=GREY)
        page = f"{self.pdf.page_no()} / {{nb}}"
        self.at(MARGIN + self.width - 30, top, 30, [page], SMALL, align="R", colour=GREY)

    def _sign_off(self) -> None:
        """The block that the signature will cover, or the words that there is none."""
        seal = self.imprint.seal
        if self._of is not None:
            return
        if seal is None:
            self.gap(3)
            self.text(self.words("paper-unsigned"), SMALL, colour=GREY)
            return
        size = SMALL * LEADING
        told = [line for one in self._seal_lines(seal) for line in self.lines(one, _SEAL - 6, SMALL)]
        height = (len(told) + 1) * size + 4
        self.room(height + 4)
        x, y = MARGIN, self.pdf.get_y() + 3
        self.pdf.rect(x, y, _SEAL, height, style="D", round_corners=True, corner_radius=2)
        self.at(x + 3, y + 2, _SEAL - 6, [self.words("paper-signed")], SMALL, bold=True)
        self.at(x + 3, y + 2 + size, _SEAL - 6, told, SMALL)
        bottom = self.pdf.h - y - height
        corners = (x, bottom, x + _SEAL, bottom + height)
        left, low, right, high = (round(corner * POINTS) for corner in corners)
        self._seal_place = Place(self.pdf.page_no() - 1, (left, low, right, high))

    def _seal_lines(self, seal: Seal) -> Sequence[str]:
        moment = self.t.value(self.imprint.issued_at)
        return (
            self.words("paper-seal-holder", value=seal.holder),
            self.words("paper-seal-serial", value=seal.serial),
            self.words("paper-seal-time", value=moment),
        )

    def done(self) -> Printed:
        """The finished paper."""
        self._sign_off()
        return Printed(bytes(self.pdf.output()), self._seal_place)
