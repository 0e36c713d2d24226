"""The guarded border of the record: JSON in, JSON out, and the published schema. Pydantic works only here."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from kinerja_docs.bahasa.characters import without_control
from kinerja_docs.domain.record import Formulasi, Kinerja
from kinerja_docs.errors import EmptyFile, InvalidRecord
from kinerja_docs.source import Place
from kinerja_docs.strict import explain

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@cache
def _adapter() -> TypeAdapter[Kinerja]:
    from pydantic import TypeAdapter

    return TypeAdapter(Kinerja)


def prepare() -> None:
    """Build the guards, which takes a moment."""
    _adapter()
    _place()


@cache
def _place() -> TypeAdapter[Place]:
    from pydantic import TypeAdapter

    return TypeAdapter(Place)


_ADVICE = "Sebutkan rekaman .json; dari dokumen lama ia dibuat dengan kinerja-docs parse."


def load(data: bytes | str, name: str, *, ours: bool = False) -> Kinerja:
    """Return the record in ``data``.

    Args:
        data: the record as JSON.
        name: where it comes from.
        ours: this program has just written it, so that no key can occur twice.

    Raises:
        EmptyFile, InvalidRecord: naming file and path of every key that is unknown, missing or of the wrong kind.
    """
    from pydantic import ValidationError

    if not data.strip():
        raise EmptyFile(f"{name}: berkas kosong. Buat lagi rekamannya dengan kinerja-docs parse.")
    try:
        record = _adapter().validate_json(data)
    except ValidationError as error:
        if error.errors()[0]["type"] == "json_invalid":
            raise InvalidRecord(f"{name}: bukan JSON yang benar. {_ADVICE}") from error
        raise InvalidRecord(f"{name}: rekaman tidak sesuai skema.\n{explain(error)}") from error
    twins = [] if ours else _twins(data)
    if twins:
        raise InvalidRecord(
            f"{name}: kunci {', '.join(sorted(set(twins)))} ada dua kali. Hapus salah satunya, lalu ulangi."
        )
    return record


def _twins(data: bytes | str) -> list[str]:
    """Return the keys that occur twice in one object: programs differ in which of the two they take."""
    found: list[str] = []

    def keys(pairs: list[tuple[str, object]]) -> None:
        if len(dict(pairs)) < len(pairs):
            found.extend(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)

    json.loads(data, object_pairs_hook=keys)
    return found


def build(data: Mapping[str, object]) -> Kinerja:
    """Return the record that extracted data makes, without control characters, which no Word file could hold.

    A fault here is a fault of the program, not of the user.
    """
    return _adapter().validate_python(without_control(data))


def dump(record: Kinerja) -> bytes:
    """Return the record as UTF-8 JSON with a line break at its end; the same record gives the same bytes."""
    return json.dumps(plain(record), ensure_ascii=False, indent=1).encode() + b"\n"


def compact(record: Kinerja) -> bytes:
    """Return the record as UTF-8 JSON for programs, without blanks; the same record gives the same bytes."""
    apart = {"asal"} if record.regulasi is not None else {"asal", "regulasi"}
    body = _adapter().serializer.to_json(record, exclude=apart)
    places = {pointer: _without_none(_place().dump_python(place)) for pointer, place in record.asal.items()}
    return body[:-1] + b',"asal":' + _COMPACT.encode(places).encode() + b"}"


def plain(record: Kinerja) -> dict[str, Any]:
    """Return the record as plain dicts and lists, as it stands in JSON; ``regulasi`` only where there is one."""
    data: dict[str, Any] = _adapter().dump_python(record, mode="json")
    data["asal"] = {pointer: _without_none(place) for pointer, place in data["asal"].items()}
    if data["regulasi"] is None:
        del data["regulasi"]
    return data


def dump_formulasi(formulasi: Formulasi) -> str:
    """Return a formula with its tree as JSON on one line."""
    return _formula_adapter().dump_json(formulasi).decode()


def load_formulasi(text: str) -> Formulasi | None:
    """Return the formula in ``text``, None if it is none."""
    from pydantic import ValidationError

    try:
        return _formula_adapter().validate_json(text)
    except ValidationError:
        return None


@cache
def _formula_adapter() -> TypeAdapter[Formulasi]:
    from pydantic import TypeAdapter

    return TypeAdapter(Formulasi)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the record."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_adapter().json_schema()}


def _without_none(place: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in place.items() if value is not None}
