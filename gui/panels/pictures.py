"""Each shape of row as a picture: what stands at its head, the flow of its words, what stands at its right edge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gui.panels.flow import Run
from gui.panels.look import Look
from gui.panels.models import Node, Shape, Words

MARGIN = 16
GAP = 8
STEP = 14
"""Pixels of indent for one level."""
LABEL = 64
"""Pixels of the column of labels."""

Told = Callable[[Words], str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A row. `head` stands before the flow: `dot`, `bar`, `chip`, `open chip`, `label`; `room` is its width in pixels."""

    runs: tuple[Run, ...]
    head: str = ""
    head_text: str = ""
    room: int = 0
    ink: str = "ink"
    right: str = ""
    left: int = MARGIN
    edge: int = MARGIN
    top: int = 2
    bottom: int = 2
    lines: int = 1
    below: tuple[Run, ...] = ()
    rule: bool = False
    """Whether a hairline is drawn under it."""
    narrows: bool = False
    """Whether the first run gives way to the others where the room is short."""


def picture(look: Look, node: Node, told: Told) -> Picture:
    """How the look paints a node; `told` gives texts in the script of the page."""
    return _PICTURES[node.shape](look, node, told)


def _detail(look: Look, node: Node, told: Told) -> tuple[Run, ...]:
    return (Run("  " + told(node.detail), look.sans(-1), "dim"),) if node.detail else ()


def _group(look: Look, node: Node, told: Told) -> Picture:
    runs = (Run(told(node.name), look.sans(-1), "dim"), *_detail(look, node, told))
    head = "dot" if node.ink else ""
    return Picture(runs, head=head, ink=node.ink, room=15 if head else 0, right=node.right, top=9, bottom=1)


def _head(look: Look, node: Node, told: Told) -> Picture:
    # Nearer to what stands below it than to what stands above.
    return Picture((Run(told(node.name), look.sans(-2), "dim"),), right=node.right, top=9, bottom=0)


def _title(look: Look, node: Node, told: Told) -> Picture:
    return Picture(
        (Run(told(node.name), look.serif(2), "dim" if node.faint else "ink"),), right=node.right, lines=3, bottom=4
    )


def _name(look: Look, node: Node, told: Told) -> Picture:
    ink = "dim" if node.faint else "ink"
    runs = [Run(told(node.name), look.serif(2), ink)]
    if node.sign:
        runs.append(Run(f" {node.sign}", look.serif(1), ink))
    runs += _detail(look, node, told)
    return Picture(tuple(runs), right=node.right, left=MARGIN + node.level * STEP, narrows=True)


def _context(look: Look, node: Node, told: Told) -> Picture:
    before, hit, after = (told((piece,)) for piece in node.name)
    plain = look.serif(0)
    runs = (Run(before, plain, "dim"), Run(hit, plain, node.ink or "ink"), Run(after, plain, "dim"))
    return Picture(runs, left=MARGIN + STEP + node.level * STEP, right=node.right)


def _field(look: Look, node: Node, told: Told) -> Picture:
    ink = "dim" if node.faint else "ink"
    runs = [Run(told(node.name), look.sans(0), ink)]
    if node.sign:
        runs.append(Run(f" {node.sign}", look.sans(0), node.ink or ink))
    runs += _detail(look, node, told)
    room, left = LABEL if node.chip else 0, MARGIN + node.level * STEP
    return Picture(tuple(runs), head="label", head_text=node.chip, room=room, right=node.right, left=left, lines=4)


def _text(look: Look, node: Node, told: Told) -> Picture:
    runs = (Run(told(node.name), look.serif(0), "dim" if node.faint else "ink"), *_detail(look, node, told))
    return Picture(runs, left=MARGIN + node.level * STEP, lines=3, right=node.right)


def _change(look: Look, node: Node, told: Told) -> Picture:
    before, after = (told((piece,)) for piece in node.name)
    # A line through a comma hides it: only words are struck.
    struck = len(before) > 2 and not node.faint
    runs = [
        Run(before, look.serif(1), "dim", struck=struck),
        Run(" → ", look.sans(-1), "dim"),
        Run(after, look.serif(1), "dim" if node.faint else "ink", ground=node.ink),
        *((Run(f" {node.sign}", look.sans(-1), "ink"),) if node.sign else ()),
        *_detail(look, node, told),
    ]
    return Picture(tuple(runs), right=node.right, left=MARGIN + node.level * STEP, narrows=True)


def _note(look: Look, node: Node, told: Told) -> Picture:
    runs = [Run(told(node.name), look.serif(1), "dim" if node.faint else "ink")]
    if node.sign:
        runs.append(Run(f"  {node.sign}", look.sans(-1), "accent" if node.faint else "dim"))
    below = (Run(told(node.detail), look.sans(-1), "ink"),) if node.detail else ()
    return Picture(tuple(runs), head="bar", ink=node.ink, room=10, right=node.right, lines=2, below=below, top=3, bottom=5)


def _line(look: Look, node: Node, told: Told) -> Picture:
    runs = (Run(told(node.name), look.sans(0), "dim" if node.faint else "ink"),)
    return Picture(runs, left=MARGIN + node.level * STEP, right=node.right, top=3, bottom=3)


def _more(look: Look, node: Node, told: Told) -> Picture:
    return Picture((Run(told(node.name), look.sans(-1), "dim"),), left=MARGIN + node.level * STEP, top=3, bottom=3)


_PICTURES: dict[Shape, Callable[[Look, Node, Told], Picture]] = {
    Shape.GROUP: _group,
    Shape.HEAD: _head,
    Shape.TITLE: _title,
    Shape.NAME: _name,
    Shape.CONTEXT: _context,
    Shape.FIELD: _field,
    Shape.TEXT: _text,
    Shape.CHANGE: _change,
    Shape.NOTE: _note,
    Shape.LINE: _line,
    Shape.MORE: _more,
}
