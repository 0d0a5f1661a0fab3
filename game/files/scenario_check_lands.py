"""Whether the lands of a scenario fit together: holdings, capitals, goods, envoys, memories."""

from collections.abc import Collection

from game.files.diagnostics import Path, quoted
from game.files.scenario_desk import (
    Desk,
    Kind,
    are_at_war,
    check_no_repeats,
    check_two,
    holder_of,
)
from game.files.scenario_lands import Region
from game.files.suggestions import nearest

LEAST_CONTRAST = 24
"""What two colours must differ by, of 255 in each of red, green and blue, added up."""


def check_lands(desk: Desk, shapes: Collection[str] | None) -> None:
    """Report everything about regions and provinces that does not fit.

    `shapes` are the ids of the map file; None if the map could not be read.
    """
    if shapes is not None:
        _check_shapes(desk, shapes)
    holders: dict[str, Path] = {}
    for number, region in enumerate(desk.file.regions):
        path: Path = ("regions", number)
        _check_holdings(desk, region, path, holders)
        _check_culture(desk, region, path)
        _check_goods(desk, region, path)
        _check_envoys(desk, region, path)
    _warn_of_alike(desk)
    _check_unheld(desk, holders)
    _check_playable(desk)
    _check_claims(desk)
    _check_opinions(desk)
    _check_goals(desk)
    if desk.is_sound:
        _warn_of_unused(desk)


def _check_shapes(desk: Desk, shapes: Collection[str]) -> None:
    """Every province has a shape, and every shape is a province (E305)."""
    known = desk.ids[Kind.PROVINCE]
    strays = [shape for shape in sorted(shapes) if shape not in known]
    for name, path in known.items():
        if name in shapes:
            continue
        meant = nearest(name, strays)
        if meant is not None:
            # One slip of the author: either name stands for the other from here on.
            strays.remove(meant)
            desk.excused |= {(Kind.PROVINCE, meant), (Kind.PROVINCE, name)}
        message = f"the province {quoted(name)} has no shape in {desk.file.map}"
        hint = f"did you mean '{meant}'?" if meant else ""
        desk.complain(path, "E305", message, hint=hint)
    for stray in strays:
        if Kind.PROVINCE not in desk.doubtful:
            message = f"the shape {quoted(stray)} of {desk.file.map} is not among the provinces"
            hint = "add it here, or take it out of the map"
            desk.complain(("provinces",), "E305", message, hint=hint, at_key=True)


def _check_holdings(desk: Desk, region: Region, path: Path, holders: dict[str, Path]) -> None:
    """A province is held by one region (E304), and the capital by its own (E307)."""
    held = (*path, "provinces")
    check_no_repeats(desk, held, region.provinces, Kind.PROVINCE)
    for number, name in enumerate(region.provinces):
        here = (*held, number)
        if not desk.refers(here, Kind.PROVINCE, name) or name in region.provinces[:number]:
            continue
        if name in holders:
            message = f"the province {quoted(name)} is held by two regions"
            desk.complain(here, "E304", message, related=(desk.note(holders[name], "and here"),))
        holders.setdefault(name, here)
    seat = (*path, "capital")
    is_whole = desk.refers(seat, Kind.PROVINCE, region.capital)
    is_listed = region.capital in region.provinces or desk.is_meant(Kind.PROVINCE, region.capital)
    if is_whole and not is_listed:
        message = f"the capital {quoted(region.capital)} is not among the region's provinces"
        desk.complain(seat, "E307", message, related=(desk.note(held, "it holds these"),))


def _check_unheld(desk: Desk, holders: dict[str, Path]) -> None:
    """Every province is held by somebody (E306)."""
    for name, path in desk.ids[Kind.PROVINCE].items():
        is_excused = (Kind.PROVINCE, name) in desk.excused or desk.is_meant(Kind.PROVINCE, name)
        if name not in holders and not is_excused:
            message = f"no region holds the province {quoted(name)}"
            hint = "list it under 'provinces' of a region"
            desk.complain(path, "E306", message, hint=hint)


def _check_culture(desk: Desk, region: Region, path: Path) -> None:
    culture = region.culture
    for kind, name in (
        (Kind.LANGUAGE, culture.language),
        (Kind.FAITH, culture.faith),
        (Kind.HERITAGE, culture.heritage),
    ):
        desk.refers((*path, "culture", str(kind)), kind, name)


def _check_goods(desk: Desk, region: Region, path: Path) -> None:
    """No region lacks what it makes (E317)."""
    for field, goods in (("makes", region.makes), ("lacks", region.lacks)):
        check_no_repeats(desk, (*path, field), goods, Kind.GOOD)
        for number, good in enumerate(goods):
            desk.refers((*path, field, number), Kind.GOOD, good)
    for number, good in enumerate(region.lacks):
        if good in region.makes:
            desk.complain(
                (*path, "lacks", number),
                "E317",
                f"{quoted(region.id)} can't both make and lack {quoted(good)}",
                related=(desk.note((*path, "makes", region.makes.index(good)), "made here"),),
            )


