"""Which icon stands for what: clauses, spheres, money and the concerns of the report."""

from collections.abc import Mapping

from game.core.region import PrestigeCause, RevenueCause
from game.core.treaties import ClauseKind, Sphere
from game.core.world import VictoryKind
from game.text.concerns import Concern

CLAUSE_ICONS: Mapping[ClauseKind, str] = {
    ClauseKind.PEACE: "peace-dove",
    ClauseKind.NON_AGGRESSION: "dove",
    ClauseKind.DEFENSIVE_ALLIANCE: "shield",
    ClauseKind.OFFENSIVE_ALLIANCE: "crossed-swords",
    ClauseKind.TRADE_AGREEMENT: "trade",
    ClauseKind.SUPPLY: "cargo-crate",
    ClauseKind.SUBSIDY: "two-coins",
    ClauseKind.PAYMENT: "coins",
    ClauseKind.LOAN: "gold-bar",
    ClauseKind.MILITARY_ACCESS: "tower-bridge",
    ClauseKind.MILITARY_AID: "rally-the-troops",
    ClauseKind.CULTURAL_EXCHANGE: "open-book",
    ClauseKind.JOINT_EMBARGO: "crossed-chains",
    ClauseKind.CESSION: "treasure-map",
    ClauseKind.REPARATIONS: "injustice",
}

SPHERE_ICONS: Mapping[Sphere, str] = {
    Sphere.POLITICAL: "imperial-crown",
    Sphere.ECONOMIC: "trade",
    Sphere.SOCIAL: "three-friends",
}

MONEY_ICONS: Mapping[RevenueCause, str] = {
    RevenueCause.TAXES: "two-coins",
    RevenueCause.DUTIES: "trade",
    RevenueCause.SUBSIDIES: "coins",
    RevenueCause.SUPPLY: "cargo-crate",
    RevenueCause.LOANS: "gold-bar",
    RevenueCause.REPARATIONS: "injustice",
    RevenueCause.ARMY: "crossed-swords",
    RevenueCause.ENVOYS: "cloaked-figure-on-horseback",
    RevenueCause.ADMINISTRATION: "castle",
    RevenueCause.INTEREST: "scales",
    RevenueCause.RECRUITS: "rally-the-troops",
}

CONCERN_ICONS: Mapping[Concern, str] = {
    Concern.ENVOYS: "cloaked-figure-on-horseback",
    Concern.TREATIES: "scroll-quill",
    Concern.TRADE: "trade",
    Concern.PRESSURE: "public-speaker",
    Concern.WAR: "crossed-swords",
    Concern.HOME: "castle",
}

PRESTIGE_ICONS: Mapping[PrestigeCause, str] = {
    PrestigeCause.STANDING: "globe",
    PrestigeCause.TREATY: "scroll-quill",
    PrestigeCause.KEPT_WORD: "hand-ok",
    PrestigeCause.BREACH: "broken-tablet",
    PrestigeCause.VISIT: "throne-king",
    PrestigeCause.AID: "coins",
    PrestigeCause.TRADE: "trade",
    PrestigeCause.ULTIMATUM: "public-speaker",
    PrestigeCause.BACKED_DOWN: "thumb-down",
    PrestigeCause.WAR_WON: "laurel-crown",
    PrestigeCause.WAR_LOST: "broken-shield",
    PrestigeCause.UNJUST_WAR: "crossed-swords",
    PrestigeCause.ALLY_HELPED: "shaking-hands",
    PrestigeCause.ALLY_FAILED: "broken-ribbon",
    PrestigeCause.PROVINCE: "treasure-map",
    PrestigeCause.GOVERNMENT_FELL: "torch",
    PrestigeCause.PEACE: "peace-dove",
}

VICTORY_ICONS: Mapping[VictoryKind, str] = {
    VictoryKind.PRESTIGE: "laurels",
    VictoryKind.CONCORD: "shaking-hands",
    VictoryKind.HEGEMONY: "imperial-crown",
    VictoryKind.SURVIVAL: "castle",
}
