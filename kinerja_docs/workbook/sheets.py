"""The sheets of the workbook: which columns they have and what a planner is told about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kinerja_docs.workbook import choices, periods
from kinerja_docs.workbook.columns import KECAMATAN, KUNCI, Column, Sheet

PETUNJUK, DAFTAR = "Petunjuk", "Daftar"
OTHERS = (PETUNJUK, DAFTAR)
_ROWS = "$5:$504"
_TYPES = ", ".join(choices.JENIS)


def sheets(
    target: Sequence[str], realisasi: Sequence[str], baseline: Sequence[str], angka: Sequence[str]
) -> list[Sheet]:
    """Return the sheets in their order, with columns for these periods."""
    return [
        _kecamatan(),
        _jabatan(),
        _pejabat(),
        _indicators("IKU", "Indikator Kinerja Utama", ()),
        _indicators("IKI", "Indikator Kinerja Individu", (_jabatan_column("Jabatan yang diukur."),)),
        _variabel(angka),
        _target(target, baseline),
        _realisasi(realisasi),
        _anggaran(),
        _pengaturan(),
        _tugas(),
        _cascading(),
        _dasar_hukum(),
        _perjanjian(),
        _indicators("Indikator PK", "Sasaran dan indikator Perjanjian Kinerja yang sudah ada", (_number_of_pk(),)),
    ]


def bare_sheets() -> list[Sheet]:
    """Return the sheets without any column of a period: those are found by their headings."""
    return sheets((), (), (), ())


def period_words(sheet: str) -> Mapping[str, str]:
    """Return the first words of the columns of periods of a sheet, by the prefix of their keys."""
    return {"Target": {"target": "Target", "baseline": "Baseline"}, "Realisasi": {"realisasi": "Realisasi"}}.get(
        sheet, {"angka": "Nilai"} if sheet == "Variabel" else {}
    )


def choice_range(column: str) -> tuple[str, ...]:
    """Return a column of the hidden sheet of lists as the source of a drop-down."""
    return (f"={DAFTAR}!${column}$1:${column}${len(lists()[column])}",)


def lists() -> Mapping[str, tuple[str, ...]]:
    """Return the columns of the hidden sheet of lists."""
    return {"A": choices.units(), "B": choices.ranks(), "C": choices.grades()}


def period_column(prefix: str, word: str, period: str, *, wanted: bool = False) -> Column:
    """Return the column of a period."""
    notes = {
        "target": "Angka atau predikat: 85; 85,5; 85%; 80–90%; ≥ 85; BB. Triwulan hanya bila ditetapkan.",
        "realisasi": "Isi bila tidak dihitung dari lembar Variabel. Angka atau predikat, seperti targetnya.",
        "baseline": "Angka tahun dasar, bila ada.",
        "angka": "Satu angka. Untuk syarat: Ya atau Tidak.",
    }
    kind = "angka" if prefix == "angka" else "nilai"
    heading = periods.title(word, period)
    return Column(key=f"{prefix}:{period}", title=heading, width=13, kind=kind, note=notes[prefix], wanted=wanted)


def _keys() -> tuple[Column, Column]:
    note = "Perangkat daerah pemilik baris ini, seperti tertulis di lembar Kecamatan."
    source = (f"=Kecamatan!$B{_ROWS.replace(':', ':$B')}",)
    return (
        Column(key=KUNCI, title="Kunci (jangan diubah)", width=4, hidden=True),
        Column(key=KECAMATAN, title="Kecamatan", width=16, note=note, choices=source),
    )


def _jabatan_column(note: str, *, locked: bool = False) -> Column:
    source = () if locked else (f"=Jabatan!$C{_ROWS.replace(':', ':$C')}",)
    return Column(key="jabatan", title="Jabatan", width=30, note=note, choices=source, locked=locked)


def _number_of_pk() -> Column:
    return Column(key="nomor", title="Nomor PK", width=10, kind="tahun", note="Nomor urut PK di lembar Perjanjian.")


def _kecamatan() -> Sheet:
    columns = (
        Column(key=KUNCI, title="Kunci (jangan diubah)", width=4, hidden=True),
        Column(key=KECAMATAN, title="Kecamatan", width=16, note="Nama pendek; dipakai di kolom pertama semua lembar."),
        Column(key="nama", title="Nama perangkat daerah", width=28, note="Misalnya Kecamatan Widang.", wanted=True),
        Column(key="daerah", title="Kabupaten/Kota", width=22, note="Misalnya Kabupaten Tuban.", wanted=True),
        Column(key="kode", title="Kode", width=12, kind="kode", note="Kode Kemendagri bila diketahui, 35.23.19."),
        Column(key="tahun", title="Tahun", width=8, kind="tahun", note="Tahun kinerja.", wanted=True),
        Column(key="periode_awal", title="Periode awal", width=9, kind="tahun", note="Hanya dokumen lima tahunan."),
        Column(key="periode_akhir", title="Periode akhir", width=9, kind="tahun", note="Hanya dokumen lima tahunan."),
        Column(key="visi", title="Visi", width=60, kind="daftar", note="Satu visi satu baris (Alt+Enter)."),
        Column(
            key="pagu",
            title="Pagu program (Rp)",
            width=18,
            kind="hitungan",
            locked=True,
            note="Dihitung: jumlah baris tingkat Program di lembar Anggaran.",
        ),
    )
    hint = "Satu baris untuk setiap perangkat daerah. Nama di kolom Kecamatan dipakai di semua lembar."
    return Sheet(name="Kecamatan", title="Perangkat daerah", hint=hint, columns=columns, needed=True, blank_rows=3)


def _jabatan() -> Sheet:
    columns = (
        *_keys(),
        Column(key="jabatan", title="Jabatan", width=42, note="Nama jabatan lengkap, seperti di peraturan bupati."),
        Column(key="atasan", title="Atasan langsung", width=34, wanted=True, note="Pihak kedua Perjanjian Kinerja."),
        Column(key="dasar", title="Dasar", width=20, note="Pasal yang mengatur, misalnya Pasal 5 ayat (1)."),
        Column(key="ikhtisar", title="Ikhtisar jabatan", width=60, note="Bila ada, terpisah dari tugas."),
    )
    hint = "Satu baris untuk setiap jabatan. Tugas dan fungsinya ada di lembar Tugas."
    return Sheet(name="Jabatan", title="Jabatan", hint=hint, columns=columns, frozen=3, needed=True)


def _pejabat() -> Sheet:
    columns = (
        *_keys(),
        _jabatan_column("Pilih dari lembar Jabatan."),
        Column(key="nama", title="Nama", width=32, wanted=True, note="Dengan gelar, seperti ditandatangani."),
        Column(
            key="nip",
            title="NIP",
            width=24,
            kind="nip",
            wanted=True,
            note="18 angka. Sel ini berformat teks agar angkanya utuh.",
        ),
        Column(
            key="pangkat", title="Pangkat", width=24, choices=choice_range("B"), wanted=True, note="Tanpa golongan."
        ),
        Column(
            key="golongan", title="Golongan", width=10, choices=choice_range("C"), wanted=True, note="Misalnya III/d."
        ),
        Column(
            key="kapasitas",
            title="Kapasitas",
            width=10,
            kind="pilihan",
            choices=choices.KAPASITAS,
            strict=True,
            note="Hanya bila bukan pejabat definitif.",
        ),
    )
    hint = "Siapa yang menjabat pada saat dokumen ditandatangani. Data pribadi: jangan disebarkan."
    return Sheet(name="Pejabat", title="Pejabat", hint=hint, columns=columns, frozen=3)


def _indicators(name: str, title: str, owner: tuple[Column, ...]) -> Sheet:
    columns = (
        *_keys(),
        *owner,
        Column(key="sasaran", title="Sasaran", width=36, note="Tulis lagi di setiap baris indikatornya."),
        Column(key="indikator", title="Indikator", width=40, note="Tanpa nomor."),
        Column(
            key="satuan",
            title="Satuan",
            width=12,
            choices=choice_range("A"),
            wanted=True,
            note="%, Nilai, Dokumen, … Boleh diketik sendiri.",
        ),
        Column(
            key="arah",
            title="Arah",
            width=9,
            kind="pilihan",
            choices=choices.ARAH,
            strict=True,
            wanted=True,
            note="naik: makin tinggi makin baik. turun: makin rendah makin baik. rentang: baik di dalam selang. tetap: baik bila sama dengan target. Tanpa arah, capaian tidak dihitung.",
        ),
        Column(
            key="jenis",
            title="Jenis",
            width=9,
            kind="pilihan",
            choices=choices.JENIS,
            strict=True,
            note=f"{_TYPES}; bila ditetapkan.",
        ),
        Column(key="alasan", title="Alasan", width=36, note="Alasan atau definisi, bila terpisah dari rumus."),
        Column(
            key="formulasi",
            title="Formulasi",
            width=48,
            note="Misalnya: Jumlah desa tertib / Jumlah desa x 100%. Angkanya diisi di lembar Variabel.",
        ),
        Column(
            key="sumber_data", title="Sumber data", width=24, kind="daftar", note="Satu sumber satu baris (Alt+Enter)."
        ),
        Column(
            key="penanggung_jawab",
            title="Penanggung jawab",
            width=24,
            kind="daftar",
            note="Satu jabatan satu baris (Alt+Enter).",
        ),
        Column(key="rumus", title="Rumus (jangan diubah)", width=4, hidden=True),
    )
    hint = "Satu baris untuk setiap indikator. Lengkapi satuan dan arah; target diisi di lembar Target."
    needed = name in ("IKU", "IKI")
    frozen = 2 + len(owner)
    return Sheet(name=name, title=title, hint=hint, columns=columns, frozen=frozen, needed=needed)


def _variabel(angka: Iterable[str]) -> Sheet:
    columns = (
        *_keys(),
        Column(
            key="variabel",
            title="Variabel",
            width=56,
            locked=True,
            note="Besaran yang diminta rumus, seperti tertulis di rumusnya.",
        ),
        Column(
            key="dipakai",
            title="Dipakai oleh indikator",
            width=44,
            kind="daftar",
            locked=True,
            note="Indikator yang memakai variabel ini.",
        ),
        *(period_column("angka", "Nilai", each, wanted=number == 0) for number, each in enumerate(angka)),
    )
    hint = "Isi angkanya saja; realisasi dan capaian dihitung dari sini. Satu variabel cukup diisi satu kali."
    return Sheet(name="Variabel", title="Angka untuk rumus", hint=hint, columns=columns, frozen=3)


def _named_indicator() -> tuple[Column, ...]:
    note = "Dari lembar IKU, IKI, atau Indikator PK; ubah di sana."
    return (
        *_keys(),
        Column(
            key="dokumen",
            title="Dokumen",
            width=9,
            kind="pilihan",
            choices=choices.DOKUMEN,
            strict=True,
            locked=True,
            note="IKU, IKI, atau PK.",
        ),
        _jabatan_column(note, locked=True),
        Column(key="indikator", title="Indikator", width=44, locked=True, note=note),
        Column(key="satuan", title="Satuan", width=10, kind="hitungan", locked=True, note=note),
        Column(key="arah", title="Arah", width=9, kind="hitungan", locked=True, note=note),
    )


def _target(target: Iterable[str], baseline: Iterable[str]) -> Sheet:
    columns = (
        *_named_indicator(),
        *(period_column("baseline", "Baseline", each) for each in baseline),
        *(period_column("target", "Target", each, wanted=number == 0) for number, each in enumerate(target)),
    )
    hint = "Target setahun wajib; triwulan dan baseline bila ditetapkan."
    return Sheet(name="Target", title="Target", hint=hint, columns=columns, frozen=5, needed=True)


def _realisasi(realisasi: Iterable[str]) -> Sheet:
    columns = (
        *_named_indicator(),
        Column(
            key="target", title="Target setahun", width=13, kind="hitungan", locked=True, note="Dari lembar Target."
        ),
        *(period_column("realisasi", "Realisasi", each, wanted=number == 0) for number, each in enumerate(realisasi)),
        Column(
            key="hasil",
            title="Hasil rumus",
            width=13,
            kind="hitungan",
            locked=True,
            note="Dihitung dari lembar Variabel; inilah yang dipakai bila ada.",
        ),
        Column(
            key="capaian",
            title="Perkiraan capaian",
            width=13,
            kind="hitungan",
            locked=True,
            note="Perkiraan untuk target berupa angka: naik R/T, turun (2T − R)/T. Hasil resminya dari kinerja-docs compute.",
        ),
    )
    hint = "Isi yang kuning. Yang terisi di kolom Hasil rumus tidak perlu diketik lagi."
    return Sheet(name="Realisasi", title="Realisasi", hint=hint, columns=columns, frozen=5, needed=True)


def _anggaran() -> Sheet:
    columns = (
        *_keys(),
        _jabatan_column("Pemilik Perjanjian Kinerja yang memuat baris ini, biasanya Camat."),
        Column(
            key="kode",
            title="Kode",
            width=20,
            kind="kode",
            note="7.01.01 program; 7.01.01.2.01 kegiatan; 7.01.01.2.01.0001 sub kegiatan.",
        ),
        Column(key="uraian", title="Program / kegiatan / sub kegiatan", width=58, note="Nomenklatur apa adanya."),
        Column(
            key="tingkat",
            title="Tingkat",
            width=13,
            kind="pilihan",
            choices=tuple(choices.TINGKAT.values()),
            strict=True,
            wanted=True,
            note="Program, Kegiatan, atau Sub kegiatan.",
        ),
        Column(
            key="jumlah",
            title="Jumlah (Rp)",
            width=19,
            kind="rupiah",
            wanted=True,
            note="Rupiah penuh, tanpa Rp dan titik; titiknya muncul sendiri.",
        ),
        Column(key="keterangan", title="Keterangan", width=16, note="Sumber dana, misalnya APBD."),
        Column(
            key="rincian",
            title="Jumlah rincian",
            width=19,
            kind="hitungan",
            locked=True,
            note="Jumlah baris satu tingkat di bawahnya, menurut kode.",
        ),
        Column(
            key="selisih",
            title="Selisih",
            width=17,
            kind="hitungan",
            locked=True,
            note="Merah bila jumlah tidak sama dengan rinciannya.",
        ),
    )
    hint = (
        "Program, kegiatan, sub kegiatan dengan kodenya. Merah di kolom Selisih: rincian belum sama dengan jumlahnya."
    )
    return Sheet(name="Anggaran", title="Anggaran", hint=hint, columns=columns, frozen=2)


def _pengaturan() -> Sheet:
    columns = (
        Column(key=KUNCI, title="Kunci (jangan diubah)", width=4, hidden=True),
        Column(key=KECAMATAN, title="Kecamatan", width=16, note="Dikosongkan: berlaku untuk semua."),
        Column(key="pengaturan", title="Pengaturan", width=22, locked=True, note="Yang diatur."),
        Column(key="nilai", title="Isi", width=52, kind="daftar", wanted=True, note="Beberapa baris kop: Alt+Enter."),
        Column(key="keterangan", title="Keterangan", width=62, locked=True, note="Cara mengisinya."),
    )
    hint = "Kop, kertas, tempat, dan tanggal untuk semua dokumen perangkat daerah ini. Yang kosong memakai bawaan."
    return Sheet(name="Pengaturan", title="Pengaturan dokumen", hint=hint, columns=columns, frozen=3, blank_rows=0)


def _tugas() -> Sheet:
    columns = (
        *_keys(),
        _jabatan_column("Pilih dari lembar Jabatan."),
        Column(
            key="bagian",
            title="Bagian",
            width=14,
            kind="pilihan",
            choices=tuple(choices.BAGIAN.values()),
            strict=True,
            note="Tugas, Fungsi, atau Uraian tugas.",
        ),
        Column(
            key="tingkat",
            title="Tingkat",
            width=9,
            kind="tahun",
            note="1 untuk butir, 2 untuk butir di bawahnya, dan seterusnya. Kosong berarti 1.",
        ),
        Column(key="teks", title="Uraian", width=100, note="Tanpa nomor dan tanpa titik koma di akhir."),
    )
    hint = "Satu baris satu butir, berurutan. Sisipkan baris di tempatnya."
    return Sheet(name="Tugas", title="Tugas, fungsi, dan uraian tugas", hint=hint, columns=columns, frozen=3)


def _cascading() -> Sheet:
    names = ("misi", "tujuan_rpjmd", "sasaran_rpjmd", "tujuan_pd", "sasaran_pd")
    titles = ("Misi", "Tujuan RPJMD", "Sasaran RPJMD", "Tujuan perangkat daerah", "Sasaran perangkat daerah")
    columns = (
        *_keys(),
        *(Column(key=key, title=title, width=34) for key, title in zip(names, titles, strict=True)),
        Column(
            key="indikator", title="Indikator", width=44, kind="daftar", note="Satu indikator satu baris (Alt+Enter)."
        ),
    )
    hint = "Keterkaitan RPJMD dengan sasaran perangkat daerah."
    return Sheet(name="Cascading", title="Linieritas (cascading)", hint=hint, columns=columns)


def _dasar_hukum() -> Sheet:
    columns = (
        *_keys(),
        Column(key="jenis", title="Jenis", width=24, note="Misalnya Peraturan Bupati."),
        Column(key="daerah", title="Daerah", width=18),
        Column(key="nomor", title="Nomor", width=12, kind="kode"),
        Column(key="tahun", title="Tahun", width=8, kind="tahun"),
        Column(key="tentang", title="Tentang", width=80),
    )
    return Sheet(name="Dasar Hukum", title="Dasar hukum", hint="Peraturan yang menjadi dasar.", columns=columns)


def _perjanjian() -> Sheet:
    columns = (
        *_keys(),
        Column(key="nomor", title="Nomor PK", width=9, kind="tahun", note="Nomor urut, dirujuk lembar Indikator PK."),
        Column(key="tahun", title="Tahun", width=8, kind="tahun"),
        Column(
            key="perubahan",
            title="Perubahan",
            width=11,
            kind="pilihan",
            choices=choices.YA_TIDAK,
            strict=True,
            note="Ya untuk PK Perubahan.",
        ),
        *_party("pertama"),
        *_party("kedua"),
        Column(key="tempat", title="Tempat", width=16),
        Column(key="tanggal", title="Tanggal", width=18, kind="tanggal", note="Misalnya 4 Januari 2021."),
    )
    hint = "Perjanjian yang sudah ada. Boleh kosong: perjanjian baru dibuat dari Jabatan, Pejabat, dan indikatornya."
    return Sheet(name="Perjanjian", title="Perjanjian Kinerja yang sudah ada", hint=hint, columns=columns, frozen=3)


def _party(side: str) -> tuple[Column, ...]:
    parts = (("nama", "teks", 28), ("jabatan", "teks", 28), ("nip", "nip", 24), ("pangkat", "teks", 24))
    return tuple(
        Column(
            key=f"{side}_{part}",
            title=f"{'NIP' if part == 'nip' else part.capitalize()} pihak {side}",
            width=width,
            kind="nip" if kind == "nip" else "teks",
        )
        for part, kind, width in parts
    )
