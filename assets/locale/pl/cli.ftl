# Gra zwykłym tekstem: to, czego nie ma wśród menu w play.ftl.

cli-pause = Dalej: naciśnij Enter albo odpowiedz od razu.
cli-amount = od { N($low) } do { N($high) }, { $low ->
    [0] sam Enter
   *[other] sam Enter albo 0
} cofa:
cli-amount-none = Nie ma czego dać.
cli-yes-or-no = Odpowiedz { $yes } albo { $no }; 0 też znaczy „nie”.
cli-nought-back = 0 cofa
cli-help-orders = W grze, przy każdym spisie: u cofa ostatni rozkaz, e kończy turę, s szybko zapisuje. Rozkazy można też wpisywać słowami, używając poniższych identyfikatorów: post-envoy { $envoy } { $region } goodwill albo: propose-treaty { $region }; cultural-exchange; term 12.
cli-help-ids = Rozkazy: { $acts }. Regiony: { $regions }. Nasi posłowie: { $envoys }.

## Początek

cli-add-person = Jeszcze jedna osoba przy tej klawiaturze
cli-name-of = Kto gra regionem { $region }? Imię albo sam Enter:
cli-hand-over = Następny region: { $region }. Podaj klawiaturę dalej i naciśnij Enter.
cli-play-region = Wybrany region: { $region }. Zagrać nim?
cli-region-choice = { $region }: { $government }, wytwórczość { N($output) }, { $brigades ->
    [one] { N($brigades) } brygada
    [few] { N($brigades) } brygady
   *[many] { N($brigades) } brygad
}

## Regiony

cli-treaty = Nr { $number }, { $who }, { $lasts }{ $secret }:
cli-theirs-ours = u nich { $theirs }, u nas { $ours }
cli-their-trade = Ich handel łącznie
cli-embargo = { $by } { V($by, "utrzymuje", "utrzymują", "utrzymujemy") } embargo wobec { GEN($on) }.
cli-claim = { $by } { V($by, "rości", "roszczą", "rościmy") } sobie prawo do ziemi { $province }.
cli-treaties-elsewhere = Znane nam traktaty z innymi
cli-visit-way = Kto jedzie
cli-denounce-way = Jak się kończy
cli-envoy = { $name }, { $rank }, { $trait } (najlepsza instrukcja: { $work }), biegłość { N($skill) }
cli-give-order = Wydać ten rozkaz?
cli-no-envoy-left = W kraju nie ma żadnego posła; najpierw któregoś odwołaj.
cli-your-envoys = Nasi posłowie: wybierz tego, który ma dostać rozkaz
cli-post-where = Dokąd wysłać? ({ $envoy })
cli-post-closed = Dokąd nie można ({ $envoy }):

## Stół i biurko

cli-table-empty = Projekt jest pusty: dodaj klauzulę.
cli-table-all-in = Wszystko, co można tu dodać, jest już w projekcie.
cli-table-keep = Zachowaj klauzulę, by wyrównanie jej nie ruszało
cli-kept = zachowana
cli-table-full = Najwięcej klauzul w traktacie: { N($most) }; najpierw którąś skreśl.
cli-balanced-already = Te warunki podpisaliby tak, jak są.
cli-path-not-needed = Nic nie trzeba: podpisaliby.
cli-path-might = Może podpisaliby i tak, lecz to niepewne.
cli-path-surer = Może podpisaliby i tak, lecz to niepewne; pewności dodałoby:
cli-level-numbered = { $name } (poziom { $number })
cli-level = { $level }: { $effects }
cli-level-ordered = { $level }; rozkaz: { $ordered }
cli-level-now = { $level }: jak teraz
cli-own-yes = Nasze ministerstwo: podpisać (ocena { N($score) }, trzeba { N($threshold) })
cli-own-no = Nasze ministerstwo: nie podpisywać (ocena { N($score) }, trzeba { N($threshold) })
cli-own-blocked = Nasze ministerstwo: na to nie można się zgodzić
cli-leave-unmet = Na razie nie spełniaj żądania
cli-proposal = Propozycja nr { $number }:
cli-ultimatum = Ultimatum: { $demand }; inaczej { $threat } ({ $deadline })
cli-ultimatum-yours = Nasze ultimatum: { $demand }; inaczej { $threat } ({ $deadline })
cli-desk-rejected = Nasze ultimatum nie zostało spełnione: { $demand }. Spełnij groźbę ({ $threat }) albo się wycofaj; pozostawione samo upadnie.

## U siebie i w świecie

cli-stability = Stabilność { N($now) }, zmierza ku { N($target) }:
cli-home-figures = Wytwórczość { N($output) } ({ $growth }% na turę). Brygady: { N($brigades) }, budżet utrzyma { N($target) }. Zmęczenie wojną { N($weariness) }.
cli-withdraw-which = Rozkazy tej tury: wybierz ten, który chcesz cofnąć
cli-war-side = { $names }: siła { TENTHS($strength) } (brygada dobrego ducha liczy się za 1), zmęczenie { N($weariness) }
cli-war-odds = Szanse w najbliższej bitwie: { PERCENT($odds) } ({ $side }): { $grounds }. O reszcie rozstrzygają kości.
cli-no-wars = Nigdzie nie ma wojny.
cli-ledger-row = { $region }: prestiż { TENTHS($prestige) }, wytwórczość { N($output) }, brygady { N($brigades) }, skarb { $treasury }
cli-progress = Mamy { $now } z { $needed }.
cli-progress-prestige = Mamy { $now }; najlepszy z pozostałych ma { $needed }.

## Koniec

cli-played-on = Naszego regionu już nie ma; pozostali grają do końca.
cli-nobody-left = Nie ma już nikogo, kto by grał.
cli-kept-for-later = Gra jest zachowana; „Kontynuuj” do niej wróci.
cli-leave-question = Wyjść z gry? Zostanie zachowana, a „Kontynuuj” do niej wróci.
cli-quit-unsaved = Gry nie udało się zachować. Mimo to wyjść?
