"""Who signs: a title that leaves words of a name out, a name that runs on into the next formula."""

from __future__ import annotations

from kinerja_docs.extract.regulation.closing import read_closing
from kinerja_docs.extract.regulation.lines import Line
from kinerja_docs.extract.signers import _is_short_for
from kinerja_docs.source import Place

PLACE = Place(berkas="uji.pdf")


def test_a_title_may_leave_words_of_the_name_out() -> None:
    assert _is_short_for("Kepala BPT & HMT Suka Maju", "Kepala Balai BPT & HMT Suka Maju")
    assert not _is_short_for("Kepala Dinas", "Kepala Dinas Peternakan Suka Maju")
    assert not _is_short_for("Sekretaris BPT & HMT Suka Maju", "Kepala Balai BPT & HMT Suka Maju")


def test_the_name_ends_where_the_promulgation_begins() -> None:
    texts = [
        "Ditetapkan di Sukamaju",
        "pada tanggal 4 April 2012",
        "WALIKOTA SUKAMAJU,",
        "NAMA WALIKOTA Diundangkan di Sukamaju pada tanggal 9 April 2012",
    ]
    closing = read_closing([Line(text, PLACE) for text in texts])
    assert closing.penetapan is not None
    assert closing.penetapan.nama == "NAMA WALIKOTA"
