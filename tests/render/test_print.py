"""A web page is printed by a browser, and every cell is found on paper, inside its page."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hostile import HOSTILE, TEXTS
from pypdf import PdfReader

from conftest import PROJECT, Runner
from mxbrief.document import Across, Cell, Column, Document, Heading, Table
from mxbrief.render.html import to_html
from mxbrief.render.sanitize import clean

BROWSER = next((name for name in ("chromium", "chromium-browser", "google-chrome") if shutil.which(name)), "")
pytestmark = pytest.mark.skipif(not BROWSER, reason="chromium is not installed; on Debian: apt-get install chromium")


def printed(page: str, folder: Path) -> tuple[str, list[str]]:
    """Print a web page; return its text without blanks, and the pieces of text that begin or end outside their page."""
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(page)
    options = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'browser'}", "--no-pdf-header-footer")
    command = [BROWSER, *options, f"--print-to-pdf={target}", source.as_uri()]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    texts: list[str] = []
    outside: list[str] = []
    for sheet in PdfReader(target).pages:
        width, height = float(sheet.mediabox.width), float(sheet.mediabox.height)

        def look(  # noqa: PLR0913 -- pypdf calls it so
            text: str, matrix: list[float], inner: list[float], font: Any, size: float, *, edge: float = width, top: float = height
        ) -> None:
            x = inner[4] * matrix[0] + matrix[4]
            y = inner[5] * matrix[3] + matrix[5]
            # A character is at least a quarter as wide as its font is high.
            end = x + 0.25 * abs(size * matrix[0]) * len(text.strip())
            if text.strip() and font and not (x >= 0 and end <= edge and 0 <= y <= top):
                outside.append(text)

        texts.append(sheet.extract_text(visitor_text=look))
    return squeezed("".join(texts)), outside


def squeezed(text: str) -> str:
    """Return text without blanks, and with the letters that a font joins apart."""
    for joint, letters in {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}.items():
        text = text.replace(joint, letters)
    return re.sub(r"\s", "", text)


def wide(people: int) -> Document:
    names = [f"Candidate{number:02}" for number in range(people)]
    row = (Cell("Own refineries"), *(Cell("++ strongly supports", "++") for _ in names))
    columns = (Column("Question"), *(Column(name, "Mayor of the town") for name in names))
    return Document((Heading(1, "Energy"), Table(columns, (row, row), across=Across("Candidate", "Office"))))


@pytest.mark.parametrize("people", [1, 7, 8, 9, 38])
def test_every_person_is_on_paper_as_often_as_in_the_table(people: int, tmp_path: Path) -> None:
    text, outside = printed(to_html(wide(people)), tmp_path)
    assert outside == []
    assert sorted(re.findall(r"Candidate\d\d", text)) == [f"Candidate{number:02}" for number in range(people)]
    assert text.count("++stronglysupports") == 2 * people


def test_the_check_sees_what_is_outside_a_page(tmp_path: Path) -> None:
    page = to_html(wide(7)).replace("<table", '<div style="position: absolute; left: 2000px">Elsewhere</div><table')
    assert printed(page, tmp_path)[1] == ["Elsewhere"] or "Elsewhere" not in printed(page, tmp_path)[0]


@pytest.mark.parametrize(
    "command", ["compare energy", "compare all --sort divide --table-only", "scenarios --all", "risks", "list sources"]
)
def test_every_cell_of_a_shipped_report_is_on_paper(command: str, mxbrief: Runner, tmp_path: Path) -> None:
    page = mxbrief(*command.split(), "--positions", PROJECT / "positions", "--format", "html").stdout
    text, outside = printed(page, tmp_path)
    assert outside == []
    cells = [re.sub("<[^>]*>", "", cell) for cell in re.findall(r"<t[hd] [^>]*>(.*?)</t[hd]>", page)]
    plain = [squeezed(cell) for cell in cells if cell.isascii() and "&" not in cell]
    assert len(plain) > 20
    assert [cell for cell in plain if cell not in text] == []


def test_no_long_word_leaves_the_page(tmp_path: Path) -> None:
    _, outside = printed(to_html(HOSTILE), tmp_path)
    assert [text for text in outside if text.strip() not in {clean(each) for each in TEXTS}] == []
    assert outside == []
