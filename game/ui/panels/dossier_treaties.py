"""The treaties of a region: those with us in full, with the ways out, and those with others."""

from collections.abc import Callable

from game.core.ids import RegionId, TreatyId, partner_in
from game.core.orders import DenounceTreaty
from game.core.treaties import Treaty
from game.rules import pacts
from game.rules.war import claimed
from game.ui.panels.parts import GAP, note, page, rule, section
from game.ui.play import Play
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Button
from game.ui.widgets.chip import Chip
from game.ui.widgets.layout import Column, Flow, Row
from game.ui.widgets.panel import Icon, Panel
from game.ui.widgets.text import paragraph, small, strong
from game.ui.widgets.widget import Widget


def treaties_page(play: Play, region: RegionId) -> Widget:
    """Return the treaties of another region."""
    words, view = play.words, play.known
    ours = pacts.between(view, region, play.region)
    parts: list[Widget] = [section(words.say("main-treaties-ours"))]
    parts += [treaty_card(play, treaty) for treaty in ours]
    if not ours:
        parts.append(note(words.say("main-no-treaties")))
    parts += _promises(play, region)
    others = [t for t in pacts.treaties_of(view, region) if play.region not in t.parties]
    parts += [rule(), section(words.say("main-treaties-others"))]
    parts += [_foreign(play, region, treaty) for treaty in others]
    if not others:
        parts.append(note(words.say("main-treaties-none-known")))
    return page(*parts, gap=6)


def treaty_card(play: Play, treaty: Treaty) -> Widget:
    """Return one treaty of the seat's own: what it says, until when, and the ways out."""
    words = play.words
    calendar = play.known.world.calendar
    named = words.treaty_name(treaty) or words.titles(treaty.terms)
    told = words.terms(treaty.terms, play.region).split("\n")
    lines = [line for line in told if line != named]
    chips: list[Widget] = []
    if treaty.terms.is_secret:
        chips.append(Chip(words.say("main-treaty-secret"), icon="padlock", size=13))
    if treaty.denounced_by is not None:
        chips.append(Chip(words.say("main-treaty-denounced"), ground="warn", size=13))
    if treaty.until is not None:
        until = words.date_until(calendar, treaty.until)
        chips.append(Chip(words.say("main-treaty-until", until=until), size=13))
    signed = words.say("main-treaty-signed", when=words.date_in(calendar, treaty.signed))
    body = Column(
        strong(named, size=16, is_wrapped=True),
        *(paragraph(line, size=15, ink="ink2") for line in lines),
        small(signed, ink="ink3"),
        gap=2,
    )
    if chips:
        body.add(Flow(*chips, gap=6))
    card = Column(body, _ways_out(play, treaty.id), gap=8)
    return Panel(card, ground=Ground.CARD, pad=10, name=f"treaty:{treaty.id}")


def _ways_out(play: Play, number: TreatyId) -> Widget:
    say = play.words.say

    def opens(*, in_breach: bool) -> Callable[[], None]:
        def show() -> None:
            other = partner_in(play.known.treaties[number].parties, play.region)
            play.memory["act-values"] = {"treaty": number, "in_breach": in_breach}
            play.open_acts(other, "denounce-treaty")

        return show

    is_denounced = any(
        isinstance(order, DenounceTreaty) and order.treaty == number for order in play.orders
    )
    if is_denounced:
        return small(say("main-treaty-ordered"), ink="warn")
    return Row(
        Button(
            say("main-denounce"),
            opens(in_breach=False),
            size=14,
            height=30,
            grow=1,
            name=f"denounce:{number}",
        ),
        Button(
            say("main-breach"),
            opens(in_breach=True),
            size=14,
            height=30,
            grow=1,
            name=f"breach:{number}",
        ),
        gap=6,
    )


def _promises(play: Play, region: RegionId) -> list[Widget]:
    """Return the claims the two have on each other's land."""
    words = play.words
    parts: list[Widget] = []
    for who, owner in ((play.region, region), (region, play.region)):
        lands = claimed(play.known, who, owner)
        if lands:
            names = ", ".join(words.province(province) for province in lands)
            key = "main-claims-ours" if who == play.region else "main-claims-theirs"
            parts.append(
                Row(Icon("flying-flag", size=18), note(words.say(key, lands=names)), gap=6)
            )
    return parts


def _foreign(play: Play, region: RegionId, treaty: Treaty) -> Widget:
    words = play.words
    partner = partner_in(treaty.parties, region)
    tip = "<br>".join(words.terms(treaty.terms, play.region).split("\n"))
    return Column(
        strong(words.region(partner), size=15),
        paragraph(words.treaty(treaty), size=15, ink="ink2"),
        gap=GAP // 2,
        tip=tip,
    )
