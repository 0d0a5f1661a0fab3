"""Whether the quarrels of a scenario make sense: embargoes, ruptures, wars, threats, proposals."""

from game.files.diagnostics import Path, quoted
from game.files.scenario_check_pacts import bar_to_embargo, check_terms, is_alliance
from game.files.scenario_clauses import Terms, Treaty
from game.files.scenario_dealings import (
    BreakAllianceDemand,
    Call,
    CedeDemand,
    EndWarDemand,
    Proposal,
    Ultimatum,
    War,
)
from game.files.scenario_desk import (
    Desk,
    Kind,
    are_at_war,
    check_no_repeats,
    check_two,
    holder_of,
)


def check_strife(desk: Desk) -> None:
    """Report everything in the quarrels at the start that cannot be."""
    _check_relations(desk)
    _check_embargoes(desk)
    for number, war in enumerate(desk.file.wars):
        _check_war(desk, war, ("wars", number))
    seen: list[tuple[str, str]] = []
    for number, ultimatum in enumerate(desk.file.ultimatums):
        _check_ultimatum(desk, ultimatum, ("ultimatums", number), seen)
    for number, proposal in enumerate(desk.file.proposals):
        _check_proposal(desk, proposal, ("proposals", number))


def _treaties_of(desk: Desk, one: str, other: str) -> list[tuple[int, Treaty]]:
    """Return the treaties between two regions, each with its place in the file."""
    return [
        (place, treaty)
        for place, treaty in enumerate(desk.file.treaties)
        if {one, other} == set(treaty.parties)
    ]


def _check_relations(desk: Desk) -> None:
    """A truce or a rupture is between two who are not at war (E313), and given once (E303)."""
    seen: list[set[str]] = []
    for number, relation in enumerate(desk.file.relations):
        path: Path = ("relations", number)
        one, other = relation.between
        places = ((*path, "between", 0), (*path, "between", 1))
        if not check_two(desk, places, (one, other), "a relation"):
            continue
        if {one, other} in seen:
            message = f"{quoted(one)} and {quoted(other)} have two entries here"
            desk.complain((*path, "between"), "E303", message, hint="put all into one")
        seen.append({one, other})
        if relation.truce_turns_left is not None and are_at_war(desk, one, other):
            message = f"{quoted(one)} and {quoted(other)} are at war: there is no truce"
            desk.complain((*path, "truce_turns_left"), "E313", message, at_key=True)
        by = relation.severed_by
        if by is None and relation.truce_turns_left is None:
            hint = "add 'severed_by' or 'truce_turns_left', or delete the entry"
            desk.complain(path, "E309", "this entry says nothing about the two", hint=hint)
        here = (*path, "severed_by")
        is_one = by in relation.between or desk.is_meant(Kind.REGION, by)
        if by and desk.refers(here, Kind.REGION, by) and not is_one:
            desk.complain(here, "E308", f"{quoted(by)} is neither of the two")
        elif by:
            _check_rupture(desk, (one, other), here)


def _check_rupture(desk: Desk, pair: tuple[str, str], path: Path) -> None:
    """Relations are not broken off with an ally (E316, rulebook 3.8)."""
    one, other = pair
    for place, treaty in _treaties_of(desk, one, other):
        if is_alliance(treaty):
            message = f"{quoted(one)} and {quoted(other)} are allies: relations stand"
            hint = "delete 'severed_by', or the alliance"
            related = (desk.note(("treaties", place, "parties"), "this treaty"),)
            desk.complain(path, "E316", message, hint=hint, related=related)


def _check_embargoes(desk: Desk) -> None:
    """No embargo that the rules would forbid for a treaty (E316), and none twice (E303)."""
    seen: list[tuple[str, str]] = []
    for number, one in enumerate(desk.file.embargoes):
        path: Path = ("embargoes", number)
        names = (one.by, one.against)
        if not check_two(desk, ((*path, "by"), (*path, "against")), names, "an embargo"):
            continue
        if names in seen:
            message = f"{quoted(one.by)} already has an embargo against {quoted(one.against)}"
            desk.complain((*path, "against"), "E303", message)
        seen.append(names)
        for place, treaty in _treaties_of(desk, *names):
            what = bar_to_embargo(treaty)
            if what:
                message = f"{quoted(one.by)} has {what} with {quoted(one.against)}"
                related = (desk.note(("treaties", place, "parties"), "this treaty"),)
                desk.complain((*path, "against"), "E316", message, related=related)


