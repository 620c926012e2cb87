# Several dates in one sentence, and changes to this one, the later ones, or all.
$ affiche new season.affiche --zone Europe/Ljubljana
season

File                   season.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche add season.affiche activity title=Weaving kind=training --run 'every Monday and Wednesday 17:00–20:00 from 5 April, 4 times' --numbered --dry-run
  1  Mon 5 Apr 2027, 17:00 – 20:00
  2  Wed 7 Apr 2027, 17:00 – 20:00
  3  Mon 12 Apr 2027, 17:00 – 20:00
  4  Wed 14 Apr 2027, 17:00 – 20:00
This was a trial: nothing was changed.

$ affiche list season.affiche event
There are none.

$ affiche add season.affiche activity title=Weaving kind=training --run 'every Monday and Wednesday 17:00–20:00 from 5 April, 4 times' --numbered
Add Weaving
  1  Mon 5 Apr 2027, 17:00 – 20:00   #1
  2  Wed 7 Apr 2027, 17:00 – 20:00   #2
  3  Mon 12 Apr 2027, 17:00 – 20:00  #3
  4  Wed 14 Apr 2027, 17:00 – 20:00  #4

$ affiche list season.affiche event
·  Activity  Run      Start             End               Time zone         Title        Status
·  Weaving   Weaving  2027-04-05 17:00  2027-04-05 20:00  Europe/Ljubljana  Weaving 1/4  idea
·  Weaving   Weaving  2027-04-07 17:00  2027-04-07 20:00  Europe/Ljubljana  Weaving 2/4  idea
·  Weaving   Weaving  2027-04-12 17:00  2027-04-12 20:00  Europe/Ljubljana  Weaving 3/4  idea
·  Weaving   Weaving  2027-04-14 17:00  2027-04-14 20:00  Europe/Ljubljana  Weaving 4/4  idea

$ affiche undo season.affiche
Undo: Add Weaving

$ affiche list season.affiche activity
There are none.

$ affiche redo season.affiche
Redo: Add Weaving

$ affiche set season.affiche #2 start=2027-04-07T18:00 --later
Change Weaving 2/4 and 2 more
Date #2
The others (2) move by +1 h, too.

$ affiche set season.affiche #3 status=option capacity=12 --all
Change Weaving 1/4 and 3 more
Date #3

$ affiche list season.affiche event
·  Activity  Run      Start             End               Time zone         Title        Status  Capacity
·  Weaving   Weaving  2027-04-05 17:00  2027-04-05 20:00  Europe/Ljubljana  Weaving 1/4  option  12
·  Weaving   Weaving  2027-04-07 18:00  2027-04-07 21:00  Europe/Ljubljana  Weaving 2/4  option  12
·  Weaving   Weaving  2027-04-12 18:00  2027-04-12 21:00  Europe/Ljubljana  Weaving 3/4  option  12
·  Weaving   Weaving  2027-04-14 18:00  2027-04-14 21:00  Europe/Ljubljana  Weaving 4/4  option  12

$ affiche set season.affiche #1 #2 status=idea --all
! affiche: --later and --all want one date, and only one of them.
[2]

$ affiche set season.affiche #1 status=idea --all --later
! affiche: --later and --all want one date, and only one of them.
[2]

$ affiche add season.affiche activity title=Posters kind=exhibition status=option --run 'Tue–Sun 10–18, Thu till 21, 1–11 April, closed 4 April' --dry-run
  1  Thu 1 Apr 2027, 10:00 – 21:00
  2  Fri 2 Apr 2027, 10:00 – 18:00
  3  Sat 3 Apr 2027, 10:00 – 18:00
  4  Tue 6 Apr 2027, 10:00 – 18:00
  5  Wed 7 Apr 2027, 10:00 – 18:00
  6  Thu 8 Apr 2027, 10:00 – 21:00
  7  Fri 9 Apr 2027, 10:00 – 18:00
  8  Sat 10 Apr 2027, 10:00 – 18:00
  9  Sun 11 Apr 2027, 10:00 – 18:00
This was a trial: nothing was changed.

