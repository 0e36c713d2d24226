"""A Word template, opened, checked and compiled once; rendered as often as there are records.

What does not depend on the data is done in ``compile_template``: unpacking, docxtpl's rules, the compilation by Jinja,
packing the parts that stay as they are. A ``Template`` is never changed and may be shared between threads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Literal, cast

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateError
from jinja2.exceptions import UndefinedError
from lxml import etree
from lxml.etree import _Element

from kinerja_docs.document.embedded import closing, opening
from kinerja_docs.errors import InvalidTemplate
from kinerja_docs.renderers.docx.checking import Check, check_part, unknown_name
from kinerja_docs.renderers.docx.columns import Sizes, has_open_columns, lay_out_columns, text_sizes
from kinerja_docs.renderers.docx.dialect import expand, patch
from kinerja_docs.renderers.docx.equation import Equations
from kinerja_docs.renderers.docx.illegal import reject_illegal
from kinerja_docs.renderers.docx.numbering import Numbering, read_numbering, renumber
from kinerja_docs.renderers.docx.package import TYPES, Package, open_package, parse, record_parts, targets, typed
from kinerja_docs.renderers.docx.paper import set_paper
from kinerja_docs.renderers.docx.pictures import placeholders
from kinerja_docs.renderers.docx.sandbox import MAX_OUTPUT, Run, Sandbox, harden
from kinerja_docs.renderers.docx.tags import Tag, W, join_tags
from kinerja_docs.renderers.docx.zipped import Member, Packed, archive, pack, pack_with, prepare
from kinerja_docs.renderers.values import Gambar

_AT_ONCE = 256
_BARE_CELLS = etree.ETXPath(f"//{W}tc[not(*[last()][self::{W}p])]")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class _Part:
    member: str
    label: str
    jinja: JinjaTemplate


@dataclass(frozen=True, slots=True)
class Template:
    """A compiled template.

    Attributes:
        name: of the file that it was made from.
        used: the names that it takes from the context, each with the tags that use it.
    """

    name: str
    used: Mapping[str, tuple[Tag, ...]]
    _parts: tuple[_Part, ...]
    _main: str
    _order: tuple[str, ...]
    _fixed: Mapping[str, Member]
    _types: tuple[bytes, bytes]
    _packed_types: tuple[Member, Member]
    _declares: Mapping[str, Member]
    _item: str
    _numbering: Numbering
    _pictures: Mapping[str, str]
    _sizes: Sizes | None

    def render(self, context: Mapping[str, object], record: bytes | None = None) -> bytes:
        """Return the .docx for these values, with the record (JSON) inside if one is given.

        The same values give the same bytes.

        Raises:
            InvalidTemplate: for names that the context does not have, and whatever stops the template.
            InvalidRecord: naming a value that holds a character which no Word file can hold.
        """
        self._check_names(context)
        reject_illegal(context)
        run = Run(self._numbering.abstract, self._numbering.first_free)
        remembered: Equations = []
        values = {**context, "_jalan": run}
        texts = {}
        for part in self._parts:
            run.equations = remembered if part.member == self._main and self._sizes is not None else None
            texts[part.member] = self._text(part, values)
        root = self._parsed(texts, remembered)
        changed = {name: pack(name, text.encode()) for name, text in texts.items()}
        if run.lists and self._numbering.member is not None:
            changed[self._numbering.member] = pack(self._numbering.member, self._numbering.written(run.lists))
        sealed = None if record is None else pack_with(self._item, opening(root), _closed(record))
        return self._archive(changed, context, sealed)

    def _check_names(self, context: Mapping[str, object]) -> None:
        missing = [(tag, name) for name, tags in self.used.items() if name not in context for tag in tags]
        if missing:
            raise InvalidTemplate(self.name, [unknown_name(tag, name, context) for tag, name in missing])

    def _text(self, part: _Part, values: Mapping[str, object]) -> str:
        pieces, size = [], 0
        try:
            stream = part.jinja.generate(values)
            while piece := "".join(islice(stream, _AT_ONCE)):
                pieces.append(piece)
                size += len(piece)
                if size > MAX_OUTPUT:
                    raise InvalidTemplate(self.name, [f"{part.label}: hasilnya lebih dari {MAX_OUTPUT} huruf"])
        except UndefinedError as error:
            raise InvalidTemplate(self.name, [f"{part.label}: nilai tidak ada ({error.message})"]) from error
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
            raise InvalidTemplate(self.name, [f"{part.label}: {error}"]) from error
        return _DECLARATION + "".join(pieces)

    def _parsed(self, texts: dict[str, str], equations: Equations) -> _Element:
        root = self._well_formed(self._main, texts[self._main])
        for name in texts.keys() - {self._main}:
            self._well_formed(name, texts[name])
        if self._sizes is not None:
            lay_out_columns(root, self._sizes, equations)
        if _complete_cells(root) or self._sizes is not None:
            texts[self._main] = _DECLARATION + etree.tostring(root, encoding="unicode")
        return root

    def _well_formed(self, part: str, text: str) -> _Element:
        try:
            return etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, huge_tree=True))
        except etree.XMLSyntaxError as error:
            fault = f"{part}: hasilnya bukan XML yang utuh ({error.msg}); periksa letak {{% if %}} dan {{% for %}}"
            raise InvalidTemplate(self.name, [fault]) from error

    def _archive(self, changed: dict[str, Member], context: Mapping[str, object], sealed: Member | None) -> bytes:
        plain = types = self._types[sealed is not None]
        for member, name in self._pictures.items():
            picture = context.get(name)
            if isinstance(picture, Gambar):
                changed[member] = pack(member, picture.data)
                types = typed(types, member, picture.jenis)
        changed[TYPES] = pack(TYPES, types) if types != plain else self._packed_types[sealed is not None]
        if sealed is not None:
            changed = {**self._declares, **changed, self._item: sealed}
        order = [*self._order, *sorted(changed.keys() - set(self._order))]
        return archive(changed[name] if name in changed else self._fixed[name] for name in order)


def compile_template(
    data: bytes,
    name: str,
    *,
    known: Mapping[str, object] | None = None,
    paper: Literal["F4", "A4"] | None = None,
) -> Template:
    """Return the template in the bytes of a .docx file.

    ``known`` gives the names that its tags may use, each with its type; without it, names are checked against the
    context when a document is rendered. ``paper`` puts all sections on another paper.

    Raises:
        InvalidTemplate: with all faults at once, each with its place, its tag and what to do.
        EmptyFile, WrongFormat, HostileFile, TooLarge: if it is no harmless .docx file.
    """
    package = open_package(data, name)
    faults: list[str] = []
    used: dict[str, tuple[Tag, ...]] = {}
    pictures: dict[str, str] = {}
    roots: dict[str, _Element] = {}
    for member, label in package.tagged.items():
        root = parse(package.members[member], member, name)
        join_tags(root)
        check = check_part(root, label, _sandbox(member, package), known)
        faults += check.faults
        _collect(used, check)
        _find_pictures(pictures, package, member, root)
        roots[member] = root
    if faults:
        raise InvalidTemplate(name, faults)
    if paper is not None:
        set_paper(roots[package.main], paper)
    parts = [_compiled(package, member, root) for member, root in roots.items() if _is_live(root, member, package)]
    sizes = _sizes(package) if has_open_columns(roots[package.main]) else None
    return _assembled(package, parts, used, pictures, sizes)


def _sandbox(member: str, package: Package) -> Sandbox:
    return Sandbox(lines=package.tagged[member] != "properti dokumen")


def _collect(used: dict[str, tuple[Tag, ...]], check: Check) -> None:
    for name, tags in check.used.items():
        used[name] = (*used.get(name, ()), *tags)


def _find_pictures(pictures: dict[str, str], package: Package, member: str, root: _Element) -> None:
    found = placeholders(root)
    if found:
        leads_to = targets(package, member)
        pictures.update({leads_to[each]: name for each, name in found.items() if each in leads_to})


def _is_live(root: _Element, member: str, package: Package) -> bool:
    return member == package.main or b"{" in etree.tostring(root)


def _compiled(package: Package, member: str, root: _Element) -> _Part:
    if expand(root, package.tagged[member]):
        renumber(root, package)
    sandbox = _sandbox(member, package)
    try:
        tree = harden(sandbox.parse(patch(root)))
        code = sandbox.compile(tree, name=member)
        return _Part(member, package.tagged[member], JinjaTemplate.from_code(sandbox, code, {}))
    except (TemplateError, RecursionError) as error:
        raise InvalidTemplate(package.name, [f"{package.tagged[member]}: {error}"]) from error


def _assembled(
    package: Package,
    parts: Sequence[_Part],
    used: Mapping[str, tuple[Tag, ...]],
    pictures: Mapping[str, str],
    sizes: Sizes | None,
) -> Template:
    item, declared = record_parts(package)
    types = (package.members[TYPES], declared.pop(TYPES))
    live = {part.member for part in parts}
    fixed = {name: pack(name, data, often=False) for name, data in package.members.items() if name not in live}
    return Template(
        name=package.name,
        used=used,
        _parts=tuple(parts),
        _main=package.main,
        _order=(TYPES, *(name for name in package.members if name != TYPES)),
        _fixed=fixed,
        _types=types,
        _packed_types=(pack(TYPES, types[0], often=False), pack(TYPES, types[1], often=False)),
        _declares={name: pack(name, data, often=False) for name, data in declared.items()},
        _item=item,
        _numbering=read_numbering(package),
        _pictures=pictures,
        _sizes=sizes,
    )


def _sizes(package: Package) -> Sizes:
    styles = package.styles
    return {} if styles is None else text_sizes(parse(package.members[styles], styles, package.name))


@lru_cache(maxsize=4)
def _closed(record: bytes) -> Packed:
    """Return the end of the part with the record; all documents of a record share it."""
    return prepare(closing(record))


def _complete_cells(root: _Element) -> bool:
    """Give a cell without a closing paragraph one, which Word insists on; tell whether there was any."""
    bare = cast("list[_Element]", _BARE_CELLS(root))
    for cell in bare:
        etree.SubElement(cell, f"{W}p")
    return bool(bare)
