"""The decree by which the head of an office makes its IKU binding: considerations, legal grounds, decisions.

The order and the punctuation are those of UU 12/2011, Lampiran II. What the settings do not say has the wording here.
"""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_docs.domain import Kinerja
from kinerja_docs.domain.masa import of_office
from kinerja_docs.jabatan import Tree
from kinerja_docs.renderers.legal import national, promulgated, ranked
from kinerja_docs.renderers.settings import Keputusan
from kinerja_docs.renderers.views import Butir, Diktum

_ORDINALS = "KESATU KEDUA KETIGA KEEMPAT KELIMA KEENAM KETUJUH KEDELAPAN KESEMBILAN KESEPULUH".split()


def subject(record: Kinerja, office: str, given: Keputusan) -> str:
    """Return what the decree is about."""
    return given.tentang or f"Penetapan Indikator Kinerja Utama {office}{_term(record)}"


def considerations(head: str, office: str, about: str, given: Keputusan) -> tuple[Butir, ...]:
    """Return the items of "Menimbang"."""
    own = (
        "bahwa untuk melaksanakan ketentuan Pasal 3 dan Pasal 4 Peraturan Menteri Negara Pendayagunaan Aparatur Negara "
        "Nomor PER/09/M.PAN/5/2007 tentang Pedoman Umum Penetapan Indikator Kinerja Utama di Lingkungan Instansi "
        f"Pemerintah, perlu menetapkan indikator kinerja utama {office} sebagai ukuran keberhasilan organisasi",
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan "
        f"{head} tentang {about}",
    )
    return _items(given.menimbang or own, ";")


def grounds(record: Kinerja, given: Keputusan) -> tuple[Butir, ...]:
    """Return the items of "Mengingat": national rules and those of the record, the highest first."""
    kecamatan = Tree(record).office.group == "kecamatan"
    own = ranked((*record.dasar_hukum, *national(record.tahun or (record.periode or (None,))[0], kecamatan=kecamatan)))
    return _items(given.mengingat or tuple(map(promulgated, own)), ";")


def decisions(office: str, record: Kinerja, given: Keputusan) -> tuple[Diktum, ...]:
    """Return the decisions: KESATU, KEDUA, and so on."""
    own = (
        f"Menetapkan Indikator Kinerja Utama {office}{_term(record)} sebagaimana tercantum dalam Lampiran yang "
        "merupakan bagian tidak terpisahkan dari Keputusan ini.",
        "Indikator Kinerja Utama sebagaimana dimaksud dalam Diktum KESATU menjadi acuan dalam menyusun dokumen "
        "perencanaan, rencana kerja dan anggaran, perjanjian kinerja, dan laporan kinerja, serta dalam mengevaluasi "
        f"pencapaian kinerja {office}.",
        "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    )
    texts = given.diktum or own
    return tuple(Diktum(nama=_ordinal(number), teks=_closed(text)) for number, text in enumerate(texts))


def _term(record: Kinerja) -> str:
    masa = of_office(record)
    return f" Tahun {masa.tulis()}" if masa else ""


def _items(texts: Sequence[str], close: str) -> tuple[Butir, ...]:
    return tuple(Butir(teks=text.rstrip(" ;.") + close, tingkat=0) for text in texts)


def _closed(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _ordinal(number: int) -> str:
    return _ORDINALS[number] if number < len(_ORDINALS) else f"KE-{number + 1}"
