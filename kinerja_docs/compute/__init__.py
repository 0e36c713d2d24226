"""Figures from records: capaian, IKM, AKIP, averages, totals. Rules that change by year or place are profiles."""
