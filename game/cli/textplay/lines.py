"""Lines that several rooms write: the header, costs, forecasts, estimates, treaties."""

from collections.abc import Iterator

from game.cli.textplay.helm import Helm
from game.core.conflict import Stance, Ultimatum
from game.core.ids import RegionId, partner_in
from game.core.orders import Order, SendAid
from game.core.treaties import Treaty
from game.core.world import VictoryKind
from game.rules.home import gain
from game.rules.knowledge import estimate
from game.rules.ledger import prestige_tenths
from game.rules.prices import Cost, cost
from game.rules.regard import band, opinion
from game.rules.repute import FULL, NO_KNOWLEDGE
from game.rules.visits import is_head_away
from game.text.teller import small


def date_line(helm: Helm) -> str:
    """Return whose turn it is and when."""
    calendar = helm.known.world.calendar
    return helm.say(
        "text-header",
        region=helm.words.region_name(helm.region),
        date=helm.words.date(calendar, helm.session.turn),
        turn=helm.session.turn + 1,
        last=calendar.last_turn + 1,
    )


def status_line(helm: Helm) -> str:
    """Return what the seat has, this turn's orders paid, and what of it is promised."""
    own, acts = helm.view.regions[helm.region], helm.rules.acts
    purse = helm.session.purse(helm.region)
    promised = helm.words.promised(purse.promised_crowns, purse.promised_brigades)
    away = helm.say("text-head-away") if is_head_away(helm.known, helm.region) else ""
    status = helm.say(
        "text-status",
        crowns=purse.crowns,
        income=income(helm),
        influence=own.influence,
        most=acts.influence_cap,
        gain=max(0, min(acts.influence_per_turn, acts.influence_cap - own.influence)),
        stability=own.stability,
        prestige=prestige_tenths(helm.view, helm.region),
        brigades=purse.brigades,
    )
    return " ".join(filter(None, (status, promised, away)))


def income(helm: Helm) -> int:
    """Return the crowns that this turn brings the treasury, by its orders and with recruits."""
    return gain(helm.prospect, helm.region, helm.rules)


def opinion_text(helm: Helm, holder: RegionId, about: RegionId) -> str:
    """Return an opinion with its sign, marked where it is only estimated."""
    return felt(helm, holder, helm.words.signed(opinion(helm.known, holder, about, helm.rules)))


def felt(helm: Helm, holder: RegionId, figure: str) -> str:
    """Return a figure of what a region feels, marked where it is only estimated (rulebook 10.2)."""
    return figure if is_sure(helm, holder) else helm.say("main-about", figure=figure)


def is_sure(helm: Helm, region: RegionId) -> bool:
    """Return whether nothing of a region is guessed."""
    return region == helm.region or helm.known.knowledge.get(region, NO_KNOWLEDGE) >= FULL


def act_cost(helm: Helm, order: Order) -> str:
    """Return what an act costs by itself, before it is said how much is given away."""
    price = cost(order, helm.rules)
    if isinstance(order, SendAid):
        price = Cost(price.influence)
    return cost_text(helm, price)


def cost_text(helm: Helm, price: Cost) -> str:
    """Return what an order costs, in one phrase."""
    parts = [helm.say("act-cost-influence", influence=price.influence)]
    if price.crowns:
        parts.append(helm.words.crowns(price.crowns))
    if price.brigades:
        parts.append(helm.words.brigades(price.brigades))
    return ", ".join(parts)


def order_lines(helm: Helm, order: Order) -> Iterator[str]:
    """Return what an order costs and, as far as the seat can tell, would do."""
    yield f"{helm.say('ui-cost')}: {cost_text(helm, cost(order, helm.rules))}."
    yield from helm.foreseen(order)


def estimate_text(helm: Helm, region: RegionId, value: int, most: int | None = None) -> str:
    """Return a figure of another region as well as it is known; from nought to `most`, if given."""
    low, high = estimate(helm.known, region, value, helm.rules)
    number = helm.words.number
    if low == high:
        return number(value)
    if most is not None:
        low, high = max(0, low), min(most, high)
    return helm.say("ui-estimate", low=number(low), high=number(high))


def reached_text(helm: Helm, kind: VictoryKind, now: int, needed: int) -> str:
    """Return how far a seat has come towards a goal."""
    if kind is VictoryKind.HEGEMONY:
        number = helm.words.per_cent
        return helm.say("cli-progress", now=number(now), needed=number(needed))
    if kind is VictoryKind.PRESTIGE:
        points = helm.words.tenths
        return helm.say("cli-progress-prestige", now=points(now), needed=points(needed))
    return helm.say("cli-progress", now=str(now), needed=str(needed))


def stance_text(helm: Helm, one: RegionId, other: RegionId) -> str:
    """Return how two regions stand in law: "Truce until spring 1825"."""
    relation = helm.known.relation(one, other)
    text = helm.words.name(relation.stance)
    if relation.stance is Stance.TRUCE and relation.until is not None:
        text += f" {helm.words.date_until(helm.known.world.calendar, relation.until)}"
    if relation.severed_by is not None:
        text += f"; {helm.say('deed-severed_relations').casefold()}"
    return text


def region_line(helm: Helm, other: RegionId) -> str:
    """Return another region in one line: what it holds of the seat, and how they stand."""
    points = opinion(helm.known, other, helm.region, helm.rules)
    return helm.say(
        "text-region-row",
        region=helm.words.region(other),
        band=helm.words.name(band(points, helm.rules)).casefold(),
        opinion=opinion_text(helm, other, helm.region),
        stance=stance_text(helm, helm.region, other).casefold(),
    )


def ultimatum_text(helm: Helm, issuer: RegionId, ultimatum: Ultimatum) -> str:
    """Return what an ultimatum demands, under which threat, and how long it runs."""
    is_ours = issuer == helm.region
    key = "cli-ultimatum-yours" if is_ours else "cli-ultimatum"
    left = max(0, ultimatum.deadline - helm.session.turn)
    return helm.say(
        "cli-desk-rejected" if is_ours and ultimatum.is_rejected else key,
        demand=small(helm.words.ultimatum(ultimatum, helm.region)),
        threat=helm.say(f"threatened-{ultimatum.threat.value}"),
        deadline=helm.say("main-deadline", turns=left),
    )


def treaty_lines(helm: Helm, treaty: Treaty, viewer: RegionId | None = None) -> Iterator[str]:
    """Return a treaty: with whom and how long, then its clauses."""
    calendar = helm.known.world.calendar
    if treaty.until is None:
        lasts = helm.say("terms-open")
    else:
        lasts = helm.words.date_until(calendar, treaty.until)
    if treaty.denounced_by is not None:
        lasts = helm.say("main-treaty-notice", until=lasts)
    secret = f", {helm.say('main-treaty-secret')}" if treaty.is_hidden else ""
    named = (helm.words.treaty_name(treaty), treaty_parties(helm, treaty))
    who = ", ".join(filter(None, named))
    yield helm.say("cli-treaty", number=str(treaty.id), who=who, lasts=lasts, secret=secret)
    for clause in treaty.terms.clauses:
        yield f"  {helm.words.clause(clause, viewer)}"


def treaty_parties(helm: Helm, treaty: Treaty) -> str:
    """Return who signed a treaty; of the seat's own, only the partner."""
    if helm.region in treaty.parties:
        return helm.words.region(partner_in(treaty.parties, helm.region))
    return " - ".join(helm.words.region(party) for party in treaty.parties)
