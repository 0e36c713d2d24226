"""One model of tables: evidence for what each column holds, weighed together and decided once."""
