"""The course of a game in plain text: turn after turn, seat after seat, to its end."""

from collections.abc import Callable, Sequence
from functools import partial

from game.cli.textplay import affairs, desk, ending, regions, saving, world
from game.cli.textplay.asker import ChangedSignal, LeaveSignal
from game.cli.textplay.console import EndOfInputError
from game.cli.textplay.helm import EndTurnSignal, Helm, OtherGameSignal
from game.cli.textplay.keeping import is_due, kept_automatically
from game.cli.textplay.lines import date_line, status_line
from game.core.events import RegionFell
from game.core.ids import RegionId
from game.session.desk import DeskItem, counts_as_no
from game.session.session import Session

Room = Callable[[Helm], None]
FIRST_STEPS = 4
"""Hints that a newcomer is given in the first turn."""


def play(helm: Helm) -> None:
    """Play until the game ends or the player leaves; nothing ordered is lost."""
    try:
        if not helm.session.records:
            world.introduce(helm)
        while not _is_over(helm):
            continue
    except (EndOfInputError, KeyboardInterrupt):
        helm.console.stop_pausing()
        helm.tell()
        _farewell(helm)


def _is_over(helm: Helm) -> bool:
    """Play a game; return whether it is over or left, or else another one was taken up."""
    try:
        _play_out(helm)
    except OtherGameSignal as signal:
        helm.adopt(signal.session)
        return False
    except LeaveSignal:
        return _farewell(helm) or _is_left(helm)
    return True


def _is_left(helm: Helm) -> bool:
    """Return whether the player leaves a game that could not be kept."""
    try:
        return helm.confirm(helm.say("cli-quit-unsaved"))
    except LeaveSignal:
        return True


def _has_something(session: Session) -> bool:
    """Return whether a game holds anything worth keeping."""
    return bool(session.records) or any(session.plans.values())


def _leave_question(helm: Helm) -> str:
    """Return how it is asked whether to leave; of a game just begun nothing is kept."""
    return helm.say("cli-leave-question" if _has_something(helm.session) else "menus-quit-question")


def _farewell(helm: Helm) -> bool:
    """Keep the game and say goodbye; return whether it was kept."""
    session = helm.session
    trouble = ""
    if _has_something(session) and session.outcome is None:
        keep = helm.settings.autosaves_kept
        trouble = kept_automatically(session, helm.store, keep, helm.words)
        helm.tell(trouble or helm.say("cli-kept-for-later"))
    if not trouble:
        helm.tell(helm.say("text-goodbye"))
    helm.console.flush()
    return not trouble


def _play_out(helm: Helm) -> None:
    while helm.session.outcome is None:
        if not helm.session.people():
            helm.tell(helm.say("cli-played-on"))
            while helm.session.outcome is None:
                helm.session.resolve()
            break
        _play_round(helm)
    ending.show(helm)
    helm.console.flush()


def _play_round(helm: Helm) -> None:
    """Let every person order, then resolve the turn and keep the game."""
    session = helm.session
    while waiting := session.unsealed():
        region = waiting[0]
        if len(session.people()) > 1:
            _hand_over(helm, region)
        helm.region = region
        _take_turn(helm)
        session.seal(region)
        if len(session.people()) > 1:
            name = helm.words.region_name(region)
            helm.tell(helm.say("text-turn-sealed", region=name))
    helm.tell()
    helm.tell(helm.say("text-thinking"))
    helm.console.flush()
    record = session.resolve()
    for event in record.events:
        if isinstance(event, RegionFell) and event.region in session.seating.people:
            helm.tell(helm.words.event(event))
    date = helm.words.date(session.scenario.start.world.calendar, session.turn)
    helm.tell(helm.say("text-turn-resolved", date=date))
    if session.outcome is None and is_due(session, helm.settings):
        keep = helm.settings.autosaves_kept
        trouble = kept_automatically(session, helm.store, keep, helm.words)
        if trouble:
            helm.tell(trouble)


