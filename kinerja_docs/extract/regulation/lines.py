"""A document as lines of text, each with its place: what is common to all readers, whatever blocks they make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Cell, Document, Heading, Table, grid, text_of
from kinerja_docs.source import Place

_JOINED = re.compile(
    r"\s(?=(?:[a-z]|\d{1,2})\.$)(?<=;\s)|(?:(?<=[;:])|(?<=;\sdan)|(?<=;\satau))\s+(?=(?:[a-z]{1,2}|\d{1,2})[.)](?:\s+\w|[a-z]{3})|\(\d{1,2}\)\s+\w)"
    r"|(?<=\.)\s+(?=\(\s?\d{1,2}\s?\)\s+[A-Z]|Pasal\s\d{1,3}[A-Z]?\s+[A-Z(]|BAB\s[IVXLC]+\s+[A-Z]{2}"
    r"|Bagian\sKe\w+(?:\s+[A-Z]|$)|Paragraf\s\d{1,2}(?:\s+[A-Z]|$)|Ditetapkan\sdi\s|\d{1,2}\.\s(?:Ketentuan|Di\s?antara|Pasal|Judul|Bagian|Setelah)\s)"
    r"|(?<=;)\s+(?=[a-z],\s+bahwa\s)"
    r"|(?<=\.)\s+(?=\d{1,2}\.\s[A-Z][\w ]{2,60}\s(?:adalah|yang\sselanjutnya)\s)"
    r"|(?<=:)\s+(?=[“\"](?:BAB|Bagian|Paragraf|Pasal)\s)"
    r"|(?<=[,.;])\s+(?=['‘]?(?:Menimbang|Mengingat|Memperhatikan|Menetapkan)\s*(?::\s|:?$)|MEMUTUSKAN\b)"
    r"|(?:(?<=MEMUTUSKAN:)|(?<=MEMUTUSKAN\s:))\s+(?=Menetapkan)"
)
_HEADED = re.compile(
    r"((?:[A-Z\d]{1,3}[.)]\s)?(?:[A-Z,/&()-]+\s)*(?:TUGAS|FUNGSI|TUPOKSI)(?:\s[A-Z,/&()-]+)*)\s(?=[A-Z][\w/]*[a-z]\b.*\s(?:tugas|fungsi)\b)"
)
"""A heading in capitals and the sentence right below it, which readers took for one paragraph."""
_RUN = re.compile(
    r"\s+(?=(?:Menimbang|Mengingat|Memperhatikan|Menetapkan)\s*:|MEMUTUSKAN\b|BAB\s[IVXL]+\s+[A-Z]{2}|Bagian\sKe\w+\s+[A-Z]"
    r"|(?:PERATURAN|KEPUTUSAN)\s(?:DAERAH|BUPATI|WALI|GUBERNUR)|Paragraf\s\d{1,2}\s+[A-Z]|Pasal\s\d{1,3}[A-Z]?\s+(?:\(1\)|[A-Z])"
    r"|Ditetapkan\sdi\s|LAMPIRAN\b)"
)
"""Where a regulation that was copied without any line breaks begins a line."""
_LONGEST_LINE = 300
_ENOUGH = 4
_PAGE_OPENS = re.compile(r"(\d{1,3})\s+(?=\S)")
_BRACKETED = re.compile(r"\(\d{1,3}\)$")
_AYAT = re.compile(r"\(\d{1,2}\)\s+\w")
_PASAL = re.compile(r"Pasal\s+\w{1,4}$")
_FEWEST_PAGES = 3
_LEADING_LINK = re.compile(r"(dan/atau|dan|atau)\s+(?=[a-z]{1,2}[.)]\s+\w)")
_TRAILING_PASAL = re.compile(r"(\S+[^\W\d_]|\S*[.;:])\s+(Pasal\s(?:\d{1,3}[A-Z]?|[IVX]{1,4}))$")
_LINKS = frozenset(
    "dalam pada dan atau ketentuan dengan oleh atas sampai serta dari yakni yaitu terhadap berdasarkan menurut antara"
    " sesudah setelah sebelum melaksanakan diatur dimaksud tersebut".split()
)
_LAYOUT = re.compile(r"(?:Menimbang|Mengingat|Menetapkan|MEMUTUSKAN|Ditetapkan|Pasal\s+\d+\s*$|BAB\s+[IVX]+)")
_PAGE = re.compile(
    r"(?:[-–—]\s*\d{1,4}\s*[-–—]?|\d{1,4}\s*[-–—]|(?:Halaman|Hal\.|Page)\s*:?\s*\d{1,4}.{0,12})$", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?://)?[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}\.(?:id|com|org|net)(?:/\S*)?$", re.IGNORECASE)
_DOTS = re.compile(r"(?:\s?[.…]){3,}\s*$|…\s*$")
_GAP = re.compile(r"[ \t]{3,}")
_REACH = 4
_MISREAD = str.maketrans("lio", "110")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, white space normalised.

    Attributes:
        columns: its parts, where wide gaps set it in columns.
        table: it is the text of a whole table, its rows as lines.
        begins: it is the first of a paragraph.
        heading: it is a heading by its style.
    """

    text: str
    place: Place
    table: bool = False
    begins: bool = False
    heading: bool = False
    columns: tuple[str, ...] = ()


