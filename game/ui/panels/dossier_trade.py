"""Trade with a region: how much, who depends on it, which goods, under which agreement."""

from collections.abc import Sequence

from game.core.ids import GoodId, RegionId
from game.rules import pacts
from game.rules.trade import dependence, duty_per_mille, shortages, total, traded
from game.ui.panels.parts import fact, note, page, rule, section
from game.ui.play import Play
from game.ui.widgets.gauge import Progress
from game.ui.widgets.widget import Widget

_MOST_PARTNERS = 6
_WHOLE = 1000


def trade_page(play: Play, region: RegionId) -> Widget:
    """Return the trade between a region and the seat's own."""
    words, view, rules = play.words, play.known, play.rules
    crowns = traded(view, region, play.region)
    depth = pacts.trade_depth(view, region, play.region)
    agreed = words.name(depth) if depth is not None else words.say("trade-no-agreement")
    duty = duty_per_mille(view, play.region, region, rules)
    parts: list[Widget] = [
        fact(words.say("main-trade-flow"), words.crowns(crowns)),
        fact(words.say("trade-agreement"), agreed),
        fact(words.say("main-duties"), words.per_cent(duty)),
        *_embargoes(play, region),
        *_share(play, "main-dependence", play.region, region),
        *_share(play, "main-dependence-theirs", region, play.region),
        note(words.say("main-dependence-hint")),
        rule(),
        section(words.say("trade-goods")),
        *_goods(play, region),
        rule(),
        section(words.say("main-trade-partners")),
        *partners(play, region),
    ]
    return page(*parts)


def _embargoes(play: Play, region: RegionId) -> list[Widget]:
    words, held = play.words, play.known.embargoes
    parts: list[Widget] = []
    if (play.region, region) in held:
        parts.append(note(words.say("main-embargo-ours"), ink="warn"))
    if (region, play.region) in held:
        parts.append(note(words.say("main-embargo-theirs"), ink="bad"))
    return parts


def _share(play: Play, key: str, who: RegionId, on: RegionId) -> list[Widget]:
    words = play.words
    share = dependence(play.known, who, on)
    is_much = share >= play.rules.trade.dependence_at
    line = fact(words.say(key), words.per_cent(share), ink="warn" if is_much else "ink")
    return [line, Progress(share, _WHOLE, ink="warn" if is_much else "good")]


def _goods(play: Play, region: RegionId) -> list[Widget]:
    words, polities = play.words, play.known.world.polities
    ours, theirs = polities[play.region], polities[region]

    def named(goods: Sequence[GoodId]) -> str:
        return ", ".join(words.good(good) for good in goods) or words.say("ui-none")

    return [
        fact(words.say("main-makes"), named(theirs.makes)),
        fact(words.say("main-lacks"), named(theirs.lacks)),
        fact(
            words.say("main-we-need"),
            named([good for good in theirs.makes if good in ours.lacks]),
            tip=words.say("main-we-need-hint"),
        ),
        fact(
            words.say("main-they-need"),
            named([good for good in ours.makes if good in theirs.lacks]),
            tip=words.say("main-they-need-hint"),
        ),
    ]


def partners(play: Play, region: RegionId) -> list[Widget]:
    """Return whom a region trades with most, and what it cannot get."""
    words, view = play.words, play.known
    flows = sorted(
        (-traded(view, region, other), other) for other in view.regions if other != region
    )
    parts: list[Widget] = [
        fact(words.say("ui-you") if other == play.region else words.region(other), words.crowns(-n))
        for n, other in flows[:_MOST_PARTNERS]
        if n
    ]
    parts.append(fact(words.say("ui-total"), words.crowns(total(view, region))))
    if region == play.region:
        lacking = shortages(view, region, play.rules)
        if lacking:
            goods = ", ".join(
                words.good(good) for good in play.known.world.goods if good in lacking
            )
            parts.append(note(words.say("main-shortages", goods=goods), ink="warn"))
    return parts
