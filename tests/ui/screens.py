"""Golden frames of whole screens: what each shows, and how it comes to be the same every time.

They are drawn anew with those of the map: `python -m tests.ui.frames`.
"""

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from game.core.conflict import CasusBelli, WarGoal
from game.core.events import EmbargoImposed, EnvoySent, TreatySigned, WarDeclared
from game.core.ids import EnvoyId, RegionId, TreatyId, WarId
from game.core.scenario import Scenario
from game.core.treaties import CulturalExchange, NonAggression, Terms, Treaty
from game.session.seats import Seat
from game.session.session import Session, TurnRecord
from game.ui import gallery
from game.ui.panels import drafting
from game.ui.settings import Settings

OWN, FRIEND, FOE = (RegionId(name) for name in ("valdmark", "zulawia", "kharazan"))
NEAR, FAR = RegionId("brackenmoor"), RegionId("thessaly")
SHEET_PIXELS = 640 * 360
"""Of the map behind the sheets, which has golden frames of its own."""

WINDOW = (1280, 720)
TERMS = Terms((CulturalExchange(), NonAggression()), 20)
EVENTS = (
    TreatySigned(OWN, FRIEND, Treaty(TreatyId(90), (OWN, FRIEND), TERMS, 0, 20)),
    EnvoySent(OWN, NEAR, EnvoyId("valdmark-a"), 2),
    WarDeclared(FOE, FAR, WarId(1), CasusBelli.NONE, WarGoal.HUMBLE, None),
    EmbargoImposed(NEAR, FOE, None),
)
"""A turn of which the report tells; no ministry has a hand in it."""

SHOWN = (
    ("title", "title-first", "pl", "atlas"),
    ("dossier", "dossier-overview", "en", "atlas"),
    ("table", "negotiation", "pl", "ministry"),
    ("report", "report", "en", "atlas"),
    ("ledger", "ledger-treaties", "pl", "atlas"),
)
"""Name of the frame, picture of the gallery, language and theme."""

WEIGHED = {"table": (976, 120, 256, 160)}
"""Where a frame shows what the rules weigh: a dial that moves with their numbers is left out."""


def at_the_beginning(scenario: Scenario) -> Session:
    """Return a game in its first turn with a person at one region."""
    return Session.new(scenario, {OWN: Seat(OWN, is_human=True)}, seed=1)


def after_a_turn(scenario: Scenario) -> Session:
    """Return the same with the turn of `EVENTS` behind it."""
    session = at_the_beginning(scenario)
    session.records.append(TurnRecord(0, (), EVENTS))
    session.state = replace(session.state, turn=1)
    session.snapshots.append(replace(session.snapshots[0], turn=1))
    return session


def screens(scenario: Scenario) -> Iterator[tuple[str, pygame.Surface]]:
    """Yield each frame's name and the picture of the screen, one after another."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drafting, "SMALL_PIXELS", SHEET_PIXELS)
        patch.setattr(drafting, "LARGE_PIXELS", SHEET_PIXELS)
        for name, picture, language, theme in SHOWN:
            session = (after_a_turn if name == "report" else at_the_beginning)(scenario)
            settings = Settings(language=language, theme=theme, has_seen_first_steps=True)
            shown = gallery.take(picture, session=session, size=WINDOW, settings=settings)
            if name in WEIGHED:
                shown.fill((0, 0, 0), WEIGHED[name])
            yield f"screen-{name}", shown
