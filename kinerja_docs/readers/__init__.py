"""Files to neutral documents; each format library is imported here only."""
