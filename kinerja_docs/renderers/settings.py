"""What an office sets once for all its documents: paper, letterhead, logo, place, date, officials."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, cast, get_args

from kinerja_docs.domain import Pejabat
from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.files import read_file
from kinerja_docs.strict import toml

Kertas = Literal["F4", "A4"]
Perubahan = Literal["pejabat", "strategi", "prioritas"]
PERUBAHAN: tuple[Perubahan, ...] = get_args(Perubahan)
"""Why a Perjanjian Kinerja may be changed (PermenPANRB 53/2014): officials, strategy, priorities or assumptions."""
_KAPASITAS = ("Plt.", "Plh.", "Pj.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Keputusan:
    """What the decree on the IKU prints beside the record; empty parts have the program's own wording.

    Attributes:
        nomor, tanggal, tentang: of the decree; ``tanggal`` is ISO, without it the date of all documents.
        menimbang, mengingat, diktum: in place of the program's own.
        nip: whether pangkat and NIP stand below the name.
    """

    nomor: str | None = None
    tanggal: str | None = None
    tentang: str | None = None
    menimbang: tuple[str, ...] = ()
    mengingat: tuple[str, ...] = ()
    diktum: tuple[str, ...] = ()
    nip: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of an office; what is not set is taken from the record or printed as not yet decided.

    Attributes:
        kertas: "F4" or "A4"; None leaves the paper of the template.
        kop: lines of the letterhead, the last one printed larger.
        alamat: lines below it.
        logo: a PNG or JPEG file, or what is in it.
        tempat, tanggal: above the signatures; ``tanggal`` is ISO.
        tanggal_pengukuran: above the signature of a measurement, which comes after its year.
        tahun: the year of the documents if it is not the record's.
        pejabat: who holds a jabatan, by its name.
        atas_nama: which jabatan signs on behalf of another: "Bupati Tuban" to "Sekretaris Daerah".
        perubahan: why the Perjanjian Kinerja is changed; None where it is not.
        keputusan: the decree on the IKU.
    """

    kertas: Kertas | None = None
    kop: tuple[str, ...] = ()
    alamat: tuple[str, ...] = ()
    logo: Path | bytes | None = None
    tempat: str | None = None
    tanggal: str | None = None
    tanggal_pengukuran: str | None = None
    tahun: int | None = None
    pejabat: Mapping[str, Pejabat] = field(default_factory=dict)
    atas_nama: Mapping[str, str] = field(default_factory=dict)
    perubahan: Perubahan | None = None
    keputusan: Keputusan = field(default_factory=Keputusan)


def load_settings(path: Path) -> Settings:
    """Return the settings in a TOML file; ``logo`` is looked for beside that file.

    Raises:
        UnreadableFile, InvalidDeclaration: naming the file and every key that is unknown or has a wrong value.
    """
    return checked(toml(read_file(path), path.name), path.parent, path.name)


def checked(table: Mapping[str, object], folder: Path, name: str) -> Settings:
    """Return the settings in a table; ``folder`` is where the logo is looked for, ``name`` what errors call it.

    Raises:
        InvalidDeclaration: naming every key that is unknown or has a wrong value.
    """
    faults = [fault for key, value in table.items() for fault in _check(key, value, folder)]
    if faults:
        raise InvalidDeclaration("\n  - ".join([f"{name}: pengaturan tidak sesuai:", *faults]))
    return Settings(**{key: KEYS[key][1](value, folder) for key, value in table.items()})  # type: ignore[arg-type]


def _check(key: str, value: object, folder: Path) -> list[str]:
    if key not in KEYS:
        return [f"{key}: kunci tidak dikenal; yang dikenal: {', '.join(KEYS)}"]
    if key == "pejabat":
        return _check_officials(value)
    if key == "keputusan":
        return _check_decree(value, folder)
    return [] if KEYS[key][0](value, folder) else [f"{key}: nilai {value!r} tidak sesuai; {_HELP[key]}"]


def _check_officials(value: object) -> list[str]:
    if not isinstance(value, dict):
        return [f"pejabat: {_HELP['pejabat']}"]
    faults = []
    for jabatan, entry in value.items():
        if not isinstance(entry, dict):
            faults.append(f"pejabat.{jabatan}: {_HELP['pejabat']}")
            continue
        faults += [f"pejabat.{jabatan}.{key}: kunci tidak dikenal" for key in entry if key not in _OFFICIAL]
        faults += [f"pejabat.{jabatan}.{key}: harus teks" for key, text in entry.items() if not isinstance(text, str)]
        if entry.get("kapasitas") not in (None, *_KAPASITAS):
            faults.append(f"pejabat.{jabatan}.kapasitas: pilih {', '.join(_KAPASITAS)}")
    return faults


