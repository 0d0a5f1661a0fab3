"""Laying down arms: a war closes, or one belligerent leaves it (rulebook 8.7).

Here the sides are redrawn and the occupied land is freed; who won, and what it
is worth, is the peace's business.
"""

from game.core.conflict import War
from game.core.events import Event, ProvinceFreed
from game.core.ids import RegionId, WarId
from game.core.leaves import changed
from game.core.state import Draft
from game.rules.endings import drop_calls
from game.rules.footing import lay_down_arms, wars_between


def _free(draft: Draft, war: WarId) -> list[Event]:
    """Give back every province held by an army that no longer fights its owner."""
    events: list[Event] = []
    for province in sorted(draft.occupiers):
        owner, occupier = draft.owners[province], draft.occupiers[province]
        if not wars_between(draft, owner, occupier):
            del draft.occupiers[province]
            events.append(ProvinceFreed(owner, occupier, province, war))
    return events


def close(draft: Draft, war: War, truce_turns: int) -> list[Event]:
    """End a war for everyone in it."""
    del draft.wars[war.id]
    for attacker in war.attackers:
        for defender in war.defenders:
            lay_down_arms(draft, attacker, defender, truce_turns)
    return [*_free(draft, war.id), *drop_calls(draft, war.id)]


def withdraw(draft: Draft, war: War, leaver: RegionId, truce_turns: int) -> list[Event]:
    """Take one belligerent out of a war; the next of its side leads, or the war closes."""
    if war.friends_of(leaver) == (leaver,):
        return close(draft, war, truce_turns)
    draft.wars[war.id] = changed(
        war,
        attackers=tuple(region for region in war.attackers if region != leaver),
        defenders=tuple(region for region in war.defenders if region != leaver),
    )
    for foe in war.foes_of(leaver):
        lay_down_arms(draft, leaver, foe, truce_turns)
    return [*_free(draft, war.id), *drop_calls(draft, war.id, leaver)]
