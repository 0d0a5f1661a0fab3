"""Whether the treaties of a scenario could stand: their parties, clauses and terms."""

from game.files.diagnostics import Path, quoted
from game.files.scenario_clauses import (
    Cession,
    Given,
    JointEmbargo,
    Supply,
    Terms,
    TradeAgreement,
    Treaty,
)
from game.files.scenario_desk import Desk, Kind, are_at_war, check_two

AT_SIGNING = frozenset({"payment", "military_aid", "cession", "peace"})
"""Clauses that are carried out on the day of signature."""

ALLIANCES = frozenset({"defensive_alliance", "offensive_alliance"})


def check_treaties(desk: Desk) -> None:
    """Report every treaty in force that could not be."""
    for number, treaty in enumerate(desk.file.treaties):
        path: Path = ("treaties", number)
        one, other = treaty.parties
        places = ((*path, "parties", 0), (*path, "parties", 1))
        if check_two(desk, places, (one, other), "a treaty"):
            check_terms(desk, treaty, path, (one, other))
            _check_against_war(desk, path, (one, other))
        _check_standing(desk, treaty, path)
        for place, clause in enumerate(treaty.clauses):
            kind, _ = clause.kind()
            if kind in AT_SIGNING:
                message = f"a clause of the kind '{kind}' is carried out at signing"
                hint = "the treaty is already signed: it does nothing now"
                desk.warn((*path, "clauses", place, kind), "W406", message, hint=hint, at_key=True)


def check_terms(desk: Desk, terms: Terms, path: Path, parties: tuple[str, str]) -> None:
    """Report clauses that do not concern these two parties, or that stand twice."""
    seen: list[tuple[str, str]] = []
    for number, clause in enumerate(terms.clauses):
        kind, content = clause.kind()
        here = (*path, "clauses", number, kind)
        about = _subject(content)
        if (kind, about) in seen:
            message = f"the clause '{kind}' stands twice in this treaty"
            desk.complain(here, "E309", message, at_key=True)
        seen.append((kind, about))
        if isinstance(content, Given):
            _check_given(desk, content, here, parties)
        if isinstance(content, JointEmbargo):
            _check_target(desk, content, here, parties)


def _subject(content: object) -> str:
    """Return what tells two clauses of one kind apart."""
    match content:
        case Supply():
            return f"{content.giver} {content.good}"
        case Cession():
            return content.province
        case JointEmbargo():
            return content.target
        case Given():
            return content.giver
        case _:
            return ""


def _check_given(desk: Desk, content: Given, path: Path, parties: tuple[str, str]) -> None:
    """Giver and receiver are the two parties (E308), and not the same (E303)."""
    are_parties = True
    for field, name in (("giver", content.giver), ("receiver", content.receiver)):
        here = (*path, field)
        is_known = desk.refers(here, Kind.REGION, name)
        if is_known and name in parties:
            continue
        are_parties = False
        if is_known and not desk.is_meant(Kind.REGION, name):
            message = f"{quoted(name)} is no party to this treaty"
            hint = f"the parties are {parties[0]} and {parties[1]}"
            desk.complain(here, "E308", message, hint=hint)
    if are_parties and content.giver == content.receiver:
        message = f"{quoted(content.giver)} can't give to itself"
        desk.complain((*path, "receiver"), "E303", message)
    if isinstance(content, Supply):
        _check_good(desk, content, path)
    if isinstance(content, Cession):
        desk.refers((*path, "province"), Kind.PROVINCE, content.province)


def _check_good(desk: Desk, supply: Supply, path: Path) -> None:
    """Only what a region makes can be supplied (E309)."""
    if not desk.refers((*path, "good"), Kind.GOOD, supply.good):
        return
    makes = {region.id: region.makes for region in desk.file.regions}
    if desk.is_meant(Kind.GOOD, supply.good):
        return
    if supply.good not in makes.get(supply.giver, [supply.good]):
        message = f"{quoted(supply.giver)} does not make {quoted(supply.good)}"
        hint = f"it makes: {', '.join(makes[supply.giver])}" if makes[supply.giver] else ""
        desk.complain((*path, "good"), "E309", message, hint=hint)


def _check_target(desk: Desk, content: JointEmbargo, path: Path, parties: tuple[str, str]) -> None:
    here = (*path, "target")
    if desk.refers(here, Kind.REGION, content.target) and content.target in parties:
        message = f"{quoted(content.target)} can't forbid trade with itself"
        desk.complain(here, "E309", message, hint="the target must be a third region")
        return
    for place, treaty in enumerate(desk.file.treaties):
        bound = sorted({*treaty.parties} & {*parties})
        if content.target in treaty.parties and bound and bar_to_embargo(treaty):
            message = f"{quoted(bound[0])} is bound to {quoted(content.target)} by treaty"
            related = (desk.note(("treaties", place, "parties"), "this treaty"),)
            desk.complain(here, "E316", message, related=related)


def bar_to_embargo(treaty: Treaty) -> str:
    """Return what of a treaty would have to end before an embargo, or nothing (rulebook 7.2)."""
    if is_alliance(treaty):
        return "an alliance"
    contents = [clause.kind()[1] for clause in treaty.clauses]
    agreed = [content for content in contents if isinstance(content, TradeAgreement)]
    if any(content.depth != "most_favoured" for content in agreed):
        return "a preferential or free trade agreement"
    return "a supply contract" if any(isinstance(one, Supply) for one in contents) else ""


def is_alliance(treaty: Treaty) -> bool:
    """Return whether a treaty makes allies of its parties."""
    return any(clause.kind()[0] in ALLIANCES for clause in treaty.clauses)


def _check_against_war(desk: Desk, path: Path, parties: tuple[str, str]) -> None:
    """Enemies have no treaties with each other (E311)."""
    one, other = parties
    if are_at_war(desk, one, other):
        message = f"{quoted(one)} and {quoted(other)} are at war with each other"
        hint = "war ends every treaty between enemies"
        desk.complain((*path, "parties"), "E311", message, hint=hint)


def _check_standing(desk: Desk, treaty: Treaty, path: Path) -> None:
    """The term has not run out (E310), and who proposed or denounced it is a party (E308)."""
    if treaty.term_turns is not None and treaty.signed_turns_ago > treaty.term_turns:
        message = (
            f"signed {treaty.signed_turns_ago} turns ago for {treaty.term_turns} turns,"
            " this treaty has already ended"
        )
        desk.complain((*path, "term_turns"), "E310", message, at_key=True)
    if treaty.proposed_by is not None:
        _check_party(desk, treaty, treaty.proposed_by, (*path, "proposed_by"))
    if treaty.denounced is not None:
        _check_party(desk, treaty, treaty.denounced.by, (*path, "denounced", "by"))
    if treaty.has_leaked and not treaty.is_secret:
        message = "only a secret treaty can leak"
        desk.warn((*path, "leaked"), "W407", message, hint="add 'secret: true'", at_key=True)


def _check_party(desk: Desk, treaty: Treaty, name: str, path: Path) -> None:
    is_party = name in treaty.parties or desk.is_meant(Kind.REGION, name)
    if desk.refers(path, Kind.REGION, name) and not is_party:
        message = f"{quoted(name)} is no party to this treaty"
        hint = f"the parties are {treaty.parties[0]} and {treaty.parties[1]}"
        desk.complain(path, "E308", message, hint=hint)
