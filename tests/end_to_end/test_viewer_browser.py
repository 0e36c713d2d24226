"""The page in a real browser: links both ways, by mouse and by keyboard, and a hostile document that does nothing."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from viewer_maker import HOSTILE, document, record

from kinerja_docs.renderers.viewer import view

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER = next(filter(None, map(shutil.which, BROWSERS)), None)
QUIET = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync --virtual-time-budget=3000 --window-size=1200,600 --dump-dom""".split()
HOST = """<!DOCTYPE html><meta charset="utf-8">
<iframe id="frame" width="1100" height="500"></iframe><pre id="result"></pre>
<script>
const frame = document.getElementById("frame");
frame.onload = () => {
  const page = frame.contentDocument, result = {};
  const fire = (element, kind, more) => element.dispatchEvent(new frame.contentWindow[kind](...more));
  const lit = () => [...page.querySelectorAll(".aktif")].map((element) => element.textContent.trim());
  const all = (side) => [...page.querySelectorAll(`.${side} [data-t]`)];
  const find = (side, text) => all(side).find((element) => element.textContent.includes(text));
  try { (() => { __STEPS__ })(); } catch (error) { result.error = String(error); }
  document.getElementById("result").textContent = JSON.stringify(result);
};
frame.srcdoc = __PAGE__;
</script>"""
HOVER = """
  const hover = (element) => fire(element, "MouseEvent", ["mouseover", { bubbles: true }]);
  const press = (element, key) => fire(element, "KeyboardEvent", ["keydown", { key, bubbles: true, cancelable: true }]);
  const inside = (element) => {
    const box = element.getBoundingClientRect(), room = element.closest("section").getBoundingClientRect();
    return box.top >= room.top - 1 && box.bottom <= room.bottom + 1;
  };
"""

pytestmark = [pytest.mark.slow, pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")]


def run(page: str, steps: str, folder: Path) -> dict[str, Any]:
    """Return what ``steps`` put into ``result`` in a browser that shows ``page`` in a frame."""
    host = HOST.replace("__STEPS__", steps).replace("__PAGE__", json.dumps(page).replace("<", "\\u003c"))
    (folder / "host.html").write_text(host, encoding="utf-8")
    address = (folder / "host.html").as_uri()
    command = [str(BROWSER), *QUIET, f"--user-data-dir={folder / 'profile'}", address]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    (found,) = re.findall(r'<pre id="result">(.*?)</pre>', shown, re.DOTALL)
    return dict(json.loads(html.unescape(found)))


def test_hovering_links_both_ways(tmp_path: Path) -> None:
    steps = """
      hover(find("sumber", "Pembinaan desa")); result.from_source = lit();
      hover(find("rekaman", "Meningkat")); result.from_record = lit();
      hover(page.querySelector("h1")); result.nowhere = lit();
    """
    assert run(view(document(), record()), HOVER + steps, tmp_path) == {
        "from_source": ["a.Pembinaan desa", "Pembinaan desa"],
        "from_record": ["Meningkat", "Meningkat"],
        "nowhere": [],
    }


def test_the_keyboard_does_what_the_mouse_does(tmp_path: Path) -> None:
    steps = """
      const value = find("rekaman", "Meningkat"); value.focus(); result.focused = lit();
      const place = find("sumber", "Meningkat"); result.before = inside(place);
      press(value, "Enter"); result.after = inside(place);
      press(value, "Escape"); result.nothing = lit();
    """
    far = view(document(), record()).replace("scroll-behavior: smooth", "scroll-behavior: auto")
    tall = far.replace('<div class="kertas">', '<div class="kertas">' + "<p>jauh</p>" * 60, 1)
    found = run(_without_policy(tall), HOVER + steps, tmp_path)
    assert found == {"focused": ["Meningkat", "Meningkat"], "before": False, "after": True, "nothing": []}


def test_a_click_opens_what_is_closed_and_scrolls_to_it(tmp_path: Path) -> None:
    steps = """
      for (const details of page.querySelectorAll(".rekaman details")) details.open = false;
      find("sumber", "Meningkat").click();
      result.open = [...page.querySelectorAll(".rekaman details")].filter((d) => d.open).length;
      result.seen = inside(find("rekaman", "Meningkat"));
    """
    page = _without_policy(view(document(), record()).replace("scroll-behavior: smooth", "scroll-behavior: auto"))
    found = run(page, HOVER + steps, tmp_path)
    assert found["seen"] is True
    assert found["open"] > 0


def test_a_finding_leads_to_its_value_and_its_place(tmp_path: Path) -> None:
    finding = {"kode": "BACA-02", "tingkat": "peringatan", "di": "/iku/0/uraian", "pesan": "Sel gabungan."}
    steps = (
        'page.querySelector("header li[data-t]").click(); result.lit = lit().filter((t) => t === "Meningkat").length;'
    )
    assert run(view(document(), record(findings=(finding,))), HOVER + steps, tmp_path) == {"lit": 2}


def test_a_hostile_document_does_nothing(tmp_path: Path) -> None:
    finding = {"kode": "X", "tingkat": "galat", "di": HOSTILE, "pesan": HOSTILE}
    steps = """
      hover(find("sumber", "jahat"));
      result.lit = lit().length;
      result.harm = frame.contentWindow.jahat ?? null;
      result.strangers = page.querySelectorAll("img, iframe, script:not(:last-of-type), [onerror]").length;
    """
    page = view(document(said=HOSTILE), record(said=HOSTILE, findings=(finding,)))
    assert run(page, HOVER + steps, tmp_path) == {"lit": 2, "harm": None, "strangers": 0}


def test_the_policy_stops_what_would_get_through(tmp_path: Path) -> None:
    steps = """
      const script = page.createElement("script"); script.textContent = "window.jahat = 1"; page.body.append(script);
      const button = page.createElement("button"); button.setAttribute("onclick", "window.jahat = 2");
      page.body.append(button); button.click();
      result.harm = frame.contentWindow.jahat ?? null;
    """
    text = view(document(), record())
    assert run(text, steps, tmp_path) == {"harm": None}
    assert run(_without_policy(text), steps, tmp_path) == {"harm": 2}


def _without_policy(page: str) -> str:
    return re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
