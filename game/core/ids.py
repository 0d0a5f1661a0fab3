"""Names for things: state, orders and events hold ids instead of objects."""

from typing import NewType

RegionId = NewType("RegionId", str)
ProvinceId = NewType("ProvinceId", str)
GoodId = NewType("GoodId", str)
EnvoyId = NewType("EnvoyId", str)
TreatyId = NewType("TreatyId", int)
ProposalId = NewType("ProposalId", int)
WarId = NewType("WarId", int)

Pair = tuple[RegionId, RegionId]
"""Two regions in sorted order: the key of anything they share."""

Direction = tuple[RegionId, RegionId]
"""Who and towards whom: the key of anything one-sided, such as an embargo."""


def pair_of(one: RegionId, other: RegionId) -> Pair:
    """Return the shared key of two regions, the same whichever is named first."""
    return (one, other) if one < other else (other, one)


def partner_in(pair: Pair, region: RegionId) -> RegionId:
    """Return the other region of a pair."""
    return pair[1] if pair[0] == region else pair[0]
