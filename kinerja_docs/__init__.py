"""kinerja-docs: legacy IKU, IKI and Perjanjian Kinerja documents into data, and data into Word documents.

The functions of this module are the commands of the program: ``kinerja_docs.parse`` is ``kinerja-docs parse``. They
are loaded when first used, so that ``import kinerja_docs`` costs nothing.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kinerja_docs.domain.boundary import schema
    from kinerja_docs.pipeline import batch, demo, doctor, evaluate, generate, parse, view

__version__ = "0.1.0"
__all__ = ["__version__", "batch", "demo", "doctor", "evaluate", "generate", "parse", "schema", "view"]


class _Package(ModuleType):
    """Keeps ``kinerja_docs.batch`` the command: importing the package of that name does not put it in its place."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    if name == "schema":
        from kinerja_docs.domain.boundary import schema

        return schema
    if name in __all__:
        from kinerja_docs import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
