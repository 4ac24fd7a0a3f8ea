"""Phone numbers as people and clerks type them, made comparable."""

from phonenumbers import (
    Leniency,
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberMatcher,
    format_number,
    parse,
)

_HOME = "UZ"


def phones_in(text: str) -> frozenset[str]:
    """All numbers in the text as `+998901234567` (E.164); satisfies `domain.ports.PhonesIn`."""
    found = [match.number for match in PhoneNumberMatcher(text, _HOME, leniency=Leniency.POSSIBLE)]
    return frozenset(format_number(number, PhoneNumberFormat.E164) for number in found or _whole(text))


def _whole(text: str) -> list[PhoneNumber]:
    """A bare number with its country code and no plus, as Telegram gives it."""
    try:
        return [parse(text, _HOME)]
    except NumberParseException:
        return []
