"""The window's settings and the file that keeps them: one is made from the other by name."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

from game.files.settings import PlayerSettings, read_settings, write_settings
from game.ui.settings import Autosave, Renderer, Settings

_NAMES = tuple(part.name for part in fields(Settings))


def recalled(path: Path) -> tuple[Settings, str]:
    """Return the settings a file keeps, and one sentence if not all of them could be used."""
    kept, notice = read_settings(path)
    values = {name: getattr(kept, name) for name in _NAMES}
    values["renderer"] = Renderer(kept.renderer)
    values["autosave"] = Autosave(kept.autosave)
    values["keys"] = dict(kept.keys)
    return Settings(**values), notice


def keeper_of(path: Path, warn: Callable[[str], None] = print) -> Callable[[Settings], None]:
    """Return what writes settings to a file, and says so in a sentence when it cannot."""

    def keep(settings: Settings) -> None:
        values = {name: getattr(settings, name) for name in _NAMES}
        values["renderer"] = settings.renderer.value
        values["autosave"] = settings.autosave.value
        values["keys"] = dict(settings.keys)
        trouble = write_settings(path, PlayerSettings(**values))
        if trouble:
            warn(trouble)

    return keep
