"""The documents that a record gives: planned at once, each written only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache, lru_cache, partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args, get_type_hints

from kinerja_docs import assets
from kinerja_docs.domain import Jabatan, Kinerja, Sasaran
from kinerja_docs.domain.boundary import compact
from kinerja_docs.domain.masa import Masa, of_office, of_year
from kinerja_docs.domain.results import HasilTahun
from kinerja_docs.errors import WrongUse
from kinerja_docs.files import safe_name
from kinerja_docs.renderers import context as contexts
from kinerja_docs.renderers.agreements import agreements
from kinerja_docs.renderers.blanks import Blanks, blanks
from kinerja_docs.renderers.needed import of_agreement, of_jabatan, plain_text
from kinerja_docs.renderers.parties import tree_of, with_officials
from kinerja_docs.renderers.pictures import picture
from kinerja_docs.renderers.results import Hasil, looked_up
from kinerja_docs.renderers.settings import Kertas, Settings
from kinerja_docs.renderers.values import Gambar
from kinerja_docs.renderers.views import (
    DokumenIki,
    DokumenIku,
    DokumenKeputusan,
    DokumenPengukuran,
    DokumenPk,
    Umum,
)

if TYPE_CHECKING:
    from kinerja_docs.renderers.docx import Packed, Template

Jenis = Literal["iku", "iki", "pk", "pengukuran", "pengukuran-iki", "keputusan"]
JENIS: tuple[Jenis, ...] = get_args(Jenis)
_TEMPLATES: dict[Jenis, tuple[str, type[Umum]]] = {
    "iku": ("iku.docx", DokumenIku),
    "iki": ("iki.docx", DokumenIki),
    "pk": ("perjanjian-kinerja.docx", DokumenPk),
    "pengukuran": ("pengukuran-kinerja.docx", DokumenPengukuran),
    "pengukuran-iki": ("pengukuran-iki.docx", DokumenIki),
    "keputusan": ("keputusan-iku.docx", DokumenKeputusan),
}
_NAMES = {kind: tuple(field.name for field in fields(view)) for kind, (_, view) in _TEMPLATES.items()}
"""The names that the templates of a kind may use."""
_VALUES = {kind: attrgetter(*names) for kind, names in _NAMES.items()}
Templates = Path | Mapping[str, bytes] | None


@dataclass(frozen=True, slots=True)
class _Plan:
    jenis: Jenis
    stem: str
    view: Callable[[Gambar | None], Umum]
    needs: Callable[[Kinerja, str], Kinerja] | None = None
    """What of the record rides inside, by the visible text; None: all of it."""


class _Carried:
    """The record that all its documents carry along, packed when the first of them is made."""

    def __init__(self, record: Kinerja) -> None:
        self._record = record
        self._packed: Packed | None = None

    def packed(self) -> Packed:
        """Return it as it stands in a document."""
        if self._packed is None:
            self._packed = _packer()(compact(self._record))
        return self._packed

    def given(self, plan: _Plan) -> Packed | Callable[[str], bytes]:
        """Return what a document carries: all of the record, or what it needs, once its text is known."""
        needs = plan.needs
        if needs is None:
            return self.packed()
        return lambda printed: compact(needs(self._record, plain_text(printed)))


@cache
def _packer() -> Callable[[bytes], Packed]:
    from kinerja_docs.renderers.docx import packed_record

    return packed_record


@dataclass(frozen=True, slots=True)
class RenderedDocument:
    """A document to be written.

    Attributes:
        file_name, jenis: its name and its kind.
        render: returns the bytes of the .docx.
        blanks: returns what it leaves open.
    """

    file_name: str
    jenis: Jenis
    render: Callable[[], bytes]
    blanks: Callable[[], Blanks]


def documents(
    record: Kinerja,
    jenis: Sequence[str],
    settings: Settings,
    templates: Templates = None,
    hasil: HasilTahun | None = None,
) -> Iterator[RenderedDocument]:
    """Yield the documents of these kinds that the record gives, in a stable order.

    Templates are taken from the folder ``templates`` where it holds one of that name, else from those shipped; a
    mapping gives them as bytes, one for each kind.
    ``hasil`` is what was computed; without it realisasi are those of the record and no capaian is printed.

    Raises:
        WrongUse: for an unknown kind, or a folder without templates.
        InvalidTemplate: when a document is written with a template that cannot be used.
    """
    unknown = [kind for kind in jenis if kind not in _TEMPLATES]
    if unknown:
        raise WrongUse(f"jenis dokumen tidak dikenal: {', '.join(unknown)}. Pilih: {', '.join(JENIS)}.")
    if isinstance(templates, Path):
        _check_folder(templates)
    filled = with_officials(record, settings)
    figures = looked_up(hasil)
    plans = (plan for kind in JENIS if kind in jenis for plan in _PLANS[kind](filled, settings, figures))
    carried = _Carried(record)
    return (_document(plan, carried, settings, templates) for plan in plans)


def _iku(record: Kinerja, settings: Settings, _: Hasil) -> Iterator[_Plan]:
    if _says(record.iku):
        masa = of_office(record)
        yield _Plan("iku", _stem("IKU", record, masa), lambda logo: contexts.iku_view(record, settings, logo))


def _iki(record: Kinerja, settings: Settings, _: Hasil) -> Iterator[_Plan]:
    for stem, jabatan in _individuals("IKI", record):
        view = partial(contexts.iki_view, record, jabatan, settings)
        yield _Plan("iki", stem, view, partial(_of_jabatan, jabatan.nama))


def _measured_iki(record: Kinerja, settings: Settings, hasil: Hasil) -> Iterator[_Plan]:
    for stem, jabatan in _individuals("Pengukuran IKI", record):
        view = partial(contexts.measured_iki_view, record, jabatan, settings, hasil=hasil)
        yield _Plan("pengukuran-iki", stem, view, partial(_of_jabatan, jabatan.nama))


def _of_jabatan(nama: str, record: Kinerja, printed: str) -> Kinerja:
    return of_jabatan(record, next(each for each in record.jabatan if each.nama == nama), printed)


def _individuals(kind: str, record: Kinerja) -> Iterator[tuple[str, Jabatan]]:
    stem = _stem(kind, record, of_year(record))
    for number, jabatan in enumerate((j for j in record.jabatan if _says(j.iki)), 1):
        yield f"{stem} - {number:02} {jabatan.nama}", jabatan


def _pk(record: Kinerja, settings: Settings, _: Hasil) -> Iterator[_Plan]:
    tree = tree_of(record, settings)
    made = (each for each in agreements(record, settings) if _says(each.sasaran) or each.anggaran)
    for number, agreement in enumerate(made, 1):
        title = tree.listed(agreement.pihak_pertama.jabatan or "") if agreement.pihak_pertama else ""
        kind = "PK Perubahan" if agreement.perubahan else "PK"
        year = agreement.tahun or record.tahun
        stem = _stem(kind, record, Masa(year, year) if year else None)
        view = partial(contexts.pk_view, record, agreement, settings)
        yield _Plan("pk", f"{stem} - {number:02} {title}".rstrip(), view, of_agreement)


def _measured(record: Kinerja, settings: Settings, hasil: Hasil) -> Iterator[_Plan]:
    from kinerja_docs.renderers.measurement import measurement_view

    stem = _stem("Pengukuran Kinerja", record, of_year(record))
    if _says(record.iku):
        yield _Plan("pengukuran", stem, lambda logo: measurement_view(record, settings, logo, hasil))


def _decree(record: Kinerja, settings: Settings, _: Hasil) -> Iterator[_Plan]:
    stem = _stem("Keputusan IKU", record, of_office(record))
    if _says(record.iku):
        yield _Plan("keputusan", stem, lambda logo: contexts.decree_view(record, settings, logo))


def _says(goals: Sequence[Sasaran]) -> bool:
    """Tell whether sasaran hold anything at all; a table of them would else be nothing but blanks."""
    return any(goal.uraian or goal.indikator for goal in goals)


NOTHING_TO_PRINT: dict[str, str] = {
    "iku": "IKU tidak dibuat: rekaman ini tidak memuat indikator kinerja utama.",
    "iki": "IKI tidak dibuat: rekaman ini tidak memuat jabatan yang punya indikator.",
    "pk": "Perjanjian Kinerja tidak dibuat: rekaman ini tidak memuat sasaran, indikator, atau perjanjian.",
    "pengukuran": "Pengukuran Kinerja tidak dibuat: rekaman ini tidak memuat indikator kinerja utama.",
    "pengukuran-iki": "Pengukuran IKI tidak dibuat: rekaman ini tidak memuat jabatan yang punya indikator.",
    "keputusan": "Keputusan tentang IKU tidak dibuat: rekaman ini tidak memuat indikator kinerja utama.",
}
"""Why a record gives no document of a kind: all that it would print is blanks."""


def _stem(kind: str, record: Kinerja, masa: Masa | None) -> str:
    return " ".join(filter(None, (kind, record.perangkat_daerah.nama, masa.tulis("-") if masa else "")))


_PLANS: dict[Jenis, Callable[[Kinerja, Settings, Hasil], Iterator[_Plan]]] = {
    "iku": _iku,
    "iki": _iki,
    "pk": _pk,
    "pengukuran": _measured,
    "pengukuran-iki": _measured_iki,
    "keputusan": _decree,
}


def _document(plan: _Plan, carried: _Carried, settings: Settings, templates: Templates) -> RenderedDocument:
    @cache
    def view() -> Umum:
        return plan.view(picture(settings.logo))

    def render() -> bytes:
        values = dict(zip(_NAMES[plan.jenis], _VALUES[plan.jenis](view()), strict=True))
        return _template(plan.jenis, settings, templates).render(
            values, carried.given(plan) if settings.rekaman else None
        )

    def open_parts() -> Blanks:
        return blanks(view(), _template(plan.jenis, settings, templates).printed)

    return RenderedDocument(safe_name(plan.stem) + ".docx", plan.jenis, render, open_parts)


def _template(jenis: Jenis, settings: Settings, templates: Templates) -> Template:
    data = templates[jenis] if isinstance(templates, Mapping) else template_bytes(jenis, templates)
    return _compiled(data, _TEMPLATES[jenis][0], jenis, settings.kertas)


def template_bytes(jenis: Jenis, templates: Path | None = None) -> bytes:
    """Return the template with which a kind of document is written."""
    name = _TEMPLATES[jenis][0]
    if templates is None:
        return _shipped_bytes(name)
    path = _template_path(name, templates)
    found = path.stat()
    return _read(path, found.st_mtime_ns, found.st_size)


@cache
def _shipped_bytes(name: str) -> bytes:
    """Return a template that came with the program, and changes with it alone."""
    return _shipped(name).read_bytes()


@lru_cache(maxsize=32)
def _read(path: Path, *_: int) -> bytes:
    """Return what is in a file, as long as it stays the same."""
    return path.read_bytes()


def _template_path(name: str, templates: Path | None) -> Path:
    """Return the template of the user's folder (or of ``docx`` in it) if it is there, else the one shipped."""
    own = [] if templates is None else [home / name for home in _homes(templates)]
    return next((path for path in own if path.is_file()), _shipped(name))


