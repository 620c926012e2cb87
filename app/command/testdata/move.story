# A producer makes two dates of a show and a house on another clock, and moves, copies and deletes them.
$ affiche new season.affiche --zone Europe/Ljubljana --json
{"path":"season.affiche","programme":{"id":"#1","name":{"en":"season"},"zone":"Europe/Ljubljana","currency":"EUR","languages":["en"],"day_turn":300,"from":null,"until":null,"about":{},"challenge_hours":0,"notes":""},"schema":3,"counts":{"programme":1,"organisation":0,"contact":0,"partner":0,"laboratory":0,"work_package":0,"membership":0,"venue":0,"space":0,"opening_hours":0,"quiet":0,"person":0,"company":0,"company_member":0,"availability":0,"equipment":0,"activity":0,"co_production":0,"appearance":0,"credit":0,"need":0,"run":0,"event":0,"phase":0,"call":0,"bundle":0,"hold":0,"agreement":0,"party":0,"line":0,"enrolment":0,"attendance":0,"call_for_applications":0,"milestone":0,"acceptance":0,"feed":0,"issued":0,"alias":0,"template":0,"template_phase":0,"withdrawal":0,"stay":0,"per_diem":0,"note":0,"scenario":0,"mapping":0},"from":null,"to":null,"integrity":"ok","conflicts":0}

$ affiche add season.affiche venue name=Elektrarna zone=Europe/Ljubljana
Add Elektrarna
Venue #2

$ affiche add season.affiche space venue=#2 'name=Main hall' kind=hall
Add Main hall
Space #3

$ affiche add season.affiche venue 'name=La Fabrique' zone=Africa/Casablanca
Add La Fabrique
Venue #4

$ affiche add season.affiche activity kind=show 'title=Balkan winds'
Add Balkan winds
Activity #5

$ affiche add season.affiche event activity=#5 space=#3 start=2027-03-27T20:30 end=2027-03-27T22:00
Add Balkan winds
Date #6

$ affiche add season.affiche event activity=#5 space=#3 start=2027-03-26T02:30 end=2027-03-26T04:00
Add Balkan winds
Date #7

$ affiche move season.affiche #6 --by 1d
Move Balkan winds
Date #6

$ affiche list season.affiche event
·  Activity      Start             End               Time zone         Venue       Space      Status
·  Balkan winds  2027-03-26 02:30  2027-03-26 04:00  Europe/Ljubljana  Elektrarna  Main hall  idea
·  Balkan winds  2027-03-28 20:30  2027-03-28 22:00  Europe/Ljubljana  Elektrarna  Main hall  idea

$ affiche move season.affiche #6 #7 --by -3h --to 'la fabrique'
Move Balkan winds and 1 more
Date #6
Date #7

$ affiche move season.affiche #7 --by 2d3h --to #3
Move Balkan winds
Date #7
Clocks in Europe/Ljubljana never show 2027-03-28T02:30: they are put forward then. It counts as an hour later.

$ affiche list season.affiche event
·  Activity      Start             End               Time zone          Venue        Space      Status
·  Balkan winds  2027-03-28 02:30  2027-03-28 05:00  Europe/Ljubljana   Elektrarna   Main hall  idea
·  Balkan winds  2027-03-28 17:30  2027-03-28 19:00  Africa/Casablanca  La Fabrique             idea

$ affiche undo season.affiche
Undo: Move Balkan winds

$ affiche move season.affiche #6
! affiche: say where to: --by 2d, --to SPACE, or both.
[2]

$ affiche move season.affiche #6 --by tomorrow
! affiche: “tomorrow” is not a stretch like 2d, -3h, 90m, 1w or 1d12h.
[2]

$ affiche move season.affiche #6 --by 99999999w
! affiche: season.affiche: that leads to a year that no calendar writes; move it less far.
[2]

$ affiche move season.affiche #6 --by 1d --to Nowhere
! affiche: season.affiche: “Nowhere” is neither a space nor a venue; `affiche list FILE space` shows them.
[2]

$ affiche move season.affiche #2 --by 1d
! affiche: season.affiche: “Elektrarna” has no time of its own that could move; choose dates, runs, activities, phases or holds.
[2]

$ affiche set season.affiche #6 locked=yes
Change Balkan winds
Date #6

$ affiche move season.affiche #7 #6 --by 1w
! affiche: season.affiche: “Balkan winds” on 2027-03-28 is locked; unlock it first. Nothing was changed.
[2]

$ affiche set season.affiche #6 locked=no
Change Balkan winds
Date #6

$ affiche move season.affiche #7 --by 0d
Nothing to change: it is so already.
Date #7

$ affiche copy season.affiche #6 --by 1w --json
{"records":[{"type":"event","id":"#8","activity":"#5","run":null,"start":{"local":"2027-04-04T17:30","zone":"Africa/Casablanca","utc":"2027-04-04T16:30:00Z"},"end":{"local":"2027-04-04T19:00","zone":"Africa/Casablanca","utc":"2027-04-04T18:00:00Z"},"zone":"Africa/Casablanca","fold":0,"whole_days":false,"venue":"#4","space":null,"title":{},"text":{},"status":"idea","occasion":"","access":[],"subject_to":"","locked":false,"announce_from":null,"reason":"","cost_amount":0,"cost_currency":"","moved_to":null,"capacity":0,"expected":0,"website":"","source":"","notes":""}],"change":{"id":"#9","at":{"local":"2026-11-02T10:23","zone":"Europe/Ljubljana","utc":"2026-11-02T09:23:00Z"},"actor":"Ana","device":"desk","kind":"edit","label":"Copy Balkan winds","key":"label.copy","args":["Balkan winds"],"ops":1},"notes":[]}

