"""The encyclopedia: the rulebook page by page, with the numbers of the game being played."""

from game.core.rulebook import Rules
from game.text.rulebook import Page, Paragraph, pages
from game.text.tongue import plain
from game.ui.panels.frame import framed
from game.ui.play import Play
from game.ui.screens.screen import Screen
from game.ui.terms import linked, terms_of
from game.ui.theme.controls import Material
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.fields import TextInput
from game.ui.widgets.hotkeys import Hotkeys
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import Divider, Panel
from game.ui.widgets.placing import Spacer
from game.ui.widgets.rich import RichText
from game.ui.widgets.rows import ListItem, ListView
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import small, strong, title
from game.ui.widgets.widget import Widget

_NUMBER_WIDTH = 46
_LEAST_LETTERS = 2
_MOST_FOUND = 40


class EncyclopediaScreen(Screen):
    """A list of pages beside the page turned to, or what a search found."""

    def __init__(self, page: str = "") -> None:
        self.page = page
        self.sought = ""
        self._past: list[str] = []
        self._field: TextInput | None = None

    @property
    def rules(self) -> Rules:
        """The rules of the game being played, or those of every game."""
        plays = (getattr(screen, "play", None) for screen in reversed(self.app.stack))
        play = next((one for one in plays if isinstance(one, Play)), None)
        return Rules() if play is None else play.rules

    def build(self) -> Widget:
        """Return the list of pages and the page."""
        book = pages(self.words.language, self.rules)
        known = {page.id: page for page in book}
        if self.page not in known:
            self.page = book[0].id
        found = _found(book, self.sought) if len(self.sought.strip()) >= _LEAST_LETTERS else None
        sheet = self._page(book, known[self.page]) if found is None else self._results(found)
        body = Row(self._contents(book), sheet, gap=12, align=Align.STRETCH)
        past = IconButton(
            "lu-undo-2", self.words.say("menus-page-before"), self._go_back, name="page-before"
        )
        past.enabled = bool(self._past)
        heading = self.words.say("encyclopedia-title")
        return framed(self.words, heading, body, on_back=self.app.pop, bar=(past,))

    def hotkeys(self) -> Hotkeys:
        """Return the key that turns to the search."""
        keys = Hotkeys()
        say = self.words.say
        keys.bind("ctrl+f", self._seek, say("encyclopedia-search"))
        keys.bind("alt+left", self._go_back, say("menus-page-before"))
        return keys

    def on_show(self) -> None:
        """Turn the keyboard to the list of pages."""
        self.app.ui.give_focus(self.app.ui.find("pages"))

    def turn_to(self, page: str) -> None:
        """Show another page."""
        if page != self.page or self.sought:
            self._past.append(self.page)
            self.page, self.sought = page, ""
            self.app.refresh()

    def _go_back(self) -> None:
        if self._past:
            self.page, self.sought = self._past.pop(), ""
            self.app.refresh()

    def _seek(self) -> None:
        self.app.ui.give_focus(self.app.ui.find("search"))

    def _search(self, text: str) -> None:
        self.sought = text
        self.app.refresh()

    def _contents(self, book: list[Page]) -> Widget:
        search = self._search_field()
        items = [ListItem(page.id, page.title, trailing=str(at)) for at, page in enumerate(book, 1)]
        listed = ListView(
            items,
            selected="" if self.sought.strip() else self.page,
            on_select=self.turn_to,
            name="pages",
            grow=1,
        )
        return Panel(Column(search, listed, gap=10), pad=16, width=310)

    def _search_field(self) -> TextInput:
        """Return the field to search in; it outlives the tree, for the cursor's sake."""
        field = self._field
        if field is None:
            field = TextInput(self.sought, most=40, on_change=self._search, name="search")
            self._field = field
        field.placeholder = self.words.say("encyclopedia-search")
        if field.text != self.sought:
            field.text = self.sought
        return field

    def _page(self, book: list[Page], page: Page) -> Widget:
        terms = terms_of(self.words, page.id)
        seen: set[str] = set()
        parts: list[Widget] = [
            self._rule(part, linked(escape(part.text), terms, seen)) for part in page.paragraphs
        ]
        at = book.index(page)
        body = Column(
            title(page.title, size=30),
            Divider(has_dot=True),
            ScrollArea(Column(*parts, gap=12), name=f"page:{page.id}", grow=1),
            self._turning(book, at),
            gap=8,
        )
        return Panel(body, pad=24, grow=1)

    def _rule(self, part: Paragraph, markup: str) -> Widget:
        number = strong(part.number, size=15, ink="accent", width=_NUMBER_WIDTH)
        text = RichText(markup, size=16, on_link=self.turn_to, grow=1)
        return Row(number, text, gap=8, align=Align.START)

    def _turning(self, book: list[Page], at: int) -> Widget:
        row = Row(gap=8)
        if at > 0:
            row.add(self._leaf(book[at - 1], "lu-arrow-left", "page-left"))
        row.add(Spacer())
        if at + 1 < len(book):
            row.add(self._leaf(book[at + 1], "lu-arrow-right", "page-right"))
        return row

    def _leaf(self, page: Page, icon: str, name: str) -> Widget:
        return Button(
            page.title,
            lambda: self.turn_to(page.id),
            icon=icon,
            material=Material.GHOST,
            size=15,
            height=34,
            name=name,
        )

    def _results(self, found: list[tuple[Page, Paragraph]]) -> Widget:
        say = self.words.say
        parts: list[Widget] = []
        for page, part in found[:_MOST_FOUND]:
            where = RichText(
                f"<a={page.id}>{escape(page.title)}</a>", size=15, on_link=self.turn_to
            )
            parts.append(Column(where, self._rule(part, _marked(part.text, self.sought)), gap=2))
        if len(found) > _MOST_FOUND:
            parts.append(small(say("ui-more", count=len(found) - _MOST_FOUND)))
        body = Column(
            title(say("menus-found", count=len(found)), size=26),
            Divider(has_dot=True),
            ScrollArea(Column(*parts, gap=12), name="found", grow=1),
            gap=8,
        )
        return Panel(body, pad=24, grow=1)


def _found(book: list[Page], sought: str) -> list[tuple[Page, Paragraph]]:
    """Return the paragraphs that hold every word sought, those of fitting titles first.

    Marks of letters do not count: "lodz" finds "łódź".
    """
    wanted = plain(sought).split()
    hits = [
        (page, part)
        for page in book
        for part in page.paragraphs
        if all(one in plain(f"{part.number} {page.title} {part.text}") for one in wanted)
    ]
    return sorted(hits, key=lambda hit: plain(sought) not in plain(hit[0].title))


def _marked(text: str, sought: str) -> str:
    """Return a text in markup with what was sought in wax red."""
    low, at, out = "".join((plain(sign) or " ")[0] for sign in text), 0, ""
    wanted = plain(sought).split()[0]
    while (hit := low.find(wanted, at)) >= 0:
        end = hit + len(wanted)
        out += escape(text[at:hit]) + f"<b><c=accent>{escape(text[hit:end])}</c></b>"
        at = end
    return out + escape(text[at:])
