"""The compromise rule: both give, in more than one sphere (rulebook 5.6).

What counts for a region is in how many spheres the *other* side gives, so that
to ask more of a region can never make it more willing.
"""

from game.core.ids import RegionId
from game.core.rulebook import Rules
from game.core.treaties import SPHERE_OF, Clause, GivenClause, Peace, Sphere, Terms, kind_of


def givers(clause: Clause, one: RegionId, other: RegionId) -> tuple[RegionId, ...]:
    """Return who gives something by a clause: one side, or both."""
    if isinstance(clause, GivenClause):
        return (clause.giver,)
    return () if isinstance(clause, Peace) else (one, other)


def spheres_given(terms: Terms, giver: RegionId, other: RegionId) -> frozenset[Sphere]:
    """Return the spheres in which a region gives something."""
    spheres: set[Sphere] = set()
    for clause in terms.clauses:
        if giver in givers(clause, giver, other):
            spheres.add(SPHERE_OF[kind_of(clause)])
    return frozenset(spheres)


def compromise(terms: Terms, partner: RegionId, for_region: RegionId, rules: Rules) -> int:
    """Return the points by which a many-sided offer is the more welcome."""
    if len(terms.clauses) == 1:
        return 0
    spheres = len(spheres_given(terms, partner, for_region))
    return rules.treaties.compromise_points * max(0, spheres - 1)
