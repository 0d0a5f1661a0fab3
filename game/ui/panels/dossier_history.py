"""What happened with a region, the latest first."""

from collections.abc import Iterator

from game.core.events import Event, GainedPrestige
from game.core.ids import RegionId
from game.ui.panels.parts import note, page, rule
from game.ui.play import Play
from game.ui.widgets.rich import RichText
from game.ui.widgets.text import strong
from game.ui.widgets.widget import Widget

_MOST_EVENTS = 60
_PARTIES = ("region", "other", "host", "home", "ally", "caller")


def touches(event: Event, region: RegionId) -> bool:
    """Return whether a region had a part in an event."""
    return any(getattr(event, part, None) == region for part in _PARTIES)


def _past(play: Play, region: RegionId) -> Iterator[tuple[int, Event]]:
    for turn in range(play.session.turn - 1, -1, -1):
        for event in play.report(turn):
            if touches(event, region) and not isinstance(event, GainedPrestige):
                yield turn, event


def history_page(play: Play, region: RegionId) -> Widget:
    """Return the events of a region, under the dates they happened."""
    words, calendar = play.words, play.known.world.calendar
    parts: list[Widget] = []
    shown = -1
    for count, (turn, event) in enumerate(_past(play, region)):
        if count >= _MOST_EVENTS:
            break
        if turn != shown:
            parts += [rule()] if parts else []
            parts.append(strong(words.date(calendar, turn), size=15, ink="accent"))
            shown = turn
        text = words.event_rich(event, play.region, play.known)
        parts.append(RichText(text, size=15, on_link=play.follow))
    return page(*parts, gap=4) if parts else page(note(words.say("main-no-history")))
