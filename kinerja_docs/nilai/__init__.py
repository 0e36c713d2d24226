"""Values: what a cell of target or realisasi says, a number and its unit, and what is to be asked about it."""

from kinerja_docs.nilai.checking import check_pair, check_value
from kinerja_docs.nilai.model import Angka, Arah, Bacaan, Label, Lain, Nilai, Rentang
from kinerja_docs.nilai.reading import read_value

__all__ = ["Angka", "Arah", "Bacaan", "Label", "Lain", "Nilai", "Rentang", "check_pair", "check_value", "read_value"]
