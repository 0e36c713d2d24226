"""The same IKI for docxtpl and docxtemplater: our finished document, with tags put where its values stand.

That is how a template is made in Word, and it gives each engine the same styles, letterhead, logo, lists and table
formatting to write. What their dialects have no tag for is prepared outside the time that is measured: an equation as a
run of XML (``{{r x}}`` of docxtpl) or a paragraph of XML (``{@x}`` of docxtemplater), the state of a merged cell as a
word. docxtpl merges by Jinja in the properties of the cell; docxtemplater has no tag there, so its cells stay apart,
with the same text in them. Neither finds widths of columns: they are those of the finished document.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any, Literal

from lxml import etree

from kinerja_docs.renderers.docx.equation import equation
from kinerja_docs.renderers.values import Rumus, Sel
from kinerja_docs.renderers.views import BarisIndikator, DokumenIki

Engine = Literal["docxtpl", "docxtemplater"]
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
W = f"{{{_WORD}}}"
_WIDTH = 240.0
_MERGED = ("no", "sasaran", "sumber", "pj")
_COLUMNS = ("no", "sasaran", "indikator", "satuan", "target", "persamaan", "sumber", "pj")


def context(view: DokumenIki, engine: Engine) -> dict[str, Any]:
    """Return what the document prints as plain values, ready for the other engines: they are not charged for it."""
    return {
        "kop_atas": view.kop.atas[0],
        "kop_nama": view.kop.nama,
        "perangkat_daerah": view.perangkat_daerah.upper(),
        "jabatan": view.jabatan,
        "tugas": view.tugas.kalimat,
        "fungsi": [{"teks": each.teks} for each in view.fungsi.butir],
        "judul_tabel": f"INDIKATOR KINERJA INDIVIDU {view.jabatan.upper()}",
        "iki": [_row(each, engine) for each in view.iki],
        "tempat_tanggal": view.tempat_tanggal,
        "penanda": f"{view.penanda.jabatan.upper()},",
        "nip": f"NIP. {view.penanda.nip}",
    }


def _row(row: BarisIndikator, engine: Engine) -> dict[str, str]:
    cells = {"no": row.no, "sasaran": row.sasaran, "sumber": row.sumber_data, "pj": row.penanggung_jawab}
    return {
        **{name: "" if cell.gabung == "lanjut" else _text(cell) for name, cell in cells.items()},
        **{f"{name}_gabung": {"mulai": "restart", "lanjut": "continue"}.get(c.gabung, "") for name, c in cells.items()},
        "indikator": row.indikator,
        "satuan": row.satuan,
        "target": row.nilai[0],
        "persamaan": _equation(row.formulasi, engine),
    }


def _text(cell: Sel) -> str:
    return cell.teks or "; ".join(cell.butir)


def with_markup(contexts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the values for docxtpl, their equations marked as XML."""
    from markupsafe import Markup

    for values in contexts:
        for row in values["iki"]:
            row["persamaan"] = Markup(row["persamaan"])  # noqa: S704 - made below
    return contexts


def _equation(formula: Rumus, engine: Engine) -> str:
    from markupsafe import escape

    text = f'<w:r><w:t xml:space="preserve">{escape(formula.teks)}</w:t></w:r>'
    inner = text if formula.layout is None else equation(formula.layout, _WIDTH)
    if engine == "docxtpl":
        return inner
    return f'<w:p><w:pPr><w:pStyle w:val="IsiTabel"/></w:pPr>{inner}</w:p>'


def template(finished: bytes, view: DokumenIki, engine: Engine) -> bytes:
    """Return the template of an engine, made from our finished document."""
    source, stream = zipfile.ZipFile(io.BytesIO(finished)), io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, _with_tags(data, view, engine) if name == "word/document.xml" else data)
    return stream.getvalue()


def _with_tags(document: bytes, view: DokumenIki, engine: Engine) -> bytes:
    root = etree.fromstring(document)
    mark = _DIALECTS[engine]
    texts = {value: name for name, value in context(view, engine).items() if isinstance(value, str)}
    for text in root.iter(f"{W}t"):
        if (
            text.text in texts and next(text.iterancestors(f"{W}tr"), None) is None
        ) or text.text == view.tempat_tanggal:
            text.text = mark.value(texts[text.text or ""])
    for text in list(root.iter(f"{W}tr"))[-1].iter(f"{W}t"):
        text.text = mark.value(texts[text.text or ""]) if text.text in texts else text.text
    _loop_list(root, mark)
    _loop_rows(next(root.iter(f"{W}tbl")), mark, engine)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


