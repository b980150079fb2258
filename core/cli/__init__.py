"""The command line: `extract`, `convert` and `clean` on files, folders and standard input; `import`, `export`
and `search`.

    arguments   what may be asked for; nothing else is loaded for --help
    inputs      files named, folders opened up, standard input
    work        one input to one piece of text; runs in worker processes too
    library     texts into the library, and words in all of them
    exchange    marks to other programs and back
    outputs     where the pieces go: standard output, one file, a folder
    report      failures, and progress when standard error is a terminal
    summary     an analysis in a few lines
    words       the one table from codes to English

Exit status: 0 done; 1 some inputs failed, each named on standard error, the rest done; 2 usage.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from core.cli import arguments


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status of the command that `argv` (without the program's name) asks for; None takes the process's own."""
    try:
        chosen = arguments.parse(sys.argv[1:] if argv is None else argv)
    except SystemExit as end:  # argparse has said what there is to say
        return end.code if isinstance(end.code, int) else 2
    from core.cli import run  # late: --help and wrong usage need none of it

    try:
        return run.run(chosen)
    except BrokenPipeError:  # whoever read our output has seen enough, as in `zhupi extract … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
