"""Files people send as evidence: photos of meters, scans of papers. What is taken, how much of it, how long kept."""

from domain.evidence.facts import LARGEST, Examined, Piece, Sent
from domain.evidence.refusals import (
    FileDamaged,
    FileGone,
    FileOfOtherKind,
    FileTooBig,
    FileUnavailable,
    NoRoom,
    PdfActive,
    PdfLocked,
    PdfTooLong,
    PictureTooLarge,
    TooHardToRead,
    TooManyToday,
    TooMuchThisMonth,
)
from domain.evidence.stores import EvidenceUnit, Usage
from domain.evidence.sweeping import EvidenceSweep
from domain.evidence.taking import Evidence, Reception

__all__ = [
    "LARGEST",
    "Evidence",
    "EvidenceSweep",
    "EvidenceUnit",
    "Examined",
    "FileDamaged",
    "FileGone",
    "FileOfOtherKind",
    "FileTooBig",
    "FileUnavailable",
    "NoRoom",
    "PdfActive",
    "PdfLocked",
    "PdfTooLong",
    "PictureTooLarge",
    "Piece",
    "Reception",
    "Sent",
    "TooHardToRead",
    "TooManyToday",
    "TooMuchThisMonth",
    "Usage",
]
