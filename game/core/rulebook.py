"""The numbers of the game that a scenario may override, as data.

Groups follow the pages of the rulebook. Effect sizes are Goldstein's (1992)
weights of CAMEO codes, times `RegardRules.points_per_goldstein`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.rulebook_talks import ActRules, EnvoyRules, RegardRules, TreatyRules, VisitRules
from game.core.rulebook_war import WarRules
from game.core.treaties import TradeDepth
from game.core.world import Doctrine


@dataclass(frozen=True, slots=True)
class TradeRules:
    """Rulebook 6: the gravity of trade (grounding 2.1)."""

    scale_per_mille: int = 60
    """Trade of two regions of average output at average distance, of that output."""
    distance_per_mille: int = 700
    """Elasticity theta."""
    border: int = 400
    """Log points per mille: contiguity (T4, T5)."""
    language: int = 250
    agreement: Mapping[TradeDepth, int] = field(
        default_factory=lambda: {
            TradeDepth.MOST_FAVOURED: 150,
            TradeDepth.PREFERENTIAL: 300,
            TradeDepth.FREE: 450,
        }
    )
    """At signing; it grows to twice this over `agreement_growth_turns` (T9, T10)."""
    agreement_growth_turns: int = 40
    alliance: int = 260
    """T8."""
    embassy: int = 80
    """T21: Rose 2007."""
    commerce_envoy: int = 60
    """For an envoy in post who works for commerce."""
    commerce_economist: int = 100
    """The same for an economist."""
    visit: int = 80
    """T19: Nitsch 2007; halves every two turns."""
    goodwill_per_point: int = 4
    """Log points per mille for a point of mean goodwill (T22: Rose 2019)."""
    complement: int = 350
    """For each good the one makes and the other lacks."""
    embargo: int = -1500
    """T14, T15; recovers over `embargo_recovery_turns` after lifting (T16: Dai et al. 2021)."""
    embargo_recovery_turns: int = 32
    war: int = -1800
    """T12."""
    duty_per_mille: int = 90
    """Without an agreement, on imports: half of the trade."""
    agreed_duty: Mapping[TradeDepth, int] = field(
        default_factory=lambda: {
            TradeDepth.MOST_FAVOURED: 70,
            TradeDepth.PREFERENTIAL: 35,
            TradeDepth.FREE: 0,
        }
    )
    gain_per_mille: int = 120
    """Of trade, what each side's people gain as income that can be taxed."""
    dependence_at: int = 400
    """Per mille of a region's trade with one partner that makes it dependent."""
    supply_value_crowns: int = 4
    """What a load is worth to a region that lacks the good."""


@dataclass(frozen=True, slots=True)
class PressureRules:
    """Rulebook 7: the ladder of pressure."""

    deadline_turns: int = 2
    back_down_prestige: int = 40
    back_down_stability: int = 4
    met_prestige: int = 30
    yield_stability: int = 6
    yield_prestige: int = 20
    embargo_stability: int = 1
    """What each embargo laid or suffered takes from where stability settles."""
    grievance_turns: int = 8
    """How long a wrong can be protested against, and a protest is on record."""
    prepared_per_mille: int = 600
    """What onlookers still mind when a protest went before."""
    onlooker_per_mille: int = 80
    """What onlookers mind of an embargo or an ultimatum, of what the target minds."""
    act_turns: int = 2
    """Turns after a rejected ultimatum in which its threat must be carried out."""
    pay_limit_crowns: int = 500
    """The most an ultimatum can ask for."""


