"""Gold without a readable word: texts as keyed hashes, whose key is the document itself.

Who has the document can measure with such a file; who has not learns no name from it. Texts are hashed twice, as they
are compared (letters and digits) and to the letter; numbers, years and the shape of the record stay as they are.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from typing import Any

from kinerja_docs.domain.leaves import NOT_SCORED
from kinerja_docs.errors import InvalidRecord
from kinerja_docs.evaluation.gold import Gold
from kinerja_docs.evaluation.matching import folded

SUFFIX = ".kunci.json"
_LETTERS = 20
"""Hexadecimal letters of a hash that are kept: 80 bits, far more than any document has texts."""
_PURPOSE = b"kinerja-docs gold"
Text = Callable[[str], str]


def identity(document: bytes) -> str:
    """Return by what a document is found: its SHA-256. It is not the key."""
    return hashlib.sha256(document).hexdigest()


def keyed(gold: Gold, document: bytes) -> bytes:
    """Return a gold file as one that only its document can read."""
    near, exact = hashed(gold.record, document, folded), hashed(gold.record, document, str)
    data = {
        "dokumen": identity(document),
        "jenis": gold.name.rpartition(".")[2].lower(),
        "setara": near,
        "persis": exact,
        "ragu": list(gold.doubtful),
        "sebagian": gold.partial if isinstance(gold.partial, bool) else list(gold.partial),
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"


def load_keyed(data: bytes, name: str) -> tuple[str, Gold, Gold]:
    """Return the identity of the document, and its gold as it is compared and to the letter.

    Raises:
        InvalidRecord: naming the file.
    """
    try:
        read = json.loads(data)
        partial = read["sebagian"] if isinstance(read["sebagian"], bool) else tuple(read["sebagian"])
        known, called = str(read["dokumen"]), f"{str(read['dokumen'])[:12]}.{read['jenis']}"
        near, exact = (Gold(called, read[key], tuple(read["ragu"]), partial) for key in ("setara", "persis"))
    except (ValueError, KeyError, TypeError) as error:
        raise InvalidRecord(f"{name}: bukan berkas gold berkunci ({error!r}).") from error
    return known, near, exact


def hashed(record: Mapping[str, Any], document: bytes, form: Text) -> dict[str, Any]:
    """Return a record with all its texts hashed, in the form in which they are compared."""
    key = hmac.digest(_PURPOSE, document, "sha256")

    def one(text: str) -> str:
        return hmac.new(key, form(text).encode(), "sha256").hexdigest()[:_LETTERS]

    return {name: value if name in NOT_SCORED else _walk(value, one, name) for name, value in record.items()}


def _walk(value: Any, text: Text, name: str = "") -> Any:
    """Hash the texts of a value; names of the contract ("pasal", "outcome") stay, as the comparison needs them."""
    match value:
        case str():
            return value if not value or (name == "jenis" and value.islower()) else text(value)
        case dict():
            return {key: _walk(part, text, key) for key, part in value.items()}
        case list():
            return [_walk(part, text) for part in value]
    return value
