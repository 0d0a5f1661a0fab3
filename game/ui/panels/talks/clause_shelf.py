"""The shelf of clauses: by sphere, with a search and counts, and why one cannot be used."""

from game.core.refusals import Refusal
from game.core.treaties import SPHERE_OF, ClauseKind, Sphere
from game.text.tongue import plain
from game.ui.panels.emblems import CLAUSE_ICONS, SPHERE_ICONS
from game.ui.panels.leaves import is_narrow
from game.ui.panels.talks.offers import Offer, Side, kinds_of, shelf_order, sides
from game.ui.panels.talks.talks import Talks
from game.ui.theme.controls import Material
from game.ui.widgets.button import Button
from game.ui.widgets.fields import TextInput
from game.ui.widgets.layout import Align, Column
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import Divider, Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.tabs import Tabs
from game.ui.widgets.text import paragraph, title
from game.ui.widgets.widget import Widget

SPHERES = (Sphere.ECONOMIC, Sphere.POLITICAL, Sphere.SOCIAL)
"""The spheres in the order of the shelf."""


class ClauseShelf(Panel):
    """What can be put on the table; the search changes only the list."""

    def __init__(self, talks: Talks) -> None:
        self._talks = talks
        self._say = talks.play.words.say
        self._list = Column(gap=5)
        self._spheres = Column(gap=4)
        search = TextInput(
            talks.search, placeholder=self._say("table-search"), on_change=self._find, name="search"
        )
        tabs = Tabs(
            [self._say("table-side-offer"), self._say("table-side-ask")],
            (Side.OFFER, Side.ASK).index(talks.side),
            on_change=self._turn,
            size=17,
            name="side",
        )
        choices: list[Widget] = [tabs, self._spheres, Divider()]
        listed: list[Widget] = [self._list]
        if is_narrow(talks.play.app):
            choices, listed = [], [*choices, *listed]
        body = Column(
            title(self._say("table-clauses"), size=22, align=Align.CENTER),
            search,
            *choices,
            ScrollArea(Column(*listed, gap=8), name="shelf", grow=1),
            gap=8,
        )
        super().__init__(body, pad=14, width=226)
        self._fill()

    def _find(self, text: str) -> None:
        self._talks.search = text
        self._fill()

    def _turn(self, index: int) -> None:
        self._talks.side = (Side.OFFER, Side.ASK)[index]
        self._talks.changed()

    def _open(self, sphere: Sphere) -> None:
        self._talks.sphere = sphere
        self._talks.search = ""
        self._talks.changed()

    # -- the list -----------------------------------------------------------------

    def _kinds(self) -> tuple[ClauseKind, ...]:
        """Return the kinds to list: of the open sphere, or whatever is searched for."""
        wanted = plain(self._talks.search.strip())
        if not wanted:
            return kinds_of(self._talks.sphere)
        words = self._talks.play.words
        return tuple(
            kind
            for kind in ClauseKind
            if wanted in plain(words.clause_title(kind))
            or wanted in plain(words.name(SPHERE_OF[kind]))
        )

    def _fill(self) -> None:
        talks, shelf = self._talks, self._talks.shelf
        self._spheres.clear()
        for sphere in SPHERES:
            open_ = sum(
                shelf.offer(kind, _side(talks, kind)).may_be_added for kind in kinds_of(sphere)
            )
            self._spheres.add(self._sphere_button(sphere, open_))
        self._list.clear()
        kinds = self._kinds()
        for kind in shelf_order(kinds, at_war=talks.war is not None):
            self._list.add(self._button(shelf.offer(kind, _side(talks, kind))))
        if not kinds:
            self._list.add(paragraph(self._say("table-search-nothing"), size=15, ink="ink2"))

    def _sphere_button(self, sphere: Sphere, count: int) -> Widget:
        talks = self._talks
        is_open = sphere is talks.sphere and not talks.search.strip()
        name = self._say(f"table-sphere-{sphere.value}")
        return Button(
            f"{name} · {count}",
            lambda: self._open(sphere),
            icon=SPHERE_ICONS[sphere],
            material=Material.PAPER if is_open else Material.GHOST,
            align=Align.START,
            is_selected=is_open,
            size=16,
            tip=self._say("table-sphere-tip", count=count),
            name=f"sphere:{sphere.value}",
        )

    def _button(self, offer: Offer) -> Widget:
        talks = self._talks
        words = talks.play.words
        return Button(
            words.clause_title(offer.kind),
            lambda: self._add(offer),
            icon=CLAUSE_ICONS[offer.kind],
            align=Align.START,
            size=15,
            enabled=offer.may_be_added,
            tip=_tip(talks, offer),
            name=f"add:{offer.kind.value}",
        )

    def _add(self, offer: Offer) -> None:
        if offer.clause is not None:
            self._talks.add(offer.clause)


def _side(talks: Talks, kind: ClauseKind) -> Side:
    """Return on which side a kind of clause would be put now."""
    possible = sides(kind)
    return talks.side if talks.side in possible else possible[0]


def _tip(talks: Talks, offer: Offer) -> str:
    """Return what a kind of clause binds the parties to, and every reason why it cannot be used."""
    words = talks.play.words
    lines = [escape(words.clause_hint(offer.kind))]
    if _side(talks, offer.kind) is Side.BOTH:
        lines.append(f"<i>{escape(words.say('table-both-hint'))}</i>")
    if offer.is_full:
        lines.append(f"<c=bad>{escape(words.say('table-full'))}</c>")
    lines += [f"<c=bad>{escape(_reason(talks, reason))}</c>" for reason in offer.reasons]
    return "<br>".join(lines)


def _reason(talks: Talks, reason: Refusal) -> str:
    """Return a reason in words; what would stand twice stands on the table once as yet."""
    words = talks.play.words
    if reason is Refusal.CLAUSE_TWICE:
        return words.say("table-already")
    return words.refusal(reason)