def _check_envoys(desk: Desk, region: Region, path: Path) -> None:
    """One envoy at a host, abroad, where relations allow one (E312)."""
    hosts: dict[str, Path] = {}
    for number, envoy in enumerate(region.envoys):
        if envoy.at is None:
            continue
        here = (*path, "envoys", number, "at")
        if not desk.refers(here, Kind.REGION, envoy.at):
            continue
        if envoy.at == region.id:
            hint = "leave 'at' out for an envoy at home"
            desk.complain(here, "E312", "an envoy can't reside at home", hint=hint)
        elif envoy.at in hosts:
            message = f"{quoted(region.id)} already has an envoy at {quoted(envoy.at)}"
            related = (desk.note(hosts[envoy.at], "this one"),)
            desk.complain(here, "E312", message, related=related)
        elif _is_estranged(desk, region.id, envoy.at):
            message = f"{quoted(region.id)} has no relations with {quoted(envoy.at)}"
            hint = "they are at war, or one of them broke off relations"
            desk.complain(here, "E312", message, hint=hint)
        hosts.setdefault(envoy.at, here)
    if not region.envoys:
        message = f"{quoted(region.id)} has no envoys and can post none"
        desk.warn((*path, "id"), "W408", message, hint="three to five are usual")


def _warn_of_alike(desk: Desk) -> None:
    """Regions of nearly one colour look like one land on the map (W412)."""
    tints: list[tuple[str, tuple[int, ...]]] = []
    for number, region in enumerate(desk.file.regions):
        tint = tuple(bytes.fromhex(region.colour[1:]))
        for other, held in tints:
            if sum(abs(one - two) for one, two in zip(tint, held, strict=True)) < LEAST_CONTRAST:
                message = f"{quoted(region.id)} has nearly the colour of {quoted(other)}"
                hint = "on the map the two look like one land"
                desk.warn(("regions", number, "colour"), "W412", message, hint=hint)
                break
        tints.append((region.id, tint))


def _is_estranged(desk: Desk, one: str, other: str) -> bool:
    pair = {one, other}
    return are_at_war(desk, one, other) or any(
        set(relation.between) == pair and relation.severed_by is not None
        for relation in desk.file.relations
    )


def _check_playable(desk: Desk) -> None:
    """Somebody may be played (E321)."""
    if not any(region.is_playable for region in desk.file.regions):
        message = "no region may be played"
        hint = "take 'playable: false' away from one of them"
        desk.complain(("regions",), "E321", message, hint=hint, at_key=True)


def _check_claims(desk: Desk) -> None:
    seen: list[tuple[str, str]] = []
    for number, claim in enumerate(desk.file.claims):
        path: Path = ("claims", number)
        is_whole = desk.refers((*path, "by"), Kind.REGION, claim.by)
        is_whole = desk.refers((*path, "province"), Kind.PROVINCE, claim.province) and is_whole
        if is_whole and holder_of(desk, claim.province) == claim.by:
            message = f"{quoted(claim.by)} already holds {quoted(claim.province)}"
            desk.warn((*path, "province"), "W405", message, hint="this claim does nothing")
        if (claim.by, claim.province) in seen:
            message = f"{quoted(claim.by)} claims {quoted(claim.province)} twice"
            desk.complain((*path, "province"), "E303", message)
        seen.append((claim.by, claim.province))


def _check_opinions(desk: Desk) -> None:
    """A memory either fades or never does (E318)."""
    for number, one in enumerate(desk.file.opinions):
        path: Path = ("opinions", number)
        check_two(desk, ((*path, "of"), (*path, "about")), (one.of, one.about), "a history")
        if one.never_fades and one.half_life_turns is not None:
            message = "what never fades has no half-life"
            hint = "keep one of 'never_fades' and 'half_life_turns'"
            desk.complain((*path, "half_life_turns"), "E318", message, hint=hint, at_key=True)


def _check_goals(desk: Desk) -> None:
    """A goal stands once: the turns in which it is met are counted by its kind (E323)."""
    found: dict[str, Path] = {}
    for number, goal in enumerate(desk.file.victory):
        path: Path = ("victory", number, "kind")
        if goal.kind in found:
            related = (desk.note(found[goal.kind], "and here"),)
            message = f"the goal {quoted(goal.kind)} stands twice"
            desk.complain(path, "E323", message, hint="keep one of them", related=related)
        found.setdefault(goal.kind, path)


def _warn_of_unused(desk: Desk) -> None:
    """A good that nobody makes, or a trait that nobody has, is likely a slip (W402, W404)."""
    regions = desk.file.regions
    made = {good for region in regions for good in region.makes}
    lacked = {good for region in regions for good in region.lacks}
    for name, path in desk.ids[Kind.GOOD].items():
        if name not in made:
            desk.warn(path, "W402", f"no region makes {quoted(name)}")
        elif name not in lacked:
            desk.warn(path, "W402", f"no region lacks {quoted(name)}")
    used = {
        Kind.LANGUAGE: {region.culture.language for region in regions},
        Kind.FAITH: {region.culture.faith for region in regions},
        Kind.HERITAGE: {region.culture.heritage for region in regions},
    }
    for kind, names in used.items():
        for name, path in desk.ids[kind].items():
            if name not in names:
                desk.warn(path, "W404", f"no region has the {kind} {quoted(name)}")