@dataclass(frozen=True, slots=True)
class HomeRules:
    """Rulebook 9: at home."""

    tax_per_mille: tuple[int, ...] = (80, 120, 160, 200, 250)
    tax_stability: tuple[int, ...] = (12, 6, 0, -9, -20)
    army_per_mille: tuple[int, ...] = (15, 30, 45, 65, 90)
    """Brigades kept for each crown of output, by military level."""
    army_step: int = 2
    """Brigades raised or disbanded a turn."""
    brigade_crowns: int = 6
    brigade_upkeep_tenths: int = 30
    administration_per_mille: int = 50
    """Of output, what courts, roads and clerks cost."""
    growth_per_100k: int = 150
    """Output growth a turn at stability 50, without trade."""
    trade_growth_per_100k: int = 400
    """Further growth for trade equal to output."""
    war_growth_per_100k: int = -900
    occupied_growth_per_100k: int = -1500
    stability_rest: int = 62
    """Where stability settles with middling taxes in peace."""
    stability_step: int = 3
    debt_stability: int = 10
    shortage_stability: int = 3
    """For each good lacked and not bought."""
    fall_below: int = 30
    """Stability below which a government may fall."""
    fall_per_point: int = 15
    """Per mille, each turn, for every point of stability below that."""
    fall_stability: int = 40
    """Where stability starts again after a government fell."""
    fall_prestige: int = 50
    interest_per_mille: int = 20
    """Of debt, a turn."""
    weariness_per_mille: int = 500
    """Points of stability that a point of weariness takes."""
    occupied_stability: int = 4
    """For each province in enemy hands."""
    unpopular_stability: int = 3
    """For each treaty partner whom the people cannot bear."""
    unpopular_at: int = -20
    """Own goodwill below which a partner is one."""
    prosperity_points: int = 8
    """Stability for trade of `prosperity_per_mille` of output or more."""
    prosperity_per_mille: int = 400
    fall_weariness: int = 500
    """Per mille of weariness that outlasts a fallen government."""
    debt_limit_turns: int = 6
    """Turns of revenue that may be owed."""


@dataclass(frozen=True, slots=True)
class KnowledgeRules:
    """Rulebook 10: what is known of others."""

    margins_per_mille: tuple[int, int, int, int] = (400, 200, 100, 0)
    """How far an estimate may miss, by level of knowledge."""
    opinion_steps: tuple[int, int, int, int] = (20, 10, 4, 1)
    """What memory is rounded to, by level."""


@dataclass(frozen=True, slots=True)
class VictoryRules:
    """Rulebook 11: prestige."""

    standing_tenths: int = 6
    """For the region of the largest output; others in proportion."""
    standing_every_turns: int = 4
    """How often standing is reckoned."""
    visit_tenths: int = 8
    gaffe_tenths: int = -10
    visit_rest_turns: int = 6
    """Turns after a visit paid or received in which a further one wins a region no prestige."""
    aid_tenths: int = 3
    aid_rest_turns: int = 6
    """Turns after aid to anybody in which further aid wins its giver no prestige."""
    trade_tenths: int = 1
    """When standing is reckoned, for the region that trades the most for its size."""
    rank_ease_tenths: int = 60
    """Added to both names before a dealing is weighed by their prestige."""
    rank_bounds: tuple[int, int] = (300, 1700)
    """Per mille: the least and the most that a dealing counts for by the partner's rank."""
    report_tenths: int = 6
    """An entry in the ledger from this size on is reported."""
    leader_margin_per_mille: int = 1100
    leader_least_tenths: int = 60
    """Prestige over the mean, by both measures, that makes a leader whom others balance."""
    client_per_mille: int = 750
    """Output, of one's own, up to which an ally or a dependant counts to one's sphere."""
    doctrine_fit: Mapping[Doctrine, int] = field(
        default_factory=lambda: {
            Doctrine.ISOLATIONIST: -8,
            Doctrine.BILATERALIST: 4,
            Doctrine.MULTILATERALIST: 2,
            Doctrine.UNILATERALIST: -4,
        }
    )
    """Points of verdict on commitments."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Every tunable number, grouped as the rulebook is."""

    regard: RegardRules = field(default_factory=RegardRules)
    acts: ActRules = field(default_factory=ActRules)
    envoys: EnvoyRules = field(default_factory=EnvoyRules)
    visits: VisitRules = field(default_factory=VisitRules)
    treaties: TreatyRules = field(default_factory=TreatyRules)
    trade: TradeRules = field(default_factory=TradeRules)
    pressure: PressureRules = field(default_factory=PressureRules)
    war: WarRules = field(default_factory=WarRules)
    home: HomeRules = field(default_factory=HomeRules)
    knowledge: KnowledgeRules = field(default_factory=KnowledgeRules)
    victory: VictoryRules = field(default_factory=VictoryRules)
