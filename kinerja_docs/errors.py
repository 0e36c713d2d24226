"""The errors of the package. Each carries its exit code and says, in Indonesian, what the user can do.

KinerjaError                4  something else went wrong
├── NotMade                 1  the content does not give what was asked for
├── WrongUse                2  the call does not fit
│   └── InvalidDeclaration  2  a declaration in parsers/ or the settings hold something unknown
├── UnreadableFile          3  a file could not be read
│   ├── EmptyFile
│   ├── WrongFormat            it is not what its name says
│   ├── HostileFile            it would harm the machine (bombs, entities, paths that leave the archive)
│   ├── TooLarge               it is larger than this program reads
│   ├── InvalidRecord          a record (JSON) does not fit the contract
│   └── InvalidTemplate        a Word template cannot be used; all its faults are listed
└── OutputFailed            4  a result could not be written
"""

from __future__ import annotations

from collections.abc import Sequence


class KinerjaError(Exception):
    """Any error of this package; ``str()`` of it is one message for the user."""

    exit_code = 4


class NotMade(KinerjaError):  # noqa: N818
    """Nothing was made: the content gives no document, or something is open and that was to be an error."""

    exit_code = 1


class WrongUse(KinerjaError):  # noqa: N818 - the names say what happened, not that it is an error
    """The call does not fit: an unknown option, a missing file name."""

    exit_code = 2


class InvalidDeclaration(WrongUse):
    """A declaration or a settings file holds an unknown key or a wrong value."""


class UnreadableFile(KinerjaError):  # noqa: N818
    """A file could not be read."""

    exit_code = 3


class EmptyFile(UnreadableFile):
    """There is nothing in the file."""


class WrongFormat(UnreadableFile):
    """The content is not of the format that the name of the file promises."""


class HostileFile(UnreadableFile):
    """Reading the file on would harm the machine."""


class TooLarge(UnreadableFile):
    """The file is beyond the limits that this program keeps."""


class InvalidRecord(UnreadableFile):
    """A record does not fit the contract."""


class InvalidTemplate(UnreadableFile):
    """A Word template cannot be used.

    Attributes:
        faults: every fault found, each with its part, paragraph or cell, the tag and what to do.
    """

    def __init__(self, name: str, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        lines = "\n".join(f"  - {fault}" for fault in self.faults)
        super().__init__(f"{name}: templat tidak dapat dipakai. Perbaiki di Word lalu ulangi:\n{lines}")


class OutputFailed(KinerjaError):  # noqa: N818
    """A result could not be written."""
