"""Who stands over whom, who signs for whom, and what is said where that is open."""

from __future__ import annotations

import pytest

from kinerja_docs.domain import Indikator, Jabatan, Kinerja, Pejabat, PerangkatDaerah, Perjanjian, Pihak, Sasaran
from kinerja_docs.jabatan import Tree, findings, mandate

GOAL = (Sasaran(uraian="Tertatanya arsip", indikator=(Indikator(nama="Jumlah arsip"),)),)
REGION = "Kabupaten Contoh"


def record(nama: str | None, *jabatan: str, daerah: str | None = REGION, **over: str) -> Kinerja:
    """Return a record; ``over`` names a superior by the last word of a jabatan."""
    made = tuple(Jabatan(nama=name, iki=GOAL, atasan=over.get(name.split()[-1])) for name in jabatan)
    return Kinerja(tahun=2022, perangkat_daerah=PerangkatDaerah(nama=nama, daerah=daerah), jabatan=made)


def superiors(given: Kinerja, **pejabat: Pejabat) -> dict[str, str | None]:
    tree = Tree(given, {name.replace("_", " "): holder for name, holder in pejabat.items()})
    return {jabatan.nama: tree.superior(jabatan).name for jabatan in given.jabatan}


def test_a_kecamatan_with_two_kelurahan() -> None:
    given = record(
        "Kecamatan Sumber Rejo",
        "Camat",
        "Sekretaris Kecamatan",
        "Kasubbag Umum",
        "Kepala Seksi Pemerintahan",
        "Lurah Melati",
        "Lurah Mawar",
        "Sekretaris Kelurahan Melati",
        "Kepala Seksi Pembangunan Kelurahan Mawar",
        "Kepala Seksi Umum Kelurahan Kenanga",
        "Analis Kebijakan Ahli Muda",
        "Pengadministrasi Umum",
        "Bendahara Kelurahan Melati",
    )
    assert superiors(given) == {
        "Camat": "Bupati Contoh",
        "Sekretaris Kecamatan": "Camat Sumber Rejo",
        "Kasubbag Umum": "Sekretaris Kecamatan",
        "Kepala Seksi Pemerintahan": "Camat Sumber Rejo",
        "Lurah Melati": "Camat Sumber Rejo",
        "Lurah Mawar": "Camat Sumber Rejo",
        "Sekretaris Kelurahan Melati": "Lurah Melati",
        "Kepala Seksi Pembangunan Kelurahan Mawar": "Lurah Mawar",
        "Kepala Seksi Umum Kelurahan Kenanga": "Lurah Kenanga",
        "Analis Kebijakan Ahli Muda": None,
        "Pengadministrasi Umum": None,
        "Bendahara Kelurahan Melati": None,
    }


def test_a_kelurahan_of_its_own_agrees_with_its_camat() -> None:
    staff = ("Lurah", "Sekretaris Kelurahan", "Kepala Seksi Pemerintahan", "Kasubbag Umum")
    own = {"Sekretaris Kelurahan": "Lurah Melati", "Kepala Seksi Pemerintahan": "Lurah Melati"}
    own["Kasubbag Umum"] = "Lurah Melati"
    full = record("Kelurahan Melati Kecamatan Sumber Rejo", *staff)
    assert superiors(full) == {"Lurah": "Camat Sumber Rejo", **own}
    short = record("Kelurahan Melati", *staff)
    assert superiors(short) == {"Lurah": "Camat", **own}
    assert [each.pesan for each in findings(short)] == [
        "Lurah: nama kecamatan dari Camat tidak diketahui. Isi kolom Atasan langsung di lembar Jabatan (di rekaman: "
        "atasan)."
    ]
    assert superiors(short, Camat_Sumber_Rejo=Pejabat(nama="NAMA CAMAT"))["Lurah"] == "Camat Sumber Rejo"


