"""On every screen, at every size, scale and language, whatever can be pressed can be reached."""

import os
from collections.abc import Iterator
from itertools import combinations

import pygame
import pytest

from game.session.seats import Seat
from game.session.session import Session
from game.ui import gallery
from game.ui.app import App
from game.ui.play import Play
from game.ui.settings import Settings
from game.ui.theme.scale import factor_in_force, scale_for, text_in_force
from game.ui.widgets.button import Pressable
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.rich import Link
from game.ui.widgets.scroll import Scrollable

EXTREMES = (
    ((1280, 720), 1.0, 1.0, "en", "atlas"),
    ((1280, 720), 2.0, 1.0, "pl", "ministry"),
    ((1280, 720), 1.1, 2.0, "en", "atlas"),
    ((960, 540), 0.8, 2.0, "pl", "ministry"),
    ((1024, 768), 1.3, 1.0, "en", "atlas"),
    ((1920, 1080), 2.0, 2.0, "pl", "atlas"),
)
"""Size, scale, size of text, language and theme: each at its ends, and both at once."""
WINDOWS = EXTREMES if os.environ.get("ENTENTE_ROAM") else EXTREMES[1:2]
"""All of them when roaming; for every landing the one with least room."""
_SLACK = 2
"""Pixels by which rounding may let two neighbours share an edge."""
_LEAST_SIDE, _LEAST_VIEW = 14, 24
"""Design units below which nothing can be aimed at, and nothing read in a scrolling place."""
LINES = (Row, Column, Scrollable)
"""What a widget stands in; what scrolls may be longer than its place."""


def around(widget) -> Iterator:
    """Yield what a widget hangs in, from the inside out."""
    while widget.parent is not None:
        widget = widget.parent
        yield widget


def stops_of(ui) -> list:
    return [w for w in ui.top.root.walk() if w.takes_focus and w.enabled]


def seen(widget, ui) -> pygame.Rect:
    rect = widget.rect.clip(pygame.Rect((0, 0), ui.size))
    for outer in around(widget):
        if outer.clips:
            rect = rect.clip(outer.clip_area(ui.look))
    return rect


def faults_of_place(ui) -> Iterator[str]:
    """Yield what lies outside the window, outside its sheet, or too small to be aimed at."""
    window = pygame.Rect((0, 0), ui.size)
    for widget in stops_of(ui):
        called = widget.name or widget.words()
        scrolls = [one for one in around(widget) if isinstance(one, Scrollable)]
        if scrolls:
            view = scrolls[-1].view()
            if not window.contains(view) or view.height < _LEAST_VIEW * ui.look.scale:
                yield f"{called} scrolls in {view}"
            if widget.rect.right > view.right + _SLACK or widget.rect.left < view.left - _SLACK:
                yield f"{called} {widget.rect} beside {view}"
        elif not window.contains(widget.rect):
            yield f"{called} {widget.rect} outside the window"
        if min(widget.rect.size) < _LEAST_SIDE * ui.look.scale and isinstance(widget, Pressable):
            yield f"{called} {widget.rect} is too small"
        line = next((one for one in around(widget) if isinstance(one, LINES)), None)
        is_held = isinstance(line, Row | Column) and not isinstance(widget, Link)
        if is_held and not line.rect.inflate(4, 4).contains(widget.rect):
            yield f"{called} {widget.rect} runs out of {line.rect}"


def faults_of_company(ui) -> Iterator[str]:
    """Yield what lies under or over another."""
    stops = [w for w in stops_of(ui) if w.name != "map"]
    places = [seen(widget, ui) for widget in stops]
    for (one, its), (other, place) in combinations(zip(stops, places, strict=True), 2):
        shared = its.clip(place)
        if min(shared.size) <= _SLACK or one in around(other) or other in around(one):
            continue
        yield f"{one.name or one.words()} and {other.name or other.words()} share {shared}"
    for widget, rect in zip(stops, places, strict=True):
        met = ui.top.root.hit(rect.center) if min(rect.size) > _SLACK else None
        if not isinstance(widget, Pressable) or met in (None, widget):
            continue
        if widget not in around(met) and widget.covers(rect.center):
            yield f"{widget.name or widget.words()} lies under {met.name or type(met).__name__}"


def show(name, session, app) -> App:
    """Let an app show a picture of the gallery, laid out and not drawn."""
    picture = gallery.load()[name]
    play = Play(app, session) if picture.needs_game else None
    app.restart(picture.make(app, play))
    app.settle()
    if picture.after is not None:
        picture.after(app)
    app.settle()
    app.ui.settle()
    return app


@pytest.fixture(scope="module")
def played(archipelago):
    """What a game was after three turns; every picture gets a copy of its own."""
    session = Session.new(archipelago, {}, 1)
    for _ in range(3):
        session.resolve()
    playable = [r for r, polity in archipelago.start.world.polities.items() if polity.is_playable]
    session.hand_over(Seat(playable[0], is_human=True))
    return session


@pytest.fixture
def session(played):
    """The game, as it was before a picture ended it."""
    before = played.state
    yield played
    played.state = before


@pytest.mark.slow
@pytest.mark.parametrize("window", WINDOWS, ids=lambda w: f"{w[0][0]}x{w[0][1]}-{w[1]}-{w[2]}")
def test_whatever_can_be_pressed_lies_in_the_window_and_under_nothing(session, window):
    size, scale, text, language, theme = window
    settings = Settings(
        language=language, theme=theme, scale=scale, text_size=text, has_reduced_motion=True
    )
    before, found = session.state, []
    app = App(size, settings)
    lobby = app.lobby
    for name in gallery.load():
        app.lobby = lobby
        show(name, session, app)
        faults = (*faults_of_place(app.ui), *faults_of_company(app.ui))
        found += [f"{name}: {fault}" for fault in faults]
        session.state = before
    assert found == []


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768), (2560, 1080)])
def test_however_large_the_interface_is_wished_the_screens_keep_the_room_they_need(size):
    scale = scale_for(size, 2.0)
    assert size[0] / scale >= 1024
    assert size[1] / scale >= 576
    assert factor_in_force(size, 2.0) == 1.25
    assert factor_in_force(size, 1.1) == pytest.approx(1.1)
    assert text_in_force(size, 2.0, 2.0) == pytest.approx(1.04)
    assert text_in_force(size, 1.0, 2.0) == 1.3


def test_the_settings_say_which_size_is_in_force(session):
    app = show("settings", session, App((1280, 720), Settings(scale=2.0)))
    assert app.ui.find("scale:in-force").words().startswith("125% ")
    assert app.ui.find("text_size:in-force") is None
    plain = show("settings", session, App((1280, 720), Settings(scale=1.2)))
    assert plain.ui.find("scale:in-force") is None
