"""What an examination comes to: a kind that is taken, or the refusal it stands for."""

from domain.errors import DomainError
from domain.evidence.refusals import (
    FileDamaged,
    FileOfOtherKind,
    PdfActive,
    PdfLocked,
    PdfTooLong,
    PictureTooLarge,
    TooHardToRead,
)

TAKEN = ("jpeg", "pdf")
REFUSALS: dict[str, type[DomainError]] = {
    refusal.key: refusal
    for refusal in (
        FileDamaged,
        FileOfOtherKind,
        PdfActive,
        PdfLocked,
        PdfTooLong,
        PictureTooLarge,
        TooHardToRead,
    )
}
