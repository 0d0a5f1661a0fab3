"""Worlds that one viewer cannot tell apart: everything it cannot know is changed."""

from dataclasses import replace
from random import Random

from game.core.dealings import Instruction, Proposal, Refused
from game.core.ids import RegionId, pair_of
from game.core.regard import Deed, DeedKind
from game.core.rulebook import Rules
from game.core.state import State
from game.core.treaties import (
    CulturalExchange,
    DefensiveAlliance,
    NonAggression,
    Terms,
    Treaty,
)
from game.rules.knowledge import FULL, level, rounded
from game.rules.repute import repute

SECRETS = (
    Terms((DefensiveAlliance(),), None, is_secret=True),
    Terms((NonAggression(), CulturalExchange()), 12, is_secret=True),
)


def changed_within_its_class(lot, value, margin, bounds):
    """Return another value that an outsider cannot tell from this one."""
    near = [value + shift for shift in range(-60, 61) if value + shift in bounds]
    return lot.choice([other for other in near if rounded(other, margin) == rounded(value, margin)])


def scrambled(state: State, viewer: RegionId, lot: Random, rules: Rules) -> State:
    """Return the state with everything changed that the viewer cannot know."""
    known = {region: level(state, viewer, region) for region in state.regions}
    draft = state.draft()
    draft.seed += lot.randrange(1, 10**6)
    draft.next_id += 50
    for name, region in state.regions.items():
        margin = rules.knowledge.margins_per_mille[known[name]]
        if name != viewer:
            draft.regions[name] = replace(
                region,
                treasury=changed_within_its_class(lot, region.treasury, margin, range(-9999, 9999)),
                stability=changed_within_its_class(lot, region.stability, margin, range(101)),
                influence=lot.randrange(10),
                tax_level=lot.randrange(5),
                military_level=lot.randrange(5),
            )
    for number, envoy in state.envoys.items():
        if envoy.home != viewer:
            draft.envoys[number] = replace(envoy, instruction=lot.choice(list(Instruction)))
    others = [region for region in sorted(state.regions) if region != viewer]
    _scramble_dealings(draft, viewer, others, lot)
    _scramble_memory(state, draft, known, lot, rules)
    _scramble_confidences(state, draft, viewer, known, lot)
    return draft.seal()


def _scramble_dealings(draft, viewer, others, lot):
    """Change every proposal, refusal, favour and secret treaty in which the viewer has no part."""
    for number, proposal in list(draft.proposals.items()):
        if viewer not in (proposal.sender, proposal.receiver):
            del draft.proposals[number]
    for number, treaty in list(draft.treaties.items()):
        if treaty.is_hidden and viewer not in treaty.parties:
            del draft.treaties[number]
    for key in list(draft.refused):
        if viewer not in key[:2]:
            del draft.refused[key]
    for direction in list(draft.favours):
        if viewer not in direction:
            del draft.favours[direction]
    for _ in range(3):
        one, other = lot.sample(others, 2)
        terms = lot.choice(SECRETS)
        number = draft.new_id()
        draft.proposals[number] = Proposal(number, one, other, terms, draft.turn)
        number = draft.new_id()
        draft.treaties[number] = Treaty(number, pair_of(one, other), terms, draft.turn, None)
        draft.refused[one, other, "non_aggression"] = Refused(draft.turn, lot.randrange(30))
        draft.favours[one, other] = lot.randint(1, 30)


CONFIDED = (DeedKind.SIGNED_TREATY, DeedKind.KEPT_TREATY, DeedKind.REFUSED_PROPOSAL)
"""What the parties to a secret remember of it."""


def _scramble_confidences(state, draft, viewer, known, lot):
    """Change all that well known regions remember of what passed between them and a third alone."""
    for holder in sorted(state.regions):
        if known[holder] < FULL or holder == viewer:
            continue
        for about in sorted(state.regions):
            if about not in {holder, viewer}:
                told = [d for d in state.deeds.get((holder, about), ()) if not d.is_private]
                kind = lot.choice(CONFIDED)
                secret = Deed(kind, state.turn, lot.randrange(200), 40, 60, is_private=True)
                draft.deeds[holder, about] = (*told, secret)


def _scramble_memory(state, draft, known, lot, rules):
    """Change what others remember wherever its repute stays what it was."""
    for (holder, about), deeds in state.deeds.items():
        if known[holder] == FULL:
            continue
        shift = lot.choice((-4, 3, 17))
        up = Deed(DeedKind.GAVE_AID, state.turn, 300 + shift, 40, 10, half_life=9)
        down = Deed(DeedKind.BREACHED_TREATY, state.turn, -300, -40, -10, half_life=9)
        draft.deeds[holder, about] = (*deeds, up, down)
        step = rules.knowledge.opinion_steps[known[holder]]
        after = replace(state, deeds={**state.deeds, **draft.deeds}, memo={}, indexes={})
        if repute(after, holder, about, step, rules) != repute(state, holder, about, step, rules):
            draft.deeds[holder, about] = deeds
