"""The rules of the house that no tool checks: sizes, names, settings told alike, papers in order."""

import ast
import os
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from bot.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
PASSED_BY = {"var", "dist", "build", "__pycache__", "htmlcov", "versions"}
KEPT_DOT_NAMES = {".ci", ".env.example", ".pre-commit-config.yaml", ".editorconfig", ".dockerignore"}
NOT_SHIPPED = {"tests", "bench", "docs"}
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "base", "core", "manager", "misc"}

# Written in pieces, so that this file does not hold what it forbids.
REGISTRIES = "|".join([r"pypi\.", r"python" + "hosted", r"npmjs\.", r"deb\." + "debian", r"files\.python"])
WORKPLACES = "|".join(["/" + "work/", "/" + "farm/", "/root" + "/", "/home/" + r"\w+/", r"\.library" + "/"])
MAKE = re.compile(r"`make ([a-z]+)")
LOCKS = ("requirements.lock", "requirements-dev.lock")
ELSEWHERE = "|".join(["INTER" + "FACES", "PIT" + "FALLS", r"(DESIGN|SECURITY|FORMS|UPAY|GLOSSARY)\." + "md"])
UNFINISHED = r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b"


def _is_ours(name: str) -> bool:
    return name in KEPT_DOT_NAMES or (not name.startswith(".") and name not in PASSED_BY)


@cache
def house() -> tuple[Path, ...]:
    """Every file that is written by hand; locks, generated and private ones are passed by."""
    found = []
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if _is_ours(name)]
        found += [Path(folder, name) for name in files if _is_ours(name)]
    return tuple(found)


@cache
def texts() -> dict[str, str]:
    files = [path for path in house() if path.suffix != ".lock"]
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8", errors="replace") for path in files}


def python() -> dict[str, str]:
    return {name: text for name, text in texts().items() if name.endswith(".py")}


def functions() -> Iterator[tuple[str, int]]:
    for name, text in python().items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1


def lines_with(pattern: str) -> list[str]:
    """Of what is written, not of pictures."""
    found = re.compile(pattern, re.IGNORECASE)
    return [
        f"{name}:{number}"
        for name, text in texts().items()
        if not name.endswith(".png")
        for number, line in enumerate(text.splitlines(), 1)
        if found.search(line)
    ]


def tool(name: str) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads(texts()["pyproject.toml"])["tool"][name]
    return found


def shipped() -> set[str]:
    return set(tool("hatch")["build"]["targets"]["wheel"]["packages"])


def example() -> dict[str, str]:
    lines = [line for line in texts()[".env.example"].splitlines() if line and not line.startswith("#")]
    return dict(line.split("=", 1) for line in lines)


def documented() -> dict[str, str]:
    rows = re.findall(r"^\| `([A-Z_]+)` \| (.*?) \| \S.* \|$", texts()["docs/operations.md"], re.MULTILINE)
    return {name: default.strip().strip("`").replace("empty", "") for name, default in rows}


# --- sizes and names -------------------------------------------------------------------------------------


def test_no_file_of_python_is_longer_than_three_hundred_lines() -> None:
    long = {name: text.count("\n") for name, text in python().items() if text.count("\n") > 300}
    assert not long


def test_the_median_function_is_eight_lines_or_shorter() -> None:
    assert median(length for _, length in functions()) <= 8


def test_no_function_is_longer_than_forty_lines() -> None:
    assert not [place for place, length in functions() if length > 40]


def test_every_name_of_a_file_or_folder_says_something() -> None:
    parts = {part for path in house() for part in path.relative_to(ROOT).with_suffix("").parts}
    assert not parts & NAMES_THAT_SAY_NOTHING


def test_every_module_says_what_rule_lives_in_it() -> None:
    silent = [
        name
        for name, text in python().items()
        if text.strip() and not name.startswith("tests/") and ast.get_docstring(ast.parse(text)) is None
    ]
    assert not silent


# --- what must not be found ------------------------------------------------------------------------------


def test_no_registry_of_packages_is_named() -> None:
    assert not lines_with(REGISTRIES)


def test_no_path_of_anyones_workplace_is_named() -> None:
    assert not lines_with(WORKPLACES)


def test_no_paper_is_quoted_that_does_not_lie_here() -> None:
    assert not lines_with(f"(?-i:{ELSEWHERE})")


def test_nothing_is_left_marked_as_unfinished() -> None:
    assert not lines_with(UNFINISHED)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_is_pinned_and_hashed(lock: str) -> None:
    logical = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    packages = [line for line in logical if line and not line.lstrip().startswith("#")]
    assert packages
    assert not [line.split()[0] for line in packages if "==" not in line or "--hash=sha256:" not in line]


def test_all_that_the_program_needs_is_in_the_lock_of_the_developers() -> None:
    pins = [set(re.findall(r"^\S+==\S+", (ROOT / name).read_text(), re.MULTILINE)) for name in LOCKS]
    assert pins[0] <= pins[1]


# --- packages --------------------------------------------------------------------------------------------


def test_every_package_of_the_top_level_is_shipped() -> None:
    here = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert here - NOT_SHIPPED == shipped()


def test_every_package_of_the_top_level_obeys_the_import_rules() -> None:
    assert set(tool("importlinter")["root_packages"]) == shipped()


def test_the_image_carries_what_is_shipped_but_the_emulator() -> None:
    copied = set(re.findall(r"^COPY (\w+)/ \1/$", texts()["Dockerfile"], re.MULTILINE))
    allowed = set(re.findall(r"^!(\w+)$", texts()[".dockerignore"], re.MULTILINE))
    assert copied == allowed == shipped() - {"emulator"}


# --- settings --------------------------------------------------------------------------------------------


def test_the_example_of_settings_names_every_setting_and_no_other() -> None:
    assert set(example()) == {name.upper() for name in Settings.model_fields}


def test_the_table_of_settings_names_the_same_with_the_same_defaults() -> None:
    assert documented() == example()


def test_the_example_of_settings_holds_the_defaults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in example():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BOT_TOKEN", "1:made-up")
    monkeypatch.chdir(tmp_path)
    filled = Settings(_env_file=ROOT / ".env.example")  # type: ignore[call-arg]  # known at run time only
    assert filled == Settings(_env_file=None)  # type: ignore[call-arg]  # known at run time only


# --- papers ----------------------------------------------------------------------------------------------


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs/decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_decision_says_why_what_and_with_what_effect_on_one_page() -> None:
    decisions = {name: text for name, text in texts().items() if name.startswith("docs/decisions/")}
    for name, text in decisions.items():
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"], name
        assert text.count("\n") <= 40, name


def test_every_link_within_the_papers_leads_somewhere() -> None:
    broken = [
        (name, link)
        for name, text in texts().items()
        if name.endswith(".md")
        for link in re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", text)
        if not (ROOT / name).parent.joinpath(link).exists()
    ]
    assert not broken


def test_every_make_command_in_the_papers_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", texts()["Makefile"], re.MULTILINE))
    told = {word for name, text in texts().items() if name.endswith(".md") for word in MAKE.findall(text)}
    assert told <= targets
    assert {"demo", "test"} <= told


def test_every_folder_of_the_map_in_the_readme_exists_and_none_is_missing() -> None:
    mapped = set(re.findall(r"^([a-z]+)/ ", texts()["README.md"], re.MULTILINE))
    assert mapped == {path.name for path in ROOT.iterdir() if path.is_dir() and _is_ours(path.name)} - {".ci"}
