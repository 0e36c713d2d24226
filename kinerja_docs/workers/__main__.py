"""A worker as a program of its own: ``python -m kinerja_docs.workers``."""

from kinerja_docs.workers.child import main

main()
