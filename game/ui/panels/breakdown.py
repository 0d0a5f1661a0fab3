"""Where a number comes from: the named lines behind treasury, stability, prestige and trade."""

from dataclasses import dataclass

from game.core.region import PrestigeCause
from game.rules.home import account, gain, stability_lines, stability_target
from game.rules.ledger import prestige_tenths
from game.rules.revenue import target_brigades
from game.rules.trade import traded
from game.session.charts import Measure
from game.ui.play import Play
from game.ui.widgets.markup import escape


@dataclass(frozen=True, slots=True)
class Part:
    """One named line of a sum."""

    text: str
    value: int
    shown: str


def budget(play: Play) -> list[Part]:
    """Return what comes in and goes out each turn, recruits included."""
    words = play.words
    return [
        Part(words.name(cause), crowns, words.signed(crowns))
        for cause, crowns in account(play.prospect, play.region, play.rules)
    ]


def yearly(play: Play) -> int:
    """Return the crowns by which the treasury will change this turn."""
    return gain(play.prospect, play.region, play.rules)


def calm(play: Play) -> list[Part]:
    """Return what draws stability up and down."""
    words = play.words
    return [
        Part(words.say(f"stability-{cause.value}"), points, words.signed(points))
        for cause, points in stability_lines(play.prospect, play.region, play.rules)
    ]


def honours(play: Play) -> list[Part]:
    """Return prestige by cause, the weightiest first."""
    words = play.words
    sums = [(cause, play.known.prestige.get((play.region, cause), 0)) for cause in PrestigeCause]
    sums.sort(key=lambda one: (-abs(one[1]), one[0]))
    return [
        Part(words.name(cause), tenths, words.signed_tenths(tenths))
        for cause, tenths in sums
        if tenths
    ]


def commerce(play: Play) -> list[Part]:
    """Return trade by partner, the greatest first."""
    words, view = play.words, play.known
    flows = sorted((-traded(view, play.region, other), other) for other in play.others)
    return [Part(words.region(other), -flow, words.crowns(-flow)) for flow, other in flows if flow]


def trend(play: Play, measure: Measure) -> int:
    """Return by how much an own measure changed since last turn."""
    values = [v for v in play.series(measure).get(play.region, ()) if v is not None]
    return values[-1] - values[-2] if len(values) > 1 else 0


def tip_of(
    title: str,
    hint: str,
    parts: list[Part],
    total: str = "",
    change: str = "",
    promise: str = "",
) -> str:
    """Return a tooltip: what a number is, its lines, the small figure, what of it is promised."""
    lines = [f"<b>{escape(title)}</b>", f"<c=ink2>{escape(hint)}</c>"]
    for part in parts:
        ink = "good" if part.value > 0 else "bad"
        lines.append(f"{escape(part.text)} <c={ink}><b>{escape(part.shown)}</b></c>")
    if total:
        lines.append(f"<b>{escape(total)}</b>")
    lines += [f"<c=ink2>{escape(text)}</c>" for text in (change, promise) if text]
    return "<br>".join(lines)


def treasury_tip(play: Play) -> str:
    """Return what the treasury will win and lose this turn."""
    say = play.words.say
    total = say("main-budget-total", change=yearly(play))
    return tip_of(
        say("main-treasury"),
        say("main-treasury-hint"),
        budget(play),
        total,
        say("main-change-coming"),
        promised(play),
    )


def promised(play: Play) -> str:
    """Return what the seat's open offers promise; empty if nothing."""
    purse = play.purse
    return play.words.promised(purse.promised_crowns, purse.promised_brigades)


def influence_tip(play: Play) -> str:
    """Return how influence grows."""
    say, acts = play.words.say, play.rules.acts
    grows = say("main-influence-grows", change=acts.influence_per_turn, most=acts.influence_cap)
    return tip_of(
        say("main-influence"), say("main-influence-hint"), [], grows, say("main-change-coming")
    )


def stability_tip(play: Play) -> str:
    """Return what stability is drawn towards, and why."""
    say = play.words.say
    target = stability_target(play.prospect, play.region, play.rules)
    total = say("main-stability-target", target=target)
    return tip_of(
        say("main-stability"),
        say("main-stability-hint"),
        calm(play),
        total,
        say("main-change-past"),
    )


def prestige_tip(play: Play) -> str:
    """Return prestige by cause."""
    say = play.words.say
    whole = play.words.tenths(prestige_tenths(play.known, play.region))
    total = say("main-prestige-total", points=whole)
    return tip_of(
        say("main-prestige"),
        say("main-prestige-hint"),
        honours(play),
        total,
        say("main-change-past"),
    )


def army_tip(play: Play) -> str:
    """Return where the army is headed."""
    say = play.words.say
    target = target_brigades(play.prospect, play.region, play.rules)
    total = say("main-army-target", target=play.words.brigades(target))
    past = say("main-change-past")
    return tip_of(say("main-army"), say("main-army-hint"), [], total, past, promised(play))


def trade_tip(play: Play) -> str:
    """Return trade by partner."""
    say = play.words.say
    past = say("main-change-past")
    return tip_of(say("main-trade"), say("main-trade-hint"), commerce(play), change=past)
