"""The `zhupi` command: reading goes to the window, all else to `core.cli`. Qt is imported only for reading."""

from __future__ import annotations

import argparse
import ctypes
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

COMMANDS = frozenset({"extract", "convert", "clean", "export", "search", "import", "-h", "--help", "--version"})
"""First arguments that are `core.cli`'s; a file of such a name is opened with `read`."""

PACKAGES = {
    "libglib-2.0": "libglib2.0-0",
    "libgthread-2.0": "libglib2.0-0",
    "libGL": "libgl1",
    "libOpenGL": "libopengl0",
    "libEGL": "libegl1",
    "libxkbcommon": "libxkbcommon0",
    "libfontconfig": "libfontconfig1",
    "libfreetype": "libfreetype6",
    "libdbus-1": "libdbus-1-3",
    "libxcb-cursor": "libxcb-cursor0",
    "libxkbcommon-x11": "libxkbcommon-x11-0",
    "libxcb-icccm": "libxcb-icccm4",
    "libxcb-keysyms": "libxcb-keysyms1",
    "libxcb-image": "libxcb-image0",
    "libxcb-render-util": "libxcb-render-util0",
    "libxcb-render": "libxcb-render0",
    "libxcb-shape": "libxcb-shape0",
    "libxcb-shm": "libxcb-shm0",
    "libxcb-xkb": "libxcb-xkb1",
    "libxcb-randr": "libxcb-randr0",
    "libxcb-xfixes": "libxcb-xfixes0",
    "libxcb-sync": "libxcb-sync1",
    "libxcb-util": "libxcb-util1",
    "libX11-xcb": "libx11-xcb1",
}
"""Shared libraries that PySide6's wheels take from the system, and the package of Debian 12 that has each."""

_SCREEN = (
    "libxcb-cursor.so.0",
    "libxkbcommon-x11.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-image.so.0",
    "libxcb-render-util.so.0",
    "libxcb-shape.so.0",
    "libxcb-xkb.so.1",
    "libxcb-randr.so.0",
    "libxcb-xfixes.so.0",
    "libxcb-sync.so.1",
    "libX11-xcb.so.1",
)
"""What Qt's X11 plugin loads beside Qt. Qt aborts the process when one is missing, so they are tried first."""

_LIBRARY = re.compile(r"lib[\w.+-]+?\.so[.\d]*")


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status: of the window, or of the command line."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] in COMMANDS:
        return _command_line(arguments)
    return _read(arguments[1:] if arguments[:1] == ["read"] else arguments)


def _command_line(arguments: list[str]) -> int:
    from core import cli  # late: reading has no use for it

    return cli.main(arguments)


def _read(arguments: list[str]) -> int:
    chosen = _parser().parse_args(arguments)
    if _no_screen():
        sys.stderr.write(
            "zhupi: the window cannot open, because there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
        )
        return 1
    missing = tuple(library for library in _screen_libraries() if not _loads(library))
    if missing:
        return _explain(*missing)
    try:
        from gui import app  # late: the only place that loads Qt
    except ImportError as error:
        library = _LIBRARY.search(str(error))
        if library is None and not str(error.name or "").startswith(("PySide6", "shiboken6")):
            raise
        return _explain(library[0] if library else str(error.name))
    return app.run(tuple(chosen.files), chosen.profile)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="zhupi read", description="Open the reading window.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="texts to open")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="folder of settings and library")
    return parser


def package_of(library: str) -> str | None:
    """The Debian package that has a shared library (`libEGL.so.1` or `libEGL`), where known."""
    return PACKAGES.get(library.partition(".so")[0])


def _explain(*lacking: str) -> int:
    """Say on standard error what Qt lacks and which package brings it; exit status 1."""
    packages = sorted({package for name in lacking if (package := package_of(name))})
    means = f" On Debian or Ubuntu: apt install {' '.join(packages)}" if packages else ""
    sys.stderr.write(f"zhupi: the window cannot open, because Qt misses {', '.join(lacking)}.{means}\n")
    return 1


def _no_screen() -> bool:
    asked = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in asked)


def _screen_libraries() -> tuple[str, ...]:
    """What must load before Qt is asked to draw on an X11 screen; nothing when it will draw otherwise."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux"):
        return ()
    if platform.startswith("xcb"):
        return _SCREEN
    by_display = not platform and os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY")
    return _SCREEN if by_display else ()


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
