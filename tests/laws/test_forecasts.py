"""Laws of forecasts: what is foretold as certain comes of the order.

Left out are chances (of a visit, a war, a yes) and what comes later: an envoy's
arrival and work, the army that a budget keeps. A turn brings more than an order
does: it is held against the same turn without it, where nothing else intrudes.
"""

from dataclasses import replace
from functools import cache
from random import Random

from game.core.events import GovernmentFell, PaymentMissed
from game.core.ids import pair_of
from game.core.orders import (
    BackDown,
    DeclareWar,
    DenounceTreaty,
    ExpelEnvoy,
    ImposeEmbargo,
    IssueUltimatum,
    LiftEmbargo,
    PostEnvoy,
    Protest,
    RecallEnvoy,
    RestoreRelations,
    SendAid,
    SetMilitaryBudget,
    SetTaxes,
    SeverRelations,
    Yield,
)
from game.core.regard import LineCause
from game.core.region import PrestigeCause
from game.rules import gravity
from game.rules.arithmetic import clamp
from game.rules.carrying_out import carry_out
from game.rules.consequences import concerned
from game.rules.effects import EffectKind
from game.rules.forecast import forecast
from game.rules.home import levy, stability_target
from game.rules.knowledge import observe
from game.rules.ledger import prestige_tenths
from game.rules.legal import legal
from game.rules.regard import goodwill, opinion_lines, trust
from game.rules.revenue import balance, target_brigades
from game.rules.trade import traded
from game.rules.turn import check, resolve
from tests.played import moments

ACTS = (
    BackDown,
    DeclareWar,
    DenounceTreaty,
    ExpelEnvoy,
    ImposeEmbargo,
    IssueUltimatum,
    LiftEmbargo,
    Protest,
    RecallEnvoy,
    RestoreRelations,
    SendAid,
    SetTaxes,
    SeverRelations,
    Yield,
)
"""What is done on the day it is ordered."""
OF_THE_ACT = {
    PrestigeCause.AID,
    PrestigeCause.BACKED_DOWN,
    PrestigeCause.BREACH,
    PrestigeCause.PEACE,
    PrestigeCause.PROVINCE,
    PrestigeCause.ULTIMATUM,
    PrestigeCause.UNJUST_WAR,
    PrestigeCause.WAR_LOST,
    PrestigeCause.WAR_WON,
}
"""The prestige that orders win or lose on the day; the rest is the season's."""
PER_MOMENT = 6


def settled(state, rules):
    """Return a state in which trade is what this turn would settle."""
    draft = state.draft()
    gravity.settle(draft, rules)
    return draft.seal()


@cache
def cases():
    """Return states of played games with orders of every kind that would be carried out."""
    found = []
    lot = Random(3)
    for step in moments():
        state = settled(step.before, step.rules)
        for region in lot.sample(sorted(state.regions), 2):
            menu = [o for o in legal(state, region, step.rules) if isinstance(o, ACTS)]
            lot.shuffle(menu)
            kinds = {}
            for order in menu:
                if isinstance(order, DeclareWar | DenounceTreaty | IssueUltimatum):
                    kinds.setdefault((type(order), lot.randrange(3)), order)
                kinds.setdefault(type(order), order)
            for order in list(kinds.values())[:PER_MOMENT]:
                told = figures(state, order, step.rules)
                found.append((state, order, step.rules, told))
    return found


def figures(state, order, rules):
    found = {}
    for effect in forecast(state, order, rules).effects:
        key = effect.kind, effect.holder
        assert key not in found, key
        found[key] = effect.value
    return found


def done(state, order, rules):
    """Return the world when the order has been carried out, and trade with the other settled.

    What third peoples feel of it moves their trade as well; that is not foretold.
    """
    draft, other = state.draft(), concerned(state, order)
    carry_out(draft, order, rules)
    if {order.region, other} <= {*draft.regions}:
        pair = pair_of(order.region, other)
        draft.trade[pair] = settled(draft, rules).trade[pair]
    return draft.seal()


