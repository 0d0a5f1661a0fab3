"""The wars that are on, the truces that hold, the ultimatums that stand, and the wars so far."""

from collections.abc import Iterator

from game.core.conflict import Stance, War
from game.core.events import CallHonoured, LeftWar, PeaceMade, ProvinceCeded, WarDeclared
from game.core.ids import RegionId
from game.rules.armies import battle_grounds, battle_odds, fighters
from game.text.teller import capital
from game.ui import routes
from game.ui.panels.books.chronicle import told
from game.ui.panels.parts import blank, fact, note
from game.ui.play import Play
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Button
from game.ui.widgets.gauge import Meter
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import CrestImage, Icon, Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import heading, paragraph, small, strong
from game.ui.widgets.widget import Widget

_SIDE = 330
_MILESTONES = (WarDeclared, CallHonoured, ProvinceCeded, LeftWar, PeaceMade)
"""What is told of wars so far; battles and sieges stand in the chronicle."""


def wars_page(play: Play) -> Widget:
    """Return the wars, one's own first, then truces and ultimatums, then how wars went so far."""
    say, view = play.words.say, play.known
    wars = sorted(
        view.wars.values(), key=lambda war: (not war.side_of(play.region), war.since, war.id)
    )
    parts: list[Widget] = [_war(play, war) for war in wars]
    truces, ultimatums, past = list(_truces(play)), list(_ultimatums(play)), list(_past(play))
    if not (wars or truces or ultimatums or past):
        calm = blank("dove", say("ledger-no-wars"), say("ledger-wars-later"))
        return Column(heading(say("ledger-tab-wars")), calm, gap=8, grow=1)
    if not wars:
        parts = [_quiet(say("ledger-no-wars"))]
    if truces:
        parts += [heading(say("ledger-truces"), size=19, ink="accent"), *truces]
    if ultimatums:
        parts += [heading(say("ledger-ultimatums"), size=19, ink="accent"), *ultimatums]
    parts.append(heading(say("ledger-wars-so-far"), size=19, ink="accent"))
    parts += past or [note(say("ledger-wars-later"))]
    return Column(
        heading(say("ledger-tab-wars")),
        ScrollArea(Column(*parts, gap=8), name="wars", grow=1),
        gap=8,
        grow=1,
    )


def _quiet(text: str) -> Widget:
    inner = Column(Icon("dove", size=44), paragraph(text, ink="ink2"), gap=8, align=Align.CENTER)
    return Panel(inner, ground=Ground.INSET, pad=24)


def _war(play: Play, war: War) -> Widget:
    row = Row(
        _side(play, war.attackers, "war-attackers"),
        _middle(play, war),
        _side(play, war.defenders, "war-defenders"),
        gap=18,
        align=Align.START,
    )
    return Panel(row, ground=Ground.CARD, pad=14, name=f"war:{war.id}")


def _side(play: Play, side: tuple[RegionId, ...], key: str) -> Widget:
    words, view = play.words, play.known
    rows: list[Widget] = [small(words.say(key), size=15)]
    for region in side:
        polity = view.regions.get(region)
        if polity is None:
            continue
        figures = words.say(
            "ledger-army",
            brigades=words.brigades(polity.brigades),
            weariness=polity.weariness,
        )
        rows.append(
            Row(
                CrestImage(view.world.polities[region].crest, size=36),
                Column(
                    strong(words.region(region), ink=_own_ink(play, region)),
                    small(figures),
                    gap=0,
                    grow=1,
                ),
                gap=8,
            )
        )
    return Column(*rows, gap=5, width=_SIDE)


def _own_ink(play: Play, region: RegionId) -> str:
    return "accent" if region == play.region else "ink"


def _middle(play: Play, war: War) -> Widget:
    """Return the fortune of the war, its ground and goal, and a way to the peace table."""
    words, calendar = play.words, play.known.world.calendar
    side = war.side_of(play.region)
    score = war.score_for(play.region) if side else war.score
    goal = words.name(war.goal)
    if war.province is not None:
        goal = f"{goal}: {words.province(war.province)}"
    whose = words.say("war-score" if side else "ledger-score-attackers")
    parts: list[Widget] = [
        Row(strong(whose, grow=1), strong(words.signed(score), size=19)),
        Meter(score, name=f"score:{war.id}"),
        fact(words.say("act-choose-cause"), words.name(war.cause)),
        fact(words.say("act-choose-goal"), goal),
        small(words.say("war-since", date=words.date(calendar, war.since)), size=15),
    ]
    parts += _odds(play, war)
    if side:
        leader = war.foes_of(play.region)[0]
        parts.append(
            Button(
                words.say("war-sue"),
                lambda: play.app.push(routes.negotiation(play, leader)),
                icon="peace-dove",
                name=f"sue:{war.id}",
            )
        )
    return Column(*parts, gap=5, grow=1)


def _odds(play: Play, war: War) -> Iterator[Widget]:
    """Return the attackers' chance in the next battle, with what it is made of."""
    touching = fighters(play.known, war, play.rules)
    if all(touching):
        words = play.words
        odds = words.per_cent(battle_odds(play.known, *touching, play.rules))
        names = ", ".join(map(words.region, touching[0]))
        made_of = words.grounds(battle_grounds(play.known, *touching, play.rules))
        yield fact(words.say("war-odds"), f"{odds} ({names})", tip=escape(capital(made_of)))


def _truces(play: Play) -> Iterator[Widget]:
    words, view = play.words, play.known
    for one, other in sorted(view.relations):
        relation = view.relations[one, other]
        if relation.stance is Stance.TRUCE and relation.until is not None:
            pair = words.say("ledger-pair", one=words.region(one), other=words.region(other))
            until = words.date_until(view.world.calendar, relation.until)
            yield Row(Icon("dove", size=20), strong(pair), small(until, size=15), gap=8)


def _ultimatums(play: Play) -> Iterator[Widget]:
    words, view = play.words, play.known
    for issuer, target in sorted(view.ultimatums):
        ultimatum = view.ultimatums[issuer, target]
        said = words.say(
            "ledger-ultimatum",
            issuer=words.region(issuer),
            target=words.region(target),
            demand=words.ultimatum(ultimatum, play.region),
        )
        until = words.date_until(view.world.calendar, ultimatum.deadline)
        yield Row(
            Icon("crossed-pistols", size=20, ink="bad"),
            paragraph(said, size=15, grow=1),
            small(until, size=15),
            gap=8,
        )


def _past(play: Play) -> Iterator[Widget]:
    """Return who went to war, what was ceded and who made peace, the latest turn first."""
    for turn in range(play.session.turn - 1, -1, -1):
        events = [event for event in play.report(turn) if isinstance(event, _MILESTONES)]
        if events:
            yield from told(play, turn, events)
