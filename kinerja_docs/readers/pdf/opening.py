"""Open a PDF, or say in the user's language why it cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kinerja_docs.budgets import PDF_BYTES, PDF_PAGES
from kinerja_docs.errors import EmptyFile, TooLarge, UnreadableFile, WrongFormat
from kinerja_docs.readers.pdf import bombs

_HEAD = 4_096


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Any]:
    """Yield the document of pdfium; it is closed afterwards."""
    _check(data, name)
    bombs.check(data, name)
    document = _load(data, name)
    try:
        _check_pages(len(document), name)
        yield document
    finally:
        document.close()


def _check(data: bytes, name: str) -> None:
    if not data:
        raise EmptyFile(f"{name}: berkas ini kosong. Periksa apakah salinannya lengkap.")
    if len(data) > PDF_BYTES:
        raise TooLarge(f"{name}: berkas lebih besar dari {PDF_BYTES // 2**20} MB. Bagi menjadi beberapa berkas.")
    if b"%PDF" not in data[:_HEAD]:
        raise WrongFormat(f"{name}: isi berkas ini bukan PDF. Periksa namanya, atau simpan ulang sebagai PDF.")


def _load(data: bytes, name: str) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        if "password" in str(problem).casefold():
            raise UnreadableFile(
                f"{name}: PDF ini terkunci dengan kata sandi. Buka dengan kata sandinya, lalu simpan tanpa kata sandi."
            ) from problem
        raise UnreadableFile(
            f"{name}: PDF ini rusak atau tidak lengkap. Buka di pembaca PDF lalu simpan ulang, atau minta salinan baru."
        ) from problem


def _check_pages(count: int, name: str) -> None:
    if not count:
        raise EmptyFile(f"{name}: PDF ini tidak berisi halaman.")
    if count > PDF_PAGES:
        raise TooLarge(
            f"{name}: PDF ini berisi {count} halaman, paling banyak {PDF_PAGES}. Ambil halaman yang diperlukan saja."
        )
