"""Whether a state that was read back is one the rules could have left: ranges and ties."""

from game.core.ids import RegionId
from game.core.state import State
from game.files.codec_values import refuse

LEVELS = range(5)
SHARE = range(101)
SCORE = range(-100, 101)
SKILL = range(1, 6)
MOST = 10**15
"""Beyond any sum, army or number of turns a game could reach."""


def check_sense(state: State) -> None:
    """Refuse a state on which the rules could stumble.

    Raises:
        CodecError: with the first thing that makes no sense.
    """
    _within("the turn", state.turn, range(MOST))
    _within("the next number", state.next_id, range(MOST))
    _check_regions(state)
    _check_lands(state)
    _check_pairs(state)
    _check_dealings(state)


def _within(what: str, value: int, bounds: range) -> None:
    if value not in bounds:
        refuse(f"{what} is {value}")


def _check_regions(state: State) -> None:
    for name, region in state.regions.items():
        _within(f"the tax level of {name}", region.tax_level, LEVELS)
        _within(f"the military level of {name}", region.military_level, LEVELS)
        _within(f"the stability of {name}", region.stability, SHARE)
        _within(f"the weariness of {name}", region.weariness, SHARE)
        _within(f"the army of {name}", region.brigades, range(MOST))
        _within(f"the output of {name}", region.output_cents, range(MOST))
        _within(f"the treasury of {name}", region.treasury, range(-MOST, MOST))
        _within(f"the influence of {name}", region.influence, range(-MOST, MOST))
    for envoy in state.envoys.values():
        _within(f"the skill of the envoy {envoy.id}", envoy.skill, SKILL)


def _check_lands(state: State) -> None:
    if state.owners.keys() != state.world.provinces.keys():
        refuse("not every province has an owner")
    for province, owner in state.owners.items():
        _check_alive(state, owner, f"the province {province}")
    for province, occupier in state.occupiers.items():
        _check_alive(state, occupier, f"the army in {province}")


def _check_alive(state: State, region: RegionId, what: str) -> None:
    if region not in state.regions:
        refuse(f"{what} belongs to {region}, which is no more")


def _check_pairs(state: State) -> None:
    signed = (treaty.parties for treaty in state.treaties.values())
    for pair in (*state.relations, *state.trade, *signed):
        if not pair[0] < pair[1]:
            refuse(f"{pair[0]} and {pair[1]} are paired the wrong way round")


def _check_dealings(state: State) -> None:
    for number, war in state.wars.items():
        _within(f"the score of war {number}", war.score, SCORE)
        if not war.attackers or not war.defenders:
            refuse(f"war {number} has only one side")
        if set(war.attackers) & set(war.defenders):
            refuse(f"war {number} has somebody on both sides")
        for region in (*war.attackers, *war.defenders):
            _check_alive(state, region, f"a side of war {number}")
    for treaty in state.treaties.values():
        for region in treaty.parties:
            _check_alive(state, region, f"treaty {treaty.id}")
    for key, proposal in state.proposals.items():
        _check_alive(state, proposal.sender, f"proposal {key}")
        _check_alive(state, proposal.receiver, f"proposal {key}")
