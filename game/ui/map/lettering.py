"""Names bent along the land: where each letter goes, kept clear of crests, and how it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pygame

from game.ui.map.ground import coloured
from game.ui.map.noise import Flags, Tones, as_tones, blur, enlarge
from game.ui.map.realm import STEP, Realm, Vector
from game.ui.map.tints import Colour, Ink
from game.ui.theme.fonts import Face, font_at

_LARGEST, _LEAST = 76.0, 13.0
_SIZES = (1.0, 0.88, 0.77, 0.67, 0.58, 0.5, 0.43)
_SLIDES = (0.0, 0.07, -0.07, 0.15, -0.15, 0.24, -0.24, 0.34, -0.34)
_LIFTS = (0.0, 0.12, -0.12, 0.24, -0.24, 0.36, -0.36, 0.5, -0.5)
_LEGIBLE = 27.0
"""Letter height below which a name is hard to read while all land is shown."""
_SQUINT = 1.3
"""How much an unreadable size counts against a setting."""
_AMPLE = 0.985
"""Share of a name's letters on its own land that no setting need exceed."""
_BESIDE = 28.0
_SLIGHT = 210
_REFERENCE = 40
_ALPHA, _SEA_ALPHA = 228, 240
_FINE = 44
"""Letter height in sheet pixels up to which lines that cross a name would swallow it."""
_SOFT, _FIRM = (2.6, 0.72), (4.6, 0.9)
"""How quickly a halo rises towards the letters, and how much it covers there."""


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """A name with the place of each letter on the sheet."""

    text: str
    pixels: float
    """Letter height."""
    centres: Vector
    """Sheet pixels of each letter's middle."""
    turns: Vector
    """Degrees each letter is turned, clockwise positive."""
    corners: Vector
    """Points (letters, 4, xy) of each letter's box, in sheet pixels."""

    @property
    def box(self) -> pygame.Rect:
        """Return the rectangle the letters fill."""
        low, high = self.corners.min(axis=(0, 1)), self.corners.max(axis=(0, 1))
        return pygame.Rect(low.astype(int).tolist(), np.ceil(high - low + 1).astype(int).tolist())


def set_name(
    text: str,
    realm: Realm,
    sheet: pygame.Rect,
    keep_clear: Sequence[pygame.Rect],
    others: Sequence[Setting],
    unit: float,
) -> Setting:
    """Return the largest setting of a name on its land, off crests and names, within `sheet`."""
    widest = _natural_size(text, realm, unit)
    taken = [other.box for other in others]
    best: tuple[float, Setting] | None = None
    for share in _SIZES:
        size = max(_LEAST * unit, widest * share)
        squint = _SQUINT * max(0.0, 1 - size / (_LEGIBLE * unit))
        if best is not None and best[0] >= 1.9 * np.sqrt(share) + 4.5 * _AMPLE - squint:
            break
        straight = _along(text, realm, size)
        moves = np.array(
            [
                realm.axis * (slide * (realm.high - realm.low))
                + realm.across * (lift * realm.thickness)
                for lift in _LIFTS
                for slide in _SLIDES
            ]
        )
        samples = np.concatenate(
            [straight.corners, (straight.corners + np.roll(straight.corners, 1, axis=1)) / 2],
            axis=1,
        ).reshape(-1, 2)
        placed = samples[None] + moves[:, None] * STEP
        inside = realm.share_inside(placed / STEP)
        hits = _share_within(placed, keep_clear) + _share_within(placed, taken)
        hits += 0.16 * (hits > 0)
        hits += 9 * (_share_within(placed, (sheet,)) < 1)
        shift = np.hypot(moves[:, 0], moves[:, 1]) / (realm.high - realm.low)
        worth = (
            1.9 * np.sqrt(share)
            + 4.5 * np.minimum(inside, _AMPLE)
            - 3.2 * hits
            - 0.35 * shift
            - squint
        )
        at = int(worth.argmax())
        if best is None or worth[at] > best[0]:
            best = float(worth[at]), _moved(straight, moves[at] * STEP)
        if size <= _LEAST * unit:
            break
    assert best is not None  # the largest size is always tried
    return best[1]


