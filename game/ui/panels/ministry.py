"""What lies on the desk, opened: the terms, what one's own ministry makes of them, the answers."""

from collections.abc import Callable

from game.core.dealings import CallToArms
from game.core.ids import ProposalId, RegionId
from game.core.orders import Accept, BackDown, Decline, Order, Yield
from game.core.refusals import Refusal
from game.core.treaties import Terms
from game.core.verdicts import Verdict
from game.rules.terms import renews
from game.session.desk import DeskItem, DeskKind
from game.ui.panels.desk import item_title
from game.ui.panels.effects import cost_text, effect_lines, reason_lines
from game.ui.panels.parts import fact, note, points_line, rule, section
from game.ui.play import Play
from game.ui.theme.controls import Material
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.gauge import Gauge
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.panel import CrestImage, Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import paragraph, small, strong, title
from game.ui.widgets.widget import Widget

_WIDTH = 620
_DIAL = 60
"""Points either side of the threshold that the dial shows."""


class Ministry:
    """Opens matters of the desk over the main screen."""

    def __init__(
        self,
        play: Play,
        counter: Callable[[RegionId, ProposalId], None],
    ) -> None:
        self.play = play
        self._counter = counter

    def open(self, item: DeskItem) -> None:
        """Show a matter and its possible answers."""
        body = Column(
            self._head(item),
            ScrollArea(Column(*self._facts(item), gap=4), name="matter", grow=1),
            rule(),
            *self._answers(item),
            gap=8,
        )
        sheet = Panel(body, pad=22, width=_WIDTH, name="matter-sheet")
        chief = (one for one in sheet.walk() if isinstance(one, Button) and one.is_primary)
        self.play.app.ui.open_modal(sheet, first=next(chief, None))

    def _head(self, item: DeskItem) -> Widget:
        play = self.play
        words, polity = play.words, play.known.world.polities[item.other]
        kind = words.say(f"main-matter-{item.kind.value}")
        return Row(
            CrestImage(polity.crest, size=56),
            Column(title(words.region(item.other)), small(kind, size=15), gap=2, grow=1),
            IconButton(
                "lu-x",
                words.say("main-leave-open"),
                play.app.ui.close_layer,
                material=Material.GHOST,
                name="matter:close",
            ),
            gap=12,
        )

    def _facts(self, item: DeskItem) -> list[Widget]:
        if item.kind is DeskKind.PROPOSAL:
            return self._proposal(item)
        return self._ultimatum(item)

    # -- proposals ------------------------------------------------------------------

    def _proposal(self, item: DeskItem) -> list[Widget]:
        play, proposal = self.play, item.proposal
        assert proposal is not None
        words, matter = play.words, proposal.matter
        parts: list[Widget] = []
        if proposal.counters is not None:
            parts.append(note(words.say("main-matter-counters"), ink="accent"))
        if isinstance(matter, Terms) and renews(
            play.known, matter, proposal.sender, play.region, play.rules
        ):
            parts.append(note(words.say("main-matter-renews"), ink="accent"))
        if isinstance(matter, Terms):
            lines = words.terms(matter, play.region).split("\n")
            parts += [paragraph(f"· {line}") for line in lines]
        else:
            parts.append(paragraph(words.matter(matter, play.region, play.known)))
        if isinstance(matter, CallToArms):
            parts.append(note(words.say("main-matter-call-hint"), ink="warn"))
        verdict = play.own_verdict(item.other, matter)
        parts += [rule(), *self._verdict(verdict, item.other)]
        return parts

    def _verdict(self, verdict: Verdict, other: RegionId) -> list[Widget]:
        play = self.play
        words = play.words
        word = words.say("main-ministry-yes" if verdict.is_yes else "main-ministry-no")
        dial = Gauge(
            max(-_DIAL, min(_DIAL, verdict.score)),
            verdict.threshold,
            least=-_DIAL,
            most=_DIAL,
            name="dial",
        )
        figures = Column(
            strong(word, ink="good" if verdict.is_yes else "bad", size=17, name="verdict"),
            fact(words.say("main-score"), words.number(verdict.score)),
            fact(words.say("main-threshold"), words.number(verdict.threshold)),
            gap=2,
            grow=1,
        )
        parts: list[Widget] = [section(words.say("main-ministry")), Row(dial, figures, gap=16)]
        parts += [note(words.block(block), ink="bad") for block in verdict.blocks]
        parts += [
            points_line(
                words.factor(factor, other, play.region), factor.value, words.signed(factor.value)
            )
            for factor in verdict.factors
            if factor.value
        ]
        return parts

    # -- ultimatums -----------------------------------------------------------------

    def _ultimatum(self, item: DeskItem) -> list[Widget]:
        play, ultimatum = self.play, item.ultimatum
        assert ultimatum is not None
        words = play.words
        left = max(0, ultimatum.deadline - play.known.turn)
        parts: list[Widget] = [
            paragraph(item_title(play, item)),
            fact(words.say("act-choose-demand"), words.ultimatum(ultimatum, play.region)),
            fact(words.say("act-choose-threat"), words.name(ultimatum.threat)),
        ]
        if item.kind is DeskKind.ULTIMATUM:
            parts.append(
                fact(
                    words.say("main-deadline-word"),
                    words.say("main-deadline", turns=left),
                    ink="warn",
                )
            )
        order = self._answer_to_ultimatum(item)
        parts += [rule(), section(words.act(type(order)))]
        parts.append(note(words.act_hint(type(order))))
        parts += effect_lines(play, play.session.forecast(play.region, order).effects)
        key = "main-let-pass" if item.kind is DeskKind.ULTIMATUM else "main-act-on-threat"
        parts += [rule(), note(words.say(key, threat=words.name(ultimatum.threat)))]
        return parts

    def _answer_to_ultimatum(self, item: DeskItem) -> Order:
        if item.kind is DeskKind.ULTIMATUM:
            return Yield(self.play.region, item.other)
        return BackDown(self.play.region, item.other)

    # -- answers ----------------------------------------------------------------------

    def _answers(self, item: DeskItem) -> list[Widget]:
        play = self.play
        if item.kind is DeskKind.PROPOSAL:
            assert item.proposal is not None
            number = item.proposal.id
            first: Order = Accept(play.region, number)
            reasons = self._reasons(first, item)
            buttons = [
                self._button(Decline(play.region, number), item, Material.PAPER),
                self._button(first, item, Material.WAX, reasons),
            ]
            if isinstance(item.proposal.matter, Terms):
                buttons.insert(1, self._other_terms(item.other, number))
            buttons.insert(0, self._leave())
        else:
            first = self._answer_to_ultimatum(item)
            reasons = self._reasons(first, item)
            buttons = [self._leave(), self._button(first, item, Material.WAX, reasons)]
        found: list[Widget] = list(reason_lines(play, first, reasons))
        if item.answer is not None:
            said = play.words.say("main-answered", answer=play.words.act(type(item.answer)))
            found.append(Row(strong(said, ink="good", grow=1), self._take_back(item)))
        cost = play.session.forecast(play.region, first).cost
        if cost.influence or cost.crowns:
            found.append(small(cost_text(play, cost)))
        found.append(Row(*buttons, gap=8, justify=Align.END))
        return found

    def _leave(self) -> Button:
        """Return the button that leaves the matter open."""
        ui = self.play.app.ui
        return Button(
            self.play.words.say("main-leave-open"),
            ui.close_layer,
            material=Material.GHOST,
            name="leave",
            height=44,
        )

    def _reasons(self, order: Order, item: DeskItem) -> list[Refusal]:
        """Return why an answer cannot be given; having answered already is no reason."""
        if order == item.answer:
            return []
        reasons = self.play.refusals(order)
        if item.answer is not None:
            reasons = [why for why in reasons if why is not Refusal.ALREADY_ORDERED]
        return reasons

    def _button(
        self, order: Order, item: DeskItem, material: Material, reasons: list[Refusal] | None = None
    ) -> Button:
        play = self.play

        def give() -> None:
            if item.answer is not None and item.answer in play.orders and order != item.answer:
                play.withdraw(play.orders.index(item.answer))
            play.app.ui.close_layer()
            play.give(order)

        name = type(order).__name__.lower()
        return Button(
            play.words.act(type(order)),
            give,
            material=material,
            enabled=not reasons and order != item.answer,
            size=19 if material is Material.WAX else 16,
            tip=play.words.act_hint(type(order)),
            name=f"answer:{name}",
            height=44,
            grow=1,
        )

    def _take_back(self, item: DeskItem) -> Button:
        play = self.play

        def take() -> None:
            if item.answer in play.orders:
                play.withdraw(play.orders.index(item.answer))
            play.app.ui.close_layer()

        return Button(play.words.say("main-undo"), take, icon="lu-undo-2", name="answer:undo")

    def _other_terms(self, other: RegionId, number: ProposalId) -> Button:
        def counter() -> None:
            self.play.app.ui.close_layer()
            self._counter(other, number)

        words = self.play.words
        return Button(
            words.say("main-answer-counter"), counter, name="answer:counter", height=44, grow=1
        )
