"""What an ultimatum demands and a war is fought for, in words."""

from game.core.conflict import Demand, Ultimatum, WarGoal
from game.core.ids import ProvinceId, RegionId
from game.text.teller import Teller


def demand_phrase(
    teller: Teller,
    demand: Demand,
    province: ProvinceId | None,
    crowns: int,
    third: RegionId | None,
) -> str:
    """Return what is demanded: "to cede Hartmouth"."""
    return teller.phrase(
        f"demanded-{demand.value}",
        province="" if province is None else teller.province(province),
        crowns=crowns,
        third="" if third is None else teller.region(third),
    )


def ultimatum_phrase(teller: Teller, ultimatum: Ultimatum) -> str:
    """Return an ultimatum's demand as a phrase."""
    return demand_phrase(
        teller, ultimatum.demand, ultimatum.province, ultimatum.crowns, ultimatum.third
    )


def goal_phrase(teller: Teller, goal: WarGoal, province: ProvinceId | None) -> str:
    """Return what a war is fought for: "to take Hartmouth"."""
    return teller.phrase(
        f"fought-{goal.value}",
        province="" if province is None else teller.province(province),
    )
