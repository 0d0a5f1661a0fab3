"""What widgets are told on the way in, and what they may ask of the window they hang in."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypedDict

from game.ui.theme.look import Look

if TYPE_CHECKING:
    from game.ui.widgets.widget import Widget

Point = tuple[int, int]
Size = tuple[int, int]
Tip = str | Callable[[], str]
"""What a tooltip says, in rich markup; a function is asked when it is shown."""


class Placing(TypedDict, total=False):
    """Keywords every widget takes."""

    name: str
    """Stable id for tests and for keeping focus when a screen is built again."""
    width: float
    """Fixed width in design units."""
    height: float
    """Fixed height in design units."""
    least_width: float
    """Width in design units below which it is not squeezed."""
    grow: float
    """Share of the room left over in its row or column."""
    visible: bool
    enabled: bool


class Options(Placing, total=False):
    """Keywords every widget takes but those that must have a tooltip."""

    tip: Tip
    """Tooltip in rich markup."""


class Host(Protocol):
    """What a widget may ask of the `Ui` it hangs in."""

    @property
    def look(self) -> Look:
        """How things look now."""

    @property
    def focus(self) -> "Widget | None":
        """The widget the keyboard talks to."""

    @property
    def has_reduced_motion(self) -> bool:
        """Whether nothing should glide."""

    def redraw(self) -> None:
        """Draw a new frame soon."""

    def relayout(self) -> None:
        """Arrange everything again before the next frame."""

    def give_focus(self, widget: "Widget | None") -> None:
        """Turn the keyboard to a widget."""

    def open_menu(self, menu: "Widget", below: "Widget") -> None:
        """Show a menu under the widget that opened it."""

    def close_layer(self) -> None:
        """Close the topmost layer."""

    def sound(self, effect: str) -> None:
        """Play a named effect."""

    def forget_tip(self) -> None:
        """Take the tooltip away until the pointer rests again: it points at another thing now."""
