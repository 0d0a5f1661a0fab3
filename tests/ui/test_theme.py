import numpy as np
import pygame
import pytest

from game.ui.theme.controls import Material, Press
from game.ui.theme.fonts import Face
from game.ui.theme.heraldry import DIVISIONS, TINCTURES
from game.ui.theme.icons import icon_names
from game.ui.theme.look import Look
from game.ui.theme.scale import scale_for
from game.ui.theme.shelf import Shelf
from game.ui.theme.skins import Ground
from game.ui.theme.tokens import ATLAS, MINISTRY, TEXT_CONTRAST, TEXT_PAIRS, THEMES, contrast

BOTH = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


class Arms:
    def __init__(self, division="plain", charge=""):
        self.division, self.field, self.second = division, "azure", "or"
        self.charge, self.charge_tincture = charge, "argent"


@BOTH
def test_every_ink_is_legible_on_every_ground_it_is_used_on(theme):
    faint = {
        (ink, ground): round(contrast(theme.color(ink), theme.color(ground)), 2)
        for ink, ground in TEXT_PAIRS
        if contrast(theme.color(ink), theme.color(ground)) < TEXT_CONTRAST
    }
    assert faint == {}


@BOTH
@pytest.mark.parametrize("material", Material)
@pytest.mark.parametrize("press", Press)
def test_every_button_label_is_legible_on_the_skin_as_drawn(theme, material, press):
    look = Look(theme)
    button = pygame.Surface((120, 40))
    look.sheet(Ground.PAPER, (400, 300)).draw(button, (-140, -130))
    button.blit(look.button((120, 40), material, press), (0, 0))
    grounds = pygame.surfarray.array3d(button)[30:90, 6:34].reshape(-1, 3)
    ink = theme.color(look.button_ink(material, press))
    dark, light = np.percentile(grounds, 3, axis=0), np.percentile(grounds, 97, axis=0)
    for shade in (dark, light):
        assert contrast(ink, pygame.Color(*(int(part) for part in shade))) >= 4.0


def test_the_two_themes_name_the_same_tokens():
    assert set(ATLAS.colors) == set(MINISTRY.colors)


def test_black_on_white_has_the_greatest_contrast():
    assert contrast(pygame.Color("black"), pygame.Color("white")) == pytest.approx(21)


def test_an_unknown_token_is_refused():
    with pytest.raises(KeyError, match="mauve"):
        ATLAS.color("mauve")


@BOTH
@pytest.mark.parametrize("ground", [ground for ground in Ground if ground is not Ground.BARE])
@pytest.mark.parametrize("size", [(9, 5), (40, 30), (600, 60), (900, 500)])
def test_a_panel_of_any_size_covers_its_whole_middle(theme, ground, size):
    target = pygame.Surface((1000, 600))
    target.fill("magenta")
    Look(theme, 1.5).sheet(ground, size).draw(target, (50, 50))
    assert target.get_at((50 + size[0] // 2, 50 + size[1] // 2)) != pygame.Color("magenta")


def test_a_look_draws_a_thing_once():
    look = Look()
    assert look.text("Łęgów") is look.text("Łęgów")
    assert look.sheet(Ground.PAPER, (200, 100)) is look.sheet(Ground.PAPER, (200, 100))


def test_another_theme_draws_afresh():
    words = [Look(theme).text("Łęgów") for theme in (ATLAS, MINISTRY)]
    assert pygame.image.tobytes(words[0], "RGBA") != pygame.image.tobytes(words[1], "RGBA")


@pytest.mark.parametrize(
    ("size", "factor", "scale"),
    [((1280, 720), 1, 1), ((1920, 1080), 1, 1.5), ((2560, 720), 1, 1), ((1280, 720), 9, 1.25)],
)
def test_the_scale_fits_the_window_and_keeps_within_bounds(size, factor, scale):
    assert scale_for(size, factor) == scale


def test_type_grows_with_the_text_factor_alone():
    plain, large = Look(), Look(text_factor=1.5)
    assert large.type.width("Traktat", Face.BODY, 16) > plain.type.width("Traktat", Face.BODY, 16)
    assert large.px(100) == plain.px(100)


def test_text_that_does_not_fit_ends_in_an_ellipsis_and_fits():
    setter = Look().type
    short = setter.fitted("Układ o wzajemnej pomocy", Face.BODY, 16, 90)
    assert short.endswith("…")
    assert setter.width(short, Face.BODY, 16) <= 90


def test_wrapped_lines_fit_and_lose_no_word():
    setter = Look().type
    text = "Konstantynopolitańczykowianeczka wypowiada układ o nieagresji"
    lines = setter.wrapped(text, Face.BODY, 16, 120)
    assert all(setter.width(line, Face.BODY, 16) <= 120 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize("face", Face)
def test_every_face_has_the_letters_of_polish(face):
    font = Look().type.font(face, 16)
    assert all(metric is not None for metric in font.metrics("ĄĆĘŁŃÓŚŹŻąćęłńóśźż„”…·\u2013\u2212"))


def test_every_icon_can_be_drawn():
    look = Look()
    blank = [name for name in icon_names() if not look.icon(name, 24).get_bounding_rect().width]
    assert blank == []


@pytest.mark.parametrize("division", DIVISIONS)
def test_every_division_makes_its_own_shield(division):
    look = Look()
    plain = pygame.image.tobytes(look.crest(Arms(), 48), "RGBA")
    drawn = pygame.image.tobytes(look.crest(Arms(division), 48), "RGBA")
    assert (drawn == plain) == (division == "plain")


def test_a_charge_is_laid_on_the_shield():
    look = Look()
    assert pygame.image.tobytes(look.crest(Arms(charge="swan"), 48), "RGBA") != (
        pygame.image.tobytes(look.crest(Arms(), 48), "RGBA")
    )
    assert len(TINCTURES) == 8


def test_a_shelf_throws_out_what_was_longest_unused():
    shelf = Shelf(2)
    for key in ("a", "b", "a", "c"):
        shelf.take(key, object)
    kept = shelf.take("a", lambda: "made again")
    assert kept != "made again"
    assert shelf.take("b", lambda: "made again") == "made again"
    assert len(shelf) == 2
