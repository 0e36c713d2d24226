"""What Word and Excel insist on in the XML of the sample year: the order of children, sizes, references that exist."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from kinerja_docs.compute.year import results_of
from kinerja_docs.pipeline import JENIS, load_year
from kinerja_docs.renderers import Settings, documents
from kinerja_docs.renderers.year_settings import merged, settings_of

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "samples/widang-2021/tahun-2021.xlsx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr sdt",
    "tc": "tcPr",
}
SHEET = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios "
    "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations "
    "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches "
    "ignoredErrors smartTags drawing legacyDrawing"
).split()
(YEAR,), _ = load_year(BOOK)
SETTINGS = merged(Settings(perubahan="prioritas"), settings_of(YEAR.pengaturan, ROOT))
JOBS = {job.file_name: job for job in documents(YEAR.rekaman, JENIS, SETTINGS, hasil=results_of(YEAR))}


def parts(data: bytes, prefix: str) -> Iterator[tuple[str, etree._Element]]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    for name in archive.namelist():
        if name.startswith(prefix) and name.endswith(".xml"):
            yield name, etree.fromstring(archive.read(name))


def misplaced(parent: etree._Element, order: list[str]) -> list[str]:
    """Return the children that stand where the schema does not have them."""
    names = [etree.QName(child).localname for child in parent if child.tag.startswith(W)]
    known = [name for name in names if name in order]
    return [f"{etree.QName(parent).localname}: {names}"] if known != sorted(known, key=order.index) else []


@pytest.mark.parametrize("name", JOBS)
def test_children_stand_in_the_order_of_the_schema(name: str) -> None:
    faults: list[str] = []
    for _, root in parts(JOBS[name].render(), "word/"):
        for kind, order in ORDER.items():
            faults += [fault for each in root.iter(f"{W}{kind}") for fault in misplaced(each, order.split())]
    assert faults == []


@pytest.mark.parametrize("name", JOBS)
def test_every_cell_ends_with_a_paragraph_and_fills_the_grid(name: str) -> None:
    for _, root in parts(JOBS[name].render(), "word/document"):
        for cell in root.iter(f"{W}tc"):
            assert cell[-1].tag == f"{W}p"
        for table in root.iter(f"{W}tbl"):
            columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
            spans = {sum(map(span, row.findall(f"{W}tc"))) for row in table.findall(f"{W}tr")}
            assert spans == {columns}


def span(cell: etree._Element) -> int:
    found = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if found is None else int(found.get(f"{W}val"))


@pytest.mark.parametrize("name", [*JOBS, "buku kerja"])
def test_every_relation_leads_to_a_part_of_a_known_type(name: str) -> None:
    data = BOOK.read_bytes() if name == "buku kerja" else JOBS[name].render()
    archive = zipfile.ZipFile(io.BytesIO(data))
    names = archive.namelist()
    assert len(set(names)) == len(names)
    types = etree.fromstring(archive.read("[Content_Types].xml"))
    endings = {each.get("Extension") for each in types if each.get("Extension")}
    named = {(each.get("PartName") or "").lstrip("/") for each in types}
    assert [part for part in names if part.rpartition(".")[2] not in endings and part not in named] in (
        [],
        ["[Content_Types].xml"],
    )
    for rels in (part for part in names if part.endswith(".rels")):
        home = posixpath.dirname(posixpath.dirname(rels))
        for each in etree.fromstring(archive.read(rels)):
            if each.get("TargetMode") != "External":
                target = each.get("Target")
                path = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(home, target))
                )
                assert path in names, (rels, target)


def test_sheets_are_in_the_order_of_the_schema_and_within_the_limits_of_excel() -> None:
    for name, root in parts(BOOK.read_bytes(), "xl/worksheets/sheet"):
        names = [etree.QName(child).localname for child in root]
        assert names == sorted(names, key=SHEET.index), name
        assert all(len(each.text or "") <= 8192 for each in root.iter(f"{S}f")), name
        for rule in root.iter(f"{S}dataValidation"):
            assert len(rule.findtext(f"{S}formula1") or "") <= 255, name
            assert len(rule.get("error") or "") <= 225, name


def test_the_order_can_be_wrong() -> None:
    """The test above finds what python-docx once wrote: a gridSpan before the tcW."""
    cell = etree.fromstring(f'<w:tcPr xmlns:w="{W[1:-1]}"><w:gridSpan w:val="2"/><w:tcW w:w="1"/></w:tcPr>')
    assert misplaced(cell, ORDER["tcPr"].split()) != []
