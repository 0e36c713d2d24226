#!/usr/bin/env python3
"""``python cli.py …`` in a checkout does what ``kinerja-docs …`` does when installed."""

from kinerja_docs.cli import main

if __name__ == "__main__":
    main()
