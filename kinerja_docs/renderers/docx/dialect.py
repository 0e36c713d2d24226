"""Our additions to the dialect, written out as Jinja before docxtpl's own rules are applied.

``{% gabung X %}`` merges its cell, ``{% rumus X %}`` prints an equation, ``{% ikat X %}`` keeps its row with what
follows, ``{%p daftar_baru %}`` lets the numbering begin at 1 again.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable

from lxml import etree
from lxml.etree import _Element

from kinerja_docs.renderers.docx.columns import Sizes, has_open_columns, open_columns, write_hooks
from kinerja_docs.renderers.docx.tags import Tag, W, scan

_MARGINS = 216
_DEFAULT_WIDTH = 9000
_BEFORE_MERGE = (f"{W}cnfStyle", f"{W}tcW", f"{W}gridSpan", f"{W}hMerge")
_ALWAYS_BEGINS = ("'mulai'", '"mulai"')
_ESCAPES = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


def expand(root: _Element, part: str, sizes: Sizes) -> bool:
    """Replace our own tags in a part by plain Jinja around their XML; tell whether there was a ``daftar_baru``."""
    tags = scan(root, part)
    open_columns(tags)
    for tag in tags:
        rewrite = _REWRITERS.get(tag.keyword)
        if rewrite is not None:
            rewrite(tag)
    write_hooks(root, tags, sizes)
    return any(tag.keyword == "daftar_baru" for tag in tags)


def patch(root: _Element) -> str:
    """Return a part as a Jinja template by docxtpl's own rules; ``{_{`` in its texts stands for ``{{``."""
    from docxtpl import DocxTemplate

    text = etree.tostring(root, encoding="unicode")
    patched: str = DocxTemplate.patch_xml(None, text)
    for escaped, meant in _ESCAPES:
        patched = patched.replace(escaped, f"{{{{ '{meant[0]}' }}}}{{{{ '{meant[1]}' }}}}")
    return patched


def _merge(tag: Tag) -> None:
    cell = next(tag.paragraph.iterancestors(f"{W}tc"))
    _remove_text(tag)
    properties = _properties(cell, "tcPr")
    for old in properties.findall(f"{W}vMerge"):
        properties.remove(old)
    place = sum(1 for child in properties if child.tag in _BEFORE_MERGE)
    begins, goes_on = _element("vMerge", "restart"), _element("vMerge", "continue")
    properties.insert(place, begins)
    if tag.argument.strip() in _ALWAYS_BEGINS:
        return
    properties.insert(place + 1, goes_on)
    cell.text = f"{{% set _keadaan = ({tag.argument})|_gabung %}}" + (cell.text or "")
    _before(begins, "{% if _keadaan == 'mulai' %}")
    begins.tail = "{% elif _keadaan == 'lanjut' %}"
    goes_on.tail = "{% endif %}"
    _hide_content(cell, properties)


def _hide_content(cell: _Element, properties: _Element) -> None:
    first = cell.find(f"{W}p/{W}pPr")
    empty = etree.SubElement(cell, f"{W}p")
    if first is not None:
        empty.append(copy.deepcopy(first))
    properties.tail = "{% if _keadaan != 'lanjut' %}" + (properties.tail or "")
    _before(empty, "{% else %}")
    empty.tail = "{% endif %}"


def _keep(tag: Tag) -> None:
    row = next(tag.paragraph.iterancestors(f"{W}tr"))
    _remove_text(tag)
    row.text = f"{{% set _ikat = {tag.argument} %}}" + (row.text or "")
    for paragraph in row.iter(f"{W}p"):
        properties = _properties(paragraph, "pPr")
        for old in properties.findall(f"{W}keepNext"):
            properties.remove(old)
        keep = etree.Element(f"{W}keepNext")
        properties.insert(sum(1 for child in properties if child.tag == f"{W}pStyle"), keep)
        _before(keep, "{% if _ikat %}")
        keep.tail = "{% endif %}"


