"""The districts of Tashkent by the code that billing gives them (SOATO)."""

from locales.texts import Texts

DISTRICTS = frozenset(
    f"17262{two}" for two in ("62", "64", "66", "69", "73", "77", "80", "83", "87", "90", "92", "94")
)


def district(t: Texts, code: str | None) -> str:
    """The name of a district, as plain text; its code where the texts have no name for it."""
    if code in DISTRICTS:
        return t.plain(f"district-{code}")
    return code or t.plain("district-unknown")
