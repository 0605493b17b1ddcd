"""Plain text as Markdown: only what a parser would take for markup, at its place, is escaped, so that the source reads as text too.

What counts as markup: CommonMark, GitHub's additions, and pandoc's Markdown with the extensions that it has on by default.
"""

from __future__ import annotations

import re

from mxbrief.render.sanitize import safe_url

# What is markup by itself. The candidates come first, because the regex engine can skip from one to the next; then what makes one of
# them special: code, links and footnotes, HTML, attributes, entities, inline notes, pandoc's citations, typographic dashes and ellipses,
# GitHub's :names: of emoji. Numbers between colons are none, except for four.
_SPECIAL = re.compile(
    r"[\\`\[\]<{&!@:.-]"
    r"(?:(?<=[\\`])|(?<=-)(?=-)|(?<=\.)(?=\.\.)|(?<=\[)(?=\^)|(?<=\])(?=[(\[{:])|(?<=!)(?=\[)|(?<=\^\[)|(?<=&)(?=#?\w+;)"
    r"|(?<=<)(?=[A-Za-z/!?]|[^\s<>]*@)|(?<=\{)(?<=[\])>]\{)|(?<=\{)(?=[#.]|[^{}]*=)|(?<=@)(?!\s)(?:(?<![^\W_]@)|(?=\S*@)|(?![^\W_]))"
    r"|(?<=:)(?=(?:[0-9_+-]*[A-Za-z][A-Za-z0-9_+-]*|100|1234|[+-]1):))"
)

# What begins a block at the start of a line. A backslash goes before the sign that is captured.
_LINE_START = (
    r"(?=[-+*:|~](?: |$)|[>%]|#{1,6}(?: |$)|~~~|:::|(?:\* ?){3,}$|(?:_ ?){3,}$)(.)"
    r"|\((?:[0-9]+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|#|@[\w-]*)(\))(?: |$)"
    r"|(?:[0-9]+|[a-z]|[ivxlcdm]+|[IVXLCDM]{2,}|#|@[\w-]*)([.)])(?: |$)|[A-Z](\))(?: |$)|[Tt]able(:)"
)

_STARTS = tuple("-+:|~>%#(@")

# Words that other programs make more of: an address becomes a link, which would show escapes, @name a mention or a citation, #12 a link
# to an issue, --all a dash. These patterns are strings: re compiles them on first use, and most runs never need them.
_WORDS = (
    r"(?P<url>(?i:https?|ftp)://[^\s<>]+)|(?P<www>(?i:www)\.\S+)"
    r"|(?<![^\W_])(?:@\w(?:[\w.:/-]*\w)?|(?:\w[\w.-]*(?:/[\w.-]+)?)?#[0-9]+(?!\w)|(?i:gh)-[0-9]+(?!\w))|(?<![\w-])--[A-Za-z][\w-]*"
)
_MARKS = "[*_~^$"
_SIGNS = frozenset("\\`[]<{&!@")
_INSIDE = (";", "[", "]")
_LETTER = r"[^\W_]"


def escaped(text: str, marks: str | None = None, *, links: bool = True) -> str:
    """Return clean text as Markdown.

    ``marks`` are the signs that form pairs in the line that the text is part of, see ``pairs``; None if the text is the whole line.
    Without ``links`` an address in it does not become a link, as in the text of another link.
    """
    if marks is None:
        marks = pairs(text)
    if _may_hold_words(text):
        parts, end = [], 0
        for match in re.finditer(_WORDS, text):
            word = _word(match, marks, links=links)
            parts.append(_signs(text[end : match.start()], marks))
            if word.startswith("`") and "".join(parts).endswith("`"):  # next to a backtick, another would not begin code
                word = _signs(match[0], marks)
            parts.append(word)
            end = match.end()
        return after_markup(*parts, _signs(text[end:], marks))
    return _signs(text, marks)


def _may_hold_words(text: str) -> bool:
    """Tell whether a text may hold words that other programs make more of; most do not."""
    if "@" in text or "#" in text or "--" in text or "://" in text:
        return True
    lower = text.lower()
    return "ww." in lower or ("gh-" in lower and any(rest[:1].isdigit() for rest in lower.split("gh-")[1:]))


def after_markup(first: str, *others: str) -> str:
    """Return pieces of Markdown in a row, each but the first of them after markup: a brace there would begin attributes of it."""
    return "".join((first, *(f"\\{piece}" if piece.startswith("{") else piece for piece in others)))


def bracketed(text: str, marks: str | None = None) -> str:
    """Return clean text as Markdown for the inside of brackets: no bracket ends it, no semicolon cuts it, and no address is a link."""
    marks = pairs(text) if marks is None else marks
    shown = "".join(f"\\{part}" if part in _INSIDE else escaped(part, marks, links=False) for part in re.split(r"([;\[\]])", text))
    return f"\\{shown}" if shown.startswith("^") else shown


