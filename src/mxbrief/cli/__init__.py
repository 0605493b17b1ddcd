"""The command line: where the program meets terminal, environment and exit codes."""

from __future__ import annotations

import atexit
import gc
import signal
import sys
from typing import NoReturn

from mxbrief.errors import Exit, Failure, Misuse


def main() -> NoReturn:
    """Run the command line and exit with one of the codes of ``Exit``."""
    # Looking for garbage would take a fifth of a command's time, most of it at exit: compare is 1.4 x instead of 1.7 x the bare imports.
    gc.set_threshold(100_000, 50, 50)
    atexit.register(gc.freeze)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(Exit.TERMINATED))
    try:
        from mxbrief.cli.app import app
        from mxbrief.cli.terminal import is_completing

        if is_completing():
            from mxbrief.cli.completion import offer_plain_help

            offer_plain_help()
        app(prog_name="mxbrief")
    except Failure as failure:
        from mxbrief.cli.failures import describe
        from mxbrief.cli.output import print_line

        for line in describe(failure):
            print_line(line)
        sys.exit(Exit.USAGE if isinstance(failure, Misuse) else Exit.FAILURE)
    except KeyboardInterrupt:
        sys.exit(Exit.INTERRUPTED)
    sys.exit(Exit.DONE)
