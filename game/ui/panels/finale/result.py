"""Who won and why, and where everybody else stands."""

from game.core.ids import RegionId
from game.core.state import Outcome
from game.core.world import VictoryGoal, VictoryKind
from game.rules.ledger import prestige_tenths, standings
from game.rules.victory import measure
from game.text.speaker import Speaker
from game.ui.panels.leaves import is_cramped
from game.ui.play import Play
from game.ui.theme.fonts import Face
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import CrestImage, Divider, Icon, Panel
from game.ui.widgets.placing import Spacer
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.table import Cell, Heading, Table, TableRow
from game.ui.widgets.text import Label, caption, title
from game.ui.widgets.widget import Widget


def result(play: Play) -> Widget:
    """Return the sheet of the winner beside the table of all."""
    return Row(_winner(play), _table(play), gap=12, align=Align.STRETCH)


def why(words: Speaker, play: Play, outcome: Outcome) -> str:
    """Return the reason of a victory, with its figures."""
    state, rules = play.session.state, play.rules
    if outcome.winner is None:
        return words.say("menus-why-nobody")
    winner = words.region_name(outcome.winner)
    goal = next(
        (goal for goal in state.world.goals if goal.kind is outcome.victory),
        VictoryGoal(outcome.victory),
    )
    if outcome.winner not in state.regions:
        return words.say("menus-why-survival", region=winner)
    has, needed = measure(state, outcome.winner, goal, rules)
    match outcome.victory:
        case VictoryKind.PRESTIGE:
            return words.say("menus-why-prestige", region=winner, has=has, second=needed)
        case VictoryKind.CONCORD:
            turns = goal.hold_turns
            return words.say("menus-why-concord", region=winner, target=goal.target, turns=turns)
        case VictoryKind.HEGEMONY:
            return words.say("menus-why-hegemony", region=winner, has=has, turns=goal.hold_turns)
        case VictoryKind.SURVIVAL:
            return words.say("menus-why-survival", region=winner)


def heading_of(words: Speaker, play: Play, outcome: Outcome) -> str:
    """Return the result in a few words, told to the one person who played, or to all."""
    people = play.session.seating.people
    if outcome.winner is None:
        return words.say("end-nobody")
    if len(people) == 1:
        return words.say("end-you-won" if outcome.winner == people[0] else "end-you-lost")
    return words.say("end-won", region=words.region(outcome.winner))


def _winner(play: Play) -> Widget:
    words, session = play.words, play.session
    outcome = session.outcome
    parts: list[Widget] = [Spacer()]
    if outcome is not None:
        arms = session.scenario.start.world.polities
        if outcome.winner is not None:
            parts += [
                Icon("laurel-crown", size=44, ink="ornament"),
                CrestImage(arms[outcome.winner].crest, size=150),
            ]
        parts += [
            Label(
                heading_of(words, play, outcome),
                face=Face.TITLE,
                size=34,
                ink="accent",
                align=Align.CENTER,
                is_wrapped=True,
                name="result",
            ),
        ]
        if outcome.winner is not None:
            name = words.word(f"region.{outcome.winner}.long", words.region(outcome.winner))
            parts.append(caption(name, size=23, align=Align.CENTER))
        parts += [
            Divider(has_dot=True, width=250),
            Label(
                words.say("end-by", victory=words.name(outcome.victory)),
                face=Face.HEADING,
                size=20,
                align=Align.CENTER,
            ),
            Label(
                why(words, play, outcome), size=17, align=Align.CENTER, is_wrapped=True, name="why"
            ),
        ]
    parts.append(Spacer())
    body = Column(*parts, gap=10, align=Align.CENTER)
    width = 320 if is_cramped(play.app) else 440
    return Panel(ScrollArea(body, name="result-sheet"), pad=28, width=width)


def _table(play: Play) -> Widget:
    words = play.words
    headings = (
        Heading(words.say("end-place"), 1.35, Align.CENTER),
        Heading(words.say("ui-region"), 2.7),
        Heading(words.say("new-seats"), 1.8),
        Heading(words.say("ledger-measure-prestige"), 1.3, Align.END),
        Heading(words.say("ledger-measure-output"), 1.7, Align.END),
        Heading(words.say("ledger-measure-brigades"), 1.3, Align.END),
        Heading(words.say("ledger-measure-provinces"), 1.4, Align.END),
    )
    rows = [_row(play, at, region) for at, region in enumerate(_order(play), 1)]
    table = Table(headings, rows, sorted_by=0, name="standings", grow=1)
    date = words.date(play.session.scenario.start.world.calendar, play.session.turn)
    head = Row(title(words.say("end-standings"), size=25, grow=1), caption(date, size=20))
    return Panel(Column(head, table, gap=8), pad=20, grow=1)


def _order(play: Play) -> tuple[RegionId, ...]:
    """Return all regions by prestige, the fallen last."""
    state = play.session.state
    alive = standings(state)
    fallen = sorted(set(state.world.polities) - set(alive))
    return (*alive, *fallen)


def _row(play: Play, place: int, region: RegionId) -> TableRow:
    words, session = play.words, play.session
    state, seat = session.state, session.seat(region)
    polity = state.world.polities[region]
    own = state.regions.get(region)
    is_winner = session.outcome is not None and session.outcome.winner == region
    who = (seat.name or words.say("new-human")) if seat.is_human else words.say("new-computer")
    tenths = prestige_tenths(state, region)
    provinces = sum(owner == region for owner in state.owners.values())
    ink = "accent" if is_winner else "ink" if own is not None else "ink3"
    figures = (
        Cell(words.tenths(tenths), tenths, is_strong=True),
        Cell(words.number(own.output) if own else "", own.output if own else -1),
        Cell(words.number(own.brigades) if own else "", own.brigades if own else -1),
        Cell(words.number(provinces) if own else "", provinces),
    )
    told = "" if own is not None else escape(words.say("menus-fallen"))
    shown = words.region(region) if own is not None else f"{words.region(region)} †"
    return TableRow(
        region,
        (
            Cell(str(place), place, ink=ink, is_strong=is_winner),
            Cell(shown, words.region(region), ink=ink, blazon=polity.crest, is_strong=True),
            Cell(who, ink="accent" if seat.is_human else "ink2"),
            *figures,
        ),
        tip=told,
    )