def _equation(tag: Tag) -> None:
    run = next(tag.element.iterancestors(f"{W}r"))
    value = f"({tag.argument})"
    tag.element.text = (tag.element.text or "").replace(tag.source, f"{{{{ {value} }}}}", 1)
    justified = tag.paragraph.find(f"{W}pPr/{W}jc")
    centred = justified is not None and justified.get(f"{W}val") == "center"
    width = _width(tag.paragraph) / 20
    table = next(tag.paragraph.iterancestors(f"{W}tbl"), None)
    open_ = table is not None and has_open_columns(table)
    printed = f"{{{{ {value}|_rumus({width:.1f}, {_truth(centred)}, {_truth(open_)}) }}}}"
    _before(run, f"{{% if {value}|_ada_rumus %}}{printed}{{% else %}}")
    run.tail = "{% endif %}" + (run.tail or "")


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _new_list(tag: Tag) -> None:
    source = (tag.element.text or "").replace(tag.source, "{{p ''|_daftar_baru }}", 1)
    tag.element.text = source


def _colspan(tag: Tag) -> None:
    """Leave it to docxtpl, but where columns are open: there the span has to stand behind the width."""
    if not has_open_columns(next(tag.paragraph.iterancestors(f"{W}tbl"))):
        _ensure_properties(tag)
        return
    tag.element.text = (tag.element.text or "").replace(tag.source, "", 1)
    properties = _properties(next(tag.paragraph.iterancestors(f"{W}tc")), "tcPr")
    for old in properties.findall(f"{W}gridSpan"):
        properties.remove(old)
    place = sum(1 for child in properties if child.tag in (f"{W}cnfStyle", f"{W}tcW"))
    properties.insert(place, etree.Element(f"{W}gridSpan", {f"{W}val": tag.argument}))


def _ensure_properties(tag: Tag) -> None:
    """Give the cell properties with something in them: docxtpl's rules look for their end tag."""
    properties = _properties(next(tag.paragraph.iterancestors(f"{W}tc")), "tcPr")
    if len(properties) == 0:
        etree.SubElement(properties, f"{W}tcW", {f"{W}w": "0", f"{W}type": "auto"})


_REWRITERS: dict[str, Callable[[Tag], None]] = {
    "gabung": _merge,
    "ikat": _keep,
    "rumus": _equation,
    "daftar_baru": _new_list,
    "colspan": _colspan,
    **dict.fromkeys(("vm", "hm", "cellbg"), _ensure_properties),
}


def _width(paragraph: _Element) -> int:
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    if cell is None:
        return _DEFAULT_WIDTH
    declared = cell.find(f"{W}tcPr/{W}tcW")
    width = _number(declared, "w") if declared is not None and declared.get(f"{W}type") == "dxa" else 0
    return (width or _grid_width(cell) or _DEFAULT_WIDTH) - _MARGINS


def _grid_width(cell: _Element) -> int:
    row = next(cell.iterancestors(f"{W}tr"))
    table = next(row.iterancestors(f"{W}tbl"))
    column = row.findall(f"{W}tc").index(cell)
    grid = table.findall(f"{W}tblGrid/{W}gridCol")
    return _number(grid[column], "w") if column < len(grid) else 0


def _number(element: _Element, name: str) -> int:
    value = element.get(f"{W}{name}", "")
    return int(value) if re.fullmatch(r"\d{1,6}", value) else 0


def _remove_text(tag: Tag) -> None:
    """Take the tag out; a paragraph that held nothing else goes with it, unless it is the last of its cell."""
    tag.element.text = (tag.element.text or "").replace(tag.source, "", 1)
    parent = tag.paragraph.getparent()
    empty = not "".join(text.text or "" for text in tag.paragraph.iter(f"{W}t")).strip()
    if empty and parent is not None and len(parent.findall(f"{W}p")) > 1:
        parent.remove(tag.paragraph)


def _element(name: str, value: str) -> _Element:
    return etree.Element(f"{W}{name}", {f"{W}val": value})


def _properties(parent: _Element, name: str) -> _Element:
    found = parent.find(f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}")
        parent.insert(0, found)
    return found


def _before(element: _Element, text: str) -> None:
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text
