"""Puts this folder on the import path, so that tests share the helpers that lie here."""
