"""The neutral document: what a reader hands over, whatever the file was."""

from kinerja_docs.document.frames import unframed
from kinerja_docs.document.model import (
    Block,
    Cell,
    Document,
    Equation,
    Heading,
    Inline,
    Line,
    ListItem,
    Note,
    Paragraph,
    Table,
    Text,
    grid,
    inline_text,
    lines_of,
    text_of,
)

__all__ = [
    "Block",
    "Cell",
    "Document",
    "Equation",
    "Heading",
    "Inline",
    "Line",
    "ListItem",
    "Note",
    "Paragraph",
    "Table",
    "Text",
    "grid",
    "inline_text",
    "lines_of",
    "text_of",
    "unframed",
]
