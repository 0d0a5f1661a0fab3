"""How the window looks: tokens, two themes, type, icons, skins and coats of arms.

`look.Look` is the one door: it holds a theme at a scale with everything drawn
for it so far, so a change of theme or scale is simply another `Look`.
"""
