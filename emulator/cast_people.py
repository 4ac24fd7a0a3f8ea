"""Who the made-up consumers are: names, requisites and habits that cannot belong to a real firm or person."""

from dataclasses import dataclass
from enum import Enum

# SOATO codes of the twelve districts of Tashkent
DISTRICTS = (
    ("1726262", "Uchtepa"),
    ("1726264", "Bektemir"),
    ("1726266", "Yunusobod"),
    ("1726269", "Mirzo Ulugʻbek"),
    ("1726273", "Mirobod"),
    ("1726277", "Shayxontohur"),
    ("1726280", "Olmazor"),
    ("1726283", "Sergeli"),
    ("1726287", "Yakkasaroy"),
    ("1726290", "Yashnobod"),
    ("1726292", "Yangihayot"),
    ("1726294", "Chilonzor"),
)
_STEMS = ("NAMUNA", "SINOV", "TAJRIBA", "XAYOL", "FARAZ", "MASHQ", "OʻQUV", "GʻOYIB")
_TRADES = ("SAVDO", "NON", "MEBEL", "GUL", "CHOY", "TAʼMIR", "KITOB", "POYABZAL", "DORI")
_SURNAMES = ("Sinovov", "Namunayev", "Tajribayev", "Farazov", "Xayolov")
_INITIALS = "ABDGIKLMNORSTUZ"
_INN_WEIGHTS = (37, 29, 23, 19, 17, 13, 7, 3)


class Kind(Enum):
    """The kinds of consumers that billing knows; the value is its word for them."""

    LEGAL_ENTITY = "legal_entity"
    SOLE_PROPRIETOR = "sole_proprietor"


class Habit(Enum):
    """How a consumer pays, which decides how the balance ends."""

    USUAL = "mostly in full, sometimes a half, sometimes not at all"
    LATE = "always a part of what is owed: in debt"
    AHEAD = "more than is owed: a prepayment"
    EXACT = "all that is owed, on the first day of the month: a balance of exactly zero"


@dataclass(frozen=True, slots=True)
class Consumer:
    """One made-up consumer; what is not said here follows from the contract number."""

    contract: str
    inn: str
    kind: Kind
    name: str
    phone: str  # empty: billing knows none
    special: str
    habit: Habit = Habit.USUAL
    status: str = "active"
    due_day: int | None = None
    heating: int = 1
    hot_water: int = 0
    budget: bool = False  # pays the tariff of budget bodies
    metered: bool = True
    verified: bool = True  # the verification of the meters has not run out
    ends_soon: bool = False
    brand_new: bool = False  # signed this month: nothing was ever billed

    @property
    def number(self) -> int:
        return int(self.contract)


def check_digit(stem: str) -> int:
    """The ninth digit that a real INN beginning with these eight has."""
    remainder = sum(w * int(d) for w, d in zip(_INN_WEIGHTS, stem, strict=True)) % 11
    return 9 - (9 * remainder + 5) // 10


def made_up_inn(kind: Kind, number: int) -> str:
    """An INN that nobody can have: its check digit is one too many."""
    first = "3" if kind is Kind.LEGAL_ENTITY else "5"
    # a step prime to 10**7 spreads the numbers out without ever meeting twice
    stem = f"{first}{(number * 7919 + 1234567) % 10_000_000:07d}"
    return stem + str((check_digit(stem) + 1) % 10)


def made_up_phone(number: int) -> str:
    """A number in the code 00, which no operator has."""
    return f"+99800{number:07d}"


def person(number: int) -> str:
    first, second = _INITIALS[number % 15], _INITIALS[number // 15 % 15]
    return f"{_SURNAMES[number % 5]} {first}. {second}."


def made_up(number: int) -> Consumer:
    """The consumer nobody speaks of who holds this contract; the same one every time."""
    kind = Kind.SOLE_PROPRIETOR if number % 4 == 0 else Kind.LEGAL_ENTITY
    return Consumer(
        contract=f"{number:05d}",
        inn=made_up_inn(kind, number),
        kind=kind,
        name=_firm(number) if kind is Kind.LEGAL_ENTITY else f"YTT {person(number)}",
        phone="" if number % 9 == 0 else made_up_phone(number),
        special="",
        habit=_habit(number),
        due_day=10 if number % 25 == 0 else None,
        heating=2 if number % 10 == 1 else 1,
        hot_water=1 if number % 3 == 0 else 0,
        metered=number % 17 != 0,
        verified=number % 19 != 0,
    )


def _firm(number: int) -> str:
    return f'"{_STEMS[number % 8]}-{_TRADES[number // 8 % 9]} {number}" MChJ'


def _habit(number: int) -> Habit:
    return {3: Habit.LATE, 7: Habit.AHEAD}.get(number // 4 % 11, Habit.USUAL)
