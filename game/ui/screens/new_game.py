"""A new game: which scenario, which region, who else plays, and the seed."""

import time

from game.core.ids import RegionId
from game.files.shelf_entry import ShelfEntry
from game.session.opponents import DEFAULT_SKILL, HOUSE_MIND, opponents
from game.session.session import Session
from game.text.speaker import Speaker
from game.text.tongue import plain
from game.ui.lobby import Lobby
from game.ui.panels.frame import framed
from game.ui.panels.leaves import is_cramped
from game.ui.screens.opening import open_game
from game.ui.screens.region_sheet import mind_name, region_facts, seat_editor, skill_name
from game.ui.screens.scenario_cards import scenario_cards, show_problems
from game.ui.screens.screen import Screen
from game.ui.screens.seating import Draft, might, strength_key
from game.ui.theme.controls import Material
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.controls import Toggle
from game.ui.widgets.fields import TextInput
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.panel import Divider, Icon, Panel
from game.ui.widgets.placing import Spacer
from game.ui.widgets.rows import ListItem, ListView
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import caption, heading, paragraph, small, title
from game.ui.widgets.widget import Widget

_LARGEST_SEED = 999_999_999


def seed_of_the_clock() -> int:
    """Return a seed nobody chose."""
    return time.time_ns() // 1_000_000 % 1_000_000


