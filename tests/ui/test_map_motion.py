"""Frames in which only dots and envoys move: drawn alone, and equal to a frame drawn in full."""

import pygame
import pytest

from game.ui.map.arcs import Arc, ArcKind
from game.ui.map.tokens import Token, TokenKind
from tests.ui.test_map_view import EAST, ONE, SCREEN, THREE, TWO, a_view

MS = 45


def a_moving_view():
    view = a_view()
    view.arcs((Arc(ArcKind.ALLIANCE, ONE, THREE), Arc(ArcKind.TRADE, ONE, TWO)))
    view.tokens(
        (
            Token(TokenKind.ENVOY, 0x2B4F86, ONE, THREE, 300),
            Token(TokenKind.OCCUPATION, 0x8E2A24, ONE, province=EAST),
        )
    )
    view.keep_off = [pygame.Rect(0, 0, 1280, 90), pygame.Rect(500, 300, 60, 60)]
    surface = pygame.Surface(SCREEN)
    while not view.draw(surface, 0):
        pass
    return view, surface


def test_a_frame_of_what_moved_equals_a_frame_drawn_in_full():
    (part, drawn), (whole, other) = a_moving_view(), a_moving_view()
    for _ in range(20):
        assert part.is_resting
        part.draw_moved(drawn, MS)
        whole.draw(other, MS)
        assert pygame.image.tobytes(drawn, "RGB") == pygame.image.tobytes(other, "RGB")


def test_only_what_was_touched_changes_and_nothing_under_other_things():
    view, surface = a_moving_view()
    before = surface.copy()
    touched = view.draw_moved(surface, MS)
    assert touched
    for box in touched:
        assert box.collidelist(list(view.keep_off)) < 0
        before.blit(surface, box, box)
    assert pygame.image.tobytes(before, "RGB") == pygame.image.tobytes(surface, "RGB")


def test_a_map_that_pans_or_glides_or_plays_is_not_resting():
    view, surface = a_moving_view()
    view.camera.zoom_by(1, (640, 360))
    assert not view.is_resting
    view.camera.arrive()
    while not view.draw(surface, 0):
        pass
    assert view.is_resting
    view.arcs(())
    assert not view.is_resting


@pytest.mark.parametrize("what", ["tooltip", "layer", "hover"])
def test_the_window_draws_everything_once_anything_else_changes(sit, what):
    table = sit(turns=2, has_reduced_motion=False)
    app, pilot = table.app, table.pilot
    table.play.board.skip()
    pilot.wait(2000)
    moved = _touched(table, 4)
    assert [] not in moved
    assert None not in moved[-1:]
    if what == "tooltip":
        pilot.hover("go:ledger")
        assert pilot.tooltip()
    elif what == "layer":
        app.screen.open_menu()
    else:
        view = table.play.board.view
        at = view.camera.to_screen(*view.gazetteer.seats["thessaly"])
        app.event(pygame.event.Event(pygame.MOUSEMOTION, pos=tuple(map(round, at))))
    assert _touched(table, 1) == [None]


def _touched(table, count):
    """What the next frames touched, each drawn."""
    found = []
    while len(found) < count:
        table.app.update(16)
        if table.app.ui.needs_redraw:
            table.pilot.draw()
            found.append(table.app.ui.touched)
    return found


def test_a_held_arrow_key_moves_the_map_in_every_frame(sit):
    table = sit(has_reduced_motion=False)
    table.play.board.skip()
    table.pilot.wheel("map", 3)
    table.pilot.wait(2000)
    board = table.play.board
    table.app.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0, unicode=""))
    places = []
    for _ in range(5):
        table.pilot.step()
        places.append(board.view.camera.x)
    assert len(set(places)) == 5
