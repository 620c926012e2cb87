# Holds line up, run out, are renewed, released and taken.
$ affiche new season.affiche --zone Europe/Ljubljana
season

File                   season.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche add season.affiche venue name=Elektrarna zone=Europe/Ljubljana
Add Elektrarna
Venue #1

$ affiche add season.affiche space venue=#1 'name=Main hall' kind=hall
Add Main hall
Space #2

$ affiche add season.affiche activity kind=show 'title=Balkan winds'
Add Balkan winds
Activity #3

$ affiche add season.affiche activity kind=show title=Kites
Add Kites
Activity #4

$ affiche add season.affiche event activity=#3 space=#2 status=option start=2027-09-02T20:30 end=2027-09-02T22:00
Add Balkan winds
Date #5

$ affiche add season.affiche hold space=#2 event=#5 activity=#3 start=2027-09-01 end=2027-09-04 until=2026-11-10T18:00
Add to Main hall: Hold
Hold #6

$ affiche add season.affiche hold space=#2 activity=#4 start=2027-09-03 end=2027-09-06 until=2026-11-01T18:00
Add to Main hall: Hold
Hold #7
The hold on Main hall lines up at rank 2.

$ affiche holds season.affiche
·  on                      Start       End         Rank  for           promised to  Until             days left  State
·  Elektrarna · Main hall  2027-09-03  2027-09-05  2     Kites                      2026-11-01 18:00  ran out    held
·  Elektrarna · Main hall  2027-09-01  2027-09-03  1     Balkan winds               2026-11-10 18:00  8          held

$ affiche holds season.affiche --within 5
·  on                      Start       End         Rank  for    promised to  Until             days left  State
·  Elektrarna · Main hall  2027-09-03  2027-09-05  2     Kites               2026-11-01 18:00  ran out    held

$ affiche holds season.affiche #6 --json
{"holds":[{"id":"#6","space":"#2","person":null,"company":null,"equipment":null,"count":0,"start":{"day":"2027-09-01"},"end":{"day":"2027-09-04"},"zone":"Europe/Ljubljana","fold":0,"whole_days":true,"rank":1,"until":{"local":"2026-11-10T18:00","zone":"Europe/Ljubljana","utc":"2026-11-10T17:00:00Z"},"activity":"#3","event":"#5","from_organisation":null,"to_organisation":null,"bundle":null,"state":"held","challenger":null,"answer_by":null,"notes":"","expired":false,"days_left":8,"asked":false,"may_stand_at":1}]}

$ affiche set season.affiche #7 rank=1
! affiche: season.affiche: rank: This rank is held by “Balkan winds”.
[2]

$ affiche holds season.affiche #7 --take
! affiche: season.affiche: The hold on Main hall stands at rank 2, and “Balkan winds” is before it at rank 1: release that one first. Nothing was changed.
[2]

$ affiche holds season.affiche #6 --release --dry-run
Release the hold on Main hall
“Kites” may move up to rank 1 now.
This was a trial: nothing was changed.

$ affiche holds season.affiche #7 --renew 2026-12-01T12:00
Renew the hold on Main hall
Hold #7

$ affiche holds season.affiche #6 --take --let-go
Take the hold on Main hall
Hold #6
“Kites”, which was at rank 2, is released.

$ affiche holds season.affiche
Nothing is held.

$ affiche holds season.affiche --all
·  on                      Start       End         Rank  for           promised to  Until             days left  State
·  Elektrarna · Main hall  2027-09-01  2027-09-03  1     Balkan winds               2026-11-10 18:00             taken
·  Elektrarna · Main hall  2027-09-03  2027-09-05  2     Kites                      2026-12-01 12:00             released

$ affiche undo season.affiche
Undo: Take the hold on Main hall

$ affiche holds season.affiche #6 --release --move-up
Release the hold on Main hall
Hold #6
“Kites” moves up to rank 1.

$ affiche holds season.affiche
·  on                      Start       End         Rank  for    promised to  Until             days left  State
·  Elektrarna · Main hall  2027-09-03  2027-09-05  1     Kites               2026-12-01 12:00  29         held

$ affiche holds season.affiche #6 --take
! affiche: season.affiche: The hold on Main hall for Balkan winds binds nobody any more; renew it first.
[2]

$ affiche holds season.affiche #3 --release
! affiche: season.affiche: “Balkan winds” is no hold; choose holds.
[2]

$ affiche holds season.affiche #7 --renew tomorrow
! affiche: --renew wants a time like 2027-06-15T18:00, or “none”, not “tomorrow”.
[2]

$ affiche holds season.affiche #7 --let-go
! affiche: --take is missing; `affiche --help` shows each call.
[2]

$ affiche holds season.affiche #7 --release --take
! affiche: --release and --take do not go together; leave one out.
[2]

$ affiche add season.affiche hold space=#2 activity=#3 start=2027-11-01 end=2027-11-04
Add to Main hall: Hold
Hold #8

$ affiche add season.affiche hold space=#2 activity=#4 start=2027-11-02 end=2027-11-06
Add to Main hall: Hold
Hold #9
The hold on Main hall lines up at rank 2.

$ affiche holds season.affiche #9 --challenge
! affiche: season.affiche: This season has no challenge clock: give it hours to answer first (season, “Hours to answer a challenge”). Nothing was changed.
[2]

$ affiche list season.affiche programme --json
{"programme":[{"id":"#10","name":{"en":"season"},"zone":"Europe/Ljubljana","currency":"EUR","languages":["en"],"day_turn":300,"from":null,"until":null,"about":{},"challenge_hours":0,"notes":""}]}

$ affiche set season.affiche #10 challenge_hours=48
Change season
Season #10

$ affiche holds season.affiche #9 --challenge
Challenge the hold before Main hall
Hold #9
“Balkan winds” is asked to take it or let it go within 48 h.

$ affiche holds season.affiche
·  on                      Start       End         Rank  for           promised to  Until             days left  State
·  Elektrarna · Main hall  2027-11-01  2027-11-03  1     Balkan winds               2026-11-04 10:32  2          challenged by rank 2
·  Elektrarna · Main hall  2027-09-03  2027-09-05  1     Kites                      2026-12-01 12:00  29         held
·  Elektrarna · Main hall  2027-11-02  2027-11-05  2     Kites                                                   held

$ affiche holds season.affiche #8 --release
Release the hold on Main hall
Hold #8
“Kites” may move up to rank 1 now.

$ affiche holds season.affiche
·  on                      Start       End         Rank  for    promised to  Until             days left  State
·  Elektrarna · Main hall  2027-09-03  2027-09-05  1     Kites               2026-12-01 12:00  29         held
·  Elektrarna · Main hall  2027-11-02  2027-11-05  2     Kites                                            held, may move up to 1

$ affiche holds season.affiche #9 --promote
Move up the hold on Main hall
Hold #9
“Kites” moves up to rank 1.

$ affiche undo season.affiche
Undo: Move up the hold on Main hall
