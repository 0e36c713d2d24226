"""What the reader has to say about a file, gathered while it reads."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_docs.document.model import Note
from kinerja_docs.source import Place


@dataclass(slots=True)
class Remarks:
    """Things met on the way; each becomes one note at most.

    Attributes:
        revised: there are tracked changes.
        hidden: there is hidden text.
        edited: the file carries a record whose seal does not fit its text.
        objects: there are equations of the old editor, which are pictures.
        chunks: there are parts in other formats that Word shows in place.
        rows: table rows so far.
    """

    revised: bool = False
    hidden: bool = False
    edited: bool = False
    objects: bool = False
    chunks: bool = False
    rows: int = 0

    def notes(self, name: str) -> tuple[Note, ...]:
        """Return them as notes on the file called ``name``."""
        place = Place(berkas=name)
        return tuple(Note(code, grade, f"{name}: {text}", place) for met, code, grade, text in self._all() if met)

    def _all(self) -> tuple[tuple[bool, str, str, str], ...]:
        return (
            (self.edited, "REK-01", "peringatan", _EDITED),
            (self.revised, "REV-01", "info", _REVISED),
            (self.hidden, "TXT-01", "info", _HIDDEN),
            (self.objects, "OBJ-01", "peringatan", _OBJECTS),
            (self.chunks, "OBJ-02", "peringatan", _CHUNKS),
        )


_EDITED = (
    "teks dokumen diubah setelah dibuat program ini, sehingga yang dibaca adalah teksnya, bukan rekaman yang "
    "tersimpan di dalamnya. Periksa hasilnya."
)
_REVISED = (
    "memuat perubahan terlacak (Track Changes). Sisipan dibaca, yang dihapus tidak. Terima atau tolak semua perubahan "
    "di Word agar isinya pasti."
)
_HIDDEN = "memuat teks tersembunyi (Hidden) yang tidak dibaca. Tampilkan di Word bila teks itu memang isi dokumen."
_OBJECTS = (
    "memuat rumus dari Equation Editor lama, yang hanya berupa gambar dan tidak dapat dibaca. Ketik ulang rumusnya di "
    "Word (Insert > Equation), simpan, lalu ulangi."
)
_CHUNKS = (
    "memuat bagian sisipan berformat lain (altChunk) yang tidak dibaca. Buka di Word, simpan ulang sebagai .docx, "
    "lalu ulangi."
)
