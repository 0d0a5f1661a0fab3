# Słowa stołu rokowań, raportu z tury i księgi, których brak w innych plikach.

## Stół rokowań

table-side-offer = Dajemy
table-side-ask = Żądamy
table-sphere-social = Społeczeństwo
table-sphere-political = Polityka
table-sphere-economic = Gospodarka
table-sphere-tip = { $count ->
    [0] Niczego stąd nie można teraz użyć
    [one] Można teraz użyć { N($count) } klauzuli
    [few] Można teraz użyć { N($count) } klauzul
   *[many] Można teraz użyć { N($count) } klauzul
}
table-search-nothing = Żadna klauzula tak się nie nazywa.
table-both-hint = Wiąże obie strony jednakowo.
table-full = Traktat nie pomieści więcej klauzul.
table-already = Już leży na stole.
table-less = Mniej
table-more = Więcej
table-province = Prowincja
table-good-lacked = { $good } (brakuje)
table-province-share = { $province } · { PERCENT($share) }
table-price-of = cena pokoju { N($price) }
table-price-sum-tip = Co druga strona oddaje mniej to, co dostaje, w punktach bilansu wojny. Warunki droższe niż bilans wojny trudno uzyskać.
table-own-ministry = Nasze ministerstwo
table-other-ministry = Tamto ministerstwo
table-what-we-say = Zdanie ministerstwa
table-own-yes = Nasze ministerstwo by podpisało
table-own-no = Ministerstwo odradza: brakuje { N($short) }
table-own-blocked = Nasze ministerstwo nie może się zgodzić
table-own-hatred = Nienawidzimy regionu, z którym mielibyśmy się związać.
table-own-allied_to_target = Cel embarga jest naszym sojusznikiem.
table-own-capital = Oddalibyśmy własną stolicę.
table-their-own = To ich własna propozycja; podpiszą ją.
table-threshold-tip = Ocena projektu i próg zgody: { N($threshold) }.
table-empty = Na stole jeszcze nic nie ma
table-empty-hint = Wybierz klauzulę z półki: co dajemy, czego żądamy albo co wiąże obie strony.
table-spread-envoy = Znane z dokładnością do { N($points) } pkt; poseł na miejscu wiedziałby więcej.
table-spread-funds = Nie wiadomo, czy stać ich na zapłatę.
table-ratifying = Ratyfikacja: u nas { PERCENT($ours) }, { IN($region) } { PERCENT($theirs) }
table-ratifying-tip = Szansa, że podpisany traktat przejdzie w kraju; maleje, gdy lud jest niechętny, a pomaga niedawna wizyta państwowa.
table-step-take = Zmień tak projekt
table-balance-needless = Te warunki podpisaliby bez zmian.
table-sent = Propozycja opieczętowana; wyruszy z końcem tury.
table-accepted = Propozycja przyjęta; odpowiedź wyruszy z końcem tury.
table-declined = Propozycja odrzucona; odpowiedź wyruszy z końcem tury.
table-is-sealed = Opieczętowane
table-withdraw = Wycofaj
table-withdraw-hint = Złamać pieczęć i cofnąć propozycję.
table-counter-hint = Odesłać w odpowiedzi te warunki.
table-accept-hint = Przyjąć warunki tak, jak stoją.
table-term-notice = Wiąże, aż jedna ze stron wypowie; potem jeszcze przez okres wypowiedzenia (tury: { N($turns) }).
table-term-tip = Jak długo traktat wiąże.
table-undo = Cofnij ostatnią zmianę
table-draft = Projekt
table-verdict = Opinia
table-keys = Klawisze
table-turn-dial = Obróć tarczę ku drugiemu ministerstwu
table-back-to-theirs = Wróć do ich warunków

## Raport z tury

report-earlier = Tura wcześniej
report-later = Tura później
report-only-own = Tylko nasze
report-ours = Nasze sprawy
report-elsewhere = W innych stronach
report-filtered = Nic takiego się nie wydarzyło.
report-first = Gra dopiero się zaczyna; nic się jeszcze nie wydarzyło.
report-figures = Liczby
report-own-books = Nasze księgi
report-prestige-quiet = Nic wielkiego nie zyskano ani nie stracono.
report-waiting = Na biurku: { $count ->
    [one] czeka { N($count) } sprawa
    [few] czekają { N($count) } sprawy
   *[many] czeka { N($count) } spraw
}

