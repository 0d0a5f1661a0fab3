# The game in plain text: menus, prompts and answers.

text-welcome = Entente in plain text. Choose by number; h explains, q quits.
text-no-display = There is no display, so the game goes on in plain text.
text-prompt = Your choice:
text-prompt-again = Your choice (? lists again):
text-prompt-enter = Press Enter to go on.
text-choose = Choose a number from { N($low) } to { N($high) }.
text-bad-choice = There is no choice { $answer }; choose a number from { $low } to { $high }.
text-bad-number = { $answer } is not a number.
text-back = Back
text-quit = Quit
text-help-body = Type the number of a choice and press Enter. 0 goes back, ? lists the choices again, h shows this help, q quits; where yes or no is asked, 0 is no and ? tells again what it is about.
# What may be typed at any question, parted by commas: the letter first.
text-keys-help = h,help
text-keys-list = ?,list
text-keys-quit = q,quit,exit
text-keys-undo = u,undo
text-keys-end = e,end,end turn
text-keys-save = s,save
text-goodbye = Goodbye.
text-confirm = { $question } (y/n)
# What counts as yes and as no: the letter first.
text-keys-yes = y,yes
text-keys-no = n,no
text-menu = What will you do?
text-menu-desk = The desk ({ $count ->
    [0] empty
    [one] one matter, answered
   *[other] { N($count) } matters, all answered
})
text-menu-desk-open = The desk ({ $count ->
    [one] one matter
   *[other] { N($count) } matters
}, unanswered: { N($open) })
text-menu-regions = Regions and acts
text-menu-report = Report of the last turn
text-menu-orders = Orders of this turn ({ N($count) })
text-menu-home = At home
text-menu-ledger = Ledger
text-menu-envoys = Envoys
text-menu-wars = Wars
text-menu-rules = Rules
text-menu-save = Save
text-menu-end-turn = End turn
text-header = { $region }, { $date } (turn { $turn } of { $last })
text-status = Treasury { N($crowns) } ({ SIGNED($income) } this turn), influence { N($influence) } of { N($most) } ({ $gain ->
    [0] full
   *[other] { SIGNED($gain) } a turn
}), stability { N($stability) }, prestige { TENTHS($prestige) }, brigades { N($brigades) }.
text-region-row = { $region }: { $band }, opinion { $opinion }, { $stance }
text-acts-on = Acts toward { $region }
text-act-row = { $act } ({ $cost })
text-act-impossible = { $act }: not possible
text-taken = Taken down: { $order }
text-refused = Not possible:
text-withdrawn = Withdrawn: { $order }
text-head-away = Your head of state is abroad this turn: no war, no ultimatum and no answer to one before the return.
text-contradiction = “{ $order }” contradicts “{ $given }”, ordered this turn: kind and hostile acts toward one region do not go together. Withdraw one of the two.
text-nothing-to-undo = There is no order to withdraw.
text-verdict = { $region }: { $verdict } (score { N($score) }, needs { N($threshold) })
text-table-add-offer = Add what you offer
text-table-add-ask = Add what you ask
text-table-add-both = Add what binds both
text-table-strike = Strike a clause
text-table-term = Change the term
text-table-secret = { $secret ->
    [yes] Make it public
   *[no] Make it secret
}
text-table-balance = Propose a balance
text-table-path = Path to yes
text-table-seal = Seal and send
text-answer-now = Answer now?
text-turn-sealed = The orders of { $region } are sealed.
text-turn-resolved = The turn is resolved: { $date }.
text-hand-over = { $region } is next. Hand over to { $player } and press Enter.
text-saved = Saved: { $file }
text-thinking = The other ministries deliberate…

## Orders typed as words

orderwords-unknown-act = There is no act “{ $word }”.
orderwords-missing = The order ends too soon: { $word } is missing.
orderwords-missing-of = The order ends too soon: one of these words is missing: { $allowed }.
orderwords-extra = “{ $word }” is one word too many.
orderwords-extra-of = “{ $word }” stands alone; say what it is meant for: { $allowed }.
orderwords-bad-number = “{ $word }” is not a whole number.
orderwords-bad-word = “{ $word }” is not one of the words allowed here: { $allowed }.
orderwords-bad-clause = There is no clause “{ $word }”; there are: { $allowed }.
orderwords-shape = It is typed so: { $shape }
orderwords-clause-shape = A clause is typed so: { $shape }; for example: { $example }
orderwords-envoys = An envoy is wanted here, by the id before the name: { $envoys }.
orderwords-envoys-none = An envoy is wanted here, but none is there for this order.
orderwords-levels = Levels: { $levels }; now { $now }.
orderwords-part-act = act
orderwords-part-region = region
orderwords-part-envoy = envoy
orderwords-part-giver = giver
orderwords-part-receiver = receiver
orderwords-part-province = province
orderwords-part-good = good
orderwords-part-level = level
orderwords-part-number = number
orderwords-part-clause = clause

## First steps of a newcomer: plain text and window show them in the first turn

hint-first-turn = First steps
hint-first-turn-1 = Post an envoy who is at home to a court that matters to you. An envoy opens doors, lends your proposals weight and tells you more.
hint-first-turn-2 = Lay a modest treaty before a region that thinks well of you: a trade agreement or a cultural exchange. The table shows beforehand what they would say, and why.
hint-first-turn-3 = Look in at home: what comes in and goes out, what holds your government up, and what taxes and the military budget do to both.
hint-first-turn-4 = Most acts cost influence, of which a little comes back each turn. Answer what lies on the desk, spend what you have, and end the turn.
