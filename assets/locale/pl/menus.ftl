# Słowa ekranów wokół gry: tytuł, nowa gra, zapisy, ustawienia, kurtyna, koniec.

## Tytuł

menus-quit-question = Wyjść z gry?

## Nowa gra

menus-show-problems = { $count ->
    [one] Pokaż błąd
    [few] Pokaż { N($count) } błędy
   *[many] Pokaż { N($count) } błędów
}
menus-no-scenario = Nie ma scenariusza, w który dałoby się zagrać.
menus-hot-seat-hint = Kilka osób gra po kolei przy tym komputerze; kurtyna zasłania każdą przed innymi.
menus-human-seat = Prowadzi człowiek
menus-not-playable = Ten region może prowadzić tylko komputer.
menus-mind = Ministerstwo
menus-mind-ministry = Ministerstwo
menus-mind-wanderer = Ciągnący losy
menus-all-computers = Ministerstwa komputera
menus-strength-great = Mocarstwo
menus-strength-middling = Średnia potęga
menus-strength-small = Mały kraj
menus-strength-tip = Wytwórczość i wojsko razem: { PERCENT($share) } średniej. Im słabszy region, tym trudniejsza gra.

## Otwarcie gry

menus-you-lead = Prowadzimy:

## Zapisy

menus-quicksave = Szybki zapis
menus-manual-save = Zapisany ręcznie
menus-game-left = Gra odłożona dla innej
menus-autosave-number = Autozapis { $number }
menus-scenario = Scenariusz
menus-when-in-game = Data
menus-is-over = zakończona
menus-kind = Rodzaj
menus-saved-at = Zapisano
menus-overwrite = Zastąp
menus-save-hint = Nazwij zapis albo wybierz ten, który ma zostać zastąpiony. Obraz pokazuje tylko to, co wiedzą wszyscy.
menus-restorable = Najnowszy plik jest uszkodzony. Gra zostanie przywrócona ze starszego.
menus-restored = Najnowszy plik tego zapisu był uszkodzony; grę przywrócono ze starszego.

# Skargi dysku, według ich angielskich słów.
reason-the-disk-is-full = dysk jest pełny
reason-the-disk-quota-is-used-up = limit miejsca na dysku jest wyczerpany
reason-the-disk-is-read-only = dysk jest tylko do odczytu
reason-there-is-no-permission = brak uprawnień
reason-the-file-would-be-too-large = plik byłby za duży
reason-the-disk-reported-an-error = dysk zgłosił błąd
reason-it-is-not-there = nie ma go tam
reason-its-folder-is-no-folder = jego folder nie jest folderem
reason-it-is-a-folder = to jest folder
reason-it-is-a-symbolic-link = to jest dowiązanie symboliczne
reason-its-name-is-too-long = nazwa jest za długa
reason-too-many-files-are-open = otwartych jest zbyt wiele plików

## Ustawienia

menus-colour-safe = Barwy dla daltonistów
menus-colour-safe-hint = Mapa polityczna używa barw, które każdy odróżni.
menus-autosaves-kept = Liczba autozapisów
menus-default-skill = Ministerstwa komputera
menus-fewer = Mniej
menus-more = Więcej
menus-smaller = Mniejsze
menus-larger = Większe
report-lesser = I { $count ->
        [one] jedna pomniejsza sprawa
        [few] { $count } pomniejsze sprawy
       *[many] { $count } pomniejszych spraw
    }
menus-in-force = Obowiązuje { $percent }%: w oknie tej wielkości większe wypchnęłoby przyciski poza krawędź.
menus-key-default = Jak na początku
menus-key-hint = Naciśnij nowy klawisz, sam albo z Ctrl, Alt lub Shift.

## Przekazanie

menus-since-last-turn = Od naszej ostatniej tury
menus-begin-turn = Do pracy
menus-leave-kept = Gra zostanie zapisana tak, jak stoi, z wydanymi już rozkazami.

## Encyklopedia

menus-page-before = Wróć do poprzedniej strony
menus-found = { $count ->
    [0] Nic nie znaleziono
    [one] Znaleziono { N($count) } zasadę
    [few] Znaleziono { N($count) } zasady
   *[many] Znaleziono { N($count) } zasad
}

# Początki słów, które prowadzą do strony, rozdzielone przecinkami.
terms-regard = opini,życzliwoś,napięci
terms-envoys = poseł,posł,posel,agrément
terms-visits = wizyt,komunikat
terms-treaties = traktat,ratyfik,klauzul
terms-trade = handel,handl,cło,cła,ceł,zależnoś
terms-pressure = embarg,ultimat,protest
terms-war = wojn,wojen,casus belli,brygad,rozejm
terms-knowledge = wiedz
terms-victory = prestiż,zwycięstw,zgod,hegemoni

## Koniec

menus-result = Wynik
menus-why-prestige = Gdy skończyła się ostatnia pora roku, najwięcej prestiżu miał region { $region }: { TENTHS($has) }, a następny { TENTHS($second) }.
menus-why-concord = { $turns ->
    [one] Każdy inny region dobrze myślał o regionie { $region } (od { SIGNED($target) } wzwyż), a panował w nim pokój.
    [few] Przez { N($turns) } tury z rzędu każdy inny region dobrze myślał o regionie { $region } (od { SIGNED($target) } wzwyż), a panował w nim pokój.
   *[many] Przez { N($turns) } tur z rzędu każdy inny region dobrze myślał o regionie { $region } (od { SIGNED($target) } wzwyż), a panował w nim pokój.
}
menus-why-hegemony = { $turns ->
    [one] { PERCENT($has) } całej wytwórczości leżało w strefie wpływów regionu { $region }.
    [few] { PERCENT($has) } całej wytwórczości leżało w strefie wpływów regionu { $region }, i to przez { N($turns) } tury z rzędu.
   *[many] { PERCENT($has) } całej wytwórczości leżało w strefie wpływów regionu { $region }, i to przez { N($turns) } tur z rzędu.
}
menus-why-survival = { $region } to ostatni region, który się ostał.
menus-why-nobody = Skończyła się ostatnia pora roku, a nikt nie osiągnął celu.
menus-fallen = Ten region upadł w toku gry.
menus-no-prestige = Nie zyskał prestiżu ani go nie stracił.
menus-lines-left-out = { $count ->
    [one] Pominięto jeden region o niższym wyniku.
    [few] Pominięto { N($count) } regiony o niższych wynikach.
   *[many] Pominięto { N($count) } regionów o niższych wynikach.
}
menus-order-count = { $count ->
    [0] bez rozkazów
    [one] { N($count) } rozkaz
    [few] { N($count) } rozkazy
   *[many] { N($count) } rozkazów
}
menus-orders-and-reasons = Rozkazy i ich powody
menus-what-came-of-it = Co z nich wynikło
menus-own-decision = Decyzja gracza: { $name }
menus-no-orders = Nie wydano rozkazów.
menus-nothing-happened = Nic się nie zdarzyło.
menus-no-papers = Z tej tury nie ma papierów.
