"""Formulas: how they are set on paper (``layout``), what they mean (``tree``), and the notations between the two."""
