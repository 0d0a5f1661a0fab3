"""Levels of taxes and of the military budget: counted as they are typed, with their names."""

from game.cli.textplay.helm import Helm
from game.core.orders import SetMilitaryBudget, SetTaxes

LevelOrder = SetTaxes | SetMilitaryBudget


def levels(helm: Helm, kind: type[LevelOrder]) -> range:
    """Return the levels there are."""
    book = helm.rules.home
    return range(len(book.tax_per_mille if kind is SetTaxes else book.army_per_mille))


def level_now(helm: Helm, kind: type[LevelOrder]) -> int:
    """Return the level in force."""
    own = helm.known.regions[helm.region]
    return own.tax_level if kind is SetTaxes else own.military_level


def level_text(helm: Helm, kind: type[LevelOrder], level: int) -> str:
    """Return a level by name, with the number that is typed for it: "Heavy (level 3)"."""
    return helm.say("cli-level-numbered", name=_name(helm, kind, level), number=str(level))


def levels_line(helm: Helm, kind: type[LevelOrder]) -> str:
    """Return every level by its number and name, and the one in force."""
    named = [f"{level} {_name(helm, kind, level).casefold()}" for level in levels(helm, kind)]
    now = str(level_now(helm, kind))
    return helm.say("orderwords-levels", levels=", ".join(named), now=now)


def _name(helm: Helm, kind: type[LevelOrder], level: int) -> str:
    return helm.words.tax(level) if kind is SetTaxes else helm.words.military(level)
