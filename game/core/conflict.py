"""How two regions stand in law, and the ladder from embargo to war."""

from dataclasses import dataclass
from enum import StrEnum

from game.core.ids import ProvinceId, RegionId, TreatyId, WarId


class Stance(StrEnum):
    """Where two regions stand in law."""

    PEACE = "peace"
    TRUCE = "truce"
    WAR = "war"


@dataclass(frozen=True, slots=True)
class Relation:
    """The lawful standing of a pair."""

    stance: Stance = Stance.PEACE
    until: int | None = None
    """The last turn of a truce."""
    severed_by: RegionId | None = None
    """Who broke off diplomatic relations, while they are broken off."""
    since: int = 0
    """The turn of the last change."""


AT_PEACE = Relation()


@dataclass(frozen=True, slots=True)
class Embargo:
    """A ban on trade by one region against another."""

    since: int
    treaty: TreatyId | None = None
    """The joint embargo it carries out, if one."""


class Demand(StrEnum):
    """What an ultimatum asks for."""

    CEDE_PROVINCE = "cede_province"
    PAY = "pay"
    LIFT_EMBARGO = "lift_embargo"
    END_WAR = "end_war"
    BREAK_ALLIANCE = "break_alliance"


class Threat(StrEnum):
    """What follows if an ultimatum is not met."""

    EMBARGO = "embargo"
    SEVER = "sever"
    WAR = "war"


@dataclass(frozen=True, slots=True)
class Ultimatum:
    """A demand with a deadline; the demand may name a province, a sum or a third region."""

    demand: Demand
    threat: Threat
    issued: int
    deadline: int
    """The last turn in which it can be met."""
    province: ProvinceId | None = None
    crowns: int = 0
    third: RegionId | None = None
    is_rejected: bool = False
    """The deadline has passed: the issuer may act on the threat, or back down."""


class CasusBelli(StrEnum):
    """The ground on which a war is declared."""

    NONE = "none"
    CLAIM = "claim"
    BREACH = "breach"
    REJECTED_ULTIMATUM = "rejected_ultimatum"
    ATTACKED_ALLY = "attacked_ally"


class WarGoal(StrEnum):
    """What the attacker fights for."""

    PROVINCE = "province"
    TRIBUTE = "tribute"
    HUMBLE = "humble"
    LIBERATE = "liberate"


@dataclass(frozen=True, slots=True)
class War:
    """A war between two sides; the first of each side leads it."""

    id: WarId
    attackers: tuple[RegionId, ...]
    defenders: tuple[RegionId, ...]
    cause: CasusBelli
    goal: WarGoal
    province: ProvinceId | None
    """The province fought for, if one."""
    since: int
    score: int = 0
    """-100..100 as the attackers see it."""

    def side_of(self, region: RegionId) -> int:
        """Return 1 for an attacker, -1 for a defender, 0 for neither."""
        return 1 if region in self.attackers else -1 if region in self.defenders else 0

    def score_for(self, region: RegionId) -> int:
        """Return the score as this belligerent sees it."""
        return self.score * self.side_of(region)

    def foes_of(self, region: RegionId) -> tuple[RegionId, ...]:
        """Return the other side, its leader first."""
        return self.defenders if region in self.attackers else self.attackers

    def friends_of(self, region: RegionId) -> tuple[RegionId, ...]:
        """Return the own side, the region itself included, its leader first."""
        return self.attackers if region in self.attackers else self.defenders
