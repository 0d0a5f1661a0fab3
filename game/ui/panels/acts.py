"""Every act on a region: what it costs and does, what it asks, and why it cannot be."""

from collections.abc import Callable, Mapping

from game.core.ids import RegionId
from game.core.orders import Order
from game.core.refusals import Refusal
from game.session.hearsay import is_agrement_unsure
from game.ui.panels.act_forms import Act, Amount, Case, Choice, Field, Value, Values, settled
from game.ui.panels.acts_kind import ENVOY_ACTS, TREATY_ACTS
from game.ui.panels.acts_stern import PRESSURE_ACTS, WAR_ACTS
from game.ui.panels.effects import cost_text, effect_lines, pledge_lines, reason_lines, table_bars
from game.ui.panels.parts import note, rule, section
from game.ui.play import Play
from game.ui.theme.controls import Material
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.panel import CrestImage, Icon, Panel
from game.ui.widgets.placing import Spacer
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.stepper import Stepper
from game.ui.widgets.text import paragraph, small, strong, title
from game.ui.widgets.widget import Widget

_SIZE = (880, 650)

GROUPS: Mapping[str, tuple[Act, ...]] = {
    "envoys": ENVOY_ACTS,
    "treaties": TREATY_ACTS,
    "pressure": PRESSURE_ACTS,
    "war": WAR_ACTS,
}
"""Every act, by its part of the list."""


