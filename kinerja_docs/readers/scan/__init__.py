"""Read scans: ``read(data, name)`` returns the neutral document of a PDF, whatever its pages are, or of an image."""

from kinerja_docs.readers.scan.reader import read

__all__ = ["read"]
