"""`entente saves`: the saved games, what is in them, and whether they are sound."""

from typing import Annotated, Any

import typer

from game.cli.failure import ANSWER_IS_NO, DONE, CommandError
from game.cli.options import AsJson
from game.cli.printing import add_row, print_json, print_lines, print_table, table
from game.cli.savefiles import loaded, refused, store
from game.files.canonical import Packable
from game.files.diagnostics import printable, quoted
from game.files.faults import FileFaultError, SaveError, SaveFault
from game.files.store import Entry, Problem

ABOUT = "List saved games, look into one, or prove that they are sound."
EXAMPLES = """Examples:

- entente saves

- entente saves inspect autosave-1 --json

- entente saves verify
"""

app = typer.Typer(add_completion=False, rich_markup_mode="markdown")
Name = Annotated[str, typer.Argument(metavar="SAVE", help="A save's name or the path of its file.")]


@app.callback(invoke_without_command=True, help=ABOUT, epilog=EXAMPLES)
def saves(context: typer.Context) -> None:
    """List the saves where nothing else is asked."""
    if context.invoked_subcommand is None:
        list_saves(as_json=False)


@app.command("list")
def list_saves(*, as_json: AsJson = False) -> int:
    """List the saved games, the newest first; a damaged one says what is wrong.

    Every byte is held against its checksum; that a save can also be played on is
    for `entente saves verify` to prove.
    """
    saves = store()
    entries = (*saves.entries(is_thorough=True), *map(_stray, saves.misnamed()))
    if as_json:
        print_json({"folder": str(saves.folder), "saves": [_document(one) for one in entries]})
        return DONE
    if not entries:
        print_lines(f"There are no saved games in {saves.folder}.")
        return DONE
    rows = table("name", "called", "scenario", "turn", "date", "people", "state")
    for entry in entries:
        head = {} if entry.head is None else entry.head.facts
        date = f"{_plain(head.get('season'))} {_plain(head.get('year'))}".strip()
        people = ", ".join(_people(head))
        add_row(
            rows,
            printable(entry.name),
            entry.label,
            _plain(head.get("scenario")),
            _turn(head),
            date,
            people,
            _condition(entry),
        )
    print_table(rows)
    return DONE


@app.command("inspect")
def inspect(name: Name, *, as_json: AsJson = False) -> int:
    """Show what a save says of itself, without the secrets of any seat."""
    try:
        found = loaded(name)
    except SaveError as error:
        raise refused(name, error) from error
    head = found.save.contents.head
    facts = {
        "name": name,
        "file": found.file,
        **head,
        "thumbnail_bytes": len(found.save.thumbnail),
        "notice": found.notice(),
    }
    if as_json:
        print_json(facts)
        return DONE
    rows = table("fact", "value")
    for key, value in facts.items():
        shown = ", ".join(_seats(value)) if key == "seats" else _plain(value)
        shown = _turn(head) if key == "turn" else shown
        if key != "turns" and shown:
            add_row(rows, printable(key).replace("_", " "), shown)
    print_table(rows)
    return DONE


@app.command("verify")
def verify(
    name: Annotated[
        list[str] | None, typer.Argument(metavar="[SAVE]...", help="Saves; all if none is named.")
    ] = None,
    *,
    as_json: AsJson = False,
) -> int:
    """Read saves whole and prove that each is sound and can be played on.

    The exit code is 1 if one of them is damaged, even where a backup would do.
    """
    saves = store()
    results = [_proven(one) for one in name or saves.names()]
    if not name:
        strays = saves.misnamed()
        results += [{**_proven(str(saves.folder / file)), "name": file} for file in strays]
    is_sound = all(result["is_sound"] for result in results)
    if as_json:
        named = [{**one, "name": printable(one["name"])} for one in results]
        print_json({"is_sound": is_sound, "saves": named})
    else:
        for result in results:
            print_lines(f"{printable(result['name'])}: {_verdict(result)}")
        if not results:
            print_lines(f"There are no saved games in {saves.folder}.")
    return DONE if is_sound else ANSWER_IS_NO


def _stray(file: str) -> Entry:
    """Return the line of a file that no command finds by a name, for no save can be called so."""
    error = SaveError(SaveFault.BAD_NAME, name=quoted(file))
    shown = printable(file)
    return Entry(shown, shown, None, 0, (Problem(shown, f"{error}; rename it", error),))


def _proven(name: str) -> dict[str, Any]:
    from game.session.reading import from_save  # noqa: PLC0415 (a list of saves needs no game)

    problems: list[str] = []
    file, turn = "", None
    try:
        found = loaded(name)
        file = printable(found.file)
        problems += [one.sentence for one in found.problems]
        turn = from_save(found.save).turn
    except (FileFaultError, CommandError) as error:
        problems.append(str(error))
    is_usable = turn is not None
    return {
        "name": name,
        "file": file,
        "is_sound": not problems,
        "is_usable": is_usable,
        "turn": turn,
        "problems": problems,
    }


def _verdict(result: dict[str, Any]) -> str:
    if result["is_sound"]:
        return "sound"
    told = "; ".join(result["problems"])
    return f"{told}; its backup {result['file']} is sound" if result["is_usable"] else told


def _document(entry: Entry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "label": entry.label,
        "file": entry.file,
        "is_readable": entry.head is not None,
        "changed_at_ns": entry.changed_at,
        "problems": [f"{one.file}: {one.sentence}" for one in entry.problems],
        "head": None if entry.head is None else entry.head.facts,
    }


def _plain(value: Packable) -> str:
    return "" if value is None else printable(str(value))


def _turn(head: dict[str, Packable]) -> str:
    """Return the turn as the game counts it, from 1."""
    turn, last = head.get("turn"), head.get("turns")
    if isinstance(turn, int) and isinstance(last, int):
        return f"{turn + 1} of {last + 1}"
    return ""


def _condition(entry: Entry) -> str:
    if not entry.problems:
        return "sound"
    told = entry.problems[0].sentence
    return told if entry.head is None else f"{told}; a backup is left"


def _people(head: dict[str, Packable]) -> list[str]:
    """Return the regions that people play, as far as a stranger's head tells."""
    rows = head.get("seats")
    return [
        _plain(row[0])
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, list) and len(row) > 1 and row[1] is True
    ]


def _seats(value: Packable) -> list[str]:
    rows = value if isinstance(value, list) else []
    return [
        f"{_plain(row[0])}={'human' if row[1] is True else _plain(row[2]) + ':' + _plain(row[3])}"
        for row in rows
        if isinstance(row, list) and len(row) > 3  # noqa: PLR2004 (region, human, mind, skill)
    ]
