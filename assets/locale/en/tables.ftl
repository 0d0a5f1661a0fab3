# The words of the negotiation table, the turn report and the ledger that the other files lack.

## Negotiation table

table-side-offer = Offer
table-side-ask = Ask
table-sphere-social = Society
table-sphere-political = Politics
table-sphere-economic = Economy
table-sphere-tip = { $count ->
    [0] Nothing here can be used now
    [one] { N($count) } clause can be used now
   *[other] { N($count) } clauses can be used now
}
table-search-nothing = No clause is called that.
table-both-hint = Binds both alike.
table-full = A treaty holds no more clauses than these.
table-already = Already on the table.
table-less = Less
table-more = More
table-province = Province
table-good-lacked = { $good } (lacking)
table-province-share = { $province } · { PERCENT($share) }
table-price-of = peace price { N($price) }
table-price-sum-tip = What the other gives by these terms less what it gets, in points of war score. Terms dearer than your war score are hard to get.
table-own-ministry = Your ministry
table-other-ministry = The other ministry
table-what-we-say = Your ministry's view
table-own-yes = Your ministry would sign
table-own-no = It advises against: { N($short) } short
table-own-blocked = Your ministry cannot agree
table-own-hatred = You hate the region you would be bound to.
table-own-allied_to_target = You are allied with the target.
table-own-capital = You would cede your capital.
table-their-own = This is their own proposal; they sign.
table-threshold-tip = The score of the draft, and the { N($threshold) } it takes for a yes.
table-empty = Nothing is on the table yet
table-empty-hint = Take a clause from the shelf: what you offer, what you ask, or what binds both.
table-spread-envoy = Known to within { N($points) } points either way; post an envoy to know better.
table-spread-funds = Whether they can pay is not known.
table-ratifying = Ratification: { PERCENT($ours) } with you, { PERCENT($theirs) } in { $region }
table-ratifying-tip = The chance that a signed treaty is carried at home; it falls where the people bear ill will, and a recent state visit helps.
table-step-take = Change the draft so
table-balance-needless = They would sign these terms as they stand.
table-sent = The proposal is sealed and goes out with this turn.
table-accepted = The proposal is accepted; the answer goes out with this turn.
table-declined = The proposal is declined; the answer goes out with this turn.
table-is-sealed = Sealed
table-withdraw = Withdraw
table-withdraw-hint = Break the seal and take the proposal back.
table-counter-hint = Send these terms back in answer.
table-accept-hint = Say yes to the terms as they stand.
table-term-notice = Binds until one side denounces it; then for { N($turns) } turns more.
table-term-tip = How long the treaty binds.
table-undo = Take the last change back
table-draft = Draft
table-verdict = Verdict
table-keys = Keys
table-turn-dial = Turn the dial to the other ministry
table-back-to-theirs = Back to their terms

## Turn report

report-earlier = The turn before
report-later = The turn after
report-only-own = Only yours
report-ours = Your affairs
report-elsewhere = Elsewhere
report-filtered = Nothing of this kind happened.
report-first = The game has just begun; nothing has happened yet.
report-figures = Figures
report-own-books = Your books
report-prestige-quiet = Nothing great was won or lost.
report-waiting = On the desk: { $count ->
    [one] { N($count) } matter waits
   *[other] { N($count) } matters wait
}

## Ledger

ledger-tab-wars = Wars
ledger-own-only = Only your own figures are known to you.
ledger-account = Account of this turn
ledger-in-treasury = In the treasury
ledger-next-turn = Next turn
ledger-partners = Partners
ledger-no-trade = Nobody trades with you.
ledger-their-share = Theirs
ledger-flow-hint = Crowns of trade between you, last turn
ledger-share-hint = Your dependence: the share of your trade that is with them
ledger-their-share-hint = Their dependence: the share of their trade that is with you
ledger-duties-hint = Crowns of customs duties you collect on this trade each turn
ledger-open-hint = Enter or a second click shows it on the map.
ledger-goals = Roads to victory
aim-own-prestige = You { TENTHS($now) }, best other { TENTHS($needed) }
aim-prestige = { TENTHS($now) }, best other { TENTHS($needed) }
aim-concord = friends { N($now) } of { N($needed) }
aim-survival = regions fallen { N($now) } of { N($needed) }
ledger-nearest = { WHO($region) ->
    [we] You are nearest
   *[other] Nearest: { $region }
}
ledger-leader = { WHO($region) ->
    [we] You lead
   *[other] In the lead: { $region }
}
ledger-remaining = { $count ->
    [one] One region is left
   *[other] { N($count) } regions are left; the last of them wins
}
ledger-held = held { N($turns) } of { N($needed) } turns
ledger-no-prestige = You have neither won nor lost prestige yet.
ledger-treaty-count = { $count ->
    [0] none known
    [one] { N($count) } known
   *[other] { N($count) } known
}
ledger-no-treaties = No treaty is known.
ledger-mark = Note
ledger-denounced = denounced
ledger-leaked = secret, uncovered
ledger-pair = { $one } – { $other }
ledger-estimate-hint = An estimate where you know a region little
ledger-goodwill = Goodwill
ledger-severed = Severed
ledger-matrix-hint = What the region of each row thinks of the region of each column. Where you know a region little, it is an estimate.
ledger-no-wars = All is at peace.
ledger-wars-so-far = The wars so far
ledger-wars-later = Every declaration of war, cession and peace you learn of will be recorded here.
ledger-truces = Truces
ledger-ultimatums = Ultimatums
ledger-army = { $brigades }, weariness { N($weariness) }
ledger-score-attackers = War score of the attackers
ledger-ultimatum = { $issuer } to { $target }: { $demand }
ledger-all-regions = All regions
ledger-all-concerns = All concerns
ledger-nothing-found = Nothing of the kind is recorded.
ledger-chronicle-later = What you learn of will be written down here turn by turn: treaties, wars, envoys, visits and affairs at home.
ledger-more = Show earlier turns
ledger-chart-later = Charts begin when the first turn is over.

## Peace

peace-ends = This ends the war between the two.
peace-ends-all = You both lead your sides: this ends the war for all who fight in it, { $allies } as well.
peace-separate = Only { ACC($leaver) } { V($leaver, "leaves", "leave", "leave") } the war by this peace; the others fight on.
peace-land = Occupied land goes back to its owner, save what these terms cede.
