"""Ways in which a feed can be broken, each with the place where the import must see it."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.feed_folder import DESCRIPTOR, FeedFolder


@dataclass(frozen=True)
class Damage:
    """`break_it` spoils the folder; the rest is what the refusal must name."""

    name: str
    break_it: Callable[[FeedFolder], object]
    key: str
    file: str
    line: int | None = None
    column: str | None = None


def value(table: str, line: int, column: str, text: str, key: str = "value-malformed") -> Damage:
    return Damage(
        f"{table}.{column} is {text[:20]!r}",
        lambda folder: folder.change(table, line, column, text),
        key,
        f"{table}.csv",
        line,
        column,
    )


def line(name: str, table: str, number: int, key: str, change: Callable[[bytes], bytes]) -> Damage:
    return Damage(name, lambda folder: folder.alter_line(table, number, change), key, f"{table}.csv", number)


def header(name: str, table: str, key: str, column: str, change: Callable[[bytes], bytes]) -> Damage:
    return Damage(name, lambda folder: folder.alter_line(table, 1, change), key, f"{table}.csv", 1, column)


def content(
    name: str, table: str, key: str, change: Callable[[bytes], bytes], number: int | None = None
) -> Damage:
    return Damage(name, lambda folder: folder.alter(table, change), key, f"{table}.csv", number)


def description(name: str, key: str, column: str | None = None, **values: object) -> Damage:
    def changed(folder: FeedFolder) -> None:
        folder.describe_all(folder.package() | values)

    return Damage(name, changed, key, DESCRIPTOR, None, column)


def resource(name: str, key: str, **values: object) -> Damage:
    return Damage(name, lambda folder: folder.describe("charges", **values), key, DESCRIPTOR)


def _repeat(table: str, first: int, again: int) -> Callable[[FeedFolder], object]:
    def repeated(folder: FeedFolder) -> None:
        line = folder.file(table).read_bytes().splitlines(keepends=True)[first - 1]
        folder.alter_line(table, again, lambda _old: line)

    return repeated


def _spoil(table: str, change: Callable[[bytes], bytes]) -> Callable[[FeedFolder], object]:
    return lambda folder: folder.file(table).write_bytes(change(folder.file(table).read_bytes()))


def _without(table: str) -> Callable[[FeedFolder], object]:
    def removed(folder: FeedFolder) -> None:
        package = folder.package()
        package["resources"] = [one for one in package["resources"] if one["name"] != table]
        folder.describe_all(package)

    return removed


def _twice(folder: FeedFolder) -> None:
    package = folder.package()
    folder.describe_all(package | {"resources": [*package["resources"], package["resources"][0]]})


def _name_with_line_end_above_a_fault(folder: FeedFolder) -> None:
    folder.change("contracts", 5, "name", "on two\nlines")
    folder.alter("contracts", _twelfth_line_spoilt)


def _twelfth_line_spoilt(content: bytes) -> bytes:
    lines = content.splitlines(keepends=True)
    lines[11] = lines[11].replace(b",active,", b",asleep,")
    return b"".join(lines)


DAMAGES = [
    # the description
    Damage("no description", lambda f: (f.path / DESCRIPTOR).unlink(), "missing", DESCRIPTOR),
    Damage("no JSON", lambda f: (f.path / DESCRIPTOR).write_text("{"), "not-json", DESCRIPTOR, 1),
    Damage("binary", lambda f: (f.path / DESCRIPTOR).write_bytes(b"\xff\xfe"), "not-json", DESCRIPTOR),
    Damage("a list", lambda f: f.describe_all([]), "not-an-object", DESCRIPTOR),
    description("no resources", "not-an-object", resources=None),
    description("created without zone", "created-malformed", "created", created="2026-11-23T19:05:00"),
    description("created is a day", "created-malformed", "created", created="2026-11-23"),
    description("created is no day", "created-malformed", "created", created="2026-02-30T19:05:00+05:00"),
    description("created is a number", "created-malformed", "created", created=1763900000),
    description("created years ahead", "created-ahead", "created", created="2062-11-23T19:05:00+05:00"),
    description("created older", "not-newer", "created", created="2026-11-21T19:05:00+05:00"),
    description("created equal", "not-newer", "created", created="2026-11-22T19:05:00+05:00"),
    Damage("a table not declared", _without("invoices"), "resource-missing", DESCRIPTOR),
    Damage("a table declared twice", _twice, "resource-repeated", DESCRIPTOR),
    resource("a path upwards", "path-unsafe", path="../charges.csv"),
    resource("a path from the root", "path-unsafe", path="/etc/passwd"),
    resource("no path", "path-unsafe", path=None),
    resource("no bytes", "resource-malformed", bytes=None),
    resource("bytes as text", "resource-malformed", bytes="12"),
    resource("another hash", "resource-malformed", hash="md5:d41d8cd98f00b204e9800998ecf8427e"),
    # the files against their description
    Damage("a file is missing", lambda f: f.file("payments").unlink(), "missing", "payments.csv"),
    Damage("a file is cut short", _spoil("charges", lambda c: c[:-40]), "bytes-differ", "charges.csv"),
    Damage("a file has grown", _spoil("charges", lambda c: c + b"\n"), "bytes-differ", "charges.csv"),
    Damage(
        "a byte is altered",
        _spoil("charges", lambda c: c[:-3] + b"x" + c[-2:]),
        "hash-differs",
        "charges.csv",
    ),
    Damage(
        "a file is altered into nonsense",
        _spoil("settlements", lambda c: c[:200] + b'"' + c[201:]),
        "hash-differs",
        "settlements.csv",
    ),
    # the bytes
    content("an empty file", "payments", "empty", lambda _: b""),
    content("no contracts", "contracts", "empty", lambda c: c.splitlines(keepends=True)[0]),
    line(
        "Windows-1251",
        "contracts",
        4,
        "not-utf8",
        lambda row: row.replace(b"legal_entity,", "legal_entity,Ё".encode("cp1251")),
    ),
    line("half a letter", "consumption", 9, "not-utf8", lambda row: row[:-2] + b"\xd0\r\n"),
    content("UTF-16", "invoices", "nul", lambda c: c.decode().encode("utf-16-le"), 1),
    line("a NUL byte", "payments", 5, "nul", lambda row: row[:-2] + b"\0\r\n"),
    line("a lone carriage return", "charges", 6, "stray-return", lambda row: row.replace(b",", b"\r,", 1)),
    line(
        "a quote in a value",
        "payments",
        7,
        "quote-misplaced",
        lambda row: row.replace(b",bank,", b',b"an"k,'),
    ),
    line(
        "text after a quote",
        "payments",
        7,
        "quote-misplaced",
        lambda row: row.replace(b",bank,", b',"ba"nk,'),
    ),
    line(
        "a quote never closed", "payments", 12, "quote-open", lambda row: row.replace(b",bank,", b',"bank,')
    ),
    line(
        "a field too few", "consumption", 10, "fields-differ", lambda row: row.rpartition(b",")[0] + b"\r\n"
    ),
    line("a field too many", "consumption", 11, "fields-differ", lambda row: b"1," + row),
    line(
        "too few and too many",
        "charges",
        3,
        "fields-differ",
        lambda row: row[:-2] + b",\r\n" + row.partition(b",")[2],
    ),
    line("an empty line", "settlements", 8, "fields-differ", lambda row: b"\r\n" + row),
    header("semicolons", "charges", "column-missing", "contract", lambda h: h.replace(b",", b";")),
    # the columns
    header(
        "a column is missing", "charges", "column-missing", "tariff", lambda h: h.replace(b"tariff", b"price")
    ),
    header(
        "a column in capitals", "contracts", "column-missing", "inn", lambda h: h.replace(b",inn,", b",INN,")
    ),
    header("a column twice", "charges", "column-repeated", "net", lambda h: h.replace(b"vat_rate", b"net")),
    # the values
    value("contracts", 3, "contract", "123"),
    value("contracts", 3, "contract", "１２３４５"),
    value("contracts", 3, "contract", "", "value-missing"),
    value("contracts", 4, "kind", "person"),
    value("contracts", 5, "inn", "30741022"),
    value("contracts", 5, "inn", "", "value-missing"),
    value("contracts", 6, "due_day", "29"),
    value("contracts", 6, "due_day", "0"),
    value("contracts", 7, "status", "Active"),
    value("contracts", 8, "signed_on", "2026-02-30"),
    value("contracts", 8, "valid_until", "31.12.2026"),
    value("contracts", 9, "balance", "", "value-missing"),
    value("contracts", 9, "balance", "1 000.00"),
    value("metering_points", 2, "point", "-4"),
    value("metering_points", 3, "contract", "99999", "contract-unknown"),
    value("metering_points", 4, "service", "gas"),
    value("metering_points", 4, "load_gcal_h", "0.1234567"),
    value("settlements", 5, "period", "2026-13"),
    value("settlements", 5, "opening", "12,50"),
    value("settlements", 6, "paid", "1.234"),
    value("settlements", 6, "closing", "NaN"),
    value("settlements", 7, "charged", "-1.00"),
    value("settlements", 8, "contract", "99998", "contract-unknown"),
    value("charges", 3, "point", "987654321", "point-unknown"),
    value("charges", 4, "basis", "guess"),
    value("charges", 4, "unit", "kwh"),
    value("charges", 5, "gross", "1e5"),
    value("charges", 5, "net", "12345678901234567890.00"),
    value("charges", 6, "vat_rate", "12%"),
    value("invoices", 3, "number", "", "value-missing"),
    value("payments", 4, "paid_on", "2026-11-31"),
    value("payments", 5, "channel", "cash"),
    value("payments", 5, "amount", "+5.00"),
    value("payments", 6, "contract", "99997", "contract-unknown"),
    value("consumption", 4, "point", "987654320", "point-unknown"),
    value("consumption", 5, "quantity", "-3.00"),
    value("consumption", 6, "reading_on", "2026-11-25T00:00"),
    # the keys
    Damage("a contract twice", _repeat("contracts", 2, 9), "key-repeated", "contracts.csv", 9),
    Damage("a point twice", _repeat("metering_points", 2, 9), "key-repeated", "metering_points.csv", 9),
    Damage("a settlement twice", _repeat("settlements", 4, 30), "key-repeated", "settlements.csv", 30),
    Damage("an invoice twice", _repeat("invoices", 4, 30), "key-repeated", "invoices.csv", 30),
    Damage("a consumption twice", _repeat("consumption", 4, 30), "key-repeated", "consumption.csv", 30),
    # the whole
    Damage(
        "a tenth of the contracts is gone",
        lambda folder: folder.forget_contracts({"00021", "00022", "00023", "00024"}),
        "contracts-gone",
        "contracts.csv",
    ),
    Damage(
        "a fault below a name on two lines",
        _name_with_line_end_above_a_fault,
        "value-malformed",
        "contracts.csv",
        12,
        "status",
    ),
]
