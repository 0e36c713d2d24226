"""The page, made from a template that escapes everything: the document is a stranger's."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_docs.document import Cell, Document, Table
from kinerja_docs.domain import Kinerja, Temuan
from kinerja_docs.domain.verdict import CHECK, verdict
from kinerja_docs.formula.layout import linear
from kinerja_docs.renderers.viewer.pictures import Album, album, ranges
from kinerja_docs.renderers.viewer.places import Places, numbered
from kinerja_docs.renderers.viewer.tree import GRAVITIES, Node, gravest, tree, walk
from kinerja_docs.source import Place

if TYPE_CHECKING:
    from jinja2 import Template

_HOME = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding in the list at the top: the node of the record and the place of the source that it leads to."""

    finding: Temuan
    node: int | None
    place: int | None


def view(document: Document, record: Kinerja, source: bytes | None = None) -> str:
    """Return the page that shows a record beside the document it was read from.

    Args:
        document: what the reader made of the file.
        record: what was read in it.
        source: the file itself; the pages of a PDF are then shown as pictures.
    """
    places = numbered(document, record.asal)
    nodes = tree(record, places)
    pages = album(source, places) if source is not None and source.startswith(b"%PDF") else None
    style, script = (_HOME / name for name in ("viewer.css", "viewer.js"))
    return _template().render(
        document=document,
        record=record,
        nodes=nodes,
        remarks=_remarks(record, nodes, places),
        counts=Counter(finding.tingkat for finding in record.temuan),
        pages=pages,
        doubtful=_doubtful(nodes),
        verdict=verdict(record),
        check=CHECK,
        left_out=ranges(pages.left_out) if isinstance(pages, Album) else "",
        place=_Marks(places, nodes),
        style=style.read_text(encoding="utf-8"),
        script=script.read_text(encoding="utf-8"),
        policy=_policy(style.read_text(encoding="utf-8"), script.read_text(encoding="utf-8")),
    )


def _doubtful(nodes: Sequence[Node]) -> list[Node]:
    """Return the values that a person is asked to look at, the most doubtful first."""
    found = [(node.sure, node.number, node) for node in walk(nodes) if node.sure is not None and node.sure < CHECK]
    return [node for *_, node in sorted(found, key=lambda each: each[:2])]


def _remarks(record: Kinerja, nodes: Sequence[Node], places: Places) -> list[Remark]:
    """Return the findings, the grave ones first, each with where it leads."""
    at = {id(finding): node for node in walk(nodes) for finding in node.findings}
    ranked = sorted(record.temuan, key=lambda finding: GRAVITIES.index(finding.tingkat))
    return [_remark(finding, at.get(id(finding)), places) for finding in ranked]


def _remark(finding: Temuan, node: Node | None, places: Places) -> Remark:
    if node is None:
        return Remark(finding, None, places.of(finding.di) or places.named(finding.pesan))
    return Remark(finding, node.number, node.place)


class _Marks:
    """What the page says of a place: its number, whether a value came from it, how grave its findings are."""

    def __init__(self, places: Places, nodes: Sequence[Node]) -> None:
        self._places = places
        self._nodes: dict[int, list[Node]] = {}
        for node in walk(nodes):
            if node.place is not None:
                self._nodes.setdefault(node.place, []).append(node)

    def number(self, place: Place) -> int | None:
        """Return the number of a place at which a value was read."""
        number = self._places.numbers.get(place)
        return number if number in self._nodes else None

    def gravity(self, number: int) -> str | None:
        """Return how grave the findings of a place are."""
        return gravest([finding for node in self._nodes.get(number, ()) for finding in node.findings])

    def title(self, number: int) -> str:
        """Return what was read at a place, in a few words."""
        return "; ".join(dict.fromkeys(f"{n.label}: {n.text}" for n in self._nodes.get(number, ()) if n.text))[:300]


def _rows(table: Table) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[] for _ in range(table.rows)]
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        rows[cell.row].append(cell)
    return rows


def _kind(value: object) -> str:
    return type(value).__name__


def _percent(share: float) -> str:
    return f"{share:.1%}".replace(".", ",").replace("%", " %")


def _policy(style: str, script: str) -> str:
    """Return the rules for the browser: this style, this script, pictures inside the page, and nothing else."""
    rules = f"style-src '{_digest(style)}'; script-src '{_digest(script)}'; img-src data:"
    return f"default-src 'none'; {rules}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HOME), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(kind=_kind, rows=_rows, linear=linear)
    environment.filters.update(percent=_percent)
    return environment.get_template("viewer.html.j2")