def test_a_dinas_with_bidang() -> None:
    given = record(
        "Dinas Perpustakaan dan Kearsipan",
        "Kepala Dinas",
        "Sekretaris",
        "Kepala Bidang Arsip",
        "Kepala Subbagian Keuangan",
        "Kepala Seksi Alih Media",
        "Kepala Seksi Penataan Bidang Arsip",
        "Kepala UPT Perpustakaan Keliling",
        "Arsiparis Ahli Pertama",
    )
    assert superiors(given) == {
        "Kepala Dinas": "Bupati Contoh",
        "Sekretaris": "Kepala Dinas Perpustakaan dan Kearsipan",
        "Kepala Bidang Arsip": "Kepala Dinas Perpustakaan dan Kearsipan",
        "Kepala Subbagian Keuangan": "Sekretaris",
        "Kepala Seksi Alih Media": None,
        "Kepala Seksi Penataan Bidang Arsip": "Kepala Bidang Arsip",
        "Kepala UPT Perpustakaan Keliling": "Kepala Dinas Perpustakaan dan Kearsipan",
        "Arsiparis Ahli Pertama": None,
    }


@pytest.mark.parametrize(
    ("nama", "daerah", "jabatan", "over"),
    [
        ("Distrik Muara Tengah", REGION, "Kepala Distrik", "Bupati Contoh"),
        ("Distrik Muara Tengah", REGION, "Kepala Seksi Pemerintahan", "Kepala Distrik Muara Tengah"),
        ("Kapanewon Karang Asri", REGION, "Panewu", "Bupati Contoh"),
        ("Kapanewon Karang Asri", REGION, "Panewu Anom", "Panewu Karang Asri"),
        ("Kapanewon Karang Asri", REGION, "Kepala Jawatan Praja", "Panewu Karang Asri"),
        ("Kapanewon Karang Asri", REGION, "Kasubbag Umum", "Sekretaris Kapanewon Karang Asri"),
        ("Kemantren Banyu Urip", "Kota Contoh", "Mantri Pamong Praja", "Wali Kota Contoh"),
        ("Kemantren Banyu Urip", "Kota Contoh", "Kepala Jawatan Keamanan", "Mantri Pamong Praja Banyu Urip"),
        ("Kemantren Banyu Urip", "Kota Contoh", "Lurah Melati", "Mantri Pamong Praja Banyu Urip"),
        ("Kecamatan Kebon Raya", "Kota Administrasi Contoh Barat", "Camat", "Wali Kota Administrasi Contoh Barat"),
        ("Kecamatan Kebon Raya", "Provinsi Contoh", "Camat", None),
        ("Inspektorat", REGION, "Inspektur", "Bupati Contoh"),
        ("Inspektorat", REGION, "Inspektur Pembantu Wilayah I", "Inspektur"),
        ("Sekretariat Daerah", REGION, "Sekda", "Bupati Contoh"),
        ("Sekretariat Daerah", REGION, "Kepala Bagian Organisasi", None),
        ("Bagian Organisasi", REGION, "Kepala Bagian Organisasi", None),
        ("Bagian Organisasi", REGION, "Kepala Subbagian Kelembagaan", "Kepala Bagian Organisasi"),
        ("Kantor Arsip", REGION, "Kepala Seksi Penataan", "Kepala Kantor Arsip"),
        ("Kecamatan Sumber Rejo", None, "Camat", None),
        ("Kecamatan Sumber Rejo", REGION, "Bupati Contoh", None),
    ],
)
def test_superiors_by_the_kind_of_office(nama: str, daerah: str | None, jabatan: str, over: str | None) -> None:
    assert superiors(record(nama, jabatan, daerah=daerah)) == {jabatan: over}


@pytest.mark.parametrize("written", ["Camat", "camat ", "Camat Sumber Rejo", "CAMAT SUMBER REJO", "Plt. Camat"])
def test_a_superior_is_known_by_any_of_his_names(written: str) -> None:
    given = record("Kecamatan Sumber Rejo", "Camat", "Kepala Seksi Pemerintahan", Pemerintahan=written)
    assert superiors(given)["Kepala Seksi Pemerintahan"] in ("Camat Sumber Rejo", "CAMAT SUMBER REJO")
    assert not findings(given)


def test_what_is_written_comes_before_what_is_usual() -> None:
    names = ("Camat", "Sekretaris Kecamatan", "Kepala Seksi Pemerintahan", "Pranata Komputer")
    given = record("Kecamatan Sumber Rejo", *names, Pemerintahan="Sekcam", Komputer="Kasi Pemerintahan")
    assert superiors(given)["Kepala Seksi Pemerintahan"] == "Sekretaris Kecamatan"
    assert superiors(given)["Pranata Komputer"] == "Kepala Seksi Pemerintahan"


