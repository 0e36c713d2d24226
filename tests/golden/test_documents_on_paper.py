"""The documents as LibreOffice sets them: pages, and fractions that stay inside their cells."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from kinerja_docs.domain import boundary
from kinerja_docs.renderers import Settings, documents
from kinerja_docs.renderers.settings import Kertas

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
OFFICE = os.environ.get("KINERJA_SOFFICE") or shutil.which("soffice")
POINTS = {"F4": (609.45, 935.45), "A4": (595.3, 841.9)}


@pytest.fixture(scope="module", params=["F4", "A4"])
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Kertas, dict[str, Path]]:
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("kertas")
    record = boundary.load((ROOT / "samples/widang-2021/iku-widang-2021.json").read_bytes(), "iku.json")
    settings = Settings(kertas=request.param, tempat="Widang", tanggal="2021-01-04")
    made = [job for job in documents(record, ["iku", "iki", "pk"], settings) if wanted(job.file_name)]
    for job in made:
        (folder / job.file_name).write_bytes(job.render())
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run(
        [*command, *(str(folder / job.file_name) for job in made)], check=True, capture_output=True, timeout=300
    )
    return request.param, {job.file_name: folder / f"{Path(job.file_name).stem}.pdf" for job in made}


def wanted(name: str) -> bool:
    return "IKU" in name or " 01 " in name or " 07 " in name


def test_pages_and_their_size(pages: tuple[Kertas, dict[str, Path]]) -> None:
    import pdfplumber

    paper, files = pages
    narrow, long = POINTS[paper]
    for name, path in files.items():
        with pdfplumber.open(path) as pdf:
            assert len(pdf.pages) <= (4 if name.startswith("IKU") else 2 if name.startswith("PK") else 3), name
            for page in pdf.pages:
                assert sorted((float(page.width), float(page.height))) == pytest.approx([narrow, long], abs=1.5)


def test_the_signature_is_never_alone(pages: tuple[Kertas, dict[str, Path]]) -> None:
    import pdfplumber

    for name, path in pages[1].items():
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                text = page.extract_text()
                if "NIP." in text:
                    assert "Widang, 4 Januari 2021" in text, name
                    assert "No." in text or "tanggung jawab kami" in text, name


def test_equations_stay_inside_their_cells(pages: tuple[Kertas, dict[str, Path]]) -> None:
    import pdfplumber

    seen = 0
    for path in pages[1].values():
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                for character in (c for c in page.chars if "Serif" in c["fontname"]):
                    seen += 1
                    left, right = column_of(character, page.vertical_edges)
                    assert character["x1"] <= right + 0.5, (path.name, character["text"])
                    assert right - left > 150, (path.name, "the equation has left its column")
    if not seen:
        pytest.skip("this LibreOffice has no equations (libreoffice-math)")


def column_of(character: dict[str, float], edges: list[dict[str, float]]) -> tuple[float, float]:
    middle = (character["top"] + character["bottom"]) / 2
    beside = [edge["x0"] for edge in edges if edge["top"] <= middle <= edge["bottom"]]
    start = character["x0"] + 0.5
    return max(x for x in beside if x <= start), min(x for x in beside if x > start)
