"""Languages and code made up for a test."""

from pathlib import Path
from zoneinfo import ZoneInfo

from locales import Language, Texts
from locales.completeness import COMPUTED, faults

TASHKENT = ZoneInfo("Asia/Tashkent")


class Home:
    """Languages and code in a temporary place; every language gets the same texts until told otherwise."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for order, code in enumerate(("ru", "uz"), 1):
            about = f"language-order = {order}\nlanguage-codes = {code}\nlanguage-locale = {code}\n"
            self.write(code, "language.ftl", about)
            self.write(code, "format.ftl", "unit-soum = x\n")

    def write(self, code: str, name: str, text: str) -> None:
        path = self.root / "locales" / code / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def texts(self, ru: str, uz: str | None = None) -> None:
        self.write("ru", "menu.ftl", ru)
        self.write("uz", "menu.ftl", ru if uz is None else uz)

    def code(self, text: str) -> None:
        path = self.root / "handlers" / "menu.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")

    def uses(self, *keys: str) -> None:
        self.code(f"KEYS = {keys!r}")

    def faults(self) -> list[str]:
        return faults(self.root / "locales", self.root, COMPUTED)

    def says(self, code: str = "ru") -> Texts:
        return Language(TASHKENT, self.root / "locales").texts(code)
