"""What the small signs under crests say in each mode, so that none speaks by colour alone."""

from collections.abc import Mapping

from game.core.ids import RegionId
from game.rules.regard import opinion
from game.ui.map.plaques import Plaque
from game.ui.map.tints import Colour
from game.ui.play import Play


def opinions(play: Play, about: RegionId, colours: Mapping[RegionId, Colour]) -> list[Plaque]:
    """Return what each region thinks of another, as points."""
    view, words = play.known, play.words
    return [
        Plaque(region, words.signed(opinion(view, region, about, play.rules)), colours[region])
        for region in sorted(view.regions)
        if region != about
    ]


def amounts(
    play: Play, values: Mapping[RegionId, int], colours: Mapping[RegionId, Colour]
) -> list[Plaque]:
    """Return an amount for each region that has any."""
    return [
        Plaque(region, play.words.number(values[region]), colours[region])
        for region in sorted(values)
        if values[region]
    ]


def marks(icons: Mapping[RegionId, str], colours: Mapping[RegionId, Colour]) -> list[Plaque]:
    """Return an icon for each region that has one."""
    return [Plaque(region, "", colours[region], icons[region]) for region in sorted(icons)]


def labels(texts: Mapping[RegionId, str], colours: Mapping[RegionId, Colour]) -> list[Plaque]:
    """Return a word for each region."""
    return [Plaque(region, texts[region], colours[region]) for region in sorted(texts)]