@pytest.mark.parametrize(
    ("written", "over", "said"),
    [
        ("Cmat", None, 'PJB-02 Kepala Seksi Umum: atasan "Cmat" tidak ada di daftar jabatan; pihak kedua dicetak '
                       "[belum ditetapkan]. Maksud Anda Camat?"),
        ("Lurah", None, 'PJB-02 Kepala Seksi Umum: atasan "Lurah" tidak ada di daftar jabatan; pihak kedua dicetak '
                        "[belum ditetapkan]. Dapat berarti Lurah Melati atau Lurah Mawar. Tulis lengkap."),
        ("Kepala Seksi Sosial", "Kepala Seksi Sosial", 'PJB-02 Kepala Seksi Umum: atasan "Kepala Seksi Sosial" tidak '
                                                       "ada di daftar jabatan; dicetak apa adanya."),
        ("Kasi Umum", "Camat Sumber Rejo", 'PJB-02 Kepala Seksi Umum: atasan "Kasi Umum" adalah jabatan itu sendiri; '
                                           "dipakai Camat Sumber Rejo. Pilih atasannya dari daftar."),
        ("Asisten Pemerintahan", "Asisten Pemerintahan", None),
        ("Kepala Dinas Sosial", "Kepala Dinas Sosial", None),
    ],
)  # fmt: skip
def test_a_superior_that_is_not_clear_is_open_and_said(written: str, over: str | None, said: str | None) -> None:
    names = ("Camat", "Lurah Melati", "Lurah Mawar", "Kepala Seksi Umum")
    given = record("Kecamatan Sumber Rejo", *names, Umum=written)
    assert superiors(given)["Kepala Seksi Umum"] == over
    assert [f"{each.kode} {each.pesan}" for each in findings(given)] == ([said] if said else [])


def test_a_jabatan_of_no_known_level_is_said_by_its_name() -> None:
    given = record("Kecamatan Sumber Rejo", "Camat", "Penelaah Teknis Kebijakan")
    assert Tree(given).level("Penelaah Teknis Kebijakan") is None
    (found,) = findings(given)
    assert (found.kode, found.di, found.tingkat) == ("PJB-01", "/jabatan/1/atasan", "peringatan")
    assert found.pesan.startswith("Penelaah Teknis Kebijakan: atasannya tidak diketahui; pihak kedua dicetak [belum")


def test_a_circle_of_superiors_ends() -> None:
    given = record("Kecamatan Sumber Rejo", "Kepala Seksi A", "Kepala Seksi B", A="Kepala Seksi B", B="Kepala Seksi A")
    assert len(list(Tree(given).above("Kepala Seksi A"))) < 20


def officials(**kapasitas: str) -> dict[str, Pejabat]:
    names = ("Camat", "Sekretaris Kecamatan", "Kepala Seksi Pemerintahan", "Bupati Contoh", "Sekretaris Daerah")
    return {
        name: Pejabat(nama=f"NAMA {n}", nip=f"19000101 192001 1 00{n}", kapasitas=kapasitas.get(name.split()[0]))  # type: ignore[arg-type]
        for n, name in enumerate(names, 1)
    }


OFFICE = record("Kecamatan Sumber Rejo", "Camat", "Sekretaris Kecamatan", "Kepala Seksi Pemerintahan")


@pytest.mark.parametrize(
    ("represented", "acting", "other", "kapasitas", "refusal"),
    [
        ("Camat", "Sekcam", "Kepala Seksi Pemerintahan", {}, ""),
        ("Camat", "Sekcam", None, {"Camat": "Plt."}, ""),
        ("Camat", "Sekcam", None, {"Camat": "Pj."}, ""),
        ("Camat", "Sekcam", None, {"Sekretaris": "Plt."}, ""),
        ("Bupati Contoh", "Sekretaris Daerah", "Camat", {"Bupati": "Pj."}, ""),
        ("Camat", "Sekcam", "Sekretaris Kecamatan", {}, "sudah menandatangani sebagai pihak yang lain"),
        ("Camat", "Sekcam", None, {"Camat": "Plh."}, "kewenangannya tidak dapat dilimpahkan lagi"),
        ("Camat", "Sekcam", None, {"Sekretaris": "Plh."}, "a.n. hanya untuk pejabat definitif"),
        ("Camat", "Camat Sumber Rejo", None, {}, "orang yang sama"),
        ("Kepala Seksi Pemerintahan", "Camat", None, {}, "a.n. hanya dari atasan kepada bawahannya"),
        ("Camat", "Bupati", None, {}, "a.n. hanya dari atasan kepada bawahannya"),
    ],
)
def test_who_may_sign_on_behalf_of_whom(
    represented: str, acting: str, other: str | None, kapasitas: dict[str, str], refusal: str
) -> None:
    tree = Tree(OFFICE, officials(**kapasitas))
    found = mandate(represented, other, tree, {represented: acting})
    assert found is not None
    assert refusal in found.refusal
    assert bool(refusal) == bool(found.refusal)


