"""The sheet on the right: who a region is, page by page, and what one can do there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.core.conflict import Stance
from game.core.ids import RegionId
from game.rules import pacts
from game.rules.regard import band, opinion
from game.ui.panels.dossier_history import history_page
from game.ui.panels.dossier_knowledge import knowledge_page
from game.ui.panels.dossier_overview import overview_page
from game.ui.panels.dossier_relations import relations_page
from game.ui.panels.dossier_trade import trade_page
from game.ui.panels.dossier_treaties import treaties_page
from game.ui.panels.effects import table_bars
from game.ui.panels.home import HOME_PAGES
from game.ui.panels.measures import Measures
from game.ui.play import Play
from game.ui.theme.controls import Material
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.chip import Chip
from game.ui.widgets.layout import Align, Column, Flow, Row
from game.ui.widgets.panel import CrestImage, Divider, Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import heading, small, title
from game.ui.widgets.widget import Widget

Page = Callable[[Play, RegionId], Widget]

PAGES: Mapping[str, tuple[str, Page]] = {
    "overview": ("throne-king", overview_page),
    "relations": ("conversation", relations_page),
    "treaties": ("scroll-unfurled", treaties_page),
    "trade": ("trade", trade_page),
    "knowledge": ("spyglass", knowledge_page),
    "history": ("hourglass", history_page),
}
"""The pages of another region's dossier: icon and builder."""

BAND_GROUNDS = {
    "devoted": "good",
    "friendly": "good",
    "warm": "good",
    "neutral": "paper3",
    "cool": "warn",
    "hostile": "bad",
    "hateful": "bad",
}
_BAND_ICONS = {
    "devoted": "thumb-up",
    "friendly": "thumb-up",
    "warm": "thumb-up",
    "neutral": "scales",
    "cool": "thumb-down",
    "hostile": "thumb-down",
    "hateful": "thumb-down",
}


_TAB = 34


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the buttons of a dossier do."""

    negotiate: Callable[[RegionId], None]
    acts: Callable[[RegionId, str], None]
    """Opens the acts on a region; the second names the act to begin with, or nothing."""
    close: Callable[[], None]


def dossier(play: Play, region: RegionId, deeds: Deeds, measures: Measures) -> Widget:
    """Return the dossier of a region, or the home sheet of one's own."""
    pages = HOME_PAGES if region == play.region else PAGES
    shown = str(play.memory.get(_tab_key(play, region), next(iter(pages))))
    if shown not in pages:
        shown = next(iter(pages))
    body = ScrollArea(pages[shown][1](play, region), name=f"page:{region}:{shown}", grow=1)
    parts = [_header(play, region, deeds, measures), _tabs(play, region, pages, shown)]
    if region == play.region:
        parts += [heading(play.words.say(f"main-dossier-{shown}"), size=20, ink="accent"), body]
    else:
        parts += [body, Divider(), *_buttons(play, region, deeds, measures)]
    column = Column(*parts, gap=4)
    return Panel(column, ground=Ground.PAPER, pad=13, name="dossier", width=measures.dossier)


def _tab_key(play: Play, region: RegionId) -> str:
    return "home-tab" if region == play.region else "tab"


def open_page(play: Play, region: RegionId, page: str) -> None:
    """Open a page of a region's dossier."""
    play.memory[_tab_key(play, region)] = page
    play.select(region)
    play.app.refresh()


def _header(play: Play, region: RegionId, deeds: Deeds, measures: Measures) -> Widget:
    words, view = play.words, play.known
    polity = view.world.polities[region]
    known = view.regions[region]
    kind = words.name(known.government)
    capital = words.say("main-capital", province=words.province(polity.capital))
    close = IconButton(
        "lu-x",
        words.say("ui-close"),
        deeds.close,
        material=Material.GHOST,
        icon_size=16,
        name="dossier:close",
        width=26,
        height=26,
    )
    top = Row(title(words.region(region), size=24, grow=1), close, gap=4)
    who = Column(
        top,
        small(f"{kind} · {capital}", name="dossier:about"),
        Flow(*_chips(play, region), gap=6),
        gap=2,
        grow=1,
    )
    return Row(
        CrestImage(polity.crest, size=52 if measures.is_tight else 64),
        who,
        gap=12,
        align=Align.START,
    )


