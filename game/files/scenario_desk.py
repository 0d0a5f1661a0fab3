"""The desk on which one scenario is checked: its values, their places, and every id it gives."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from game.files.diagnostics import Note, Path, Report, Severity, quoted
from game.files.scenario_model import ScenarioFile
from game.files.spans import Document
from game.files.suggestions import did_you_mean, nearest


class Kind(StrEnum):
    """What an id of a scenario can stand for, as a sentence says it."""

    REGION = "region"
    PROVINCE = "province"
    GOOD = "good"
    LANGUAGE = "language"
    FAITH = "faith"
    HERITAGE = "heritage"
    WAR = "war"


@dataclass(slots=True)
class Desk:
    """One scenario under examination."""

    file: ScenarioFile
    document: Document
    report: Report
    ids: dict[Kind, dict[str, Path]] = field(default_factory=dict)
    """For each kind the ids it has and where each is first given."""
    excused: set[tuple[Kind, str]] = field(default_factory=set)
    """Ids whose absence follows from a mistake that is reported already."""
    doubtful: set[Kind] = field(default_factory=set)
    """Kinds in which an id is given twice, so that another may be missing for it."""
    used: set[tuple[Kind, str]] = field(default_factory=set)
    """Ids that are referred to."""
    missing: dict[tuple[Kind, str], list[Path]] = field(default_factory=dict)
    """Where each id stands that nothing has; `report_missing` tells of them."""
    meant: set[tuple[Kind, str]] = field(default_factory=set)
    """Ids that a missing one was probably meant to be."""

    @property
    def is_sound(self) -> bool:
        """Whether no mistake was found so far."""
        return not self.report.errors and not self.missing

    def complain(
        self,
        path: Path,
        code: str,
        message: str,
        *,
        hint: str = "",
        at_key: bool = False,
        related: tuple[Note, ...] = (),
    ) -> None:
        """Report an error at a place of the file."""
        found = self.document.complain(
            path, code, message, hint=hint, at_key=at_key, related=related
        )
        self.report.add(found)

    def warn(
        self,
        path: Path,
        code: str,
        message: str,
        *,
        hint: str = "",
        at_key: bool = False,
        follows_from: Iterable[str] = (),
    ) -> None:
        """Report a doubt at a place of the file."""
        found = self.document.complain(
            path, code, message, hint=hint, at_key=at_key, severity=Severity.WARNING
        )
        self.report.add(found, follows_from=follows_from)

    def note(self, path: Path, message: str) -> Note:
        """Return a related line."""
        return self.document.note(path, message)

    def is_known(self, kind: Kind, name: str) -> bool:
        """Return whether this id stands for something of this kind."""
        return name in self.ids[kind]

    def is_meant(self, kind: Kind, *names: str | None) -> bool:
        """Return whether one of these is probably what an id was meant to be that nothing has.

        What seems not to fit about it follows from that slip.
        """
        return any((kind, name) in self.meant for name in names if name is not None)

    def refers(self, path: Path, kind: Kind, name: str) -> bool:
        """Return whether a reference leads somewhere; remember it if not."""
        if self.is_known(kind, name):
            self.used.add((kind, name))
            return True
        if kind not in self.doubtful and (kind, name) not in self.excused:
            self.missing.setdefault((kind, name), []).append(path)
            guess = nearest(name, self.ids[kind])
            if guess is not None:
                self.meant.add((kind, guess))
        return False


MOST_LISTED = 12
MOST_LINES = 4


def _all_of(kind: Kind, ids: Mapping[str, Path]) -> str:
    if not 0 < len(ids) <= MOST_LISTED:
        return ""
    return f"each {kind} here: {', '.join(sorted(ids))}"


def report_missing(desk: Desk) -> None:
    """Report every id that nothing has, once, with the lines where it stands (E302).

    Where the author writes one name throughout and another where it is given,
    the slip is there.
    """
    for (kind, name), paths in desk.missing.items():
        guess = nearest(name, desk.ids[kind])
        if len(paths) > 1 and guess is not None and (kind, guess) not in desk.used:
            desk.used.add((kind, guess))
            message = f"the {kind} {quoted(guess)} is called {quoted(name)} everywhere else"
            hint = f"did you mean '{name}'?"
            related = _lines(desk, paths)
            desk.complain(desk.ids[kind][guess], "E302", message, hint=hint, related=related)
            continue
        message = f"no {kind} has the id {quoted(name)}"
        related = _lines(desk, paths[1:])
        desk.complain(paths[0], "E302", message, hint=_advice(desk, kind, name), related=related)


def _advice(desk: Desk, kind: Kind, name: str) -> str:
    others = [other for other in Kind if name in desk.ids[other]]
    if others:
        return f"{quoted(name)} is a {others[0]}, not a {kind}"
    return did_you_mean(name, desk.ids[kind]) or _all_of(kind, desk.ids[kind])


def _lines(desk: Desk, paths: Sequence[Path]) -> tuple[Note, ...]:
    """Return the lines where a name stands as well, the last one telling of the rest."""
    rest = len(paths) - MOST_LINES
    notes = [desk.note(path, "here too") for path in paths[:MOST_LINES]]
    if rest > 0:
        notes[-1] = desk.note(paths[MOST_LINES - 1], f"here too, and in {rest} more places")
    return tuple(notes)


def collect_ids(desk: Desk) -> None:
    """Fill the desk with every id of the file; one that is given twice is an error (E301)."""
    cultures = desk.file.cultures
    found: list[tuple[Kind, Path, list[str]]] = [
        (Kind.REGION, ("regions",), [one.id for one in desk.file.regions]),
        (Kind.PROVINCE, ("provinces",), [one.id for one in desk.file.provinces]),
        (Kind.GOOD, ("goods",), [one.id for one in desk.file.goods]),
        (Kind.LANGUAGE, ("cultures", "languages"), [one.id for one in cultures.languages]),
        (Kind.FAITH, ("cultures", "faiths"), [one.id for one in cultures.faiths]),
        (Kind.HERITAGE, ("cultures", "heritages"), [one.id for one in cultures.heritages]),
        (Kind.WAR, ("wars",), [one.id for one in desk.file.wars]),
    ]
    for kind, place, names in found:
        places = desk.ids.setdefault(kind, {})
        for number, name in enumerate(names):
            path: Path = (*place, number, "id")
            if name in places:
                first = desk.note(places[name], "first given here")
                message = f"the {kind} {quoted(name)} is given twice"
                desk.complain(path, "E301", message, related=(first,))
                desk.doubtful.add(kind)
            else:
                places[name] = path


def check_no_repeats(desk: Desk, place: Path, names: list[str], kind: Kind) -> None:
    """Report every id that stands twice in one list (E303)."""
    for number, name in enumerate(names):
        if name in names[:number]:
            desk.complain((*place, number), "E303", f"the {kind} {quoted(name)} is listed twice")


def check_two(desk: Desk, paths: tuple[Path, Path], names: tuple[str, str], what: str) -> bool:
    """Return whether two references lead to two different regions; report it if not."""
    are_known = [
        desk.refers(path, Kind.REGION, name) for path, name in zip(paths, names, strict=True)
    ]
    if names[0] == names[1]:
        desk.complain(paths[1], "E303", f"{quoted(names[1])} can't have {what} with itself")
        return False
    return all(are_known)


def are_at_war(desk: Desk, one: str, other: str) -> bool:
    """Return whether the file has two regions on opposite sides of a war."""
    return any(
        (one in war.attackers and other in war.defenders)
        or (other in war.attackers and one in war.defenders)
        for war in desk.file.wars
    )


def holder_of(desk: Desk, province: str) -> str | None:
    """Return the region that holds a province, the first if the file has it held by two."""
    return next((one.id for one in desk.file.regions if province in one.provinces), None)
