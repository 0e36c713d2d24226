"""NIP, pangkat and golongan. All numbers here are invented."""

from __future__ import annotations

import logging
from datetime import date

import pytest

from kinerja_docs.bahasa.nip import MASK, mask_nips, read_nip, write_nip
from kinerja_docs.bahasa.pangkat import golongan_of, pangkat_of, read_pangkat, write_pangkat
from kinerja_docs.bahasa.tables import table

INVENTED = "199912312022011999"


def codes(text: str, on: date | None = None) -> list[str]:
    return [problem.kode for problem in read_nip(text, on).masalah]


@pytest.mark.parametrize(
    "text", [INVENTED, "19991231 202201 1 999", "NIP. 19991231 202201 1 999", "NIP : 19991231.202201.1.999"]
)
def test_nip_as_printed(text: str) -> None:
    nip = read_nip(text, date(2023, 1, 4))
    assert (nip.angka, nip.lahir, nip.tmt, nip.masalah) == (INVENTED, "1999-12-31", "2022-01", ())


@pytest.mark.parametrize(
    ("text", "kode"),
    [
        ("19991331 202201 1 999", "NIP_LAHIR"), ("19990230 202201 1 999", "NIP_LAHIR"),
        ("19991231 202213 1 999", "NIP_TMT"),
        ("19991231 202201 3 999", "NIP_KELAMIN"), ("19991231 202201 1 000", "NIP_URUT"),
        ("19991231 201001 1 999", "NIP_USIA"), ("19991231 201701 1 999", "NIP_USIA"), ("199912312", "NIP_LAMA"),
        ("19991231 202201 1", "NIP_PANJANG"), ("-", "NIP_PANJANG"), ("1999I231 2O2201 1 999", "NIP_HURUF"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_nip(text: str, kode: str) -> None:
    assert codes(text) == [kode]


def test_service_cannot_begin_behind_the_document() -> None:
    assert codes(INVENTED, date(2021, 1, 4)) == ["NIP_TMT_DEPAN"]


def test_letters_that_a_scan_read_for_digits() -> None:
    assert read_nip("1999I231 2O2201 1 999").angka == INVENTED


def test_a_nip_never_reaches_a_log(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("x").warning("%s %r", read_nip(INVENTED), [read_nip(INVENTED)])
    logging.getLogger("x").warning(mask_nips(f"A {write_nip(INVENTED)}, B {INVENTED}, C 123"))
    assert INVENTED[-9:] not in caplog.text.replace(" ", "")
    assert caplog.text.count(MASK) == 4


def test_a_nip_is_written_in_groups() -> None:
    assert write_nip(INVENTED) == "19991231 202201 1 999"
    assert write_nip("x") == "x"


@pytest.mark.parametrize("golongan", table("pangkat")["golongan"])
def test_pangkat_and_golongan_know_each_other(golongan: str) -> None:
    nama = pangkat_of(golongan)
    assert nama is not None
    assert golongan_of(nama) == golongan_of(nama.replace("Tingkat", "Tk.")) == golongan_of(nama.upper()) == golongan
    written = write_pangkat(golongan)
    assert written is not None
    done = read_pangkat(written)
    assert (done.nama, done.golongan, done.masalah) == (nama, golongan, ())


def test_there_are_seventeen() -> None:
    assert len(table("pangkat")["golongan"]) == 17


@pytest.mark.parametrize(
    ("text", "nama", "golongan"),
    [
        ("Penata Tk. I (III/d)", "Penata Tingkat I", "III/d"), ("Penata Tk.I, III/d", "Penata Tingkat I", "III/d"),
        ("PENATA TINGKAT 1", "Penata Tingkat I", "III/d"), ("III d", "Penata Tingkat I", "III/d"),
        ("Pembina Tk I / IV.b", "Pembina Tingkat I", "IV/b"), ("Pangkat : Pembina", "Pembina", "IV/a"),
        ("Gol. III/d", "Penata Tingkat I", "III/d"), ("Pembina Utama Muda IV/c", "Pembina Utama Muda", "IV/c"),
    ],
)  # fmt: skip
def test_pangkat_as_printed(text: str, nama: str, golongan: str) -> None:
    done = read_pangkat(text)
    assert (done.nama, done.golongan, done.masalah) == (nama, golongan, ())


def test_pangkat_that_does_not_fit_its_golongan() -> None:
    done = read_pangkat("Penata (III/d)")
    assert (done.nama, done.golongan, [problem.kode for problem in done.masalah]) == (
        "Penata",
        "III/d",
        ["PANGKAT_GOLONGAN"],
    )
    assert [problem.kode for problem in read_pangkat("Kapten").masalah] == ["PANGKAT_TIDAK_DIKENAL"]
    assert (pangkat_of("III/e"), golongan_of("Kapten"), write_pangkat("V/a")) == (None, None, None)
