"""What a file is, by its first bytes, and what may be kept of it. Runs in the examiner's process alone."""

import filetype

from domain.errors import DomainError
from domain.evidence.refusals import FileDamaged, FileOfOtherKind, PictureTooLarge, TooHardToRead
from gateways.examiner.pdfs import checked_pdf
from gateways.examiner.pictures import repainted

_PICTURES = {
    "image/jpeg": ("JPEG", "MPO"),
    "image/png": ("PNG",),
    "image/apng": ("PNG",),
    "image/webp": ("WEBP",),
    "image/heic": ("HEIF",),
}
_PDF = b"%PDF-"


def examined(content: bytes) -> tuple[str, bytes]:
    """The kind with what may be kept, or the key of a refusal with nothing."""
    try:
        return _examined(content)
    except DomainError as refusal:
        return refusal.key, b""
    except MemoryError:
        return TooHardToRead.key, b""
    except Exception:  # noqa: BLE001 - libraries that read damaged files raise whatever there is
        return FileDamaged.key, b""


def _examined(content: bytes) -> tuple[str, bytes]:
    if content.startswith(_PDF):
        return "pdf", checked_pdf(content)
    formats = _PICTURES.get(filetype.guess_mime(content) or "")
    if formats is None:
        raise FileOfOtherKind
    return "jpeg", _repainted(content, formats)


def _repainted(content: bytes, formats: tuple[str, ...]) -> bytes:
    try:
        return repainted(content, formats)
    except MemoryError:
        raise PictureTooLarge from None
