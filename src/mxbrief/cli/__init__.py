"""The command line: where the program meets terminal, environment and exit codes."""

from __future__ import annotations

import gc
import os
import signal
import sys
from typing import NoReturn

from mxbrief.errors import Exit, Failure, Misuse


def main() -> NoReturn:
    """Run the command line and exit with one of the codes of ``Exit``."""
    # A command lives for a tenth of a second. Looking for garbage, and taking memory apart at the end, would take a fifth of that:
    # compare energy takes 1.4 x the bare imports instead of 1.7 x.
    gc.set_threshold(500_000, 50, 50)
    signals = _note_signals()
    code = _run()
    for stream in (sys.stdout, sys.stderr):  # noqa: TID251 -- what Python would flush
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):  # there is no one left to tell
            pass
    # Where Python was when the signal came, the exception may have been swallowed.
    os._exit(signals[0] if signals else code)


def _note_signals() -> list[Exit]:
    """End this process in order when it is interrupted or terminated, and without a traceback; return where its exit code is kept."""
    noted: list[Exit] = []

    def interrupt(*_: object) -> NoReturn:
        noted.append(Exit.INTERRUPTED)
        raise KeyboardInterrupt

    def terminate(*_: object) -> NoReturn:
        noted.append(Exit.TERMINATED)
        sys.exit(Exit.TERMINATED)

    # A shell starts what runs in the background with interrupts ignored, and so it stays.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, interrupt)
    signal.signal(signal.SIGTERM, terminate)
    sys.unraisablehook = lambda raised: None if noted else sys.__unraisablehook__(raised)
    return noted


def _run() -> int:
    """Run the command line and return the exit code."""
    import typer

    try:
        from mxbrief.cli.app import app
        from mxbrief.cli.terminal import is_completing

        if is_completing():
            from mxbrief.cli.completion import offer_plain_help

            offer_plain_help()
        return int(app(prog_name="mxbrief", standalone_mode=False) or Exit.DONE)
    except Failure as failure:
        return _tell(failure)
    except typer.TyperException as error:
        from mxbrief.cli.app import every_option
        from mxbrief.cli.usage import misuse_of

        return _tell(misuse_of(error, every_option))
    except OSError as error:  # whatever the disk or a stream refuses, and nothing else has said
        from mxbrief.cli.output import print_line

        print_line(f"mxbrief: {error.strerror or error}{f': {error.filename!r}' if error.filename else ''}")
        return Exit.FAILURE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else Exit.FAILURE if left.code else Exit.DONE


def _tell(failure: Failure) -> Exit:
    """Print a failure, and return its exit code."""
    from mxbrief.cli.failures import describe
    from mxbrief.cli.output import print_line

    for line in describe(failure):
        print_line(line)
    return Exit.USAGE if isinstance(failure, Misuse) else Exit.FAILURE