def weighed(state, holder, about, rules):
    """Return the points of the deeds in an opinion, and of its standing lines."""
    lines = opinion_lines(state, holder, about, rules)
    deeds = sum(line.value for line in lines if line.cause in {LineCause.DEED, LineCause.REPUTE})
    return deeds, sum(line.value for line in lines) - deeds


def test_there_are_cases_of_every_kind():
    assert {type(order) for _, order, *_ in cases()} == set(ACTS)


def test_what_is_foretold_of_regard_is_what_others_come_to_hold():
    for state, order, rules, told in cases():
        me, other = order.region, concerned(state, order)
        after = done(state, order, rules)
        for holder in sorted(after.regions):
            if holder == me or me not in after.regions:
                continue
            before = weighed(state, holder, me, rules)
            now = weighed(after, holder, me, rules)
            assert now[0] - before[0] == told.get((EffectKind.OPINION, holder), 0), order
            if holder == other:
                standing = told.get((EffectKind.STANDING_OPINION, holder), 0)
                assert now[1] - before[1] == standing, order
                for kind, felt in ((EffectKind.GOODWILL, goodwill), (EffectKind.TRUST, trust)):
                    won = felt(after, holder, me, rules) - felt(state, holder, me, rules)
                    assert won == told.get((kind, holder), 0), (order, kind)


def test_every_standing_opinion_foretold_tells_the_lines_it_is_made_of():
    seen = 0
    for state, order, rules, _ in cases():
        for effect in forecast(state, order, rules).effects:
            if effect.kind is EffectKind.STANDING_OPINION:
                seen += 1
                told = [*effect.lines, *effect.ended]
                assert sum(line.value for line in told) == effect.value, order
                assert all(line.value for line in told), order
    assert seen


def test_what_is_foretold_of_home_is_what_comes_of_it():
    for state, order, rules, told in cases():
        me, other = order.region, concerned(state, order)
        after = done(state, order, rules)
        own, now = state.regions[me], after.regions[me]
        assert now.stability - own.stability == told.get((EffectKind.STABILITY, me), 0), order
        won = prestige_tenths(after, me) - prestige_tenths(state, me)
        assert won == told.get((EffectKind.PRESTIGE, me), 0), order
        lasting = stability_target(after, me, rules) - stability_target(state, me, rules)
        assert lasting == told.get((EffectKind.SETTLES, me), 0), order
        crowns = balance(after, me, rules) - balance(state, me, rules)
        assert crowns == told.get((EffectKind.REVENUE, me), 0), order
        if other in after.regions:
            trade = traded(after, me, other) - traded(state, me, other)
            assert trade == told.get((EffectKind.TRADE, me), 0), order


@cache
def turns():
    """Return the cases with the turn that the order makes, and the same turn without it."""
    quiet = {}
    for state, _, rules, _ in cases():
        if id(state) not in quiet:
            quiet[id(state)] = resolve(state, [], rules)
    return [
        (state, order, rules, told, resolve(state, [order], rules), quiet[id(state)])
        for state, order, rules, told in cases()
    ]


def test_the_turn_enters_the_prestige_that_was_foretold():
    """Left out are turns in which the same cause earns or costs prestige without the order."""
    seen = set()
    for state, order, _, told, turn, quiet in turns():
        me = order.region
        was, now = state.prestige, turn.after.prestige
        entries = [(me, cause) for cause in sorted(OF_THE_ACT)]
        if any(quiet.after.prestige.get(entry, 0) != was.get(entry, 0) for entry in entries):
            continue
        entered = sum(now.get(entry, 0) - was.get(entry, 0) for entry in entries)
        assert entered == told.get((EffectKind.PRESTIGE, me), 0), order
        seen |= {type(order)} if entered else set()
    assert seen >= {BackDown, DeclareWar, DenounceTreaty, SendAid, Yield}


