"""Provinces change hands, and a region that loses its last one falls (rulebook 8.8)."""

from typing import Any

from game.core.events import EndingCause, EnvoyLeft, Event, ProvinceCeded, RegionFell
from game.core.ids import ProvinceId, RegionId
from game.core.leaves import changed
from game.core.regard import DeedKind
from game.core.region import PrestigeCause
from game.core.rulebook import Rules
from game.core.state import Draft
from game.rules import pacts
from game.rules.armistice import withdraw
from game.rules.endings import drop_where, end
from game.rules.envoys import send_home
from game.rules.footing import wars_of
from game.rules.frontier import provinces_of
from game.rules.prestige import award
from game.rules.regard import remember


def cede(
    draft: Draft,
    province: ProvinceId,
    giver: RegionId,
    receiver: RegionId,
    rules: Rules,
    *,
    is_forced: bool = False,
) -> list[Event]:
    """Hand over a province with its people and its share of the giver's output.

    The giver keeps a claim on what was taken by force, and holds it against the
    taker; what was given freely leaves neither.
    """
    _move_output(draft, province, giver, receiver)
    draft.owners[province] = receiver
    draft.occupiers.pop(province, None)
    claimants = {*draft.claims.get(province, ())} - {receiver}
    if is_forced:
        claimants.add(giver)
        remember(draft, giver, receiver, DeedKind.TOOK_PROVINCE, rules)
    if claimants:
        draft.claims[province] = tuple(sorted(claimants))
    else:
        draft.claims.pop(province, None)
    worth = rules.war.province_prestige
    events: list[Event] = [
        ProvinceCeded(giver, receiver, province),
        *award(draft, receiver, PrestigeCause.PROVINCE, worth, rules),
        *award(draft, giver, PrestigeCause.PROVINCE, -worth, rules),
    ]
    if not provinces_of(draft, giver):
        events += region_falls(draft, giver, receiver, rules)
    return events


def _move_output(draft: Draft, province: ProvinceId, giver: RegionId, receiver: RegionId) -> None:
    """Move the part of the giver's output that the province's area makes up."""
    areas = {held: draft.world.provinces[held].area for held in provinces_of(draft, giver)}
    old, new = draft.regions[giver], draft.regions[receiver]
    moved = old.output_cents * areas[province] // max(1, sum(areas.values()))
    draft.regions[giver] = changed(old, output_cents=old.output_cents - moved)
    draft.regions[receiver] = changed(new, output_cents=new.output_cents + moved)


def region_falls(draft: Draft, region: RegionId, by: RegionId, rules: Rules) -> list[Event]:
    """End a region that has lost its last province, and all that hung on it.

    Its entries in the ledger of prestige remain: they are history.
    """
    events: list[Event] = [RegionFell(region, by, _inherit(draft, region, by))]
    for war in wars_of(draft, region):
        events += withdraw(draft, war, region, 0)
    for treaty in pacts.treaties_of(draft, region):
        events += end(draft, treaty, EndingCause.REGION_FELL, rules)
    events += drop_where(draft, lambda p: region in {p.sender, p.receiver})
    events += _dismiss_envoys(draft, region)
    tables: tuple[dict[Any, Any], ...] = (
        draft.relations,
        draft.deeds,
        draft.embargoes,
        draft.lifted,
        draft.protests,
        draft.ultimatums,
        draft.visits,
        draft.refused,
        draft.favours,
        draft.streaks,
        draft.trade,
    )
    for table in tables:
        for key in [key for key in table if region in key]:
            del table[key]
    for province, claimants in list(draft.claims.items()):
        left = tuple(claimant for claimant in claimants if claimant != region)
        if left:
            draft.claims[province] = left
        else:
            del draft.claims[province]
    del draft.regions[region]
    return events


def _inherit(draft: Draft, region: RegionId, by: RegionId) -> int:
    """Hand a fallen region's treasury, or its debt, to the victor, and return the crowns."""
    crowns = draft.regions[region].treasury
    heir = draft.regions[by]
    draft.regions[by] = changed(heir, treasury=heir.treasury + crowns)
    return crowns


def _dismiss_envoys(draft: Draft, region: RegionId) -> list[Event]:
    """Send home the envoys posted to a fallen region; its own leave the service."""
    events: list[Event] = []
    for envoy_id in sorted(draft.envoys):
        envoy = draft.envoys[envoy_id]
        if envoy.home == region:
            del draft.envoys[envoy_id]
            if envoy.post is not None:
                events.append(EnvoyLeft(region, envoy.post, envoy_id))
        elif envoy.post == region:
            send_home(draft, envoy)
            events.append(EnvoyLeft(envoy.home, region, envoy_id))
    return events
