"""How each deed is remembered: its CAMEO code and Goldstein (1992) weight."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.regard import DeedKind


@dataclass(frozen=True, slots=True)
class DeedRule:
    """How a deed is remembered by whom it was done to."""

    cameo: str
    goldstein: int
    """Tenths; Goldstein 1992 as proposed in the house's table of acts."""
    goodwill_per_mille: int = 300
    """Share of the opinion points that the people feel as well."""
    trust: int = 0
    """Points of trust won or lost, in tenths."""


DEEDS: Mapping[DeedKind, DeedRule] = {
    DeedKind.POSTED_ENVOY: DeedRule("054", 60, 200),
    DeedKind.RECALLED_ENVOY: DeedRule("161", -41, 100),
    DeedKind.EXPELLED_ENVOY: DeedRule("161", -50, 300, -10),
    DeedKind.SEVERED_RELATIONS: DeedRule("161", -70, 400, -20),
    DeedKind.RESTORED_RELATIONS: DeedRule("054", 60, 300),
    DeedKind.PAID_VISIT: DeedRule("042", 19, 1800),
    DeedKind.HOSTED_VISIT: DeedRule("043", 28, 900),
    DeedKind.GAFFE: DeedRule("160", -22, 1500),
    DeedKind.SIGNED_TREATY: DeedRule("057", 65, 500, 10),
    DeedKind.GAVE_AID: DeedRule("071", 74, 700),
    DeedKind.GAVE_MILITARY_AID: DeedRule("072", 83, 400, 10),
    DeedKind.REFUSED_PROPOSAL: DeedRule("120", -10, 0),
    DeedKind.DENOUNCED_TREATY: DeedRule("111", -34, 400, -20),
    DeedKind.BREACHED_TREATY: DeedRule("128", -100, 800, -300),
    DeedKind.BETRAYED_ANOTHER: DeedRule("128", -100, 800, -300),
    DeedKind.KEPT_TREATY: DeedRule("051", 34, 200, 60),
    DeedKind.MISSED_PAYMENT: DeedRule("128", -50, 300, -80),
    DeedKind.IMPOSED_EMBARGO: DeedRule("163", -80, 700, -10),
    DeedKind.LIFTED_EMBARGO: DeedRule("085", 29, 500),
    DeedKind.PROTESTED: DeedRule("114", -24, 100),
    DeedKind.ISSUED_ULTIMATUM: DeedRule("139", -69, 800, -20),
    DeedKind.YIELDED: DeedRule("083", 50, 0),
    DeedKind.BACKED_DOWN: DeedRule("085", 29, 200, -80),
    DeedKind.DECLARED_WAR: DeedRule("190", -100, 1200, -40),
    DeedKind.DECLARED_WAR_WITHOUT_CAUSE: DeedRule("190", -100, 1500, -200),
    DeedKind.ATTACKED_FRIEND: DeedRule("190", -50, 400, -30),
    DeedKind.FOUGHT_TOGETHER: DeedRule("062", 74, 600, 40),
    DeedKind.HONOURED_CALL: DeedRule("072", 83, 600, 150),
    DeedKind.REFUSED_CALL: DeedRule("128", -50, 500, -200),
    DeedKind.OCCUPIED_PROVINCE: DeedRule("192", -95, 900),
    DeedKind.TOOK_PROVINCE: DeedRule("171", -92, 1000, -20),
    DeedKind.MADE_PEACE: DeedRule("0871", 90, 400),
    DeedKind.SECRET_UNCOVERED: DeedRule("1125", -20, 300, -60),
    DeedKind.HISTORY: DeedRule("010", 0, 500),
}
"""Every deed's code, weight and share."""
