"""Why a file is not taken; each refusal tells the person what to do instead."""

from domain.errors import DomainError


class FileTooBig(DomainError):
    """More than 10 MiB."""

    key = "evidence-too-big"


class FileOfOtherKind(DomainError):
    """Neither a picture we read nor a PDF, whatever its name says."""

    key = "evidence-other-kind"


class FileDamaged(DomainError):
    """It begins as a picture or a PDF, and cannot be read to the end."""

    key = "evidence-damaged"


class PictureTooLarge(DomainError):
    """More than 30 million pixels."""

    key = "evidence-picture-too-large"


class PdfLocked(DomainError):
    """Encrypted, if only against printing."""

    key = "evidence-pdf-locked"


class PdfActive(DomainError):
    """It would do something when opened, or carries other files."""

    key = "evidence-pdf-active"


class PdfTooLong(DomainError):
    """More pages than anybody will read: over a hundred."""

    key = "evidence-pdf-too-long"


class TooHardToRead(DomainError):
    """The examination took too much time or memory."""

    key = "evidence-too-hard"


class TooManyToday(DomainError):
    """The contract's files of the day are used up."""

    key = "evidence-too-many-today"


class TooMuchThisMonth(DomainError):
    """The contract's bytes of the month are used up."""

    key = "evidence-too-much-this-month"


class NoRoom(DomainError):
    """The disk is nearly full; texts are taken as ever."""

    key = "evidence-no-room"


class FileUnavailable(DomainError):
    """Telegram does not hand the file out."""

    key = "evidence-unavailable"


class FileGone(DomainError):
    """The file is not kept any more."""

    key = "evidence-gone"


class TooManyFiles(DomainError):
    """More than go with one submission. Facts: `most`."""

    key = "too-many-files"