def escaped_line(text: str) -> str:
    """Return a line of Markdown such that its beginning is not taken for the beginning of a block."""
    match = re.match(_LINE_START, text) if _may_begin_block(text) else None
    if not match or match.lastindex is None:
        return text
    place = match.start(match.lastindex)
    return f"{text[:place]}\\{text[place:]}"


def _may_begin_block(text: str) -> bool:
    """Tell by its first word whether a line may begin a block: most do not, and a look costs less than a match, and no compiling."""
    word = text.partition(" ")[0]
    if word[:1].isalnum():
        number = word[:-1]
        is_number = number.isdigit() or len(number) == 1 or not number.strip("ivxlcdmIVXLCDM")
        return (is_number and word[-1] in ".)") or word.startswith(("table:", "Table:"))
    if word.startswith(("*", "_")):  # bold text or a name
        return not word.strip(word[0])
    return word.startswith(_STARTS)


def code(text: str) -> str:
    """Return clean text as a code span."""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    margin = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{margin}{text}{margin}{fence}" if text else ""


def unlinked(word: str) -> str:
    """Return a word of Markdown such that no address in it becomes a link."""
    return re.sub(r"(?i)(?<=www)\.|(?<!\\):(?=//)", r"\\\g<0>", word) if "ww." in word.lower() or "://" in word else word


def pairs(line: str, *, has_bold: bool = False) -> str:
    """Return the signs of emphasis, strikethrough, superscript and mathematics that could be a pair somewhere in a line.

    And "[" if brackets are not in pairs: pandoc would go on to look for the other one in what follows.

    A sign opens if text follows it, and closes if text comes before it. Text in bold adds a pair of asterisks of its own, across which
    pandoc takes an underscore for an opening one.
    """
    found = ""
    for mark in _MARKS:  # most lines have none
        if mark in line and (_is_torn(line) if mark == "[" else _can_pair(line, mark, has_bold=has_bold and mark in "*_")):
            found += mark
    return f"[{found}" if "]" in line and "[" not in line else found


def _is_torn(line: str) -> bool:
    """Tell whether the square brackets of a line are not in pairs."""
    depth = 0
    for bracket in re.findall(r"[\[\]]", line):
        depth += 1 if bracket == "[" else -1
        if depth < 0:
            return True
    return depth > 0


def _can_pair(line: str, mark: str, *, has_bold: bool) -> bool:
    """Tell whether some run of a sign opens, and a later one closes."""
    if has_bold and mark == "*":
        return True
    opened = has_bold
    for run in re.finditer(rf"\{mark}+", line):
        before, after = line[: run.start()][-1:], line[run.end() :][:1]
        if mark == "_" and before.isalnum() and after.isalnum():
            continue
        # pandoc lets asterisks after a space close, and reads two of the others as an empty pair.
        closes = bool(before) and (mark == "*" or not before.isspace())
        if (opened and closes) or (len(run[0]) > 1 and mark in "~^$"):
            return True
        opened = opened or (bool(after) and not after.isspace())
    return has_bold and opened


def _signs(text: str, marks: str) -> str:
    """Put a backslash before every sign that could be markup."""
    # A look takes a fraction of the time of a search, and most texts have nothing special.
    if not _SIGNS.isdisjoint(text) or "--" in text or "..." in text or text.count(":") > 1:
        text = _SPECIAL.sub(_with_backslash, text)  # a function takes half the time of a template
    for mark in marks:
        if mark == "[":
            text = re.sub(r"\\.|[\[\]]", lambda found: found[0] if found[0].startswith("\\") else f"\\{found[0]}", text)
        elif mark in text:
            # No parser takes an underscore between letters for markup, and the other signs are escaped wherever they are.
            text = re.sub(rf"(?<!{_LETTER})_|_(?!{_LETTER})", r"\_", text) if mark == "_" else text.replace(mark, f"\\{mark}")
    return text


def _with_backslash(match: re.Match[str]) -> str:
    """Return what was found with a backslash before it."""
    return f"\\{match[0]}"


def _word(match: re.Match[str], marks: str, *, links: bool) -> str:
    """Return a word that other programs make more of, so that they do not.

    A name after @ and a number after # are code: GitHub links and notifies whoever is named in text, behind a backslash or an entity too,
    because it looks at the text that is shown; it does not look into code. A joiner of no width would stop it as well, but would be in
    every copy of the text.
    """
    word = match[0]
    if match["www"]:
        return word if links and _signs(word, marks) == word else unlinked(_signs(word, marks))
    if match["url"]:
        url = _without_tail(word)
        rest = _signs(word[len(url) :], marks)
        is_safe = safe_url(url) and not ("$" in url and "$" in marks)
        if links and is_safe and not re.search(r"&#?\w+(?![\w=])|[\[\]]", url):
            return f"<{url}>{rest}"
        return unlinked(_signs(word, marks))
    return code(word)


def _without_tail(url: str) -> str:
    """Return an address without the punctuation of the sentence around it."""
    while url and (url[-1] in "?!.,:;*_~'\"]}" or (url[-1] == ")" and url.count(")") > url.count("("))):
        url = url[:-1]
    return url
