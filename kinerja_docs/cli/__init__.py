"""The command line: one module a command; click is used only here."""

from kinerja_docs.cli.main import main

__all__ = ["main"]