class NewGameScreen(Screen):
    """Three sheets: the scenarios, the regions of one, and what there is to know of a region."""

    def __init__(
        self,
        lobby: Lobby,
        *,
        seats: int = 1,
        skill: str = DEFAULT_SKILL,
        seed: int | None = None,
    ) -> None:
        self._lobby = lobby
        self._seats = seats
        self._skill = skill
        self.seed = str(seed_of_the_clock() if seed is None else seed)
        self.entry: ShelfEntry | None = None
        self.draft: Draft | None = None
        self._own_words: dict[tuple[str, str], Speaker] = {}
        first = next((entry for entry in lobby.shelf if entry.is_playable), None)
        if first is not None:
            self._take(first)

    def _take(self, entry: ShelfEntry) -> None:
        scenario = self._lobby.scenario(entry)
        if scenario is not None:
            skill = self._skill if self.draft is None else self.draft.skill
            seats = self._seats if self.draft is None else self.draft.wanted
            self.entry, self.draft = entry, Draft.of(scenario, seats, skill)

    def choose(self, entry: ShelfEntry) -> None:
        """Turn to another scenario."""
        if entry is not self.entry:
            self._take(entry)
            self.app.refresh()

    @property
    def _tongue(self) -> Speaker:
        """What says things with the words of the scenario turned to."""
        if self.draft is None:
            return self.words
        scenario = self.draft.scenario
        key = self.words.language, scenario.content_hash
        if key not in self._own_words:
            self._own_words[key] = Speaker(self.words.language, scenario.wording)
        return self._own_words[key]

    def build(self) -> Widget:
        """Return the three sheets under the bar."""
        say = self.words.say
        is_shared = self.draft is not None and self.draft.is_shared
        heading_key = "new-hot-seat-title" if is_shared else "new-title"
        sheets: list[Widget] = [self._shelf()]
        sheets += [self._empty()] if self.draft is None else self._game_sheets(self.draft)
        body = Row(*sheets, gap=12, align=Align.STRETCH)
        return framed(self.words, say(heading_key), body, on_back=self.app.pop)

    def on_show(self) -> None:
        """Turn the keyboard to the list of regions."""
        self.app.ui.give_focus(self.app.ui.find("regions"))

    # -- the sheets ---------------------------------------------------------------

    def _shelf(self) -> Widget:
        cards = scenario_cards(
            self.words,
            self._lobby,
            self.entry,
            on_choose=self.choose,
            on_problems=lambda entry: show_problems(self.app.ui, self.words, entry),
        )
        parts: list[Widget] = [
            title(self.words.say("new-scenarios"), size=22),
            ScrollArea(Column(*cards, gap=12), name="scenarios", grow=1),
        ]
        if self.draft is not None:
            parts += [Divider(), self._options(self.draft)]
        width = 276 if is_cramped(self.app) else 310
        return Panel(Column(*parts, gap=8), pad=16, width=width)

    def _empty(self) -> Widget:
        body = Column(
            Spacer(),
            Icon("treasure-map", size=64, ink="paper4"),
            caption(self.words.say("menus-no-scenario"), size=22, align=Align.CENTER),
            Spacer(),
            gap=12,
            align=Align.CENTER,
        )
        return Panel(body, pad=40, grow=1)

    def _game_sheets(self, draft: Draft) -> list[Widget]:
        return [self._regions(draft), self._about(draft)]

    def _regions(self, draft: Draft) -> Widget:
        say = self.words.say
        names = self._tongue
        order = sorted(draft.seats, key=lambda name: plain(names.region(name)))
        regions = ListView(
            [self._item(draft, name) for name in order],
            row_height=52,
            selected=draft.selected,
            on_select=self._select,
            name="regions",
            grow=1,
        )
        shared = Toggle(
            say("title-hot-seat"),
            value=draft.is_shared,
            on_change=self._share,
            name="shared",
            tip=escape(say("menus-hot-seat-hint")),
        )
        key = "new-seats" if draft.is_shared else "new-choose-region"
        head = title(say(key), size=22, grow=1)
        body = Column(
            Column(head, shared, gap=4) if is_cramped(self.app) else Row(head, shared, gap=12),
            regions,
            gap=8,
        )
        return Panel(body, pad=16, grow=1)

    def _item(self, draft: Draft, region: RegionId) -> ListItem:
        words = self._tongue
        seat = draft.seats[region]
        polity = draft.scenario.start.world.polities[region]
        strength = words.say(strength_key(might(draft.scenario, region)))
        if seat.is_human:
            number = draft.number_of(region)
            unnamed = (
                words.say("new-player", number=number) if draft.is_shared else words.say("ui-you")
            )
            trailing, ink = seat.name or unnamed, "accent"
        else:
            mind = skill_name(words, seat.skill)
            trailing = mind if seat.mind == HOUSE_MIND else mind_name(words, seat.mind)
            ink = "ink3"
        return ListItem(
            region,
            words.word(f"region.{region}.long", words.region(region)),
            note=", ".join((strength, *words.temper(polity.character))),
            blazon=polity.crest,
            trailing=trailing,
            trailing_ink=ink,
            ink="accent" if seat.is_human else "ink",
        )

    def _about(self, draft: Draft) -> Widget:
        facts = region_facts(self._tongue, draft)
        problem = draft.problem()
        start = Button(
            self.words.say("new-start"),
            self._start,
            icon="wax-seal",
            material=Material.WAX,
            name="start",
            height=50,
            size=23,
            enabled=not problem,
            tip=escape(self.words.say(problem)) if problem else "",
        )
        body = Column(
            ScrollArea(facts, name="about", grow=1),
            Divider(),
            seat_editor(self._tongue, draft, on_change=self.app.refresh),
            *([small(self.words.say(problem), ink="bad")] if problem else []),
            start,
            gap=10,
        )
        return Panel(body, pad=18, width=330 if is_cramped(self.app) else 384)

    def _options(self, draft: Draft) -> Widget:
        say = self.words.say
        house = next(one for one in opponents() if one.mind == HOUSE_MIND)
        at = house.skills.index(draft.skill) if draft.skill in house.skills else 0

        def set_skill(index: int) -> None:
            draft.set_skill(house.skills[index])
            self.app.refresh()

        names = [skill_name(self.words, skill) for skill in house.skills]
        seed = TextInput(
            self.seed,
            most=len(str(_LARGEST_SEED)),
            on_change=self._set_seed,
            on_enter=lambda _: self._start(),
            name="seed",
            width=96,
            tip=escape(say("new-seed-hint")),
        )
        other = IconButton(
            "perspective-dice-six-faces-random",
            say("new-seed-random"),
            self._reseed,
            material=Material.PAPER,
            name="reseed",
        )
        return Column(
            heading(say("new-options"), size=19),
            Row(
                paragraph(say("menus-all-computers"), size=15, ink="ink2", grow=1),
                Dropdown(names, at, on_change=set_skill, name="all-skill", width=140),
                gap=8,
            ),
            Row(small(say("new-seed"), size=15, grow=1), seed, other, gap=8),
            paragraph(self._goals(draft), size=14, ink="ink2"),
            gap=8,
        )

    def _goals(self, draft: Draft) -> str:
        goals = (self.words.name(goal.kind) for goal in draft.scenario.start.world.goals)
        return f"{self.words.say('new-victory')}: {', '.join(goals)}"

    # -- what is chosen ---------------------------------------------------------------

    def _select(self, region: str) -> None:
        if self.draft is not None:
            self.draft.select(RegionId(region))
            self.app.refresh()

    def _share(self, is_shared: bool) -> None:  # noqa: FBT001 (the shape of a switch's answer)
        if self.draft is not None:
            self.draft.share(is_shared=is_shared)
            self.app.refresh()

    def _set_seed(self, text: str) -> None:
        self.seed = "".join(sign for sign in text if sign in "0123456789")

    def _reseed(self) -> None:
        self.seed = str(seed_of_the_clock())
        self.app.refresh()

    def _start(self) -> None:
        draft = self.draft
        if draft is None or draft.problem():
            return
        seed = int(self.seed) if self.seed else seed_of_the_clock()
        open_game(self.app, Session.new(draft.scenario, draft.seats, seed))
