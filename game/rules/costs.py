"""What every act needs: a partner that exists, and the means to pay (rulebook 2)."""

from game.core.ids import RegionId
from game.core.leaves import changed
from game.core.refusals import Refusal
from game.core.state import Draft, State


def check_region(state: State, region: RegionId) -> list[Refusal]:
    """Return why this region cannot be dealt with at all; empty: it can."""
    if region in state.regions:
        return []
    is_known = region in state.world.polities
    return [Refusal.REGION_FALLEN if is_known else Refusal.NO_SUCH_REGION]


def check_partner(state: State, region: RegionId, other: RegionId) -> list[Refusal]:
    """Return why the first region cannot act towards the second; empty: it can."""
    regions = state.regions
    if region in regions and other in regions and region != other:
        return []
    refusals = check_region(state, region)
    if region == other:
        return [*refusals, Refusal.SAME_REGION]
    return refusals + [why for why in check_region(state, other) if why not in refusals]


def check_cost(
    state: State, region: RegionId, influence: int, crowns: int = 0, brigades: int = 0
) -> list[Refusal]:
    """Return which means are short. A region that is no more is named by `check_region`."""
    payer = state.regions.get(region)
    if payer is None:
        return []
    refusals = []
    if payer.influence < influence:
        refusals.append(Refusal.NOT_ENOUGH_INFLUENCE)
    if crowns and payer.treasury < crowns:
        refusals.append(Refusal.NOT_ENOUGH_CROWNS)
    if brigades and payer.brigades < brigades:
        refusals.append(Refusal.NOT_ENOUGH_BRIGADES)
    return refusals


def spend(draft: Draft, region: RegionId, influence: int, crowns: int = 0) -> None:
    """Take influence and crowns from a region; crowns may leave it in debt."""
    payer = draft.regions[region]
    if influence or crowns:
        draft.regions[region] = changed(
            payer, influence=payer.influence - influence, treasury=payer.treasury - crowns
        )


def shake(draft: Draft, region: RegionId, points: int) -> None:
    """Take points of stability from a region, never below zero."""
    shaken = draft.regions[region]
    draft.regions[region] = changed(shaken, stability=max(0, shaken.stability - points))