$ affiche add season.affiche activity title=Nuit kind=show --run 'tous les jours 2h30–4h, 26–29 mars' --lang fr --dry-run
  1  sam. 27 mars 2027, 02h30 – 04h00
  2  dim. 28 mars 2027, 02h30 – 04h00  les horloges n’affichent jamais 02h30 ce jour-là : elles avancent
  3  lun. 29 mars 2027, 02h30 – 04h00
  4  mar. 30 mars 2027, 02h30 – 04h00
C’était un essai : rien n’a été modifié.

$ affiche add season.affiche activity title=Weaving kind=show --run 'every Monday from 5 April'
! affiche: season.affiche: Until when does it go on from 5 Apr 2026? Add the last day, or how many times.
[2]

$ affiche add season.affiche activity title=Weaving kind=show --run 'every blue Monday, 5–20 April'
! affiche: season.affiche: “blue” is not understood. Type it like Tue–Sat 20:00, Sun 15:00, 20–29 August, not on 25.
[2]

$ affiche add season.affiche venue name=House --run 'every Monday, 5–20 April'
! affiche: --run makes dates: add an activity or an event, not a venue.
[2]

$ affiche add season.affiche activity title=Weaving kind=show --dry-run
! affiche: --run is missing; `affiche --help` shows each call.
[2]

$ affiche add season.affiche activity title=Weaving kind=show start=2027-04-05T10:00 --run 'every Monday, 5–20 April'
! affiche: season.affiche: Leave start and end out: the sentence tells them.
[2]

$ affiche add season.affiche activity title=Weaving kind=training --run 'Sat 10:00, 3–4 April' --dry-run --json
{"dates":[{"id":"#5","start":{"local":"2027-04-03T10:00","zone":"Europe/Ljubljana","utc":"2027-04-03T08:00:00Z"},"end":{"local":"2027-04-03T16:00","zone":"Europe/Ljubljana","utc":"2027-04-03T14:00:00Z"},"place":""}],"records":[{"type":"activity","id":"#6","kind":"training","title":{"en":"Weaving"},"subtitle":{},"text":{},"lead":null,"part_of":null,"came_out_of":null,"laboratory":null,"sectors":[],"tags":[],"languages":[],"duration":0,"audience":0,"age_from":0,"access":[],"contact_hours":0,"outcome":{},"work_package":null,"website":"","source":"","notes":""},{"type":"event","id":"#5","activity":"#6","run":null,"start":{"local":"2027-04-03T10:00","zone":"Europe/Ljubljana","utc":"2027-04-03T08:00:00Z"},"end":{"local":"2027-04-03T16:00","zone":"Europe/Ljubljana","utc":"2027-04-03T14:00:00Z"},"zone":"Europe/Ljubljana","fold":0,"whole_days":false,"venue":null,"space":null,"title":{},"text":{},"status":"idea","occasion":"","access":[],"subject_to":"","locked":false,"announce_from":null,"reason":"","cost_amount":0,"cost_currency":"","moved_to":null,"capacity":0,"expected":0,"website":"","source":"","notes":""}],"change":null,"notes":[]}

$ affiche add season.affiche activity title=Lion kind=festival
Add Lion
Activity #7

$ affiche add season.affiche activity title=Weaving kind=show --festival lion
Add Weaving
Activity #8

$ affiche add season.affiche activity title=Looms kind=show --festival lion --run 'Sat 10:00, 3–10 April'
Add Looms
  1  Sat 3 Apr 2027, 10:00 – 11:30   #9
  2  Sat 10 Apr 2027, 10:00 – 11:30  #10

$ affiche add season.affiche venue name=House --festival lion
! affiche: season.affiche: --festival puts an activity, a run or --run into a festival, not venue.
[2]

$ affiche add season.affiche activity title=Dyes kind=show --festival tiger
! affiche: season.affiche: nothing is called “tiger”, and no id begins so.
[2]

$ affiche list season.affiche activity
·  Kind      Title    Part of
·  training  Weaving
·  festival  Lion
·  show      Weaving  Lion
·  show      Looms    Lion

$ affiche list season.affiche run
·  Activity  Festival  From        Until
·  Weaving             2027-04-05  2027-04-14
·  Looms     Lion      2027-04-03  2027-04-10
