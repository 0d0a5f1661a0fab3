"""`entente screenshot`: a picture of any screen, drawn without a display."""

import re
from pathlib import Path
from typing import Annotated

import typer

from game.cli.arguments import (
    DEFAULT_SCENARIO,
    Seed,
    language_of,
    number_within,
    region_of,
    scenario_named,
    whole_number,
)
from game.cli.doors import Doors, PictureOrder, Shot
from game.cli.failure import DONE, CommandError
from game.cli.options import AsJson
from game.cli.printing import add_row, check_folder, print_json, print_table, table, unwritten
from game.cli.startup import complain
from game.files.diagnostics import quoted
from game.files.suggestions import did_you_mean
from game.session.seats import Seat
from game.session.session import Session

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")

EXAMPLES = """Examples:

- entente screenshot --list

- entente screenshot main-political --turns 4 --as valdmark -o main.png

- entente screenshot title --size 1920x1080 --lang pl --theme ministry -o title.png
"""
_SIZE = re.compile(r"([1-9][0-9]{2,4})x([1-9][0-9]{2,4})\Z")
LARGEST = 7680
SMALLEST = (960, 540)
SCALES = (0.8, 2.0)


@app.command(epilog=EXAMPLES)
def screenshot(
    context: typer.Context,
    screen: Annotated[
        str | None, typer.Argument(metavar="[SCREEN]", help="Which screen; see --list.")
    ] = None,
    *,
    scenario: Annotated[str, typer.Option("--scenario", metavar="S")] = DEFAULT_SCENARIO,
    turns: Annotated[
        int,
        typer.Option(
            "--turns",
            metavar="T",
            parser=whole_number("--turns", 0),
            help="Computer turns played before.",
        ),
    ] = 0,
    seed: Seed = 1,
    region: Annotated[
        str | None, typer.Option("--as", metavar="REGION", help="Whose screen it is.")
    ] = None,
    size: Annotated[str, typer.Option("--size", metavar="WxH")] = "1280x720",
    scale: Annotated[
        float, typer.Option("--scale", metavar="F", parser=number_within("--scale", *SCALES))
    ] = 1.0,
    lang: Annotated[str, typer.Option("--lang", metavar="L")] = "en",
    theme: Annotated[str, typer.Option("--theme", metavar="T")] = "atlas",
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="PNG")] = None,
    show_list: Annotated[bool, typer.Option("--list", help="List the screens.")] = False,
    as_json: AsJson = False,
) -> int:
    """Draw a screen of the window into a PNG; no display is needed."""
    doors: Doors = context.obj
    if show_list:
        return _list(doors, as_json=as_json)
    if screen is None or output is None:
        missing = "the name of a screen" if screen is None else "-o PNG"
        message = f"{missing} is missing; see: entente screenshot --help"
        raise CommandError(message)
    shot = _shot(doors, screen)
    check_folder(output)
    order = PictureOrder(
        screen,
        _game(scenario, region, turns, seed) if shot.needs_game else None,
        _size(size),
        scale,
        language_of(lang),
        _theme(doors, theme),
        output,
    )
    try:
        doors.take_picture(order)
    except OSError as error:
        raise unwritten(output, error) from error
    complain(f"wrote {output}")
    return DONE


def _list(doors: Doors, *, as_json: bool) -> int:
    shots = doors.shots()
    if as_json:
        print_json({"screens": [{"id": shot.id, "about": shot.about} for shot in shots]})
        return DONE
    rows = table("screen", "what it shows")
    for shot in shots:
        add_row(rows, shot.id, shot.about)
    print_table(rows)
    return DONE


def _shot(doors: Doors, name: str) -> Shot:
    shots = {shot.id: shot for shot in doors.shots()}
    if name not in shots:
        advice = did_you_mean(name, shots) or "see: entente screenshot --list"
        message = f"there is no screen {quoted(name)}; {advice}"
        raise CommandError(message)
    return shots[name]


def _theme(doors: Doors, name: str) -> str:
    known = tuple(doors.themes())
    if name not in known:
        message = f"there is no theme {quoted(name)}; there are {', '.join(known)}"
        raise CommandError(message)
    return name


def _size(text: str) -> tuple[int, int]:
    found = _SIZE.match(text)
    wide, high = (int(found[1]), int(found[2])) if found else (0, 0)
    if not (SMALLEST[0] <= wide <= LARGEST and SMALLEST[1] <= high <= LARGEST):
        least = "x".join(map(str, SMALLEST))
        message = f"{quoted(text)} is no size from {least} to {LARGEST}x{LARGEST}; try 1280x720"
        raise CommandError(message)
    return wide, high


def _game(name: str, region: str | None, turns: int, seed: int) -> Session:
    scenario = scenario_named(name)
    playable = [one for one, polity in scenario.start.world.polities.items() if polity.is_playable]
    chosen = playable[0] if region is None else region_of(scenario, region)
    session = Session.new(scenario, {}, seed)
    while session.turn < turns and session.outcome is None:
        session.resolve()
    session.hand_over(Seat(chosen, is_human=True))
    if not session.people():
        message = f"region '{chosen}' has fallen by then; take fewer turns or another region"
        raise CommandError(message)
    return session
