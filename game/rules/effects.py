"""The terms in which a forecast tells what an order would change."""

from dataclasses import dataclass
from enum import StrEnum

from game.core.conflict import Ultimatum
from game.core.events import VisitResult
from game.core.ids import RegionId
from game.core.regard import Line
from game.core.verdicts import Verdict


class EffectKind(StrEnum):
    """What an order may change."""

    OPINION = "opinion"
    STANDING_OPINION = "standing_opinion"
    """An opinion held for as long as the thing itself lasts."""
    GOODWILL = "goodwill"
    TRUST = "trust"
    PRESTIGE = "prestige"
    """In tenths of a point."""
    STABILITY = "stability"
    """At once."""
    SETTLES = "settles"
    """Where stability settles by and by."""
    TRADE = "trade"
    REVENUE = "revenue"
    REVENUE_LATER = "revenue_later"
    """A turn, once an army has come to the size its budget keeps."""
    RECRUITS = "recruits"
    """What raising brigades takes out of the treasury this turn."""
    TURNS = "turns"
    SUCCESS = "success"
    GAFFE = "gaffe"
    BRIGADES = "brigades"
    STRENGTH_ODDS = "strength_odds"
    JOINS_THEM = "joins_them"
    JOINS_US = "joins_us"
    WORK = "work"
    """An opinion won again and again."""
    KNOWLEDGE = "knowledge"
    LEAK = "leak"
    RETURN = "return"
    """Influence that comes back from each proposal that is declined."""
    RATIFICATION = "ratification"
    DEMAND_MET = "demand_met"
    """What an ultimatum demands is done; it has no figure of its own."""


class GroundKind(StrEnum):
    """What a chance is made of."""

    EVEN = "even"
    """The chance of equals."""
    STRENGTH = "strength"
    """What the armies' strength adds or takes."""
    BATTLE = "battle"
    """What the strength of the armies in touch adds or takes in one battle."""
    ATTACK = "attack"
    """What beginning the war adds."""
    VISIT = "visit"
    """How such a visit goes by itself."""
    OPINION = "opinion"
    """What the host thinks of the guest."""
    ENVOY = "envoy"
    """The skill of the guest's resident envoy, who prepares the visit."""
    FITTING = "fitting"
    UNFITTING = "unfitting"
    BOUNDS = "bounds"
    """What the rules cut off or add, since no visit is quite sure or hopeless."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One part of a chance; the parts of a chance sum to it."""

    kind: GroundKind
    per_mille: int
    strengths: tuple[int, int] = (0, 0)
    """Of the two armies, the attacker's first; only of `STRENGTH` and `BATTLE`."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing an order would change, and by how much."""

    kind: EffectKind
    value: int
    """Points, crowns, levels, turns or per mille, as the kind says."""
    holder: RegionId | None = None
    """Whose opinion, trust or part it is."""
    about: RegionId | None = None
    verdict: Verdict | None = None
    """Of an ally that would be called: what it would make of the call, and why."""
    every: int = 0
    """Turns from one time to the next, where it comes again and again."""
    result: VisitResult | None = None
    """Of a visit: only if it ends so."""
    grounds: tuple[Ground, ...] = ()
    """Of a chance: what it is made of, as the rule that takes it reckons."""
    lines: tuple[Line, ...] = ()
    """Of a standing opinion: the lines that come or change, each by how much."""
    ended: tuple[Line, ...] = ()
    """Of a standing opinion: the lines that fall away, each with what that changes."""
    ultimatum: Ultimatum | None = None
    """Whose demand is met."""
