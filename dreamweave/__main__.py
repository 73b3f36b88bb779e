"""`python -m dreamweave`, and the `dreamweave` command."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the command line; the exit code is 0 done, 1 the answer is no, 2 wrong usage, unreadable input or an output
    that cannot be written."""
    if sys.argv[1:2] in ([], ["play"], ["dream"]):
        gc.disable()  # a start makes a hundred thousand objects that all stay; plain.py and the app turn it on again
    from dreamweave.streams import within

    return within(_run)


def _run() -> int:
    from dreamweave.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