## Księga

ledger-tab-wars = Wojny
ledger-own-only = Znamy tylko własne liczby.
ledger-account = Rachunek tury
ledger-in-treasury = W skarbcu
ledger-next-turn = Za turę
ledger-partners = Partnerzy
ledger-no-trade = Nikt z nami nie handluje.
ledger-their-share = U nich
ledger-flow-hint = Korony wymiany między nami w ostatniej turze
ledger-share-hint = Nasza zależność: udział tego partnera w naszym handlu
ledger-their-share-hint = Ich zależność: nasz udział w ich handlu
ledger-duties-hint = Korony ceł, które pobieramy co turę od tej wymiany
ledger-open-hint = Enter albo drugie kliknięcie pokazuje na mapie.
ledger-goals = Drogi do zwycięstwa
aim-own-prestige = Nasz { TENTHS($now) }, najwyższy z pozostałych { TENTHS($needed) }
aim-prestige = { TENTHS($now) }, najwyższy z pozostałych { TENTHS($needed) }
aim-concord = przyjaciele: { N($now) } z { N($needed) }
aim-survival = upadłe regiony: { N($now) } z { N($needed) }
ledger-nearest = { WHO($region) ->
    [we] Jesteśmy najbliżej
   *[one] Najbliżej: { $region }
}
ledger-leader = { WHO($region) ->
    [we] Prowadzimy
   *[one] Prowadzi: { $region }
}
ledger-remaining = { $count ->
    [one] Został jeden region
    [few] Zostały { N($count) } regiony; zwycięży ostatni z nich
   *[many] Zostało { N($count) } regionów; zwycięży ostatni z nich
}
ledger-held = utrzymane tury: { N($turns) } z { N($needed) }
ledger-no-prestige = Nie zyskaliśmy jeszcze ani nie straciliśmy prestiżu.
ledger-treaty-count = { $count ->
    [0] żaden nie jest znany
    [one] { N($count) } znany
    [few] { N($count) } znane
   *[many] { N($count) } znanych
}
ledger-no-treaties = Żaden traktat nie jest znany.
ledger-mark = Uwagi
ledger-denounced = wypowiedziany
ledger-leaked = tajny, ujawniony
ledger-pair = { $one } – { $other }
ledger-estimate-hint = Szacunek tam, gdzie mało wiemy o regionie
ledger-goodwill = Życzliwość
ledger-severed = Zerwane
ledger-matrix-hint = Co region z wiersza myśli o regionie z kolumny. Gdzie mało wiemy o regionie, jest to szacunek.
ledger-no-wars = Wszędzie panuje pokój.
ledger-wars-so-far = Dotychczasowe wojny
ledger-wars-later = Znajdzie się tu każde wypowiedzenie wojny, odstąpienie ziem i zawarcie pokoju, o którym się dowiemy.
ledger-truces = Rozejmy
ledger-ultimatums = Ultimata
ledger-army = { $brigades }, zmęczenie { N($weariness) }
ledger-score-attackers = Bilans wojny atakujących
ledger-ultimatum = { $issuer } – { $target }: { $demand }
ledger-all-regions = Wszystkie regiony
ledger-all-concerns = Wszystkie sprawy
ledger-nothing-found = Nic takiego nie zapisano.
ledger-chronicle-later = Tura po turze zapiszemy tu wszystko, o czym się dowiemy: traktaty, wojny, poselstwa, wizyty i sprawy krajowe.
ledger-more = Pokaż wcześniejsze tury
ledger-chart-later = Wykresy zaczną się po pierwszej turze.

## Pokój

peace-ends = To kończy wojnę między stronami.
peace-ends-all = Obie strony przewodzą w tej wojnie, więc pokój kończy ją dla wszystkich walczących, także dla { $allies }.
peace-separate = Tym pokojem z wojny { WHO($leaver) ->
    [we] wychodzimy tylko my
    [many] wychodzą tylko { $leaver }
   *[one] wychodzi tylko { $leaver }
}; pozostali walczą dalej.
peace-land = Okupowane ziemie wracają do właścicieli, prócz tych, które oddają te warunki.
