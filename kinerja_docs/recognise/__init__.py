"""Which kind of document, and which part of a document is of which kind."""

from kinerja_docs.recognise.sections import Section, sections

__all__ = ["Section", "sections"]
