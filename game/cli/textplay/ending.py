"""The end of the game: who won and how, the standings, and where the prestige came from."""

from game.cli.textplay.helm import Helm
from game.cli.textplay.lines import reached_text
from game.core.region import PrestigeCause
from game.core.world import VictoryKind
from game.rules.ledger import prestige_tenths, standings
from game.rules.victory import progress


def show(helm: Helm) -> None:
    """Write how the game ended, for all who played it."""
    session, words = helm.session, helm.words
    state = session.view(helm.region) if helm.region in session.state.regions else session.state
    outcome = session.outcome
    helm.console.heading(helm.say("end-title"))
    if outcome is None:
        helm.tell(helm.say("cli-nobody-left"))
    elif outcome.winner is None:
        helm.tell(f"{helm.say('end-nobody')}.")
    else:
        winner = words.region_name(outcome.winner)
        helm.tell(f"{helm.say('end-won', region=winner)}.")
    people = session.seating.people
    if outcome is not None:
        how = words.name(outcome.victory).casefold()
        helm.tell(f"{helm.say('end-by', victory=how)}. {_why(helm, outcome.victory)}")
        if len(people) == 1:
            key = "end-you-won" if outcome.winner in people else "end-you-lost"
            helm.tell(f"{helm.say(key)}.")
    helm.tell(f"{helm.say('end-standings')}:")
    for place, region in enumerate(standings(state), 1):
        points = words.tenths(prestige_tenths(state, region))
        helm.console.item(f"{place}.", f"{words.region(region)}: {points}")
    for region in people:
        helm.tell(f"{helm.say('ledger-prestige-by-cause')}: {words.region(region)}")
        for cause in PrestigeCause:
            tenths = state.prestige.get((region, cause), 0)
            if tenths:
                helm.tell(f"{words.signed_tenths(tenths):>6} {words.name(cause)}", indent=2)
        if region in state.regions:
            for kind, now, needed in progress(state, region, helm.rules):
                helm.tell(f"{words.name(kind)}: {reached_text(helm, kind, now, needed)}", indent=2)


def _why(helm: Helm, victory: VictoryKind) -> str:
    return helm.say(f"victory-{victory.value}-hint")
