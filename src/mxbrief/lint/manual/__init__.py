"""The manual of the checks: one page for each, with an example that fails and one that passes."""

from __future__ import annotations

from pathlib import Path


def read_page(code: str) -> str:
    """Return the page of a check, as it is written."""
    return (Path(__file__).parent / f"{code}.md").read_text(encoding="utf-8")
