"""The manual of the checks: one page for each, with an example that fails and one that passes."""

from __future__ import annotations

from pathlib import Path

from mxbrief.cli.terminal import Terminal
from mxbrief.errors import Misuse
from mxbrief.model.checks import CHECKS, SEVERITIES
from mxbrief.suggestions import suggestion

_PAGES = Path(__file__).parent.parent.parent / "lint" / "manual"


def page(code: str, terminal: Terminal) -> str:
    """Return the page of a check: as it is written in a pipe, set for the width on a terminal. Raises Misuse for an unknown code."""
    if code not in SEVERITIES:
        hint = suggestion(code, list(SEVERITIES)) or "list them with: mxbrief lint --codes"
        raise Misuse(f"there is no check '{code}'", hint)
    check = next(check for check in CHECKS if check.code == code)
    text = (_PAGES / f"{code}.md").read_text(encoding="utf-8")
    if not terminal.is_terminal:
        return f"# {code}\n\n{check.severity}, {check.group}: {check.title}\n\n{text}"
    from mxbrief.cli.options import Format
    from mxbrief.cli.output import rendered
    from mxbrief.views.manual import page_document

    return rendered(page_document(check, text), Format.TERMINAL, terminal)


def contents(terminal: Terminal) -> str:
    """Return all checks: a table on a terminal, one code a line in a pipe."""
    from mxbrief.cli.options import Format
    from mxbrief.cli.output import rendered
    from mxbrief.views import lint as views

    return rendered(views.codes_table(), Format.TERMINAL, terminal) if terminal.is_terminal else views.codes_lines()
