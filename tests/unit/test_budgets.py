"""All budgets in one place, each with its reason, each settable."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from kinerja_docs import budgets

SOURCE = Path(budgets.__file__).read_text(encoding="utf-8")
BODY = ast.parse(SOURCE).body


def test_each_budget_says_why() -> None:
    for node, after in pairwise(BODY):
        if isinstance(node, ast.Assign) and "_budget" in ast.unparse(node):
            assert isinstance(after, ast.Expr), ast.unparse(node)
            assert isinstance(ast.literal_eval(after.value), str)


def test_no_two_have_one_name() -> None:
    names = [ast.unparse(node.args[0]) for node in ast.walk(ast.parse(SOURCE)) if _is_budget(node)]
    assert len(names) == len(set(names)) > 30


def _is_budget(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "_budget"


@pytest.fixture
def again() -> Iterator[None]:
    """Read the budgets anew afterwards."""
    yield
    importlib.reload(budgets)


@pytest.mark.parametrize(("asked", "found"), [("4096", 4096), ("", 800), ("banyak", 800), ("0", 800), ("-5", 800)])
def test_the_environment_sets_them(asked: str, found: int, again: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINERJA_BATAS_MEMORI", asked)
    assert found == importlib.reload(budgets).MEMORY
    monkeypatch.delenv("KINERJA_BATAS_MEMORI")
