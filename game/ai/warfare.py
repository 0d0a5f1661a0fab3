"""In war: calling allies, and seeking a peace that the hour allows."""

from collections.abc import Iterator

from game.ai.brief import Brief
from game.ai.player import Motive
from game.core.conflict import War, WarGoal
from game.core.ids import ProvinceId, RegionId
from game.core.orders import CallAlly, ProposeTreaty
from game.core.treaties import Cession, Clause, Payment, Peace, Reparations, Terms
from game.rules import pacts
from game.rules.evaluate import says_yes
from game.rules.footing import wars_of
from game.rules.frontier import provinces_of
from game.rules.knowledge import funds
from game.rules.peace import leads, price
from game.rules.valuation import revenue_base

REPARATION_TURNS = 8
FIRST_PEACE_TURN = 2
"""Turns of war before peace is spoken of."""
HOPEFUL = 10
LOSING = 40
"""War score against us from which a follower seeks its own peace."""


def wage_war(brief: Brief) -> None:
    """Call whom one may call, and propose peace where it can be had."""
    for war in wars_of(brief.view, brief.me):
        _call(brief, war)
        if brief.view.turn - war.since >= FIRST_PEACE_TURN:
            _seek_peace(brief, war)


def _call(brief: Brief, war: War) -> None:
    for ally in pacts.allies(brief.view, brief.me):
        if not war.side_of(ally):
            brief.give(CallAlly(brief.me, ally, war.id), Motive.SEEK_ALLY, ally)


def _seek_peace(brief: Brief, war: War) -> None:
    """Propose the best peace that the other leader should sign and we would."""
    if not brief.influence:
        return
    foe = war.foes_of(brief.me)[0]
    if not leads(war, brief.me) and war.score_for(brief.me) > -LOSING:
        return
    for clauses in _wishes(brief, war, foe):
        truce = Peace(brief.rules.war.truce_turns)
        term = REPARATION_TURNS if any(isinstance(c, Reparations) for c in clauses) else None
        terms = Terms((truce, *clauses), term)
        if not says_yes(brief.view, terms, brief.me, foe, brief.rules):
            continue
        if says_yes(brief.view, terms, foe, brief.me, brief.rules):
            brief.give(ProposeTreaty(brief.me, foe, terms), Motive.SEEK_PEACE, foe)
        return


def _wishes(brief: Brief, war: War, foe: RegionId) -> Iterator[tuple[Clause, ...]]:
    """Return what to ask for, from the most to the least, then what to offer."""
    view, me, rules = brief.view, brief.me, brief.rules
    score = war.score_for(me)
    prize = _prize(brief, war, foe)
    if score > 0:
        if prize is not None:
            cession = Cession(foe, me, prize)
            cost = price(view, war, cession, rules)
            if cost <= score + HOPEFUL:
                yield (cession, _tribute(brief, foe, me, score - cost))
                yield (cession,)
        yield (_tribute(brief, foe, me, score),)
        yield (_tribute(brief, foe, me, score // 2),)
        sum_ = min(revenue_base(view, foe, rules), funds(view, foe, rules)[0])
        if sum_ > 0:
            yield (Payment(foe, me, sum_),)
    yield ()
    if score < 0:
        own = view.regions[me].treasury
        sum_ = min(revenue_base(view, me, rules), own)
        if sum_ > 0:
            yield (Payment(me, foe, sum_),)
        yield (_tribute(brief, me, foe, -score),)
        if war.province is not None and view.owners[war.province] == me and foe == war.attackers[0]:
            yield (Cession(me, foe, war.province),)


def _tribute(brief: Brief, payer: RegionId, payee: RegionId, score: int) -> Reparations:
    """Return the reparations that cost about so much war score."""
    rules = brief.rules
    whole = (
        max(0, score) * revenue_base(brief.view, payer, rules) * rules.war.crowns_per_price_point
    )
    return Reparations(payer, payee, max(1, whole // (100 * rules.treaties.horizon_turns)))


def _prize(brief: Brief, war: War, foe: RegionId) -> ProvinceId | None:
    """Return the province to ask for: the one fought for, a claimed one, or one held."""
    view, me = brief.view, brief.me
    owned = provinces_of(view, foe)
    if len(owned) == 1:
        return None
    capital = view.world.polities[foe].capital
    if war.goal is WarGoal.PROVINCE and war.province in owned:
        return war.province
    for province in owned:
        if me in view.claims.get(province, ()) and province != capital:
            return province
    for province in owned:
        if view.occupiers.get(province) == me and province != capital:
            return province
    return None
