"""A PDF is kept as it was sent, for its signatures; so it must be one that only shows pages."""

import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NullObject,
    PdfObject,
)

from domain.evidence.refusals import FileDamaged, PdfActive, PdfLocked, PdfTooLong, TooHardToRead

MOST_PAGES = 100
MOST_OBJECTS = 200_000
_END = b"%%EOF"

# ISO 32000-1: 12.6 actions, 7.11 embedded files, 12.7.8 XFA, 13 multimedia
_ACTIVE_KEYS = {
    "/AA",
    "/EF",
    "/EmbeddedFiles",
    "/JS",
    "/JavaScript",
    "/Launch",
    "/RichMediaContent",
    "/RichMediaSettings",
    "/XFA",
}
_ACTIONS = {
    "/GoToE",
    "/GoToR",
    "/ImportData",
    "/JavaScript",
    "/Launch",
    "/Movie",
    "/Rendition",
    "/RichMediaExecute",
    "/Sound",
    "/SubmitForm",
}
_ANNOTATIONS = {"/3D", "/FileAttachment", "/Movie", "/RichMedia", "/Screen", "/Sound"}
# What a stricter or laxer reader than ours might find: these names, wherever they stand.
_NAMED = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|SubmitForm|ImportData|RichMedia)(?![A-Za-z])")
_LOCKED = re.compile(rb"/Encrypt(?![A-Za-z])")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


def checked_pdf(content: bytes) -> bytes:
    """The PDF without what was put behind its end. Raises refusals, or whatever the library raises."""
    trimmed = _trimmed(content)
    if zipfile.is_zipfile(BytesIO(trimmed)):
        raise FileDamaged
    plain = _ESCAPED.sub(lambda code: bytes([int(code[1], 16)]), trimmed)
    if _NAMED.search(plain):
        raise PdfActive
    # asked first: a reader tries to unlock it, and one that has lost its way does not know that it is locked
    if _LOCKED.search(plain):
        raise PdfLocked
    reader = PdfReader(BytesIO(trimmed))
    if reader.is_encrypted:
        raise PdfLocked
    pages = len(reader.pages)
    if not pages:
        raise FileDamaged
    if pages > MOST_PAGES:
        raise PdfTooLong
    if any(_is_active(found) for found in _dictionaries(reader)):
        raise PdfActive
    return trimmed


def _trimmed(content: bytes) -> bytes:
    end = content.rfind(_END)
    return content if end < 0 else content[: end + len(_END)] + b"\n"


def _dictionaries(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every dictionary the pages can reach, and every other the file lists; each object is read once."""
    seen: set[tuple[int, int]] = set()
    left: list[tuple[PdfObject, bool]] = [(one, False) for one in _listed(reader)]
    left.append((reader.trailer, True))
    looked_at = 0
    while left:
        looked_at += 1
        if looked_at > MOST_OBJECTS:
            raise TooHardToRead
        one, is_reachable = left.pop()
        if isinstance(one, IndirectObject):
            if (one.idnum, one.generation) in seen:
                continue
            seen.add((one.idnum, one.generation))
            left.append((_resolved(one, is_reachable=is_reachable), is_reachable))
            continue
        if isinstance(one, DictionaryObject):
            yield one
        left += [(part, is_reachable) for part in _parts(one)]


def _listed(reader: PdfReader) -> Iterator[IndirectObject]:
    for generation, places in reader.xref.items():
        for number in places:
            yield IndirectObject(number, generation, reader)
    for number in reader.xref_objStm:
        yield IndirectObject(number, 0, reader)


def _resolved(reference: IndirectObject, *, is_reachable: bool) -> PdfObject:
    """What is listed and nothing leads to may be rubbish; sloppy programs leave some behind."""
    if is_reachable:
        return reference.get_object() or NullObject()
    with suppress(PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError):
        return reference.get_object() or NullObject()
    return NullObject()


def _parts(one: PdfObject) -> list[PdfObject]:
    """Without resolving them."""
    if isinstance(one, DictionaryObject):
        return [one.raw_get(key) for key in one]
    if isinstance(one, ArrayObject):
        return list(list.__iter__(one))
    return []


def _is_active(found: DictionaryObject) -> bool:
    if any(key in _ACTIVE_KEYS and not isinstance(_value(found, key), NullObject) for key in found):
        return True
    if _value(found, "/S") in _ACTIONS or _value(found, "/Subtype") in _ANNOTATIONS:
        return True
    return not _only_shows(_value(found, "/OpenAction"))


def _value(found: DictionaryObject, key: str) -> PdfObject | str:
    """Resolved: a name may be written elsewhere and referred to."""
    return found[key] if key in found else NullObject()


def _only_shows(opening: PdfObject | str) -> bool:
    """Word processors let a reader begin on a page: that is a destination, or the action of going to one."""
    if isinstance(opening, DictionaryObject):
        return _value(opening, "/S") == "/GoTo" and "/Next" not in opening
    return isinstance(opening, (ArrayObject, NullObject, str))
