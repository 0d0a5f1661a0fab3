"""How a player gives an order in the window: by the map, keys, menus and sheets."""

from functools import singledispatch

from game.core.orders import DeclareWar, ImposeEmbargo, PostEnvoy, ProposeTreaty, ProposeVisit
from game.core.treaties import NonAggression, TradeAgreement
from game.text.tongue import plain
from tests.whole.twins import Twins


def begin_game(twins: Twins, region: str, seed: int = 1906) -> None:
    """Go from the title through a new game and its opening to the map."""
    twins.photograph("title")
    twins.click("new-game")
    listed = twins.pilot.find("regions")
    row = listed.ids().index(region)
    twins.click_at(listed.row_area(twins.app.ui.look, row).center)
    twins.click("seed")
    twins.press("ctrl+a")
    twins.type(str(seed))
    twins.photograph("new-game")
    twins.click("start")
    twins.photograph("opening")
    twins.click("begin")
    assert twins.play.region == region
    assert twins.play.session.seed == seed


def choose_on_map(twins: Twins, region) -> None:
    """Click a region's crest on the map, once the whole map is in sight."""
    if twins.play.selected is not None:
        twins.press("esc")
    twins.press("0")
    view = twins.play.board.view
    x, y = view.camera.to_screen(*view.gazetteer.seats[region])
    twins.click_at((round(x), round(y)))
    assert twins.play.selected == region


def choose_by_name(twins: Twins, region) -> None:
    """Type a region's name into the list of regions."""
    twins.press("g")
    twins.type(plain(twins.play.words.region(region)))
    twins.press("enter")
    assert twins.play.selected == region


def _choose_option(twins, field, text) -> None:
    twins.click(field)
    twins.click(f"option:{text}")


def give(twins: Twins, order) -> None:
    """Give an order by hand, and see that it is among this turn's orders."""
    _give(order, twins)
    assert any(_is_same(order, given) for given in twins.play.orders), (order, twins.play.orders)


def _is_same(order, given) -> bool:
    if isinstance(order, ProposeTreaty) and isinstance(given, ProposeTreaty):
        return (order.other, order.terms.clauses) == (given.other, given.terms.clauses)
    return order == given


@singledispatch
def _give(order, twins) -> None:
    message = f"no hand knows how to give {order}"
    raise TypeError(message)


@_give.register
def _(order: PostEnvoy, twins) -> None:
    choose_on_map(twins, order.host)
    twins.press("e")
    _choose_option(twins, "field:instruction", twins.play.words.name(order.instruction))
    twins.click("act-give")


@_give.register
def _(order: ProposeVisit, twins) -> None:
    choose_by_name(twins, order.other)
    twins.press("v")
    _choose_option(twins, "field:agenda", twins.play.words.name(order.agenda))
    twins.click("act-give")


@_give.register
def _(order: ProposeTreaty, twins) -> None:
    choose_by_name(twins, order.other)
    twins.press("n")
    twins.photograph(f"table-{type(order.terms.clauses[0]).__name__}")
    for clause in order.terms.clauses:
        match clause:
            case TradeAgreement(depth):
                twins.click("add:trade_agreement")
                _choose_option(twins, "clause:0:depth", twins.play.words.name(depth))
            case NonAggression():
                twins.click("sphere:political")
                twins.click("add:non_aggression")
    twins.photograph(f"draft-{type(order.terms.clauses[0]).__name__}")
    twins.press("ctrl+enter")


@_give.register
def _(order: ImposeEmbargo, twins) -> None:
    choose_by_name(twins, order.other)
    twins.press("a")
    twins.click("act:impose-embargo")
    twins.click("act-give")


@_give.register
def _(order: DeclareWar, twins) -> None:
    words = twins.play.words
    choose_by_name(twins, order.other)
    twins.press("a")
    twins.click("act:declare-war")
    _choose_option(twins, "field:cause", words.name(order.cause))
    _choose_option(twins, "field:goal", words.name(order.goal))
    if order.province is not None:
        land = words.province(order.province)
        claimed = words.say("act-claimed", land=land)
        twins.click("field:province")
        is_claimed = twins.pilot.has(f"option:{claimed}")
        twins.click(f"option:{claimed if is_claimed else land}")
    twins.photograph("war")
    twins.click("act-give")


def end_turn(twins: Twins) -> None:
    """End the turn from the keyboard, leaving open what lies on the desk."""
    session = twins.play.session
    before = session.turn
    twins.window.press("ctrl+enter")
    twins.pilot.press("ctrl+enter")
    if twins.pilot.has("confirm:yes"):
        twins.agree()
        twins.click("confirm:yes")
    for _ in range(600):
        if session.turn > before:
            break
        twins.pilot.step()
    twins.pilot.step(5)
    twins.agree()
