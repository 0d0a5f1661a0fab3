"""The program: `entente`, or `python -m game`. It alone knows both the commands and the window.

Each is imported when it is wanted: most commands run where there is no window,
and the window does not wait for the commands. Ctrl-C is answered before either.
"""

import os
import signal
import sys
from types import FrameType, TracebackType

TYPE_CHECKING = False
"""As type checkers know it; `typing` is not loaded before Ctrl-C is answered."""

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.cli.doors import Opening, PictureOrder, Shot

ERROR_FILE = "last-error.txt"
INTERRUPTED = 130


def leave_at_once(_number: int, _frame: FrameType | None) -> None:
    """End without a word: nothing has begun yet that would have to be put away."""
    os._exit(INTERRUPTED)


def main() -> None:
    """Run the command line and end with its exit code."""
    signal.signal(signal.SIGINT, leave_at_once)
    sys.excepthook = report_unexpected
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.cli.startup import mend_size, mend_streams  # noqa: PLC0415 (Ctrl-C must be answered before)

    mend_streams()
    mend_size()
    if len(sys.argv) == 1 and _has_opened():
        raise SystemExit(0)
    from game.cli.doors import Doors  # noqa: PLC0415 (the window needs no commands)
    from game.cli.program import run  # noqa: PLC0415 (as above)

    doors = Doors(open_window, list_shots, list_themes, take_picture)
    raise SystemExit(run(sys.argv[1:], doors))


def _has_opened() -> bool:
    """Play in a window from the title; return False, at once, where there is no display."""
    from game.cli.doors import NoDisplayError, Opening  # noqa: PLC0415 (see above)

    try:
        open_window(Opening())
    except NoDisplayError:
        return False
    return True


def report_unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Write what nobody foresaw to a file, and one sentence to the player."""
    import traceback  # noqa: PLC0415 (seldom wanted)

    from game import places  # noqa: PLC0415 (as above)
    from game.cli.startup import complain  # noqa: PLC0415 (as above)

    told = "".join(traceback.format_exception(kind, error, trace))
    path = places.cache() / ERROR_FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(told, encoding="utf-8")
    except OSError:
        complain(f"an unexpected error: {kind.__name__}: {error}")
    else:
        complain(f"an unexpected error; its details are in {path}")


def open_window(opening: "Opening") -> None:
    """Play in a window until it is closed.

    Raises:
        NoDisplayError: there is no screen.
    """
    from dataclasses import replace  # noqa: PLC0415 (only here is a window wanted)

    from game import places  # noqa: PLC0415 (as above)
    from game.cli.doors import NoDisplayError  # noqa: PLC0415 (as above)
    from game.cli.startup import complain  # noqa: PLC0415 (as above)
    from game.ui import window  # noqa: PLC0415 (as above)
    from game.ui.app import App  # noqa: PLC0415 (as above)
    from game.ui.kept_settings import keeper_of, recalled  # noqa: PLC0415 (as above)
    from game.ui.lobby import Lobby  # noqa: PLC0415 (as above)
    from game.ui.screens.title import TitleScreen  # noqa: PLC0415 (as above)
    from game.ui.sound import Sound  # noqa: PLC0415 (as above)

    settings, notice = recalled(places.settings())
    if notice:
        complain(notice)
    if opening.language is not None:
        settings = replace(settings, language=opening.language)
    try:
        surface = window.open_display(settings, "Entente")
    except window.NoDisplayError as error:
        raise NoDisplayError(str(error)) from error
    app = App(
        surface.get_size(),
        settings,
        sound=Sound(effects=settings.effects_volume, music=settings.music_volume),
        keep=keeper_of(places.settings(), complain),
        pictures=places.saves() / "pictures",
        cache=places.cache(),
        lobby=Lobby(),
    )
    if opening.session is None:
        app.push(TitleScreen())
    else:
        from game.ui.screens.opening import open_game  # noqa: PLC0415 (the title needs no game)

        open_game(app, opening.session)
    window.run_window(app)


def _without_display() -> None:
    """Let pictures be drawn where there is neither a screen nor a sound device."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"


def list_shots() -> "Sequence[Shot]":
    """Return the screens there are pictures of."""
    _without_display()
    from game.cli.doors import Shot  # noqa: PLC0415 (see above)
    from game.ui import gallery  # noqa: PLC0415 (pygame reads the drivers when it is imported)

    return [
        Shot(name, picture.about, picture.needs_game)
        for name, picture in sorted(gallery.load().items())
    ]


def list_themes() -> "Sequence[str]":
    """Return the names of the themes."""
    _without_display()
    from game.ui.theme.tokens import THEMES  # noqa: PLC0415 (as above)

    return tuple(THEMES)


def take_picture(order: "PictureOrder") -> None:
    """Write a picture of a screen.

    Raises:
        OSError: the file cannot be written.
    """
    _without_display()
    from io import BytesIO  # noqa: PLC0415 (as above)

    import pygame  # noqa: PLC0415 (as above)

    from game import places  # noqa: PLC0415 (as above)
    from game.ui import gallery  # noqa: PLC0415 (as above)
    from game.ui.settings import Settings  # noqa: PLC0415 (as above)

    settings = Settings(
        language=order.language, theme=order.theme, scale=order.scale, has_reduced_motion=True
    )
    surface = gallery.take(
        order.screen,
        session=order.session,
        size=order.size,
        settings=settings,
        cache=places.cache(),
    )
    body = BytesIO()
    pygame.image.save(surface, body, "picture.png")
    order.file.write_bytes(body.getvalue())


if __name__ == "__main__":
    main()
