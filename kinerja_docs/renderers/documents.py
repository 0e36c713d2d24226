"""The documents that a record gives: planned at once, each written only when it is asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args, get_type_hints

from kinerja_docs import assets
from kinerja_docs.domain import Kinerja
from kinerja_docs.errors import WrongUse
from kinerja_docs.renderers import context as contexts
from kinerja_docs.renderers.parties import with_officials
from kinerja_docs.renderers.settings import Kertas, Settings
from kinerja_docs.renderers.values import Gambar
from kinerja_docs.renderers.views import DokumenIki, DokumenIku, DokumenPk, Umum

if TYPE_CHECKING:
    from kinerja_docs.renderers.docx import Template

Jenis = Literal["iku", "iki", "pk"]
JENIS: tuple[Jenis, ...] = get_args(Jenis)
_TEMPLATES: dict[Jenis, tuple[str, type[Umum]]] = {
    "iku": ("iku.docx", DokumenIku),
    "iki": ("iki.docx", DokumenIki),
    "pk": ("perjanjian-kinerja.docx", DokumenPk),
}
_MAX_NAME = 120


@dataclass(frozen=True, slots=True)
class _Plan:
    jenis: Jenis
    ending: str
    record: Kinerja
    view: Callable[[Gambar | None], Umum]


@dataclass(frozen=True, slots=True)
class RenderedDocument:
    """A document to be written: its file name, its kind, and ``render``, which returns the bytes of the .docx."""

    file_name: str
    jenis: Jenis
    render: Callable[[], bytes]


def documents(
    record: Kinerja, jenis: Sequence[str], settings: Settings, templates: Path | None = None
) -> Iterator[RenderedDocument]:
    """Yield the documents of these kinds that the record gives, in a stable order.

    Templates are taken from the folder ``templates`` where it holds one of that name, else from those shipped.

    Raises:
        WrongUse: for an unknown kind.
        InvalidTemplate: when a document is written with a template that cannot be used.
    """
    unknown = [kind for kind in jenis if kind not in _TEMPLATES]
    if unknown:
        raise WrongUse(f"jenis dokumen tidak dikenal: {', '.join(unknown)}. Pilih: {', '.join(JENIS)}.")
    filled = replace(with_officials(record, settings), asal={}, temuan=(), cakupan=None, regulasi=None)
    plans = (plan for kind in JENIS if kind in jenis for plan in _PLANS[kind](filled, settings))
    return (_document(plan, filled, settings, templates) for plan in plans)


def _iku(record: Kinerja, settings: Settings) -> Iterator[_Plan]:
    part = replace(record, jabatan=contexts.leaders(record), perjanjian=())
    yield _Plan("iku", "", part, lambda logo: contexts.iku_view(record, settings, logo))


def _iki(record: Kinerja, settings: Settings) -> Iterator[_Plan]:
    bare = replace(record, dasar_hukum=(), visi=(), linieritas=(), iku=(), perjanjian=())
    for number, jabatan in enumerate((j for j in record.jabatan if j.iki), 1):
        view = partial(contexts.iki_view, record, jabatan, settings)
        yield _Plan("iki", f" - {number:02} {jabatan.nama}", replace(bare, jabatan=(jabatan,)), view)


def _pk(record: Kinerja, settings: Settings) -> Iterator[_Plan]:
    bare = replace(record, dasar_hukum=(), visi=(), linieritas=(), iku=(), jabatan=())
    for number, agreement in enumerate(contexts.agreements(record, settings), 1):
        first = agreement.pihak_pertama
        title = first.jabatan if first is not None and first.jabatan else ""
        view = partial(contexts.pk_view, record, agreement, settings)
        yield _Plan("pk", f" - {number:02} {title}".rstrip(), replace(bare, perjanjian=(agreement,)), view)


_PLANS: dict[Jenis, Callable[[Kinerja, Settings], Iterator[_Plan]]] = {"iku": _iku, "iki": _iki, "pk": _pk}


def _document(plan: _Plan, record: Kinerja, settings: Settings, templates: Path | None) -> RenderedDocument:
    def render() -> bytes:
        from kinerja_docs.domain.boundary import dump

        view = plan.view(_logo(settings.logo))
        values = {field.name: getattr(view, field.name) for field in fields(view)}
        return _template(plan.jenis, settings, templates).render(values, dump(plan.record))

    office = record.perangkat_daerah.nama or ""
    stem = " ".join(filter(None, (plan.jenis.upper(), office, str(record.tahun or ""))))
    return RenderedDocument(_safe(stem + plan.ending) + ".docx", plan.jenis, render)


def _safe(stem: str) -> str:
    """Return a file name that Windows takes: no reserved characters, no trailing dot or blank, not too long."""
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f]+', "-", unicodedata.normalize("NFC", stem))
    return " ".join(plain.split())[:_MAX_NAME].rstrip(" .")


def _template(jenis: Jenis, settings: Settings, templates: Path | None) -> Template:
    name, _ = _TEMPLATES[jenis]
    own = templates / name if templates is not None else None
    path = own if own is not None and own.is_file() else assets.folder("templates") / "docx" / name
    return _compiled(path.read_bytes(), path.name, jenis, settings.kertas)


@lru_cache(maxsize=32)
def _compiled(data: bytes, name: str, jenis: Jenis, kertas: Kertas | None) -> Template:
    from kinerja_docs.renderers.docx import compile_template

    return compile_template(data, name, known=get_type_hints(_TEMPLATES[jenis][1]), paper=kertas)


@lru_cache(maxsize=8)
def _logo(path: Path | None) -> Gambar | None:
    if path is None:
        return None
    from kinerja_docs.renderers.docx import load_picture

    return load_picture(path.read_bytes(), path.name)