$ affiche copy season.affiche #2 --by 1w
! affiche: season.affiche: “Elektrarna” cannot be copied; choose dates, runs, activities, phases or holds.
[2]

$ affiche set season.affiche #6 #7 status=confirmed tags.outdoor=yes
Change Balkan winds and 1 more
Date #6
Date #7

$ affiche set season.affiche #6 #7 status=confirmed capacity=x locked=maybe
! affiche: season.affiche: Balkan winds (2027-03-28): capacity: “x” is not a whole number. Balkan winds (2027-03-28): locked: “maybe” is neither yes nor no. Balkan winds (2027-03-25): capacity: “x” is not a whole number. Balkan winds (2027-03-25): locked: “maybe” is neither yes nor no.
[2]

$ affiche set season.affiche #6 #7 status=done --json
{"records":[{"type":"event","id":"#6","activity":"#5","run":null,"start":{"local":"2027-03-28T17:30","zone":"Africa/Casablanca","utc":"2027-03-28T16:30:00Z"},"end":{"local":"2027-03-28T19:00","zone":"Africa/Casablanca","utc":"2027-03-28T18:00:00Z"},"zone":"Africa/Casablanca","fold":0,"whole_days":false,"venue":"#4","space":null,"title":{},"text":{},"status":"done","occasion":"","access":[],"subject_to":"","locked":false,"announce_from":null,"reason":"","cost_amount":0,"cost_currency":"","moved_to":null,"capacity":0,"expected":0,"website":"","source":"","notes":""},{"type":"event","id":"#7","activity":"#5","run":null,"start":{"local":"2027-03-25T23:30","zone":"Africa/Casablanca","utc":"2027-03-25T22:30:00Z"},"end":{"local":"2027-03-26T01:00","zone":"Africa/Casablanca","utc":"2027-03-26T00:00:00Z"},"zone":"Africa/Casablanca","fold":0,"whole_days":false,"venue":"#4","space":null,"title":{},"text":{},"status":"done","occasion":"","access":[],"subject_to":"","locked":false,"announce_from":null,"reason":"","cost_amount":0,"cost_currency":"","moved_to":null,"capacity":0,"expected":0,"website":"","source":"","notes":""}],"change":{"id":"#10","at":{"local":"2026-11-02T10:27","zone":"Europe/Ljubljana","utc":"2026-11-02T09:27:00Z"},"actor":"Ana","device":"desk","kind":"edit","label":"Change Balkan winds and 1 more","key":"label.set.more","args":["Balkan winds","1"],"ops":2},"notes":[]}

$ affiche delete season.affiche #7
Delete Balkan winds

$ affiche delete season.affiche #5
With it goes: 2 dates. Nothing was deleted; --yes deletes it all, and undo brings it back.
[1]

$ affiche delete season.affiche #5 --json
{"gone":[{"type":"activity","id":"#5"},{"type":"event","id":"#6"},{"type":"event","id":"#8"}],"with":{"event":2},"without":{},"change":null,"notes":[]}
[1]

$ affiche delete season.affiche #5 --yes
Delete Balkan winds
With it went: 2 dates.

$ affiche undo season.affiche
Undo: Delete Balkan winds

$ affiche list season.affiche event
·  Activity      Start             End               Time zone          Venue        Status
·  Balkan winds  2027-03-28 17:30  2027-03-28 19:00  Africa/Casablanca  La Fabrique  done
·  Balkan winds  2027-04-04 17:30  2027-04-04 19:00  Africa/Casablanca  La Fabrique  idea

$ affiche history season.affiche --limit 4
2026-11-02 10:32  Ana  Undone: Delete Balkan winds
    Activity · Balkan winds: brought back (show)
    Date · Balkan winds: brought back (Sun 28 Mar 2027, 17:30 – 19:00 (Casablanca) · La Fabrique · done)
    Date · Balkan winds: brought back (Sun 4 Apr 2027, 17:30 – 19:00 (Casablanca) · La Fabrique · idea)
2026-11-02 10:31  Ana  Delete Balkan winds
    Activity · Balkan winds: deleted (show)
    Date · Balkan winds: deleted (Sun 28 Mar 2027, 17:30 – 19:00 (Casablanca) · La Fabrique · done)
    Date · Balkan winds: deleted (Sun 4 Apr 2027, 17:30 – 19:00 (Casablanca) · La Fabrique · idea)
2026-11-02 10:28  Ana  Delete Balkan winds
    Date · Balkan winds: deleted (Thu 25 Mar 2027, 23:30 – 01:00 · La Fabrique · done)
2026-11-02 10:27  Ana  Change Balkan winds and 1 more
    Date · Balkan winds, Sun 28 Mar · Status: confirmed → done
    Date · Balkan winds, Thu 25 Mar · Status: confirmed → done

$ affiche move --help
affiche move FILE ID... [--by 2d] [--to SPACE] [--holds]

move dates, runs, activities, holds or phases in time or to another place

  --by=2d          how far: 2d, -3h, 90m, 1w, 1d12h
  --to=SPACE       the space or venue to move to: its id or name
  --holds          take the dates’ holds along
  --lang=LANG      the language to speak: en, fr, it, sl, es, cnr
  --json           one JSON object, for scripts
  --scenario=NAME  work in a scenario, beside the plan
  -h, --help       this help
  --version        the version
