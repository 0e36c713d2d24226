"""The items of a cell such as "Sumber Data": set apart by numbers, bullets, paragraphs and ends of lines."""

from __future__ import annotations

import re

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.bahasa.numbering import split_run
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Cell, ListItem, Table, lines_of, text_of
from kinerja_docs.extract.found import Found
from kinerja_docs.extract.wording import begins, block_text, is_unset, without_punctuation
from kinerja_docs.profiles import Vocabulary

_CLOSING_COMMA = re.compile(r"[\s;,]+$")
_CONNECTING = re.compile(r"(?:dan|atau|serta|di|ke|dari|pada|untuk|yang|se|tentang|dengan)\b", re.IGNORECASE)
_UNFINISHED = re.compile(rf"(?:[-/,(&]|\b{_CONNECTING.pattern})$", re.IGNORECASE)


def cell_items(cell: Cell, vocabulary: Vocabulary) -> tuple[Found, ...]:
    """Return the items of a cell: split at numbers, bullets, paragraphs, and at line ends between complete names.

    A paragraph that begins with a connecting word ("dan …", "se Jawa Barat") goes on with the item above it, and so
    does one above which stands no complete name ("Bidang").
    """
    items: list[str] = []
    for item in (item for block in cell.blocks for item in _split(block, vocabulary)):
        if items and (_CONNECTING.match(item) or _completes(items[-1], item, vocabulary)):
            items[-1] = f"{items[-1]} {item}"
        else:
            items.append(item)
    return tuple(Found(item, cell.place) for item in items if item and not is_unset(item))


def _split(block: Block, vocabulary: Vocabulary) -> list[str]:
    if isinstance(block, Table):
        return [item for cell in block.cells for inner in cell.blocks for item in _split(inner, vocabulary)]
    lines = [line for line in text_of(block).split("\n") if line.strip()]
    labelled = [found[1] for line in lines if (found := split_label(line)) is not None]
    if 1 < len(lines) == len(labelled):
        return [*map(_item, labelled)]
    numbered = split_run(normalise(text_of(block)))
    if numbered:
        return [_item(text) for _, text in numbered]
    names = _names(block, vocabulary)
    return [_item(name) if isinstance(block, ListItem) else normalise(name) for name in names]


def _item(text: str) -> str:
    return _CLOSING_COMMA.sub("", without_punctuation(text))


def _names(block: Block, vocabulary: Vocabulary) -> list[str]:
    """Return the names that stand on lines of their own in a block, or its text where it is not all such names."""
    text = block_text(block)
    names = [""]
    for line in lines_of(block):
        said = normalise(line.text)
        if names[-1] and _begins_name(names[-1], said, vocabulary):
            names.append(said)
        else:
            names[-1] = f"{names[-1]} {said}".strip()
    label = text_of(block).removesuffix(text)
    names[0] = names[0].removeprefix(normalise(label)).strip()
    return names if len(names) > 1 and fold("".join(names)) == fold(text) else [text]


def _begins_name(above: str, line: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a line names an official or a unit, as does what stands above it, complete in itself.

    An office goes with the official above it ("Sekretaris / Kecamatan"), unless an office stands there as well.
    """
    posts, offices = _posts(vocabulary), vocabulary.perangkat_daerah.awal
    is_alike = begins(line, posts) or (begins(line, offices) and begins(above, offices))
    is_ended = not _UNFINISHED.search(above) and above.split()[-1] not in _units(vocabulary)
    return is_ended and is_alike and begins(above, (*posts, *offices)) and not _completes(above, line, vocabulary)


def _completes(above: str, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text is the rest of a name whose beginning names nobody yet: "Bidang", "Kepala Sub Bagian"."""
    words = above.split()
    begun = bool(words) and {*words} <= {*vocabulary.jabatan.belum_lengkap}
    is_head = len(words) > 1 and words[-1] in vocabulary.perangkat_daerah.awal and words[-1] not in _units(vocabulary)
    return begun and not is_head and not begins(text, vocabulary.jabatan.pejabat)


def _units(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words with which names of units begin, which are no offices: "Bidang", "Sub"."""
    offices = vocabulary.perangkat_daerah.awal
    return tuple(word for word in vocabulary.jabatan.belum_lengkap if word not in offices)


def _posts(vocabulary: Vocabulary) -> tuple[str, ...]:
    return (*vocabulary.jabatan.pejabat, *_units(vocabulary))
