# What happened, one sentence to an event. $region is who acted; "you" is the reader.

event-envoy-sent = { $region } sent { $envoy } as envoy to { $host }, to arrive { $when }.
event-envoy-arrived = { $envoy } took up the post of { POSS($region) } envoy to { $host }.
event-envoy-recalled = { $region } recalled { $envoy } from the post with { $host }.
event-envoy-left = { POSS($region) } envoy to { $host }, { $envoy }, had to leave.
event-envoy-expelled = { $region } declared { POSS($home) } envoy, { $envoy }, persona non grata.
event-envoy-instructed = { POSS($region) } envoy { $envoy } has a new instruction: { $instruction }.
event-envoy-promoted = { POSS($region) } envoy { $envoy } rose in rank to { $rank }.
event-relations-severed = { $region } broke off diplomatic relations with { $other }.
event-relations-restored = { $region } resumed diplomatic relations with { $other }.
event-visit-success = { guest-head } { with-visit } ({ $agenda }): the visit was a success.
event-visit-correct = { guest-head } { with-visit } ({ $agenda }): the visit was correct, no more.
event-visit-gaffe = { guest-head } { with-visit } ({ $agenda }): a gaffe spoiled the visit.
guest-head = { POSS($region) } head of state
with-visit = visited { $host }

event-treaty-proposed = { $region } proposed a treaty to { $other }: { $terms }.
event-treaty-countered = { $region } answered { POSS($other) } proposal with other terms: { $terms }.
event-visit-asked = { $region } asked { $other } to receive a state visit ({ $agenda }).
event-invitation-sent = { $region } invited { POSS($other) } head of state for a visit ({ $agenda }).
event-call-sent = { $region } asked { $other } to honour the alliance and join the war.
proposal-acc = { POSS($other) } proposal
event-proposal-accepted = { $region } accepted { proposal-acc }: { $matter }.
event-proposal-declined = { $region } declined { proposal-acc }: { $matter }.
event-proposal-declined-because = { $region } declined { proposal-acc } ({ $matter }). { $count ->
    [one] Reason
   *[other] Reasons
}: { $reasons }.
event-proposal-lapsed = A proposal between { $region } and { $other } lapsed: { $matter }.
event-ratification-failed = The treaty with { $other } failed ratification in { WHO($region) ->
    [we] your region
   *[other] { $region }
}: { $matter }.

event-treaty-signed = { $region } and { $other } signed a treaty: { $terms }.
event-treaty-denounced = { $region } denounced the treaty with { $other } ({ $titles }); it binds { $until }.
event-treaty-breached = { $region } broke the treaty with { $other } ({ $titles }): { $cause }.
event-treaty-ended = The treaty between { $region } and { $other } { $cause }: { $titles }.
event-renewal-due = The treaty between { $region } and { $other } ({ $titles }) runs out in { n-turns }.
event-secret-uncovered = A secret treaty between { $region } and { $other } came to light: { $terms }.

event-payment-missed = { $region } failed to pay { $other } { n-crowns } due by treaty.
event-aid-sent = { $region } gave { $other } { n-crowns } in aid.
event-military-aid-sent = { $region } gave { $other } { n-brigades } in aid.

event-embargo-imposed = { $region } imposed an embargo on { $other }.
event-embargo-joined = { $region } imposed an embargo on { $other }, as a treaty demands.
event-embargo-lifted = { $region } lifted the embargo on { $other }.
event-protest-lodged = { $region } handed { $other } a note of protest.
event-ultimatum-issued = { $region } handed { $other } an ultimatum: { $demand }; it runs { $until }; if it is not met, { $threat } is to follow.
event-ultimatum-met = { $region } met { POSS($other) } ultimatum: { $demand }.
event-ultimatum-rejected = { $region } let { POSS($other) } ultimatum pass: { $demand }.
event-ultimatum-dropped = { $region } let the ultimatum to { $other } drop: { $demand }.

event-war-declared = { $region } declared war on { $other } ({ $cause }), { $goal }.
event-ally-called = The alliance with { $region } calls { $other } to arms.
event-call-honoured = { $region } honoured { POSS($other) } call and joined the war.
event-call-refused = { $region } refused { POSS($other) } call to arms.
event-battle-fought = { $region } had the better of { $other } in battle (odds { PERCENT($odds) }); losses in brigades: { $losses } against { $foes }.
event-peace-made = { $region } and { $other } made peace.
event-peace-exhausted = { $region } and { $other } made peace, exhausted.
event-left-war = { $region } made a separate peace with { $other }.
event-truce-ended = The truce between { $region } and { $other } ran out.
event-province-occupied = { $region } occupied { $province }, which belongs to { $other }.
event-province-freed = { $region } { V($region, "holds", "hold", "hold") } { $province } again; { POSS($other) } army is gone.
event-province-ceded = { $region } ceded { $province } to { $other }.
event-region-fell = { WHO($region) ->
    [we] You lost your last province to { $other }: your region is no more.
   *[other] { $region } lost the last province to { $other } and is no more.
}

event-taxes-set = { $region } set taxes: { $level }.
event-military-budget-set = { $region } set the military budget: { $level }.
event-government-fell = { POSS($region) } government fell; { $head } now rules.
event-prestige-won = { $region } gained { TENTHS($tenths) } prestige: { $cause }.
event-prestige-lost = { $region } lost { TENTHS($tenths) } prestige: { $cause }.
event-order-refused = An order was not carried out: { $order }. { $reasons }
event-game-won = The game is over: { $winner } won ({ $victory }).
event-game-ended = The game is over and nobody won ({ $victory }).
