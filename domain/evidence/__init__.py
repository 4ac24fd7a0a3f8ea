"""Files people send as evidence: photos of meters, scans of papers. What is taken, how much of it, how long kept."""

from domain.evidence.facts import LARGEST, MOST_FILES, Examined, Piece, Sent, joined
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
    TooManyFiles,
    TooManyToday,
    TooMuchThisMonth,
)
from domain.evidence.stores import EvidenceUnit, Usage
from domain.evidence.sweeping import EvidenceSweep
from domain.evidence.taking import Evidence, Reception

__all__ = [
    "LARGEST",
    "MOST_FILES",
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
    "TooManyFiles",
    "TooManyToday",
    "TooMuchThisMonth",
    "Usage",
    "joined",
]
