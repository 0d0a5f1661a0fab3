"""A clause on the table: what it says, what it is worth, and what can be set in it."""

import pygame

from game.core.treaties import (
    Clause,
    CulturalExchange,
    DefensiveAlliance,
    JointEmbargo,
    NonAggression,
    OffensiveAlliance,
    Peace,
    TradeAgreement,
    kind_of,
)
from game.rules.peace import price
from game.ui.panels.emblems import CLAUSE_ICONS
from game.ui.panels.talks.clause_controls import controls
from game.ui.panels.talks.talks import Talks
from game.ui.theme.controls import Material
from game.ui.theme.look import Look
from game.ui.theme.skins import Ground
from game.ui.widgets.button import IconButton
from game.ui.widgets.chip import Chip
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.panel import Canvas, Icon, Panel
from game.ui.widgets.text import Label, strong
from game.ui.widgets.widget import Widget

_MUTUAL = (
    Peace,
    NonAggression,
    DefensiveAlliance,
    OffensiveAlliance,
    TradeAgreement,
    CulturalExchange,
    JointEmbargo,
)


def token_of(points: int) -> str:
    """Return the token of a figure that speaks for or against."""
    return "good" if points > 0 else "bad" if points < 0 else "ink2"


class ClauseCard(Panel):
    """One clause; `index` is its place in the draft."""

    def __init__(self, talks: Talks, index: int) -> None:
        self.index = index
        clause = talks.terms.clauses[index]
        worth = talks.worth(clause)
        body = Column(
            _head(talks, index, clause, worth),
            Label(_details(talks, clause), size=14, ink="ink2", is_wrapped=True),
            *controls(talks, index, clause),
            gap=2,
            grow=1,
        )
        row = Row(
            Canvas(_stripe(token_of(worth)), width=5),
            Icon(CLAUSE_ICONS[kind_of(clause)], size=28, width=38),
            body,
            gap=6,
            align=Align.STRETCH,
        )
        super().__init__(row, ground=Ground.CARD, pad=6, name=f"clause:{index}")


def _stripe(token: str) -> "_Painter":
    return _Painter(token)


class _Painter:
    """Paints the stripe at the left edge of a card."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, surface: pygame.Surface, rect: pygame.Rect, look: Look) -> None:
        surface.blit(look.round(rect.size, 2, self._token), rect)


def _head(talks: Talks, index: int, clause: Clause, worth: int) -> Widget:
    words = talks.play.words
    is_locked = clause in talks.bargain.locked
    parts: list[Widget] = [strong(words.clause_title(kind_of(clause)), is_wrapped=True, grow=1)]
    parts += [
        _worth_chip(talks, clause, worth),
        IconButton(
            "lu-lock",
            words.say("table-locked" if is_locked else "table-lock"),
            lambda: _lock(talks, index),
            material=Material.PAPER if is_locked else Material.GHOST,
            icon_size=16,
            is_selected=is_locked,
            name=f"clause:{index}:lock",
            width=28,
            height=28,
        ),
        IconButton(
            "lu-x",
            f"{words.say('table-remove-clause')} (<b>Del</b>)",
            lambda: talks.strike(index),
            material=Material.GHOST,
            icon_size=18,
            name=f"clause:{index}:strike",
            width=28,
            height=28,
        ),
    ]
    return Row(*parts, gap=4)


def _worth_chip(talks: Talks, clause: Clause, worth: int) -> Widget:
    words = talks.play.words
    ours = talks.worth(clause, is_own=True)
    tip = (
        f"{words.say('table-value-them')}: <b>{words.signed(worth)}</b><br>"
        f"{words.say('table-value-us')}: <b>{words.signed(ours)}</b>"
    )
    ground = {"good": "good", "bad": "bad"}.get(token_of(worth), "paper3")
    return Chip(words.signed(worth), ground=ground, size=15, tip=tip)


def _details(talks: Talks, clause: Clause) -> str:
    """Return what the clause says: who owes whom, or what binds both; in a war, its price."""
    words, war = talks.play.words, talks.war
    if isinstance(clause, _MUTUAL):
        return words.clause_hint(kind_of(clause))
    text = words.clause(clause, talks.own)
    points = 0 if war is None else price(talks.play.known, war, clause, talks.play.rules)
    return f"{text} · {words.say('table-price-of', price=points)}" if points else text


def _lock(talks: Talks, index: int) -> None:
    talks.bargain.lock(index)
    talks.changed()


def sum_label(talks: Talks, clauses: list[Clause], name: str) -> Widget:
    """Return what some clauses are worth to the other, all in all."""
    words = talks.play.words
    total = sum(talks.worth(clause) for clause in clauses)
    ours = sum(talks.worth(clause, is_own=True) for clause in clauses)
    tip = (
        f"{words.say('table-value-them')}: <b>{words.signed(total)}</b><br>"
        f"{words.say('table-value-us')}: <b>{words.signed(ours)}</b>"
    )
    text = words.signed(total) if clauses else ""
    return strong(text, size=19, ink=token_of(total), tip=tip, name=name)
