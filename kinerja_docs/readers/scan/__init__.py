"""Read scans: ``read(data, name)`` returns the neutral document of a PDF, whatever its pages are, or of an image."""

from kinerja_docs.readers.scan.cache import folder as cache_folder
from kinerja_docs.readers.scan.engine import INSTALL, available
from kinerja_docs.readers.scan.reader import read

__all__ = ["INSTALL", "available", "cache_folder", "read"]
