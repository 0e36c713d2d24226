"""``python -m kinerja_docs …`` does what ``kinerja-docs …`` does."""

from kinerja_docs.cli import main

main()
