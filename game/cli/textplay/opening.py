"""Before a game in plain text: continue, begin anew, load, or choose the language."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from game.cli.textplay.asker import Asker, LeaveSignal
from game.cli.textplay.keeping import entry_line, gone_on_with
from game.cli.textplay.saving import choose_language, choose_save
from game.core.ids import RegionId
from game.core.scenario import Scenario
from game.files.diagnostics import printable
from game.files.scenario_read import read_scenario
from game.files.scenario_shelf import list_scenarios
from game.files.settings import PlayerSettings
from game.files.store import Store
from game.session.keeping import newest
from game.session.opponents import HOUSE_MIND, opponents
from game.session.seats import Seat
from game.session.session import Session

LONGEST_NAME = 40


@dataclass
class Lobby:
    """What there is before a game: settings, saves and the seed of the next game."""

    asker: Asker
    store: Store
    settings: PlayerSettings
    seed: int


@dataclass
class Plan:
    """A game about to begin."""

    scenario: Scenario
    people: list[RegionId] = field(default_factory=list)
    names: dict[RegionId, str] = field(default_factory=dict)
    skill: str = ""


def choose_game(lobby: Lobby) -> Session:
    """Return the game a player begins or takes up.

    Raises:
        LeaveSignal: the player would rather not.
    """
    asker = lobby.asker
    while True:
        latest = newest(lobby.store)
        acts: list[tuple[str, Callable[[], Session | None]]] = []
        if latest is not None:
            told = entry_line(asker.words, latest)
            go_on = partial(_go_on, lobby)
            acts.append((f"{asker.say('title-continue')}: {told}", go_on))
        acts.append((asker.say("title-new-game"), partial(_begin, lobby)))
        acts.append((asker.say("title-load"), partial(choose_save, asker, lobby.store)))
        acts.append((asker.say("settings-language"), partial(_change_language, lobby)))
        titles = [title for title, _ in acts]
        at = asker.pick(asker.say("app-name"), titles, back=asker.say("text-quit"))
        if at is None:
            raise LeaveSignal
        session = acts[at][1]()
        if session is not None:
            return session


def _go_on(lobby: Lobby) -> Session | None:
    """Return the game that was played last."""
    session, notice = gone_on_with(lobby.store, lobby.asker.words)
    if notice:
        lobby.asker.tell(notice)
    return session


def _change_language(lobby: Lobby) -> None:
    language, lobby.settings = choose_language(lobby.asker, lobby.settings)
    lobby.asker.speak(language, {"en": {}})


def _begin(lobby: Lobby) -> Session | None:
    """Return a new game, or None where the player goes back."""
    asker = lobby.asker
    shelf = [entry for entry in list_scenarios() if entry.is_playable]
    rows = [f"{one.title(asker.words.language)}: {_blurb(one.blurbs, asker)}" for one in shelf]
    at = asker.pick(asker.say("new-scenarios"), rows)
    scenario = None if at is None else read_scenario(shelf[at].path)[0]
    return None if scenario is None else set_up(lobby, scenario, {})


def _blurb(blurbs: Mapping[str, str], asker: Asker) -> str:
    return blurbs.get(asker.words.language) or blurbs.get("en") or ""


def set_up(lobby: Lobby, scenario: Scenario, chosen: Mapping[RegionId, Seat]) -> Session | None:
    """Return a game whose people choose their regions, or None where they go back."""
    asker = lobby.asker
    asker.speak(asker.words.language, scenario.wording)
    plan = Plan(scenario, skill=lobby.settings.skill)
    while not plan.people:
        if not _add_person(asker, plan, chosen):
            return None
    while True:
        skill = asker.say(f"new-skill-{plan.skill}")
        rows = [
            asker.say("new-start"),
            asker.say("cli-add-person"),
            f"{asker.say('new-computer')}: {skill}",
        ]
        names = ", ".join(asker.words.region(region) for region in plan.people)
        at = asker.pick(f"{asker.say('new-seats')}: {names}", rows)
        if at is None:
            return None
        if at == 0:
            people = {
                region: Seat(region, is_human=True, name=plan.names.get(region, ""))
                for region in plan.people
            }
            return Session.new(
                scenario, seated(scenario, {**chosen, **people}, plan.skill), lobby.seed
            )
        if at == 1:
            if _add_person(asker, plan, chosen):
                _ask_names(asker, plan)
        else:
            _choose_skill(asker, plan)


def seated(scenario: Scenario, chosen: Mapping[RegionId, Seat], skill: str) -> dict[RegionId, Seat]:
    """Return a seat for every region: the chosen ones, and computers of one skill."""
    known = skill if skill in _skills() else Seat(RegionId("")).skill
    return {
        region: chosen.get(region, replace(Seat(region), skill=known))
        for region in scenario.start.regions
    }


def _skills() -> Sequence[str]:
    return next(one.skills for one in opponents() if one.mind == HOUSE_MIND)


def _choose_skill(asker: Asker, plan: Plan) -> None:
    skills = _skills()
    rows = [
        f"{asker.say(f'new-skill-{skill}')}: {asker.say(f'new-skill-{skill}-hint')}"
        for skill in skills
    ]
    at = asker.pick(asker.say("new-skill"), rows)
    if at is not None:
        plan.skill = skills[at]


def _add_person(asker: Asker, plan: Plan, chosen: Mapping[RegionId, Seat]) -> bool:
    """Let a person choose a region; return whether one was chosen."""
    polities = plan.scenario.start.world.polities
    free = [
        region
        for region, polity in polities.items()
        if polity.is_playable and region not in plan.people and region not in chosen
    ]
    while True:
        rows = [_region_row(asker, plan.scenario, region) for region in free]
        at = asker.pick(asker.say("new-choose-region"), rows)
        if at is None:
            return False
        blurb = asker.words.word(f"region.{free[at]}.blurb", " ")
        asker.tell()
        asker.tell(blurb)
        question = asker.say("cli-play-region", region=asker.words.region_name(free[at]))
        if asker.confirm(question):
            plan.people.append(free[at])
            return True


def _ask_names(asker: Asker, plan: Plan) -> None:
    """Ask what the people at one keyboard are called, for handing it over."""
    for region in plan.people:
        if region not in plan.names:
            question = asker.say("cli-name-of", region=asker.words.region_name(region))
            plan.names[region] = printable(asker.console.ask(question))[:LONGEST_NAME]


def _region_row(asker: Asker, scenario: Scenario, region: RegionId) -> str:
    start = scenario.start.regions[region]
    name = asker.words.word(f"region.{region}.long", asker.words.region(region))
    government = asker.words.name(start.government).casefold()
    return asker.say(
        "cli-region-choice",
        region=name,
        government=government,
        output=start.output,
        brigades=start.brigades,
    )
