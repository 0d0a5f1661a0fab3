"""`entente bench`: how fast the engine is, beside peers where they are installed."""

import typer

from game.cli.failure import DONE
from game.cli.options import AsJson
from game.cli.printing import add_row, print_json, print_table, table
from game.cli.startup import complain
from game.lab.bench import run_benchmarks

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")

EXAMPLES = """Examples:

- entente bench

- entente bench --json
"""


@app.command(epilog=EXAMPLES)
def bench(*, as_json: AsJson = False) -> int:
    """Measure the engine; peers are measured beside it where they are installed.

    The ratio is peer / ours: above 1, this game is the faster.
    """
    found = []
    for benchmark in run_benchmarks():
        complain(f"measured {benchmark['name']}")
        found.append(benchmark)
    if as_json:
        print_json({"benchmarks": found})
        return DONE
    rows = table("benchmark", "ours", "peer", "unit", "ratio", numbers=(1, 2, 4))
    for one in found:
        cells = (one["ours"], one["peer"], one["unit"], one["ratio"])
        add_row(rows, str(one["name"]), *("-" if cell is None else str(cell) for cell in cells))
    print_table(rows)
    return DONE