def lines_of(document: Document, tells: Callable[[Table], bool] = lambda _: False) -> list[Line]:
    """Return the lines of a document; lines that a reader joined ("…: a. …; b. …") are parted again.

    ``tells`` picks tables that hold running text, besides those that set a regulation in columns.
    """
    wrapped = document.format == "txt"
    return [line for block in document.blocks for line in _lines(block, wrapped=wrapped, tells=tells)]


def lines_in(blocks: Iterable[Block]) -> list[Line]:
    """Return the lines of some blocks, those of a cell for instance."""
    return [line for block in blocks for line in _lines(block, wrapped=False)]


def without_furniture(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines that are text, and those that are not: page numbers, catchwords at the foot of a page."""
    kept: list[Line] = []
    dropped: list[Line] = []
    pages = _pages_in_brackets(lines)
    for index, line in enumerate(lines):
        idle = not line.table and (index in pages or _is_page_number(lines, index) or _is_catchword(lines, index))
        (dropped if idle else kept).append(line)
    return kept, dropped


def last_word(text: str) -> str:
    """Return the last word of a text in small letters, punctuation kept ("ayat", "dan", "berikut:")."""
    return text[-40:].rsplit(None, 1)[-1].lower() if text.strip() else ""


def join_lines(parts: Iterable[str]) -> str:
    """Return lines as one text; a word split by a hyphen at the end of a line is joined."""
    pieces: list[str] = []
    for part in parts:
        if pieces and _splits_word(pieces[-1], part):
            pieces[-1] = pieces[-1][:-1] + part
        elif pieces and pieces[-1].endswith("-") and not pieces[-1].endswith(" -"):
            pieces[-1] += part
        else:
            pieces.append(part)
    return normalise(" ".join(pieces))


def _splits_word(before: str, after: str) -> bool:
    """Tell "penye-/lenggaraan" from "masing-/masing", "perundang-/undangan" and "APB-/Desa"."""
    stem = before[-40:].rpartition(" ")[2]
    if not stem.endswith("-") or len(stem) < 3 or not stem[-2].isalpha() or not after[:1].islower():
        return False
    return re.split(r"\W", after[:40].lower(), maxsplit=1)[0][:5] not in stem.lower()


def _lines(block: Block, *, wrapped: bool, tells: Callable[[Table], bool] = lambda _: False) -> Iterator[Line]:
    """Yield the lines of a block; a break inside a paragraph begins a line of its own unless the source wraps lines."""
    if isinstance(block, Table) and not (_is_layout(block) or tells(block)):
        yield Line(_rows(block), block.place, table=True)
        return
    cells = block.cells if isinstance(block, Table) else ()
    inner = [part for cell in cells for part in cell.blocks] if cells else [block]
    for part in inner:
        heading = isinstance(part, Heading)
        before = ""
        for index, text in enumerate(text_of(part).splitlines()):
            columns = _columns(text.strip())
            for number, piece in enumerate(filter(None, _parted(normalise(text)))):
                begins = number > 0 or index == 0 or not (wrapped or _is_cut(before, piece))
                yield Line(piece, part.place, begins=begins, heading=heading, columns=columns)
                before = piece


def _is_cut(line: str, after: str) -> bool:
    """Tell a line that ends within a sentence ("… urusan di bidang") from one above a heading or another sentence."""
    is_heading = after.isupper() or after[-1] in ":;"
    return line[-1:].isalpha() and line.rpartition(" ")[2][0].islower() and not is_heading


def _columns(text: str) -> tuple[str, ...]:
    return tuple(map(normalise, _GAP.split(text))) if _GAP.search(text) else ()


def _parted(text: str) -> list[str]:
    if len(text) > _LONGEST_LINE and len(_RUN.findall(text)) >= _ENOUGH:
        page = _PAGE_OPENS.match(text)
        pieces = [piece for part in _RUN.split(text[page.end() :] if page else text) for piece in _parted(part)]
        return [page[1], *pieces] if page else pieces
    text = _JOINED.sub("\n", _HEADED.sub(r"\1\n", text, count=1) if _HEADED.match(text) else text)
    link = _LEADING_LINK.match(text)
    text = f"{link[1]}\n{text[link.end() :]}" if link else text
    trailing = _TRAILING_PASAL.search(text[-200:])
    if trailing is not None and trailing[1].lower() not in _LINKS:
        text = f"{text[: -len(trailing[2])].rstrip()}\n{trailing[2]}"
    return text.split("\n")


def _is_layout(table: Table) -> bool:
    """Tell a table that only sets text in columns ("Menimbang | : | a. bahwa …") from one with data."""
    return any(_LAYOUT.match(normalise(line)) for line in text_of(table).splitlines())


def _rows(table: Table) -> str:
    rows = []
    for index, row in enumerate(grid(table)):
        own = [cell for cell in row if cell is not None and cell.row == index]
        rows.append("\t".join(_cell_text(cell) for cell in dict.fromkeys(own)))
    return "\n".join(rows)


def _cell_text(cell: Cell) -> str:
    return normalise(" ".join(text_of(block) for block in cell.blocks))


def _is_page_number(lines: list[Line], index: int) -> bool:
    """Tell a page number, and the address of a site, which some print on every page."""
    text = lines[index].text
    if _PAGE.match(text) or _ADDRESS.match(text):
        return True
    return text.isdigit() and len(text) < 4 and last_word(lines[index - 1].text if index else "") not in _NUMBERED


_NUMBERED = frozenset("pasal nomor tahun ayat paragraf angka tanggal no. nomor: tahun: bab".split())


def _pages_in_brackets(lines: list[Line]) -> frozenset[int]:
    """Return the lines "(1)", "(2)", … that count the pages: alone, without a gap, where ayat stand with their text.

    The first ayat of an article stands below its heading.
    """
    alone = [index for index, line in enumerate(lines) if _BRACKETED.match(line.text)]
    counted = [int(lines[index].text.strip("()")) for index in alone]
    first = counted[0] if counted else 0
    counts = len(alone) >= _FEWEST_PAGES and counted == list(range(first, first + len(alone)))
    counts = counts and not (alone[0] and _PASAL.match(lines[alone[0] - 1].text))
    return frozenset(alone) if counts and any(_AYAT.match(line.text) for line in lines) else frozenset()


def _is_catchword(lines: list[Line], index: int) -> bool:
    """Tell a foretaste of the next page ("f. melaksanakan……") by the text that follows it."""
    text = lines[index].text
    found = _DOTS.search(text[-200:])
    if found is None:
        return False
    taste = _alike(text[: len(text) - (len(text[-200:]) - found.start())])
    ahead = (line.text[:200] for line in lines[index + 1 : index + 1 + _REACH] if not line.table)
    return bool(taste) and any(_alike(after).startswith(taste) and not _DOTS.search(after) for after in ahead)


def _alike(text: str) -> str:
    """Return a text in which letters that recognition takes for digits are the same as these."""
    return fold(text).translate(_MISREAD)


def with_text(line: Line, text: str) -> Line:
    """Return ``line`` with another text."""
    return replace(line, text=text)
