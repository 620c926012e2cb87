# A producer makes a season, a house in another zone, a show with a date, and changes her mind.
$ affiche new season.affiche --zone Europe/Paris
season

File                   season.affiche
Days                   –
Time zone              Europe/Paris
Version of the format  3
Integrity              in order


$ affiche new season.affiche
! affiche: season.affiche: There is a file of this name already. It was left as it is. Choose another name.
[2]

$ affiche add season.affiche organisation name=Bunker city=Ljubljana country=SI
Add Bunker
Organisation #1

$ affiche add season.affiche partner organisation=#1 name=Bunker monogram=BUN
Add Bunker
Partner #2

$ affiche add season.affiche venue name=Elektrarna partner=#2 zone=Europe/Ljubljana
Add Elektrarna
Venue #3

$ affiche add season.affiche space venue=#3 'name=Main hall' kind=hall capacity=180
Add Main hall
Space #4

$ affiche add season.affiche activity kind=show 'title=Balkan winds' 'title.sl=Balkanski vetrovi' lead=#2
Add Balkan winds
Activity #5

$ affiche add season.affiche event activity=#5 space=#4 start=2027-08-25T22:00 end=2027-08-26T00:15
Add Balkan winds
Date #6

$ affiche list season.affiche event
·  Activity      Start             End               Time zone         Venue       Space      Status
·  Balkan winds  2027-08-25 22:00  2027-08-26 00:15  Europe/Ljubljana  Elektrarna  Main hall  idea

$ affiche set season.affiche #6 status=confirmed expected=150
Change Balkan winds
Date #6

$ affiche set season.affiche #6 status=confirmed
Nothing to change: it is so already.
Date #6

$ affiche set season.affiche #6 start=2027-10-31T02:30 end=2027-10-31T04:00
Change Balkan winds
Date #6
Clocks in Europe/Ljubljana show 2027-10-31T02:30 twice: they are put back then. The first time is meant unless fold says otherwise.

$ affiche list season.affiche event
·  Activity      Start             End               Time zone         Venue       Space      Status     Expected
·  Balkan winds  2027-10-31 02:30  2027-10-31 04:00  Europe/Ljubljana  Elektrarna  Main hall  confirmed  150

$ affiche info season.affiche
season

File                   season.affiche
Days                   30 Oct 2027
Time zone              Europe/Paris
Version of the format  3
Integrity              in order

Organisation           1
Partner                1
Venue                  1
Space                  1
Activity               1
Date                   1

$ affiche undo season.affiche
Undo: Change Balkan winds

$ affiche undo season.affiche
Undo: Change Balkan winds

$ affiche redo season.affiche
Redo: Change Balkan winds

$ affiche history season.affiche
2026-11-02 10:17  Ana  Redone: Change Balkan winds
    Date · Balkan winds, Wed 25 Aug · Status: idea → confirmed
    Date · Balkan winds, Wed 25 Aug · Expected: – → 150
2026-11-02 10:16  Ana  Undone: Change Balkan winds
    Date · Balkan winds, Wed 25 Aug · Status: confirmed → idea
    Date · Balkan winds, Wed 25 Aug · Expected: 150 → –
2026-11-02 10:15  Ana  Undone: Change Balkan winds
    Date · Balkan winds · When: Sun 31 Oct 2027, 02:30 CEST – 04:00 → Wed 25 Aug 2027, 22:00 – 00:15
2026-11-02 10:12  Ana  Change Balkan winds
    Date · Balkan winds · When: Wed 25 Aug 2027, 22:00 – 00:15 → Sun 31 Oct 2027, 02:30 CEST – 04:00
2026-11-02 10:10  Ana  Change Balkan winds
    Date · Balkan winds, Wed 25 Aug · Status: idea → confirmed
    Date · Balkan winds, Wed 25 Aug · Expected: – → 150
2026-11-02 10:08  Ana  Add Balkan winds
    Date · Balkan winds: made (Wed 25 Aug 2027, 22:00 – 00:15 · Elektrarna · Main hall · idea)
2026-11-02 10:07  Ana  Add Balkan winds
    Activity · Balkan winds: made (show)
2026-11-02 10:06  Ana  Add Main hall
    Space · Main hall: made (Elektrarna · hall)
2026-11-02 10:05  Ana  Add Elektrarna
    Venue · Elektrarna: made (house)
2026-11-02 10:04  Ana  Add Bunker
    Partner · Bunker: made
2026-11-02 10:03  Ana  Add Bunker
    Organisation · Bunker: made
2026-11-02 10:01  Ana  Make the programme
    Season · season: made

$ affiche history season.affiche --record #6 --limit 2
2026-11-02 10:17  Ana  Redone: Change Balkan winds
    Date · Balkan winds, Wed 25 Aug · Status: idea → confirmed
    Date · Balkan winds, Wed 25 Aug · Expected: – → 150
2026-11-02 10:16  Ana  Undone: Change Balkan winds
    Date · Balkan winds, Wed 25 Aug · Status: confirmed → idea
    Date · Balkan winds, Wed 25 Aug · Expected: 150 → –

$ affiche redo season.affiche
Redo: Change Balkan winds

$ affiche redo season.affiche
There is nothing to redo.
[1]

$ affiche new days.affiche --zone Europe/Paris --from 2027-09-01 --until 2028-06-30
days

File                   days.affiche
Days                   –
Time zone              Europe/Paris
Version of the format  3
Integrity              in order


$ affiche list days.affiche programme
·  Name  Time zone     Currency  Languages  Day turns at  From        Until
·  days  Europe/Paris  EUR       en         300           2027-09-01  2028-06-30

$ affiche new wrong.affiche --from 2027-09-01 --until 2027-08-01
! affiche: wrong.affiche: until: The last day (2027-08-01) is before the first (2027-09-01).
[2]

$ affiche new wrong.affiche --from soon
! affiche: wrong.affiche: --from wants a day like 2027-08-20, not “soon”.
[2]

$ affiche new wrong.affiche --sample --from 2027-09-01
! affiche: wrong.affiche: --sample and --from do not go together; leave one out.
[2]
