# Wrong calls are told in one line that names the remedy, in the reader's language, and change nothing.
$ affiche new season.affiche --zone Mars/Olympus
! affiche: season.affiche: zone: “Mars/Olympus” is not a time zone like Europe/Ljubljana.
[2]

$ affiche new season.affiche --zone Europe/Paris
season

File                   season.affiche
Days                   –
Time zone              Europe/Paris
Version of the format  3
Integrity              in order


$ affiche
! affiche: this build has no window; `affiche --help` lists its commands.
[2]

$ affiche season.affiche
! affiche: season.affiche: this build has no window; `affiche --help` lists its commands.
[2]

$ affiche infoo
! affiche: infoo: there is no such file, and no such command; `affiche --help` lists the commands.
[2]

$ affiche infoo season.affiche
! affiche: there is no command “infoo”; there are new, info, list, find, set, add, move, copy, delete, undo, redo, import, export, feeds, history, merge, conflicts, picture, status, costs, due, holds, calls, phases, templates, sheets, stock, access, scenario, life, came, beds, same, rebuild.
[2]

$ affiche info
! affiche: FILE is missing; `affiche --help` shows each call.
[2]

$ affiche info nowhere.affiche
! affiche: nowhere.affiche: There is no such file. Nothing was changed. Look whether it was moved or renamed.
[2]

$ affiche info season.affiche --colour
! affiche: there is no option --colour; `affiche --help` lists them.
[2]

$ affiche info season.affiche too much
! affiche: too is one word too many here; `affiche --help` shows each call.
[2]

$ affiche list season.affiche
! affiche: RECORD is missing; `affiche --help` shows each call.
[2]

$ affiche list season.affiche events
! affiche: “events” is not a kind of record; there are programme, organisation, contact, partner, laboratory, work_package, membership, venue, space, opening_hours, quiet, person, company, company_member, availability, equipment, activity, co_production, appearance, credit, need, run, event, phase, call, bundle, hold, agreement, party, line, enrolment, attendance, call_for_applications, milestone, acceptance, feed, issued, alias, template, template_phase, withdrawal, stay, per_diem, note, scenario, mapping.
[2]

$ affiche list season.affiche work-package
There are none.

$ affiche set season.affiche
! affiche: ID... FIELD=VALUE... is missing; `affiche --help` shows each call.
[2]

$ affiche set season.affiche 0
! affiche: FIELD=VALUE... is missing; `affiche --help` shows each call.
[2]

$ affiche set season.affiche 0 kind
! affiche: “kind” is not FIELD=VALUE, like capacity=120.
[2]

$ affiche set season.affiche ffff kind=show
! affiche: season.affiche: no record has an id that begins with “ffff”; `affiche list` shows the ids.
[2]

$ affiche set season.affiche 'f f' =show
! affiche: “=show” is not FIELD=VALUE, like capacity=120.
[2]

$ affiche add season.affiche activity kind=ball
! affiche: season.affiche: kind: “ball” is none of these: residency, training, exhibition, festival, show, workshop, roundtable, meeting, incubation. title: This is needed.
[2]

$ affiche add season.affiche activity colour=red
! affiche: season.affiche: colour: There is no such field; there are kind, title, subtitle, text, lead, part_of, came_out_of, laboratory, sectors, tags, languages, duration, audience, age_from, access, contact_hours, outcome, work_package, website, source, notes. kind: “” is none of these: residency, training, exhibition, festival, show, workshop, roundtable, meeting, incubation. title: This is needed.
[2]

$ affiche add season.affiche activity kind=show title=Winds duration=long age_from=200
! affiche: season.affiche: duration: “long” is not a whole number. age_from: Between 0 and 120.
[2]

$ affiche add season.affiche programme name=Second
! affiche: season.affiche: a file holds one season; change that one with `affiche set`.
[2]

$ affiche add season.affiche milestone title=Deadline
! affiche: season.affiche: day: This is needed.
[2]

