"""What regions hold for and against each other: deeds remembered and lines of an opinion."""

from dataclasses import dataclass
from enum import StrEnum

from game.core.ids import RegionId


class DeedKind(StrEnum):
    """What one region did to another that is remembered (rulebook 1.3)."""

    POSTED_ENVOY = "posted_envoy"
    RECALLED_ENVOY = "recalled_envoy"
    EXPELLED_ENVOY = "expelled_envoy"
    SEVERED_RELATIONS = "severed_relations"
    RESTORED_RELATIONS = "restored_relations"
    PAID_VISIT = "paid_visit"
    HOSTED_VISIT = "hosted_visit"
    GAFFE = "gaffe"
    SIGNED_TREATY = "signed_treaty"
    GAVE_AID = "gave_aid"
    GAVE_MILITARY_AID = "gave_military_aid"
    REFUSED_PROPOSAL = "refused_proposal"
    DENOUNCED_TREATY = "denounced_treaty"
    BREACHED_TREATY = "breached_treaty"
    BETRAYED_ANOTHER = "betrayed_another"
    """A breach as onlookers remember it: the treaty was not with them."""
    KEPT_TREATY = "kept_treaty"
    MISSED_PAYMENT = "missed_payment"
    IMPOSED_EMBARGO = "imposed_embargo"
    LIFTED_EMBARGO = "lifted_embargo"
    PROTESTED = "protested"
    ISSUED_ULTIMATUM = "issued_ultimatum"
    YIELDED = "yielded"
    BACKED_DOWN = "backed_down"
    DECLARED_WAR = "declared_war"
    DECLARED_WAR_WITHOUT_CAUSE = "declared_war_without_cause"
    ATTACKED_FRIEND = "attacked_friend"
    FOUGHT_TOGETHER = "fought_together"
    HONOURED_CALL = "honoured_call"
    REFUSED_CALL = "refused_call"
    OCCUPIED_PROVINCE = "occupied_province"
    TOOK_PROVINCE = "took_province"
    MADE_PEACE = "made_peace"
    SECRET_UNCOVERED = "secret_uncovered"  # noqa: S105 (a deed, not a password)
    HISTORY = "history"
    """A standing cause that the scenario gives, such as an old rivalry."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something remembered: its weight fades with the turns since."""

    kind: DeedKind
    turn: int
    opinion: int
    """Points of opinion on the day, in tenths."""
    goodwill: int = 0
    """Points of the people's goodwill on the day, in tenths."""
    trust: int = 0
    """Points of trust on the day, in tenths."""
    note: str = ""
    """Key of the scenario's own words for a `HISTORY` deed."""
    half_life: int = 0
    """Turns in which half is forgotten; 0: as the rulebook says; -1: never."""
    is_private: bool = False
    """It passed between the two alone: no third region is told of it."""


class LineGroup(StrEnum):
    """The four groups of an opinion."""

    CULTURAL = "cultural"
    ECONOMIC = "economic"
    POLITICAL = "political"
    MEMORY = "memory"


class LineCause(StrEnum):
    """Why a line of an opinion is there."""

    SHARED_LANGUAGE = "shared_language"
    SHARED_FAITH = "shared_faith"
    SHARED_HERITAGE = "shared_heritage"
    FOREIGN_WAYS = "foreign_ways"
    EXCHANGE = "exchange"
    TRADE = "trade"
    DEPENDENCE = "dependence"
    SUBSIDY = "subsidy"
    EMBARGO = "embargo"
    LIKE_GOVERNMENT = "like_government"
    UNLIKE_GOVERNMENT = "unlike_government"
    DOCTRINE = "doctrine"
    ALLIANCE = "alliance"
    NON_AGGRESSION = "non_aggression"
    COMMON_ENEMY = "common_enemy"
    FRIEND_OF_FRIEND = "friend_of_friend"
    FRIEND_OF_ENEMY = "friend_of_enemy"
    BORDER = "border"
    CLAIM = "claim"
    THREAT = "threat"
    LEADER = "leader"
    EMBASSY = "embassy"
    SEVERED = "severed"
    AT_WAR = "at_war"
    DEED = "deed"
    REPUTE = "repute"
    """What is remembered, as far as an outsider can tell."""


GROUP_OF: dict[LineCause, LineGroup] = {
    LineCause.SHARED_LANGUAGE: LineGroup.CULTURAL,
    LineCause.SHARED_FAITH: LineGroup.CULTURAL,
    LineCause.SHARED_HERITAGE: LineGroup.CULTURAL,
    LineCause.FOREIGN_WAYS: LineGroup.CULTURAL,
    LineCause.EXCHANGE: LineGroup.CULTURAL,
    LineCause.TRADE: LineGroup.ECONOMIC,
    LineCause.DEPENDENCE: LineGroup.ECONOMIC,
    LineCause.SUBSIDY: LineGroup.ECONOMIC,
    LineCause.EMBARGO: LineGroup.ECONOMIC,
    LineCause.LIKE_GOVERNMENT: LineGroup.POLITICAL,
    LineCause.UNLIKE_GOVERNMENT: LineGroup.POLITICAL,
    LineCause.DOCTRINE: LineGroup.POLITICAL,
    LineCause.ALLIANCE: LineGroup.POLITICAL,
    LineCause.NON_AGGRESSION: LineGroup.POLITICAL,
    LineCause.COMMON_ENEMY: LineGroup.POLITICAL,
    LineCause.FRIEND_OF_FRIEND: LineGroup.POLITICAL,
    LineCause.FRIEND_OF_ENEMY: LineGroup.POLITICAL,
    LineCause.BORDER: LineGroup.POLITICAL,
    LineCause.CLAIM: LineGroup.POLITICAL,
    LineCause.THREAT: LineGroup.POLITICAL,
    LineCause.LEADER: LineGroup.POLITICAL,
    LineCause.EMBASSY: LineGroup.POLITICAL,
    LineCause.SEVERED: LineGroup.POLITICAL,
    LineCause.AT_WAR: LineGroup.POLITICAL,
    LineCause.DEED: LineGroup.MEMORY,
    LineCause.REPUTE: LineGroup.MEMORY,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One named part of an opinion."""

    cause: LineCause
    value: int
    """Points, of the hundred an opinion can reach either way."""
    deed: DeedKind | None = None
    """Which deed, where the cause is one."""
    count: int = 1
    """How many deeds of the kind the line sums up."""
    turn: int | None = None
    """When the latest of them was done."""
    about: RegionId | None = None
    """The third region it turns on: the common enemy, the friend's friend."""
    note: str = ""

    @property
    def group(self) -> LineGroup:
        """Which of the four groups the line belongs to."""
        return GROUP_OF[self.cause]


class Band(StrEnum):
    """What an opinion amounts to, in a word (bounds at 15, 40 and 75 either way)."""

    DEVOTED = "devoted"
    FRIENDLY = "friendly"
    WARM = "warm"
    NEUTRAL = "neutral"
    COOL = "cool"
    HOSTILE = "hostile"
    HATEFUL = "hateful"
