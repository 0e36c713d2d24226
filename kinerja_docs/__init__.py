"""kinerja-docs: legacy IKU, IKI and Perjanjian Kinerja documents into data, and data into Word documents.

The functions of this module are the commands of the program: ``kinerja_docs.parse`` is ``kinerja-docs parse``. They
are loaded when first used, so that ``import kinerja_docs`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kinerja_docs.version import VERSION

if TYPE_CHECKING:
    from kinerja_docs.domain.boundary import schema
    from kinerja_docs.pipeline import batch, compute, demo, doctor, evaluate, generate, parse, parse_all, view, workbook

__version__ = VERSION
__all__ = [
    "__version__",
    "batch",
    "compute",
    "demo",
    "doctor",
    "evaluate",
    "generate",
    "parse",
    "parse_all",
    "schema",
    "view",
    "workbook",
]

# Three commands share their names with a package. Loading a package binds its name here, once; without that name the
# attribute is the function.
for _package in ("batch", "compute", "workbook"):
    import_module(f"{__name__}.{_package}")
    del globals()[_package]


def __getattr__(name: str) -> Any:
    if name == "schema":
        from kinerja_docs.domain.boundary import schema

        return schema
    if name in __all__:
        from kinerja_docs import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
