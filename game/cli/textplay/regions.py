"""The other regions: the list, one region's dossier, and every act towards it."""

from collections.abc import Sequence

from game.cli.textplay import dossier, table
from game.cli.textplay.asker import lasting
from game.cli.textplay.forms import fill, settle
from game.cli.textplay.helm import Helm
from game.cli.textplay.lines import act_cost, region_line
from game.cli.textplay.offers import Offer, offers, treaty_bars
from game.core.ids import RegionId
from game.core.orders import ProposeTreaty
from game.core.treaties import Terms


@lasting
def enter(helm: Helm) -> None:
    """Let the player choose regions until the player goes back."""
    while True:
        others = helm.others
        rows = [region_line(helm, other) for other in others]
        at = helm.pick(helm.say("text-menu-regions"), rows)
        if at is None:
            return
        dossier.show(helm, others[at])
        visit(helm, others[at])


@lasting
def visit(helm: Helm, other: RegionId) -> None:
    """Let the player act towards one region until the player goes back."""
    name = helm.words.region_name(other)
    while other in helm.known.regions:
        found, bars = offers(helm, other), treaty_bars(helm, other)
        rows = [
            helm.say("main-dossier-overview"),
            _table_row(helm, other, is_barred=bool(bars)),
            *(_row(helm, offer) for offer in found),
        ]
        at = helm.pick(helm.say("text-acts-on", region=name), rows)
        if at is None:
            return
        if at == 0:
            dossier.show(helm, other)
        elif at == 1 and bars:
            helm.tell()
            helm.tell(f"{helm.say('main-negotiate')}: {helm.say('main-negotiate-hint')}")
            _tell_refused(helm, bars)
        elif at == 1:
            table.sit_down(helm, other)
        else:
            _act(helm, found[at - 2])


def _table_row(helm: Helm, other: RegionId, *, is_barred: bool) -> str:
    act = helm.say("main-negotiate")
    if is_barred:
        return helm.say("text-act-impossible", act=act)
    price = act_cost(helm, ProposeTreaty(helm.region, other, Terms(())))
    return helm.say("text-act-row", act=act, cost=price)


def _row(helm: Helm, offer: Offer) -> str:
    act = helm.words.act(offer.kind)
    if not offer.open_ways:
        return helm.say("text-act-impossible", act=act)
    return helm.say("text-act-row", act=act, cost=act_cost(helm, offer.open_ways[0]))


def _act(helm: Helm, offer: Offer) -> None:
    helm.tell()
    helm.tell(f"{helm.words.act(offer.kind)}: {helm.words.act_hint(offer.kind)}")
    if not offer.ways:
        helm.tell(helm.say("cli-no-envoy-left"))
        return
    if not offer.open_ways:
        helm.tell(f"{helm.say('ui-cost')}: {act_cost(helm, offer.ways[0])}.")
        _tell_refused(helm, offer.reasons)
        return
    order = fill(helm, offer)
    if order is not None:
        settle(helm, order)


def _tell_refused(helm: Helm, reasons: Sequence[str]) -> None:
    helm.tell(helm.say("text-refused"))
    for reason in reasons:
        helm.console.item("-", reason)
