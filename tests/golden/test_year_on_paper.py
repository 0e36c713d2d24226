"""The documents of a year as LibreOffice sets them: pages, and a signature that is never alone on one."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from kinerja_docs import libreoffice
from kinerja_docs.domain import Kinerja, Sasaran
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.pipeline import JENIS, generate, load_year
from kinerja_docs.renderers import Settings
from kinerja_docs.renderers.pdf import converted
from kinerja_docs.renderers.settings import Kertas

pytestmark = pytest.mark.slow
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROOT = Path(__file__).resolve().parents[2]
PAGES = {"IKU": (3, 4), "IKI": (2, 3), "PK": (2, 3), "Pengukuran": (2, 3), "Keputusan": (3, 5)}
"""The fewest and the most pages of each kind."""
(YEAR,), _ = load_year(ROOT / "samples/widang-2021/tahun-2021.xlsx")
CASES: list[tuple[str, Kertas]] = [("contoh", "F4"), ("contoh", "A4"), ("panjang", "F4")]


def long(record: Kinerja) -> Kinerja:
    """Return a record with many long rows and years of targets."""
    target = {str(year): "87,50" for year in range(2021, 2027)}
    words = "Meningkatnya penyelenggaraan pemerintahan dan pemberdayaan masyarakat di wilayah kecamatan "
    each = replace(record.iku[1].indikator[0], target=target)
    goals = tuple(Sasaran(uraian=words * 2, indikator=(each,) * 3) for _ in range(5))
    first = replace(record.jabatan[1], iki=goals)
    return replace(record, iku=goals, jabatan=(record.jabatan[0], first))


@pytest.fixture(scope="module", params=CASES, ids=["-".join(case) for case in CASES])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[Path]]:
    if libreoffice.program() is None:
        pytest.skip("LibreOffice is not installed")
    case, paper = request.param
    record = long(YEAR.rekaman) if case == "panjang" else YEAR.rekaman
    year = Tahunan(rekaman=record, variabel=YEAR.variabel, pengaturan=YEAR.pengaturan)
    out = tmp_path_factory.mktemp("tahun")
    files = generate(year, out, jenis=JENIS, settings=Settings(kertas=paper, perubahan="strategi"), pdf=True)
    return case, [path for path in files if path.suffix == ".pdf"]


def test_numbers_of_pages(made: tuple[str, list[Path]]) -> None:
    import pdfplumber

    case, files = made
    assert len(files) == (28 if case == "contoh" else 7)
    for path in files:
        with pdfplumber.open(path) as pdf:
            least, most = PAGES[path.name.split()[0]]
            most = 2 if path.name.startswith("PK") and " 08 " not in path.name else most
            assert case == "panjang" or least <= len(pdf.pages) <= most, (path.name, len(pdf.pages))


def test_a_signature_is_never_alone(made: tuple[str, list[Path]]) -> None:
    case, files = made
    for path in files:
        assert alone(path, ends(long(YEAR.rekaman) if case == "panjang" else YEAR.rekaman)) == [], path.name


def test_a_signature_that_is_alone_is_found(tmp_path: Path) -> None:
    """The test above is no formality: the titles of the table are repeated over a signature that is alone."""
    if libreoffice.program() is None:
        pytest.skip("LibreOffice is not installed")
    (written,) = generate(replace(YEAR, rekaman=YEAR.rekaman), tmp_path, jenis=("iku",))
    apart = tmp_path / "terpisah.docx"
    source = zipfile.ZipFile(written)
    with zipfile.ZipFile(apart, "w") as out:
        for info in source.infolist():
            data = source.read(info)
            out.writestr(info, torn(data) if info.filename == "word/document.xml" else data)
    pdf = apart.with_suffix(".pdf")
    pdf.write_bytes(converted([apart.read_bytes()])[0].data or b"")
    assert "No." in "".join(alone(pdf, ends(YEAR.rekaman)))


def torn(xml: bytes) -> bytes:
    """Return a document whose last row, that of the signature, begins a page and is kept with nothing."""
    root = etree.fromstring(xml.replace(b"<w:keepNext/>", b""))
    row = [each for each in root.iter(f"{W}tr") if "NIP." in "".join(each.itertext())][-1]
    properties = next(row.iter(f"{W}pPr"))
    style = properties.find(f"{W}pStyle")
    properties.insert(0 if style is None else 1, etree.Element(f"{W}pageBreakBefore"))
    return etree.tostring(root)


def ends(record: Kinerja) -> list[tuple[str, ...]]:
    """Return the words that stand last before a signature: of the last indicator of a table, of a total, a sentence."""
    groups = [record.iku, *(each.iki for each in record.jabatan if each.iki)]
    names = [goals[-1].indikator[-1].nama.split() for goals in groups]
    return [
        *((words[0], words[-1]) for words in names),
        ("Terbilang",),
        ("sasaran (perubahan program",),
        ("Keputusan ini mulai berlaku",),
        ("Rata-rata capaian Kecamatan Widang",),
    ]


def alone(path: Path, last: list[tuple[str, ...]]) -> list[str]:
    """Return the text of the pages that have a signature and nothing of what it signs."""
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        signed = [text for page in pdf.pages if "NIP." in (text := page.extract_text())]
    assert signed, path.name

    def is_signed(text: str) -> bool:
        return "CAMAT WIDANG" in text and any(all(word in text for word in words) for words in last)

    return [text for text in signed if not is_signed(text)]


def test_nothing_is_set_over_the_edge(made: tuple[str, list[Path]]) -> None:
    import pdfplumber

    for path in made[1]:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                assert all(word["x0"] > 0 and word["x1"] < page.width - 28 for word in page.extract_words()), path.name
