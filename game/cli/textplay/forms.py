"""From an act to an order: its parts are asked for one by one, each with what it means."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial

from game.cli.textplay.helm import Helm
from game.cli.textplay.lines import order_lines, treaty_parties
from game.cli.textplay.offers import Offer
from game.core.conflict import Demand
from game.core.dealings import Instruction
from game.core.ids import EnvoyId, ProvinceId, RegionId, TreatyId, WarId
from game.core.orders import (
    Counter,
    DeclareWar,
    DenounceTreaty,
    InstructEnvoy,
    IssueUltimatum,
    Order,
    SendAid,
)
from game.rules.callings import SUITED

PARTS = (
    "envoy",
    "treaty",
    "war",
    "is_invitation",
    "agenda",
    "instruction",
    "in_breach",
    "cause",
    "goal",
    "demand",
    "province",
    "third",
    "threat",
)
"""Parts of orders that are chosen from a list, in the order they are asked for."""

TITLES = {
    "envoy": "act-choose-envoy",
    "treaty": "act-choose-treaty",
    "war": "act-choose-war",
    "is_invitation": "cli-visit-way",
    "agenda": "act-choose-agenda",
    "instruction": "act-choose-instruction",
    "in_breach": "cli-denounce-way",
    "cause": "act-choose-cause",
    "goal": "act-choose-goal",
    "demand": "act-choose-demand",
    "province": "act-choose-province",
    "third": "act-choose-third",
    "threat": "act-choose-threat",
}
TOLD = {"demand", "threat", "cause", "goal"}
"""Parts that are told where there is but one choice: what is asked next depends on them."""
SWITCHES = {
    ("is_invitation", False): "act-visit-there",
    ("is_invitation", True): "act-visit-here",
    ("in_breach", False): "act-with-notice",
    ("in_breach", True): "act-in-breach",
}


def fill(helm: Helm, offer: Offer) -> Order | None:
    """Return the order a player makes of an act, or None where the player goes back."""
    if offer.kind is SendAid:
        return _aid(helm, offer)
    ways = list(offer.open_ways or offer.ways)
    for part in PARTS:
        if not hasattr(ways[0], part):
            continue
        chosen = _choose(helm, part, ways)
        if chosen is None:
            return None
        ways = chosen
    order = ways[0]
    if isinstance(order, IssueUltimatum) and order.demand is Demand.PAY:
        most = helm.rules.pressure.pay_limit_crowns
        crowns = helm.amount(helm.say("act-choose-crowns"), 1, most)
        return None if crowns is None else replace(order, crowns=crowns)
    return order


def _choose(helm: Helm, part: str, ways: Sequence[Order]) -> list[Order] | None:
    """Return the ways that agree with what is chosen for one part; None: back."""
    values = list(dict.fromkeys(getattr(way, part) for way in ways))
    if len(values) > 1:
        labels = [label(helm, part, value) for value in values]
        at = helm.pick(_title(helm, part, ways[0]), labels)
        if at is None:
            return None
        values = [values[at]]
    elif part in TOLD:
        helm.tell(f"{helm.say(TITLES[part])}: {label(helm, part, values[0])}")
    return [way for way in ways if getattr(way, part) == values[0]]


def _title(helm: Helm, part: str, way: Order) -> str:
    """Return what is asked for; of an instruction, also which one the envoy has now."""
    title = helm.say(TITLES[part])
    if part != "instruction" or not isinstance(way, InstructEnvoy):
        return title
    present = helm.words.name(helm.known.envoys[way.envoy].instruction)
    return f"{title} ({helm.say('cli-level-now', level=present)})"


def label(helm: Helm, part: str, value: object) -> str:
    """Return what one choice for a part of an order is called."""
    words = helm.words
    if isinstance(value, bool):
        return helm.say(SWITCHES[part, value])
    if isinstance(value, Instruction):
        return f"{words.name(value)}: {helm.say(f'instruction-{value.value}-hint')}"
    if isinstance(value, StrEnum):
        return words.name(value)
    if value is None:
        return helm.say("ui-none")
    match part:
        case "envoy":
            return envoy_text(helm, EnvoyId(str(value)))
        case "treaty":
            treaty = helm.known.treaties[TreatyId(int(str(value)))]
            return f"{treaty_parties(helm, treaty)}: {words.titles(treaty.terms)}"
        case "war":
            war = helm.known.wars[WarId(int(str(value)))]
            return words.region(war.foes_of(helm.region)[0])
        case "province":
            return words.province(ProvinceId(str(value)))
        case _:
            return words.region(RegionId(str(value)))


def envoy_text(helm: Helm, number: EnvoyId) -> str:
    """Return an envoy with rank, trait and skill."""
    envoy = helm.known.envoys[number]
    return helm.say(
        "cli-envoy",
        name=envoy.name,
        rank=helm.words.name(envoy.rank).casefold(),
        trait=helm.words.name(envoy.trait).casefold(),
        work=helm.words.name(SUITED[envoy.trait]).casefold(),
        skill=envoy.skill,
    )


def _aid(helm: Helm, offer: Offer) -> Order | None:
    own = helm.view.regions[helm.region]
    given = [helm.say("table-crowns"), helm.say("table-brigades")]
    at = helm.pick(helm.words.act(SendAid), given)
    if at is None:
        return None
    is_money = at == 0
    most = own.treasury if is_money else own.brigades
    amount = helm.amount(given[at], 1, most)
    order = offer.ways[0]
    if amount is None or not isinstance(order, SendAid):
        return None
    crowns, brigades = (amount, 0) if is_money else (0, amount)
    return SendAid(helm.region, order.other, crowns, brigades)


def settle(helm: Helm, order: Order) -> bool:
    """Show what an order costs and would do, ask, and give it; return whether it was given."""
    _tell_order(helm, order)
    is_answer = isinstance(order, Counter)
    if not is_answer and helm.refusals(order):
        return helm.give(order)
    retell = partial(_tell_order, helm, order)
    return helm.confirm(_question(helm, order), retell) and helm.give(order)


def _tell_order(helm: Helm, order: Order) -> None:
    helm.tell()
    helm.tell(helm.words.order(order, helm.known))
    for line in order_lines(helm, order):
        helm.console.item("-", line)


def _question(helm: Helm, order: Order) -> str:
    """Return how it is asked whether an order is meant; war and breach are named."""
    if isinstance(order, DeclareWar):
        return helm.say("confirm-declare-war", region=helm.words.region_name(order.other))
    if isinstance(order, DenounceTreaty) and order.in_breach:
        return helm.say("confirm-breach")
    return helm.say("cli-give-order")
