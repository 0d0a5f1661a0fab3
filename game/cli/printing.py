"""Where commands write: answers to standard output, everything else to standard error."""

import errno
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TextIO

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from game.cli.failure import CommandError
from game.files.faults import reason

WIDTH_OF_PIPES = 160
"""Columns of a table that no terminal bounds."""


def print_json(document: Mapping[str, Any]) -> None:
    """Write one JSON document to standard output, and nothing else."""
    is_unicode = (sys.stdout.encoding or "").lower().startswith("utf")
    sys.stdout.write(json.dumps(document, ensure_ascii=not is_unicode, indent=1) + "\n")


def print_lines(*lines: str) -> None:
    """Write lines to standard output as they are."""
    sys.stdout.writelines(f"{line}\n" for line in lines)


def table(*headings: str, numbers: tuple[int, ...] = ()) -> Table:
    """Return an empty table; the columns named in `numbers` are set to the right."""
    made = Table(box=None, pad_edge=False, header_style="bold")
    for index, heading in enumerate(headings):
        made.add_column(heading, justify="right" if index in numbers else "left")
    return made


def add_row(made: Table, *cells: str | int) -> None:
    """Add a row whose cells are shown as they are, brackets and all."""
    made.add_row(*(escape(str(cell)) for cell in cells))


def print_table(made: Table, title: str = "") -> None:
    """Write a table to standard output."""
    out = console(sys.stdout)
    if title:
        out.print(f"[bold]{escape(title)}[/bold]")
    out.print(made)


def console(stream: TextIO) -> Console:
    """Return a console on a stream; one that is no terminal gets room for whole lines."""
    width = None if stream.isatty() else WIDTH_OF_PIPES
    return Console(file=stream, width=width, highlight=False, soft_wrap=False)


def check_folder(path: Path) -> None:
    """Make sure that there is a folder to write a file into.

    Raises:
        CommandError: there is none.
    """
    if not path.parent.is_dir():
        message = f"cannot write '{path}': there is no folder '{path.parent}'"
        raise CommandError(message)


def unwritten(path: Path, error: OSError) -> CommandError:
    """Return that the disk would not take a file, and where its folder takes none, which."""
    why = reason(error)
    if error.errno == errno.ENOENT:
        why = f"the folder '{path.parent}' takes no new file"
    return CommandError(f"cannot write '{path}': {why}")


def write_file(path: Path, body: bytes) -> None:
    """Write a file that a command was asked for.

    Raises:
        CommandError: the disk would not take it.
    """
    check_folder(path)
    try:
        path.write_bytes(body)
    except OSError as error:
        raise unwritten(path, error) from error
