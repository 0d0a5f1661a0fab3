"""`entente scenarios`: what can be played."""

from typing import Any

import typer

from game.cli.failure import DONE
from game.cli.options import AsJson
from game.cli.printing import add_row, print_json, print_lines, print_table, table
from game.files.diagnostics import Severity
from game.files.scenario_shelf import list_scenarios
from game.files.shelf_entry import ShelfEntry

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")

EXAMPLES = """Examples:

- entente scenarios

- entente scenarios --json
"""


@app.command(epilog=EXAMPLES)
def scenarios(*, as_json: AsJson = False) -> int:
    """List what can be played: id, title, regions, turns, problems.

    A broken scenario stays in the list with its first error; `entente validate` shows all.
    """
    shelf = list_scenarios()
    if as_json:
        print_json({"scenarios": [_document(entry) for entry in shelf]})
        return DONE
    rows = table("id", "title", "regions", "turns", "problems", numbers=(2, 3))
    for entry in shelf:
        add_row(
            rows,
            entry.id,
            entry.title("en"),
            entry.region_count or "-",
            entry.turns or "-",
            _trouble(entry),
        )
    print_table(rows)
    if not shelf:
        print_lines("There are no scenarios.")
    return DONE


def _trouble(entry: ShelfEntry) -> str:
    if not entry.problems:
        return "none"
    first = entry.problems[0]
    rest = len(entry.problems) - 1
    more = f" (and {rest} more)" if rest else ""
    kind = "" if first.severity is Severity.ERROR else "warning: "
    return f"{kind}{first.message}{more}"


def _document(entry: ShelfEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": entry.title("en"),
        "titles": dict(entry.titles),
        "regions": list(entry.regions),
        "region_count": entry.region_count,
        "turns": entry.turns,
        "path": entry.path.as_posix(),
        "is_shipped": entry.is_shipped,
        "is_playable": entry.is_playable,
        "problems": [problem.as_json() for problem in entry.problems],
    }
