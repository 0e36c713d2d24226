"""A Word template, opened, checked and compiled once; rendered as often as there are records.

What does not depend on the data is done in ``compile_template``: unpacking, docxtpl's rules, the compilation by Jinja,
packing the parts that stay as they are. A ``Template`` is never changed and may be shared between threads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from jinja2 import TemplateError
from jinja2.exceptions import UndefinedError
from lxml import etree
from lxml.etree import _Element

from kinerja_docs.document.embedded import closing, digest, digest_of, opening
from kinerja_docs.errors import InvalidTemplate
from kinerja_docs.renderers.docx.checking import Check, check_part, unknown_name
from kinerja_docs.renderers.docx.columns import Sizes, text_sizes
from kinerja_docs.renderers.docx.compiler import Written, compile_tree
from kinerja_docs.renderers.docx.dialect import expand, patch
from kinerja_docs.renderers.docx.illegal import reject_illegal
from kinerja_docs.renderers.docx.nesting import UnbalancedError
from kinerja_docs.renderers.docx.numbering import Numbering, read_numbering, renumber
from kinerja_docs.renderers.docx.package import TYPES, Package, open_package, parse, record_parts, targets, typed
from kinerja_docs.renderers.docx.paper import set_paper
from kinerja_docs.renderers.docx.pictures import placeholders
from kinerja_docs.renderers.docx.runtime import IllegalCharacterError, Run
from kinerja_docs.renderers.docx.sandbox import Sandbox, refuse_forbidden
from kinerja_docs.renderers.docx.tags import Tag, join_tags
from kinerja_docs.renderers.docx.tracked import accept
from kinerja_docs.renderers.docx.zipped import (
    Block,
    Member,
    Packed,
    archive,
    block,
    pack,
    pack_with,
    prepare,
    seal,
    store,
)
from kinerja_docs.renderers.values import Gambar

_TOO_DEEP = "ada tag yang terlalu panjang atau bersarang terlalu dalam; bagi menjadi beberapa tag"
Carried = Callable[[str], "bytes | Packed"]
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class _Part:
    member: str
    label: str
    write: Written


@dataclass(frozen=True, slots=True, eq=False)
class Template:
    """A compiled template.

    Attributes:
        name: of the file that it was made from.
        used: the names that it takes from the context, each with the tags that use it.
        printed: all names that its tags have, those of fields of rows and parts too.
    """

    name: str
    used: Mapping[str, tuple[Tag, ...]]
    printed: frozenset[str]
    _parts: tuple[_Part, ...]
    _main: str
    _fixed: Mapping[str, Member]
    _declares: Mapping[str, Member]
    _types: tuple[bytes, bytes]
    _item: str
    _numbering: Numbering
    _pictures: Mapping[str, str]

    def render(self, context: Mapping[str, object], record: bytes | Packed | Carried | None = None) -> bytes:
        """Return the .docx for these values, with the record inside if one is given.

        It is given as JSON, packed once for many, or as a function of the visible text.

        The same values give the same bytes.

        Raises:
            InvalidTemplate: for names that the context does not have, and whatever stops the template.
            InvalidRecord: naming a value that holds a character which no Word file can hold.
        """
        self._check_names(context)
        run = Run(self._numbering.abstract, self._numbering.first_free)
        members, jejak, seen = [], "", ""
        for part in self._parts:
            xml, found = self._written(part, context, run)
            members.append(pack(part.member, xml.encode()))
            if part.member == self._main:
                jejak, seen = found, "".join(run.seen)
        members += _lists(self._numbering, tuple(run.lists))
        before = _beginning(self, record is not None, self._given(context))
        if record is not None:
            carried = record(seen) if callable(record) else record
            packed = packed_record(carried) if isinstance(carried, bytes) else carried
            members.append(pack_with(self._item, opening(jejak, seal(before, members)), packed))
        return archive(members, before)

    def _check_names(self, context: Mapping[str, object]) -> None:
        if self.used.keys() <= context.keys():
            return
        missing = [(tag, name) for name, tags in self.used.items() if name not in context for tag in tags]
        raise InvalidTemplate(self.name, [unknown_name(tag, name, context) for tag, name in missing])

    def _written(self, part: _Part, context: Mapping[str, object], run: Run) -> tuple[str, str]:
        """Return the XML of a part; with it, if it is the main one, the digest of its visible text."""
        run.begin()
        try:
            part.write(context, run)
            run.grow(sum(map(len, run.seen)))
        except IllegalCharacterError as error:
            reject_illegal(context)
            raise InvalidTemplate(self.name, [f"{part.label}: huruf yang tidak dapat ditulis di Word"]) from error
        except (UndefinedError, AttributeError) as error:
            raise InvalidTemplate(self.name, [f"{part.label}: nilai tidak ada ({error})"]) from error
        except (RecursionError, MemoryError) as error:
            raise InvalidTemplate(self.name, [f"{part.label}: {_TOO_DEEP}"]) from error
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
            raise InvalidTemplate(self.name, [f"{part.label}: {error}"]) from error
        xml = _DECLARATION + "".join(run.out)
        root = self._well_formed(part.member, xml) if run.raw else None
        if part.member != self._main:
            return xml, ""
        return xml, digest_of("".join(run.seen)) if root is None else digest(root)

    def _well_formed(self, part: str, text: str) -> _Element:
        """Parse what holds XML that the caller gave; what is made of values alone is whole by its making."""
        try:
            return etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, huge_tree=True))
        except etree.XMLSyntaxError as error:
            raise InvalidTemplate(self.name, [f"{part}: hasilnya bukan XML yang utuh ({error.msg})"]) from error

    def _given(self, context: Mapping[str, object]) -> tuple[tuple[str, Gambar], ...]:
        values = ((member, context.get(name)) for member, name in self._pictures.items())
        return tuple((member, value) for member, value in values if isinstance(value, Gambar))


@lru_cache(maxsize=16)
def _beginning(template: Template, sealed: bool, pictures: tuple[tuple[str, Gambar], ...]) -> Block:
    """Return the beginning of the archive, which most documents of a template share."""
    types = template._types[sealed]
    members = {**template._fixed, **(template._declares if sealed else {})}
    for member, picture in pictures:
        types = typed(types, member, picture.jenis)
        members[member] = store(member, picture.data)
    return block([pack(TYPES, types, often=False), *members.values()])


@lru_cache(maxsize=64)
def _lists(numbering: Numbering, lists: tuple[tuple[int, int], ...]) -> tuple[Member, ...]:
    """Return the part with the lists; documents that began as many have the same."""
    return () if numbering.member is None else (pack(numbering.member, numbering.written(lists)),)


def packed_record(record: bytes) -> Packed:
    """Return a record (JSON) ready for any number of documents."""
    return prepare(closing(record))


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
    fields: set[str] = set()
    pictures: dict[str, str] = {}
    roots: dict[str, _Element] = {}
    for member, label in package.tagged.items():
        root = parse(package.members[member], member, name)
        accept(root)
        join_tags(root)
        try:
            check = check_part(root, label, Sandbox(), known)
        except (RecursionError, ValueError, MemoryError) as error:
            raise InvalidTemplate(name, [f"{label}: {_TOO_DEEP}"]) from error
        faults += check.faults
        fields |= check.fields
        _collect(used, check)
        _find_pictures(pictures, package, member, root)
        roots[member] = root
    if faults:
        raise InvalidTemplate(name, faults)
    if paper is not None:
        set_paper(roots[package.main], paper)
    sizes = _sizes(package)
    live = {member: root for member, root in roots.items() if _is_live(root, member, package)}
    parts = [_compiled(package, member, root, sizes) for member, root in live.items()]
    return _assembled(package, parts, used, frozenset((*used, *fields)), pictures)


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


def _compiled(package: Package, member: str, root: _Element, sizes: Sizes) -> _Part:
    label = package.tagged[member]
    if expand(root, label, sizes):
        renumber(root, package)
    try:
        sandbox = Sandbox()
        tree = sandbox.parse(patch(root))
        refuse_forbidden(tree)
        return _Part(member, label, compile_tree(tree, sandbox))
    except UnbalancedError as error:
        fault = f"{label}: hasilnya tidak selalu XML yang utuh; periksa letak {{% if %}} dan {{% for %}}"
        raise InvalidTemplate(package.name, [fault]) from error
    except (RecursionError, MemoryError) as error:
        raise InvalidTemplate(package.name, [f"{label}: {_TOO_DEEP}"]) from error
    except (TemplateError, SyntaxError, ValueError) as error:
        raise InvalidTemplate(package.name, [f"{label}: {error}"]) from error


def _assembled(
    package: Package,
    parts: Sequence[_Part],
    used: Mapping[str, tuple[Tag, ...]],
    printed: frozenset[str],
    pictures: Mapping[str, str],
) -> Template:
    item, declared = record_parts(package)
    types = (package.members[TYPES], declared.pop(TYPES))
    made = {TYPES, package.numbering, *(part.member for part in parts)}
    return Template(
        name=package.name,
        used=used,
        printed=printed,
        _parts=tuple(parts),
        _main=package.main,
        _fixed={name: pack(name, data, often=False) for name, data in package.members.items() if name not in made},
        _declares={name: pack(name, data, often=False) for name, data in declared.items()},
        _types=types,
        _item=item,
        _numbering=read_numbering(package),
        _pictures=pictures,
    )


def _sizes(package: Package) -> Sizes:
    styles = package.styles
    return {} if styles is None else text_sizes(parse(package.members[styles], styles, package.name))
