"""Track Changes in a template: as if Word had accepted them."""

from __future__ import annotations

import pytest
from lxml import etree

from kinerja_docs.renderers.docx.tags import W
from kinerja_docs.renderers.docx.tracked import accept

NS = f'xmlns:w="{W[1:-1]}"'


def accepted(body: str) -> list[str]:
    root = etree.fromstring(f"<w:body {NS}>{body}</w:body>")
    accept(root)
    assert not list(root.iter(f"{W}del", f"{W}ins", f"{W}moveFrom", f"{W}moveTo"))
    return ["".join(text.text or "" for text in each.iter(f"{W}t", f"{W}delText")) for each in root.iter(f"{W}p")]


def run(text: str, kind: str = "t") -> str:
    return f"<w:r><w:{kind}>{text}</w:{kind}></w:r>"


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (f"<w:p><w:del>{run('lama', 'delText')}</w:del><w:ins>{run('baru')}</w:ins>{run('!')}</w:p>", ["baru!"]),
        (f"<w:p><w:moveFrom>{run('a')}</w:moveFrom>{run('b')}<w:moveTo>{run('c')}</w:moveTo></w:p>", ["bc"]),
        (f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('satu ')}</w:p><w:p>{run('dua')}</w:p>", ["satu dua"]),
        (f"<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>{run('satu')}</w:p><w:p>{run('dua')}</w:p>", ["satu", "dua"]),
        (
            f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{run('gugur')}</w:p></w:tc></w:tr>"
            f"<w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p>{run('tetap')}</w:p></w:tc></w:tr></w:tbl>",
            ["tetap"],
        ),
        (f"<w:p><w:del><w:ins>{run('keduanya')}</w:ins></w:del>{run('sisa')}</w:p>", ["sisa"]),
    ],
)
def test_changes_are_accepted(body: str, left: list[str]) -> None:
    assert accepted(body) == left
