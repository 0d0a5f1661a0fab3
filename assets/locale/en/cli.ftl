# The game in plain text, beyond the menus of play.ftl.

cli-pause = More: press Enter, or answer now.
cli-amount = { N($low) } to { N($high) }, { $low ->
    [0] Enter alone
   *[other] Enter alone or 0
} goes back:
cli-amount-none = There is nothing to give.
cli-yes-or-no = Answer { $yes } or { $no }; 0 is no, too.
cli-nought-back = 0 goes back
cli-help-orders = In the game, at any list: u withdraws the last order, e ends the turn, s saves quickly. Orders can be typed as words, too, with the ids below: post-envoy { $envoy } { $region } goodwill, or: propose-treaty { $region }; cultural-exchange; term 12.
cli-help-ids = Orders: { $acts }. Regions: { $regions }. Your envoys: { $envoys }.

## Opening

cli-add-person = Another person at this keyboard
cli-name-of = Who plays { $region }? A name, or Enter alone:
cli-hand-over = { $region } is next. Pass the keyboard on; then press Enter.
cli-play-region = Play { $region }?
cli-region-choice = { $region }: { $government }, output { N($output) }, { $brigades ->
    [one] { N($brigades) } brigade
   *[other] { N($brigades) } brigades
}

## Regions

cli-treaty = No. { $number }, { $who }, { $lasts }{ $secret }:
cli-theirs-ours = theirs { $theirs }, yours { $ours }
cli-their-trade = Its trade in all
cli-embargo = { $by } { V($by, "keeps", "keep", "keep") } an embargo on { $on }.
cli-claim = { $by } { V($by, "claims", "claim", "claim") } { $province }.
cli-treaties-elsewhere = Treaties with others that you know of
cli-visit-way = Who goes
cli-denounce-way = How it ends
cli-envoy = { $name }, { $rank }, { $trait } (best at { $work }), skill { N($skill) }
cli-give-order = Give this order?
cli-no-envoy-left = You have no envoy at home; recall one first.
cli-your-envoys = Your envoys: choose one to give it orders
cli-post-where = Post { $envoy } where?
cli-post-closed = { $envoy } cannot be posted to:

## The table and the desk

cli-table-empty = The draft is empty: add a clause.
cli-table-all-in = All that could be added here is in the draft already.
cli-table-keep = Keep a clause, so that a balance does not touch it
cli-kept = kept
cli-table-full = A treaty holds { N($most) } clauses at most; strike one first.
cli-balanced-already = They would sign these terms as they are.
cli-path-not-needed = Nothing is needed: they would sign.
cli-path-might = They might sign as it is, but that is not certain.
cli-path-surer = They might sign as it is, but that is not certain; this would make it surer:
cli-level-numbered = { $name } (level { $number })
cli-level = { $level }: { $effects }
cli-level-ordered = { $level }; ordered: { $ordered }
cli-level-now = { $level }: as now
cli-own-yes = Your own ministry: sign (score { N($score) }, needs { N($threshold) })
cli-own-no = Your own ministry: do not sign (score { N($score) }, needs { N($threshold) })
cli-own-blocked = Your own ministry: this cannot be agreed to
cli-leave-unmet = Leave it unmet for now
cli-proposal = Proposal no. { $number }:
cli-ultimatum = Ultimatum: { $demand }, or else { $threat } ({ $deadline })
cli-ultimatum-yours = Your ultimatum: { $demand }, or else { $threat } ({ $deadline })
cli-desk-rejected = Your ultimatum was not met: { $demand }. Carry out the threat ({ $threat }) or back down; left alone, it drops by itself.

## At home and in the world

cli-stability = Stability { N($now) }, drawn towards { N($target) }:
cli-home-figures = Output { N($output) } ({ $growth }% a turn). Brigades { N($brigades) }, the budget keeps { N($target) }. War weariness { N($weariness) }.
cli-withdraw-which = Orders of this turn: choose one to withdraw
cli-war-side = { $names }: strength { TENTHS($strength) } (a brigade in good heart counts 1), weariness { N($weariness) }
cli-war-odds = Odds in the next battle: { PERCENT($odds) } ({ $side }): { $grounds }. The dice decide the rest.
cli-no-wars = There is no war anywhere.
cli-ledger-row = { $region }: prestige { TENTHS($prestige) }, output { N($output) }, brigades { N($brigades) }, treasury { $treasury }
cli-progress = You have { $now } of { $needed }.
cli-progress-prestige = You have { $now }; the best of the others has { $needed }.

## The end

cli-played-on = Your region is no more; the others play on to the end.
cli-nobody-left = Nobody is left to play.
cli-kept-for-later = The game is kept; “Continue” takes it up again.
cli-leave-question = Leave the game? It is kept, and “Continue” takes it up again.
cli-quit-unsaved = The game could not be kept. Quit all the same?
