"""Writes the golden games anew: `python -m tests.golden.regenerate`, then read the difference."""

from pathlib import Path

from game.session import Session
from tests.golden.writing import written
from tests.played import archipelago, small_scenario

FOLDER = Path(__file__).parent
THREE = ("aragon", "burgundy", "castile")


def golden_games() -> dict[str, str]:
    """Return every golden game as it is played now, by the name of its file."""
    rivals = Session.new(small_scenario(27, 16, THREE), {}, 27)
    islands = Session.new(archipelago(), {}, 1)
    return {"rivals.txt": written(rivals, 12), "archipelago.txt": written(islands, 8)}


def main() -> None:
    """Write every golden game to its file."""
    for name, text in golden_games().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
