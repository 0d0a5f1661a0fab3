"""Envoys, visits and what is laid before a region for an answer."""

from dataclasses import dataclass
from enum import StrEnum

from game.core.ids import EnvoyId, ProposalId, RegionId, WarId
from game.core.treaties import Terms


class EnvoyRank(StrEnum):
    """Rank rises with service."""

    CHARGE = "charge_d_affaires"
    MINISTER = "minister"
    AMBASSADOR = "ambassador"


class EnvoyTrait(StrEnum):
    """What an envoy is good at."""

    LINGUIST = "linguist"
    ECONOMIST = "economist"
    SOLDIER = "soldier"
    JURIST = "jurist"
    COURTIER = "courtier"


class Instruction(StrEnum):
    """What an envoy works at."""

    GOODWILL = "goodwill"
    COMMERCE = "commerce"
    INTELLIGENCE = "intelligence"
    CONDUIT = "conduit"
    UNKNOWN = "unknown"
    """Not for outsiders to know."""


@dataclass(frozen=True, slots=True)
class Envoy:
    """A person in a region's service."""

    id: EnvoyId
    name: str
    home: RegionId
    rank: EnvoyRank
    skill: int
    """1-5."""
    trait: EnvoyTrait
    instruction: Instruction = Instruction.GOODWILL
    post: RegionId | None = None
    """The host; None: at home."""
    arrives: int = 0
    """The turn from which it serves there."""
    served: int = 0
    """Turns in post, over the whole career before the present post."""


class Agenda(StrEnum):
    """What a state visit is about."""

    GOODWILL = "goodwill"
    TRADE = "trade"
    SECURITY = "security"
    RECONCILIATION = "reconciliation"


@dataclass(frozen=True, slots=True)
class VisitPlan:
    """A state visit that has been proposed."""

    guest: RegionId
    host: RegionId
    agenda: Agenda


@dataclass(frozen=True, slots=True)
class CallToArms:
    """A call on an ally to join a war."""

    war: WarId


Matter = Terms | VisitPlan | CallToArms
"""What a proposal is about."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something laid before a region, to be answered in the turn after it was sent."""

    id: ProposalId
    sender: RegionId
    receiver: RegionId
    matter: Matter
    sent: int
    counters: ProposalId | None = None
    """The proposal this one answers with other terms."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The last no to a topic: asking again soon and no better is pestering."""

    turn: int
    shortfall: int
    """Points that were missing."""
