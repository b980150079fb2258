"""What may be asked for on the command line. Imports nothing that takes time."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.export import losses

FORMATS = ("json", "jsonl", "csv", "text")
TABLES = (
    *("mentions", "people", "participants", "bodies", "meetings", "places", "dates", "documents"),
    *("figures", "phrases", "resolutions", "attendance", "checks", "statements"),
)
"""The tables of `core.export.tables`, which takes time to import."""
TARGETS = ("hans", "hant", "tw", "hk")
UNITS = ("codepoint", "utf16", "utf8")
_LIST = f"one of: {', '.join(losses.FORMATS)}"

_DESCRIPTION = "Zhupi reads Chinese official texts: it cleans, converts and extracts, and nothing of the source is lost."
_EPILOG = """\
FILE - is standard input. A folder stands for the text files in it and below it.
Output is UTF-8. Exit status: 0 done, 1 some inputs failed, 2 wrong usage.

  zhupi report.txt                               open the window
  zhupi extract --format json report.txt         what the text contains
  zhupi convert --to hans - < in.txt > out.txt   in simplified characters, names kept
  zhupi clean --format json report.txt           every change of cleaning, with its reason
  zhupi extract --jobs 4 --out found/ reports/   a folder of texts, four at a time
  zhupi import reports/                          a folder of texts into the library
  zhupi search 主題教育                          in all texts of the library, in any script
  zhupi export --as docx report.txt > marks.docx your marks as comments of Word
  zhupi import --as w3c marks.jsonld             marks of another library or program
"""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was asked for."""

    command: str
    files: tuple[str, ...]
    format: str = "text"
    target: str | None = None
    out: str | None = None
    jobs: int = 1
    profile: Path | None = None
    encoding: str | None = None
    table: str = "mentions"
    """Which table a CSV has."""
    bom: bool = False
    words: str = ""
    """What is looked for."""
    regex: bool = False
    limit: int | None = None
    own_words: tuple[tuple[str, str], ...] = ()
    """Pairs of the reader's own words for conversion."""
    vocabulary: bool = False
    exchange: str | None = None
    """The format in which marks are exchanged with other programs."""
    findings: bool = False
    vertical: bool = False
    unit: str = "codepoint"
    all_marked: bool = False
    """Whether every text of the library that has marks is meant."""
    on: Path | None = None
    """The text that marks are on."""


def parse(argv: Sequence[str]) -> Chosen:
    """What `argv` asks for; SystemExit after printing help (0) or what is wrong (2)."""
    parser = _parser()
    values: dict[str, Any] = vars(parser.parse_args(argv))
    if values["command"] == "export":
        values["findings"] = values["findings"] is not None
        if bool(values["files"]) == values["all_marked"]:
            parser.error("name a FILE, or --library for all texts with marks")
    if values["command"] == "import" and values["on"] and not values["exchange"]:
        parser.error("--on is for --as FORMAT")
    if values["command"] == "extract":
        values |= _table(parser, values)
    if values.get("format") == "show" and _is_terminal(values):
        values["format"] = "colour"
    values["files"] = tuple(values.get("files", ()))
    return Chosen(**values)


