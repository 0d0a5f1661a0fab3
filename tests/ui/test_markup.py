import pytest

from game.ui.widgets.markup import Run, bare, escape, runs


def test_tags_style_the_text_within_them():
    assert runs("a<b>b</b><c=good>c<i>d</i></c><a=x>e</a>") == (
        Run("a"),
        Run("b", style="b"),
        Run("c", ink="good"),
        Run("d", ink="good", style="i"),
        Run("e", link="x"),
    )


def test_breaks_and_icons_stand_alone():
    assert runs("<ic=anvil><br>x<p>") == (
        Run(icon="anvil"),
        Run(pause="br"),
        Run("x"),
        Run(pause="p"),
    )


@pytest.mark.parametrize("text", ["1 < 2", "<script>", "</b>", "a & b", "<", "x</c>y", "&lt;"])
def test_text_of_strangers_is_shown_as_it_stands(text):
    assert bare(escape(text)) == text


@pytest.mark.parametrize(
    ("markup", "text"), [("</b>x", "</b>x"), ("<q>x", "<q>x"), ("a < b", "a < b")]
)
def test_what_is_no_tag_is_shown(markup, text):
    assert bare(markup) == text


def test_the_bare_text_has_no_markup():
    assert bare("<h>Aims</h><br><ic=anvil> Iron <b>high</b>") == "Aims Iron high"
