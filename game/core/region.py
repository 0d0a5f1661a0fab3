"""A region: what changes about it, and the causes of its prestige."""

from dataclasses import dataclass
from enum import StrEnum

from game.core.ids import RegionId
from game.core.world import Doctrine, Government


class PrestigeCause(StrEnum):
    """Why prestige was won or lost."""

    STANDING = "standing"
    TREATY = "treaty"
    KEPT_WORD = "kept_word"
    BREACH = "breach"
    VISIT = "visit"
    AID = "aid"
    TRADE = "trade"
    ULTIMATUM = "ultimatum"
    BACKED_DOWN = "backed_down"
    WAR_WON = "war_won"
    WAR_LOST = "war_lost"
    UNJUST_WAR = "unjust_war"
    ALLY_HELPED = "ally_helped"
    ALLY_FAILED = "ally_failed"
    PROVINCE = "province"
    GOVERNMENT_FELL = "government_fell"
    PEACE = "peace"


class RevenueCause(StrEnum):
    """Where crowns come from and go to each turn."""

    TAXES = "taxes"
    DUTIES = "duties"
    SUBSIDIES = "subsidies"
    SUPPLY = "supply"
    LOANS = "loans"
    REPARATIONS = "reparations"
    ARMY = "army"
    ENVOYS = "envoys"
    ADMINISTRATION = "administration"
    INTEREST = "interest"
    RECRUITS = "recruits"
    """Paid when brigades are raised, so it is no part of what comes every turn."""


class StabilityCause(StrEnum):
    """What holds a government up or pulls it down."""

    REST = "rest"
    TAXES = "taxes"
    PROSPERITY = "prosperity"
    WEARINESS = "weariness"
    OCCUPATION = "occupation"
    DEBT = "debt"
    SHORTAGE = "shortage"
    EMBARGO = "embargo"
    UNPOPULAR_TREATY = "unpopular_treaty"


@dataclass(frozen=True, slots=True)
class Region:
    """An independent polity and what changes about it."""

    id: RegionId
    government: Government
    doctrine: Doctrine
    head: str
    """Who rules: the key of a name in the scenario, or the name itself."""
    treasury: int
    """Crowns; below zero it is in debt."""
    output_cents: int
    """What its land and hands make each turn, in hundredths of a crown."""
    brigades: int
    stability: int
    """0-100; at zero the government falls."""
    influence: int
    """The ration of diplomatic acts."""
    tax_level: int
    military_level: int
    weariness: int = 0
    """Of war, 0-100."""
    away_until: int = -1
    """The last turn the head is abroad."""
    head_since: int = 0
    aid_sent: int | None = None
    """The turn in which it last gave anybody aid, which all the world was told; None: never."""

    @property
    def output(self) -> int:
        """Crowns made each turn."""
        return self.output_cents // 100
