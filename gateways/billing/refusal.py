"""Why a snapshot is refused: a key for whoever words it, the place, a sentence for who operates the bot."""

_REASONS = {
    "folder-missing": "the folder is not there",
    "unreachable": "the feed could not be reached ({problem})",
    "forbidden": "the feed does not accept our token (HTTP {status})",
    "answered": "the feed answered HTTP {status}",
    "insecure": "the address must be https",
    "too-long": "more than the declared {limit} bytes arrive",
    "missing": "the file is not there",
    "not-json": "the file is not JSON",
    "not-an-object": "an object with a list of resources is expected",
    "created-malformed": "'created' is not a moment with a time zone (RFC 3339)",
    "created-ahead": "'created' lies in the future: {created}",
    "resource-malformed": "resource {resource} has no valid {field}",
    "resource-missing": "the table {resource} is not declared",
    "resource-repeated": "the table {resource} is declared twice",
    "path-unsafe": "the path of {resource} is not a plain file name",
    "bytes-differ": "the file has {found} bytes, {declared} are declared",
    "hash-differs": "the content is not the one declared (sha256)",
    "empty": "the file holds no rows",
    "not-utf8": "the bytes are not UTF-8",
    "nul": "a NUL byte",
    "stray-return": "a carriage return that is not part of a line end",
    "quote-misplaced": "a quotation mark where none may stand",
    "quote-open": "a quotation mark is never closed",
    "fields-differ": "{found} fields, the header has {declared}",
    "column-missing": "the column is missing",
    "column-repeated": "the column stands twice in the header",
    "unreadable": "the lines from here on cannot be read as CSV",
    "value-missing": "a value must stand here",
    "value-malformed": "the value is not {expected}",
    "key-repeated": "the key ({columns}) is there already",
    "contract-unknown": "the contract is not in contracts",
    "point-unknown": "the point is not in metering_points",
    "not-newer": "'created' ({created}) is not newer than what is in force ({in_force})",
    "contracts-gone": "{gone} of {known} contracts in force are missing, more than {percent} %",
}


class FeedRefused(Exception):
    """The snapshot is not taken in; what is in force stays.

    `file` is the name of the file, `line` its physical line (from 1, the header is 1), `column` the name
    of the column; None where the fault has no such place. Values, which may be personal, are never repeated.
    """

    def __init__(
        self, key: str, file: str, line: int | None = None, column: str | None = None, **facts: object
    ) -> None:
        self.key, self.file, self.line, self.column, self.facts = key, file, line, column, facts
        super().__init__(self.sentence)

    @property
    def reason(self) -> str:
        """The fault alone, without its place."""
        return _REASONS[self.key].format(**self.facts)

    @property
    def sentence(self) -> str:
        """`charges.csv, line 17, column net: the value is not …`."""
        line = "" if self.line is None else f", line {self.line}"
        column = "" if self.column is None else f", column {self.column}"
        return f"{self.file}{line}{column}: {self.reason}"


class FeedUnavailable(FeedRefused):
    """There is nothing to take in or to refuse: the feed could not be reached. Worth trying again later."""
