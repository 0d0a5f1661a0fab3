"""What a newcomer should know of a region before leading it, and who is to lead it."""

from collections.abc import Callable

from game.core.ids import RegionId
from game.session.opponents import Opponent, opponents
from game.text.speaker import Speaker
from game.ui.screens.seating import LONGEST_NAME, Draft, might, strength_key
from game.ui.widgets.chip import Chip
from game.ui.widgets.controls import Toggle
from game.ui.widgets.fields import TextInput
from game.ui.widgets.layout import Column, Flow, Row
from game.ui.widgets.markup import escape
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.panel import CrestImage, Divider
from game.ui.widgets.rich import RichText
from game.ui.widgets.text import Label, heading, paragraph, small, title
from game.ui.widgets.widget import Widget


def region_facts(words: Speaker, draft: Draft) -> Column:
    """Return the arms, the words and the figures of the region turned to."""
    scenario, region = draft.scenario, draft.selected
    world = scenario.start.world
    polity, own = world.polities[region], scenario.start.regions[region]
    government = words.name(own.government)
    capital = words.say("main-capital", province=words.province(polity.capital))
    head = Row(
        CrestImage(polity.crest, size=86),
        Column(
            _name(words, region),
            small(f"{government} · {capital}", size=15, is_wrapped=True),
            small(words.head(own.head), size=15, is_wrapped=True),
            gap=1,
            grow=1,
        ),
        gap=14,
    )
    chips = Flow(
        Chip(
            words.say(strength_key(might(scenario, region))),
            ground="brass_top",
            icon="laurel-crown",
            tip=escape(_strength_tip(words, draft, region)),
        ),
        *(Chip(word) for word in words.temper(polity.character)),
        gap=6,
    )
    return Column(
        head,
        chips,
        Divider(),
        paragraph(words.word(f"region.{region}.blurb"), size=15),
        RichText(_figures(words, draft, region), size=15),
        gap=8,
    )


def _name(words: Speaker, region: RegionId) -> Label:
    name = title(words.word(f"region.{region}.long", words.region(region)), size=23)
    name.is_wrapped = True
    return name


def _strength_tip(words: Speaker, draft: Draft, region: RegionId) -> str:
    return words.say("menus-strength-tip", share=might(draft.scenario, region))


def _figures(words: Speaker, draft: Draft, region: RegionId) -> str:
    start = draft.scenario.start
    polity, own = start.world.polities[region], start.regions[region]
    provinces = sum(owner == region for owner in start.owners.values())
    sizes = (
        (words.say("main-output"), words.number(own.output)),
        (words.say("main-army"), words.brigades(own.brigades)),
        (words.say("main-provinces"), words.number(provinces)),
    )
    lines = (
        (words.say("main-doctrine"), words.name(own.doctrine)),
        (words.say("main-makes"), ", ".join(words.good(good) for good in polity.makes)),
        (words.say("main-lacks"), ", ".join(words.good(good) for good in polity.lacks)),
    )
    first = " · ".join(_told(label, said) for label, said in sizes)
    rest = (_told(label, said or words.say("ui-none")) for label, said in lines)
    return "<br>".join((first, *rest))


def _told(label: str, said: str) -> str:
    return f"{escape(label)}: <b>{escape(said)}</b>"


def seat_editor(words: Speaker, draft: Draft, *, on_change: Callable[[], None]) -> Column:
    """Return the controls that say who leads the region turned to."""
    region = draft.selected
    seat = draft.seats[region]
    parts: list[Widget] = [heading(words.say("new-seat"), size=19)]
    if not draft.may_be_human(region):
        parts.append(small(words.say("menus-not-playable")))
    elif draft.is_shared:
        parts.append(_human_toggle(words, draft, on_change))
    if seat.is_human:
        parts.append(_name_field(words, draft))
    else:
        parts += _mind_choice(words, draft, on_change)
    return Column(*parts, gap=8)


def _human_toggle(words: Speaker, draft: Draft, on_change: Callable[[], None]) -> Toggle:
    region = draft.selected

    def flip(value: bool) -> None:  # noqa: FBT001 (the shape of a switch's answer)
        draft.seat_person(region, is_human=value)
        on_change()

    is_human = draft.seats[region].is_human
    return Toggle(words.say("menus-human-seat"), value=is_human, on_change=flip, name="human")


def _name_field(words: Speaker, draft: Draft) -> Widget:
    region = draft.selected
    field = TextInput(
        draft.seats[region].name,
        placeholder=words.say("new-player", number=draft.number_of(region)),
        most=LONGEST_NAME,
        on_change=lambda text: draft.call(region, text),
        name="player-name",
        grow=1,
    )
    return Row(small(words.say("new-player-name"), size=15), field, gap=10)


def _mind_choice(words: Speaker, draft: Draft, on_change: Callable[[], None]) -> list[Widget]:
    region = draft.selected
    seat = draft.seats[region]
    known = opponents()
    at = next((n for n, one in enumerate(known) if one.mind == seat.mind), 0)

    def choose_mind(index: int) -> None:
        one = known[index]
        skill = seat.skill if seat.skill in one.skills else one.skills[-1]
        draft.give_mind(region, one.mind, skill)
        on_change()

    rows: list[Widget] = []
    if len(known) > 1:
        names = [mind_name(words, one.mind) for one in known]
        choice = Dropdown(names, at, on_change=choose_mind, name="mind", grow=1)
        choice.tip = escape(words.say("new-mind-hint"))
        rows.append(Row(small(words.say("menus-mind"), size=15), choice, gap=10))
    rows.append(_skill_choice(words, draft, known[at], on_change))
    return rows


def _skill_choice(
    words: Speaker, draft: Draft, one: Opponent, on_change: Callable[[], None]
) -> Widget:
    region = draft.selected
    seat = draft.seats[region]
    at = one.skills.index(seat.skill) if seat.skill in one.skills else 0

    def choose(index: int) -> None:
        draft.give_mind(region, one.mind, one.skills[index])
        on_change()

    names = [skill_name(words, skill) for skill in one.skills]
    choice = Dropdown(names, at, on_change=choose, name="skill", grow=1, enabled=len(names) > 1)
    choice.tip = escape(words.say(f"new-skill-{one.skills[at]}-hint"))
    return Row(small(words.say("new-skill"), size=15), choice, gap=10)


def mind_name(words: Speaker, mind: str) -> str:
    """Return what a mind is called; one of somebody else's goes by its own name."""
    key = f"menus-mind-{mind}"
    return words.say(key) if words.has(key) else mind.replace("_", " ").capitalize()


def skill_name(words: Speaker, skill: str) -> str:
    """Return what a skill is called."""
    key = f"new-skill-{skill}"
    return words.say(key) if words.has(key) else skill.capitalize()
