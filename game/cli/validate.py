"""`entente validate`: everything wrong with a scenario, with its line and a hint."""

from typing import Annotated

import typer

from game.cli.arguments import scenario_path
from game.cli.failure import ANSWER_IS_NO, DONE
from game.cli.options import AsJson
from game.cli.printing import print_json, print_lines
from game.files.diagnostic_text import render_all
from game.files.scenario_read import Reading, examine_scenario

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")

EXAMPLES = """Examples:

- entente validate my-scenario/

- entente validate my-scenario.zip archipelago --werror

- entente validate my-scenario/ --json
"""


@app.command(epilog=EXAMPLES)
def validate(
    path: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Folders, zips or files; or ids.")
    ],
    *,
    as_json: AsJson = False,
    werror: Annotated[
        bool, typer.Option("--werror", help="Let a warning fail the scenario too.")
    ] = False,
) -> int:
    """Check scenarios and say every mistake with file, line, column and a hint.

    The exit code is 0 if all of them can be played and 1 if one cannot.
    """
    readings = [examine_scenario(scenario_path(one), is_close=True) for one in path]
    is_valid = all(reading.report.is_clean(werror=werror) for reading in readings)
    if as_json:
        found = [problem for reading in readings for problem in reading.report.as_json()]
        print_json(
            {
                "valid": is_valid,
                "errors": sum(len(reading.report.errors) for reading in readings),
                "warnings": sum(len(reading.report.warnings) for reading in readings),
                "diagnostics": found,
            }
        )
    else:
        for name, reading in zip(path, readings, strict=True):
            _tell(name, reading)
    return DONE if is_valid else ANSWER_IS_NO


def _tell(name: str, reading: Reading) -> None:
    if reading.report.diagnostics:
        print_lines(render_all(reading.report))
    else:
        print_lines(f"{name}: no mistakes found")
