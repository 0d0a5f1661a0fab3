# Gra zwykłym tekstem: menu, pytania i odpowiedzi.

text-welcome = Entente zwykłym tekstem. Wybieraj numerem; h objaśnia, q kończy.
text-no-display = Nie ma ekranu, więc gra toczy się zwykłym tekstem.
text-prompt = Wybór:
text-prompt-again = Wybór (? pokazuje spis):
text-prompt-enter = Naciśnij Enter, by iść dalej.
text-choose = Wybierz liczbę od { N($low) } do { N($high) }.
text-bad-choice = Nie ma wyboru { $answer }; wybierz numer od { $low } do { $high }.
text-bad-number = { $answer } nie jest liczbą.
text-back = Wstecz
text-quit = Wyjdź
text-help-body = Wpisz numer wyboru i naciśnij Enter. 0 wraca, ? pokazuje spis jeszcze raz, h pokazuje tę pomoc, q kończy grę; przy pytaniu „tak czy nie” 0 znaczy „nie”, a ? jeszcze raz pokazuje, o co chodzi.
# Co można wpisać przy każdym pytaniu, rozdzielone przecinkami: najpierw litera.
text-keys-help = h,help,pomoc
text-keys-list = ?,list,spis
text-keys-quit = q,quit,wyjdź,wyjdz,koniec gry
text-keys-undo = u,undo,cofnij
text-keys-end = e,end,koniec,koniec tury
text-keys-save = s,save,zapisz
text-goodbye = Do widzenia.
text-confirm = { $question } (t/n)
# Co znaczy tak, a co nie: najpierw litera.
text-keys-yes = t,tak
text-keys-no = n,nie
text-menu = Co robimy?
text-menu-desk = Biurko ({ $count ->
    [0] puste
    [one] { N($count) } sprawa, z odpowiedzią
    [few] { N($count) } sprawy, wszystkie z odpowiedzią
   *[many] { N($count) } spraw, wszystkie z odpowiedzią
})
text-menu-desk-open = Biurko ({ $count ->
    [one] { N($count) } sprawa
    [few] { N($count) } sprawy
   *[many] { N($count) } spraw
}, bez odpowiedzi: { N($open) })
text-menu-regions = Regiony i kroki
text-menu-report = Raport z ostatniej tury
text-menu-orders = Rozkazy tej tury ({ N($count) })
text-menu-home = U siebie
text-menu-ledger = Księga
text-menu-envoys = Posłowie
text-menu-wars = Wojny
text-menu-rules = Zasady
text-menu-save = Zapisz
text-menu-end-turn = Koniec tury
text-header = { $region }, { $date } (tura { $turn } z { $last })
text-status = Skarb { N($crowns) } ({ SIGNED($income) } w tej turze), wpływy { N($influence) } z { N($most) } ({ $gain ->
    [0] pełne
   *[other] { SIGNED($gain) } na turę
}), stabilność { N($stability) }, prestiż { TENTHS($prestige) }, brygady { N($brigades) }.
text-region-row = { $region }: stosunki { $band }, opinia { $opinion }, { $stance }
text-acts-on = Kroki wobec { GEN($region) }
text-act-row = { $act } ({ $cost })
text-act-impossible = { $act }: niemożliwe
text-taken = Zapisano rozkaz: { $order }
text-refused = Niemożliwe:
text-withdrawn = Cofnięto: { $order }
text-head-away = Głowa państwa jest w tej turze za granicą: do jej powrotu ani wojny, ani ultimatum, ani odpowiedzi na nie.
text-contradiction = „{ $order }” przeczy rozkazowi tej tury „{ $given }”: kroki przyjazne i wrogie wobec jednego regionu nie idą w parze. Jeden z nich trzeba cofnąć.
text-nothing-to-undo = Nie ma rozkazu do cofnięcia.
text-verdict = { $region }: { $verdict } (ocena { N($score) }, trzeba { N($threshold) })
text-table-add-offer = Dodaj, co dajemy
text-table-add-ask = Dodaj, czego żądamy
text-table-add-both = Dodaj, co wiąże obie strony
text-table-strike = Skreśl klauzulę
text-table-term = Zmień okres
text-table-secret = { $secret ->
    [yes] Uczyń jawnym
   *[no] Uczyń tajnym
}
text-table-balance = Zaproponuj wyrównanie
text-table-path = Droga do zgody
text-table-seal = Opieczętuj i wyślij
text-answer-now = Odpowiedzieć teraz?
text-turn-sealed = Rozkazy zapieczętowane: { $region }.
text-turn-resolved = Tura rozstrzygnięta: { $date }.
text-hand-over = Teraz { $region }. Przekaż ster: { $player }, i naciśnij Enter.
text-saved = Zapisano: { $file }
text-thinking = Inne rządy obradują…

## Rozkazy wpisywane słowami

orderwords-unknown-act = Nie ma kroku „{ $word }”.
orderwords-missing = Rozkaz urywa się za wcześnie; brakuje: { $word }.
orderwords-missing-of = Rozkaz urywa się za wcześnie; brakuje jednego z tych słów: { $allowed }.
orderwords-extra = Słowo „{ $word }” jest zbędne.
orderwords-extra-of = Słowo „{ $word }” stoi samo; trzeba zaznaczyć, czego dotyczy: { $allowed }.
orderwords-bad-number = „{ $word }” nie jest liczbą całkowitą.
orderwords-bad-word = Słowo „{ $word }” nie jest tu dozwolone; dozwolone są: { $allowed }.
orderwords-bad-clause = Nie ma klauzuli „{ $word }”; są: { $allowed }.
orderwords-shape = Wpisuje się to tak: { $shape }
orderwords-clause-shape = Klauzulę wpisuje się tak: { $shape }; na przykład: { $example }
orderwords-envoys = Trzeba tu podać posła identyfikatorem stojącym przed nazwiskiem: { $envoys }.
orderwords-envoys-none = Trzeba tu podać posła, ale do tego rozkazu żadnego nie ma.
orderwords-levels = Poziomy: { $levels }; teraz { $now }.
orderwords-part-act = krok
orderwords-part-region = region
orderwords-part-envoy = poseł
orderwords-part-giver = dający
orderwords-part-receiver = biorący
orderwords-part-province = prowincja
orderwords-part-good = towar
orderwords-part-level = poziom
orderwords-part-number = liczba
orderwords-part-clause = klauzula

## Pierwsze kroki nowego gracza: zwykły tekst i okno pokazują je w pierwszej turze

hint-first-turn = Pierwsze kroki
hint-first-turn-1 = Wyślij posła, który jest w kraju, na dwór, na którym nam zależy. Poseł otwiera drzwi, dodaje wagi naszym propozycjom i mówi nam więcej.
hint-first-turn-2 = Zaproponuj skromny traktat regionowi, który dobrze o nas myśli: umowę handlową albo wymianę kulturalną. Stół rokowań z góry pokazuje, co odpowie i dlaczego.
hint-first-turn-3 = Zajrzyj do spraw domowych: co wpływa i co wypływa ze skarbu, co podtrzymuje rząd oraz co zmieniają podatki i budżet wojskowy.
hint-first-turn-4 = Większość kroków kosztuje wpływy, a co turę odnawia się ich niewiele. Odpowiedz na to, co leży na biurku, wydaj, co jest do wydania, i zakończ turę.