def is_small(realm: Realm, unit: float) -> bool:
    """Whether a land is too slight for letters upon it to be read."""
    return realm.thickness * STEP < _SLIGHT * unit


def name_beside(
    text: str,
    realm: Realm,
    land: Flags,
    sheet: pygame.Rect,
    keep_clear: Sequence[pygame.Rect],
    others: Sequence[Setting],
    unit: float,
) -> Setting | None:
    """Return a straight name on the water beside a small land, or None where there is no room."""
    size = _BESIDE * unit
    font = font_at(Face.HEADING, _REFERENCE)
    widths = np.array([font.size(letter)[0] for letter in text]) * (size / _REFERENCE) + size * 0.06
    width = float(widths.sum())
    down, across = np.nonzero(realm.block)
    left, right = (
        (end + realm.box.left) * STEP for end in (int(across.min()), int(across.max()) + 1)
    )
    top, bottom = ((end + realm.box.top) * STEP for end in (int(down.min()), int(down.max()) + 1))
    middle = ((left + right) / 2, (top + bottom) / 2)
    gap = size * 0.95
    spots = (
        (middle[0], bottom + gap),
        (right + gap + width / 2, middle[1]),
        (left - gap - width / 2, middle[1]),
        (middle[0], top - gap),
    )
    taken = [*keep_clear, *(other.box for other in others)]
    for x, y in spots:
        box = pygame.Rect(0, 0, round(width), round(size))
        box.center = (round(x), round(y))
        is_dry = land[max(0, box.top) : box.bottom : 3, max(0, box.left) : box.right : 3].any()
        if sheet.contains(box) and not is_dry and box.collidelist(taken) < 0:
            starts = np.concatenate([[0.0], np.cumsum(widths)[:-1]]) + x - width / 2
            return _straight(text, size, starts, widths, y)
    return None


def _straight(text: str, size: float, starts: Vector, widths: Vector, y: float) -> Setting:
    centres = np.stack([starts + widths / 2, np.full(len(widths), y)], axis=1)
    half = np.stack([widths / 2, np.full(len(widths), size * 0.42)], axis=1)
    signs = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    corners = centres[:, None] + half[:, None] * signs[None]
    return Setting(text, size, centres, np.zeros(len(widths)), corners)


def _natural_size(text: str, realm: Realm, unit: float) -> float:
    length = (realm.high - realm.low) * STEP
    by_length = length * 0.8 / (len(text) * 0.66)
    return float(min(_LARGEST * unit, realm.thickness * STEP * 0.4, by_length))


def _along(text: str, realm: Realm, size: float) -> Setting:
    """Return the name at a letter height, in the middle of its realm."""
    font = font_at(Face.HEADING, _REFERENCE)
    widths = np.array([font.size(letter)[0] for letter in text]) * (size / _REFERENCE)
    length = (realm.high - realm.low) * STEP
    spare = (length * 0.7 - float(widths.sum())) / max(1, len(text) - 1)
    gap = float(np.clip(spare, size * 0.04, size * 0.5))
    starts = np.concatenate([[0.0], np.cumsum(widths + gap)[:-1]])
    middles = starts + widths / 2 - (float(widths.sum()) + gap * (len(text) - 1)) / 2
    reach = max(length, float(starts[-1])) / STEP + 8
    along = np.linspace(-reach, reach, 400) + (realm.low + realm.high) / 2
    line = realm.middle_line(along) * STEP
    run = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    at = run[200] + middles
    centres = np.stack([np.interp(at, run, line[:, k]) for k in (0, 1)], axis=1)
    ahead = np.stack([np.interp(at + 2, run, line[:, k]) for k in (0, 1)], axis=1) - centres
    turns = np.arctan2(ahead[:, 1], ahead[:, 0])
    right = np.stack([np.cos(turns), np.sin(turns)], axis=1)
    down = np.stack([-right[:, 1], right[:, 0]], axis=1)
    half_w, half_h = widths[:, None] / 2, size * 0.42
    corners = np.stack(
        [
            centres + right * half_w * a + down * half_h * b
            for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ],
        axis=1,
    )
    return Setting(text, size, centres, np.degrees(turns), corners)