def _check_war(desk: Desk, war: War, path: Path) -> None:
    """Nobody is on both sides, and what is fought for or held is the enemy's (E313)."""
    for field, side in (("attackers", war.attackers), ("defenders", war.defenders)):
        check_no_repeats(desk, (*path, field), side, Kind.REGION)
        for number, name in enumerate(side):
            here = (*path, field, number)
            is_known = desk.refers(here, Kind.REGION, name)
            if is_known and side is war.defenders and name in war.attackers:
                desk.complain(here, "E313", f"{quoted(name)} is on both sides of this war")
    if war.goal == "province" and war.province is None:
        message = "a war for a province must name it"
        desk.complain((*path, "goal"), "E313", message, hint="add 'province'")
    if war.province is not None:
        here = (*path, "province")
        if desk.refers(here, Kind.PROVINCE, war.province):
            holder = holder_of(desk, war.province)
            is_foe = holder in war.defenders or desk.is_meant(Kind.REGION, holder)
            if holder is not None and not is_foe:
                message = f"{quoted(war.province)} is held by {quoted(holder)}, no defender"
                desk.complain(here, "E313", message)
    _check_occupations(desk, war, path)


def _check_occupations(desk: Desk, war: War, path: Path) -> None:
    for number, one in enumerate(war.occupations):
        here = (*path, "occupations", number)
        is_whole = desk.refers((*here, "by"), Kind.REGION, one.by)
        is_whole = desk.refers((*here, "province"), Kind.PROVINCE, one.province) and is_whole
        foes = (
            war.defenders
            if one.by in war.attackers
            else war.attackers
            if one.by in war.defenders
            else []
        )
        holder = holder_of(desk, one.province)
        is_excused = desk.is_meant(Kind.PROVINCE, one.province) or desk.is_meant(
            Kind.REGION, one.by, holder
        )
        if is_whole and holder not in foes and not is_excused:
            message = f"{quoted(one.province)} does not belong to an enemy of {quoted(one.by)}"
            desk.complain((*here, "province"), "E313", message)


def _check_ultimatum(desk: Desk, one: Ultimatum, path: Path, seen: list[tuple[str, str]]) -> None:
    """One ultimatum at a time (E303), for what can be done by the one it is asked of (E314)."""
    if not check_two(desk, ((*path, "by"), (*path, "to")), (one.by, one.to), "an ultimatum"):
        return
    if (one.by, one.to) in seen:
        message = f"{quoted(one.by)} already has an ultimatum out to {quoted(one.to)}"
        desk.complain((*path, "to"), "E303", message)
    seen.append((one.by, one.to))
    _check_demand(desk, one, path)


def _check_demand(desk: Desk, one: Ultimatum, path: Path) -> None:
    kind, content = one.demand.kind()
    here = (*path, "demand", kind)
    bans = {(embargo.by, embargo.against) for embargo in desk.file.embargoes}
    match content:
        case CedeDemand():
            here, name = (*here, "province"), content.province
            if not desk.refers(here, Kind.PROVINCE, name):
                return
            is_possible = holder_of(desk, name) in (one.to, None)
            message = f"{quoted(one.to)} does not hold {quoted(name)}"
        case EndWarDemand():
            here, name = (*here, "against"), content.against
            if not desk.refers(here, Kind.REGION, name):
                return
            is_possible = are_at_war(desk, one.to, name)
            message = f"{quoted(one.to)} is not at war with {quoted(name)}"
        case BreakAllianceDemand():
            here, name = (*here, "ally"), content.ally
            if not desk.refers(here, Kind.REGION, name):
                return
            held = _treaties_of(desk, one.to, name)
            is_possible = any(is_alliance(treaty) for _, treaty in held)
            message = f"{quoted(one.to)} is not allied to {quoted(name)}"
        case _:
            is_possible = kind != "lift_embargo" or (one.to, one.by) in bans
            message = f"{quoted(one.to)} has no embargo against {quoted(one.by)}"
    if not is_possible and not desk.is_meant(Kind.REGION, one.by, one.to, _third(content)):
        desk.complain(here, "E314", message, at_key=kind == "lift_embargo")


def _third(content: object) -> str | None:
    """Return the region a demand names besides the two, if any."""
    match content:
        case EndWarDemand():
            return content.against
        case BreakAllianceDemand():
            return content.ally
        case _:
            return None


def _check_proposal(desk: Desk, one: Proposal, path: Path) -> None:
    if not check_two(desk, ((*path, "by"), (*path, "to")), (one.by, one.to), "dealings"):
        return
    kind, content = one.matter.kind()
    here = (*path, "matter", kind)
    if isinstance(content, Terms):
        check_terms(desk, content, here, (one.by, one.to))
    if isinstance(content, Call) and desk.refers((*here, "war"), Kind.WAR, content.war):
        war = next(war for war in desk.file.wars if war.id == content.war)
        if desk.is_meant(Kind.REGION, one.by, one.to):
            return
        if one.by not in (*war.attackers, *war.defenders):
            message = f"{quoted(one.by)} does not fight in {quoted(content.war)}"
            desk.complain((*here, "war"), "E315", message)
        elif one.to in (*war.attackers, *war.defenders):
            message = f"{quoted(one.to)} already fights in {quoted(content.war)}"
            desk.complain((*here, "war"), "E315", message)
