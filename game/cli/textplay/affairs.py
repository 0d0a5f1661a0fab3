"""Rooms of one's own affairs: envoys, the treasury and the army at home, this turn's orders."""

from game.cli.textplay.asker import lasting
from game.cli.textplay.forms import envoy_text, fill, settle
from game.cli.textplay.helm import Helm
from game.cli.textplay.levels import LevelOrder, level_now, level_text, levels
from game.cli.textplay.lines import income, status_line, treaty_lines
from game.cli.textplay.offers import Offer, posting
from game.cli.textplay.regions import visit
from game.core.dealings import Envoy
from game.core.ids import RegionId
from game.core.orders import Order, SetMilitaryBudget, SetTaxes
from game.core.refusals import Refusal
from game.rules import pacts
from game.rules.home import account, growth_per_100k, stability_lines, stability_target
from game.rules.revenue import target_brigades
from game.rules.trade import shortages, total, traded
from game.text.teller import small


@lasting
def envoys(helm: Helm) -> None:
    """Show the roster; choosing an envoy leads to its host, where it can be given orders."""
    while True:
        view = helm.view
        own = [
            view.envoys[key] for key in sorted(view.envoys) if view.envoys[key].home == helm.region
        ]
        foreign = [
            view.envoys[key] for key in sorted(view.envoys) if view.envoys[key].post == helm.region
        ]
        helm.console.heading(helm.say("envoys-title"))
        helm.tell(f"{helm.say('envoys-foreign')}:")
        for envoy in foreign:
            helm.tell(f"{helm.words.region(envoy.home)}: {_person(helm, envoy)}", indent=2)
        if not foreign:
            helm.tell(helm.say("ui-none"), indent=2)
        at = helm.pick(helm.say("cli-your-envoys"), [_posted(helm, envoy) for envoy in own])
        if at is None:
            return
        host = own[at].post
        if host is None:
            _post(helm, own[at])
        else:
            visit(helm, host)


def _post(helm: Helm, envoy: Envoy) -> None:
    """Let an envoy who is at home be posted to one of the courts where it may go."""
    title = helm.say("cli-post-where", envoy=envoy.name)
    free: list[tuple[RegionId, Offer]] = []
    closed: list[str] = []
    for other in helm.others:
        offer = posting(helm, envoy.id, other)
        if offer.open_ways:
            free.append((other, offer))
        else:
            closed.append(f"{helm.words.region(other)}: {' '.join(offer.reasons)}")
    rows = [helm.words.region(other) for other, _ in free]
    if not helm.is_listed(title, rows) and closed:
        helm.tell()
        helm.tell(helm.say("cli-post-closed", envoy=envoy.name))
        for line in closed:
            helm.console.item("-", line)
    at = helm.pick(title, rows) if free else None
    order = None if at is None else fill(helm, free[at][1])
    if order is not None:
        settle(helm, order)


def _person(helm: Helm, envoy: Envoy) -> str:
    return envoy_text(helm, envoy.id)


def _posted(helm: Helm, envoy: Envoy) -> str:
    """Return an envoy with where it serves, and at what."""
    calendar = helm.known.world.calendar
    if envoy.post is None:
        where = helm.say("envoys-at-home")
    elif envoy.arrives > helm.session.turn:
        when = helm.words.date_in(calendar, envoy.arrives)
        where = (
            f"{helm.words.region(envoy.post)}, {small(helm.say('envoys-travelling', when=when))}"
        )
    else:
        work = helm.words.name(envoy.instruction).casefold()
        where = f"{helm.words.region(envoy.post)} ({work})"
    return f"{_person(helm, envoy)}. {where}"


@lasting
def home(helm: Helm) -> None:
    """Show money, stability, trade and army with this turn's orders, and let levels be set."""
    while True:
        taxes = _levels(helm, SetTaxes)
        army = _levels(helm, SetMilitaryBudget)
        rows = [
            f"{helm.say('main-home-taxes')}: {taxes}",
            f"{helm.say('main-home-military')}: {army}",
        ]
        if not helm.is_listed(helm.say("main-home"), rows):
            _show_home(helm)
        at = helm.pick(helm.say("main-home"), rows)
        if at is None:
            return
        order = _level(helm, is_tax=at == 0)
        if order is not None:
            _set(helm, order)


