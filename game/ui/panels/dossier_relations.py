"""What two regions hold for and against each other, line by line in four groups."""

from game.core.ids import RegionId
from game.core.regard import Line, LineCause, LineGroup
from game.rules.path import enquiry
from game.rules.regard import band, goodwill, opinion, opinion_lines, trust
from game.ui.panels.knowing import felt, is_sure, opinion_shown
from game.ui.panels.parts import fact, ink_of, note, page, points_line, rule, section
from game.ui.play import Play
from game.ui.widgets.gauge import Meter
from game.ui.widgets.layout import Align, Row
from game.ui.widgets.text import small, strong
from game.ui.widgets.widget import Widget


def relations_page(play: Play, region: RegionId) -> Widget:
    """Return both directions of a relation."""
    words = play.words
    theirs = words.say("main-opinion-of-us")
    ours = words.say("main-our-opinion")
    return page(
        *_direction(play, region, play.region, theirs),
        rule(),
        *_direction(play, play.region, region, ours),
    )


def _direction(play: Play, holder: RegionId, about: RegionId, name: str) -> list[Widget]:
    words, view, rules = play.words, play.known, play.rules
    points = opinion(view, holder, about, rules)
    word = words.name(band(points, rules))
    figure = strong(
        opinion_shown(play, holder, about),
        size=19,
        ink=ink_of(points),
        align=Align.END,
        name=f"opinion:{holder}",
    )
    parts: list[Widget] = [section(name, figure), Meter(points), _trend(play, holder, about, word)]
    if holder != play.region and not is_sure(play, holder):
        way = enquiry(view, play.region, holder, rules)
        key = "main-opinion-estimated"
        parts.append(note(words.say(key if way is None else f"{key}-{way.value}")))
    lines = opinion_lines(view, holder, about, rules)
    for group in LineGroup:
        held = [line for line in lines if line.group is group]
        if held:
            parts += _group(play, group, held)
    if not lines:
        parts.append(note(words.say("main-no-lines")))
    whose = "ours" if holder == play.region else "theirs"
    warmth, faith = goodwill(view, holder, about, rules), trust(view, holder, about, rules)
    parts += [
        fact(
            words.say(f"main-goodwill-{whose}"),
            felt(play, holder, words.signed(warmth)),
            tip=words.say("main-goodwill-hint"),
            ink=ink_of(warmth),
        ),
        fact(
            words.say(f"main-trust-{whose}"),
            felt(play, holder, words.number(faith)),
            tip=words.say("main-trust-hint"),
        ),
    ]
    return parts


def _trend(play: Play, holder: RegionId, about: RegionId, word: str) -> Widget:
    change = play.opinion_change(holder, about)
    words = play.words
    if change is None:
        return small(word)
    text = words.say("main-opinion-trend", band=word, change=change)
    return small(text, ink=ink_of(change))


def _group(play: Play, group: LineGroup, lines: list[Line]) -> list[Widget]:
    words = play.words
    total = sum(line.value for line in lines)
    head = Row(
        strong(words.name(group), size=15, grow=1),
        strong(words.signed(total), size=15, ink="ink2", align=Align.END),
    )
    return [
        head,
        *(
            points_line(
                words.line(line, play.region),
                line.value,
                words.signed(line.value),
                tip=_when(play, line),
            )
            for line in lines
        ),
    ]


def _when(play: Play, line: Line) -> str:
    if line.turn is None or line.cause is not LineCause.DEED:
        return ""
    words = play.words
    date = words.date_in(play.known.world.calendar, line.turn)
    return words.say("main-line-last", date=date)