class ActsSheet:
    """The list of acts beside the act that is being prepared."""

    def __init__(self, play: Play, negotiate: Callable[[RegionId], None]) -> None:
        self.play = play
        self._negotiate = negotiate
        self._other = play.region
        self._chosen = ""
        self._values: dict[str, Value] = {}
        self._list: Column = Column()
        self._detail: Column = Column()

    def open(self, other: RegionId, act: str = "") -> None:
        """Show the acts on a region, beginning with one of them."""
        play = self.play
        self._other, self._values = other, {}
        given = play.memory.pop("act-values", None)
        if isinstance(given, dict):
            self._values.update(given)
        shown = [one.name for one in self._acts()]
        self._chosen = act if act in shown else shown[0]
        self._list = Column(gap=2)
        self._detail = Column(gap=6, grow=1)
        self._fill_list()
        self._fill_detail()
        text = max(1.0, play.app.ui.look.text_factor)
        lists = ScrollArea(self._list, width=272 * (1 + (text - 1) / 3), name="acts-list")
        body = Row(lists, self._detail, gap=22, align=Align.STRETCH, grow=1)
        sheet = Column(self._head(), rule(), body, gap=8)
        panel = Panel(sheet, pad=22, width=_SIZE[0], height=_SIZE[1], name="acts-sheet")
        play.app.ui.open_modal(panel)
        first = panel.find(f"act:{self._chosen}")
        if first is not None:
            play.app.ui.give_focus(first)

    def _acts(self) -> list[Act]:
        acts = [act for group in GROUPS.values() for act in group]
        return [act for act in acts if act.is_shown(self.play, self._other)]

    def _head(self) -> Widget:
        play, other = self.play, self._other
        words, polity = play.words, play.known.world.polities[other]
        own = play.view.regions[play.region]
        means = words.say(
            "act-means",
            influence=words.number(own.influence),
            crowns=words.crowns(own.treasury),
        )
        close = IconButton(
            "lu-x",
            words.say("ui-close"),
            play.app.ui.close_layer,
            material=Material.GHOST,
            name="acts:close",
        )
        return Row(
            CrestImage(polity.crest, size=44),
            title(words.say("act-title", region=words.region_name(other)), grow=1),
            small(means, size=15),
            close,
            gap=12,
        )

    # -- the list -----------------------------------------------------------------

    def _fill_list(self) -> None:
        self._list.clear()
        words = self.play.words
        for group, acts in GROUPS.items():
            shown = [act for act in acts if act.is_shown(self.play, self._other)]
            self._list.add(section(words.say(f"concern-{group}")))
            if group == "treaties":
                self._list.add(self._table())
            for act in shown:
                self._list.add(self._entry(act))

    def _table(self) -> Widget:
        def sit_down() -> None:
            self.play.app.ui.close_layer()
            self._negotiate(self._other)

        words = self.play.words
        bars = table_bars(self.play, self._other)
        return Button(
            words.say("main-negotiate"),
            sit_down,
            icon="scroll-quill",
            material=Material.GHOST,
            align=Align.START,
            size=15,
            tip=bars or words.say("main-negotiate-hint"),
            enabled=not bars,
            name="act:negotiate",
        )

    def _entry(self, act: Act) -> Widget:
        def choose() -> None:
            self._chosen = act.name
            self._values = {}
            self._fill_list()
            self._fill_detail()
            again = self._list.find(f"act:{act.name}")
            self.play.app.ui.give_focus(again)

        words = self.play.words
        is_open = not self._reasons(act, {})[1]
        row = Row(
            Button(
                words.say(f"act-{act.name}"),
                choose,
                icon=act.icon,
                material=Material.PAPER if act.name == self._chosen else Material.GHOST,
                align=Align.START,
                size=15,
                is_selected=act.name == self._chosen,
                tip=words.say(f"act-{act.name}-hint"),
                name=f"act:{act.name}",
                grow=1,
            ),
            Icon("lu-check" if is_open else "padlock", size=16, ink="good" if is_open else "ink3"),
            gap=6,
        )
        row.children[1].tip = words.say("act-possible" if is_open else "act-impossible")
        return row

    # -- the act that is being prepared ----------------------------------------------

    def _reasons(self, act: Act, chosen: Values) -> tuple[Order | None, list[Refusal]]:
        """Return the order as it stands and every reason against it.

        An act with nothing to act on has no order; its one reason is its own.
        """
        _, values = settled(act, self.play, self._other, chosen)
        order = act.order(Case(self.play, self._other, values))
        if order is None:
            return None, [Refusal.NOTHING_GIVEN]
        return order, self.play.refusals(order)

    def _fill_detail(self) -> None:
        play, detail = self.play, self._detail
        act = next(one for one in self._acts() if one.name == self._chosen)
        words = play.words
        fields, values = settled(act, play, self._other, self._values)
        self._values = dict(values)
        order, reasons = self._reasons(act, self._values)
        detail.clear()
        detail.add(title(words.say(f"act-{act.name}"), size=22))
        detail.add(note(words.say(f"act-{act.name}-hint")))
        parts: list[Widget] = []
        if order is not None:
            parts += [self._field(one) for one in fields]
            parts += self._forecast(order)
        else:
            parts.append(note(words.say(act.missing), ink="bad"))
        detail.add(ScrollArea(Column(*parts, gap=5), name=f"act-detail:{act.name}", grow=1))
        if order is not None and reasons:
            detail.add(section(words.say("act-why-not")))
            for line in reason_lines(play, order, reasons):
                detail.add(line)
        detail.add(self._seal(order, bool(reasons)))

    def _forecast(self, order: Order) -> list[Widget]:
        play = self.play
        words = play.words
        found = play.forecast(order)
        cost = Row(
            small(words.say("ui-cost"), size=15, grow=1),
            strong(cost_text(play, found.cost), size=15, align=Align.END, name="act-cost"),
        )
        parts: list[Widget] = [rule(), section(words.say("act-forecast")), cost]
        parts += effect_lines(play, found.effects)
        if is_agrement_unsure(play.known, order, play.rules):
            parts.append(note(words.say("effects-agrement")))
        parts += pledge_lines(play, order, self._other)
        return parts

    def _seal(self, order: Order | None, is_refused: bool) -> Widget:  # noqa: FBT001 (one caller)
        play = self.play

        def give() -> None:
            if order is not None and not play.give(order):
                play.app.ui.close_layer()

        return Row(
            Button(
                play.words.say("act-give"),
                give,
                icon="wax-seal",
                material=Material.WAX,
                enabled=order is not None and not is_refused,
                hotkey="ctrl+return",
                name="act-give",
                width=240,
            ),
            justify=Align.END,
        )

    def _field(self, one: Field) -> Widget:
        words = self.play.words

        def chosen(value: Value) -> None:
            self._values[one.name] = value
            self._fill_detail()
            again = self._detail.find(f"field:{one.name}")
            self.play.app.ui.give_focus(again)

        label_width = 132 * (2 + max(1.0, self.play.app.ui.look.text_factor)) / 3
        label = small(words.say(one.label), size=15, width=label_width)
        value = self._values.get(one.name)
        if isinstance(one, Amount):
            control: Widget = Stepper(
                0,
                one.most,
                value if isinstance(value, int) else 0,
                step=one.step,
                less=words.say("ui-less"),
                more=words.say("ui-more-of"),
                on_change=chosen,
                shown=words.number,
                name=f"field:{one.name}",
                width=170,
            )
            return Row(label, control, gap=10)
        row = Row(label, self._dropdown(one, value, chosen), gap=10)
        hint = next((o.hint for o in one.options if o.value == value), "")
        if not hint:
            return row
        return Column(
            row,
            Row(Spacer(width=label_width), paragraph(hint, size=15, ink="ink2", grow=1), gap=10),
            gap=2,
        )

    def _dropdown(self, one: Choice, value: Value, chosen: Callable[[Value], None]) -> Widget:
        values = [option.value for option in one.options]
        index = values.index(value) if value in values else 0
        return Dropdown(
            [option.text for option in one.options] or [self.play.words.say("ui-none")],
            index,
            on_change=lambda at: chosen(values[at]),
            tip=one.options[index].hint if one.options else "",
            name=f"field:{one.name}",
            enabled=bool(one.options),
            grow=1,
        )