def _check_decree(value: object, folder: Path) -> list[str]:
    if not isinstance(value, dict):
        return [f"keputusan: {_HELP['keputusan']}"]
    unknown = [
        f"keputusan.{key}: kunci tidak dikenal; yang dikenal: {', '.join(_DECREE)}" for key in value.keys() - _DECREE
    ]
    wrong = [key for key in value if key in _DECREE and not _DECREE[key][0](value[key], folder)]
    return [*sorted(unknown), *(f"keputusan.{key}: nilai {value[key]!r} tidak sesuai" for key in wrong)]


def _decree(value: object, folder: Path) -> Keputusan:
    given = cast("dict[str, object]", value)
    return Keputusan(**{key: _DECREE[key][1](each, folder) for key, each in given.items()})  # type: ignore[arg-type]


def _is_text(value: object, _: Path) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_lines(value: object, _: Path) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(line, str) for line in value))


def _is_day(value: object, _: Path) -> bool:
    if isinstance(value, date):
        return True
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_file(value: object, folder: Path) -> bool:
    return isinstance(value, str) and (folder / value).is_file()


def _lines(value: object, _: Path) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(cast("list[str]", value))


def _officials(value: object, _: Path) -> dict[str, Pejabat]:
    return {jabatan: Pejabat(**entry) for jabatan, entry in cast("dict[str, dict[str, str]]", value).items()}  # type: ignore[arg-type]


def _same(value: object, _: Path) -> object:
    return value


def _is_names(value: object, _: Path) -> bool:
    return isinstance(value, dict) and all(isinstance(name, str) and name.strip() for name in value.values())


_Key = tuple[Callable[[object, Path], bool], Callable[[object, Path], object]]
_DECREE: dict[str, _Key] = {
    "nomor": (_is_text, _same),
    "tanggal": (_is_day, lambda value, _: str(value)),
    "tentang": (_is_text, _same),
    "menimbang": (_is_lines, _lines),
    "mengingat": (_is_lines, _lines),
    "diktum": (_is_lines, _lines),
    "nip": (lambda value, _: isinstance(value, bool), _same),
}
_OFFICIAL = ("nama", "nip", "pangkat", "golongan", "kapasitas")
KEYS: dict[str, _Key] = {
    "kertas": (lambda value, _: value in ("F4", "A4"), _same),
    "kop": (_is_lines, _lines),
    "alamat": (_is_lines, _lines),
    "logo": (_is_file, lambda value, folder: folder / str(value)),
    "tempat": (_is_text, _same),
    "tanggal": (_is_day, lambda value, _: str(value)),
    "tanggal_pengukuran": (_is_day, lambda value, _: str(value)),
    "tahun": (lambda value, _: type(value) is int and 1945 <= value <= 2100, _same),
    "pejabat": (lambda value, _: isinstance(value, dict), _officials),
    "atas_nama": (_is_names, _same),
    "perubahan": (lambda value, _: value in PERUBAHAN, _same),
    "keputusan": (lambda value, _: isinstance(value, dict), _decree),
}
_HELP = {
    "kertas": 'tulis "F4" atau "A4"',
    "kop": "tulis teks atau daftar teks",
    "alamat": "tulis teks atau daftar teks",
    "logo": "berkas gambar tidak ada di folder berkas pengaturan ini",
    "tempat": "tulis nama tempat",
    "tanggal": 'tulis sebagai "2021-01-04"',
    "tanggal_pengukuran": 'tulis sebagai "2022-01-14"',
    "tahun": "tulis sebagai 2021",
    "pejabat": 'tulis sebagai bagian [pejabat."NAMA JABATAN"] dengan nama, nip, pangkat, golongan, kapasitas',
    "atas_nama": 'tulis sebagai bagian [atas_nama] dengan "JABATAN" = "JABATAN PENANDATANGAN"',
    "perubahan": f"pilih {', '.join(PERUBAHAN)}",
    "keputusan": "tulis sebagai bagian [keputusan] dengan nomor, tanggal, tentang, menimbang, mengingat, diktum, nip",
}
