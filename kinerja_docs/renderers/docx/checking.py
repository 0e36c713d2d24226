"""All faults of a template at once: where, which tag, what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import TemplateSyntaxError, nodes
from lxml.etree import _Element

from kinerja_docs.budgets import TAG_LENGTH
from kinerja_docs.renderers.docx.names import Names, nearest
from kinerja_docs.renderers.docx.sandbox import Sandbox
from kinerja_docs.renderers.docx.tags import Places, Tag, W, paragraphs, scan, spans, without_tags

_OPEN = {"for": "endfor", "if": "endif"}
_MIDDLE = ("else", "elif")
_CLOSE = {closing: opening for opening, closing in _OPEN.items()}
_OURS = ("gabung", "rumus", "ikat", "daftar_baru")
_THEIRS = ("vm", "hm", "colspan", "cellbg")
KEYWORDS = (*_OPEN, *_CLOSE, *_MIDDLE, "set", *_OURS, *_THEIRS)
_VALUED = ("gabung", "rumus", "ikat", "colspan", "cellbg")
_BARE = ("daftar_baru", "vm", "hm")
_CELL_ONLY = ("gabung", "ikat", "vm", "hm", "colspan", "cellbg")
_FORBIDDEN = ("import", "from", "include", "extends", "macro", "call", "block", "filter", "do", "with", "autoescape")
_CONTAINERS = {"p": f"{W}p", "tr": f"{W}tr", "tc": f"{W}tc", "r": f"{W}r"}
_LEVELS = {"p": "paragraf", "tr": "baris tabel", "tc": "sel"}
_LOOSE = re.compile(r"\{[{%#]|[}%#]\}")
_ESCAPED = re.compile(r"\{_[{%]|[}%]_\}")


@dataclass(slots=True)
class Check:
    """The faults of one part, the names that it uses, each with the tags that use it, and the fields it looks into."""

    faults: list[str] = field(default_factory=list)
    used: dict[str, list[Tag]] = field(default_factory=dict)
    fields: set[str] = field(default_factory=set)


def check_part(root: _Element, part: str, sandbox: Sandbox, known: Mapping[str, object] | None) -> Check:
    """Return everything that is wrong in a part whose tags were joined; ``known`` gives the names that exist."""
    tags = [tag for tag in scan(root, part) if tag.mark != "#"]
    result = Check([*_loose_ends(root, part), *(fault for tag in tags for fault in _alone(tag))])
    if any(len(tag.source) > TAG_LENGTH for tag in tags):
        return result
    lines = _lines(tags, result.faults)
    tree = _parse(tags, lines, sandbox, result.faults)
    names = Names(known, sandbox)
    names.visit(tree)
    for lineno, message in names.faults:
        result.faults.append(_fault(tags[lineno - 1], message))
    for lineno, name in names.used:
        result.used.setdefault(name, []).append(tags[lineno - 1])
    result.fields |= names.fields
    return result


def unknown_name(tag: Tag, name: str, known: Iterable[str]) -> str:
    """Return the fault of a tag that uses a name that does not exist."""
    return _fault(tag, f"nama {name!r} tidak dikenal{nearest(name, known)}")


def _fault(tag: Tag, message: str) -> str:
    return f"{tag.place}: {tag.source} — {message}"


def _loose_ends(root: _Element, part: str) -> Iterator[str]:
    places = Places(root, part)
    for paragraph, texts in paragraphs(root):
        whole = _ESCAPED.sub("", "".join(text.text or "" for text in texts))
        inside = [whole[begin + 2 : end - 2] for begin, end in spans(whole)]
        if any(_LOOSE.search(body) for body in inside) or _LOOSE.search(without_tags(whole)):
            excerpt = whole.strip()[:60]
            yield f"{places.of(paragraph)}: {excerpt} — tag tidak lengkap; tulis utuh, misalnya {{{{ nama }}}}"


def _alone(tag: Tag) -> Iterator[str]:
    """Yield what can be seen of a tag without its neighbours' meaning."""
    if len(tag.source) > TAG_LENGTH:
        yield f"{tag.place}: {tag.source[:60]} … — tag lebih dari {TAG_LENGTH} huruf; bagi dengan {{% set %}}"
    if tag.mark == "%" and tag.keyword not in KEYWORDS:
        yield _fault(tag, _unknown_keyword(tag.keyword))
    if tag.keyword in _CELL_ONLY and next(tag.paragraph.iterancestors(f"{W}tc"), None) is None:
        yield _fault(tag, f"{tag.keyword} hanya ada artinya di dalam sel tabel")
    if tag.keyword in _VALUED and not tag.argument:
        yield _fault(tag, f"sebutkan nilainya, misalnya {{% {tag.keyword} baris.sasaran %}}")
    if tag.level in _LEVELS:
        yield from _neighbours(tag)