$ affiche history season.affiche --limit many
! affiche: --limit wants a whole number, not “many”.
[2]

$ affiche history season.affiche --record zzz
! affiche: season.affiche: no record has an id that begins with “zzz”; `affiche list` shows the ids.
[2]

$ affiche history season.affiche --limit
! affiche: --limit wants a whole number, not “season.affiche”.
[2]

$ affiche info season.affiche --lang xx
! affiche: “xx” is not a language spoken here; choose one of en, fr, it, sl, es, cnr.
[2]

$ affiche info nowhere.affiche --lang fr
! affiche: nowhere.affiche: Ce fichier n’existe pas. Rien n’a été modifié. Vérifiez s’il a été déplacé ou renommé.
[2]

$ affiche info --lang=sl
! affiche: manjka FILE; `affiche --help` pokaže vsak klic.
[2]

$ affiche set --lang it season.affiche ffff kind=show
! affiche: season.affiche: nessuna scheda ha un identificativo che inizia con «ffff»; `affiche list` li mostra.
[2]

% LANG=es_ES.UTF-8
$ affiche list season.affiche nada
! affiche: «nada» no es un tipo de ficha; hay programme, organisation, contact, partner, laboratory, work_package, membership, venue, space, opening_hours, quiet, person, company, company_member, availability, equipment, activity, co_production, appearance, credit, need, run, event, phase, call, bundle, hold, agreement, party, line, enrolment, attendance, call_for_applications, milestone, acceptance, feed, issued, alias, template, template_phase, withdrawal, stay, per_diem, note, scenario, mapping.
[2]

% LANG=sr_ME
$ affiche undo season.affiche
Nema šta da se poništi.
[1]

$ affiche --version
affiche 1.2.3

$ affiche undo --help --lang en
affiche undo FILE

take back the last change

  --lang=LANG      the language to speak: en, fr, it, sl, es, cnr
  --json           one JSON object, for scripts
  --scenario=NAME  work in a scenario, beside the plan
  -h, --help       this help
  --version        the version

$ affiche info .
! affiche: .: ovo je folder; navedite datoteku u njemu.
[2]

$ affiche new no/such/folder/s.affiche
! affiche: no/such/folder/s.affiche: folder no/such/folder ne postoji; prvo ga napravite ili izaberite drugo mjesto.
[2]

$ affiche export season.affiche --all --to b.ics
! affiche: --all zapisuje više datoteka u folder, a b.ics je jedna datoteka; navedite folder.
[2]

$ affiche export season.affiche --format ics --to season.affiche/all.ics
! affiche: season.affiche/all.ics: tamo se ne može pisati; izaberite drugo mjesto.
[2]

$ affiche rebuild season.affiche --to season.affiche
! affiche: season.affiche: Fajl sa ovim imenom već postoji. Ostao je kakav je bio. Izaberite drugo ime.
[2]

$ affiche rebuild season.affiche --to rebuilt.affiche --lang en
1 change was saved into rebuilt.affiche. The damaged file is as it was.

$ affiche info rebuilt.affiche --json
{"programme":{"id":"#1","name":{"en":"season"},"zone":"Europe/Paris","currency":"EUR","languages":["en"],"day_turn":300,"from":null,"until":null,"about":{},"challenge_hours":0,"notes":""},"schema":3,"counts":{"programme":1,"organisation":0,"contact":0,"partner":0,"laboratory":0,"work_package":0,"membership":0,"venue":0,"space":0,"opening_hours":0,"quiet":0,"person":0,"company":0,"company_member":0,"availability":0,"equipment":0,"activity":0,"co_production":0,"appearance":0,"credit":0,"need":0,"run":0,"event":0,"phase":0,"call":0,"bundle":0,"hold":0,"agreement":0,"party":0,"line":0,"enrolment":0,"attendance":0,"call_for_applications":0,"milestone":0,"acceptance":0,"feed":0,"issued":0,"alias":0,"template":0,"template_phase":0,"withdrawal":0,"stay":0,"per_diem":0,"note":0,"scenario":0,"mapping":0},"from":null,"to":null,"integrity":"ok","conflicts":0}