def test_the_turn_draws_stability_from_where_the_order_put_it_to_where_it_settles():
    """Left out are wars, which weary, and turns in which something else shakes a government."""
    seen = set()
    for state, order, rules, told, turn, quiet in turns():
        me = order.region
        fell = any(isinstance(e, GovernmentFell) for e in turn.events)
        held, goal = state.regions[me].stability, stability_target(state, me, rules)
        is_calm = quiet.after.regions[me].stability == drawn(held, goal, rules)
        if fell or not is_calm or isinstance(order, DeclareWar) or state.wars:
            continue
        held += told.get((EffectKind.STABILITY, me), 0)
        goal += told.get((EffectKind.SETTLES, me), 0)
        assert turn.after.regions[me].stability == drawn(held, goal, rules), order
        seen |= {type(order)}
    assert seen >= {SetTaxes, BackDown, ImposeEmbargo}


def drawn(held, goal, rules):
    step = rules.home.stability_step
    return held + clamp(goal - held, -step, step)


def test_the_treasury_of_the_turn_gets_what_new_taxes_were_foretold_to_bring():
    """Left out are turns in which trade moves by itself, and what a fuller chest pays."""
    found = 0
    for state, order, rules, told, turn, quiet in turns():
        missed = any(isinstance(e, PaymentMissed) for e in (*turn.events, *quiet.events))
        is_quiet = quiet.after.trade == state.trade and not state.wars and not missed
        if is_quiet and isinstance(order, SetTaxes) and not levy(state, order.region, rules).crowns:
            held, without = (t.after.regions[order.region].treasury for t in (turn, quiet))
            assert held - without == told.get((EffectKind.REVENUE, order.region), 0), order
            found += 1
    assert found > 2


def test_the_turn_settles_the_trade_that_was_foretold():
    """Left out are declarations of war, after which battles follow, and trade that moves."""
    kinds = set()
    for state, order, _, told, turn, quiet in turns():
        other = concerned(state, order)
        if other is None or isinstance(order, DeclareWar | Yield):
            continue
        now, then = (traded(t.after, order.region, other) for t in (turn, quiet))
        pair = order.region, other
        deeds = [t.deeds.get(way) for t in (state, quiet.after) for way in (pair, pair[::-1])]
        if deeds[:2] != deeds[2:] or then != traded(state, *pair):
            continue
        foretold = told.get((EffectKind.TRADE, order.region), 0)
        assert now - then == foretold, order
        kinds |= {type(order)} if foretold else set()
    assert kinds >= {ImposeEmbargo, LiftEmbargo, SeverRelations, RecallEnvoy}


def test_the_long_run_army_and_the_journey_are_those_of_the_rules():
    lot = Random(5)
    for step in moments():
        state, rules = step.before, step.rules
        region = lot.choice(sorted(state.regions))
        for order in legal(state, region, rules):
            after = state.draft()
            if isinstance(order, SetMilitaryBudget):
                carry_out(after, order, rules)
                told = figures(state, order, rules)
                target = target_brigades(after, region, rules)
                assert told[EffectKind.BRIGADES, region] == target
                after.regions[region] = replace(after.regions[region], brigades=target)
                saved = balance(after, region, rules) - balance(state, region, rules)
                assert told[EffectKind.REVENUE_LATER, region] == saved
            elif isinstance(order, PostEnvoy):
                carry_out(after, order, rules)
                effects = forecast(state, order, rules).effects
                journey = next(e.value for e in effects if e.kind is EffectKind.TURNS)
                assert after.envoys[order.envoy].arrives == state.turn + journey
            elif isinstance(order, DenounceTreaty) and not order.in_breach:
                carry_out(after, order, rules)
                notice = figures(state, order, rules)[EffectKind.TURNS, None]
                assert after.treaties[order.treaty].until == state.turn + notice


OWN = (EffectKind.PRESTIGE, EffectKind.STABILITY, EffectKind.BRIGADES, EffectKind.TURNS)


def test_a_seat_foresees_of_itself_what_the_truth_foretells():
    """From its own view a seat knows to the point what becomes of its own affairs.

    What others feel, trade and remember it estimates.
    """
    for state, order, rules, truth in cases():
        view = observe(state, order.region, rules)
        if check(view, order, rules):
            continue
        seen = figures(view, order, rules)
        for kind in (*OWN, *([EffectKind.REVENUE] if isinstance(order, SetTaxes) else [])):
            key = kind, None if kind is EffectKind.TURNS else order.region
            assert seen.get(key, 0) == truth.get(key, 0), (order, kind)
