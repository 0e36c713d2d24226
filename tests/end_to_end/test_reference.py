"""The reference of the commands says what the program says."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from kinerja_docs.cli.main import program

TOOL = Path(__file__).resolve().parents[2] / "tools" / "build_reference.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_reference", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_command_is_there(tool: ModuleType) -> None:
    assert {names[0] for names in tool.commands()} == set(program.commands)


def test_the_page_is_up_to_date(tool: ModuleType) -> None:
    assert tool.TARGET.read_text(encoding="utf-8") == tool.page(), "run: python tools/build_reference.py"


def test_the_page_says_it_in_indonesian(tool: ModuleType) -> None:
    text = tool.TARGET.read_text(encoding="utf-8")
    assert "Pemakaian: kinerja-docs parse" in text
    assert "Usage" not in text
    assert "Show" not in text
