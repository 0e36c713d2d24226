"""Files given where a record or a workbook belongs: what has to be done with them first."""

from __future__ import annotations

from pathlib import Path

from kinerja_docs.errors import WrongFormat

_OLD_SHEETS = (".ods", ".xls", ".xlsb", ".csv", ".fods")
_LEGACY = (".docx", ".docm", ".dotx", ".doc", ".rtf", ".odt", ".pdf", ".txt", ".md", ".html", ".htm")


def refuse_foreign(path: Path) -> None:
    """Refuse what is neither a record nor a workbook, by the end of its name.

    Raises:
        WrongFormat: saying what to do first.
    """
    suffix = path.suffix.casefold()
    if suffix in _OLD_SHEETS:
        raise WrongFormat(f"{path.name}: buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu ulangi.")
    if suffix in _LEGACY:
        first = f'kinerja-docs parse "{path}" -o hasil'
        raise WrongFormat(f"{path.name}: ini dokumen, bukan rekaman atau buku kerja. Ubah dahulu: {first}")
