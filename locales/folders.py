"""A language is a folder of Fluent files; its `language.ftl` says its name, order, Telegram codes, locale."""

from collections.abc import Iterator
from pathlib import Path

from fluent.runtime import FluentResource
from fluent.runtime.bundle import FluentBundle
from fluent.syntax import ast

HERE = Path(__file__).parent
ABOUT = "language.ftl"


def folders(home: Path) -> list[Path]:
    """Every language's folder, by name."""
    return sorted(about.parent for about in home.glob(f"*/{ABOUT}"))


def resources(folder: Path) -> Iterator[tuple[Path, str, ast.Resource]]:
    """Each file of a language with its source and what was parsed of it."""
    for path in sorted(folder.glob("*.ftl")):
        source = path.read_text(encoding="utf-8")
        yield path, source, FluentResource(source)


def locale_of(resource: ast.Resource) -> str:
    """The Babel locale that `language.ftl` names."""
    about = FluentBundle(["en"], use_isolating=False)
    about.add_resource(resource)
    pattern = about.get_message("language-locale").value
    return str(about.format_pattern(pattern)[0]) if pattern else ""


def bundle(folder: Path) -> FluentBundle:
    """All messages of a language, with its plural rules."""
    parsed = {path.name: resource for path, _, resource in resources(folder)}
    whole = FluentBundle([locale_of(parsed[ABOUT])], use_isolating=False)
    for resource in parsed.values():
        whole.add_resource(resource)
    return whole
