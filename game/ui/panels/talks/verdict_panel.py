"""The dial: what the other ministry, or one's own, makes of the draft, and why."""

from collections.abc import Iterator

from game.core.verdicts import Block, Factor, FactorKind, Step, StepKind, Verdict
from game.rules.doubt import UNSURE
from game.rules.path import Enquiry, enquiry
from game.rules.signing import ratification_per_mille
from game.ui.panels.leaves import is_narrow
from game.ui.panels.talks.clause_card import token_of
from game.ui.panels.talks.talks import Talks
from game.ui.theme.controls import Material
from game.ui.widgets.button import Button, IconButton
from game.ui.widgets.gauge import Gauge
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.panel import Divider, Icon, Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import heading, paragraph, small, strong, title
from game.ui.widgets.widget import Widget

_FAR = 50
"""Points either way that the dial shows; the figures below it are exact."""
_OWN_BLOCKS = (Block.HATRED, Block.ALLIED_TO_TARGET, Block.CAPITAL)
"""Blocks whose sentence is another when one's own ministry says it."""


class VerdictPanel(Panel):
    """What is thought of the draft, and what would help."""

    def __init__(self, talks: Talks) -> None:
        self._talks = talks
        self._words = talks.play.words
        self._say = self._words.say
        shown = talks.reading.ours if talks.shows_own else talks.reading.theirs
        dial = list(self._their_word() if self._is_their_word else self._dial(shown))
        reasons = list(self._reasons(shown))
        if is_narrow(talks.play.app):
            dial, reasons = [], [*dial, *reasons]
        body = Column(
            title(self._heading(), size=21, align=Align.CENTER, is_wrapped=True),
            *dial,
            ScrollArea(Column(*reasons, gap=3), name="reasons", grow=1),
            self._other_side(),
            self._balance(),
            gap=5,
        )
        super().__init__(body, pad=14, width=308)

    def _turn(self) -> None:
        """Turn the dial to the other ministry."""
        self._talks.shows_own = not self._talks.shows_own
        self._talks.changed()

    def _heading(self) -> str:
        if self._talks.shows_own:
            return self._say("table-what-we-say")
        return self._say("table-what-they-say", region=self._words.region_name(self._talks.other))

    @property
    def _is_empty(self) -> bool:
        return not self._talks.terms.clauses

    @property
    def _is_their_word(self) -> bool:
        """Whether it is asked what the others say to what they propose themselves."""
        return self._talks.is_theirs and not self._talks.shows_own

    def _their_word(self) -> Iterator[Widget]:
        """Return that nothing need be guessed: who proposes terms signs them."""
        text = self._say("table-their-own")
        yield strong(text, ink="good", align=Align.CENTER, is_wrapped=True, name="word")

    def _dial(self, verdict: Verdict) -> Iterator[Widget]:
        """Return the dial, score and threshold in figures, and the verdict in a few words."""
        yield Gauge(verdict.score, verdict.threshold, least=-_FAR, most=_FAR, name="dial")
        figures = self._say("table-threshold", score=verdict.score, threshold=verdict.threshold)
        tip = self._say("table-threshold-tip", threshold=verdict.threshold)
        yield heading(figures, size=24, align=Align.CENTER, name="figures", tip=escape(tip))
        if self._is_empty:
            text, ink = self._say("table-empty"), "ink2"
        else:
            text, ink = self._verdict_word(verdict), _ink(verdict)
        yield strong(text, ink=ink, align=Align.CENTER, name="word")

    def _verdict_word(self, verdict: Verdict) -> str:
        if not self._talks.shows_own:
            return self._words.verdict_word(verdict)
        if verdict.blocks:
            return self._say("table-own-blocked")
        if verdict.is_yes:
            return self._say("table-own-yes")
        return self._say("table-own-no", short=verdict.shortfall)

    def _reasons(self, verdict: Verdict) -> Iterator[Widget]:
        if self._is_their_word:
            yield from self._ratification()
            return
        if self._is_empty:
            yield paragraph(self._say("table-empty-hint"), size=15, ink="ink2")
        else:
            for block in verdict.blocks:
                yield self._block(block)
        yield from self._factors(verdict)
        if self._is_empty:
            return
        yield Divider()
        if not self._talks.shows_own:
            yield from self._certainty(verdict)
        yield from self._ratification()
        if not self._talks.shows_own:
            yield from self._path(verdict)

    def _block(self, block: Block) -> Widget:
        if self._talks.shows_own and block in _OWN_BLOCKS:
            text = self._say(f"table-own-{block.value}")
        else:
            text = self._words.block(block)
        mark = Icon("lu-triangle-alert", size=16, ink="bad")
        return Row(mark, paragraph(text, size=15, ink="bad", grow=1), gap=6, align=Align.START)

    def _factors(self, verdict: Verdict) -> Iterator[Widget]:
        """Return every factor with its points, what the clauses are worth as one."""
        clauses = [one for one in verdict.factors if one.kind is FactorKind.CLAUSE]
        if clauses:
            total = sum(one.value for one in clauses)
            whose = self._say("factor-clause")
            tip = "<br>".join(
                f"{escape(self._factor(one))} <b>{self._words.signed(one.value)}</b>"
                for one in clauses
            )
            yield self._line(whose, total, "factor:clauses", tip)
        for factor in verdict.factors:
            if factor.kind is not FactorKind.CLAUSE:
                yield self._line(self._factor(factor), factor.value, f"factor:{factor.kind.value}")

    def _factor(self, factor: Factor) -> str:
        about = self._talks.other if self._talks.shows_own else self._talks.own
        return self._words.factor(factor, about, self._talks.own)

    def _line(self, text: str, points: int, name: str, tip: str = "") -> Widget:
        figure = strong(self._words.signed(points), size=15, ink=token_of(points))
        label = paragraph(text, size=15, ink="ink2", grow=1, tip=tip)
        return Row(label, figure, gap=6, align=Align.START, name=name)

    def _certainty(self, verdict: Verdict) -> Iterator[Widget]:
        if verdict.spread >= UNSURE:
            text = self._say("table-spread-funds")
        elif verdict.spread == 0:
            text = self._say("table-sure")
        elif self._may_post():
            text = self._say("table-spread-envoy", points=verdict.spread)
        else:
            text = self._say("table-spread", points=verdict.spread)
        yield paragraph(text, size=14, ink="ink2", name="spread")

    def _may_post(self) -> bool:
        talks = self._talks
        way = enquiry(talks.play.known, talks.own, talks.other, talks.play.rules)
        return way is Enquiry.ENVOY

    def _ratification(self) -> Iterator[Widget]:
        talks, view = self._talks, self._talks.play.known
        chances = {
            region: ratification_per_mille(view, region, partner, talks.terms, talks.play.rules)
            for region, partner in ((talks.own, talks.other), (talks.other, talks.own))
        }
        yield paragraph(
            self._say(
                "table-ratifying",
                ours=chances[talks.own],
                theirs=chances[talks.other],
                region=self._words.region_name(talks.other),
            ),
            size=14,
            ink="ink2",
            name="ratification",
            tip=escape(self._say("table-ratifying-tip")),
        )

    # -- the path to yes ------------------------------------------------------------

    def _path(self, verdict: Verdict) -> Iterator[Widget]:
        if verdict.is_yes and verdict.is_sure:
            return
        steps = self._talks.reading.path
        yield heading(self._say("table-path"), size=18)
        if not steps:
            yield paragraph(self._say("table-path-none"), size=15, ink="ink2")
        for index, step in enumerate(steps):
            yield self._step(index, step)

    def _step(self, index: int, step: Step) -> Widget:
        parts: list[Widget] = [
            Column(
                paragraph(self._words.step(step, self._talks.own), size=15, ink="ink2"),
                small(self._words.step_gain(step), ink="good"),
                gap=0,
                grow=1,
            )
        ]
        if step.clause is not None and step.kind in {StepKind.ADD_CLAUSE, StepKind.DROP_CLAUSE}:
            is_more = step.kind is StepKind.ADD_CLAUSE
            parts.append(
                IconButton(
                    "lu-plus" if is_more else "lu-x",
                    self._say("table-step-take"),
                    lambda: self._take(step),
                    material=Material.PAPER,
                    icon_size=16,
                    name=f"step:{index}",
                    width=28,
                    height=28,
                )
            )
        return Row(*parts, gap=6)

    def _take(self, step: Step) -> None:
        """Do to the draft what a step says."""
        talks = self._talks
        if step.clause is None:
            return
        if step.kind is StepKind.ADD_CLAUSE:
            talks.add(step.clause)
        elif step.clause in talks.terms.clauses:
            talks.strike(talks.terms.clauses.index(step.clause))

    # -- below --------------------------------------------------------------------------

    def _other_side(self) -> Widget:
        """Return what the ministry not on the dial makes of it, to turn the dial to it."""
        talks = self._talks
        if talks.shows_own:
            whose, verdict = self._words.region(talks.other), talks.reading.theirs
        else:
            whose, verdict = self._say("table-own-ministry"), talks.reading.ours
        is_their_word = talks.is_theirs and talks.shows_own
        figures = self._words.number(verdict.score)
        icon = "thumb-up" if is_their_word or verdict.is_yes else "thumb-down"
        return Button(
            whose if is_their_word else f"{figures} · {whose}",
            self._turn,
            icon="" if self._is_empty else icon,
            tip=self._say("table-turn-dial"),
            name="whose",
        )

    def _balance(self) -> Widget:
        talks = self._talks
        is_needless = self._is_empty or talks.is_theirs or talks.reading.theirs.is_yes
        key = "table-balance-needless" if is_needless else "table-balance-hint"
        return Button(
            self._say("table-balance"),
            talks.balance,
            icon="scales",
            hotkey="ctrl+b",
            enabled=not is_needless,
            tip=self._say("table-empty-hint" if self._is_empty else key),
            name="balance",
        )


def _ink(verdict: Verdict) -> str:
    """Return the token a verdict is written in."""
    if not verdict.is_sure:
        return "warn"
    return "good" if verdict.is_yes else "bad"
