"""What an office sets once for all its documents: paper, letterhead, logo, place, date, officials."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple, cast, get_args

from kinerja_docs.domain import Pejabat
from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.files import read_file
from kinerja_docs.strict import toml

Kertas = Literal["F4", "A4"]
Perubahan = Literal["pejabat", "strategi", "prioritas"]
PERUBAHAN: tuple[Perubahan, ...] = get_args(Perubahan)
"""Why a Perjanjian Kinerja may be changed (PermenPANRB 53/2014): officials, strategy, priorities or assumptions."""
Penandatangan = Literal["pejabat dan atasan", "pejabat", "atasan", "kepala"]
PENANDATANGAN: tuple[Penandatangan, ...] = get_args(Penandatangan)
"""Who signs an IKI: the official, known to the superior; the official alone; the superior; the head of the office."""
TempatLambang = Literal["bingkai", "kosong", "tidak"]
TEMPAT_LAMBANG: tuple[TempatLambang, ...] = get_args(TempatLambang)
"""What stands in a Perjanjian Kinerja where no logo was given: a frame, room for a sticker or stamp, nothing."""
TandaTangan = Literal["basah", "elektronik"]
TANDA_TANGAN: tuple[TandaTangan, ...] = get_args(TandaTangan)
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
class Elektronik:
    """What stands in place of a wet signature.

    Attributes:
        tempat: the words at the place of the signature, by which a signing application may find it.
        gambar: a picture for that place instead: a PNG or JPEG file, or what is in it.
        kaki: the line at the foot of each page.
    """

    tempat: str = "[tanda tangan elektronik]"
    gambar: Path | bytes | None = None
    kaki: str = (
        "Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai "
        "Sertifikasi Elektronik (BSrE)."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PengaturanRekap:
    """Letterhead, place, date and signature of the rekap of a kabupaten, which is no document of one kecamatan."""

    kop: tuple[str, ...] = ()
    alamat: tuple[str, ...] = ()
    tempat: str | None = None
    tanggal: str | None = None
    jabatan: str | None = None
    nama: str | None = None
    nip: str | None = None
    pangkat: str | None = None


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
        lain: own columns of the workbook, by the folded name of the indicator or of the line of the budget.
        kop_perjanjian: whether the Perjanjian Kinerja begins with the letterhead instead of the lambang alone.
        rekaman: whether the record rides inside the Word file.
        tempat_lambang: what stands in a Perjanjian Kinerja in place of a logo.
        penandatangan_iki: who signs an IKI and its measurement.
        tanda_tangan: by hand ("basah") or "elektronik".
        elektronik: how an electronic signature is printed.
        rekap: what the rekap of a kabupaten prints.
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
    lain: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    kop_perjanjian: bool = False
    rekaman: bool = True
    tempat_lambang: TempatLambang = "bingkai"
    penandatangan_iki: Penandatangan = "pejabat dan atasan"
    tanda_tangan: TandaTangan = "basah"
    elektronik: Elektronik = field(default_factory=Elektronik)
    rekap: PengaturanRekap = field(default_factory=PengaturanRekap)


def load_settings(path: Path) -> Settings:
    """Return the settings in a TOML file; ``logo`` is looked for beside that file.

    Raises:
        UnreadableFile, InvalidDeclaration: naming the file and every key that is unknown or has a wrong value.
    """
    return checked(toml(read_file(path), path.name), path.parent, path.name)


def checked(table: Mapping[str, object], folder: Path, name: str, cells: Mapping[str, str] | None = None) -> Settings:
    """Return the settings in a table; ``folder`` is where the logo is looked for, ``name`` what errors call it.

    ``cells`` are those of a workbook, by the key of the setting.

    Raises:
        InvalidDeclaration: naming every key that is unknown or has a wrong value.
    """
    faults = [fault for key, value in table.items() for fault in _check(key, value, folder, cells or {})]
    if faults:
        raise InvalidDeclaration("\n  - ".join([f"{name}: pengaturan tidak sesuai:", *faults]))
    return Settings(**{key: KEYS[key][1](value, folder) for key, value in table.items()})  # type: ignore[arg-type]


def _check(key: str, value: object, folder: Path, cells: Mapping[str, str]) -> list[str]:
    if key not in KEYS:
        return [f"{key}: kunci tidak dikenal; yang dikenal: {', '.join(KEYS)}"]
    if key == "pejabat":
        return _check_officials(value)
    if key in _GROUPS:
        return _check_group(key, value, folder)
    if KEYS[key][0](value, folder):
        return []
    advice = _HELP[key] if key != "logo" else _NO_PICTURE.format("buku kerja" if cells else "berkas pengaturan ini")
    return [f"{cells.get(key, key)}: {_quoted(value)} tidak sesuai; {advice}"]


def _quoted(value: object) -> str:
    return f'"{value}"' if isinstance(value, str | int | date) else "isinya"


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


def _check_group(group: str, value: object, folder: Path) -> list[str]:
    if not isinstance(value, dict):
        return [f"{group}: {_HELP[group]}"]
    keys = _GROUPS[group].keys
    unknown = [f"{group}.{key}: kunci tidak dikenal; yang dikenal: {', '.join(keys)}" for key in value.keys() - keys]
    wrong = [key for key in value if key in keys and not keys[key][0](value[key], folder)]
    return [*sorted(unknown), *(f"{group}.{key}: nilai {value[key]!r} tidak sesuai" for key in wrong)]


def _grouped(group: str) -> Callable[[object, Path], object]:
    def made(value: object, folder: Path) -> object:
        declared, given = _GROUPS[group], cast("dict[str, object]", value)
        return declared.kind(**{key: declared.keys[key][1](each, folder) for key, each in given.items()})

    return made


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
_TEXT: _Key = (_is_text, _same)
_LINES: _Key = (_is_lines, _lines)
_DAY: _Key = (_is_day, lambda value, _: str(value))
_SWITCH: _Key = (lambda value, _: isinstance(value, bool), _same)
_PICTURE: _Key = (_is_file, lambda value, folder: folder / str(value))


def _one_of(choices: Sequence[str]) -> _Key:
    return (lambda value, _: value in choices, _same)


class _Group(NamedTuple):
    """A table of settings inside the settings: what it becomes, and its keys."""

    kind: Callable[..., object]
    keys: Mapping[str, _Key]


_GROUPS = {
    "keputusan": _Group(
        Keputusan,
        {
            "nomor": _TEXT,
            "tanggal": _DAY,
            "tentang": _TEXT,
            "menimbang": _LINES,
            "mengingat": _LINES,
            "diktum": _LINES,
            "nip": _SWITCH,
        },
    ),
    "elektronik": _Group(Elektronik, {"tempat": _TEXT, "gambar": _PICTURE, "kaki": _TEXT}),
    "rekap": _Group(
        PengaturanRekap,
        {
            "kop": _LINES,
            "alamat": _LINES,
            "tempat": _TEXT,
            "tanggal": _DAY,
            **dict.fromkeys(("jabatan", "nama", "nip", "pangkat"), _TEXT),
        },
    ),
}
_OFFICIAL = ("nama", "nip", "pangkat", "golongan", "kapasitas")
KEYS: dict[str, _Key] = {
    "kertas": _one_of(("F4", "A4")),
    "kop": _LINES,
    "alamat": _LINES,
    "logo": _PICTURE,
    "tempat": _TEXT,
    "tanggal": _DAY,
    "tanggal_pengukuran": _DAY,
    "tahun": (lambda value, _: type(value) is int and 1945 <= value <= 2100, _same),
    "pejabat": (lambda value, _: isinstance(value, dict), _officials),
    "atas_nama": (_is_names, _same),
    "perubahan": _one_of(PERUBAHAN),
    "kop_perjanjian": _SWITCH,
    "rekaman": _SWITCH,
    "tempat_lambang": _one_of(TEMPAT_LAMBANG),
    "penandatangan_iki": _one_of(PENANDATANGAN),
    "tanda_tangan": _one_of(TANDA_TANGAN),
    **{group: (lambda value, _: isinstance(value, dict), _grouped(group)) for group in _GROUPS},
}
_NO_PICTURE = "berkas gambar itu tidak ada. Letakkan di samping {}, di folder yang sama, atau kosongkan"
_HELP = {
    "kertas": 'tulis "F4" atau "A4"',
    "kop": "tulis teks atau daftar teks",
    "alamat": "tulis teks atau daftar teks",
    "logo": "",
    "tempat": "tulis nama tempat",
    "tanggal": 'tulis sebagai "2021-01-04"',
    "tanggal_pengukuran": 'tulis sebagai "2022-01-14"',
    "tahun": "tulis sebagai 2021",
    "pejabat": 'tulis sebagai bagian [pejabat."NAMA JABATAN"] dengan nama, nip, pangkat, golongan, kapasitas',
    "atas_nama": 'tulis sebagai bagian [atas_nama] dengan "JABATAN" = "JABATAN PENANDATANGAN"',
    "perubahan": f"pilih {', '.join(PERUBAHAN)}",
    "kop_perjanjian": "tulis true atau false",
    "rekaman": "tulis true atau false",
    "tempat_lambang": f"pilih {', '.join(TEMPAT_LAMBANG)}",
    "penandatangan_iki": f"pilih {', '.join(PENANDATANGAN)}",
    "tanda_tangan": f"pilih {', '.join(TANDA_TANGAN)}",
    **{name: f"tulis sebagai bagian [{name}] dengan {', '.join(group.keys)}" for name, group in _GROUPS.items()},
}
