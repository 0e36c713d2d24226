"""Perjanjian Kinerja: parties, targets, budget, place and date; several in one file."""

from kinerja_docs.extract.agreement.agreements import Agreements

__all__ = ["Agreements"]
