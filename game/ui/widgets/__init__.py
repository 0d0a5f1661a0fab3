"""The widget kit: a small tree of widgets that the mouse and the keyboard drive alike.

**Screen.** Build a tree and show it; build it again whenever the game changes
(about 10 ms): focus, scrolling and sorting are kept by `name`::

    ui = Ui((1280, 720), theme=ATLAS, factor=1.0, text_factor=1.0, play=sound.play)
    desk = Stack(Panel(ground=Ground.DESK))
    desk.place(Panel(Column(title("Brackenmoor"), ...), width=336), right=10, top=66, bottom=90)
    ui.show(desk, hotkeys)

Main loop: `ui.event(e)` (True when used), `ui.update(ms)`, and, when
`ui.needs_redraw`, `ui.draw(surface)` (a screen begins with something opaque).
`ui.restyle(size=, theme=, factor=, text_factor=)` changes the look at once.

**Sizes** given to constructors are design units (1280 x 720 fills the window);
`widget.rect` is in pixels. Every widget takes `name, width, height, least_width,
grow, tip, visible, enabled`. A name is the stable id that tests click:
"end-turn", "act:visit". Setting `.text`, `.value`, `.visible` ... redraws.

**Layout** (`layout`, `placing`): `Row`, `Column` (`gap, pad, align, justify`;
`grow=1` takes spare room), `Flow` (wraps), `Grid(columns=2)` or `Grid(least=150)`
for equal widths, `Stack.place(child, left=, top=, right=, bottom=)`, `Spacer()`.
Crowded rows shorten the longest labels first, with an ellipsis and the whole
text as tooltip; crowded columns shorten `ScrollArea`, `Table`, `ListView`, charts:
give every panel whose text may grow one of them (text size goes up to 2.0).

**Show** (`panel`, `text`, `rich`, `charts`, `gauge`): `Panel(child, ground=Ground.PAPER
| CARD | INSET | CHROME | TIP | DESK | BARE, pad=)`, `Divider`, `Icon`, `CrestImage`,
`TopBar(child)`, `Image`, `Canvas(painter)`, `Label` and its short forms `title heading
strong small caption paragraph`, `Chip`, `RichText(markup, on_link=, link_tip=)` with
`<b> <i> <h> <c=token> <a=id> <ic=name> <br> <p>` (other people's text through
`markup.escape`), `Meter`, `Gauge`, `Progress`, `LineChart`. Inks are tokens of
`theme.tokens`: on paper `ink ink2 ink3 accent link good bad warn`, on chrome
`chrome_ink chrome_ink2 chrome_title chrome_good chrome_bad chrome_warn`.

**Press** (`button`, `controls`, `stepper`, `menu`, `tabs`, `fields`): `Button(text, on_click,
icon=, material=Material.WAX | BRASS | PAPER | CHROME | GHOST, hotkey="ctrl+z",
badge=, is_selected=)`, `IconButton(icon, tip, on_click)` (the tip is required),
`Check`, `Toggle`, `Slider`, `Stepper`, `Dropdown`, `Tabs`, `TextInput`, `ScrollArea`,
`ListView`, `Table`. Changes are told by `on_change(value)`.

**Over it**: `ui.open_modal(widget, can_close=, on_close=)`, `ui.close_layer()`,
`dialog.confirm(ui, ...)`, `ui.toast(markup)`; tooltips come by themselves, on hover
and on keyboard focus. `Hotkeys().bind("f1", action, label)` per screen or modal.

**Keys**: Tab and Shift-Tab in tree order, arrows to the nearest, Enter and space
press, Esc closes the layer; an Esc the kit does not use is the screen's "back".

**Own widgets** subclass `Widget` (or `Pressable`): `measure`, `paint`, and any of
`on_press on_drag on_click on_move on_wheel on_key tick` (set `ticks = True`);
call `changed()` for a new frame, `resized()` for a new layout.
"""
