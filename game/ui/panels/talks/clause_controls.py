"""What can be set in a clause: sums, loads, turns, goods, provinces, targets, depth."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from game.core.treaties import (
    Cession,
    Clause,
    JointEmbargo,
    Loan,
    MilitaryAid,
    Payment,
    Peace,
    Reparations,
    Subsidy,
    Supply,
    TradeAgreement,
)
from game.rules.knowledge import funds
from game.rules.terms import LONGEST_TERM, MOST_LOADS
from game.rules.valuation import province_share
from game.ui.panels.talks.offers import ROUND_CROWNS
from game.ui.panels.talks.talks import Talks
from game.ui.widgets.layout import Row
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.stepper import Stepper
from game.ui.widgets.text import small
from game.ui.widgets.widget import Widget

Chosen = TypeVar("Chosen")
_STEPPER = 118
"""Width of a stepper, so that those of one card stand under each other."""
_MOST_EACH = 999
"""Crowns a turn that a stepper goes up to."""


def controls(talks: Talks, index: int, clause: Clause) -> Iterator[Widget]:
    """Return a line for everything that can be set in a clause."""
    line = _Lines(talks, index)
    match clause:
        case Payment():
            most = line.funds(clause.giver)
            yield line.number(
                "crowns", clause.crowns, most, lambda n: replace(clause, crowns=n), ROUND_CROWNS
            )
        case Subsidy() | Reparations():
            yield line.number(
                "price",
                clause.crowns_per_turn,
                _MOST_EACH,
                lambda n: replace(clause, crowns_per_turn=n),
            )
        case Loan():
            yield from line.loan(clause)
        case Supply():
            yield from line.supply(clause)
        case MilitaryAid():
            most = talks.play.view.regions[clause.giver].brigades
            yield line.number(
                "brigades", clause.brigades, most, lambda n: replace(clause, brigades=n)
            )
        case Peace():
            yield line.number(
                "truce", clause.truce_turns, 40, lambda n: replace(clause, truce_turns=n)
            )
        case TradeAgreement():
            depths = talks.shelf.depths()
            names = [talks.play.words.name(depth) for depth in depths]
            yield line.choice(
                "depth", depths, names, clause.depth, lambda one: replace(clause, depth=one)
            )
        case JointEmbargo():
            targets = talks.shelf.targets(clause)
            names = [talks.play.words.region(target) for target in targets]
            yield line.choice(
                "target", targets, names, clause.target, lambda one: replace(clause, target=one)
            )
        case Cession():
            yield line.province(clause)
        case _:
            return


class _Lines:
    """Makes the lines of one clause."""

    def __init__(self, talks: Talks, index: int) -> None:
        self._talks = talks
        self._index = index
        self._say = talks.play.words.say

    def _alter(self, clause: Clause) -> None:
        self._talks.bargain.alter(self._index, clause)
        self._talks.changed()

    def funds(self, giver: str) -> int:
        """Return the most crowns that a region may have, as far as is known."""
        talks = self._talks
        region = talks.own if giver == talks.own else talks.other
        return max(ROUND_CROWNS, funds(talks.play.view, region, talks.play.rules)[1])

    def number(
        self, key: str, value: int, most: int, make: Callable[[int], Clause], step: int = 1
    ) -> Widget:
        """Return a line with a stepper."""
        stepper = Stepper(
            min(step, value),
            max(most, value),
            value,
            step=step,
            less=self._say("table-less"),
            more=self._say("table-more"),
            on_change=lambda number: self._alter(make(number)),
            name=f"clause:{self._index}:{key}",
            width=_STEPPER,
        )
        return self._line(key, stepper)

    def choice(
        self,
        key: str,
        options: Sequence[Chosen],
        names: Sequence[str],
        value: Chosen,
        make: Callable[[Chosen], Clause],
    ) -> Widget:
        """Return a line with a menu; what is chosen now is always among it."""
        shown = list(options)
        texts = list(names)
        if value not in shown:
            shown.append(value)
            texts.append(str(value))
        menu = Dropdown(
            texts,
            shown.index(value),
            on_change=lambda at: self._alter(make(shown[at])),
            name=f"clause:{self._index}:{key}",
            grow=1,
            enabled=len(shown) > 1,
        )
        return self._line(key, menu)

    def _line(self, key: str, control: Widget) -> Widget:
        label = small(self._say(f"table-{key}"), grow=1 if isinstance(control, Stepper) else 0)
        return Row(label, control, gap=8)

    def loan(self, clause: Loan) -> Iterator[Widget]:
        """Return the lines of a loan."""
        most = self.funds(clause.giver)
        yield self.number(
            "crowns", clause.crowns, most, lambda n: replace(clause, crowns=n), ROUND_CROWNS
        )
        yield self.number(
            "repay",
            clause.repay_per_turn,
            _MOST_EACH,
            lambda n: replace(clause, repay_per_turn=n),
        )
        yield self.number("turns", clause.turns, LONGEST_TERM, lambda n: replace(clause, turns=n))

    def supply(self, clause: Supply) -> Iterator[Widget]:
        """Return the lines of a supply contract."""
        goods = self._talks.shelf.goods(clause.giver, clause.receiver, clause)
        lacked = self._talks.play.known.world.polities[clause.receiver].lacks
        names = [
            self._say("table-good-lacked", good=self._talks.play.words.good(good))
            if good in lacked
            else self._talks.play.words.good(good)
            for good in goods
        ]
        yield self.choice("good", goods, names, clause.good, lambda one: replace(clause, good=one))
        yield self.number(
            "loads",
            clause.loads_per_turn,
            MOST_LOADS,
            lambda n: replace(clause, loads_per_turn=n),
        )
        price = clause.crowns_per_turn
        yield self.number("price", price, _MOST_EACH, lambda n: replace(clause, crowns_per_turn=n))

    def province(self, clause: Cession) -> Widget:
        """Return the line of a cession: each province with its share of the giver's land."""
        talks = self._talks
        view, words = talks.play.known, talks.play.words
        provinces = talks.shelf.provinces(clause.giver, clause.receiver, clause)
        names = [
            self._say(
                "table-province-share",
                province=words.province(one),
                share=province_share(view, one, clause.giver),
            )
            for one in provinces
        ]
        return self.choice(
            "province",
            provinces,
            names,
            clause.province,
            lambda one: replace(clause, province=one),
        )
