"""What the elements of a page are to a reader: blocks, furniture, things never seen."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noframes noscript ol option p
    pre search section summary table tbody td tfoot th thead title tr ul xmp""".split()
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
UNSEEN = frozenset(
    "applet area audio base canvas col colgroup embed frame iframe link meta object param script source style template "
    "track video wbr".split()
)
CONTROLS = frozenset("button datalist input meter output progress select textarea".split())
APART = frozenset("aside footer header nav noscript search svg title".split())
LISTS = frozenset("dir menu ol ul".split())
_ROLES = frozenset("banner complementary contentinfo menu menubar navigation search".split())
_PARTS_OF_TEXT = frozenset("article li main section td".split())
_MENUS = frozenset(
    """breadcrumb breadcrumbs dropdown-menu footer header main-menu mainmenu menu nav nav-menu navbar navigation
    pagination related share sidebar site-footer site-header social submenu topbar widget""".split()
)
_TRAILS = frozenset("breadcrumb breadcrumbs breadcrumb-nav page-breadcrumb".split())
_HOME = frozenset(("home", "beranda", "halaman utama", "halaman depan", "depan", "utama"))
_FOLDS = frozenset("accordion-collapse collapse panel-collapse tabcontent tabpanel".split())
_FOLDING = frozenset("accordion collapse expansion tab tabs toggle".split())
_FOLDED = frozenset("body content details pane panel text".split())
_MATHS = frozenset(("", "m", "math", "mathml", "mml"))
_TWICE = frozenset(("katex-html", "mathjax_preview"))
_GONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_UNDERLINED = re.compile(r"text-decoration(?:-line)?\s*:[^;]*underline", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_KEPT = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)


def local_name(element: _Element) -> str:
    """Return the name of an element; MathML without the prefix that old pages write: ``m:mfrac`` → ``mfrac``."""
    tag = element.tag
    return _plain(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=1_000)
def _plain(tag: str) -> str:
    prefix, _, name = tag.rpartition("}")[2].lower().rpartition(":")
    return name if prefix in _MATHS else f"{prefix}:{name}"


def style_of(element: _Element) -> str:
    """Return the ``style`` attribute."""
    return element.get("style") or ""


def is_hidden(element: _Element, name: str) -> bool:
    """Tell whether a page never shows an element; scripts show the whole page, and folds and tabs on a click."""
    if element.get("hidden") is None and _GONE.search(style_of(element)) is None:
        return False
    return name not in ("html", "body") and element.get("role") != "tabpanel" and not _is_fold(element)


def is_unseen(element: _Element, name: str) -> bool:
    """Tell whether an element holds no text for people, or for a second time what stands beside it."""
    return name in UNSEEN or not _TWICE.isdisjoint((element.get("class") or "").lower().split())


def is_underlined(element: _Element, name: str) -> bool:
    """Tell whether an element underlines its text; a link is no underlined text."""
    return name == "u" or _UNDERLINED.search(style_of(element)) is not None


def is_struck(element: _Element, name: str) -> bool:
    """Tell whether an element strikes its text out."""
    return name in ("s", "strike", "del") or _STRUCK.search(style_of(element)) is not None


def keeps_space(element: _Element, name: str) -> bool:
    """Tell whether white space in an element counts."""
    return name in ("pre", "xmp", "textarea") or _KEPT.search(style_of(element)) is not None


def apart_by(element: _Element, name: str) -> str | None:
    """Return why an element may be furniture, None if it is not.

    That is ``"control"``, ``"form"``, ``"name"``, ``"class"`` or, of the path to a page, ``"trail"``.
    """
    role = (element.get("role") or "").lower()
    if name in CONTROLS:
        return None if name == "button" and _opens_a_fold(element) else "control"
    if name == "form":
        return "form"
    if role in _ROLES or (name in APART and role != "main" and not _heads_a_text(element, name)):
        return "name"
    marks = _marks(element)
    is_trail = not _TRAILS.isdisjoint(marks) or (name in LISTS and _begins_at_home(element))
    if is_trail and next(element.iter(*HEADINGS), None) is None:
        return "trail"
    return "class" if not _MENUS.isdisjoint(marks) else None


def _marks(element: _Element) -> list[str]:
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()


def _is_fold(element: _Element) -> bool:
    """Tell text that a click shows, also by the names of site builders ("elementor-tab-content")."""
    marks = _marks(element)
    parts = [re.split(r"[-_]+", mark) for mark in marks]
    named = any(words[-1] in _FOLDED and not _FOLDING.isdisjoint(words) for words in parts)
    return named or not _FOLDS.isdisjoint(marks)


def _begins_at_home(element: _Element) -> bool:
    """Tell a list whose first item is the link to the first page of the site."""
    first = element[0] if len(element) else None
    link = first[0] if first is not None and len(first) else None
    return link is not None and local_name(link) == "a" and "".join(map(str, link.itertext())).strip().lower() in _HOME


def _opens_a_fold(element: _Element) -> bool:
    """Tell a button that is the heading of text it shows and hides."""
    parent = element.getparent()
    named = any("accordion" in mark or "collaps" in mark for mark in _marks(element))
    toggles = "collapse" in (element.get("data-toggle") or element.get("data-bs-toggle") or "")
    return named or toggles or (parent is not None and local_name(parent) in ("h1", "h2", "h3", "h4", "h5", "h6"))


def _heads_a_text(element: _Element, name: str) -> bool:
    """Tell whether a header or footer belongs to an article rather than to the page."""
    if name not in ("header", "footer"):
        return False
    return any(local_name(above) in _PARTS_OF_TEXT for above in element.iterancestors())
