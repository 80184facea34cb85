"""The rules of the house, held by tests: who imports whom, how long a module is, what is never committed."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LONGEST_MODULE = 350  # lines
LARGEST_REPOSITORY = 60_000_000  # bytes
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "controller", "misc"}

# Who alone may import a library; a package stands for all below it.
OWNERS = {
    "sqlalchemy": ("lcsurvey.store",),
    "alembic": ("lcsurvey.store",),
    "sqlcipher3": ("lcsurvey.store",),
    "sqlite3": ("lcsurvey.store",),
    "reportlab": ("lcsurvey.report.pdf",),
    "PySide6": ("lcsurvey.ui", "lcsurvey.app"),
    "shiboken6": ("lcsurvey.ui", "lcsurvey.app"),
}

# What the command line must not have loaded when it starts.
HEAVY = ("PySide6", "sqlalchemy", "alembic", "reportlab", "pypdfium2")

MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|tmp|root|farm)/")
REGISTRY = re.compile(
    r"(?<!emit-)index[-]url|registry *= *\"|https?://[^ \"]*/simple\b"
    r"|\bpypi\.org|\bpythonhosted\.org|\bnpmjs\.(?:org|com)|\b(?:deb|security)\.debian\.org"
)


@pytest.fixture(scope="session")
def committed(repository: Path) -> list[Path]:
    """Every file that is, or would be, committed."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=repository, capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    return [path for name in listing.split("\0") if name and (path := repository / name).is_file()]


@pytest.fixture(scope="session")
def modules(repository: Path) -> dict[str, tuple[Path, ast.Module]]:
    """Every module of the program by its dotted name."""
    found = {}
    for path in sorted((repository / "lcsurvey").rglob("*.py")):
        parts = path.relative_to(repository).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = (path, ast.parse(path.read_text("utf-8"), path))
    return found


def _imported(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The top-level packages that a module imports anywhere in it, with the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.partition(".")[0], node.lineno
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.partition(".")[0], node.lineno


def _lines_with(pattern: re.Pattern[str], paths: list[Path], root: Path) -> list[str]:
    """Where the pattern stands, as ``file:line``; binary files are passed over."""
    found = []
    for path in paths:
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if pattern.search(line):
                found.append(f"{path.relative_to(root)}:{number}: {line.strip()[:120]}")
    return found


def test_imports_run_one_way(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(str(repository / "pyproject.toml"), no_cache=True, no_logo=True)
    assert status == 0, capsys.readouterr().out


def test_a_library_is_imported_by_its_own_rooms_only(modules: dict[str, tuple[Path, ast.Module]]) -> None:
    strangers = [
        f"{module}:{line} imports {library}"
        for module, (_, tree) in modules.items()
        for library, line in _imported(tree)
        if library in OWNERS and not f"{module}.".startswith(tuple(f"{owner}." for owner in OWNERS[library]))
    ]
    assert strangers == []


def test_the_command_line_starts_light() -> None:
    code = f"import sys, lcsurvey.cli; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr


def test_modules_are_short(modules: dict[str, tuple[Path, ast.Module]]) -> None:
    lengths = {name: len(path.read_text("utf-8").splitlines()) for name, (path, _) in modules.items()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_names_say_something(modules: dict[str, tuple[Path, ast.Module]]) -> None:
    assert [name for name in modules if FORBIDDEN_NAMES & set(name.split("."))] == []


def test_every_module_says_what_it_is(modules: dict[str, tuple[Path, ast.Module]]) -> None:
    assert [name for name, (_, tree) in modules.items() if not ast.get_docstring(tree)] == []


def test_only_the_top_hook_catches_everything(modules: dict[str, tuple[Path, ast.Module]]) -> None:
    broad = []
    for name, (_, tree) in modules.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else "Exception"
                if re.search(r"\b(Base)?Exception\b", caught) and name != "lcsurvey.app":
                    broad.append(f"{name}:{node.lineno}")
    assert broad == []


def test_no_path_of_one_machine_is_committed(committed: list[Path], repository: Path) -> None:
    assert _lines_with(MACHINE_PATH, committed, repository) == []


def test_no_address_of_a_registry_is_committed(committed: list[Path], repository: Path) -> None:
    assert _lines_with(REGISTRY, committed, repository) == []


def test_the_repository_stays_small(committed: list[Path]) -> None:
    assert sum(path.stat().st_size for path in committed) < LARGEST_REPOSITORY


@pytest.mark.parametrize(
    ("lock", "extras"), [("requirements.lock", ()), ("requirements-dev.lock", ("dev",))]
)
def test_the_lock_fulfils_the_project(repository: Path, lock: str, extras: tuple[str, ...]) -> None:
    project = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["dependencies"] + [
        line for extra in extras for line in project["optional-dependencies"][extra]
    ]
    locked: dict[str, set[str]] = {}
    for name, version in re.findall(r"(?m)^([\w.-]+)==([^\s;]+)", (repository / lock).read_text("utf-8")):
        locked.setdefault(canonicalize_name(name), set()).add(version)
    unfulfilled = [
        line
        for line in wanted
        if not (need := Requirement(line)).specifier.contains(
            max(need.specifier.filter(locked.get(canonicalize_name(need.name), set())), default="0")
        )
    ]
    assert unfulfilled == []


def test_the_development_lock_holds_all_of_the_other(repository: Path) -> None:
    runtime, development = (
        set(re.findall(r"(?m)^\S+==.*$", (repository / lock).read_text("utf-8")))
        for lock in ("requirements.lock", "requirements-dev.lock")
    )
    assert runtime - development == set()


def test_the_changelog_tells_of_this_version(repository: Path) -> None:
    from lcsurvey import __version__

    assert f"## [{__version__}]" in (repository / "CHANGELOG.md").read_text("utf-8")
