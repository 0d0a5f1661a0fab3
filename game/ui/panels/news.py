"""The news of a turn in the order a minister reads them: one's own, the great, the lesser."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from game.core.events import Event
from game.core.ids import RegionId
from game.ui.panels.dispatch_card import DispatchCard, Follow
from game.ui.panels.dispatches import weight_of
from game.ui.panels.event_marks import regions_of
from game.ui.play import Play
from game.ui.theme.controls import Material
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Row
from game.ui.widgets.text import heading
from game.ui.widgets.widget import Widget

GREAT = 35
"""From this weight on, what befell others is told in full: wars, peaces, treaties, ruptures."""


@dataclass(frozen=True, slots=True)
class News:
    """Events of one turn in three heaps, the weightiest of each first."""

    own: tuple[Event, ...]
    great: tuple[Event, ...]
    lesser: tuple[Event, ...]


def sorted_news(events: Iterable[Event], reader: RegionId) -> News:
    """Return events as they concern a region."""
    heaps: tuple[list[Event], list[Event], list[Event]] = ([], [], [])
    for event in events:
        is_own = reader in regions_of(event)
        heaps[0 if is_own else 1 if weight_of(event) >= GREAT else 2].append(event)
    own, great, lesser = (tuple(sorted(heap, key=lambda one: -weight_of(one))) for heap in heaps)
    return News(own, great, lesser)


_UNFOLDED = "report-unfolded"


def unfold(play: Play) -> None:
    """Open the lesser matters, or fold them away again."""
    play.memory[_UNFOLDED] = play.memory.get(_UNFOLDED) is not True


class NewsList:
    """The dispatches of a turn under their headings, the lesser ones folded away."""

    def __init__(self, play: Play, follow: Follow, turn_fold: Callable[[], None]) -> None:
        self._play = play
        self._follow = follow
        self._turn_fold = turn_fold
        self.cards: list[DispatchCard] = []
        """The dispatches shown so far, in order."""

    def parts(self, news: News, *, is_own_only: bool) -> Iterator[Widget]:
        """Return headings and dispatches."""
        say = self._play.words.say
        if news.own:
            yield heading(say("report-ours"), size=19, ink="accent")
            yield from (self._card(event) for event in news.own)
        if is_own_only:
            return
        if news.great:
            yield heading(say("report-elsewhere"), size=19, ink="accent")
            yield from (self._card(event, is_slim=True) for event in news.great)
        if news.lesser:
            is_open = self._play.memory.get(_UNFOLDED) is True
            yield self._fold(len(news.lesser), is_open=is_open)
            if is_open:
                yield from (self._card(event, is_slim=True) for event in news.lesser)

    def _card(self, event: Event, *, is_slim: bool = False) -> DispatchCard:
        name = f"dispatch:{len(self.cards)}"
        card = DispatchCard(self._play, event, self._follow, name, is_slim=is_slim)
        self.cards.append(card)
        return card

    def _fold(self, count: int, *, is_open: bool) -> Widget:
        """Return what opens the lesser matters and folds them away."""
        return Row(
            Button(
                self._play.words.say("report-lesser", count=count),
                self._turn_fold,
                icon="lu-minus" if is_open else "lu-plus",
                material=Material.GHOST,
                hotkey="m",
                name="lesser",
            )
        )
