# Dates climb their ladder and leave it, with what each step asks for; so do agreements and lines.
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

$ affiche add season.affiche event activity=#3 space=#2 status=option start=2027-09-02T20:30 end=2027-09-02T22:00 subject_to=visa
Add Balkan winds
Date #5

$ affiche add season.affiche hold space=#2 activity=#4 start=2027-09-01 end=2027-09-04
Add to Main hall: Hold
Hold #6

$ affiche status season.affiche #5 done
! affiche: season.affiche: Balkan winds (2027-09-02): status: From option it cannot become done, only idea, enquiry, confirmed, released, postponed, cancelled.
[2]

$ affiche status season.affiche #5 confirmed --dry-run
Balkan winds: confirmed
  Thu 2 Sep 2027, 20:30 – 22:00
It is still subject to: visa.
“Kites” holds Main hall at that time, too, at rank 1.
This was a trial: nothing was changed.

$ affiche status season.affiche #5 confirmed --others release
Balkan winds: confirmed
Date #5
It is still subject to: visa.
“Kites”, which was at rank 1, is released.

$ affiche status season.affiche #5 cancelled
! affiche: season.affiche: Balkan winds (2027-09-02): reason: This is needed.
[2]

$ affiche status season.affiche #5 postponed --to-date 2027-09-09 --reason 'a strike of the trains' --cost '1.200,50'
Balkan winds: postponed
Date #7

$ affiche list season.affiche event --json
{"event":[{"id":"#5","activity":"#3","run":null,"start":{"local":"2027-09-02T20:30","zone":"Europe/Ljubljana","utc":"2027-09-02T18:30:00Z"},"end":{"local":"2027-09-02T22:00","zone":"Europe/Ljubljana","utc":"2027-09-02T20:00:00Z"},"zone":"Europe/Ljubljana","fold":0,"whole_days":false,"venue":"#1","space":"#2","title":{},"text":{},"status":"postponed","occasion":"","access":[],"subject_to":"visa","locked":false,"announce_from":null,"reason":"a strike of the trains","cost_amount":120050,"cost_currency":"EUR","moved_to":"#7","capacity":0,"expected":0,"website":"","source":"","notes":""},{"id":"#7","activity":"#3","run":null,"start":{"local":"2027-09-09T20:30","zone":"Europe/Ljubljana","utc":"2027-09-09T18:30:00Z"},"end":{"local":"2027-09-09T22:00","zone":"Europe/Ljubljana","utc":"2027-09-09T20:00:00Z"},"zone":"Europe/Ljubljana","fold":0,"whole_days":false,"venue":"#1","space":"#2","title":{},"text":{},"status":"option","occasion":"","access":[],"subject_to":"visa","locked":false,"announce_from":null,"reason":"","cost_amount":0,"cost_currency":"","moved_to":null,"capacity":0,"expected":0,"website":"","source":"","notes":""}]}

$ affiche undo season.affiche
Undo: Balkan winds: postponed

$ affiche set season.affiche #5 locked=yes
Change Balkan winds
Date #5

$ affiche status season.affiche #5 cancelled --reason flood
! affiche: season.affiche: “Balkan winds” on 2027-09-02 is locked; unlock it first, or ask for the step all the same (--locked). Nothing was changed.
[2]

$ affiche status season.affiche #5 cancelled --reason flood --locked --json
{"records":[{"type":"event","id":"#5","activity":"#3","run":null,"start":{"local":"2027-09-02T20:30","zone":"Europe/Ljubljana","utc":"2027-09-02T18:30:00Z"},"end":{"local":"2027-09-02T22:00","zone":"Europe/Ljubljana","utc":"2027-09-02T20:00:00Z"},"zone":"Europe/Ljubljana","fold":0,"whole_days":false,"venue":"#1","space":"#2","title":{},"text":{},"status":"cancelled","occasion":"","access":[],"subject_to":"visa","locked":true,"announce_from":null,"reason":"flood","cost_amount":0,"cost_currency":"","moved_to":null,"capacity":0,"expected":0,"website":"","source":"","notes":""}],"change":{"id":"#8","at":{"local":"2026-11-02T10:17","zone":"Europe/Ljubljana","utc":"2026-11-02T09:17:00Z"},"actor":"Ana","device":"desk","kind":"edit","label":"Balkan winds: cancelled","key":"label.step","args":["Balkan winds","status.cancelled"],"ops":2},"notes":[]}

$ affiche status season.affiche #5 confirmed --locked
Balkan winds: confirmed
Date #5
It is still subject to: visa.

$ affiche add season.affiche agreement kind=sale title=Tour activity=#3
Add Tour
Agreement #9

$ affiche add season.affiche line agreement=#9 text=Fee amount=120000 currency=EUR
Add to Tour: Line
Line #10

$ affiche status season.affiche #9 sent --lang fr
Tour : envoyé
Contrat #9

$ affiche status season.affiche #9 countersigned
! affiche: season.affiche: Tour: state: From sent it cannot become countersigned, only draft, signed, ended.
[2]

$ affiche status season.affiche #10 invoiced --invoice 2027/14 --on 2027-08-01
Tour: invoiced
Line #10

$ affiche status season.affiche #10 paid --on 2027-08-20
Tour: paid
Line #10

$ affiche status season.affiche #9 #10 planned
! affiche: season.affiche: Tour: state: “planned” is none of these: draft, sent, signed, countersigned, ended. Tour: payment: From paid it cannot become planned, only invoiced.
[2]

$ affiche status season.affiche #3 sold
! affiche: season.affiche: “Balkan winds” stands on no ladder; choose dates, agreements or lines.
[2]