def _hand_over(helm: Helm, region: RegionId) -> None:
    """Wipe the screen until the next player has taken the keyboard."""
    helm.console.clear()
    seat, name = helm.session.seat(region), helm.words.region_name(region)
    key = "text-hand-over" if seat.name else "cli-hand-over"
    helm.console.ask(helm.say(key, region=name, player=seat.name))
    helm.console.clear()


def _take_turn(helm: Helm) -> None:
    """Let the seat order until it ends its turn."""
    helm.list_anew()
    if helm.session.records:
        world.report(helm)
    else:
        _first_steps(helm)
    while True:
        try:
            _main_menu(helm)
        except ChangedSignal:
            continue
        except EndTurnSignal:
            if _may_end(helm):
                return


def _first_steps(helm: Helm) -> None:
    """Tell a newcomer what may be done in the first turn."""
    helm.tell()
    helm.tell(f"{helm.say('hint-first-turn')}:")
    for number in range(1, FIRST_STEPS + 1):
        helm.console.item("-", helm.say(f"hint-first-turn-{number}"))


def _main_menu(helm: Helm) -> None:
    """Show the state of affairs and every room, and enter the one that is chosen."""
    items = helm.session.desk(helm.region)
    title, rooms = helm.say("text-menu"), _rooms(helm, items)
    names = [name for name, _ in rooms]
    if not helm.is_listed(title, names):
        helm.console.heading(date_line(helm))
        helm.tell(status_line(helm))
        if items:
            helm.tell(f"{helm.say('main-desk')}:")
        for item in items:
            helm.console.item("-", desk.row(helm, item))
    at = helm.pick(title, names, back=helm.say("text-quit"))
    if at is not None:
        rooms[at][1](helm)
    elif helm.confirm(_leave_question(helm)):
        raise LeaveSignal


def _rooms(helm: Helm, items: Sequence[DeskItem]) -> list[tuple[str, Room]]:
    """Return what the main menu leads to."""
    waiting = len(desk.waiting(helm))
    desk_key = "text-menu-desk-open" if waiting else "text-menu-desk"
    given = len(helm.session.plan(helm.region))
    return [
        (helm.say(desk_key, count=len(items), open=waiting), desk.enter),
        (helm.say("text-menu-regions"), regions.enter),
        (helm.say("text-menu-envoys"), affairs.envoys),
        (helm.say("text-menu-wars"), world.wars),
        (helm.say("text-menu-home"), affairs.home),
        (helm.say("text-menu-ledger"), world.ledger),
        (helm.say("text-menu-report"), world.report),
        (helm.say("text-menu-orders", count=given), affairs.orders),
        (helm.say("text-menu-rules"), world.rules),
        (helm.say("text-menu-save"), saving.save),
        (helm.say("title-load"), saving.load),
        (helm.say("settings-language"), saving.change_language),
        (helm.say("text-menu-end-turn"), _end_turn),
    ]


def _end_turn(helm: Helm) -> None:  # noqa: ARG001 (the shape of a room)
    raise EndTurnSignal


def _may_end(helm: Helm) -> bool:
    """Return whether the turn may end; what has no answer yet is named first."""
    unanswered = desk.waiting(helm)
    if not unanswered:
        return True
    retell = partial(_tell_unanswered, helm, unanswered)
    retell()
    return helm.confirm(helm.say("confirm-end-turn"), retell)


def _tell_unanswered(helm: Helm, unanswered: Sequence[DeskItem]) -> None:
    """Name what has no answer yet, and what of it counts as no from this turn on."""
    helm.tell(helm.say("confirm-end-turn-open"))
    for item in unanswered:
        helm.console.item("-", desk.row(helm, item))
    due = [item for item in unanswered if counts_as_no(item, helm.session.turn)]
    if len(due) == len(unanswered):
        helm.tell(helm.say("main-unanswered-hint"))
    elif due:
        named = "; ".join(desk.row(helm, item) for item in due)
        helm.tell(helm.say("main-unanswered-due", matters=named))
