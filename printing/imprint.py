"""What goes into a paper beside what it says, and what comes out; nothing of fpdf2 is read for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from domain.papers import Issuer, Place, Seal
from locales import Texts


@dataclass(frozen=True, slots=True)
class Imprint:
    """What every paper bears: its code, the link in its QR, when it was issued, by whom and under which seal."""

    code: str
    link: str
    issued_at: datetime
    issuer: Issuer
    seal: Seal | None


@dataclass(frozen=True, slots=True)
class Wording:
    """In which language a paper is written; `texts` gives the words of any."""

    language: str
    texts: Callable[[str], Texts]

    @property
    def t(self) -> Texts:
        return self.texts(self.language)

    def pair(self) -> tuple[Texts, Texts]:
        """Uzbek in the script of the language, and Russian: as accounting papers are written here."""
        script = self.language if self.language.startswith("uz") else "uz"
        return self.texts(script), self.texts("ru")

    def official(self) -> Texts:
        """Uzbek in its script or, for everybody else, Russian: what offices and banks take."""
        return self.texts(self.language if self.language.startswith("uz") else "ru")


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper before it is signed, and where the visible block of the signature stands."""

    content: bytes
    seal_place: Place | None
