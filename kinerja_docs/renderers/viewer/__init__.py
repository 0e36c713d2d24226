"""A record beside its source, as one web page that works without a network: every value shows where it came from."""

from kinerja_docs.renderers.viewer.page import view

__all__ = ["view"]
