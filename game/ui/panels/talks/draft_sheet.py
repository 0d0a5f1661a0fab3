"""The treaty on the table: who offers what, what binds both, for how long, and the seal."""

from collections.abc import Callable, Iterator

from game.core.treaties import Clause, Terms
from game.rules.peace import net_price
from game.ui.panels.leaves import is_cramped, is_narrow
from game.ui.panels.talks.clause_card import ClauseCard, sum_label
from game.ui.panels.talks.offers import Side, side_of
from game.ui.panels.talks.talks import Talks
from game.ui.theme.controls import Material
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.controls import Check
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.panel import CrestImage, Divider, Icon, Panel
from game.ui.widgets.placing import Grid, Spacer
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import caption, paragraph, small, strong, title
from game.ui.widgets.widget import Widget

Leave = Callable[[], None]
_CARD = 264
"""Least width of a card; where two do not fit beside each other they stand in one column."""


class DraftSheet(Panel):
    """The middle of the table."""

    def __init__(self, talks: Talks, leave: Leave) -> None:
        self._talks = talks
        self._leave = leave
        self._words = talks.play.words
        self._say = self._words.say
        head: list[Widget] = [self._head(), *self._war_strip()]
        clauses: list[Widget] = [self._columns(), *self._both()]
        if is_narrow(talks.play.app):
            head, clauses = [], [*head, *clauses]
        body = Column(
            *head,
            ScrollArea(Column(*clauses, gap=10), name="draft", grow=1),
            *self._problems(),
            self._foot(),
            gap=8,
        )
        super().__init__(body, pad=16, grow=1)

    # -- above ----------------------------------------------------------------

    def _head(self) -> Widget:
        talks, view = self._talks, self._talks.play.known
        own, other = (
            CrestImage(view.world.polities[region].crest, size=62)
            for region in (talks.own, talks.other)
        )
        date = self._words.date(view.world.calendar, view.turn)
        if talks.is_answer:
            below = self._say("table-counter-of", region=self._words.region_name(talks.other))
        else:
            below = self._say("table-drafted", date=date)
        if talks.carrier is not None:
            by = self._say("table-envoy-by", envoy=talks.carrier)
        else:
            by = self._say("table-envoy-none")
        middle = Column(
            title(
                self._say(
                    "table-treaty-of",
                    one=self._words.region_name(talks.own),
                    other=self._words.region_name(talks.other),
                ),
                ink="ink",
                align=Align.CENTER,
                is_wrapped=True,
                name="treaty-of",
            ),
            caption(f"{below} · {by}", align=Align.CENTER, is_wrapped=True),
            Divider(has_dot=True),
            gap=0,
            grow=1,
        )
        return Row(own, middle, other, gap=12)

    def _war_strip(self) -> Iterator[Widget]:
        """Return, in a war, what its fortune is and what these terms would cost the other."""
        talks, war = self._talks, self._talks.war
        if war is None:
            return
        view = talks.play.known
        score = war.score_for(talks.own)
        clauses = talks.terms.clauses
        term = talks.terms.term_turns
        demanded = net_price(view, war, talks.other, clauses, talks.play.rules, term)
        ink = "good" if score >= demanded else "bad"
        yield Panel(
            Row(
                Icon("crossed-swords", size=20),
                strong(self._say("table-war-score", score=score), name="war-score"),
                Spacer(),
                strong(
                    self._say("table-price-sum", price=demanded),
                    ink=ink,
                    name="price",
                    tip=escape(self._say("table-price-sum-tip")),
                ),
                gap=8,
            ),
            ground=Ground.INSET,
            pad=7,
        )

    # -- the clauses ------------------------------------------------------------

    def _of(self, side: Side) -> list[tuple[int, Clause]]:
        talks = self._talks
        return [
            (index, clause)
            for index, clause in enumerate(talks.terms.clauses)
            if side_of(clause, talks.own) is side
        ]

    def _columns(self) -> Widget:
        return Grid(
            self._column(Side.OFFER, "table-we-offer", "table-empty-offer"),
            self._column(Side.ASK, "table-we-ask", "table-empty-ask"),
            least=_CARD,
            most=2,
            gap=12,
        )

    def _column(self, side: Side, heading: str, empty: str) -> Widget:
        held = self._of(side)
        cards: list[Widget] = [ClauseCard(self._talks, index) for index, _ in held]
        if not held:
            cards = [Panel(small(self._say(empty), size=15), ground=Ground.INSET, pad=12)]
        add = Button(
            self._say("table-add-clause"),
            lambda: self._turn_to(side),
            icon="lu-plus",
            material=Material.GHOST,
            name=f"to:{side.value}",
        )
        return Column(self._column_head(heading, held, side), *cards, add, gap=8)

    def _column_head(self, heading: str, held: list[tuple[int, Clause]], side: Side) -> Widget:
        sums = sum_label(self._talks, [clause for _, clause in held], f"sum:{side.value}")
        return Row(title(self._say(heading), size=21, ink="ink", grow=1), sums, gap=8)

    def _turn_to(self, side: Side) -> None:
        """Turn the shelf to a side and the keyboard to the shelf."""
        talks = self._talks
        talks.side = side
        talks.open_shelf()

    def _both(self) -> Iterator[Widget]:
        held = self._of(Side.BOTH)
        if not held:
            return
        yield self._column_head("table-both", held, Side.BOTH)
        yield Grid(
            *(ClauseCard(self._talks, index) for index, _ in held), least=_CARD, most=2, gap=12
        )

    # -- below ----------------------------------------------------------------------

    def _problems(self) -> Iterator[Widget]:
        """Return every reason why the draft cannot be sent as it stands."""
        talks = self._talks
        if not talks.terms.clauses or (talks.is_answer and not talks.bargain.is_edited):
            problems = talks.accept_problems()
        else:
            problems = list(talks.reading.problems)
        for index, problem in enumerate(problems):
            yield Row(
                Icon("lu-triangle-alert", size=16, ink="bad"),
                paragraph(self._words.refusal(problem), size=15, ink="bad", grow=1),
                gap=6,
                align=Align.START,
                name=f"problem:{index}",
            )

    def _foot(self) -> Widget:
        talks = self._talks
        check = Check(
            self._say("table-secret"),
            value=talks.terms.is_secret,
            on_change=self._hide,
            tip=self._say("table-secret-hint"),
            name="secret",
        )
        binding = (check, self._term())
        if is_cramped(talks.play.app) and not is_narrow(talks.play.app):
            return Column(Row(*binding, gap=12), Row(*self._answers(), justify=Align.END), gap=6)
        return Row(*binding, Spacer(), *self._answers(), gap=12)

    def _hide(self, is_secret: bool) -> None:  # noqa: FBT001 (the shape of a change)
        self._talks.bargain.hide(is_secret=is_secret)
        self._talks.changed()

    def _term(self) -> Widget:
        talks = self._talks
        now = talks.terms.term_turns
        finite = {*talks.play.rules.treaties.term_choices, *([] if now is None else [now])}
        terms: list[int | None] = [*sorted(finite), None]
        texts = [
            self._say("table-term-open")
            if turns is None
            else self._say("table-term-turns", turns=turns)
            for turns in terms
        ]

        def bind(index: int) -> None:
            talks.bargain.bind(terms[index])
            talks.changed()

        notice = self._say("table-term-notice", turns=talks.play.rules.treaties.notice_turns)
        tip = notice if now is None else self._say("table-term-tip")
        return Dropdown(
            texts, terms.index(now), on_change=bind, tip=escape(tip), name="term", width=176
        )

    def _answers(self) -> Iterator[Widget]:
        talks = self._talks
        if not talks.is_answer:
            if talks.sealed_at is not None:
                yield Button(
                    self._say("table-withdraw"),
                    talks.withdraw,
                    icon="lu-undo-2",
                    tip=self._say("table-withdraw-hint"),
                    name="withdraw",
                )
            yield self._seal("table-seal", "table-seal-hint")
            return
        yield Button(
            self._say("main-answer-decline"),
            lambda: self._rise(talks.decline),
            icon="thumb-down",
            name="decline",
        )
        theirs = talks.bargain.theirs
        if talks.bargain.is_edited and theirs is not None:
            yield IconButton(
                "lu-rotate-ccw",
                self._say("table-back-to-theirs"),
                lambda: self._take(theirs),
                material=Material.PAPER,
                name="their-terms",
            )
            yield self._seal("main-answer-counter", "table-counter-hint")
        else:
            yield Button(
                self._say("main-answer-accept"),
                lambda: self._rise(talks.accept),
                icon="wax-seal",
                icon_size=28,
                material=Material.WAX,
                enabled=not talks.accept_problems(),
                hotkey="ctrl+return",
                tip=self._say("table-accept-hint"),
                name="accept",
            )

    def _seal(self, text: str, hint: str) -> Widget:
        talks = self._talks
        cost = self._say("act-cost-influence", influence=talks.influence_cost)
        lines = [escape(self._say(hint)), f"{self._say('ui-cost')}: <b>{escape(cost)}</b>"]
        lines += [
            f"<c=bad>{escape(self._words.refusal(problem))}</c>"
            for problem in talks.reading.problems
        ]
        return Button(
            self._say(text),
            lambda: self._rise(talks.send),
            icon="wax-seal",
            icon_size=28,
            material=Material.WAX,
            enabled=not talks.reading.problems,
            hotkey="ctrl+return",
            tip="<br>".join(lines),
            name="seal",
        )

    def _take(self, terms: Terms) -> None:
        self._talks.bargain.take(terms)
        self._talks.changed()

    def _rise(self, act: Callable[[], bool]) -> None:
        if act():
            self._leave()
