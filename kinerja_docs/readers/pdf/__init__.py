"""Read PDF files: ``read(data, name)`` returns the neutral document."""

from kinerja_docs.readers.pdf.reader import read

__all__ = ["read"]
