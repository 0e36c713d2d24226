"""Rows of a report: as many as there are, in a little memory; the rest waits in a temporary file."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator

from kinerja_docs.errors import OutputFailed

_IN_MEMORY = 2**18


class Lines:
    """Rows of texts and numbers, added at the end and read from the beginning as often as one likes."""

    def __init__(self) -> None:
        self._stream = tempfile.SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8")  # noqa: SIM115 - ends with us
        self._count = 0

    def __del__(self) -> None:
        self._stream.close()

    def add(self, *row: str | int) -> None:
        """Add a row.

        Raises:
            OutputFailed: if there is no room for the temporary file.
        """
        try:
            self._stream.write(f"{json.dumps(row, ensure_ascii=False)}\n")
        except OSError as error:
            home = tempfile.gettempdir()
            raise OutputFailed(f"{home}: folder sementara tidak dapat ditulis ({error}). Kosongkan ruang.") from error
        self._count += 1

    def extend(self, rows: Iterable[tuple[str | int, ...]]) -> None:
        """Add rows."""
        for row in rows:
            self.add(*row)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[list[str | int]]:
        """Yield the rows; none may be added meanwhile."""
        self._stream.seek(0)
        yield from map(json.loads, self._stream)
        self._stream.seek(0, 2)
