"""`entente schema`: the JSON Schema by which editors complete and check a scenario."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from game.cli.failure import DONE
from game.cli.printing import write_file
from game.files.scenario_schema import schema_text

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")

EXAMPLES = """Examples:

- entente schema

- entente schema -o scenario.schema.json
"""


@app.command(epilog=EXAMPLES)
def schema(
    *,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write it to a file.")
    ] = None,
) -> int:
    """Print the JSON Schema of `scenario.yaml`."""
    text = schema_text()
    if output is None:
        sys.stdout.write(text)
    else:
        write_file(output, text.encode())
    return DONE
