"""Answering what lies on the desk: proposals, ultimatums and calls to arms."""

from game.ai.brief import Brief
from game.ai.player import Motive
from game.core.conflict import Demand, Threat, Ultimatum
from game.core.dealings import CallToArms, Proposal
from game.core.ids import RegionId
from game.core.orders import Accept, Counter, Decline, Yield
from game.core.treaties import Terms
from game.rules.allies import would_join
from game.rules.armies import odds_per_mille, strength
from game.rules.counter import approach
from game.rules.evaluate import blocks, leaning

HAGGLE_WITHIN = 16
"""Points short of a yes up to which a counter-offer is tried."""
BOLD = 60
NERVE = 160
"""Per mille of odds over which the mood of the day is spread."""
YIELD_ODDS = 630
"""Per mille of the other's odds from which a demand is met, for a ministry of middling boldness."""


def answer_desk(brief: Brief, *, haggles: bool) -> None:
    """Answer every proposal and ultimatum addressed to this ministry."""
    for number in sorted(brief.view.proposals):
        proposal = brief.view.proposals[number]
        if proposal.receiver == brief.me:
            _answer(brief, proposal, haggles=haggles)
    for issuer, target in sorted(brief.view.ultimatums):
        ultimatum = brief.view.ultimatums[issuer, target]
        if (
            target == brief.me
            and not ultimatum.is_rejected
            and _gives_way(brief, issuer, ultimatum)
        ):
            brief.give(Yield(brief.me, issuer), Motive.CLIMB_DOWN, issuer)


def _answer(brief: Brief, proposal: Proposal, *, haggles: bool) -> None:
    sender, matter = proposal.sender, proposal.matter
    points = leaning(brief.view, matter, sender, brief.me, brief.rules)
    is_call = isinstance(matter, CallToArms)
    if points >= 0 and not blocks(brief.view, matter, sender, brief.me, brief.rules):
        motive = Motive.KEEP_WORD if is_call else Motive.ANSWER_ON_MERIT
        if brief.give(Accept(brief.me, proposal.id), motive, sender):
            return
    elif haggles and isinstance(matter, Terms) and _may_haggle(brief, proposal, points):
        other = approach(brief.view, matter, sender, brief.me, brief.rules)
        if (
            other is not None
            and other != matter
            and brief.give(Counter(brief.me, proposal.id, other), Motive.BETTER_TERMS, sender)
        ):
            return
    brief.give(Decline(brief.me, proposal.id), Motive.ANSWER_ON_MERIT, sender)


def _may_haggle(brief: Brief, proposal: Proposal, points: int) -> bool:
    """Return whether a counter-offer is worth the trouble: near enough, and not in a circle."""
    if proposal.counters is not None or points < -HAGGLE_WITHIN:
        return False
    return brief.luck("haggle", proposal.id, per_mille=300 + 6 * brief.character.patience)


def _gives_way(brief: Brief, issuer: RegionId, ultimatum: Ultimatum) -> bool:
    """Return whether a demand is met: by the odds of the fight it threatens, and by its weight."""
    view, me, rules = brief.view, brief.me, brief.rules
    last_chance = ultimatum.deadline <= view.turn
    if not last_chance:
        return False
    boldness = brief.character.boldness
    if ultimatum.threat is not Threat.WAR:
        light = ultimatum.demand in {Demand.LIFT_EMBARGO, Demand.PAY}
        return light and boldness < BOLD and brief.partner(issuer).share > boldness * 4
    theirs, ours = strength(view, issuer, rules), strength(view, me, rules)
    for joining in would_join(view, issuer, me, rules):
        help_ = strength(view, joining.region, rules) * joining.per_mille // 1000
        if joining.side > 0:
            theirs += help_
        else:
            ours += help_
    odds = odds_per_mille(theirs, ours, rules.war.attacker_edge, rules)
    heavy = 30 if ultimatum.demand is Demand.CEDE_PROVINCE else 0
    nerve = brief.dice.roll("nerve", issuer, sides=NERVE) - NERVE // 2
    return odds > YIELD_ODDS + 3 * (boldness - 50) + heavy + nerve
