"""Values out of a fixed list, such as formats and statuses: in any case, with blanks for hyphens, as far as they are clear."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mxbrief.errors import Misuse

_SYNONYMS = {
    "md": "markdown",
    "htm": "html",
    "tex": "latex",
    "txt": "terminal",
    "text": "terminal",
    "excel": "csv",
    "wiki": "mediawiki",
    "people": "candidates",
    "persons": "candidates",
}


_FOREIGN = {"doc": "docx", "word": "docx", "powerpoint": "pptx"} | {name: name for name in ("docx", "odt", "rtf", "pdf", "epub", "pptx")}
"""Formats that pandoc makes of Markdown, and their endings."""


def pick(text: str, choices: Iterable[str], what: str, titles: Mapping[str, str] | None = None, *, list_them: str = "") -> str:
    """Return the choice that a text means: the whole of it, the plural, the beginning of only one, or a word of only one or its title.

    ``what`` is the option or argument, as messages name it, and ``list_them`` a command that lists very many choices. Raises Misuse if
    none or several are meant.
    """
    valid = list(choices)
    if text in valid:
        return text
    from mxbrief.spelling import fold, has_words, nearest
    from mxbrief.suggestions import shortened

    typed = fold(text).replace("ized", "ised")
    folded = {choice: fold(choice) for choice in valid}
    named = {choice: f"{words} {fold((titles or {}).get(choice, ''))}" for choice, words in folded.items()}
    whole = [choice for choice, words in folded.items() if typed in (words, words.removesuffix("s")) or _SYNONYMS.get(typed) == choice]
    whole = whole or [choice for choice in valid if titles and fold(titles[choice]) == typed]
    begun = [choice for choice, words in folded.items() if typed and words.startswith(typed)]
    inside = [choice for choice, words in named.items() if len(typed) > 1 and has_words(words, typed)]
    for found in (whole, begun, inside):
        if len(found) == 1:
            return found[0]
        if found:
            raise Misuse(f"{what} '{shortened(text)}' can be {' or '.join(found[:_MOST])}", "type one of these")
    near = nearest(text, valid)
    if typed in _FOREIGN and "markdown" in valid:
        raise Misuse(
            f"{what} cannot be '{shortened(text)}'", f"write Markdown and convert it: pandoc report.md --output report.{_FOREIGN[typed]}"
        )
    hint = f"did you mean '{near[0]}'?" if near else f"list them with: {list_them}" if list_them else f"one of {', '.join(valid)}"
    raise Misuse(f"{what} cannot be '{shortened(text)}'", hint)


_MOST = 8
_ROOM = 24


def accept_leniently(parameter: Any) -> None:
    """Make a parameter with a fixed list of values take what ``pick`` understands and, if it is repeatable, lists with commas."""
    kind = parameter.type
    exact, cast = kind.convert, parameter.type_cast_value
    valid: Sequence[str] = kind.choices
    what = _spelling_of(parameter)

    def convert(value: Any, param: Any, context: Any) -> Any:
        return exact(pick(value, valid, what) if isinstance(value, str) else value, param, context)

    def split(context: Any, value: Any) -> Any:
        if isinstance(value, (list, tuple)):
            value = [part for each in value for part in _listed(each, valid)]
        return cast(context, value)

    def offer(_context: Any, _parameter: Any, incomplete: str) -> list[Any]:
        from typer._click.shell_completion import CompletionItem  # typer exports it nowhere

        before, comma, typed = incomplete.rpartition(",") if parameter.multiple else ("", "", incomplete)
        given = before.lower().split(",")
        return [CompletionItem(f"{before}{comma}{each}") for each in valid if each.startswith(typed.lower()) and each not in given]

    kind.convert = convert
    kind.shell_complete = offer
    _shorten(parameter, valid)
    if parameter.multiple:
        parameter.type_cast_value = split


def _shorten(parameter: Any, valid: Sequence[str]) -> None:
    """Name the values in the text of help if there is no room for them beside the option."""
    option = _spelling_of(parameter)
    if parameter.metavar is None and len(option) + len("|".join(valid)) > _ROOM:
        parameter.metavar = option.lstrip("-").upper()
        parameter.help = f"{parameter.help} One of {', '.join(valid)}."


def _listed(text: str, valid: Sequence[str]) -> list[str]:
    """Return the parts of a list with commas; text with a comma may be a value too, as "closed, implemented"."""
    if "," not in text:
        return [text]
    from mxbrief.spelling import fold

    if fold(text) in map(fold, valid):
        return [text]
    return [part.strip() for part in text.split(",") if part.strip()] or [text]


def _spelling_of(parameter: Any) -> str:
    """Return how an option or argument is spelled: --format, KIND."""
    long = [name for name in parameter.opts if name.startswith("--")]
    return long[0] if long else str(parameter.human_readable_name).strip("[].")
