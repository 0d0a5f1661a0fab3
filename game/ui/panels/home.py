"""The sheet of one's own region: money, calm, envoys, treaties, prestige and what happened."""

from collections.abc import Callable, Mapping

from game.core.ids import RegionId
from game.core.orders import Order, SetMilitaryBudget, SetTaxes
from game.rules import pacts
from game.rules.arithmetic import share
from game.rules.home import stability_target
from game.rules.ledger import prestige_tenths, standings
from game.rules.revenue import target_brigades, tax_income
from game.ui.panels.breakdown import Part, budget, calm, honours, yearly
from game.ui.panels.dossier_history import history_page
from game.ui.panels.dossier_knowledge import about, best_at, own_card
from game.ui.panels.dossier_overview import aims, character
from game.ui.panels.dossier_trade import partners
from game.ui.panels.dossier_treaties import treaty_card
from game.ui.panels.effects import effect_lines
from game.ui.panels.parts import fact, ink_of, note, page, points_line, rule, section
from game.ui.play import Play
from game.ui.widgets.gauge import Progress
from game.ui.widgets.layout import Align, Row
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.text import strong
from game.ui.widgets.widget import Widget

_CALM_MOST = 100


def _sum(play: Play, total: int) -> Widget:
    words = play.words
    return strong(words.signed(total), size=17, ink=ink_of(total), align=Align.END)


def _now(play: Play, shown: str) -> Widget:
    figure = strong(shown, size=17, align=Align.END)
    return Row(strong(play.words.say("main-now"), grow=1), figure)


def _lines(parts: list[Part]) -> list[Widget]:
    return [points_line(part.text, part.value, part.shown) for part in parts]


def _levels(play: Play, kind: str) -> list[Widget]:
    """Return the choice of a tax level or a military budget, and what the choice would do."""
    words, own = play.words, play.known.regions[play.region]
    is_taxes = kind == "taxes"
    now = own.tax_level if is_taxes else own.military_level
    book = play.rules.home
    count = len(book.tax_per_mille if is_taxes else book.army_per_mille)
    given = next((o for o in play.orders if isinstance(o, _LEVEL_ORDERS[kind])), None)
    names_of = words.tax if is_taxes else words.military
    names = [_tax(play, n) if is_taxes else _army(play, n) for n in range(count)]
    chosen = given.level if isinstance(given, SetTaxes | SetMilitaryBudget) else now

    def choose(level: int) -> None:
        for at, order in enumerate(play.orders):
            if isinstance(order, _LEVEL_ORDERS[kind]):
                play.withdraw(at)
                break
        if level != now:
            play.give(_level_order(play, kind, level))
        play.app.refresh()

    act = "set-taxes" if is_taxes else "set-military-budget"
    parts: list[Widget] = [
        section(words.say(f"main-home-{kind if is_taxes else 'military'}")),
        Dropdown(
            names, chosen, on_change=choose, tip=words.say(f"act-{act}-hint"), name=f"level:{kind}"
        ),
    ]
    if given is not None:
        parts.append(note(words.say("main-home-in-force", level=names_of(now))))
        parts += effect_lines(play, play.session.forecast(play.region, given).effects)
    return parts


_LEVEL_ORDERS: Mapping[str, type[SetTaxes] | type[SetMilitaryBudget]] = {
    "taxes": SetTaxes,
    "army": SetMilitaryBudget,
}


def _level_order(play: Play, kind: str, level: int) -> Order:
    return _LEVEL_ORDERS[kind](play.region, level)


def _tax(play: Play, level: int) -> str:
    """Return a tax level with the crowns it would bring a turn."""
    words, book = play.words, play.rules.home.tax_per_mille
    now = tax_income(play.known, play.region, play.rules)
    rate = max(1, book[play.known.regions[play.region].tax_level])
    return f"{words.tax(level)} · {words.signed(now * book[level] // rate)}"


