"""What to type when nothing is left of a report. Loaded for empty reports alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mxbrief.render import Format
from mxbrief.results.filters import FilterEffect

_MOST_VALUES = 3


def try_instead(effects: Iterable[FilterEffect], options: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the notes of a report that is empty, in every format; ``options`` is filter to the option that sets it."""
    tried = "; ".join(_tries(effects, options))
    return tell(f"nothing is left; {tried}") if tried else {}


def tell(text: str) -> Mapping[str, tuple[str, ...]]:
    """Return a note for every format."""
    return dict.fromkeys((*Format, "lines"), (f"mxbrief: {text}",))


def _tries(effects: Iterable[FilterEffect], options: Mapping[str, str]) -> Iterator[str]:
    """Yield what to try: other values of a filter, or to leave it out."""
    for effect in effects:
        option = options.get(effect.filter, "")
        if not effect.filter:
            yield f"leave out {' or '.join(options.get(name) or 'the issues' for name in effect.values)}"
        elif option and effect.values:
            yield f"try {' or '.join(f'{option} {_quoted(value)}' for value in effect.values[:_MOST_VALUES])}, or leave out {option}"
        elif option:
            yield f"leave out {option}"


def _quoted(value: str) -> str:
    """Return a value as it can be typed."""
    from shlex import quote

    return quote(value)
