"""What a peace would mean beyond its clauses: whom it binds, and whose land is freed."""

from game.core.conflict import War
from game.core.ids import RegionId
from game.core.state import State
from game.core.treaties import ClauseKind, Terms, kind_of
from game.rules.footing import wars_between
from game.rules.peace import leads
from game.text.teller import Teller


def peace_notes(
    teller: Teller, terms: Terms, region: RegionId, other: RegionId, view: State
) -> list[str]:
    """Return what the peace in these terms would do that no clause says; nothing without one."""
    if all(kind_of(clause) is not ClauseKind.PEACE for clause in terms.clauses):
        return []
    wars = wars_between(view, region, other)
    notes = [_scope(teller, war, region, other) for war in wars]
    if wars:
        notes.append(teller.sentence("peace-land"))
    return notes


def _scope(teller: Teller, war: War, region: RegionId, other: RegionId) -> str:
    """Return for whom a peace between two belligerents would end a war."""
    if leads(war, region) and leads(war, other):
        allies = [one for one in (*war.attackers, *war.defenders) if one not in {region, other}]
        if not allies:
            return teller.sentence("peace-ends")
        names = teller.listed([teller.region(one).form("gen") for one in sorted(allies)])
        return teller.sentence("peace-ends-all", allies=names)
    leaver = other if leads(war, region) else region
    return teller.sentence("peace-separate", leaver=teller.region(leaver))
