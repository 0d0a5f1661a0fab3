"""How wars go on: battles, losses, weariness and the end of every war (rulebook 8.5).

No war runs for ever: weariness rises each turn, a lost war capitulates and an
undecided one ends of exhaustion.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.core.conflict import War
from game.core.events import BattleFought, Event
from game.core.ids import RegionId
from game.core.leaves import changed
from game.core.rulebook import Rules
from game.core.state import Draft
from game.core.treaties import Peace, Terms
from game.rules.arithmetic import clamp, share
from game.rules.armies import battle_odds, fighters
from game.rules.occupation import follow_score
from game.rules.peace import FULL_SCORE, capitulate, make_peace

CERTAIN = 1000
MOST_WEARY = 100


@dataclass(slots=True)
class Toll:
    """What a turn of war takes from each belligerent, to be entered all at once."""

    brigades: dict[RegionId, int] = field(default_factory=dict)
    weariness: dict[RegionId, int] = field(default_factory=dict)

    def tire(self, region: RegionId, points: int) -> None:
        """Add to a region's weariness."""
        self.weariness[region] = self.weariness.get(region, 0) + points

    def bleed(self, draft: Draft, side: Iterable[RegionId], per_mille: int, least: int) -> int:
        """Take brigades from each army of a side and return how many it lost."""
        total = 0
        for region in side:
            fallen = self.brigades.get(region, 0)
            left = draft.regions[region].brigades - fallen
            lost = min(left, max(least, share(left, per_mille)))
            self.brigades[region] = fallen + lost
            total += lost
        return total

    def enter(self, draft: Draft) -> None:
        """Write the losses and the weariness of the turn."""
        for region in sorted(self.weariness):
            tired = draft.regions[region]
            draft.regions[region] = changed(
                tired,
                brigades=tired.brigades - self.brigades.get(region, 0),
                weariness=clamp(tired.weariness + self.weariness[region], 0, MOST_WEARY),
            )


def advance_wars(draft: Draft, rules: Rules) -> list[Event]:
    """Fight every war for a turn, then end those that are won or have lasted too long."""
    if not draft.wars:
        return []
    events: list[Event] = []
    toll = Toll()
    for number in sorted(draft.wars):
        events += _battle(draft, draft.wars[number], toll, rules)
        war = draft.wars[number]
        events += follow_score(draft, war, rules)
        for region in (*war.attackers, *war.defenders):
            is_leader = region in {war.attackers[0], war.defenders[0]}
            book = rules.war
            toll.tire(region, book.weariness_per_turn if is_leader else book.ally_weariness)
    toll.enter(draft)
    for number in sorted(draft.wars):
        if number in draft.wars:
            events += _end_if_over(draft, draft.wars[number], rules)
    return events


def _battle(draft: Draft, war: War, toll: Toll, rules: Rules) -> list[Event]:
    """Let the armies meet, if they are in touch and the season has it so."""
    attackers, defenders = fighters(draft, war, rules)
    dice, book = draft.dice, rules.war
    day = draft.turn, war.since, war.attackers[0], war.defenders[0]
    is_met = dice.chance("meeting", *day, per_mille=book.battle_per_mille)
    if not attackers or not is_met:
        return []
    odds = battle_odds(draft, attackers, defenders, rules)
    is_won = dice.roll("battle", *day, sides=CERTAIN) <= odds
    winners, losers = (attackers, defenders) if is_won else (defenders, attackers)
    swing = book.swing + dice.roll("swing", *day, sides=book.swing_dice)
    score = war.score + (swing if is_won else -swing)
    draft.wars[war.id] = changed(war, score=clamp(score, -FULL_SCORE, FULL_SCORE))
    victor_rate = share(book.losses_per_mille, book.victor_losses_per_mille)
    losses = toll.bleed(draft, winners, victor_rate, 0)
    foe_losses = toll.bleed(draft, losers, book.losses_per_mille, 1)
    for region in losers:
        toll.tire(region, book.weariness_per_battle_lost)
    chance = odds if is_won else CERTAIN - odds
    return [BattleFought(winners[0], losers[0], war.id, swing, chance, losses, foe_losses)]


def _end_if_over(draft: Draft, war: War, rules: Rules) -> list[Event]:
    """End a war that is lost outright, or in which both sides are worn out."""
    if abs(war.score) >= FULL_SCORE:
        return capitulate(draft, war, rules)
    if draft.turn - war.since < rules.war.exhausted_after:
        return []
    terms = Terms((Peace(rules.war.truce_turns),))
    attacker, defender = war.attackers[0], war.defenders[0]
    return make_peace(draft, attacker, defender, terms, rules, is_exhaustion=True)
