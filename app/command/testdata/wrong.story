# Wrong calls are told in one line that names the remedy, in the reader's language, and change nothing.
$ affiche new season.affiche --zone Mars/Olympus
! affiche: season.affiche: zone: “Mars/Olympus” is not a time zone like Europe/Ljubljana.
[2]

$ affiche new season.affiche --zone Europe/Paris
season

File                   season.affiche
Days                   –
Time zone              Europe/Paris
Version of the format  1
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
! affiche: there is no command “infoo”; there are new, info, list, set, add, undo, redo, import, export, feeds, history, merge, picture.
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
! affiche: “events” is not a kind of record; there are programme, organisation, contact, partner, laboratory, work_package, membership, venue, space, opening_hours, quiet, person, company, company_member, availability, equipment, activity, co_production, appearance, credit, need, run, event, phase, call, bundle, hold, agreement, party, line, enrolment, attendance, call_for_applications, milestone, acceptance, feed, issued, alias.
[2]

$ affiche list season.affiche work-package
There are none.

$ affiche set season.affiche
! affiche: ID FIELD=VALUE... is missing; `affiche --help` shows each call.
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
! affiche: season.affiche: colour: There is no such field; there are kind, title, subtitle, text, lead, part_of, came_out_of, laboratory, sectors, tags, languages, duration, audience, age_from, access, website, source, notes. kind: “” is none of these: residency, training, exhibition, festival, show, workshop, roundtable, meeting, incubation. title: This is needed.
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
! affiche: «nada» no es un tipo de ficha; hay programme, organisation, contact, partner, laboratory, work_package, membership, venue, space, opening_hours, quiet, person, company, company_member, availability, equipment, activity, co_production, appearance, credit, need, run, event, phase, call, bundle, hold, agreement, party, line, enrolment, attendance, call_for_applications, milestone, acceptance, feed, issued, alias.
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

  --lang=LANG  the language to speak: en, fr, it, sl, es, cnr
  --json       one JSON object, for scripts
  -h, --help   this help
  --version    the version
