"""Where the game's own files lie, in a source checkout and in an installed wheel.

A wheel carries `assets` and `scenarios` under `game/data`; a checkout keeps
them beside the package, and keeps its saves there too.
"""

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_APP = "entente"


def is_checkout() -> bool:
    """Return whether the game runs from its source tree rather than from a wheel."""
    return not (_PACKAGE / "data" / "assets").is_dir()


def _shipped(folder: str) -> Path:
    return (_PACKAGE.parent if is_checkout() else _PACKAGE / "data") / folder


def assets() -> Path:
    """Return the folder of fonts, icons, sounds, language files and the rulebook."""
    return _shipped("assets")


def scenarios() -> Path:
    """Return the folder of the scenarios that ship with the game."""
    return _shipped("scenarios")


def own_scenarios() -> Path:
    """Return the player's own scenario folder; it need not exist."""
    return Path(platformdirs.user_data_path(_APP, appauthor=False)) / "scenarios"


SAVES_VARIABLE = "ENTENTE_SAVES"
"""The environment variable that names another folder for saved games."""


def saves() -> Path:
    """Return the folder for saved games; it need not exist."""
    given = os.environ.get(SAVES_VARIABLE)
    if given:
        return Path(given)
    if is_checkout():
        return _shipped("saves")
    return Path(platformdirs.user_data_path(_APP, appauthor=False)) / "saves"


def settings() -> Path:
    """Return the file of the player's settings; it need not exist."""
    return Path(platformdirs.user_config_path(_APP, appauthor=False)) / "settings.json"


def cache() -> Path:
    """Return the folder for what can be made again, such as drawn maps; it need not exist."""
    return Path(platformdirs.user_cache_path(_APP, appauthor=False))
