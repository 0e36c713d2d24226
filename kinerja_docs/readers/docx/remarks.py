"""What the reader has to say about a file, gathered while it reads."""

from __future__ import annotations

from dataclasses import dataclass, field

from kinerja_docs.document.model import Note
from kinerja_docs.readers.marks import struck_out
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
        charts: there are charts or diagrams, whose texts stand in other parts.
        unfilled: there are content controls that nobody filled.
        marks: there are raised marks of notes.
        struck: texts that are struck out.
        rows: table rows so far.
    """

    revised: bool = False
    hidden: bool = False
    edited: bool = False
    objects: bool = False
    chunks: bool = False
    charts: bool = False
    unfilled: bool = False
    marks: bool = False
    struck: list[str] = field(default_factory=list)
    rows: int = 0

    def strike(self, text: str) -> None:
        """Keep a text that is struck out, unless nothing of it is seen."""
        if text.strip():
            self.struck.append(text)

    def notes(self, name: str) -> tuple[Note, ...]:
        """Return them as notes on the file called ``name``."""
        place = Place(berkas=name)
        met = [Note(code, grade, f"{name}: {text}", place) for met, code, grade, text in self._all() if met]
        return (*met, *([struck_out(self.struck, place)] if self.struck else []))

    def _all(self) -> tuple[tuple[bool, str, str, str], ...]:
        return (
            (self.edited, "REK-01", "peringatan", _EDITED),
            (self.revised, "REV-01", "info", _REVISED),
            (self.hidden, "BACA-41", "info", _HIDDEN),
            (self.objects, "OBJ-01", "peringatan", _OBJECTS),
            (self.chunks, "OBJ-02", "peringatan", _CHUNKS),
            (self.charts, "OBJ-03", "info", _CHARTS),
            (self.unfilled, "ISI-01", "info", _UNFILLED),
            (self.marks, "BACA-43", "info", _MARKS),
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
_CHARTS = (
    "memuat bagan atau diagram (Chart, SmartArt) yang tulisannya tidak dibaca. Ketik isinya sebagai teks bila memang "
    "isi dokumen."
)
_UNFILLED = "memuat isian formulir yang masih kosong; tulisan petunjuknya tidak dibaca sebagai nilai."
_MARKS = "memuat angka atau tanda kecil di atas baris (tanda catatan); tidak dibaca sebagai bagian nama."
_CHUNKS = (
    "memuat bagian sisipan berformat lain (altChunk) yang tidak dibaca. Buka di Word, simpan ulang sebagai .docx, "
    "lalu ulangi."
)
