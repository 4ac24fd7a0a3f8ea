"""Breaks a text into lines of a width: between words, within a word only where it is wider than the line."""

from collections.abc import Callable, Iterator

Measure = Callable[[str], float]


def wrapped(text: str, width: float, measure: Measure) -> list[str]:
    """Lines no wider than `width`, in the unit of `measure`; line ends in the text are kept."""
    return [line for paragraph in text.split("\n") for line in _lines(paragraph, width, measure)] or [""]


def _lines(paragraph: str, width: float, measure: Measure) -> Iterator[str]:
    if measure(paragraph) <= width:
        yield paragraph
        return
    line = ""
    for word in paragraph.split(" "):
        longer = f"{line} {word}" if line else word
        if measure(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        *full, line = _pieces(word, width, measure)
        yield from full
    yield line


def _pieces(word: str, width: float, measure: Measure) -> Iterator[str]:
    """A word in pieces that fit; the last may be of any length up to the line."""
    piece = ""
    for letter in word:
        if piece and measure(piece + letter) > width:
            yield piece
            piece = ""
        piece += letter
    yield piece
