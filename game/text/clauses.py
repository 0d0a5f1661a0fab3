"""Clauses, terms and what else can be laid before a region, in words."""

from typing import assert_never

from game.core.dealings import CallToArms, Matter, VisitPlan
from game.core.treaties import (
    Cession,
    Clause,
    CulturalExchange,
    DefensiveAlliance,
    JointEmbargo,
    Loan,
    MilitaryAccess,
    MilitaryAid,
    NonAggression,
    OffensiveAlliance,
    Payment,
    Peace,
    Reparations,
    Subsidy,
    Supply,
    Terms,
    TradeAgreement,
    kind_of,
)
from game.rules.terms import is_lasting, is_peace
from game.text.phrasebook import Argument
from game.text.teller import Teller, small


def clause_phrase(teller: Teller, clause: Clause) -> str:
    """Return one clause as a phrase: who owes whom what."""
    return teller.phrase(f"terms-{kind_of(clause).value}", **_details(teller, clause))


def _details(teller: Teller, clause: Clause) -> dict[str, Argument]:
    match clause:
        case NonAggression() | DefensiveAlliance() | OffensiveAlliance() | CulturalExchange():
            return {}
        case Peace():
            return {"turns": clause.truce_turns}
        case TradeAgreement():
            return {"depth": clause.depth.value}
        case JointEmbargo():
            return {"target": teller.region(clause.target)}
        case _:
            givers: dict[str, Argument] = {
                "giver": teller.region(clause.giver),
                "receiver": teller.region(clause.receiver),
            }
            return givers | _amounts(teller, clause)


def _amounts(
    teller: Teller,
    clause: Supply
    | Subsidy
    | Payment
    | Loan
    | MilitaryAccess
    | MilitaryAid
    | Cession
    | Reparations,
) -> dict[str, Argument]:
    match clause:
        case MilitaryAccess():
            return {}
        case Supply():
            return {
                "good": teller.tongue.marked(
                    small(teller.tongue.good(clause.good)), is_rich=teller.is_rich
                ),
                "loads": clause.loads_per_turn,
                "crowns": clause.crowns_per_turn,
            }
        case Subsidy() | Reparations():
            return {"crowns": clause.crowns_per_turn}
        case Payment():
            return {"crowns": clause.crowns}
        case Loan():
            return {
                "crowns": clause.crowns,
                "repaid": teller.phrase("n-crowns-acc", crowns=clause.repay_per_turn),
                "turns": clause.turns,
            }
        case MilitaryAid():
            return {"brigades": clause.brigades}
        case Cession():
            return {"province": teller.province(clause.province)}
        case _:
            assert_never(clause)


def terms_phrase(teller: Teller, terms: Terms) -> str:
    """Return all terms in one phrase, with the term and whether they are secret."""
    clauses = "; ".join(clause_phrase(teller, clause) for clause in terms.clauses)
    key = _term_key(terms) if terms.term_turns else ""
    extras = [teller.phrase(key, turns=terms.term_turns or 0)] if key else []
    if terms.is_secret:
        extras.append(teller.phrase("terms-secret"))
    return "; ".join([clauses, *extras]) if clauses else ", ".join(extras)


def _term_key(terms: Terms) -> str:
    """Return which message tells how long terms hold; empty where there is nothing to end.

    A peace has its truce, and is not over when the treaty that made it ends.
    """
    if not is_peace(terms):
        return "terms-open" if terms.term_turns is None else "terms-for"
    if not is_lasting(terms):
        return ""
    return "terms-rest-open" if terms.term_turns is None else "terms-rest-for"


def terms_lines(teller: Teller, terms: Terms) -> list[str]:
    """Return the terms one to a line, the term and secrecy last."""
    lines = [
        teller.sentence(f"terms-{kind_of(clause).value}", **_details(teller, clause))
        for clause in terms.clauses
    ]
    key = _term_key(terms)
    if key:
        lines.append(teller.sentence(key, turns=terms.term_turns or 0))
    if terms.is_secret:
        lines.append(teller.sentence("terms-secret"))
    return lines


def titles_phrase(teller: Teller, terms: Terms) -> str:
    """Return the kinds of the clauses, in the middle of a sentence: "trade agreement, loan"."""
    titles = [small(teller.tongue.name(kind_of(clause))) for clause in terms.clauses]
    return ", ".join(dict.fromkeys(titles))


def matter_phrase(teller: Teller, matter: Matter) -> str:
    """Return what a proposal is about, as a phrase."""
    match matter:
        case Terms():
            return terms_phrase(teller, matter)
        case VisitPlan():
            return teller.phrase(
                "matter-visit",
                guest=teller.region(matter.guest),
                host=teller.region(matter.host),
                agenda=small(teller.tongue.name(matter.agenda)),
            )
        case CallToArms():
            return teller.phrase("matter-call")
        case _:
            assert_never(matter)
