"""What an order would do, in words and figures; costs, and the reasons why not."""

from collections.abc import Sequence

from game.core.conflict import Threat
from game.core.ids import RegionId
from game.core.orders import DeclareWar, IssueUltimatum, Order
from game.core.refusals import Refusal
from game.core.treaties import ClauseKind
from game.rules.allies import would_join
from game.rules.effects import Effect, EffectKind
from game.rules.legal import plainest_treaty
from game.rules.prices import Cost
from game.session.hearsay import fades, is_seen_roughly
from game.text.names import Name
from game.text.teller import capital
from game.ui.panels.parts import note, points_line
from game.ui.play import Play
from game.ui.widgets.layout import Row
from game.ui.widgets.panel import Icon
from game.ui.widgets.text import paragraph
from game.ui.widgets.widget import Widget

_PER_MILLE = frozenset(
    {
        EffectKind.SUCCESS,
        EffectKind.GAFFE,
        EffectKind.STRENGTH_ODDS,
        EffectKind.JOINS_THEM,
        EffectKind.JOINS_US,
        EffectKind.LEAK,
        EffectKind.RATIFICATION,
    }
)
_PLAIN = frozenset({EffectKind.TURNS, EffectKind.BRIGADES})
_AGAINST = frozenset({EffectKind.GAFFE, EffectKind.JOINS_THEM})
_EVEN = 500


def _name(play: Play, effect: Effect) -> str:
    """Return what an effect changes, and whose."""
    words = play.words

    def named(region: RegionId | None) -> Name:
        return words.region_name(region or play.region, play.region)

    text = words.say(
        f"forecast-{effect.kind.value}",
        holder=named(effect.holder),
        about=named(effect.about),
        every=effect.every,
    )
    text = capital(text.strip())
    if effect.result is not None:
        return words.say(f"effect-if-{effect.result.value}", effect=text)
    return text


def _weight(effect: Effect) -> int:
    """Return whether an effect is welcome (above nought) or not."""
    if effect.kind is EffectKind.STRENGTH_ODDS:
        return effect.value - _EVEN
    if effect.kind in _PLAIN:
        return 0
    return -effect.value if effect.kind in _AGAINST else effect.value


def _shown(play: Play, effect: Effect) -> str:
    words = play.words
    if effect.kind in _PER_MILLE:
        return words.per_cent(effect.value)
    if effect.kind is EffectKind.TURNS:
        return words.turns(effect.value)
    if effect.kind is EffectKind.BRIGADES:
        return words.brigades(effect.value)
    if effect.kind is EffectKind.PRESTIGE:
        return words.signed_tenths(effect.value)
    return words.signed(effect.value)


def effect_lines(play: Play, effects: Sequence[Effect]) -> list[Widget]:
    """Return a line for each effect, why it is so, and how well it will be seen and how long."""
    lines: list[Widget] = []
    for effect in effects:
        if effect.kind is EffectKind.DEMAND_MET:
            lines.append(note(play.words.effect(effect, play.region), ink="bad"))
            continue
        lines.append(points_line(_name(play, effect), _weight(effect), _shown(play, effect)))
        why = play.words.effect_why(effect, play.region)
        if why:
            lines.append(paragraph(capital(why), size=14, ink="ink3"))
        if effect.kind is EffectKind.STRENGTH_ODDS:
            lines.append(note(play.words.say("effects-odds")))
    if fades(effects):
        lines.append(note(play.words.say("effects-fade")))
    if is_seen_roughly(play.known, effects):
        lines.append(note(play.words.say("effects-seen-roughly")))
    return lines


def cost_text(play: Play, cost: Cost) -> str:
    """Return what an order costs, in a few words."""
    words = play.words
    parts = []
    if cost.influence:
        parts.append(words.say("act-cost-influence", influence=cost.influence))
    if cost.crowns:
        parts.append(words.crowns(cost.crowns))
    if cost.brigades:
        parts.append(words.brigades(cost.brigades))
    return ", ".join(parts) or words.say("act-cost-nothing")


def reason_lines(play: Play, order: Order, refusals: Sequence[Refusal]) -> list[Widget]:
    """Return every reason why an order cannot be given, one a line."""
    return [
        Row(
            Icon("lu-triangle-alert", size=16, ink="bad"),
            paragraph(why, size=15, ink="bad", grow=1),
            gap=6,
        )
        for why in play.why_not(order, refusals)
    ]


def pledge_lines(play: Play, order: Order, other: RegionId) -> list[Widget]:
    """Return by which clause each ally would be called into the war that an order begins."""
    is_threat = isinstance(order, IssueUltimatum) and order.threat is Threat.WAR
    if not (isinstance(order, DeclareWar) or is_threat):
        return []
    words = play.words
    lines = [
        note(
            words.say(
                "act-pledged",
                ally=words.region(one.region),
                caller=words.region(one.caller),
                clause=words.clause_title(ClauseKind(one.clause)),
            )
        )
        for one in would_join(play.known, play.region, other, play.rules)
    ]
    return list(lines) or [note(words.say("war-who-joins-none"))]


def table_bars(play: Play, other: RegionId) -> str:
    """Return why no treaty at all can be laid before a region; nothing: the table may be sat at."""
    order = plainest_treaty(play.known, play.region, other, play.rules)
    bars = [why for why in play.refusals(order) if why is Refusal.RELATIONS_SEVERED]
    return " ".join(play.why_not(order, bars))