def _set(helm: Helm, order: Order) -> None:
    """Order a level in the place of one ordered before; the one in force takes that back."""
    given = helm.session.plan(helm.region)
    at = next((n for n, one in enumerate(given) if type(one) is type(order)), None)
    if at is None:
        settle(helm, order)
        return
    former, is_settled = helm.session.withdraw(helm.region, at), False
    try:
        if Refusal.SAME_LEVEL in helm.refusals(order):
            helm.changes += 1
            helm.tell(helm.say("text-withdrawn", order=helm.words.order(former, helm.known)))
            is_settled = True
        else:
            is_settled = settle(helm, order)
    finally:
        if not is_settled:
            helm.session.give(helm.region, former)


def _levels(helm: Helm, kind: type[LevelOrder]) -> str:
    """Return the level in force, and the one ordered beside it."""
    now = level_now(helm, kind)
    for order in helm.session.plan(helm.region):
        if isinstance(order, SetTaxes | SetMilitaryBudget) and type(order) is kind:
            ordered = level_text(helm, kind, order.level)
            return helm.say("cli-level-ordered", level=level_text(helm, kind, now), ordered=ordered)
    return level_text(helm, kind, now)


def _level(helm: Helm, *, is_tax: bool) -> Order | None:
    kind = SetTaxes if is_tax else SetMilitaryBudget
    title = helm.say("main-home-taxes" if is_tax else "main-home-military")
    names = [level_text(helm, kind, level) for level in levels(helm, kind)]
    ways = [kind(helm.region, level) for level in levels(helm, kind)]
    now = level_now(helm, kind)
    rows = [
        helm.say("cli-level-now", level=name)
        if way.level == now
        else helm.say("cli-level", level=name, effects=_effects(helm, way))
        for name, way in zip(names, ways, strict=True)
    ]
    at = helm.pick(title, rows)
    return None if at is None else ways[at]


def _effects(helm: Helm, order: Order) -> str:
    """Return what an order would do, in one line."""
    effects = helm.session.forecast(helm.region, order).effects
    return "; ".join(small(helm.words.effect(effect, helm.region)) for effect in effects)


def _show_home(helm: Helm) -> None:
    view, words, rules, mine = helm.known, helm.words, helm.rules, helm.region
    foreseen = helm.prospect
    helm.console.heading(f"{helm.say('main-home')}: {words.region(mine)}")
    helm.tell(status_line(helm))
    helm.tell(f"{helm.say('main-budget')}: {words.signed(income(helm))}")
    for cause, crowns in account(foreseen, mine, rules):
        helm.tell(f"{words.signed(crowns):>5} {words.name(cause)}", indent=2)
    target = stability_target(foreseen, mine, rules)
    helm.tell(helm.say("cli-stability", now=view.regions[mine].stability, target=target))
    for reason, points in stability_lines(foreseen, mine, rules):
        helm.tell(f"{words.signed(points):>5} {words.name(reason)}", indent=2)
    lacking = ", ".join(words.word(f"good.{good}") for good in shortages(foreseen, mine, rules))
    if lacking:
        helm.tell(f"{helm.say('stability-shortage')}: {lacking}")
    rate = growth_per_100k(foreseen, mine, rules) // 100
    helm.tell(
        helm.say(
            "cli-home-figures",
            output=view.regions[mine].output,
            growth=words.signed_tenths(rate),
            brigades=view.regions[mine].brigades,
            target=target_brigades(foreseen, mine, rules),
            weariness=view.regions[mine].weariness,
        )
    )
    helm.tell(_trade_line(helm))
    helm.tell(f"{helm.say('main-dossier-treaties')}:")
    for treaty in pacts.treaties_of(view, mine):
        for line in treaty_lines(helm, treaty, mine):
            helm.tell(line, indent=2)


def _trade_line(helm: Helm) -> str:
    """Return the crowns of trade of the last turn, in all and with every partner."""
    view, mine, words = helm.known, helm.region, helm.words
    flows = [(traded(view, mine, other), other) for other in helm.others]
    partners = sorted((flow for flow in flows if flow[0]), key=lambda flow: -flow[0])
    told = [f"{words.region(other)} {words.number(crowns)}" for crowns, other in partners]
    whole = f"{helm.say('trade-title')}: {words.number(total(view, mine))}"
    return f"{whole} ({', '.join(told)})" if told else whole


@lasting
def orders(helm: Helm) -> None:
    """Show this turn's orders and let any of them be withdrawn."""
    while True:
        given = helm.session.plan(helm.region)
        if not given:
            helm.tell(helm.say("main-orders-empty"))
            return
        rows = [helm.words.order(order, helm.known) for order in given]
        at = helm.pick(helm.say("cli-withdraw-which"), rows)
        if at is None:
            return
        order = helm.session.withdraw(helm.region, at)
        helm.tell(helm.say("text-withdrawn", order=helm.words.order(order, helm.known)))
