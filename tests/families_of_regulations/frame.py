"""The head and the end that a regulation has around its articles, and what they come to in the record."""

from __future__ import annotations

from families_of_regulations.notation import Record, enacted, regulation

MENIMBANG = [
    "bahwa untuk melaksanakan ketentuan Pasal 4 Peraturan Daerah Nomor 7 Tahun 2016 tentang Pembentukan dan Susunan "
    "Perangkat Daerah perlu diatur tugas dan fungsinya",
    "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan peraturan",
]
MENGINGAT = [
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 "
    "Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587)",
    "Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah",
    "Peraturan Daerah Kabupaten Sukamulya Nomor 7 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah",
]
HEAD = """BUPATI SUKAMULYA
PROVINSI JAWA SELATAN
PERATURAN BUPATI SUKAMULYA
NOMOR 41 TAHUN 2019
TENTANG
{tentang}
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI SUKAMULYA,
Menimbang : a. {menimbang[0]};
b. {menimbang[1]};
Mengingat : 1. {mengingat[0]};
2. {mengingat[1]};
3. {mengingat[2]};
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG {tentang}."""
END = """Pasal {last}
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam Berita Daerah Kabupaten Sukamulya.
Ditetapkan di Sukamulya
pada tanggal 7 November 2019
BUPATI SUKAMULYA,
ttd
NAMA BUPATI
Diundangkan di Sukamulya
pada tanggal 8 November 2019
SEKRETARIS DAERAH KABUPATEN SUKAMULYA,
ttd
NAMA SEKRETARIS DAERAH
BERITA DAERAH KABUPATEN SUKAMULYA TAHUN 2019 NOMOR 41"""


def perbup(tentang: str, body: str, *, last: int, after: str = "") -> str:
    """Return the text of a Peraturan Bupati around ``body``; its last article has the number ``last``."""
    head = HEAD.format(tentang=tentang, menimbang=MENIMBANG, mengingat=MENGINGAT)
    return "\n".join(part.strip("\n") for part in (head, body, END.format(last=last), after) if part)


def perbup_record(tentang: str, last: int, **rest: object) -> Record:
    """Return what ``perbup`` comes to, the jabatan apart."""
    return regulation(
        "Peraturan Bupati", "Sukamulya", "41", 2019, tentang, menimbang=MENIMBANG, mengingat=MENGINGAT, pasal=last,
        ditetapkan=enacted("Sukamulya", "2019-11-07", "BUPATI SUKAMULYA", "NAMA BUPATI"), **rest,
    )  # fmt: skip
