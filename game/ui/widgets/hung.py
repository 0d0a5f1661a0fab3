"""Hanging in a window: the way up to it, and being shown and answering there."""

from game.ui.theme.look import Look
from game.ui.widgets.answers import Answers
from game.ui.widgets.host import Host


class Hung(Answers):
    """Something with a parent, at the top of which there may be a window."""

    def __init__(self, *, is_visible: bool, is_enabled: bool) -> None:
        self.parent: Hung | None = None
        self.host_root: Host | None = None
        self._visible = is_visible
        self._enabled = is_enabled

    @property
    def host(self) -> Host | None:
        """The `Ui` this widget hangs in, if it hangs in one."""
        link: Hung | None = self
        while link is not None:
            if link.host_root is not None:
                return link.host_root
            link = link.parent
        return None

    @property
    def look(self) -> Look:
        """How things look now.

        Raises:
            LookupError: the widget hangs in no window.
        """
        host = self.host
        if host is None:
            message = f"{type(self).__name__} hangs in no window"
            raise LookupError(message)
        return host.look

    @property
    def visible(self) -> bool:
        """Whether it is shown and takes room."""
        return self._visible

    @visible.setter
    def visible(self, value: bool) -> None:
        if value != self._visible:
            self._visible = value
            self.resized()

    @property
    def enabled(self) -> bool:
        """Whether it answers to input."""
        return self._enabled

    @enabled.setter
    def enabled(self, value: bool) -> None:
        if value != self._enabled:
            self._enabled = value
            self.changed()

    def changed(self) -> None:
        """Say that it looks different now."""
        host = self.host
        if host is not None:
            host.redraw()

    def resized(self) -> None:
        """Say that it may need another size now."""
        host = self.host
        if host is not None:
            host.relayout()

    def sound(self, effect: str) -> None:
        """Play a named effect, if there is a window to play it in."""
        host = self.host
        if host is not None:
            host.sound(effect)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard talks to this widget."""
        host = self.host
        return host is not None and host.focus is self
