# The words of the screens around a game: title, new game, saves, settings, curtain, end.

## Title

menus-quit-question = Leave the game?

## New game

menus-show-problems = { $count ->
    [one] Show the problem
   *[other] Show all { N($count) }
}
menus-no-scenario = There is no scenario that can be played.
menus-hot-seat-hint = Several people play in turn at this machine; a curtain hides each from the others.
menus-human-seat = A person plays it
menus-not-playable = Only the computer may lead this region.
menus-mind = Ministry
menus-mind-ministry = Ministry
menus-mind-wanderer = Drawer of lots
menus-all-computers = Computer ministries
menus-strength-great = Great power
menus-strength-middling = Middling power
menus-strength-small = Small power
menus-strength-tip = Output and army together: { PERCENT($share) } of the mean. The weaker the region, the harder the game.

## Opening of a game

menus-you-lead = You lead:

## Saving

menus-quicksave = Quick save
menus-manual-save = Saved by hand
menus-game-left = Game left for another
menus-autosave-number = Autosave { $number }
menus-scenario = Scenario
menus-when-in-game = Date
menus-is-over = finished
menus-kind = Kind
menus-saved-at = Saved
menus-overwrite = Overwrite
menus-save-hint = Give the save a name, or choose one to overwrite. The picture shows only what everybody knows.
menus-restorable = The newest file is damaged. The game will be restored from an older one.
menus-restored = The newest file of this save was damaged; the game was restored from an older one.

# What the disk complains of, by its English words.
reason-the-disk-is-full = the disk is full
reason-the-disk-quota-is-used-up = the disk quota is used up
reason-the-disk-is-read-only = the disk is read-only
reason-there-is-no-permission = there is no permission
reason-the-file-would-be-too-large = the file would be too large
reason-the-disk-reported-an-error = the disk reported an error
reason-it-is-not-there = it is not there
reason-its-folder-is-no-folder = its folder is no folder
reason-it-is-a-folder = it is a folder
reason-it-is-a-symbolic-link = it is a symbolic link
reason-its-name-is-too-long = its name is too long
reason-too-many-files-are-open = too many files are open

## Settings

menus-colour-safe = Colours for the colour-blind
menus-colour-safe-hint = The political map keeps to washes that everybody can tell apart.
menus-autosaves-kept = Autosaves kept
menus-default-skill = Computer ministries
menus-fewer = Fewer
menus-more = More
menus-smaller = Smaller
menus-larger = Larger
report-lesser = And { $count ->
        [one] one lesser matter
       *[other] { $count } lesser matters
    }
menus-in-force = { $percent }% is in force: in a window of this size anything larger would push buttons out of it.
menus-key-default = As it was at first
menus-key-hint = Press the new key, alone or with Ctrl, Alt or Shift.

## Hand-over

menus-since-last-turn = Since your last turn
menus-begin-turn = To work
menus-leave-kept = The game is saved as it stands, with the orders given so far.

## Encyclopedia

menus-page-before = Back to the page before
menus-found = { $count ->
    [0] Nothing found
    [one] { N($count) } rule found
   *[other] { N($count) } rules found
}

# The beginnings of words that lead to a page, parted by commas.
terms-regard = opinion,goodwill,tension
terms-envoys = envoy,agrément
terms-visits = state visit,communiqué
terms-treaties = treat,ratif,clause
terms-trade = trade,tariff,duties,dependence
terms-pressure = embargo,ultimatum,protest
terms-war = war,casus belli,brigade,truce
terms-knowledge = knowledge
terms-victory = prestige,victory,concord,hegemony

## The end

menus-result = Result
menus-why-prestige = When the last season ended, { $region } had the most prestige: { TENTHS($has) }, against { TENTHS($second) } of the next.
menus-why-concord = { $turns ->
    [one] Every other region thought well of { $region } ({ SIGNED($target) } or more), and it was at peace.
   *[other] For { N($turns) } turns running every other region thought well of { $region } ({ SIGNED($target) } or more), and it was at peace.
}
menus-why-hegemony = { $turns ->
    [one] { PERCENT($has) } of all output lay in the sphere of { $region }.
   *[other] { PERCENT($has) } of all output lay in the sphere of { $region }, and had for { N($turns) } turns running.
}
menus-why-survival = { $region } is the last region that still stands.
menus-why-nobody = The last season ended and nobody had reached a goal.
menus-fallen = This region fell in the course of the game.
menus-no-prestige = It neither won nor lost any prestige.
menus-lines-left-out = { $count ->
    [one] One region with less is left out.
   *[other] { N($count) } regions with less are left out.
}
menus-order-count = { $count ->
    [0] no orders
    [one] { N($count) } order
   *[other] { N($count) } orders
}
menus-orders-and-reasons = Orders and their reasons
menus-what-came-of-it = What came of it
menus-own-decision = Decided by { $name }
menus-no-orders = No orders were given.
menus-nothing-happened = Nothing happened.
menus-no-papers = There are no papers of this turn.
