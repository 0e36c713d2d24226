"""What is installed, what is missing for which feature, and the words to install it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kinerja_docs.libreoffice import program


@dataclass(frozen=True, slots=True)
class Feature:
    """Something the program can do if its tools are installed."""

    name: str
    available: bool
    detail: str
    advice: str = ""


def doctor() -> tuple[Feature, ...]:
    """Return what is installed, what is missing for which feature, and the words to install it."""
    return tuple(_features())


def _features() -> Iterator[Feature]:
    import platform

    yield Feature("Python", True, platform.python_version())
    for package, use in _PACKAGES.items():
        yield _package(package, use)
    yield _office()


_PACKAGES = {
    "python-docx": "membuat dan memeriksa berkas Word",
    "docxtpl": "mengisi templat Word",
    "lxml": "membaca isi berkas Word",
    "pdfplumber": "membaca PDF",
    "Pillow": "menggambar grafik capaian",
    "pydantic": "memeriksa rekaman dan deklarasi",
    "rapidfuzz": "mengenali kepala kolom yang salah ketik",
    "click": "perintah di terminal",
    "XlsxWriter": "membuat buku kerja Excel",
    "openpyxl": "membaca buku kerja Excel",
}


def _package(name: str, use: str) -> Feature:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return Feature(use, True, f"{name} {version(name)}")
    except PackageNotFoundError:
        return Feature(use, False, f"{name} tidak ada", "pip install --force-reinstall kinerja-docs")


def _office() -> Feature:
    found = program()
    use = "mengubah dokumen menjadi PDF (tidak wajib)"
    if found:
        return Feature(use, True, f"LibreOffice di {found}")
    advice = "Pasang dari libreoffice.org, atau: apt install libreoffice-writer libreoffice-math"
    return Feature(use, False, "LibreOffice tidak ada", advice)