def _army(play: Play, level: int) -> str:
    """Return a military budget with the brigades it keeps and their pay a turn."""
    words, home = play.words, play.rules.home
    kept = share(play.known.regions[play.region].output, home.army_per_mille[level])
    pay = words.signed(-(kept * home.brigade_upkeep_tenths // 10))
    return f"{words.military(level)} · {words.brigades(kept)} · {pay}"


def money_page(play: Play, region: RegionId) -> Widget:
    """Return taxes, the army's budget and where crowns come from and go."""
    words = play.words
    target = words.brigades(target_brigades(play.prospect, region, play.rules))
    return page(
        section(words.say("main-budget"), _sum(play, yearly(play))),
        *_lines(budget(play)),
        rule(),
        *_levels(play, "taxes"),
        rule(),
        *_levels(play, "army"),
        fact(words.say("main-army"), words.brigades(play.purse.brigades)),
        note(words.say("main-army-target", target=target)),
    )


def calm_page(play: Play, region: RegionId) -> Widget:
    """Return what holds the government up and pulls it down, and who rules."""
    words, own = play.words, play.view.regions[region]
    target = stability_target(play.prospect, region, play.rules)
    parts: list[Widget] = [
        _now(play, words.number(own.stability)),
        Progress(own.stability, _CALM_MOST, ink="good" if own.stability > target // 2 else "warn"),
        note(words.say("main-stability-target", target=target)),
        *_lines(calm(play)),
        note(words.say("main-stability-hint")),
        rule(),
        *character(play, region),
    ]
    return page(*parts)


def envoys_page(play: Play, region: RegionId) -> Widget:
    """Return every envoy of one's own: who serves where, and who is free."""
    words = play.words
    own = [e for e in (play.view.envoys[n] for n in sorted(play.view.envoys)) if e.home == region]
    posted = [envoy for envoy in own if envoy.post is not None]
    free = [envoy for envoy in own if envoy.post is None]
    parts: list[Widget] = []
    for envoy in posted:
        host = words.region(envoy.post) if envoy.post is not None else ""
        parts += [strong(host, ink="accent"), own_card(play, envoy)]
    parts += [rule(), section(words.say("main-envoys-free"))]
    parts += [
        fact(e.name, words.name(e.rank), tip=f"{about(play, e)}<br>{best_at(play, e)}")
        for e in free
    ]
    if not free:
        parts.append(note(words.say("act-none-envoy")))
    return page(*parts, gap=5)


def pacts_page(play: Play, region: RegionId) -> Widget:
    """Return every treaty of one's own, under the partner's name."""
    words = play.words
    treaties = pacts.treaties_of(play.known, region)
    parts: list[Widget] = []
    for treaty in treaties:
        partner = next(party for party in treaty.parties if party != region)
        parts += [strong(words.region(partner), ink="accent"), treaty_card(play, treaty)]
    return page(*parts, gap=5) if parts else page(note(words.say("main-no-own-treaties")))


def fame_page(play: Play, region: RegionId) -> Widget:
    """Return prestige by cause, the ranking, and how near one is to winning."""
    words, view = play.words, play.known
    parts: list[Widget] = [
        _now(play, words.tenths(prestige_tenths(view, region))),
        *_lines(honours(play)),
        rule(),
        section(words.say("end-standings")),
    ]
    for place, other in enumerate(standings(view), 1):
        name = words.say("main-place", place=place, region=words.region(other))
        points = words.tenths(prestige_tenths(view, other))
        parts.append(fact(name, points, ink="accent" if other == region else "ink"))
    parts += [rule(), *aims(play, region)]
    return page(*parts)


def market_page(play: Play, region: RegionId) -> Widget:
    """Return one's own trade by partner, goods and shortages."""
    words, polity = play.words, play.known.world.polities[region]
    makes = ", ".join(words.good(good) for good in polity.makes)
    lacks = ", ".join(words.good(good) for good in polity.lacks)
    return page(
        fact(words.say("main-makes"), makes or words.say("ui-none")),
        fact(words.say("main-lacks"), lacks or words.say("ui-none")),
        rule(),
        section(words.say("main-trade-partners")),
        *partners(play, region),
    )


Page = Callable[[Play, RegionId], Widget]

HOME_PAGES: Mapping[str, tuple[str, Page]] = {
    "money": ("coins", money_page),
    "calm": ("scales", calm_page),
    "envoys": ("horse-head", envoys_page),
    "treaties": ("scroll-unfurled", pacts_page),
    "trade": ("trade", market_page),
    "prestige": ("laurels", fame_page),
    "history": ("hourglass", history_page),
}
"""The pages of the home sheet: icon and builder."""

PAGE_OF_FIGURE: Mapping[str, str] = {
    "treasury": "money",
    "influence": "envoys",
    "stability": "calm",
    "prestige": "prestige",
    "army": "money",
    "trade": "trade",
}
"""Which page explains a figure of the top bar."""
