"""Rooms that look at the world: how it begins, wars, the ledger, the last report, the rules."""

from game.cli.textplay import table
from game.cli.textplay.asker import lasting
from game.cli.textplay.helm import Helm
from game.cli.textplay.lines import estimate_text, reached_text
from game.core.conflict import War
from game.core.events import Event
from game.core.region import PrestigeCause
from game.rules.armies import battle_grounds, battle_odds, combined, fighters
from game.rules.ledger import prestige_tenths, standings
from game.rules.victory import progress
from game.rules.witness import is_minor
from game.text.concerns import Concern, concern
from game.text.rulebook import Page, pages
from game.text.teller import small


def introduce(helm: Helm) -> None:
    """Tell what the scenario is about, and who the player is."""
    words = helm.words
    helm.console.heading(words.word("title"))
    for key in ("blurb", "text.opening"):
        text = words.word(key, " ")
        if text.strip():
            helm.tell(text)
    people = helm.session.people()
    if len(people) == 1:
        helm.console.heading(words.word(f"region.{people[0]}.long", words.region(people[0])))
        helm.tell(words.word(f"region.{people[0]}.blurb", " "))
    helm.pause()


@lasting
def wars(helm: Helm) -> None:
    """Show every war: the sides, the score, the strength; choosing one leads to the table."""
    while True:
        view = helm.known
        found = [view.wars[number] for number in sorted(view.wars)]
        helm.console.heading(helm.say("war-title"))
        if not any(war.side_of(helm.region) for war in found):
            helm.tell(helm.say("war-none"))
        if not found:
            helm.tell(helm.say("cli-no-wars"))
            return
        for war in found:
            _show_war(helm, war)
        mine = [war for war in found if war.side_of(helm.region)]
        if not mine:
            return
        rows = [
            f"{helm.say('war-sue')}: {helm.words.region(war.foes_of(helm.region)[0])}"
            for war in mine
        ]
        at = helm.pick(helm.say("war-title"), rows)
        if at is None:
            return
        table.sit_down(helm, mine[at].foes_of(helm.region)[0])


def _show_war(helm: Helm, war: War) -> None:
    view, words = helm.known, helm.words
    attackers = ", ".join(map(words.region, war.attackers))
    defenders = ", ".join(map(words.region, war.defenders))
    helm.tell(f"{attackers} – {defenders}")  # noqa: RUF001 (the dash between two sides)
    date = small(words.date(view.world.calendar, war.since))
    goal = words.name(war.goal)
    if war.province is not None:
        goal += f" ({words.province(war.province)})"
    helm.tell(f"{helm.say('war-since', date=date)}. {words.name(war.cause)}. {goal}.", indent=2)
    helm.tell(f"{helm.say('war-score')}: {words.signed(war.score)} ({attackers})", indent=2)
    for side in (war.attackers, war.defenders):
        line = helm.say(
            "cli-war-side",
            names=", ".join(map(words.region, side)),
            strength=combined(view, side, helm.rules) // 10,
            weariness=max(view.regions[region].weariness for region in side),
        )
        helm.tell(line, indent=2)
    touching = fighters(view, war, helm.rules)
    if all(touching):
        line = helm.say(
            "cli-war-odds",
            odds=battle_odds(view, *touching, helm.rules),
            side=", ".join(map(words.region, touching[0])),
            grounds=words.grounds(battle_grounds(view, *touching, helm.rules)),
        )
        helm.tell(line, indent=2)


def ledger(helm: Helm) -> None:
    """Show the standings, one's own prestige by cause, and how near everybody is to winning."""
    view, words = helm.known, helm.words
    helm.console.heading(helm.say("ledger-title"))
    for place, region in enumerate(standings(view), 1):
        polity = view.regions[region]
        helm.console.item(
            f"{place}.",
            helm.say(
                "cli-ledger-row",
                region=words.region(region),
                prestige=prestige_tenths(view, region),
                output=polity.output,
                brigades=polity.brigades,
                treasury=estimate_text(helm, region, polity.treasury),
            ),
        )
    helm.tell(f"{helm.say('ledger-prestige-by-cause')}: {words.region(helm.region)}")
    for cause in PrestigeCause:
        tenths = view.prestige.get((helm.region, cause), 0)
        if tenths:
            helm.tell(f"{words.signed_tenths(tenths):>6} {words.name(cause)}", indent=2)
    helm.tell(f"{helm.say('new-victory')}:")
    for kind, now, needed in progress(view, helm.region, helm.rules):
        hint = helm.say(f"victory-{kind.value}-hint")
        helm.tell(f"{words.name(kind)}: {hint} {reached_text(helm, kind, now, needed)}", indent=2)
    helm.pause()


def report(helm: Helm) -> None:
    """Write what happened last turn, by concern, as the seat learned of it."""
    told = [event for event in helm.session.report(helm.region) if not is_minor(event)]
    calendar = helm.known.world.calendar
    date = helm.words.date(calendar, max(0, helm.session.turn - 1))
    helm.console.heading(helm.say("report-of", date=date))
    if not told:
        helm.tell(helm.say("report-empty"))
    for part in Concern:
        events = [event for event in told if concern(event) is part]
        if events:
            helm.tell(f"{helm.words.name(part)}:")
        for event in _own_first(helm, events):
            helm.console.item("-", helm.words.event(event, helm.region, helm.known))


def _own_first(helm: Helm, events: list[Event]) -> list[Event]:
    """Return events with those that touch the seat first, each group as it happened."""
    mine = helm.region
    return sorted(
        events,
        key=lambda event: mine not in {getattr(event, name, None) for name in ("region", "other")},
    )


@lasting
def rules(helm: Helm) -> None:
    """Let the player read the rulebook page by page."""
    book = pages(helm.words.language, helm.rules)
    while True:
        at = helm.pick(helm.say("text-menu-rules"), [page.title for page in book])
        if at is None:
            return
        _show_page(helm, book[at])


def _show_page(helm: Helm, page: Page) -> None:
    helm.console.heading(page.title)
    for paragraph in page.paragraphs:
        helm.tell(f"{paragraph.number} {paragraph.text}")
