"""`entente simulate`: games of computers against each other, in figures."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from game.cli.arguments import ScenarioName, Seed, scenario_named, seats_of, whole_number
from game.cli.failure import DONE
from game.cli.options import AsJson
from game.cli.printing import add_row, console, print_json, print_lines, print_table, table
from game.cli.startup import put_away_on_signals
from game.lab.report import document
from game.lab.simulate import GameLog
from game.lab.simulate import simulate as play_games

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")

EXAMPLES = """Examples:

- entente simulate archipelago --games 50 --seed 1

- entente simulate archipelago --games 8 --jobs 2 --json > games.json

- entente simulate archipelago --games 5 --seat valdmark=wanderer --turns 20
"""
MOST_GAMES, MOST_JOBS = 100_000, 256


@app.command(epilog=EXAMPLES)
def simulate(
    scenario: ScenarioName,
    games: Annotated[
        int,
        typer.Option(
            "--games",
            metavar="N",
            parser=whole_number("--games", 1, MOST_GAMES),
            help=f"How many games are played, {MOST_GAMES} at most.",
        ),
    ],
    *,
    seed: Seed = 1,
    turns: Annotated[
        int | None,
        typer.Option(
            "--turns",
            metavar="T",
            parser=whole_number("--turns", 1),
            help="Stop every game after T turns.",
        ),
    ] = None,
    seat: Annotated[
        list[str] | None,
        typer.Option(
            "--seat", metavar="REGION=MIND[:SKILL]", help="Who plays a region; may be repeated."
        ),
    ] = None,
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs",
            metavar="J",
            parser=whole_number("--jobs", 1, MOST_JOBS),
            help="Games played at once.",
        ),
    ] = 1,
    as_json: AsJson = False,
) -> int:
    """Play N games of computers and report orders, treaties, wars and victories.

    Game K has seed S + K - 1; the same seeds give the same games, whatever the jobs.
    """
    world = scenario_named(scenario)
    chosen = list(seats_of(world, seat or [], humans=False).values())
    seeds = range(seed, seed + games)
    with put_away_on_signals():
        logs = list(_watched(play_games(world, chosen, seeds, turns, min(jobs, games)), games))
    report = document(logs)
    if as_json:
        print_json(report)
    else:
        _tell(report["summary"])
    return DONE


def _watched(logs: Iterator[GameLog], games: int) -> Iterator[GameLog]:
    """Return the logs as they come, with their progress on standard error."""
    columns = (TextColumn("games"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    shown = console(sys.stderr)
    with Progress(
        *columns, console=shown, transient=True, disable=not shown.is_terminal
    ) as progress:
        task = progress.add_task("games", total=games)
        for log in logs:
            progress.advance(task)
            yield log


def _tell(summary: Mapping[str, Any]) -> None:
    turns = summary["mean_turns_tenths"] / 10
    share = summary["games_with_war_per_mille"] / 10
    print_lines(
        f"games {summary['games']}, ended {summary['ended']}, {turns:.1f} turns on average",
        f"wars {summary['wars']}, in {share:.0f}% of the games",
        f"digest {summary['digest']}",
        "",
    )
    _count(summary, ("wins", "victories"), "games")
    _count(summary, ("orders", "clauses", "events"), "times")


def _count(summary: Mapping[str, Any], parts: Sequence[str], unit: str) -> None:
    for part in parts:
        rows = table(part, unit, numbers=(1,))
        for name, count in summary[part].items():
            add_row(rows, name, count)
        print_table(rows)
        print_lines("")
