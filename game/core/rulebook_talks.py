"""The numbers of rulebook 1 to 5: regard, acts, envoys, visits and treaties."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.dealings import EnvoyRank
from game.core.regard import LineCause
from game.core.treaties import ClauseKind
from game.core.world import Government


@dataclass(frozen=True, slots=True)
class RegardRules:
    """Rulebook 1: opinion, goodwill, trust, knowledge."""

    points_per_goldstein: int = 150
    """Per cent: opinion points that one point of Goldstein's scale makes (K = 1.5)."""
    good_half_life: int = 4
    """Turns; good will fades in 2-4 quarters (grounding 4.2, Nitsch 2007, Fuchs & Klann 2013)."""
    ill_half_life: int = 16
    """Turns; ill will fades in about 4 years (grounding 4.2, W2)."""
    trust_half_life: int = 24
    most_deeds: int = 24
    """How many deeds that fade one region remembers of another."""
    trust_start: int = 50
    onlooker_per_mille: int = 250
    """What a breach or an unjust war costs with onlookers, of what the victim minds."""
    lines: Mapping[LineCause, int] = field(
        default_factory=lambda: {
            LineCause.SHARED_LANGUAGE: 8,
            LineCause.SHARED_FAITH: 8,
            LineCause.SHARED_HERITAGE: 6,
            LineCause.FOREIGN_WAYS: -8,
            LineCause.EXCHANGE: 8,
            LineCause.TRADE: 12,
            LineCause.DEPENDENCE: -6,
            LineCause.SUBSIDY: 10,
            LineCause.EMBARGO: -18,
            LineCause.LIKE_GOVERNMENT: 5,
            LineCause.UNLIKE_GOVERNMENT: -4,
            LineCause.DOCTRINE: 6,
            LineCause.ALLIANCE: 18,
            LineCause.NON_AGGRESSION: 8,
            LineCause.COMMON_ENEMY: 12,
            LineCause.FRIEND_OF_FRIEND: 5,
            LineCause.FRIEND_OF_ENEMY: -8,
            LineCause.BORDER: -6,
            LineCause.CLAIM: -14,
            LineCause.THREAT: -10,
            LineCause.LEADER: -12,
            LineCause.EMBASSY: 4,
            LineCause.SEVERED: -10,
            LineCause.AT_WAR: -30,
        }
    )
    """Points of each standing line at full size."""
    bands: tuple[int, int, int] = (15, 40, 75)
    enemy_at: int = -40
    """An opinion at or below this makes an enemy, whose allies may be told to leave it."""


@dataclass(frozen=True, slots=True)
class ActRules:
    """Rulebook 2: the ration of acts."""

    influence_per_turn: int = 3
    influence_cap: int = 9
    post: int = 1
    expel: int = 1
    sever: int = 1
    restore: int = 1
    visit: int = 2
    propose: int = 1
    counter: int = 0
    denounce: int = 1
    aid: int = 1
    embargo: int = 2
    protest: int = 1
    ultimatum: int = 2
    war: int = 3
    call: int = 0
    protest_rest_turns: int = 4
    """Turns between two notes of protest to one region."""


@dataclass(frozen=True, slots=True)
class EnvoyRules:
    """Rulebook 3: envoys."""

    upkeep_crowns: int = 2
    map_units_per_turn: int = 1600
    """How far an envoy travels in a season; it always needs at least one."""
    agrement_at: int = -55
    """Host opinion below which agrement is refused."""
    minister_after: int = 6
    """Turns in post to the rank of minister."""
    ambassador_after: int = 16
    partial_after: int = 20
    """Turns in one post after which an envoy leans to its host."""
    goodwill_every: int = 4
    """Turns between two small deeds of an envoy who works for goodwill."""
    goodwill_deed_per_mille: int = 100
    """Size of such a deed per point of skill, of the deed of opening a mission."""
    partial_per_mille: int = 500
    """What a partial envoy makes its own home feel for the host, of the work it does there."""
    spy_per_mille: int = 40
    """What an envoy in intelligence adds, each turn, to the chance that a secret comes out."""
    soldier_spy_per_mille: int = 80
    """The same for a soldier."""
    jurist_ratify_per_mille: int = 100
    """What a jurist who goes between adds to the chance of ratification at home."""
    plain_skill: int = 3
    """The skill that neither adds to nor takes from an envoy's weight."""
    weight: Mapping[EnvoyRank, int] = field(
        default_factory=lambda: {
            EnvoyRank.CHARGE: 2,
            EnvoyRank.MINISTER: 4,
            EnvoyRank.AMBASSADOR: 6,
        }
    )
    """What rank adds to a proposal's score."""


