# A schedule from elsewhere comes in twice, calendars and a picture go out, and another copy is merged.
% file talks.json: {"schedule":{"version":"1","conference":{"acronym":"tiny","title":"Tiny Days","start":"2027-05-01","end":"2027-05-01","daysCount":1,"timeslot_duration":"00:15","days":[{"index":1,"date":"2027-05-01","day_start":"2027-05-01T10:00:00+02:00","day_end":"2027-05-01T20:00:00+02:00","rooms":{"Hall":[{"id":1,"guid":"11111111-2222-4333-8444-555555555555","date":"2027-05-01T11:00:00+02:00","start":"11:00","duration":"01:00","room":"Hall","slug":"a","title":"Opening","subtitle":"","track":"","type":"lecture","language":"en","abstract":"","description":"","persons":[],"links":[]}]}}]}}}
$ affiche new season.affiche --zone Europe/Paris
season

File                   season.affiche
Days                   –
Time zone              Europe/Paris
Version of the format  3
Integrity              in order


$ affiche import season.affiche talks.json --dry-run
From tiny
The file names no time zone: taken as Europe/Paris; --zone changes it.
1 new date
  Opening  2027-05-01 11:00–12:00  Hall
This was a trial: nothing was changed.

$ affiche import season.affiche talks.json --json
{"new":1,"changed":0,"moved":0,"gone":0,"same":0,"records":{"venue":{"new":1,"changed":0,"moved":0,"gone":0,"same":0},"space":{"new":1,"changed":0,"moved":0,"gone":0,"same":0},"activity":{"new":1,"changed":0,"moved":0,"gone":0,"same":0},"event":{"new":1,"changed":0,"moved":0,"gone":0,"same":0},"alias":{"new":3,"changed":0,"moved":0,"gone":0,"same":0}},"refused":[],"dates":[{"what":"new","id":"#1","title":"Opening","start":{"local":"2027-05-01T11:00","zone":"Europe/Paris","utc":"2027-05-01T09:00:00Z"},"end":{"local":"2027-05-01T12:00","zone":"Europe/Paris","utc":"2027-05-01T10:00:00Z"},"place":"Hall","before":null,"differs":[]}],"odd":[],"alike":[],"zone":"Europe/Paris","zone_assumed":true}

$ affiche import season.affiche talks.json
From tiny
The file names no time zone: taken as Europe/Paris; --zone changes it.
Everything is here already: nothing was changed.

$ affiche import season.affiche talks.json --as pdf
! affiche: --as cannot be “pdf”; choose one of schedule.xml, schedule.json, ics, season, person, organisation, company, contact, venue, space, equipment.
[2]

$ affiche import season.affiche nowhere.ics
! affiche: nowhere.ics: there is no such file; look at its name and folder.
[2]

$ affiche feeds season.affiche
venue-tiny       tiny        public  1 date
kind-roundtable  roundtable  public  1 date

$ affiche feeds season.affiche --json
{"feeds":[{"name":"tiny","audience":"public","events":1,"feed":"venue-tiny"},{"name":"roundtable","audience":"public","events":1,"feed":"kind-roundtable"}]}

$ affiche export season.affiche --all --to out
out/venue-tiny.ics       1 date  written
out/kind-roundtable.ics  1 date  written
In the calendars: every date (1).

$ affiche export season.affiche --all --to out
out/venue-tiny.ics       1 date  as before
out/kind-roundtable.ics  1 date  as before
In the calendars: every date (1).

$ affiche export season.affiche --feed TINY --to out --json
{"files":[{"path":"out/venue-tiny.ics","feed":"venue-tiny","name":"tiny","events":1,"changed":false,"dates":{"all":1,"shown":1,"left_out":{}}}],"remembered":true,"problems":[],"dates":{"all":1,"shown":1,"left_out":{}}}

$ affiche export season.affiche --format ics --to all.ics --json
{"files":[{"path":"all.ics","feed":"everything","name":"everything","events":1,"changed":true,"dates":{"all":1,"shown":1,"left_out":{}}}],"remembered":true,"problems":[],"dates":{"all":1,"shown":1,"left_out":{}}}

$ affiche export season.affiche --feed nothing --to out
! affiche: season.affiche: there is no calendar “nothing”; `affiche feeds` lists them.
[2]

$ affiche export season.affiche --to out
! affiche: say what to export: --feed NAME, --all or --format ics, csv, xlsx or vcf.
[2]

$ affiche export season.affiche --format pdf --to out
! affiche: --format cannot be “pdf”; choose one of ics, csv, xlsx, vcf.
[2]

$ affiche picture season.affiche --to may.svg --from 2027-05-01 --until 2027-05-02
may.svg

$ affiche picture season.affiche --to may.png --json --dark --width 800
{"path":"may.png"}

$ affiche picture season.affiche --to may.bmp
! affiche: season.affiche: “may.bmp” has none of the endings that can be drawn: .png, .svg.
[2]

$ affiche picture season.affiche --to may.png --width 9
! affiche: season.affiche: the picture would be too small or too large (9 × 0); choose another width and height.
[2]

$ affiche picture season.affiche --to may.png --from 2027-05-02 --until 2027-05-01
! affiche: season.affiche: there are no days to draw from 2027-05-02 to 2027-05-01; say others with --from and --until.
[2]

$ affiche picture season.affiche --to may.png --from May
! affiche: --from wants a day like 2027-08-20, not “May”.
[2]

$ affiche picture season.affiche --to may.svg --from 2027-05-01 --until 2027-05-02 --group status
may.svg

$ affiche picture season.affiche --group colour --to may.png
! affiche: --group cannot be “colour”; choose one of place, kind, person, status.
[2]

$ affiche picture season.affiche --view week --to may.png
! affiche: --view cannot be “week”; choose one of timeline, day, month.
[2]

$ affiche merge season.affiche season.affiche
! affiche: season.affiche: This is the programme that is open. There is nothing to merge. Choose the other copy.
[2]

$ affiche merge season.affiche talks.json
! affiche: talks.json: This is not a programme of Affiche. It was left as it is. Choose a file that Affiche made.
[2]

$ affiche history season.affiche
2026-11-02 10:12  Ana  Publish calendars
2026-11-02 10:09  Ana  Publish calendars
2026-11-02 10:03  Ana  Import tiny
    Venue · tiny: made (house)
    Space · Hall: made (tiny · room)
    Activity · Opening: made (roundtable)
    Date · Opening: made (Sat 1 May 2027, 11:00 – 12:00 · tiny · Hall · confirmed)
2026-11-02 10:01  Ana  Make the programme
    Season · season: made

$ affiche undo season.affiche
Undo: Import tiny
