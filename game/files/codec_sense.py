"""Whether a state that was read back is one the rules could have left: ranges and ties."""

from game.core.ids import RegionId
from game.core.state import State
from game.files.codec_bonds import check_bonds
from game.files.codec_bounds import check_bounds
from game.files.codec_values import refuse


def check_sense(state: State) -> None:
    """Refuse a state on which the rules could stumble.

    Raises:
        CodecError: with the first thing that makes no sense.
    """
    check_bounds(state)
    _check_lands(state)
    check_bonds(state)
    _check_numbering(state)


def _check_lands(state: State) -> None:
    if state.owners.keys() != state.world.provinces.keys():
        refuse("not every province has an owner")
    for province, owner in state.owners.items():
        _check_alive(state, owner, f"the province {province}")
    landless = state.regions.keys() - set(state.owners.values())
    if landless:
        refuse(f"{min(landless)} has no province")
    for province, occupier in state.occupiers.items():
        _check_alive(state, occupier, f"the army in {province}")
        if not state.is_at_war(occupier, state.owners[province]):
            refuse(f"the army in {province} is not at war with its owner")
    for province, claimants in state.claims.items():
        for claimant in claimants:
            _check_alive(state, claimant, f"a claim on {province}")


def _check_alive(state: State, region: RegionId, what: str) -> None:
    if region not in state.regions:
        refuse(f"{what} belongs to {region}, which is no more")


def _check_numbering(state: State) -> None:
    ids = [*state.treaties, *state.proposals, *state.wars]
    if ids and min(ids) < 0:
        refuse(f"something has the number {min(ids)}")