@dataclass(frozen=True, slots=True)
class VisitRules:
    """Rulebook 4: state visits."""

    crowns: int = 20
    rest_turns: int = 4
    """Turns between two visits of one head to one host."""
    guest_points: int = 6
    """What setting out speaks against a visit for who is invited."""
    success_base: int = 450
    """Per mille, at opinion 0 and without an envoy."""
    gaffe_base: int = 180
    per_opinion: int = 5
    """Per mille a point of opinion adds to success."""
    per_skill: int = 40
    """Per mille a point of the resident envoy's skill adds to success."""
    gaffe_per_opinion: int = 2
    gaffe_per_skill: int = 20
    fit: int = 120
    """Per mille that an agenda which suits the two adds to success; one that does not takes it."""
    success_bounds: tuple[int, int] = (50, 900)
    gaffe_bounds: tuple[int, int] = (20, 450)
    fit_effect_per_mille: int = 1250
    """Size of the effect of a visit whose agenda suits the two."""
    repeat_turns: int = 16
    """Turns in which a further visit to the same host counts as a repeat."""
    repeat_per_mille: int = 500
    gaffe_hosted_per_mille: int = 300
    """What the guest still feels for its host when the visit went wrong."""
    commerce_share: int = 100
    """Per mille of trade with the other from which a visit about trade has a purpose."""
    success_per_mille: int = 1600
    """Size of the effect of a success, of the plain one."""
    disliked_at: int = -20
    """Own goodwill below which a visit costs stability at home."""
    disliked_stability: int = 4
    ratification_turns: int = 3
    """Turns after a visit in which treaties are ratified more readily."""


@dataclass(frozen=True, slots=True)
class TreatyRules:
    """Rulebook 5: treaties and what is made of them."""

    threshold: int = 10
    """Points a yes takes; 0 would be indifference."""
    notice_turns: int = 3
    term_choices: tuple[int, ...] = (8, 12, 20, 40)
    kept_every: int = 8
    """Turns of a treaty kept that earn a deed of good faith."""
    kept_per_mille: int = 1500
    """Of a deed of its kind, what it counts: it speaks for all that the two have signed."""
    breach_prestige: int = 60
    """Tenths of a point."""
    sign_prestige: int = 8
    prestige_rest_turns: int = 12
    """Turns after a treaty with a partner in which a further one wins no prestige."""
    kept_prestige: int = 3
    clause_value: Mapping[ClauseKind, int] = field(
        default_factory=lambda: {
            ClauseKind.NON_AGGRESSION: 4,
            ClauseKind.DEFENSIVE_ALLIANCE: -20,
            ClauseKind.OFFENSIVE_ALLIANCE: -22,
            ClauseKind.TRADE_AGREEMENT: 8,
            ClauseKind.MILITARY_ACCESS: 6,
            ClauseKind.CULTURAL_EXCHANGE: 6,
            ClauseKind.JOINT_EMBARGO: -12,
            ClauseKind.CESSION: 45,
        }
    )
    """Base points of a clause, to the receiver where it has one."""
    crowns_per_point: int = 6
    """Crowns of one-off payment worth a point to a region making 100 crowns of revenue a turn."""
    horizon_turns: int = 8
    """How many turns of a yearly payment a ministry counts."""
    brigade_points: int = 4
    opinion_per_mille: int = 350
    trust_per_mille: int = 250
    goodwill_per_mille: int = 120
    openness_per_mille: int = 240
    one_sided_per_mille: int = 2000
    """Of what a region gives beyond what it gets, what is counted against it once more."""
    one_sided_in_need_per_mille: int = 500
    """The same when who asks is at war."""
    favour_per_mille: int = 1500
    """Of that, what is held against who asks for something for nothing again."""
    favour_most: int = 40
    """Points that favours of late can count."""
    favour_fade: int = 1
    """Points of it forgotten each turn."""
    compromise_points: int = 4
    """For each sphere beyond the first in which both give."""
    secret_points: int = 4
    """Against a secret treaty where honour is 50; more with more honour, none without any."""
    prudent_turns: int = 4
    """Turns of running payments that must be in the chest before they are promised."""
    pester_points: int = 8
    pester_turns: int = 6
    leader_points: int = 20
    common_enemy_points: int = 6
    obligation_points: int = 20
    """Against an alliance with the enemy of one's open ally."""
    strength_step: int = 150
    """Per mille of the other's army to one's own that a point of fear or of retaliation takes."""
    fear_from: int = 1500
    """Per mille of a neighbour's army to one's own from which it is feared."""
    fear_most: int = 8
    """Points, before boldness: they count half as much again for the timid, and half for the bold."""
    retaliation_from: int = 800
    """Per mille of a neighbour's army to one's own from which it is not lightly embargoed."""
    retaliation_most: int = 12
    peace_regard_per_mille: int = 300
    """Of the usual weight of opinion, trust and goodwill, when the matter is peace."""
    long_term_turns: int = 20
    """Turns beyond which a term is long, as a treaty without one is."""
    patient_at: int = 50
    """Patience from which a long term costs no points."""
    hatred_at: int = -60
    ratify_base: Mapping[Government, int] = field(
        default_factory=lambda: {
            Government.AUTOCRACY: 1000,
            Government.MONARCHY: 980,
            Government.THEOCRACY: 960,
            Government.OLIGARCHY: 940,
            Government.REPUBLIC: 900,
        }
    )
    """Per mille that a treaty passes at home, before goodwill counts."""
    leak_per_mille: int = 30
    """Chance a turn that a secret treaty comes out."""
    renewal_notice_turns: int = 2