$ affiche help undo --lang en
affiche undo FILE

take back the last change

  --lang=LANG      the language to speak: en, fr, it, sl, es, cnr
  --json           one JSON object, for scripts
  --scenario=NAME  work in a scenario, beside the plan
  -h, --help       this help
  --version        the version

$ affiche help --lang en
Affiche plans the season of a network of cultural partners.

  affiche [FILE]
      the window
  affiche new FILE [--sample] [--zone ZONE] [--from DAY] [--until DAY]
      a new programme file
  affiche info FILE
      what is in it: counts, days, version, integrity
  affiche list FILE RECORD [--partner NAME] [--kind KIND] [--status STATUS] [--person NAME]
          [--festival NAME] [--place NAME] [--tag WORD] [--text WORDS] [--from DAY] [--until DAY]
      the records of one kind, every field
  affiche find FILE WORDS... [--limit N]
      the records with these words, the best first
  affiche set FILE ID... FIELD=VALUE... [--later] [--all] [--dry-run]
      change fields of a record
  affiche add FILE RECORD FIELD=VALUE... [--run SENTENCE] [--numbered] [--festival NAME] [--dry-run]
      add a record
  affiche move FILE ID... [--by 2d] [--to SPACE] [--holds]
      move dates, runs, activities, holds or phases in time or to another place
  affiche copy FILE ID... [--by 2d] [--to SPACE] [--bare]
      copy dates, runs, activities, holds or phases, some time later or elsewhere
  affiche delete FILE ID... [--keep-dates] [--yes]
      delete records, with what hangs on them
  affiche undo FILE
      take back the last change
  affiche redo FILE
      do the undone change again
  affiche import FILE PATH... [--as FORMAT] [--columns HEADING=FIELD,...] [--page NAME] [--means
          NAME=ID] [--unknown ANSWER] [--source NAME] [--same-as SOURCE] [--zone ZONE] [--dry-run]
      take in schedules and tables from elsewhere
  affiche export FILE [--feed NAME] [--all] [--format FORMAT] [--record RECORD] --to PATH
          [--confidential] [--mark]
      write calendars and tables for others
  affiche feeds FILE
      the calendars that the programme gives
  affiche history FILE [--record ID] [--limit N]
      who changed what, and when
  affiche merge FILE OTHER [--dry-run]
      take in what another copy changed
  affiche conflicts FILE
      what copies said differently and nobody has settled
  affiche picture FILE [--view VIEW] [--group ROWS] [--from DAY] [--until DAY] --to OUT.png|OUT.svg
          [--dark] [--width PIXELS] [--height PIXELS]
      draw the timeline as a picture
  affiche status FILE ID... STATE... [--reason TEXT] [--cost AMOUNT] [--to-date TIME] [--others
          keep|release] [--on DAY] [--invoice NUMBER] [--locked] [--dry-run]
      change the status of dates, the state of agreements or the payment of lines, with what that
      asks for
  affiche costs FILE [ID]
      what an activity or an agreement comes to, who carries it and who is paid, currency by
      currency; without one all that have lines
  affiche due FILE [--within DAYS] [--all]
      agreements to be signed and lines to be paid that are due, or of which one wants to be
      reminded by now
  affiche holds FILE [ID...] [--within DAYS] [--all] [--release] [--move-up] [--take] [--let-go]
          [--renew TIME] [--challenge] [--withdraw] [--promote] [--dry-run]
      what is held, by rank and by what runs out first; or release, take and renew holds
  affiche calls FILE [ID...] [--from DAY] [--until DAY] [--open] [--who-is-free] [--fill PERSON]
          [--empty] [--dry-run]
      who is called when, and which positions are open; who is free for one; or fill and empty calls
  affiche phases FILE ID... [--template TEMPLATE] [--dry-run]
      give dates, runs or all of an activity the phases of a template, without doubling any; of a
      template: what came from it follows it
  affiche templates FILE [--ready]
      the templates of phases, and how many dates and runs came from each
  affiche sheets FILE --day DAY --to FOLDER [--for venue|person|crew] [--format pdf|txt]
      write what people need on paper for a day: of each house, of everybody called, of the crew’s
      week
  affiche stock FILE [--day DAY] [--short]
      equipment on a day: what is free, promised, lent and in maintenance, and what is short next
  affiche access FILE [ID...] [--confidential]
      what dates need to be taken part in, and what meets it; without ids, those of which something
      is not met
  affiche scenario FILE [new|compare|adopt|drop] [NAME] [ID...] [--text TEXT]
      what if: list scenarios, begin one, compare it with the plan, adopt all or some of it, or drop
      it; --scenario NAME lets other commands work in it
  affiche life FILE [ID] [--certify] [--invigilate N] [--position TEXT] [--day DAY] [--to FOLDER]
          [--format pdf|txt] [--dry-run]
      how far residencies, exhibitions, trainings and cohorts are; of one, its steps, hours,
      certificates and stays
  affiche came FILE ID [PERSON...] [--everybody] [--away] [--minutes MINUTES] [--dry-run]
      who came to a session, coaching or other date; or say who did
  affiche beds FILE [--from DAY] [--until DAY]
      who stays in which bed or studio, and the nights that are too full
  affiche same FILE [KEEP] [OTHER] [--take FIELD] [--type RECORD] [--dry-run]
      what may have been entered twice, by name or e-mail; or make one record of two: what refers to
      OTHER refers to KEEP
  affiche rebuild FILE --to NEWFILE
      save what can be read of a damaged file into a new one

  --lang=LANG      the language to speak: en, fr, it, sl, es, cnr
  --json           one JSON object, for scripts
  --scenario=NAME  work in a scenario, beside the plan
  -h, --help       this help
  --version        the version

