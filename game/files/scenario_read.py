"""The door to scenarios: a folder or a zip in, a playable beginning or a list of mistakes out."""

from dataclasses import dataclass
from pathlib import Path

from game.core.ids import RegionId
from game.core.rulebook import Rules
from game.core.scenario import Scenario
from game.core.state import State
from game.core.treaties import Terms
from game.core.world import MapSheet
from game.files.diagnostics import BrokenTextError, Diagnostic, Report, Severity, quoted
from game.files.faults import PackError, PackFault
from game.files.geojson import read_map
from game.files.pack import Folder, content_hash, label, open_folder, packed
from game.files.pack_names import SCENARIO
from game.files.scenario_check_lands import check_lands
from game.files.scenario_check_pacts import check_treaties
from game.files.scenario_check_strife import check_strife
from game.files.scenario_desk import Desk, collect_ids, report_missing
from game.files.scenario_map import facts_of
from game.files.scenario_model import ScenarioFile
from game.files.scenario_rules import overridden
from game.files.scenario_start import start_of
from game.files.scenario_wording import warn_of_gaps, wording_of
from game.files.scenario_world import world_of
from game.files.schema_errors import check
from game.files.yamltext import read_yaml
from game.files.zip_folder import ZipFolder
from game.rules.reach import may_reach
from game.rules.terms import flaws


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a scenario."""

    scenario: Scenario | None
    """None if there is any error."""
    file: ScenarioFile | None
    """What the file says, if it could be understood at all."""
    report: Report
    """Every mistake, and the texts to show them in."""


_LATEST: dict[tuple[Path, str, bool], Reading] = {}
"""What was read lately, by where it lay, the hash of it and how closely it was read.

The shelf, the new game and the loaded save all ask for the same.
"""
_MOST_KEPT = 4


def read_scenario(path: Path) -> tuple[Scenario | None, list[Diagnostic]]:
    """Return a scenario and everything wrong with it; None if there is any error."""
    reading = examine_scenario(path)
    return reading.scenario, list(reading.report.diagnostics)


def read_packed(body: bytes, name: str) -> Scenario | None:
    """Return the scenario that a zip's bytes hold, such as a save carries; None if it is broken."""
    return examine_scenario(Path(name), body).scenario


def examine_scenario(path: Path, body: bytes | None = None, *, is_close: bool = False) -> Reading:
    """Return what came of reading a folder, a zip or a `scenario.yaml`.

    With a body, the scenario is the zip these bytes are; the path only names it. Of files
    that have not changed since, the same reading is returned: nobody may write to it.
    A close reading, for authors, also warns of slips in the drawing of the map.
    """
    try:
        folder = open_folder(path) if body is None else ZipFolder(path, body)
    except PackError as error:
        report = Report()
        report.add(_refused(path.as_posix(), error))
        return Reading(None, None, report)
    try:
        contents = path, content_hash(folder), is_close
    except PackError:
        return _examined(folder, path, is_close=is_close)
    if contents not in _LATEST:
        while len(_LATEST) >= _MOST_KEPT:
            _LATEST.pop(next(iter(_LATEST)))
        _LATEST[contents] = _examined(folder, path, is_close=is_close)
    folder.close()
    return _LATEST[contents]


def _examined(folder: Folder, path: Path, *, is_close: bool) -> Reading:
    """Return what came of reading these files, and let go of them."""
    report = Report()
    scenario: Scenario | None = None
    file: ScenarioFile | None = None
    try:
        file, scenario = _read(folder, report, is_close=is_close)
    except PackError as error:
        report.add(_refused(path.as_posix(), error))
        report.stopped_short = True
    except BrokenTextError as error:
        report.add(error.diagnostic)
        report.stopped_short = True
    finally:
        folder.close()
    return Reading(scenario, file, report)


def _refused(file: str, error: PackError) -> Diagnostic:
    return Diagnostic(file, 1, 1, 2, str(error.fault), Severity.ERROR, str(error))


def _read(
    folder: Folder, report: Report, *, is_close: bool
) -> tuple[ScenarioFile | None, Scenario | None]:
    name = label(folder, SCENARIO)
    document = read_yaml(folder.read(SCENARIO), name)
    report.keep_source(name, document.text)
    file = check(ScenarioFile, document, report)
    if file is None:
        report.stopped_short = True
        return None, None
    sheet = _sheet(folder, file, report, is_close=is_close)
    desk = Desk(file, document, report)
    collect_ids(desk)
    check_lands(desk, None if sheet is None else sheet.shapes.keys())
    check_treaties(desk)
    check_strife(desk)
    report_missing(desk)
    if not report.errors:
        warn_of_gaps(desk)
    rules = overridden(file.rules, document, report)
    if sheet is None or report.errors:
        return file, None
    start = start_of(file, world_of(file, facts_of(sheet.shapes)), rules)
    _check_reach(desk, start, rules)
    _check_proposals(desk, start, rules)
    if report.errors:
        return file, None
    return file, Scenario(
        id=file.meta.id,
        content_hash=content_hash(folder),
        source=packed(folder),
        start=start,
        rules=rules,
        sheet=sheet,
        wording=wording_of(file),
    )


def _sheet(
    folder: Folder, file: ScenarioFile, report: Report, *, is_close: bool
) -> MapSheet | None:
    """Return the map, or None after reporting what is wrong with it."""
    if file.map not in folder.names():
        name = label(folder, file.map)
        message = _why_missing(folder, file.map)
        report.add(Diagnostic(name, 1, 1, 2, "E320", Severity.ERROR, message))
        return None
    raw = folder.read(file.map)
    return read_map(raw, label(folder, file.map), report, is_close=is_close)


def _why_missing(folder: Folder, name: str) -> str:
    """Return why a scenario's map is not among its files: it is no plain file, or not there."""
    try:
        folder.read(name)
    except PackError as error:
        if error.fault in {PackFault.SYMLINK, PackFault.SPECIAL_FILE}:
            return f"the map {error}"
    return f"the map {quoted(name)} is not in the scenario"


def _check_reach(desk: Desk, start: State, rules: Rules) -> None:
    """A war is only fought between those whose armies can meet (W401)."""
    for number, war in enumerate(desk.file.wars):
        attacker, defender = RegionId(war.attackers[0]), RegionId(war.defenders[0])
        if not may_reach(start, attacker, defender, rules):
            message = f"the armies of {quoted(attacker)} and {quoted(defender)} can't meet"
            hint = "they share no border, no sea lane and no way through a friend's land"
            desk.warn(("wars", number, "defenders", 0), "W401", message, hint=hint)


def _check_proposals(desk: Desk, start: State, rules: Rules) -> None:
    """What lies on a desk could be signed (E315)."""
    written = zip(desk.file.proposals, start.proposals.values(), strict=True)
    for number, (_, proposal) in enumerate(written):
        if not isinstance(proposal.matter, Terms):
            continue
        found = flaws(start, proposal.matter, proposal.sender, proposal.receiver, rules)
        for flaw in found:
            message = f"this treaty could not be signed: {flaw.value.replace('_', ' ')}"
            desk.complain(("proposals", number, "matter"), "E315", message, at_key=True)
