"""One reader of sentences: in which language, to which region, knowing what."""

import re
from dataclasses import dataclass

from game.core.ids import EnvoyId, ProvinceId, RegionId, WarId
from game.core.state import State
from game.text.names import Name
from game.text.phrasebook import Argument
from game.text.tongue import Tongue, titled

_OPENING = re.compile(r"^((?:<[^>]*>|[„“\"(])*)(\w)")
_GAPS = re.compile(r" {2,}")


@dataclass(frozen=True, slots=True)
class Teller:
    """Says facts to one region: "you" is the viewer, and what it knows gives names to ids."""

    tongue: Tongue
    viewer: RegionId | None = None
    view: State | None = None
    """What names of envoys, treaties and dates are read from; None: ids and turn numbers."""
    is_rich: bool = False

    def sentence(self, key: str, **arguments: Argument) -> str:
        """Return a message as a sentence: no gap where "you" is left out, a capital first."""
        return capital(_GAPS.sub(" ", self.tongue.say(key, **arguments)).strip())

    def phrase(self, key: str, **arguments: Argument) -> str:
        """Return a message as a part of a sentence."""
        return _GAPS.sub(" ", self.tongue.say(key, **arguments)).strip()

    def region(self, region: RegionId) -> Name:
        """Return a region to be declined."""
        return self.tongue.region_name(region, self.viewer, is_rich=self.is_rich)

    def province(self, province: ProvinceId) -> Name:
        """Return a province."""
        return self.tongue.province_name(province, is_rich=self.is_rich)

    def envoy(self, envoy: EnvoyId) -> str:
        """Return an envoy's name."""
        known = self.view.envoys.get(envoy) if self.view else None
        return self.tongue.marked(known.name if known else titled(envoy), is_rich=self.is_rich)

    def when(self, turn: int) -> str:
        """Return "in spring 1823"."""
        if self.view is None:
            return self.tongue.say("when-turn", turn=turn + 1)
        return self.tongue.date_in(self.view.world.calendar, turn)

    def until(self, turn: int) -> str:
        """Return "until spring 1823"."""
        if self.view is None:
            return self.tongue.say("until-turn", turn=turn + 1)
        return self.tongue.date_until(self.view.world.calendar, turn)

    def foes(self, war: WarId, side: RegionId) -> Name | None:
        """Return the leader of the side that a belligerent fights, if the war is known."""
        known = self.view.wars.get(war) if self.view else None
        if known is None or not known.side_of(side):
            return None
        return self.region(known.foes_of(side)[0])

    def listed(self, parts: list[str]) -> str:
        """Return "a, b and c"."""
        if len(parts) < 2:  # noqa: PLR2004 (nothing to join)
            return "".join(parts)
        return self.phrase("list-and", first=", ".join(parts[:-1]), last=parts[-1])


def capital(text: str) -> str:
    """Return a text with its first letter large, past any markup.

    >>> capital("<a=region:x>el Dorado</a> fell.")
    '<a=region:x>El Dorado</a> fell.'
    """
    return _OPENING.sub(lambda found: found[1] + found[2].upper(), text)


def small(text: str) -> str:
    """Return a text with its first letter small.

    >>> small("Trade agreement")
    'trade agreement'
    """
    return text[:1].lower() + text[1:]


def parties(teller: Teller, region: RegionId, other: RegionId) -> dict[str, Argument]:
    """Return the two regions of a sentence."""
    return {"region": teller.region(region), "other": teller.region(other)}


def equals(teller: Teller, region: RegionId, other: RegionId) -> dict[str, Argument]:
    """Return two regions that did a thing together, the reader first."""
    return (
        parties(teller, other, region) if other == teller.viewer else parties(teller, region, other)
    )
