"""The smallest scenario worth the name: three regions, four provinces, nothing to complain of."""

import json

TEXT = """\
format: 1
meta:
  id: tiny
  title: {en: Tiny, pl: Malutki}
  blurb: {en: Three regions., pl: Trzy regiony.}
  author: Nobody
  version: "1.0"
  licence: MIT
calendar: {first_year: 1700, turns: 20}
goods:
  - {id: grain, name: {en: grain, pl: zboże}}
  - {id: iron, name: {en: iron, pl: żelazo}}
cultures:
  languages:
    - {id: common, name: {en: Common, pl: wspólny}}
  faiths:
    - {id: old, name: {en: Old, pl: stara}}
  heritages:
    - {id: river, name: {en: river, pl: rzeka}}
provinces:
  - {id: north, name: {en: North, pl: Północ}}
  - {id: middle, name: {en: Middle, pl: Środek}}
  - {id: south, name: {en: South, pl: Południe}}
  - {id: isle, name: {en: Isle, pl: Wyspa}}
regions:
  - id: alba
    name:
      en: Alba
      pl: {nom: Alba, gen: Alby, dat: Albie, acc: Albę, ins: Albą,
           loc: Albie, adj: albański, gender: feminine}
    long_name: {en: Kingdom of Alba, pl: Królestwo Alby}
    blurb: {en: The north., pl: Północ.}
    heads: [{en: Queen Ada, pl: królowa Ada}]
    government: monarchy
    doctrine: bilateralist
    culture: {language: common, faith: old, heritage: river}
    character: {honour: 60}
    makes: [grain]
    lacks: [iron]
    output: 200
    treasury: 100
    brigades: 8
    crest: {division: plain, field: gules, second: or, charge: lion, charge_tincture: or}
    colour: '#aa3344'
    capital: north
    provinces: [north, middle]
    envoys: [{name: Ann, skill: 3, trait: jurist, at: borea}]
  - id: borea
    name:
      en: Borea
      pl: {nom: Borea, gen: Borei, dat: Borei, acc: Boreę, ins: Boreą,
           loc: Borei, adj: borejski, gender: feminine}
    long_name: {en: Republic of Borea, pl: Republika Borei}
    blurb: {en: The south., pl: Południe.}
    heads: [{en: Consul Bo, pl: konsul Bo}]
    government: republic
    doctrine: multilateralist
    culture: {language: common, faith: old, heritage: river}
    character: {boldness: 70}
    makes: [iron]
    lacks: [grain]
    output: 200
    treasury: 100
    brigades: 8
    crest: {division: pale, field: azure, second: or, charge: swan, charge_tincture: argent}
    colour: '#3344aa'
    capital: south
    provinces: [south]
    envoys: [{name: Bea, skill: 2, trait: linguist, at: alba}]
  - id: corvo
    name:
      en: Corvo
      pl: {nom: Corvo, gen: Corvo, dat: Corvo, acc: Corvo, ins: Corvo,
           loc: Corvo, adj: korwijski, gender: neuter}
    long_name: {en: Isle of Corvo, pl: Wyspa Corvo}
    blurb: {en: The isle., pl: Wyspa.}
    heads: [{en: Doge Cal, pl: doża Cal}]
    government: oligarchy
    doctrine: isolationist
    culture: {language: common, faith: old, heritage: river}
    character: {}
    makes: []
    lacks: [grain, iron]
    output: 100
    treasury: 100
    brigades: 4
    crest: {division: fess, field: vert, second: or, charge: raven, charge_tincture: sable}
    colour: '#33aa44'
    capital: isle
    provinces: [isle]
    envoys: [{name: Cid, skill: 1, trait: soldier}]
claims:
  - {by: borea, province: middle}
opinions:
  - {of: alba, about: borea, points: -10, words: {en: A stolen cow, pl: Skradziona krowa}}
treaties:
  - parties: [alba, corvo]
    signed_turns_ago: 4
    term_turns: 20
    clauses:
      - trade_agreement: {depth: free}
      - supply: {giver: alba, receiver: corvo, good: grain, loads_per_turn: 2, crowns_per_turn: 5}
embargoes:
  - {by: borea, against: corvo}
ultimatums:
  - {by: borea, to: alba, demand: {cede_province: {province: middle}}, threat: war, turns_left: 2}
proposals:
  - by: corvo
    to: borea
    matter:
      treaty:
        clauses:
          - non_aggression: {}
victory:
  - {kind: prestige}
"""


def square(name, left, top, side=100):
    right, bottom = left + side, top + side
    ring = [[left, top], [right, top], [right, bottom], [left, bottom], [left, top]]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": {"id": name}, "geometry": geometry}


MAP = {
    "type": "FeatureCollection",
    "attribution": "Drawn for this test",
    "size": [1000, 600],
    "seas": [{"name": {"en": "Pond", "pl": "Staw"}, "at": [500, 500], "size": 20}],
    "mountains": [[120, 120]],
    "features": [
        square("north", 100, 100),
        square("middle", 100, 200),
        square("south", 100, 300),
        square("isle", 600, 100),
    ],
}


def lay(folder, text=TEXT, sheet=MAP):
    """Write a scenario folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    (folder / "map.geojson").write_text(json.dumps(sheet), encoding="utf-8")
    return folder


def altered(old, new, text=TEXT):
    """Return the scenario with one piece of text put in place of another, which must be there."""
    assert text.count(old) >= 1, old
    return text.replace(old, new, 1)


def line_of(piece, text):
    """Return the line, from 1, on which a piece of text first stands."""
    return text[: text.index(piece)].count("\n") + 1
