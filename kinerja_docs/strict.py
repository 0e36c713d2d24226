"""Strict validation of what comes from outside: an unknown key is an error that names its path."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kinerja_docs.errors import InvalidDeclaration

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_REASONS = {
    "extra_forbidden": "kunci tidak dikenal",
    "unexpected_keyword_argument": "kunci tidak dikenal",
    "missing": "kunci wajib tidak ada",
    "missing_argument": "kunci wajib tidak ada",
    "json_invalid": "bukan JSON yang benar",
    "string_type": "harus teks",
    "int_type": "harus bilangan bulat",
    "int_parsing": "harus bilangan bulat",
    "int_from_float": "harus bilangan bulat",
    "float_parsing": "harus bilangan",
    "bool_parsing": "harus true atau false",
    "list_type": "harus daftar",
    "none_required": "harus null",
    "too_long": "terlalu banyak isinya",
    "too_short": "terlalu sedikit isinya",
    "missing_keyword_only_argument": "kunci wajib tidak ada",
    "union_tag_not_found": "kunci jenis tidak ada",
    "union_tag_invalid": "jenisnya tidak dikenal",
    "greater_than_equal": "terlalu kecil",
    "less_than_equal": "terlalu besar",
    "string_pattern_mismatch": "bentuknya tidak benar",
    "float_type": "harus bilangan",
    "bool_type": "harus true atau false",
    "literal_error": "nilainya tidak dikenal",
    "tuple_type": "harus daftar",
    "dict_type": "harus berpasangan kunci dan nilai",
    "dataclass_type": "harus objek",
}
_SHOWN = 20
_KEY = "[key]"
"""What pydantic adds to the path where the key itself is at fault, not its value."""


def explain(error: ValidationError) -> str:
    """Return the faults of a failed validation in Indonesian, one a line, each with its path."""
    faults = error.errors(include_url=False)
    lines = dict.fromkeys(f"  - {_path(fault['loc'])}: {_reason(fault)}" for fault in faults)
    rest = [f"  … dan {len(lines) - _SHOWN} lagi"] if len(lines) > _SHOWN else []
    return "\n".join([*list(lines)[:_SHOWN], *rest])


def toml(data: bytes, name: str, parse_float: Callable[[str], object] = float) -> dict[str, Any]:
    """Return the table in a TOML file, also in one that an editor put a byte order mark before.

    Raises:
        InvalidDeclaration: naming the file, the line and what to do.
    """
    try:
        return tomllib.loads(data.decode("utf-8-sig"), parse_float=parse_float)
    except UnicodeDecodeError as error:
        raise InvalidDeclaration(f"{name}: bukan teks UTF-8. Simpan ulang di Notepad sebagai UTF-8.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InvalidDeclaration(f"{name}: bukan TOML yang benar{_line(str(error))}. {_TOML}") from error


_TOML = "Periksa tanda kutip, kurung, tanda =, dan kunci yang tertulis dua kali."


def _line(reason: str) -> str:
    found = re.search(r"line (\d+), column (\d+)", reason)
    return f" (baris {found[1]}, kolom {found[2]})" if found else ""


def _reason(fault: ErrorDetails) -> str:
    kind = "extra_forbidden" if fault["loc"][-1:] == (_KEY,) else fault["type"]
    return _REASONS.get(kind, f"nilainya tidak benar ({kind})")


def _path(location: tuple[int | str, ...]) -> str:
    return "/" + "/".join(str(step) for step in location if step != _KEY and not str(step)[:1].isupper())
