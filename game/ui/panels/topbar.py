"""The bar along the top: whose turn it is, the six figures of the state, and the ways out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Unpack

import pygame

from game.rules.ledger import prestige_tenths
from game.rules.trade import total
from game.session.charts import Measure
from game.ui.panels import breakdown
from game.ui.panels.measures import Measures
from game.ui.panels.parts import chrome_ink_of, written_change
from game.ui.play import Play
from game.ui.theme.fonts import Face
from game.ui.theme.look import Look
from game.ui.widgets.button import IconButton, Pressable
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import CrestImage, TopBar
from game.ui.widgets.placing import Spacer
from game.ui.widgets.text import Terse
from game.ui.widgets.widget import Options, Size, Widget

_NAME_SIZE, _WHEN_SIZE = 20, 14


class Figure(Pressable):
    """A number of the state with its icon and its trend; its tooltip tells where it comes from."""

    def __init__(
        self,
        icon: str,
        value: str,
        change: int,
        shown_change: str,
        on_click: Callable[[], None],
        **options: Unpack[Options],
    ) -> None:
        super().__init__(on_click, **options)
        self.icon = icon
        self.value = value
        self.change = change
        self.shown_change = shown_change

    def measure(self, look: Look, width: int | None) -> Size:
        """Return room for the icon and the wider of the two lines."""
        wide = max(
            look.type.width(self.value, Face.STRONG, 16),
            look.type.width(self.shown_change, Face.BODY, 14),
        )
        return look.px(24 + 7 + 8) + wide, look.px(40 * max(1.0, look.text_factor))

    def paint(self, surface: pygame.Surface, look: Look) -> None:
        """Draw the icon, the number over its trend."""
        if self.is_hovered:
            surface.blit(look.round(self.rect.size, 6, "chrome7"), self.rect)
        icon = look.icon(self.icon, 24, "brass")
        left = self.rect.left + look.px(4)
        surface.blit(icon, icon.get_rect(midleft=(left, self.rect.centery)))
        left += look.px(24 + 7)
        number = look.text(self.value, Face.STRONG, 16, "chrome_ink")
        if not self.shown_change:
            surface.blit(number, number.get_rect(midleft=(left, self.rect.centery)))
            return
        up, down = (look.px(units * look.text_factor) for units in (9, 10))
        trend = look.text(self.shown_change, Face.BODY, 14, chrome_ink_of(self.change))
        surface.blit(number, number.get_rect(midleft=(left, self.rect.centery - up)))
        surface.blit(trend, trend.get_rect(midleft=(left, self.rect.centery + down)))

    def words(self) -> str:
        """Return the number and its trend."""
        return f"{self.value} {self.shown_change}".strip()


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the buttons of the bar lead."""

    home: Callable[[str], None]
    desk: Callable[[], None]
    report: Callable[[], None]
    ledger: Callable[[], None]
    encyclopedia: Callable[[], None]
    menu: Callable[[], None]


def topbar(play: Play, ways: Ways, measures: Measures) -> Widget:
    """Return the bar."""
    words, view = play.words, play.known
    own = view.regions[play.region]
    polity = view.world.polities[play.region]
    name = words.word(f"region.{play.region}.long", words.region(play.region))
    calendar = view.world.calendar
    turn = words.say("ui-turn", turn=view.turn + 1, last=calendar.last_turn + 1)
    when = f"{words.date(calendar, view.turn)} · {turn}"
    below = f"{words.head(own.head)} · {when}"
    look = play.app.ui.look
    who = Column(
        Terse(
            name, words.region(play.region), face=Face.TITLE, size=_NAME_SIZE, ink="chrome_title"
        ),
        Terse(below, when, turn, size=_WHEN_SIZE, ink="chrome_ink2"),
        gap=0,
        least_width=1 + look.type.width(when, Face.BODY, _WHEN_SIZE) / look.scale,
        visible=measures.has_room_for_names,
        name="turn",
    )
    crest = CrestImage(polity.crest, size=42, tip=f"<b>{escape(name)}</b><br>{escape(below)}")
    return TopBar(
        Row(
            Spacer(width=4),
            crest,
            who,
            Spacer(width=6),
            *_figures(play, ways),
            Spacer(),
            *_buttons(play, ways),
            Spacer(width=2),
            gap=8,
        ),
        height=measures.bar,
        name="topbar",
    )


def _figures(play: Play, ways: Ways) -> list[Widget]:
    """Return the six figures; a mark parts what this turn brings from what the last one did."""
    words, own, purse = play.words, play.view.regions[play.region], play.purse
    acts = play.rules.acts
    grows = max(0, min(acts.influence_per_turn, acts.influence_cap - own.influence))

    def coming(change: int) -> tuple[int, str]:
        return change, words.say("main-coming", change=change) if change else ""

    def past(measure: Measure) -> tuple[int, str]:
        change = breakdown.trend(play, measure)
        return change, written_change(play, measure, change) if change else ""

    def figure(
        name: str, icon: str, value: str, change: tuple[int, str], tip: Callable[[Play], str]
    ) -> Widget:
        return Figure(
            icon,
            value,
            *change,
            lambda: ways.home(name),
            tip=lambda: tip(play),
            name=f"figure:{name}",
        )

    crowns, points = words.number(purse.crowns), prestige_tenths(play.known, play.region)
    income, number = coming(breakdown.yearly(play)), words.number
    trade = number(total(play.known, play.region))
    stability, prestige = past(Measure.STABILITY), past(Measure.PRESTIGE)
    brigades, traded = past(Measure.BRIGADES), past(Measure.TRADE)
    influence = number(own.influence), coming(grows)
    return [
        figure("treasury", "coins", crowns, income, breakdown.treasury_tip),
        figure("influence", "wax-seal", *influence, breakdown.influence_tip),
        figure("stability", "scales", number(own.stability), stability, breakdown.stability_tip),
        figure("prestige", "laurels", words.tenths(points), prestige, breakdown.prestige_tip),
        figure("army", "knight-banner", number(purse.brigades), brigades, breakdown.army_tip),
        figure("trade", "cargo-ship", trade, traded, breakdown.trade_tip),
    ]


def _buttons(play: Play, ways: Ways) -> list[Widget]:
    say, keys = play.words.say, play.app.keys
    found = (
        ("desk", "love-letter", "main-desk", ways.desk),
        ("report", "lu-bell", "main-report", ways.report),
        ("ledger", "chart", "main-ledger", ways.ledger),
        ("encyclopedia", "open-book", "main-encyclopedia", ways.encyclopedia),
        ("menu", "cog", "main-menu", ways.menu),
    )
    return [
        IconButton(
            icon,
            say(key),
            action,
            hotkey=keys.chord(name),
            badge=len(play.open_matters()) if name == "desk" else 0,
            name=f"go:{name}",
            width=40,
            height=40,
        )
        for name, icon, key, action in found
    ]