def _is_terminal(values: dict[str, Any]) -> bool:
    """Whether what is written goes to eyes that see colours; https://no-color.org says how to refuse them."""
    return values["out"] is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="zhupi", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action=_Version)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    common = _common()

    read = commands.add_parser("read", help="open the window (the same as no command)")
    read.add_argument("files", nargs="*", metavar="FILE")
    read.add_argument("--profile", type=Path, metavar="DIR", help="folder of settings and library")

    extract = commands.add_parser("extract", parents=[common], help="people, bodies, documents, resolutions, figures")
    extract.add_argument("--format", choices=FORMATS, help="default: json, csv with --table; csv has one row a mention")
    extract.add_argument("--table", choices=TABLES, metavar="NAME", help=f"as CSV, one of: {', '.join(TABLES)}")
    extract.add_argument("--bom", action="store_true", help="begin a CSV with the mark that Excel needs for UTF-8")

    convert = commands.add_parser("convert", parents=[common], help="the text as it is, in another script, names kept")
    convert.add_argument(
        "--to", dest="target", choices=TARGETS, required=True, help="simplified, traditional, Taiwan, Hong Kong"
    )
    convert.add_argument(
        "--doubts",
        dest="format",
        choices=("json",),
        default="text",
        help="the text with every choice made, and why, as JSON",
    )
    convert.add_argument(
        "--words",
        dest="own_words",
        type=_pairs,
        default=(),
        metavar="FILE",
        help="words of your own, in OpenCC's text format; they win",
    )
    convert.add_argument(
        "--vocabulary",
        action="store_true",
        help="exchange terms of Taiwan and the mainland too; wording changes, so read the result",
    )

    clean = commands.add_parser("clean", parents=[common], help="the clean text, or the changes that made it")
    clean.add_argument("--format", choices=("text", "json"), default="text", help="default: text; json lists the changes")
    clean.add_argument(
        "--show", dest="format", action="store_const", const="show", help="the changed lines, coloured on a terminal"
    )

    search = commands.add_parser("search", help="words in all texts of the library, in any script")
    search.add_argument("words", metavar="WORDS", help="found in simplified and traditional texts alike")
    search.add_argument("--regex", action="store_true", help="WORDS is a regular expression")
    search.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    search.add_argument("--limit", type=_count, metavar="N", help="no more than N texts")
    search.add_argument("--out", metavar="FILE", help="where to write; default standard output")
    search.add_argument("--profile", type=Path, metavar="DIR", help="folder of the library")

    export = commands.add_parser("export", help="the marks of texts, for readers and for other programs")
    export.more = _losses
    export.add_argument("files", nargs="*", metavar="FILE", help="a text, a folder of texts, or - for standard input")
    export.add_argument("--as", dest="exchange", choices=losses.FORMATS, required=True, metavar="FORMAT", help=_LIST)
    export.add_argument("--to", dest="target", choices=TARGETS, help="show the text in another script")
    export.add_argument("--with", dest="findings", choices=("findings",), help="what the program found too, told apart")
    export.add_argument("--library", dest="all_marked", action="store_true", help="all texts of the library with marks")
    export.add_argument("--out", metavar="FILE|DIR", help="where to write; default standard output; .qdc: the code book")
    export.add_argument("--bom", action="store_true", help="begin a CSV with the mark that Excel needs for UTF-8")
    export.add_argument("--vertical", action="store_true", help="set a page of HTML in columns from right to left")
    export.add_argument("--unit", choices=UNITS, default="codepoint", help="what offsets in jsonl count")
    export.add_argument("--encoding", type=_encoding, metavar="NAME", help="read as NAME instead of finding out")
    export.add_argument("--profile", type=Path, metavar="DIR", help="folder of the library that has the marks")

    take = commands.add_parser("import", help="texts and folders of texts, or marks with --as, into the library")
    take.add_argument("--as", dest="exchange", choices=losses.FORMATS, metavar="FORMAT", help=f"marks: {_LIST}")
    take.add_argument("--on", type=Path, metavar="TEXT", help="with --as: the text that the marks are on")
    take.add_argument("files", nargs="+", metavar="FILE", help="a text, a folder of texts, or - for standard input")
    take.add_argument("--jobs", type=_count, default=1, metavar="N", help="texts read at once; default 1")
    take.add_argument("--encoding", type=_encoding, metavar="NAME", help="read as NAME instead of finding out")
    take.add_argument("--profile", type=Path, metavar="DIR", help="folder of the library")
    return parser


class _Parser(argparse.ArgumentParser):
    """A parser whose help may have more to say, which is made when it is asked for."""

    more: Callable[[], str] = str

    def format_help(self) -> str:
        return super().format_help() + self.more()


def _losses() -> str:
    """The table of what each format loses."""
    from core.cli import words  # late: only this help has the table

    signs = {losses.Fate.KEPT: "●", losses.Fate.SHOWN: "○", losses.Fate.LOST: "·"}
    head = " ".join(name.rjust(6) for name in losses.FORMATS)
    rows = [
        f"  {words.PARTS[part]:28}" + " ".join(f"{signs[fate]:>6}" for fate in fates.values())
        for part, fates in losses.losses().items()
    ]
    return "\n".join(("", "what comes back (●), is only seen (○), is lost (·):", f"{'':30}{head}", *rows, ""))


def _common() -> _Parser:
    common = _Parser(add_help=False)
    common.add_argument("files", nargs="+", metavar="FILE", help="a text, a folder of texts, or - for standard input")
    common.add_argument("--out", metavar="FILE|DIR", help="where to write; default standard output")
    common.add_argument("--jobs", type=_count, default=1, metavar="N", help="texts worked on at once; default 1")
    common.add_argument("--encoding", type=_encoding, metavar="NAME", help="read as NAME instead of finding out")
    common.add_argument("--profile", type=Path, metavar="DIR", help="folder of the library whose rulings hold")
    return common


def _table(parser: argparse.ArgumentParser, values: dict[str, Any]) -> dict[str, str]:
    """The format and table that were meant: a table is a CSV, and what is no CSV has all of them."""
    table, wanted = values["table"], values["format"] or ("csv" if values["table"] else "json")
    if wanted != "csv" and (table or values["bom"]):
        parser.error(f"{'--table' if table else '--bom'} is for --format csv")
    return {"format": wanted, "table": table or "mentions"}


def _pairs(name: str) -> tuple[tuple[str, str], ...]:
    from core.errors import ReadError  # late: few runs name such a file
    from core.script import own

    try:
        return own.from_text(Path(name).read_text(encoding="utf-8"))
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{name} cannot be read ({error.strerror})") from error
    except (UnicodeDecodeError, ReadError) as error:
        raise argparse.ArgumentTypeError(f"{name} holds no pairs of words in OpenCC's text format") from error


def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 1024:
        raise argparse.ArgumentTypeError("must be from 1 to 1024")
    return number


def _encoding(text: str) -> str:
    from core.readers import encoding  # late: few runs name one

    if not encoding.is_known(text):
        raise argparse.ArgumentTypeError(f"no such encoding: {text}")
    return text


class _Version(argparse.Action):
    """Prints the version; looked up only when asked for."""

    def __init__(self, option_strings: Sequence[str], dest: str, **_: object) -> None:
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, help="show the version and leave")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib import metadata  # late: half of the time that --help takes

        try:
            version = metadata.version("zhupi")
        except metadata.PackageNotFoundError:  # run from a checkout
            version = "unreleased"
        parser.exit(message=f"zhupi {version}\n")
