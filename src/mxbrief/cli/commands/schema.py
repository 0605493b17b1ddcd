"""``mxbrief schema``: JSON Schema of a corpus file, for editors, or of what a command prints as JSON, for scripts."""

# Annotations are not postponed here: the options are read from them.

from typing import TYPE_CHECKING, Annotated

import typer

from mxbrief.cli.choices import pick
from mxbrief.cli.options import Output, output
from mxbrief.errors import Misuse
from mxbrief.model.kinds import FileKind
from mxbrief.results.catalog import RESULTS

if TYPE_CHECKING:
    from mxbrief.cli.report import Report

_OF_A_RESULT = "-json"
KINDS = (*(kind.value for kind in FileKind), *(f"{name}{_OF_A_RESULT}" for name in RESULTS))

KindArgument = Annotated[
    str | None,
    typer.Argument(metavar="KIND", help=f"One of {', '.join(KINDS)}.", autocompletion=lambda: list(KINDS), show_default=False),
]


@output(Output(reads_corpus=False, formats=None))
def schema(kind: KindArgument = None) -> "Report":
    """Print the JSON Schema of a kind of file or of JSON output. The dialect is 2020-12."""
    if not kind:
        raise Misuse("schema needs a kind", f"one of {', '.join(KINDS)}")
    kind = pick(kind, KINDS, "KIND")
    import msgspec

    from mxbrief.cli.report import Report
    from mxbrief.model.kinds import file_type
    from mxbrief.model.schema import file_schema, result_schema
    from mxbrief.results.catalog import result_type

    if kind.endswith(_OF_A_RESULT):
        name = kind.removesuffix(_OF_A_RESULT)
        made = result_schema(result_type(name), f"mxbrief {name} --format json")
    else:
        made = file_schema(file_type(FileKind(kind)), f"mxbrief: {kind}")
    text = msgspec.json.format(msgspec.json.encode(made), indent=2).decode() + "\n"
    return Report(texts={"text": lambda _page: text}, shown="text", piped="text")
