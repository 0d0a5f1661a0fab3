"""Pictures of the negotiation table, the turn report and the ledger."""

from game.core.ids import RegionId
from game.core.treaties import ClauseKind
from game.ui.app import App
from game.ui.gallery import Make, Picture, enter
from game.ui.panels.talks.offers import Side
from game.ui.play import Play
from game.ui.screens.ledger import TABS, LedgerScreen
from game.ui.screens.negotiation import NegotiationScreen
from game.ui.screens.report import ReportScreen
from game.ui.screens.screen import Screen

_DRAFT = (
    (ClauseKind.SUPPLY, Side.OFFER),
    (ClauseKind.PAYMENT, Side.OFFER),
    (ClauseKind.LOAN, Side.ASK),
    (ClauseKind.MILITARY_ACCESS, Side.ASK),
    (ClauseKind.TRADE_AGREEMENT, Side.BOTH),
    (ClauseKind.CULTURAL_EXCHANGE, Side.BOTH),
)
"""What lies on the table in the picture of a full one, as far as it can."""


def _game(play: Play | None) -> Play:
    if play is None:
        message = "this picture needs a game"
        raise ValueError(message)
    return play


def _other(play: Play) -> RegionId:
    return play.others[0]


def _empty_table(_app: App, play: Play | None) -> Screen:
    game = _game(play)
    return NegotiationScreen(game, _other(game))


def _full_table(_app: App, play: Play | None) -> Screen:
    game = _game(play)
    screen = NegotiationScreen(game, _other(game))
    for kind, side in _DRAFT:
        offer = screen.talks.shelf.offer(kind, side)
        if offer.clause is not None and offer.may_be_added:
            screen.talks.bargain.add(offer.clause)
    return screen


def _report(_app: App, play: Play | None) -> Screen:
    return ReportScreen(_game(play))


def _ledger(tab: str) -> Make:
    return lambda _app, play: LedgerScreen(_game(play), tab)


enter("negotiation", Picture("the negotiation table with a draft on it", _full_table))
enter("negotiation-empty", Picture("the negotiation table, still bare", _empty_table))
enter("report", Picture("the report of the last turn", _report))
for _tab in TABS:
    enter(f"ledger-{_tab}", Picture(f"the ledger, open at: {_tab}", _ledger(_tab)))
