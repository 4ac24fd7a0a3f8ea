"""Which texts the code asks for, read from its syntax trees."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ASKING = {"t": 0, "plain": 0, "words": 0, "labels": 0, "same_label": 1}
"""The calls that take a key, and which argument it is."""

PLAIN = {"plain", "words", "labels", "same_label"}
REFUSAL = "DomainError"


@dataclass(frozen=True)
class Ask:
    """A key asked for; `given` are the names of the values, None where they cannot be told."""

    key: str
    place: str
    plain: bool
    given: frozenset[str] | None


@dataclass
class Usage:
    """What is asked for; computed prefixes and refusals with their places; every string of the code."""

    asked: list[Ask] = field(default_factory=list)
    computed: dict[str, str] = field(default_factory=dict)
    refusals: dict[str, str] = field(default_factory=dict)
    mentioned: set[str] = field(default_factory=set)


@dataclass
class _Class:
    bases: set[str]
    key: str | None
    place: str


class _Reader(ast.NodeVisitor):
    def __init__(self, path: str, usage: Usage, classes: dict[str, _Class]) -> None:
        self.path = path
        self.usage = usage
        self.classes = classes

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self.usage.mentioned.add(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        name = _last_name(node.func)
        if name in ASKING and len(node.args) > ASKING[name]:
            self._ask(name, node.args[ASKING[name]], _given(node))
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        bases = {_last_name(base) for base in node.bases}
        self.classes[node.name] = _Class(bases, _key_of(node), f"{self.path}:{node.lineno}")
        self.generic_visit(node)

    def _ask(self, name: str, argument: ast.expr, given: frozenset[str] | None) -> None:
        place = f"{self.path}:{argument.lineno}"
        for part in _choices(argument):
            if isinstance(part, ast.JoinedStr):
                self.usage.computed[_prefix(part)] = place
            elif isinstance(part, ast.Constant) and isinstance(part.value, str):
                self.usage.asked.append(Ask(part.value, place, name in PLAIN, given))


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _given(call: ast.Call) -> frozenset[str] | None:
    names = [word.arg for word in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def _choices(node: ast.expr) -> Iterator[ast.expr]:
    """Both sides of `"a" if … else "b"`."""
    if isinstance(node, ast.IfExp):
        yield from _choices(node.body)
        yield from _choices(node.orelse)
    else:
        yield node


def _prefix(node: ast.JoinedStr) -> str:
    first = node.values[0]
    return str(first.value) if isinstance(first, ast.Constant) else ""


def _key_of(node: ast.ClassDef) -> str | None:
    for line in node.body:
        targets = line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", None)]
        value = getattr(line, "value", None)
        named = any(isinstance(target, ast.Name) and target.id == "key" for target in targets)
        if named and isinstance(value, ast.Constant):
            return str(value.value)
    return None


def _refuses(name: str, classes: dict[str, _Class]) -> bool:
    known = classes.get(name)
    return name == REFUSAL or (known is not None and any(_refuses(base, classes) for base in known.bases))


def usage(root: Path, folders: tuple[str, ...]) -> Usage:
    """What the Python files of these folders ask for."""
    found = Usage()
    classes: dict[str, _Class] = {}
    for path in sorted(path for folder in folders for path in (root / folder).rglob("*.py")):
        _Reader(str(path.relative_to(root)), found, classes).visit(ast.parse(path.read_text("utf-8")))
    refusals = (known for name, known in classes.items() if known.key and _refuses(name, classes))
    found.refusals = {known.key: known.place for known in refusals if known.key}
    return found
