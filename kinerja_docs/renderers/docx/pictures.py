"""Pictures: a placeholder in the template whose alternative text is a tag, such as ``{{ logo }}``."""

from __future__ import annotations

import re
from typing import Literal, cast

from lxml.etree import _Element

from kinerja_docs.errors import WrongFormat
from kinerja_docs.renderers.docx.tags import W
from kinerja_docs.renderers.values import Gambar

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_NAME = re.compile(r"\s*\{\{\s*([A-Za-z]\w*)\s*\}\}\s*")


def load_picture(data: bytes, name: str) -> Gambar:
    """Return a PNG or JPEG picture.

    Raises:
        WrongFormat: if it is neither.
    """
    from docx.image.image import Image

    try:
        image = Image.from_blob(data)
    except Exception as error:  # python-docx lets through whatever its parsers stumble over
        raise WrongFormat(f"{name}: bukan gambar PNG atau JPEG yang utuh. Simpan ulang sebagai PNG.") from error
    if image.content_type not in ("image/png", "image/jpeg") or not image.px_width or not image.px_height:
        raise WrongFormat(f"{name}: gambar {image.content_type} tidak didukung. Simpan ulang sebagai PNG atau JPEG.")
    kind = cast(Literal["image/png", "image/jpeg"], image.content_type)
    return Gambar(data, kind, image.px_width, image.px_height)


def placeholders(root: _Element) -> dict[str, str]:
    """Prepare the placeholder pictures of a part; return the relationship of each with the name of its value.

    A placeholder is printed only where its value is there, and takes the shape of the value within its own frame.
    """
    found = {}
    for properties in root.iter(f"{_WP}docPr"):
        name = _NAME.fullmatch(properties.get("descr", ""))
        if name is not None:
            properties.set("descr", name[1].capitalize())
            found.update(_prepare(properties, name[1]))
    return found


def _prepare(properties: _Element, name: str) -> dict[str, str]:
    frame = properties.getparent()
    run = next(properties.iterancestors(f"{W}r"), None)
    if frame is None or run is None:
        return {}
    for extent in (*frame.iter(f"{_WP}extent"), *frame.iter(f"{_A}ext")):
        width, height = extent.get("cx"), extent.get("cy")
        if width and height:
            extent.set("cx", f"{{{{ {name}|_ukuran('x', {width}, {height}) }}}}")
            extent.set("cy", f"{{{{ {name}|_ukuran('y', {width}, {height}) }}}}")
    _only_if(run, name)
    return {blip.get(_EMBED, ""): name for blip in frame.iter(f"{_A}blip")}


def _only_if(run: _Element, name: str) -> None:
    before, parent = run.getprevious(), run.getparent()
    opening = f"{{% if {name} %}}"
    if before is not None:
        before.tail = (before.tail or "") + opening
    elif parent is not None:
        parent.text = (parent.text or "") + opening
    run.tail = "{% endif %}" + (run.tail or "")
