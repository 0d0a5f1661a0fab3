"""What a region makes of a proposal: one shape for decision, preview and explanation."""

from dataclasses import dataclass
from enum import StrEnum

from game.core.ids import RegionId
from game.core.treaties import Clause


class FactorKind(StrEnum):
    """What speaks for or against a proposal."""

    CLAUSE = "clause"
    ONE_SIDED = "one_sided"
    FAVOURS = "favours"
    OPINION = "opinion"
    TRUST = "trust"
    GOODWILL = "goodwill"
    TEMPER = "temper"
    DOCTRINE = "doctrine"
    COMMON_ENEMY = "common_enemy"
    FEAR = "fear"
    ENVOY = "envoy"
    COMPROMISE = "compromise"
    SECRECY = "secrecy"
    TERM = "term"
    LEADER = "leader"
    NEAR_VICTORY = "near_victory"
    WAR_FORTUNE = "war_fortune"
    WEARINESS = "weariness"
    RETALIATION = "retaliation"
    OBLIGATIONS = "obligations"
    PESTERING = "pestering"
    VISIT_PURPOSE = "visit_purpose"
    VISIT_COST = "visit_cost"
    HONOUR = "honour"
    ODDS = "odds"


class Block(StrEnum):
    """What rules a proposal out, whatever the score."""

    RELATIONS_SEVERED = "relations_severed"
    AT_WAR = "at_war"
    CANNOT_PAY = "cannot_pay"
    HATRED = "hatred"
    """No alliance with a region one hates."""
    ALLIED_TO_TARGET = "allied_to_target"
    ULTIMATUM_BETWEEN = "ultimatum_between"
    HEAD_AWAY = "head_away"
    TREATY_WITH_FOE = "treaty_with_foe"
    """The call would break a treaty with the foe."""
    NOT_LEADER = "not_leader"
    """Only the leaders of two sides may make the peace."""
    CAPITAL = "capital"
    """No region cedes its capital but at the last extremity."""
    NOT_POSSIBLE = "not_possible"
    """The terms themselves cannot be signed."""


@dataclass(frozen=True, slots=True)
class Factor:
    """One thing that counted, and how much."""

    kind: FactorKind
    value: int
    """Points; above zero it speaks for yes."""
    clause: Clause | None = None
    about: RegionId | None = None
    """The third region it turns on."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a region would say to a proposal, and why."""

    score: int
    threshold: int
    factors: tuple[Factor, ...]
    blocks: tuple[Block, ...]
    spread: int = 0
    """How many points the true score may lie above or below, for want of knowledge."""
    doubtful: tuple[Block, ...] = ()
    """Blocks of which it is not known whether they stand, be they among `blocks` or not."""

    @property
    def is_yes(self) -> bool:
        """Whether the answer is yes."""
        return not self.blocks and self.score >= self.threshold

    @property
    def shortfall(self) -> int:
        """Points that are missing to a yes; 0 if none."""
        return max(0, self.threshold - self.score)

    @property
    def is_sure(self) -> bool:
        """Whether no uncertainty could turn the answer."""
        beyond = self.score - self.threshold
        is_out = beyond + self.spread < 0 or not set(self.blocks) <= set(self.doubtful)
        return is_out or (not self.doubtful and beyond >= self.spread)


class StepKind(StrEnum):
    """A diplomatic step on the path to yes."""

    POST_ENVOY = "post_envoy"
    STATE_VISIT = "state_visit"
    SEND_AID = "send_aid"
    LIFT_EMBARGO = "lift_embargo"
    RESTORE_RELATIONS = "restore_relations"
    CULTURAL_EXCHANGE = "cultural_exchange"
    TRADE_AGREEMENT = "trade_agreement"
    WAIT = "wait"
    ADD_CLAUSE = "add_clause"
    DROP_CLAUSE = "drop_clause"


@dataclass(frozen=True, slots=True)
class Step:
    """One step on the path to yes and what it would add."""

    kind: StepKind
    gain: int
    """Points it would add to the score."""
    turns: int = 0
    """How long it takes."""
    clause: Clause | None = None
    crowns: int = 0
    """The sum, where the step is a gift."""
