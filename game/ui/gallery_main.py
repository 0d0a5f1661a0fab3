"""Pictures of the main screen: every mode, every page, the sheets over it."""

from collections.abc import Callable

from game.core.ids import RegionId
from game.ui import routes
from game.ui.app import App
from game.ui.gallery import Picture, enter
from game.ui.panels.dossier import PAGES
from game.ui.panels.home import HOME_PAGES
from game.ui.panels.modes import MODES
from game.ui.panels.sheets import open_keys
from game.ui.play import Play
from game.ui.screens.deliberation import DeliberationScreen
from game.ui.screens.main import MainScreen
from game.ui.screens.screen import Screen

_ACTS = ("post-envoy", "propose-visit", "send-aid", "issue-ultimatum", "declare-war")


def _neighbour(play: Play) -> RegionId:
    """Return the region the seat trades with most: the one worth looking at."""
    view = play.known
    return max(play.others, key=lambda other: (view.trade.get(_pair(play, other), 0), other))


def _pair(play: Play, other: RegionId) -> tuple[RegionId, RegionId]:
    return (play.region, other) if play.region < other else (other, play.region)


def _main(
    mode: str = "political", page: str = "", *, is_home: bool = False
) -> Callable[[App, Play | None], Screen]:
    def make(_app: App, play: Play | None) -> Screen:
        assert play is not None, "the gallery asks for a game"
        play.mode = mode
        if page:
            play.selected = play.region if is_home else _neighbour(play)
            play.memory["home-tab" if is_home else "tab"] = page
        return routes.main(play)

    return make


def _over(act: Callable[[MainScreen], None]) -> Callable[[App], None]:
    def after(app: App) -> None:
        screen = app.screen
        assert isinstance(screen, MainScreen), "the picture is of the main screen"
        act(screen)

    return after


def _deliberation(_app: App, play: Play | None) -> Screen:
    assert play is not None, "the gallery asks for a game"
    return DeliberationScreen(play, is_still=True)


def _acts(name: str) -> Callable[[App], None]:
    return _over(lambda screen: screen.acts.open(_neighbour(screen.play), name))


for _mode in MODES:
    enter(f"main-{_mode}", Picture(f"The map by {_mode}", _main(_mode)))
for _page in PAGES:
    enter(f"dossier-{_page}", Picture(f"A region's {_page}", _main(page=_page)))
for _page in HOME_PAGES:
    enter(f"home-{_page}", Picture(f"One's own {_page}", _main(page=_page, is_home=True)))
for _act in _ACTS:
    enter(f"act-{_act}", Picture(f"The act {_act}", _main(page="overview"), after=_acts(_act)))
enter("desk", Picture("A matter on the desk", _main(), after=_over(MainScreen.open_desk)))
enter("regions", Picture("The list of regions", _main(), after=_over(lambda s: s.regions.open())))
enter("menu", Picture("The menu of a game", _main(), after=_over(MainScreen.open_menu)))
enter(
    "keys",
    Picture("What the keys do", _main(), after=_over(lambda s: open_keys(s.play, s.hotkeys()))),
)
enter(
    "end-turn",
    Picture("The end of a turn with matters open", _main(), after=_over(MainScreen.end_turn)),
)
enter("deliberation", Picture("The other ministries deliberate", _deliberation))