A file is changed at once, and every change can be undone. Exit status: 0 done, 1 the answer is no,
2 the call was wrong or the file could not be used.

$ affiche history x.affiche --limit=-1
! affiche: --limit je broj od 0 (sve) naviše, ne -1.
[2]

$ affiche list --help
affiche list FILE RECORD [--partner NAME] [--kind KIND] [--status STATUS] [--person NAME] [--festival NAME] [--place NAME] [--tag WORD] [--text WORDS] [--from DAY] [--until DAY]

zapisi jedne vrste, sva polja
RECORD je jedno od: programme, organisation, contact, partner, laboratory, work_package, membership,
  venue, space, opening_hours, quiet, person, company, company_member, availability, equipment,
  activity, co_production, appearance, credit, need, run, event, phase, call, bundle, hold,
  agreement, party, line, enrolment, attendance, call_for_applications, milestone, acceptance, feed,
  issued, alias, template, template_phase, withdrawal, stay, per_diem, note, scenario, mapping

  --partner=NAME   samo termini ovog partnera, po imenu, skraćenici ili id-ju
  --kind=KIND      samo termini ove vrste: residency, training, exhibition, festival, show, workshop, roundtable, meeting, incubation
  --status=STATUS  samo termini s ovim statusom: idea, enquiry, option, confirmed, done, released, postponed, cancelled
  --person=NAME    samo termini s ovom osobom ili trupom
  --festival=NAME  samo termini na ovom festivalu
  --place=NAME     samo termini na ovom mjestu ili u ovom prostoru
  --tag=WORD       samo termini s ovom oznakom
  --text=WORDS     samo termini u kojima su sve ove riječi
  --from=DAY       prvi dan, kao 2027-08-20
  --until=DAY      posljednji dan, uključujući i njega
  --lang=LANG      jezik poruka: en, fr, it, sl, es, cnr
  --json           jedan JSON objekat, za skripte
  --scenario=NAME  radi u scenariju, pored plana
  -h, --help       ova pomoć
  --version        verzija
