"""The numbers of war and of calls to arms (rulebook 8)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.treaties import ClauseKind


@dataclass(frozen=True, slots=True)
class WarRules:
    """Rulebook 8: war and peace."""

    slope_per_mille: int = 620
    """Of ln(strength ratio) in a whole war's odds, the battles below played out 300 times (grounding 4.1 finds 390 +- 140)."""
    attacker_edge: int = 520
    """Log points per mille for having begun a war: at even strength initiators win 63% of decided wars (grounding 4.1)."""
    battle_slope_per_mille: int = 200
    """The same for one battle; many of them make a war."""
    battle_edge: int = 150
    swing: int = 18
    """Least points of war score a battle moves, less one."""
    swing_dice: int = 14
    occupy_step: int = 20
    """A side gains a province for each step of the score."""
    ally_strength: int = 700
    """Per mille of its strength that a helper brings to its leader's battles."""
    weariness_strength: int = 3
    """Per mille of strength that a point of weariness takes."""
    stability_strength: int = 4
    """Per mille of strength for each point of stability above or below `calm_stability`."""
    calm_stability: int = 50
    heart_bounds: tuple[int, int] = (500, 1200)
    militia_strength: int = 100
    """What a region without brigades can still put in the field."""
    battle_per_mille: int = 800
    """Chance that the armies meet in a turn."""
    victor_losses_per_mille: int = 625
    """Of the loser's rate."""
    losses_per_mille: int = 60
    """Of its brigades, what a beaten side loses; the victor loses 5/8 of it (W11)."""
    weariness_per_turn: int = 4
    weariness_per_battle_lost: int = 4
    weariness_rest: int = 6
    """Weariness that fades each turn of peace."""
    exhausted_after: int = 14
    """Turns after which a war ends by itself."""
    truce_turns: int = 8
    reach_map_units: int = 1500
    """How far a coastal region's army can be shipped."""
    breach_turns: int = 12
    """Turns in which a broken treaty is a ground for war."""
    unjust_stability: int = 6
    join_per_point: int = 90
    """Log points per mille that a point of verdict adds to the chance that an ally comes."""
    join_per_mille: int = 500
    """What a foe holds against one who joins the war, of what it holds against who began it."""
    friend_per_mille: int = 600
    """What the victim's allies mind of a war on a just ground, of one without."""
    separate_per_mille: int = 500
    """What a separate peace counts with those left behind, of a call refused."""
    humble_per_mille: int = 1500
    """Prestige for a victory in a war begun to humble, of the common one."""
    desperate_score: int = -80
    """War score at which even a capital may be ceded."""
    even_score: int = 20
    """Scores below this make no victor."""
    tribute_turns: int = 3
    """Turns of the loser's revenue from taxes that a capitulation costs."""
    unjust_prestige: int = 80
    won_prestige: int = 180
    lost_prestige: int = 60
    lost_stability: int = 30
    """What an utter defeat takes from the leader of the beaten side."""
    peace_prestige: int = 20
    ally_prestige: int = 40
    province_prestige: int = 30
    province_price: int = 30
    """War score that a province costs at the peace table."""
    capital_price: int = 90
    occupied_discount: int = 10
    crowns_per_price_point: int = 4
    """One-off crowns, per 100 of the payer's revenue, that cost a point of war score."""
    claim_discount: int = 8
    least_price: int = 5
    """No province is cheaper."""
    clause_price: Mapping[ClauseKind, int] = field(
        default_factory=lambda: {
            ClauseKind.MILITARY_ACCESS: 12,
            ClauseKind.MILITARY_AID: 10,
        }
    )
    """War score that other concessions cost; of military aid, each tenth of the giver's army."""
    fortune_per_mille: int = 800
    """Points of verdict a point of adverse war score is worth."""
    weariness_per_mille: int = 700
    ally_weariness: int = 3
    call_pledge: int = 6
    """Points that the pledge itself speaks for coming when called."""
    call_honour_per_mille: int = 400
    call_regard_per_mille: int = 250
    """Of the opinion of who calls, and of the trust in it."""
    call_hatred_per_point: int = 6
    call_liking_per_point: int = 5
    """Points of ill opinion of the enemy to a point for coming, and of good to one against."""
    call_weariness_per_mille: int = 500
    call_other_war: int = 12
    """Points against coming for each war already on one's hands, of two at the most."""
    call_odds: int = 650
    """Per mille of a victory's chance that leaves an ally of middling boldness unmoved."""
    call_boldness: int = 3
    """Per mille by which a point of boldness lowers the chance that is wanted."""
    call_odds_per_mille: int = 100
    call_daunted: int = -24
    call_drawn: int = 10
    """The least and the most points that the odds speak for coming."""
