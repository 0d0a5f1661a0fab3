"""`entente play`: the game, in a window or in plain text."""

import secrets
import signal
import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

import typer

from game import places
from game.cli.arguments import language_of, read_seed, scenario_named, seats_of
from game.cli.doors import Doors, NoDisplayError, Opening
from game.cli.failure import DONE, CommandError
from game.cli.startup import complain, farewells
from game.cli.textplay.opening import seated
from game.cli.textplay.start import TextGame, play_text
from game.core.ids import RegionId
from game.core.scenario import Scenario
from game.files.settings import PlayerSettings, read_settings
from game.session.seats import Seat
from game.session.session import Session
from game.text.speaker import Speaker

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")

EXAMPLES = """Examples:

- entente play

- entente play archipelago --as valdmark

- entente play archipelago --as valdmark --text

- entente play archipelago --seat valdmark=human --seat kharazan=human

- entente play archipelago --as thessaly --seat kharazan=ministry:easy --seed 7 --lang pl
"""
MOST_SEEDS = 1_000_000


@app.command(epilog=EXAMPLES)
def play(
    context: typer.Context,
    scenario: Annotated[
        str | None,
        typer.Argument(metavar="[SCENARIO]", help="Go straight into this scenario."),
    ] = None,
    *,
    text: Annotated[
        bool, typer.Option("--text", help="Play in plain text, in this terminal.")
    ] = False,
    region: Annotated[
        str | None, typer.Option("--as", metavar="REGION", help="The region you play.")
    ] = None,
    seat: Annotated[
        list[str] | None,
        typer.Option(
            "--seat",
            metavar="REGION=human|MIND[:SKILL]",
            help="Who plays a region; may be repeated. Several people share the machine.",
        ),
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option(
            "--seed",
            metavar="N",
            parser=read_seed,
            help="The seed of the dice; else a new one.",
        ),
    ] = None,
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="en|pl", help="The language of the game.")
    ] = None,
) -> int:
    """Play. Without a display the game goes on in plain text by itself.

    In plain text every choice is a number; pipes and screen readers work.
    """
    doors: Doors = context.obj
    settings, notice = read_settings(places.settings())
    if notice and text:
        complain(notice)
    if lang is not None:
        settings = replace(settings, language=language_of(lang))
    if scenario is None and (region is not None or seat):
        message = "name the scenario that the seats belong to, as in: entente play archipelago"
        raise CommandError(message)
    world = None if scenario is None else scenario_named(scenario)
    people = [] if region is None else [region]
    chosen = {} if world is None else seats_of(world, seat or [], people)
    dice = secrets.randbelow(MOST_SEEDS) + 1 if seed is None else seed
    greeting = ""
    if not text:
        session = None if world is None else _begun(world, chosen, settings, dice)
        try:
            doors.open_window(Opening(session, lang))
        except NoDisplayError:
            greeting = Speaker(settings.language, {"en": {}}).say("text-no-display")
        else:
            return DONE
    _quit_politely()
    play_text(TextGame(sys.stdin, sys.stdout, settings, dice, world, chosen, greeting))
    return DONE


def _begun(
    world: Scenario, chosen: Mapping[RegionId, Seat], settings: PlayerSettings, seed: int
) -> Session:
    """Return a game for the window; where nobody is named, the first region that is free."""
    seats = dict(chosen)
    if not any(seat.is_human for seat in seats.values()):
        polities = world.start.world.polities
        free = [one for one in polities if polities[one].is_playable and one not in seats]
        if not free:
            message = "no region is left for a person to play"
            raise CommandError(message)
        seats[free[0]] = Seat(free[0], is_human=True)
    return Session.new(world, seated(world, seats, settings.skill), seed)


def _quit_politely() -> None:
    """Let Ctrl-C, the end of the terminal and the machine's farewell keep the game."""
    for number in farewells():
        signal.signal(number, signal.default_int_handler)