class _Dialect:
    def __init__(self, value: str, loops: Mapping[str, tuple[str, str]]) -> None:
        self._value, self.loops = value, loops

    def value(self, name: str) -> str:
        return self._value.format(name)


_DIALECTS: dict[Engine, _Dialect] = {
    "docxtpl": _Dialect(
        "{{{{ {} }}}}",
        {"fungsi": ("{%p for b in fungsi %}", "{%p endfor %}"), "iki": ("{%tr for b in iki %}", "{%tr endfor %}")},
    ),
    "docxtemplater": _Dialect("{{{}}}", {"fungsi": ("{#fungsi}", "{/fungsi}"), "iki": ("{#iki}", "{/iki}")}),
}


def _loop_list(root: etree._Element, mark: _Dialect) -> None:
    items = [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}numPr") is not None]
    opening, closing = mark.loops["fungsi"]
    item = items[0]
    _say(item, mark.value("b.teks" if "%" in opening else "teks"))
    item.addprevious(_paragraph(opening))
    item.addnext(_paragraph(closing))
    for other in items[1:]:
        other.getparent().remove(other)


def _loop_rows(table: etree._Element, mark: _Dialect, engine: Engine) -> None:
    rows = [r for r in table.findall(f"{W}tr") if len(r.findall(f"{W}tc")) == len(_COLUMNS)]
    first, opening, closing = rows[1], *mark.loops["iki"]
    for other in rows[2:]:
        table.remove(other)
    cells = first.findall(f"{W}tc")
    for cell, name in zip(cells, _COLUMNS, strict=True):
        _FILL[engine](cell, name)
    if engine == "docxtpl":
        first.addprevious(_tag_row(opening))
        first.addnext(_tag_row(closing))
    else:
        for cell, tag, at in ((cells[0], opening, 0), (cells[-1], closing, -1)):
            text = list(cell.iter(f"{W}t"))[at]
            text.text = f"{tag}{text.text}" if at == 0 else f"{text.text}{tag}"


def _fill_docxtpl(cell: etree._Element, name: str) -> None:
    properties = cell.find(f"{W}tcPr")
    for old in properties.findall(f"{W}vMerge"):
        properties.remove(old)
    if name in _MERGED:
        merge = etree.SubElement(properties, f"{W}vMerge", {f"{W}val": f"{{{{ b.{name}_gabung }}}}"})
        merge.getprevious().tail = f"{{% if b.{name}_gabung %}}"
        merge.tail = "{% endif %}"
    _say(_only_paragraph(cell), "{{r b.persamaan }}" if name == "persamaan" else f"{{{{ b.{name} }}}}")


def _fill_docxtemplater(cell: etree._Element, name: str) -> None:
    for old in cell.findall(f"{W}tcPr/{W}vMerge"):
        old.getparent().remove(old)
    _say(_only_paragraph(cell), "{@persamaan}" if name == "persamaan" else f"{{{name}}}")


_FILL: dict[Engine, Callable[[etree._Element, str], None]] = {
    "docxtpl": _fill_docxtpl,
    "docxtemplater": _fill_docxtemplater,
}


def _only_paragraph(cell: etree._Element) -> etree._Element:
    first, *others = cell.findall(f"{W}p")
    for other in others:
        cell.remove(other)
    return first


def _say(paragraph: etree._Element, text: str) -> None:
    """Let a paragraph say this, in its own style."""
    for child in paragraph.findall("*"):
        if child.tag != f"{W}pPr":
            paragraph.remove(child)
    run = etree.SubElement(paragraph, f"{W}r")
    etree.SubElement(run, f"{W}t").text = text


def _paragraph(text: str) -> etree._Element:
    made = etree.Element(f"{W}p")
    _say(made, text)
    return made


def _tag_row(text: str) -> etree._Element:
    row = etree.Element(f"{W}tr")
    cell = etree.SubElement(row, f"{W}tc")
    etree.SubElement(cell, f"{W}tcPr")
    cell.append(_paragraph(text))
    return row


def visible(document: bytes) -> str:
    """Return the visible text of a finished document, without blanks."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(document)).read("word/document.xml"))
    return "".join("".join(t.text or "" for t in root.iter(f"{W}t", f"{{{_MATH}}}t")).split())
