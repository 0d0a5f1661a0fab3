"""The first page of a dossier: who rules, what it is like, how strong it is, what it aims at."""

from game.core.ids import RegionId
from game.rules.frontier import provinces_of
from game.rules.ledger import prestige_tenths, standings
from game.rules.regard import goodwill, opinion, tension, trust
from game.rules.trade import total
from game.rules.victory import progress
from game.ui.panels.aims import progress_bar, progress_words
from game.ui.panels.knowing import felt, level, opinion_shown, ranged
from game.ui.panels.parts import fact, ink_of, note, page, rule, section
from game.ui.play import Play
from game.ui.widgets.gauge import Meter
from game.ui.widgets.layout import Align, Row
from game.ui.widgets.text import small, strong
from game.ui.widgets.widget import Widget


def overview_page(play: Play, region: RegionId) -> Widget:
    """Return the overview of a region."""
    parts = [*_standing(play, region), rule(), *character(play, region), rule()]
    parts += [*strength(play, region), rule(), *aims(play, region)]
    return page(*parts)


def _standing(play: Play, region: RegionId) -> list[Widget]:
    words, view, rules = play.words, play.known, play.rules
    about_us = opinion(view, region, play.region, rules)
    head = Row(
        strong(words.say("main-opinion-of-us"), grow=1),
        strong(
            opinion_shown(play, region, play.region),
            size=19,
            ink=ink_of(about_us),
            align=Align.END,
            name="opinion",
        ),
    )
    warmth = words.signed(goodwill(view, region, play.region, rules))
    faith = words.number(trust(view, region, play.region, rules))
    strain = words.number(tension(view, region, play.region, rules))
    return [
        head,
        Meter(about_us),
        fact(words.say("main-our-opinion"), opinion_shown(play, play.region, region)),
        *(
            fact(words.say(name), felt(play, region, figure), tip=words.say(hint))
            for name, figure, hint in (
                ("main-goodwill-theirs", warmth, "main-goodwill-hint"),
                ("main-trust-theirs", faith, "main-trust-hint"),
                ("main-tension", strain, "main-tension-hint"),
            )
        ),
    ]


def character(play: Play, region: RegionId) -> list[Widget]:
    """Return who rules a region and what its people are."""
    words, view = play.words, play.known
    known, polity = view.regions[region], view.world.polities[region]
    doctrine = words.name(known.doctrine)
    hint = words.say(f"doctrine-{known.doctrine.value}-hint")
    culture = polity.culture
    parts = [
        fact(words.say("main-head"), words.head(known.head)),
        fact(words.say("main-government"), words.name(known.government)),
        fact(words.say("main-doctrine"), doctrine, tip=hint),
        fact(words.say("main-temper"), ", ".join(words.temper(polity.character))),
        *(
            fact(words.say(f"main-{trait}"), words.word(f"{trait}.{value}", value.title()))
            for trait, value in (
                ("language", culture.language),
                ("faith", culture.faith),
                ("heritage", culture.heritage),
            )
        ),
    ]
    if known.away_until >= view.turn:
        until = words.date_until(view.world.calendar, known.away_until)
        parts.insert(1, note(words.say("main-head-away", until=until), ink="warn"))
    return parts


def strength(play: Play, region: RegionId) -> list[Widget]:
    """Return how strong a region is, as far as the seat can tell."""
    words, view = play.words, play.known
    known, polity = view.regions[region], view.world.polities[region]
    hint = words.say("main-knowledge-level", level=level(play, region))
    goods = {
        "makes": ", ".join(words.good(good) for good in polity.makes),
        "lacks": ", ".join(words.good(good) for good in polity.lacks),
    }
    return [
        fact(words.say("main-output"), words.crowns(known.output)),
        fact(words.say("main-army"), words.brigades(known.brigades)),
        fact(words.say("main-treasury"), ranged(play, region, known.treasury), tip=hint),
        fact(words.say("main-stability"), ranged(play, region, known.stability, 100), tip=hint),
        fact(words.say("main-trade"), words.crowns(total(view, region))),
        fact(words.say("main-provinces"), words.number(len(provinces_of(view, region)))),
        fact(words.say("main-makes"), goods["makes"] or words.say("ui-none")),
        fact(words.say("main-lacks"), goods["lacks"] or words.say("ui-none")),
    ]


def aims(play: Play, region: RegionId) -> list[Widget]:
    """Return how near a region is to each way of winning."""
    words, view = play.words, play.known
    place = standings(view).index(region) + 1
    points = words.say(
        "main-prestige-place",
        points=prestige_tenths(view, region),
        place=place,
        of=len(view.regions),
    )
    parts: list[Widget] = [
        section(words.say("main-dossier-aims"), small(points, align=Align.END, name="place"))
    ]
    for kind, now, needed in progress(view, region, play.rules):
        share = progress_words(play, kind, now, needed, is_own=region == play.region)
        hint = words.say(f"victory-{kind.value}-hint")
        parts.append(fact(words.name(kind), share, tip=hint))
        parts.append(progress_bar(kind, now, needed))
        held = view.streaks.get((region, kind), 0)
        goal = next(goal for goal in view.world.goals if goal.kind is kind)
        if held and goal.hold_turns > 1:
            parts.append(note(words.say("main-held", turns=held, needed=goal.hold_turns)))
    return parts
