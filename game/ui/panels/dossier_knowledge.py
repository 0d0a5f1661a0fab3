"""What is known of a region, and the envoys through whom it is known."""

from collections.abc import Callable

from game.core.dealings import Envoy, Instruction
from game.core.ids import RegionId
from game.core.orders import ExpelEnvoy, InstructEnvoy, Order, RecallEnvoy
from game.rules.callings import SUITED
from game.rules.envoys import is_partial, posted, turns_in_post, weight
from game.ui.panels.knowing import level
from game.ui.panels.parts import fact, note, page, rule, section
from game.ui.play import Play
from game.ui.theme.skins import Ground
from game.ui.widgets.button import Button
from game.ui.widgets.gauge import Progress
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.menu import Dropdown
from game.ui.widgets.panel import Panel
from game.ui.widgets.text import small, strong
from game.ui.widgets.widget import Widget

INSTRUCTIONS = tuple(one for one in Instruction if one is not Instruction.UNKNOWN)
"""What an envoy can be told to work at."""

_FULL = 3


def knowledge_page(play: Play, region: RegionId) -> Widget:
    """Return the level of knowledge and the envoys of both."""
    words, view = play.words, play.known
    known = level(play, region)
    ours = posted(play.view, play.region, region)
    theirs = posted(view, region, play.region)
    parts: list[Widget] = [
        fact(words.say("main-knowledge-level", level=known), ""),
        Progress(known, _FULL, ink="good"),
        note(words.say(f"main-knowledge-{known}")),
        note(words.say("main-knowledge-ways")),
        rule(),
        section(words.say("main-envoy-here")),
        own_card(play, ours) if ours else _nobody(play, region),
        rule(),
        section(words.say("main-envoy-theirs")),
        _foreign_card(play, theirs) if theirs else note(words.say("main-no-envoy")),
    ]
    others = [
        envoy
        for envoy in (view.envoys[number] for number in sorted(view.envoys))
        if envoy.post == region and envoy.home != play.region and envoy.arrives <= view.turn
    ]
    if others:
        parts += [rule(), section(words.say("main-envoys-at-court"))]
        parts += [fact(words.region(e.home), e.name, tip=words.name(e.rank)) for e in others]
    return page(*parts)


def _nobody(play: Play, region: RegionId) -> Widget:
    words = play.words
    return Column(
        note(words.say("main-no-envoy")),
        Button(
            words.say("act-post-envoy"),
            lambda: play.open_acts(region, "post-envoy"),
            icon="horse-head",
            size=15,
            name="post-here",
        ),
        gap=6,
    )


def about(play: Play, envoy: Envoy) -> str:
    """Return rank, skill and trait of an envoy in one line."""
    words = play.words
    skill = words.say("main-envoy-skill", skill=envoy.skill)
    return " · ".join((words.name(envoy.rank), words.name(envoy.trait), skill))


def best_at(play: Play, envoy: Envoy) -> str:
    """Return the instruction that an envoy is best at."""
    return play.words.say("envoy-best", work=play.words.name(SUITED[envoy.trait]))


def whereabouts(play: Play, envoy: Envoy) -> str:
    """Return where an envoy serves, since when, or when it arrives."""
    words, view = play.words, play.known
    if envoy.post is None:
        return words.say("envoys-at-home")
    if envoy.arrives > view.turn:
        when = words.date_in(view.world.calendar, envoy.arrives)
        return words.say("envoys-travelling", when=when)
    return words.say("envoys-served", turns=turns_in_post(envoy, view.turn))


def own_card(play: Play, envoy: Envoy) -> Widget:
    """Return an envoy of the seat's own, with its instruction and its recall."""
    words = play.words
    is_new = play.known.envoys[envoy.id].post is None
    hint = words.say(f"instruction-{_instruction(play, envoy).value}-hint")
    body = Column(
        strong(envoy.name),
        small(about(play, envoy)),
        small(whereabouts(play, play.known.envoys[envoy.id] if is_new else envoy)),
        gap=2,
    )
    if is_partial(envoy, play.known.turn, play.rules):
        body.add(note(words.say("envoys-partial"), ink="warn"))
    if is_new:
        body.add(note(words.say("main-envoy-ordered"), ink="good"))
        return Panel(body, ground=Ground.CARD, pad=10)
    body.add(
        fact(
            words.say("main-envoy-voice"),
            words.signed(weight(envoy, play.rules)),
            tip=words.say("main-envoy-voice-hint"),
        )
    )
    body.add(
        Row(
            Dropdown(
                [words.name(one) for one in INSTRUCTIONS],
                INSTRUCTIONS.index(_instruction(play, envoy)),
                on_change=_instructs(play, envoy),
                tip=f"{hint}<br>{best_at(play, envoy)}",
                name=f"instruct:{envoy.id}",
                grow=1,
            ),
            _order_button(play, "act-recall-envoy", RecallEnvoy(play.region, envoy.id)),
            gap=6,
        )
    )
    return Panel(body, ground=Ground.CARD, pad=10, name=f"envoy:{envoy.id}")


def _instruction(play: Play, envoy: Envoy) -> Instruction:
    """Return the instruction as it stands with this turn's orders."""
    for order in play.orders:
        if isinstance(order, InstructEnvoy) and order.envoy == envoy.id:
            return order.instruction
    return envoy.instruction


def _instructs(play: Play, envoy: Envoy) -> Callable[[int], None]:
    def choose(index: int) -> None:
        for at, order in enumerate(play.orders):
            if isinstance(order, InstructEnvoy) and order.envoy == envoy.id:
                play.withdraw(at)
                break
        if INSTRUCTIONS[index] is not envoy.instruction:
            play.give(InstructEnvoy(play.region, envoy.id, INSTRUCTIONS[index]))
        play.app.refresh()

    return choose


def _order_button(play: Play, key: str, order: Order) -> Widget:
    """Return a button that gives an order, or says why it cannot."""
    words = play.words
    reasons = play.refusals(order)

    def give() -> None:
        play.give(order)

    return Button(
        words.say(key),
        give,
        size=14,
        enabled=not reasons,
        tip="<br>".join(play.why_not(order, reasons)) or words.act_hint(type(order)),
        name=f"order:{key}",
    )


def _foreign_card(play: Play, envoy: Envoy) -> Widget:
    body = Column(
        strong(envoy.name),
        small(about(play, envoy)),
        small(whereabouts(play, envoy)),
        _order_button(play, "act-expel-envoy", ExpelEnvoy(play.region, envoy.id)),
        gap=2,
    )
    return Panel(body, ground=Ground.CARD, pad=10)
