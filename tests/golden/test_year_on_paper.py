"""The documents of a year as LibreOffice sets them: pages, and a signature that is never alone on one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kinerja_docs import libreoffice
from kinerja_docs.domain import Kinerja, Sasaran
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.pipeline import JENIS, generate, load_year
from kinerja_docs.renderers import Settings
from kinerja_docs.renderers.settings import Kertas

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
PAGES = {"IKU": 4, "IKI": 3, "PK": 2, "Pengukuran": 3, "Keputusan": 4}
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
    assert len(files) == (20 if case == "contoh" else 6)
    for path in files:
        with pdfplumber.open(path) as pdf:
            assert case == "panjang" or len(pdf.pages) <= PAGES[path.name.split()[0]], path.name


def test_a_signature_is_never_alone(made: tuple[str, list[Path]]) -> None:
    import pdfplumber

    for path in made[1]:
        with pdfplumber.open(path) as pdf:
            signed = [text for page in pdf.pages if "NIP." in (text := page.extract_text())]
        assert signed, path.name
        for text in signed:
            assert "CAMAT WIDANG" in text, path.name
            beside = ("No.", "Terbilang", "sasaran (perubahan program", "Keputusan ini mulai berlaku")
            assert any(words in text for words in beside), path.name


def test_nothing_is_set_over_the_edge(made: tuple[str, list[Path]]) -> None:
    import pdfplumber

    for path in made[1]:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                assert all(word["x0"] > 0 and word["x1"] < page.width - 28 for word in page.extract_words()), path.name