def _chips(play: Play, region: RegionId) -> list[Widget]:
    words, view = play.words, play.known
    if region == play.region:
        return [Chip(words.say("main-your-region"), icon="crown", size=13)]
    word = band(opinion(view, region, play.region, play.rules), play.rules)
    chips: list[Widget] = [
        Chip(
            words.name(word),
            ground=BAND_GROUNDS[word.value],
            icon=_BAND_ICONS[word.value],
            size=13,
            tip=words.say("main-opinion-of-us"),
            name="chip:band",
        )
    ]
    relation = view.relation(region, play.region)
    if relation.stance is Stance.WAR:
        chips.append(Chip(words.name(Stance.WAR), ground="wax", icon="crossed-swords", size=13))
    elif relation.severed_by is not None:
        chips.append(Chip(words.say("main-severed"), ground="bad", icon="broken-ribbon", size=13))
    elif pacts.is_allied(view, region, play.region):
        chips.append(Chip(words.say("main-ally"), icon="shaking-hands", size=13))
    elif relation.stance is Stance.TRUCE:
        chips.append(Chip(words.name(Stance.TRUCE), icon="dove", size=13))
    return chips


def _tabs(
    play: Play, region: RegionId, pages: Mapping[str, tuple[str, Page]], shown: str
) -> Widget:
    """Return the tabs; another region's page is named on its tab, one's own has a heading."""

    def tab(page: str) -> Widget:
        icon, words = pages[page][0], play.words.say(f"main-dossier-{page}")
        turn = _turner(play, region, page)
        if page == shown and region != play.region:
            return Button(
                words,
                turn,
                icon=icon,
                size=16,
                icon_size=22,
                is_selected=True,
                name=f"tab:{page}",
                grow=1,
                height=_TAB,
            )
        lesser = IconButton(
            icon,
            words,
            turn,
            material=Material.PAPER if page == shown else Material.GHOST,
            is_selected=page == shown,
            name=f"tab:{page}",
            least_width=30,
            height=_TAB,
        )
        if region == play.region:
            lesser.grow = 1
        else:
            lesser.fixed_width = _TAB
        return lesser

    return Row(*map(tab, pages), gap=4)


def _turner(play: Play, region: RegionId, page: str) -> Callable[[], None]:
    """Return what turns to a page of a region's dossier."""

    def turn() -> None:
        play.memory[_tab_key(play, region)] = page
        play.app.ui.sound("paper")
        play.app.refresh()

    return turn


def _buttons(play: Play, region: RegionId, deeds: Deeds, measures: Measures) -> list[Widget]:
    words, keys = play.words, play.app.keys
    bars = table_bars(play, region)
    talk = Button(
        words.say("main-negotiate"),
        lambda: deeds.negotiate(region),
        icon="" if measures.is_tight else "scroll-quill",
        material=Material.WAX,
        hotkey=keys.chord("negotiate"),
        tip=bars or words.say("main-negotiate-hint"),
        enabled=not bars,
        name="negotiate",
        size=16 if measures.is_tight else 21,
        height=measures.tall(40),
        grow=1 if measures.is_tight else 0,
    )
    lesser = (
        ("envoy", "horse-head", "main-envoy-act", "post-envoy"),
        ("visit", "crown", "main-visit-act", "propose-visit"),
        ("acts", "gavel", "main-more-acts", ""),
    )
    if measures.is_tight:
        short: list[Widget] = [
            IconButton(
                icon,
                words.say(key),
                _opener(deeds, region, act),
                material=Material.PAPER,
                hotkey=keys.chord(name),
                name=f"open:{name}",
                height=measures.tall(40),
            )
            for name, icon, key, act in lesser
        ]
        return [Row(talk, *short, gap=6)]
    row = Row(
        *(
            Button(
                words.say(key),
                _opener(deeds, region, act),
                icon=icon,
                size=15,
                hotkey=keys.chord(name),
                name=f"open:{name}",
                grow=1,
                height=measures.tall(33),
            )
            for name, icon, key, act in lesser
        ),
        gap=6,
    )
    return [talk, row]


def _opener(deeds: Deeds, region: RegionId, act: str) -> Callable[[], None]:
    return lambda: deeds.acts(region, act)