def _unknown_keyword(keyword: str) -> str:
    if keyword in _FORBIDDEN:
        return f"perintah {keyword!r} tidak diizinkan di dalam templat; hapus"
    return f"perintah {keyword!r} tidak dikenal{nearest(keyword, KEYWORDS)}"


def _neighbours(tag: Tag) -> Iterator[str]:
    container = _container(tag)
    if container is None:
        yield _fault(tag, f"tag {tag.level} harus berada di dalam tabel")
        return
    text = "".join(t.text or "" for t in container.iter(f"{W}t"))
    rest = text.replace(tag.source, "", 1).strip()
    if rest:
        what = _LEVELS[tag.level]
        yield _fault(tag, f"isi lain di {what} yang sama akan hilang ({rest[:40]!r}); pindahkan ke {what} lain")


def _container(tag: Tag) -> _Element | None:
    if tag.level in ("", "p"):
        return tag.paragraph
    return next(tag.element.iterancestors(_CONTAINERS[tag.level]), None)


def _lines(tags: Sequence[Tag], faults: list[str]) -> list[str]:
    """Return one line of Jinja for each tag, so that a line number names a tag; unpaired blocks are made whole."""
    lines: list[str] = []
    stack: list[Tag] = []
    for tag in tags:
        keyword = tag.keyword
        if keyword in _OPEN:
            stack.append(tag)
        problem = _pairing(tag, stack) if keyword in (*_CLOSE, *_MIDDLE) else None
        if problem is not None:
            faults.append(_fault(tag, problem))
        mismatched = problem is not None and not (stack and stack[-1].keyword == _CLOSE.get(keyword))
        lines.append("" if mismatched else _line(tag))
        if keyword in _CLOSE and not mismatched:
            stack.pop()
    faults += [_fault(tag, f"tidak ada {{% {_OPEN[tag.keyword]} %}} penutupnya") for tag in stack]
    endings = "".join(f"{{% {_OPEN[tag.keyword]} %}}" for tag in reversed(stack))
    return [*lines[:-1], lines[-1] + endings] if lines else []


def _pairing(tag: Tag, stack: Sequence[Tag]) -> str | None:
    wanted = _CLOSE.get(tag.keyword)
    if not stack or (wanted is not None and stack[-1].keyword != wanted):
        opened = f"yang terbuka {stack[-1].source} ({stack[-1].place})" if stack else "tidak ada yang terbuka"
        return f"tidak ada pembukanya; {opened}"
    opening = stack[-1]
    if opening.level != tag.level:
        return f"pembukanya {opening.source} memakai jenis lain; samakan (p, tr atau tc pada keduanya)"
    apart = f"pembukanya {opening.source} ada di {opening.place}; keduanya harus di wadah yang sama"
    return None if _siblings(opening, tag) else apart


def _siblings(opening: Tag, closing: Tag) -> bool:
    first, last = _container(opening), _container(closing)
    return first is None or last is None or first.getparent() is last.getparent()


def _line(tag: Tag) -> str:
    if tag.mark == "{":
        return f"{{{{ {_flat(tag.body)} }}}}"
    if tag.keyword in _VALUED:
        return f"{{{{ {_flat(tag.argument)} }}}}" if tag.argument else ""
    if tag.keyword in _BARE or tag.keyword not in KEYWORDS:
        return ""
    return f"{{% {_flat(tag.body)} %}}"


def _flat(body: str) -> str:
    return " ".join(body.split())


def _parse(tags: Sequence[Tag], lines: list[str], sandbox: Sandbox, faults: list[str]) -> nodes.Template:
    for _ in range(len(lines) + 1):
        try:
            return sandbox.parse("\n".join(lines))
        except TemplateSyntaxError as error:
            index = min(max(error.lineno, 1), len(lines)) - 1
            faults.append(_fault(tags[index], f"penulisan tag salah ({error.message})"))
            lines[index] = _harmless(tags[index].keyword, lines[index])
        except RecursionError:
            faults.append("ada tag yang bersarang terlalu dalam; sederhanakan")
            break
    return sandbox.parse("")


def _harmless(keyword: str, line: str) -> str:
    replaced = {"for": "{% for _ in [] %}", "if": "{% if true %}", "elif": "{% elif true %}", "else": ""}
    tail = re.search(r"((?:\{% end(?:for|if) %\})+)$", line)
    own = replaced.get(keyword, f"{{% {keyword} %}}" if keyword in _CLOSE else "")
    return own + (tail[1] if tail and keyword not in _CLOSE else "")
