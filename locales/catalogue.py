"""What stands in the files of one language: texts with their places, and what could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from locales.folders import resources

VALUE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in a run of text where a value, a choice or another text will be."""


@dataclass
class Entry:
    """One text: `key` is the id, `id.attribute`, or `-id` of a term; a choice adds a run for each variant."""

    key: str
    place: str
    pattern: ast.Pattern
    runs: list[str] = field(default_factory=list)
    variables: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    functions: set[str] = field(default_factory=set)


@dataclass
class Catalogue:
    """A language as it stands in its files."""

    code: str
    entries: dict[str, Entry] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def messages(self) -> set[str]:
        """The keys that code can ask for: terms are the language's own affair."""
        return {key for key in self.entries if not key.startswith("-")}


class _Reader(Visitor):
    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.visit(entry.pattern)

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802 # named by the visitor
        self.entry.runs.append("".join(_text(element) for element in node.elements))
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 # same
        self.entry.variables.add(node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 # same
        self.entry.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 # same
        self.entry.references.add(_key(node.id, node.attribute))

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 # same
        self.entry.references.add("-" + node.id.name)


def _key(name: ast.Identifier, attribute: ast.Identifier | None) -> str:
    return f"{name.name}.{attribute.name}" if attribute else name.name


def _text(element: ast.TextElement | ast.Placeable) -> str:
    if isinstance(element, ast.TextElement):
        return element.value
    inner = element.expression
    return str(inner.parse()["value"]) if isinstance(inner, ast.StringLiteral) else VALUE


def _patterns(item: ast.Message | ast.Term) -> Iterator[tuple[str, ast.Pattern]]:
    sign = "-" if isinstance(item, ast.Term) else ""
    if item.value:
        yield sign + item.id.name, item.value
    yield from ((f"{sign}{_key(item.id, part.id)}", part.value) for part in item.attributes)


def catalogue(folder: Path) -> Catalogue:
    """Read a language, whatever state its files are in."""
    read = Catalogue(folder.name)
    for path, source, resource in resources(folder):
        for item in resource.body:
            line = source.count("\n", 0, item.span.start if item.span else 0) + 1
            _take(read, item, f"{folder.parent.name}/{folder.name}/{path.name}:{line}")
    return read


def _take(read: Catalogue, item: ast.EntryType, place: str) -> None:
    if isinstance(item, ast.Junk):
        reasons = "; ".join(str(note.message) for note in item.annotations)
        read.faults.append(f"{place}: cannot be read: {reasons}")
    if isinstance(item, ast.Message | ast.Term):
        for key, pattern in _patterns(item):
            _add(read, Entry(key, place, pattern))


def _add(read: Catalogue, entry: Entry) -> None:
    if entry.key in read.entries:
        read.faults.append(f"{entry.place}: {entry.key} stands already in {read.entries[entry.key].place}")
        return
    _Reader(entry)
    read.entries[entry.key] = entry