def test_a_mandate_is_found_by_any_name() -> None:
    found = mandate("Plt. Camat Sumber Rejo", None, Tree(OFFICE), {"Camat": "Sekretaris Kecamatan"})
    assert found is not None
    assert found.acting == "Sekretaris Kecamatan"
    assert mandate("Bupati Contoh", None, Tree(OFFICE), {"Camat": "Sekretaris Kecamatan"}) is None


def test_a_refused_mandate_is_said_once_and_where_it_would_have_stood() -> None:
    (only,) = findings(OFFICE, officials(), {"Camat": "Sekretaris Kecamatan"})
    assert only.pesan == (
        "Perjanjian Kinerja Sekretaris Kecamatan: a.n. Camat Sumber Rejo oleh Sekretaris Kecamatan tidak dicetak: "
        "Sekretaris Kecamatan sudah menandatangani sebagai pihak yang lain."
    )
    daily = findings(OFFICE, officials(Camat="Plh."), {"Camat": "Sekretaris Kecamatan"})
    assert [each.kode for each in daily] == ["PJB-04"]
    unknown = findings(OFFICE, officials(), {"Camt": "Sekretaris Kecamatan"})
    assert [each.pesan for each in unknown] == ['atas_nama: jabatan "Camt" tidak dikenal. Maksud Anda Camat?']


@pytest.mark.parametrize("same", [{"nip": "19000101 192001 1 002"}, {"nama": "NAMA  2", "nip": None}])
def test_one_person_on_both_sides_is_said(same: dict[str, str | None]) -> None:
    held = {**officials(), "Camat": Pejabat(**{"nama": "NAMA X", "kapasitas": "Plt.", **same})}  # type: ignore[arg-type]
    found = findings(OFFICE, held)
    assert [each.kode for each in found] == ["PJB-03"]
    assert "Sekretaris Kecamatan dan Camat Sumber Rejo dijabat orang yang sama" in found[0].pesan


def test_one_person_on_both_sides_of_an_agreement_that_is_there_is_said() -> None:
    pihak = Pihak(nama="NAMA SEKRETARIS", jabatan="Sekretaris Kecamatan")
    agreement = Perjanjian(tahun=2022, pihak_pertama=pihak, pihak_kedua=Pihak(nama="NAMA SEKRETARIS"), sasaran=GOAL)
    given = Kinerja(perangkat_daerah=OFFICE.perangkat_daerah, perjanjian=(agreement,))
    (found,) = findings(given)
    assert (found.kode, found.di) == ("PJB-03", "/perjanjian/0")


@pytest.mark.parametrize(
    ("daerah", "jabatan", "elected"),
    [
        (REGION, "Bupati Contoh", True),
        (REGION, "Bupati", True),
        (REGION, "Wakil Bupati", True),
        ("Kota Contoh", "Walikota Contoh", True),
        ("Kota Administrasi Contoh Barat", "Wali Kota Administrasi Contoh Barat", False),
        (REGION, "Sekretaris Daerah", False),
        (REGION, "Camat", False),
    ],
)
def test_who_is_elected(daerah: str, jabatan: str, elected: bool) -> None:
    assert Tree(record("Kecamatan Sumber Rejo", daerah=daerah)).is_elected(jabatan) is elected


def test_the_deepest_level_is_that_of_a_lurah() -> None:
    tree = Tree(record("Kelurahan Melati", "Lurah", "Sekretaris Kelurahan", "Pengelola Data"))
    assert [tree.level(name) for name in ("Lurah", "Sekretaris Kelurahan", "Pengelola Data")] == [
        "eselon IV", "eselon IV", None,
    ]  # fmt: skip
