"""Who holds which provinces of a sheet, and who lies beside whom."""

from collections.abc import Mapping

from game.core.ids import ProvinceId, RegionId
from game.ui.map.outline import Outline


def holdings(
    outline: Outline, owners: Mapping[ProvinceId, RegionId]
) -> dict[RegionId, tuple[int, ...]]:
    """Return the province numbers of each region, both in order."""
    held: dict[RegionId, list[int]] = {}
    for number, province in enumerate(outline.provinces, 1):
        if province in owners:
            held.setdefault(owners[province], []).append(number)
    return {region: tuple(held[region]) for region in sorted(held)}


def neighbours(
    outline: Outline, owners: Mapping[ProvinceId, RegionId]
) -> dict[RegionId, list[RegionId]]:
    """Return the regions each region borders by land, both sorted."""
    found: dict[RegionId, set[RegionId]] = {region: set() for region in owners.values()}
    for line in outline.borders:
        one, other = (owners.get(outline.provinces[side - 1]) for side in line.sides[:2])
        if one and other and one != other:
            found[one].add(other)
            found[other].add(one)
    return {region: sorted(found[region]) for region in sorted(found)}