@cache
def _shipped(name: str) -> Path:
    return assets.folder("templates") / "docx" / name


def _check_folder(templates: Path | None) -> None:
    """Refuse a folder of templates that is not there or holds none that we know: it would be passed over unseen."""
    if templates is None:
        return
    names = [name for name, _ in _TEMPLATES.values()]
    if not any(_template_path(name, templates).parent in _homes(templates) for name in names):
        raise WrongUse(f"{templates}: tidak ada templat di folder ini. Nama yang dikenal: {', '.join(names)}.")


def _homes(templates: Path) -> tuple[Path, Path]:
    return templates, templates / "docx"


@lru_cache(maxsize=32)
def _compiled(data: bytes, name: str, jenis: Jenis, kertas: Kertas | None) -> Template:
    from kinerja_docs.renderers.docx import compile_template

    return compile_template(data, name, known=get_type_hints(_TEMPLATES[jenis][1]), paper=kertas)


def template_named(name: str, templates: Path | None = None) -> bytes:
    """Return a template by the name of its file: of the user's folder if it is there, else the one shipped."""
    return _template_path(name, templates).read_bytes()


def check_folder(templates: Path | None, also: str) -> None:
    """Refuse a folder that holds neither a template of these kinds nor the one named ``also``.

    Raises:
        WrongUse
    """
    if templates is None or not any((home / also).is_file() for home in _homes(templates)):
        _check_folder(templates)
