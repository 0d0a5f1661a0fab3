"""A screen: one tree of widgets that fills the window, and what its keys do."""

from typing import TYPE_CHECKING

import pygame

from game.ui.widgets.hotkeys import Hotkeys
from game.ui.widgets.widget import Widget

if TYPE_CHECKING:
    from game.text.speaker import Speaker
    from game.ui.app import App


class Screen:
    """What every screen answers; a screen overrides what it needs.

    `build` is asked again whenever `app.refresh()` was called, the language
    changed or the screen comes back to the top: it must only read.
    """

    app: "App"
    """Set by the app before anything else is asked of the screen."""

    @property
    def words(self) -> "Speaker":
        """What says things in the language in force."""
        return self.app.speaker

    def build(self) -> Widget:
        """Return the tree to show; its root begins with something opaque."""
        raise LookupError(type(self).__name__)

    def hotkeys(self) -> Hotkeys:
        """Return what keys do here; asked after `build`."""
        return Hotkeys()

    def on_show(self) -> None:
        """Answer coming to the top of the stack; the tree is already shown."""

    def on_hide(self) -> None:
        """Answer leaving the top of the stack."""

    def tick(self, milliseconds: int) -> None:
        """Let time pass."""

    def event(self, event: pygame.event.Event) -> bool:
        """Answer an event no widget used; return whether it was used."""
        return False

    def back(self) -> None:
        """Answer Esc when nothing lies over the screen: by default go back."""
        self.app.pop()

    def finish(self) -> None:
        """Do at once what the next frames would do, for stills."""
