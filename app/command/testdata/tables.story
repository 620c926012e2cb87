# People and a season come in from spreadsheets, every row with its fate; tables go out and come in again without a change.
% rows people.csv: Vorname;Nachname;E-Mail;Organisation | Ana;Kos;ana@example.org;Bunker | Bor;Žagar;bor@example.org;Bunker | ;;x@example.org;
$ affiche new season.affiche --zone Europe/Ljubljana
season

File                   season.affiche
Days                   –
Time zone              Europe/Ljubljana
Version of the format  3
Integrity              in order


$ affiche import season.affiche people.csv --as people --dry-run
From people: People
  A  Vorname       → given
  B  Nachname      → family
  C  E-Mail        → email
  D  Organisation  → organisation
2 rows wait for an answer:
  Line 2: Ana Kos
  Line 3: Bor Žagar
1 row stays out:
  Line 4: “x@example.org”: the row has no name or title.
Who or what is “Bunker”? (2 rows)
  Make it new  --means 'Bunker=new'
  Leave it out  --means 'Bunker=out'
This was a trial: nothing was changed.

$ affiche import season.affiche people.csv --as people --means Bunker=new
From people: People
2 rows new
1 row stays out:
  Line 4: “x@example.org”: the row has no name or title.

$ affiche import season.affiche people.csv
From people: People
2 rows as before
1 row stays out:
  Line 4: “x@example.org”: the row has no name or title.
Nothing else is new: nothing was changed.

$ affiche import season.affiche people.csv --columns Nachname=surname
! affiche: season.affiche: A column cannot be “surname”. It can be: id, name, given, family, organisation, city, country, languages, department, position, trades, email, phone, access, access_needs, diet, about, notes.
[2]

$ affiche import season.affiche people.csv --as talks
! affiche: --as cannot be “talks”; choose one of schedule.xml, schedule.json, ics, season, person, organisation, company, contact, venue, space, equipment.
[2]

$ affiche import season.affiche people.csv people.csv
! affiche: people.csv: take in one table at a time, not “people.csv” with others.
[2]

% rows season.csv: Datum;Ura;Prostor;Naslov;Status | 21.8.2027;20.30;Dvorana;Niti;potrjeno | 32.8.2027;20.30;Dvorana;Niti;
$ affiche import season.affiche season.csv --unknown new --dry-run
From season: Season
  A  Datum    → date
  B  Ura      → time
  C  Prostor  → space
  D  Naslov   → title
  E  Status   → status
1 row new
  Line 2: Niti 2027-08-21 20:30–22:00 Dvorana
1 row stays out:
  Line 3: A3: “32.8.2027” is not a day; the day stands before the month.
This was a trial: nothing was changed.

$ affiche import season.affiche season.csv --unknown new
From season: Season
1 row new
1 row stays out:
  Line 3: A3: “32.8.2027” is not a day; the day stands before the month.

$ affiche import season.affiche season.csv --json --dry-run
{"new":0,"changed":0,"moved":0,"gone":0,"same":1,"records":{"activity":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"event":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"alias":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"mapping":{"new":0,"changed":0,"moved":0,"gone":0,"same":1}},"refused":[{"line":3,"cell":"A3","why":"Line 3: A3: “32.8.2027” is not a day; the day stands before the month."}],"as":"season","source":"season","page":"","columns":[{"column":"A","heading":"Datum","field":"date"},{"column":"B","heading":"Ura","field":"time"},{"column":"C","heading":"Prostor","field":"space"},{"column":"D","heading":"Naslov","field":"title"},{"column":"E","heading":"Status","field":"status"}],"rows":[{"line":2,"fate":"same","name":"Niti","id":"#1","differs":[]},{"line":3,"fate":"refused","name":"Niti","id":"","differs":[],"why":"Line 3: A3: “32.8.2027” is not a day; the day stands before the month."}],"unclear":[]}

$ affiche export season.affiche --format csv --record person --to out.csv
out.csv  2 rows  written

$ affiche export season.affiche --format csv --record person --confidential --to out.csv --json
{"files":[{"path":"out.csv","record":"person","rows":2,"confidential":true,"changed":true}]}

$ affiche import season.affiche out.csv
From out: People
2 rows as before

$ affiche export season.affiche --format csv --to dates.csv
dates.csv  1 row  written

$ affiche import season.affiche dates.csv --dry-run
From dates: Season
  A  Date    → date
  B  Time    → time
  C  End     → end
  D  Title   → title
  E  Kind    → kind
  F  Venue   → venue
  G  Status  → status
  H  Id      → id
1 row as before
This was a trial: nothing was changed.

$ affiche export season.affiche --format vcf --record venue --to out.vcf
! affiche: season.affiche: There are no cards of “venue”: export CSV or XLSX.
[2]

$ affiche history season.affiche
2026-11-02 10:13  Ana  Import out
    Columns of a spreadsheet: made
2026-11-02 10:09  Ana  Import season
    Venue · Dvorana: made (house)
    Activity · Niti: made (show)
    Date · Niti: made (Sat 21 Aug 2027, 20:30 – 22:00 · Dvorana · confirmed)
    Columns of a spreadsheet: made
2026-11-02 10:03  Ana  Import people
    Organisation · Bunker: made
    Person · Bor Žagar: made
    Person · Ana Kos: made
    Columns of a spreadsheet: made
2026-11-02 10:01  Ana  Make the programme
    Season · season: made