def _moved(setting: Setting, shift: Vector) -> Setting:
    return Setting(
        setting.text,
        setting.pixels,
        setting.centres + shift,
        setting.turns,
        setting.corners + shift,
    )


def _share_within(points: Vector, boxes: Sequence[pygame.Rect]) -> npt.NDArray[np.float64]:
    """Return for each row of points how many of them fall into any of the boxes."""
    hit = np.zeros(points.shape[:2], np.bool_)
    x, y = points[..., 0], points[..., 1]
    reach = pygame.Rect(int(x.min()), int(y.min()), int(np.ptp(x)) + 2, int(np.ptp(y)) + 2)
    for at in reach.collidelistall(list(boxes)):
        box = boxes[at]
        hit |= (x > box.left) & (x < box.right) & (y > box.top) & (y < box.bottom)
    share: npt.NDArray[np.float64] = hit.mean(axis=1)
    return share


def draw_name(
    setting: Setting, ink: Ink
) -> tuple[tuple[pygame.Surface, pygame.Surface], tuple[int, int]]:
    """Return a name for light and for deep washes, and its top left corner on the sheet."""
    margin = 6
    box = setting.box.inflate(
        4 * margin + round(setting.pixels), 4 * margin + round(setting.pixels)
    )
    stencil = pygame.Surface(box.size, pygame.SRCALPHA, 32)
    stencil.fill((255, 255, 255, 0))
    font = font_at(Face.HEADING, max(8, round(setting.pixels * 2)))
    for letter, centre, turn in zip(setting.text, setting.centres, setting.turns, strict=True):
        if letter == " ":
            continue
        glyph = font.render(letter, True, (255, 255, 255))  # noqa: FBT003 - pygame's signature
        glyph = pygame.transform.rotozoom(glyph, -float(turn), 0.5)
        place = (round(centre[0] - box.left), round(centre[1] - box.top))
        stencil.blit(glyph, glyph.get_rect(center=place))
    halo = _FIRM if setting.pixels <= _FINE else _SOFT
    usual = _edged(stencil, ink.label, ink.label_halo, halo)
    deep = usual
    if ink.is_engraved:
        deep = _edged(stencil, ink.deep_label, ink.deep_label_halo, halo)
    return (usual, deep), box.topleft


def _edged(
    stencil: pygame.Surface, colour: Colour, around: Colour, halo: tuple[float, float]
) -> pygame.Surface:
    letters: Tones = np.ascontiguousarray(pygame.surfarray.pixels_alpha(stencil).T)
    small = pygame.transform.smoothscale(
        stencil, (stencil.get_width() // 2 + 1, stencil.get_height() // 2 + 1)
    )
    rise, cover = halo
    soft = blur(pygame.surfarray.pixels_alpha(small).T * np.float32(1 / 255), 1)
    glow = enlarge(as_tones(soft * np.float32(rise)), stencil.get_size())
    name = coloured((glow * np.float32(cover)).astype(np.uint8), around)
    name.blit(coloured((letters * np.float32(_ALPHA / 255)).astype(np.uint8), colour), (0, 0))
    return name


def draw_sea_name(text: str, pixels: float, ink: Ink) -> pygame.Surface:
    """Return the name of a sea in italics, slightly rising, upon water a little cleared."""
    font = font_at(Face.CAPTION, max(8, round(pixels * 2)))
    letters = font.render(text, True, (255, 255, 255))  # noqa: FBT003 - pygame's signature
    letters = pygame.transform.rotozoom(letters, 4, 0.5)
    margin = max(6, round(pixels / 4))
    stencil = pygame.Surface(
        (letters.get_width() + 2 * margin, letters.get_height() + 2 * margin), pygame.SRCALPHA, 32
    )
    stencil.fill((255, 255, 255, 0))
    stencil.blit(letters, (margin, margin))
    name = _edged(stencil, ink.sea_label, ink.sea_halo, _SOFT)
    name.set_alpha(_SEA_ALPHA)
    return name
