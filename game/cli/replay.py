"""`entente replay`: a saved game played again from its orders."""

import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from game.cli.failure import ANSWER_IS_NO, DONE
from game.cli.options import AsJson
from game.cli.printing import print_json, print_lines
from game.cli.savefiles import game_of
from game.cli.startup import complain
from game.core.state import State
from game.files.codec import digest_of
from game.rules.witness import is_minor, observe_events
from game.session.replaying import Replayed, replay
from game.session.session import Session
from game.text.speaker import Speaker

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")

EXAMPLES = """Examples:

- entente replay autosave-1

- entente replay autosave-1 --verify

- entente replay saves/autosave-1.entente --verify --json
"""
SHOWN_DIGITS = 16


@app.command("replay", epilog=EXAMPLES)
def replay_save(
    save: Annotated[str, typer.Argument(metavar="SAVE", help="A save's name or file.")],
    *,
    verify: Annotated[
        bool, typer.Option("--verify", help="Hold every turn against what was recorded.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """Play a saved game again from its orders and tell what happened in public.

    With --verify the exit code is 1 if any turn comes out differently.
    """
    session, notice = game_of(save)
    if notice:
        complain(notice)
    if as_json:
        turns = list(replay(session))
        print_json(_document(save, session, turns))
        return _code(turns, session) if verify else DONE
    turns = []
    for turn in replay(session):
        turns.append(turn)
        for line in _verified(turn) if verify else _told(session, turn):
            print_lines(line)
        sys.stdout.flush()
    if not turns:
        print_lines("No turn has been played yet.")
    if not verify:
        return DONE
    print_lines(_conclusion(turns, session))
    return _code(turns, session)


def _conclusion(turns: list[Replayed], session: Session) -> str:
    differing = sum(not turn.agrees for turn in turns)
    if differing:
        return f"{differing} of {len(turns)} turns came out differently."
    if not _ends_alike(turns, session):
        return "The orders do not lead to the position that is saved with them."
    return f"All came out as recorded; turns played: {len(turns)}."


def _ends_alike(turns: list[Replayed], session: Session) -> bool:
    """Return whether the last turn played again is where the save stands."""
    if len(turns) != session.turn:
        return False
    return not turns or turns[-1].digest == digest_of(session.state)


def _verified(turn: Replayed) -> Iterator[str]:
    if turn.agrees:
        yield f"turn {turn.turn + 1}: as recorded"
    else:
        yield (
            f"turn {turn.turn + 1}: DIFFERS from what was recorded "
            f"({turn.digest[:SHOWN_DIGITS]}, recorded {turn.recorded[:SHOWN_DIGITS]})"
        )


def _told(session: Session, turn: Replayed) -> Iterator[str]:
    words = Speaker("en", session.scenario.wording)
    calendar = session.scenario.start.world.calendar
    yield f"{words.date(calendar, turn.turn)}:"
    told = [words.event(event) for event in _public(session.state, turn) if not is_minor(event)]
    yield from (f"  {sentence}" for sentence in told)
    if not told:
        yield "  nothing that all the world knows of"


def _public(state: State, turn: Replayed) -> Iterator[Any]:
    """Return the events that every region learned of: a game still played keeps its secrets."""
    events = turn.events
    for region in sorted(state.world.polities):
        events = observe_events(events, region)
    yield from events


def _code(turns: list[Replayed], session: Session) -> int:
    is_same = all(turn.agrees for turn in turns) and _ends_alike(turns, session)
    return DONE if is_same else ANSWER_IS_NO


def _document(save: str, session: Session, turns: list[Replayed]) -> dict[str, Any]:
    differing = [turn.turn for turn in turns if not turn.agrees]
    return {
        "save": save,
        "scenario": session.scenario.id,
        "seed": session.seed,
        "turns": [
            {
                "turn": turn.turn,
                "events": len(turn.events),
                "digest": turn.digest,
                "recorded": turn.recorded,
                "agrees": turn.agrees,
            }
            for turn in turns
        ],
        "agrees": _code(turns, session) == DONE,
        "first_difference": differing[0] if differing else None,
    }
