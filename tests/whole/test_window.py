"""One true run: ten turns in a real window by mouse and keys, saved, quit and continued."""

import pytest

from game.files.canonical import state_hash
from game.files.codec import pack_state
from game.session.replaying import replay
from tests.whole.acting import begin_game, end_turn, give
from tests.whole.program import NEWEST
from tests.whole.screens import WHY_NOT, until
from tests.whole.wishes import WISHES, granted, wanted

pytestmark = [
    pytest.mark.xvfb,
    pytest.mark.slow,
    pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT or "never"),
]

OWN = "zulawia"
TURNS = 10
NAME = "Before the storm"


def digest(session):
    return state_hash(pack_state(session.state))


def see_it_kept(twins, home):
    """See that the turn is on the disk, and that it is the turn the twin played."""
    session = twins.play.session
    until(lambda: home.turn_of(NEWEST) == session.turn, "the turn is kept")
    kept = home.game(NEWEST)
    assert kept.records[-1].orders == session.records[-1].orders
    assert digest(kept) == digest(session)


def test_ten_turns_are_played_saved_left_and_continued(twins, home):
    begin_game(twins, OWN)
    session = twins.play.session
    while session.turn < TURNS:
        twins.photograph(f"turn-{session.turn}")
        for order in wanted(session, OWN):
            give(twins, order)
        end_turn(twins)
        twins.photograph(f"report-{session.turn}")
        see_it_kept(twins, home)
        twins.click("continue")
    assert granted(session, OWN) == {wish.name for wish in WISHES}

    twins.press("ctrl+s")
    twins.press("ctrl+a")
    twins.type(NAME)
    twins.photograph("saving")
    twins.press("enter")
    until(lambda: home.has("before-the-storm"), "the game is saved")
    twins.press("f10")
    twins.click("menu:title")
    twins.click("confirm:yes")
    twins.click("quit")
    twins.click_last("confirm:yes")
    assert twins.program.left() == 0
    assert twins.program.said() == ""

    saved = home.game("before-the-storm")
    assert granted(saved, OWN) == {wish.name for wish in WISHES}
    assert digest(saved) == digest(session)
    assert all(turn.agrees for turn in replay(saved))

    twins.start()
    twins.press("enter")
    twins.photograph("continued")
    again = twins.play.session
    assert (again.turn, digest(again)) == (TURNS, digest(session))
    twins.click("continue")
    end_turn(twins)
    see_it_kept(twins, home)
