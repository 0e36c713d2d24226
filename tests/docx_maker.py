"""Small Word files made by hand: the XML of a test stands in the test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CONTENT_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_TYPE}.numbering+xml"/>'
    "</Types>"
)


def document_xml(body: str) -> str:
    """Return ``word/document.xml`` with this body."""
    return f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def relations(*targets: tuple[str, str]) -> str:
    """Return a part of relations from pairs of kind (``"header"``) and target."""
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def docx(
    body: str, *, styles: str = "", numbering: str = "", related: Mapping[str, str] | None = None,
    parts: Mapping[str, str] | None = None,
) -> bytes:  # fmt: skip
    """Return a Word file.

    Args:
        body: what stands inside ``w:body``.
        styles, numbering: what stands inside ``w:styles`` and ``w:numbering``.
        related: kind of part (``"header"``) to the inner XML of its root, written to ``word/<kind>1.xml``.
        parts: further parts by their full name; they come last and may replace any of the others.
    """
    inner = {"styles": styles, "numbering": numbering, **(related or {})}
    files = {kind: f"{kind}1.xml" if kind in (related or {}) else f"{kind}.xml" for kind in inner if inner[kind]}
    members = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": document_xml(body),
        "word/_rels/document.xml.rels": relations(*files.items()),
    }
    for kind, file in files.items():
        members[f"word/{file}"] = f"<w:{_ROOTS.get(kind, kind)} {NAMESPACES}>{inner[kind]}</w:{_ROOTS.get(kind, kind)}>"
    return archive(members | dict(parts or {}))


_ROOTS = {"header": "hdr", "footer": "ftr"}


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return buffer.getvalue()


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text: str = "", properties: str = "", inner: str = "") -> str:
    """Return a paragraph with a text, followed by ``inner``."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text) if text else ''}{inner}</w:p>"


def item(text: str, num_id: int | str, level: int = 0) -> str:
    """Return a paragraph that Word numbers."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num_id}"/></w:numPr>')


def cell(content: str = "", properties: str = "") -> str:
    """Return a table cell; plain words become a paragraph."""
    inner = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a table row; plain words become a cell."""
    inner = "".join(c if c.startswith("<w:tc>") else cell(c) for c in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    """Return a table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def span(columns: int) -> str:
    """Return the property of a cell that covers several columns."""
    return f'<w:gridSpan w:val="{columns}"/>'


RESTART = '<w:vMerge w:val="restart"/>'
CONTINUE = "<w:vMerge/>"


def level(index: int, text: str, form: str = "decimal", start: int = 1, extra: str = "") -> str:
    """Return a ``w:lvl`` of a list."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def abstract(identifier: int, *levels: str, extra: str = "") -> str:
    """Return a ``w:abstractNum``."""
    inner = f'<w:multiLevelType w:val="multilevel"/>{extra}{"".join(levels)}'
    return f'<w:abstractNum w:abstractNumId="{identifier}">{inner}</w:abstractNum>'


def num(identifier: int, abstract_id: int, overrides: str = "") -> str:
    """Return a ``w:num``."""
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{abstract_id}"/>{overrides}</w:num>'


def start_at(value: int, index: int = 0) -> str:
    """Return the override with which a list starts anew."""
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{value}"/></w:lvlOverride>'


def style(identifier: str, inner: str, *, name: str = "", kind: str = "paragraph", extra: str = "") -> str:
    """Return a style."""
    named = f'<w:name w:val="{name or identifier}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{identifier}" {extra}>{named}{inner}</w:style>'
