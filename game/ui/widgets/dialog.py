"""Questions that must be answered before something that cannot be undone."""

from collections.abc import Callable

from game.ui.theme.controls import Material
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.panel import Panel
from game.ui.widgets.placing import Spacer
from game.ui.widgets.rich import RichText
from game.ui.widgets.root import Ui
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.text import title


def confirm(
    ui: Ui,
    heading: str,
    markup: str,
    *,
    yes: str,
    no: str,
    on_yes: Callable[[], None],
    is_final: bool = False,
) -> None:
    """Ask before an act; Esc means no. The answers are named "confirm:yes" and "confirm:no".

    Enter means yes, but no where something would be lost for good.
    """

    def accept() -> None:
        ui.close_layer()
        on_yes()

    refusal = Button(no, ui.close_layer, name="confirm:no", height=44)
    consent = Button(yes, accept, material=Material.WAX, size=19, name="confirm:yes", height=44)
    answers = Row(
        refusal,
        consent,
        justify=Align.END,
        gap=12,
    )
    said = ScrollArea(RichText(markup), name="confirm:said")
    body = Column(title(heading), said, Spacer(height=8, width=1), answers, gap=8)
    ui.open_modal(Panel(body, pad=24, width=460), first=refusal if is_final else consent)


def notice(ui: Ui, heading: str, markup: str, *, close: str) -> None:
    """Say something that must be read; Esc or the button named "notice:close" closes it."""
    button = Button(close, ui.close_layer, material=Material.WAX, size=19, name="notice:close")
    said = ScrollArea(RichText(markup), name="notice:said")
    body = Column(title(heading), said, Row(button, justify=Align.END), gap=12)
    ui.open_modal(Panel(body, pad=24, width=460))
