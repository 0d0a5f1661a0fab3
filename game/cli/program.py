"""The program `entente`: its commands, each loaded when it is asked for."""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from game import __version__
from game.cli.doors import Doors
from game.cli.failure import CANNOT, DONE, INTERRUPTED, PIPE_CLOSED, CommandError
from game.cli.startup import abandon_output, complain
from game.files.faults import reason

COMMANDS: Mapping[str, str] = {
    "play": "Play. Without a display the game goes on in plain text by itself.",
    "scenarios": "List what can be played: id, title, regions, turns, problems.",
    "simulate": "Play N games of computers and report orders, treaties, wars and victories.",
    "replay": "Play a saved game again from its orders and tell what happened in public.",
    "validate": "Check scenarios and say every mistake with file, line, column and a hint.",
    "schema": "Print the JSON Schema of `scenario.yaml`.",
    "screenshot": "Draw a screen of the window into a PNG; no display is needed.",
    "saves": "List saved games, look into one, or prove that they are sound.",
    "bench": "Measure the engine; peers are measured beside it where they are installed.",
}
"""Every command, by the module of `game.cli` that holds it, and the first line of its help."""

WRONG_USE: type[Exception] = next(
    kind
    for kind in typer.BadParameter.__mro__
    if issubclass(kind, Exception) and kind.__name__ == "ClickException"
)
"""What typer raises for arguments it cannot take; it has no public name in older versions."""

ABOUT = """Entente: a turn-based game of diplomacy.

Envoys, treaties, embargoes, war and peace between regions, in a window or in plain text.

Exit codes: 0 done, 1 the answer is no, 2 wrong use or a thing that cannot be done here.
"""
EXAMPLES = """Examples:

- entente

- entente play archipelago --as valdmark

- entente play archipelago --text --lang pl

- entente play archipelago --as valdmark --seat kharazan=human

- entente simulate archipelago --games 10 --json
"""


class Promised(TyperCommand):
    """A command that is listed at once and loaded when it is asked for."""

    def make_context(self, info_name: Any, *arguments: Any, **more: Any) -> Any:  # noqa: ANN401 (typer's own shape)
        """Return the context of the command itself."""
        made = typer.main.get_command(import_module(f"game.cli.{self.name}").app)
        made.name = self.name
        return made.make_context(info_name, *arguments, **more)


class Commands(TyperGroup):
    """The list of commands."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 (typer's own shape)
        """Return the commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 (typer's own shape)
        """Return a command, or None for a name that is none."""
        about = COMMANDS.get(cmd_name)
        return None if about is None else Promised(cmd_name, help=about)


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 (typer's own shape)
    if wanted:
        sys.stdout.write(f"entente {__version__}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True, help=ABOUT, epilog=EXAMPLES)
def start(
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001 (answered by its callback)
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Open the window where no command is given."""
    if context.invoked_subcommand is None:
        import_module("game.cli.play").play(context)


def run(arguments: Sequence[str], doors: Doors) -> int:
    """Run a command line and return its exit code; whatever goes wrong is one sentence."""
    command = typer.main.get_command(app)
    try:
        code = command.main(
            args=list(arguments), prog_name="entente", standalone_mode=False, obj=doors
        )
        sys.stdout.flush()
    except CommandError as error:
        complain(str(error))
        return error.code
    except WRONG_USE as error:
        complain(_wrong_use(error))
        return CANNOT
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        abandon_output()
        return PIPE_CLOSED
    except SystemExit as end:  # typer leaves so when the reader of a pipe has gone
        if not isinstance(end.__context__, BrokenPipeError):
            raise
        abandon_output()
        return PIPE_CLOSED
    except OSError as error:
        complain(f"cannot go on: {reason(error)}")
        abandon_output()
        return CANNOT
    return code if isinstance(code, int) else DONE


def _wrong_use(error: BaseException) -> str:
    """Return typer's complaint as one sentence that points to the help."""
    said = " ".join(str(getattr(error, "message", error)).split()).rstrip(".")
    context = getattr(error, "ctx", None)
    path = getattr(context, "command_path", "entente")
    sentence = getattr(error, "format_message", lambda: said)()
    told = " ".join(str(sentence).split()).rstrip(".") or said
    return f"{told[:1].lower()}{told[1:]}; see: {path} --help"
