"""The settings: how the window looks, sounds and behaves; every change holds at once."""

from collections.abc import Sequence
from dataclasses import replace

from game.session.opponents import HOUSE_MIND, opponents
from game.text.phrasebook import LANGUAGES
from game.ui.panels.frame import framed
from game.ui.panels.leaves import is_cramped
from game.ui.screens.key_list import key_list
from game.ui.screens.region_sheet import skill_name
from game.ui.screens.screen import Screen
from game.ui.settings import Autosave, Renderer, Settings
from game.ui.theme.controls import Material
from game.ui.theme.scale import factor_in_force
from game.ui.theme.tokens import THEMES
from game.ui.widgets.button import Button
from game.ui.widgets.controls import Slider, Toggle
from game.ui.widgets.dialog import confirm
from game.ui.widgets.layout import Align, Column, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.panel import Divider, Panel
from game.ui.widgets.scroll import ScrollArea
from game.ui.widgets.stepper import Stepper
from game.ui.widgets.text import paragraph, strong, title
from game.ui.widgets.widget import Widget

_CONTROL_WIDTH = 232
_PER_CENT = 100
_SCALE_STEP = 5
LEAST_SCALE, MOST_SCALE = 80, 200
MOST_AUTOSAVES = 20


class SettingsScreen(Screen):
    """Three sheets: display, sound and game, keys."""

    def __init__(self) -> None:
        self._turning: dict[str, float] = {}

    def build(self) -> Widget:
        """Return the sheets under the bar."""
        say = self.words.say
        body = Row(
            self._sheet("settings-group-display", self._display(), "display", 1.1),
            self._sheet("settings-group-sound", [*self._sound(), *self._game()], "game", 1),
            self._sheet("settings-keys", [key_list(self.app)], "keys", 1),
            gap=12,
            align=Align.STRETCH,
        )
        reset = Button(
            say("settings-defaults"),
            self._ask_to_reset,
            icon="lu-rotate-ccw",
            material=Material.CHROME,
            name="reset",
        )
        return framed(self.words, say("settings-title"), body, on_back=self.app.pop, bar=(reset,))

    def on_show(self) -> None:
        """Turn the keyboard to the first setting."""
        self.app.ui.give_focus(self.app.ui.find("language"))

    def _sheet(self, key: str, rows: Sequence[Widget], name: str, grow: float) -> Widget:
        body = Column(
            title(self.words.say(key), size=22),
            ScrollArea(Column(*rows, gap=10), name=f"sheet:{name}", grow=1),
            gap=10,
        )
        return Panel(body, pad=18, grow=grow)

    # -- the settings -----------------------------------------------------------------

    def _display(self) -> list[Widget]:
        say, now = self.words.say, self.app.settings
        themes = list(THEMES)
        renderers = list(Renderer)
        return [
            self._choice(
                "language", "settings-language", list(LANGUAGES.values()), list(LANGUAGES)
            ),
            self._choice(
                "theme", "settings-theme", [say(f"settings-theme-{one}") for one in themes], themes
            ),
            *self._size("scale", "settings-scale", now.scale, self._scale_in_force()),
            *self._size(
                "text_size", "settings-text-size", now.text_size, self.app.ui.look.text_factor
            ),
            self._switch("is_colour_safe", "menus-colour-safe", "menus-colour-safe-hint"),
            self._switch("has_reduced_motion", "settings-motion", "settings-motion-hint"),
            self._switch("is_fullscreen", "settings-fullscreen"),
            self._choice(
                "renderer",
                "settings-renderer",
                [say(f"settings-renderer-{one.value}") for one in renderers],
                renderers,
                hint="settings-restart",
            ),
        ]

    def _sound(self) -> list[Widget]:
        rows: list[Widget] = [
            self._switch("is_muted", "settings-mute"),
            self._volume("effects_volume", "settings-sound"),
            self._volume("music_volume", "settings-music"),
        ]
        if self.app.sound is not None and not self.app.sound.is_audible:
            rows.append(paragraph(self.words.say("error-no-sound"), size=14, ink="ink2"))
        return rows

    def _game(self) -> list[Widget]:
        say = self.words.say
        saving = list(Autosave)
        house = next(one for one in opponents() if one.mind == HOUSE_MIND)
        return [
            Divider(),
            title(say("settings-group-game"), size=22),
            self._choice(
                "autosave",
                "settings-autosave",
                [say(f"settings-autosave-{one.value}") for one in saving],
                saving,
            ),
            self._labelled(
                "menus-autosaves-kept",
                Stepper(
                    1,
                    MOST_AUTOSAVES,
                    self.app.settings.autosaves_kept,
                    less=escape(say("menus-fewer")),
                    more=escape(say("menus-more")),
                    on_change=lambda value: self.app.set(autosaves_kept=value),
                    name="autosaves_kept",
                    width=_CONTROL_WIDTH,
                ),
            ),
            self._choice(
                "skill",
                "menus-default-skill",
                [skill_name(self.words, skill) for skill in house.skills],
                house.skills,
            ),
        ]

    # -- one row ------------------------------------------------------------------------

    def _labelled(self, key: str, control: Widget) -> Widget:
        label = strong(self.words.say(key), grow=1)
        label.is_wrapped = True
        if is_cramped(self.app):
            return Column(label, control, gap=2)
        return Row(label, control, gap=12)

    def _scale_in_force(self) -> float:
        return factor_in_force(self.app.ui.size, self.app.settings.scale)

    def _choice(
        self, name: str, key: str, shown: Sequence[str], values: Sequence[object], hint: str = ""
    ) -> Widget:
        now = getattr(self.app.settings, name)
        control = Dropdown(
            shown,
            values.index(now) if now in values else 0,
            on_change=lambda at: self.app.set(**{name: values[at]}),
            name=name,
            width=_CONTROL_WIDTH,
            tip=escape(self.words.say(hint)) if hint else "",
        )
        return self._labelled(key, control)

    def _switch(self, name: str, key: str, hint: str = "") -> Widget:
        return Toggle(
            self.words.say(key),
            value=getattr(self.app.settings, name),
            on_change=lambda value: self.app.set(**{name: value}),
            name=name,
            tip=escape(self.words.say(hint)) if hint else "",
        )

    def _size(self, name: str, key: str, now: float, in_force: float) -> list[Widget]:
        """Return the control of a size, and what holds instead where the window is too small."""
        say = self.words.say
        control = Stepper(
            LEAST_SCALE,
            MOST_SCALE,
            round(now * _PER_CENT),
            step=_SCALE_STEP,
            less=escape(say("menus-smaller")),
            more=escape(say("menus-larger")),
            on_change=lambda value: self.app.set(**{name: value / _PER_CENT}),
            shown=lambda value: f"{value}%",
            name=name,
            width=_CONTROL_WIDTH,
        )
        row = self._labelled(key, control)
        percent = round(in_force * _PER_CENT)
        if percent >= round(now * _PER_CENT):
            return [row]
        said = say("menus-in-force", percent=percent)
        return [row, paragraph(said, size=14, ink="warn", name=f"{name}:in-force")]

    def _volume(self, name: str, key: str) -> Widget:
        control = Slider(
            0,
            _PER_CENT,
            round(getattr(self.app.settings, name) * _PER_CENT),
            step=5,
            on_change=lambda value: self._turn_knob(name, value),
            name=name,
            width=_CONTROL_WIDTH,
        )
        control.enabled = not self.app.settings.is_muted
        return self._labelled(key, control)

    # -- what is done -----------------------------------------------------------------

    def _turn_knob(self, name: str, value: int) -> None:
        """Remember a volume until the knob is let go: a new tree would take it from the hand."""
        self._turning[name] = value / _PER_CENT

    def tick(self, milliseconds: int) -> None:
        """Take over volumes once the knob is let go."""
        if self._turning and self.app.ui.pointer.held is None:
            turned, self._turning = self._turning, {}
            self.app.set(**turned)
            self.app.ui.sound("chime")

    def on_hide(self) -> None:
        """Take over what is still in the hand."""
        if self._turning:
            turned, self._turning = self._turning, {}
            self.app.set(**turned)

    def _ask_to_reset(self) -> None:
        say = self.words.say
        confirm(
            self.app.ui,
            say("settings-defaults"),
            escape(say("confirm-reset-settings")),
            yes=say("ui-reset"),
            no=say("ui-cancel"),
            on_yes=lambda: self.app.change(
                replace(Settings(), window_size=self.app.settings.window_size)
            ),
            is_final=True,
        )
