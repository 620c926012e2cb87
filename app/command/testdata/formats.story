# One festival in two formats: the second is seen to be the same, and updates it. A time that clocks never show is read as RFC 5545 does.
% file days.json: {"schedule":{"version":"1","conference":{"acronym":"tiny","title":"Tiny Days","time_zone_name":"Europe/Paris","start":"2027-03-28","end":"2027-03-28","daysCount":1,"timeslot_duration":"00:15","days":[{"index":1,"date":"2027-03-28","day_start":"2027-03-28T00:00:00+01:00","day_end":"2027-03-28T20:00:00+02:00","rooms":{"Hall":[{"id":1,"guid":"11111111-2222-4333-8444-555555555555","date":"2027-03-28T11:00:00+02:00","start":"11:00","duration":"01:00","room":"Hall","slug":"a","title":"Opening","subtitle":"","track":"","type":"lecture","language":"en","abstract":"","description":"","persons":[],"links":[]},{"id":2,"date":"2027-03-28T02:30:00","duration":"01:00","title":"Small hours","language":"en"}]}}]}}}
% file days.xml: <schedule><version>2</version><conference><title>Tiny Days, public</title><time_zone_name>Europe/Paris</time_zone_name></conference><day date="2027-03-28"><room name="Hall"><event id="71"><date>2027-03-28T11:00:00+02:00</date><duration>1:00</duration><title>Opening</title></event><event id="72"><date>2027-03-28T03:30:00+02:00</date><duration>1:15</duration><title>Small hours</title></event></room></day></schedule>
$ affiche new season.affiche --zone Europe/Paris
season

File                   season.affiche
Days                   –
Time zone              Europe/Paris
Version of the format  3
Integrity              in order


$ affiche import season.affiche days.json
From tiny
2 new dates
1 time falls into the hour that clocks leap over:
  Line 1: “Small hours”: clocks in Europe/Paris never show 28 Mar 2027 02:30; read as 03:30.

$ affiche import season.affiche days.xml --dry-run
From days
2 new dates
  Small hours  2027-03-28 03:30–04:45  Hall
  Opening      2027-03-28 11:00–12:00  Hall
2 of 2 dates in “days” look like what came from “tiny”. They would be here twice; --same-as tiny updates them instead.
This was a trial: nothing was changed.

$ affiche import season.affiche days.xml --dry-run --json
{"new":2,"changed":0,"moved":0,"gone":0,"same":0,"records":{"venue":{"new":1,"changed":0,"moved":0,"gone":0,"same":0},"space":{"new":1,"changed":0,"moved":0,"gone":0,"same":0},"activity":{"new":2,"changed":0,"moved":0,"gone":0,"same":0},"event":{"new":2,"changed":0,"moved":0,"gone":0,"same":0},"alias":{"new":4,"changed":0,"moved":0,"gone":0,"same":0}},"refused":[],"dates":[{"what":"new","id":"#1","title":"Opening","start":{"local":"2027-03-28T11:00","zone":"Europe/Paris","utc":"2027-03-28T09:00:00Z"},"end":{"local":"2027-03-28T12:00","zone":"Europe/Paris","utc":"2027-03-28T10:00:00Z"},"place":"Hall","before":null,"differs":[]},{"what":"new","id":"#2","title":"Small hours","start":{"local":"2027-03-28T03:30","zone":"Europe/Paris","utc":"2027-03-28T01:30:00Z"},"end":{"local":"2027-03-28T04:45","zone":"Europe/Paris","utc":"2027-03-28T02:45:00Z"},"place":"Hall","before":null,"differs":[]}],"odd":[],"alike":[{"schedule":"days","source":"tiny","dates":2,"of":2}],"zone":"Europe/Paris","zone_assumed":false}

$ affiche import season.affiche days.xml --same-as Tony --dry-run
! affiche: season.affiche: Nothing ever came from “Tony”. Known sources: tiny.
[2]

$ affiche import season.affiche days.xml --same-as tiny --dry-run
From tiny
1 date moved
  Small hours  2027-03-28 02:30–03:30  Hall  → 2027-03-28 03:30–04:45  Hall
1 date as before
This was a trial: nothing was changed.

$ affiche import season.affiche days.xml --same-as tiny
From tiny
1 date moved
1 date as before

$ affiche import season.affiche days.xml
From tiny
Everything is here already: nothing was changed.

% file days.xml: <schedule><version>3</version><conference><title>Tiny Days, public</title><time_zone_name>Europe/Paris</time_zone_name></conference><day date="2027-03-28"><room name="Hall"><event id="71"><date>2027-03-28T11:00:00+02:00</date><duration>1:00</duration><title>Grand opening</title><abstract>With a band.</abstract></event></room></day></schedule>
$ affiche import season.affiche days.xml --dry-run
From tiny
1 date changed
  Grand opening  2027-03-28 11:00–12:00  Hall  Title: Opening → Grand opening  Text: – → With a band.
1 date gone there, cancelled here
  Small hours  2027-03-28 03:30–04:45  Hall
This was a trial: nothing was changed.

$ affiche import season.affiche days.xml
From tiny
1 date changed
1 date gone there, cancelled here

$ affiche import season.affiche days.json --source other
From other
2 new dates
1 time falls into the hour that clocks leap over:
  Line 1: “Small hours”: clocks in Europe/Paris never show 28 Mar 2027 02:30; read as 03:30.
2 of 2 dates in “other” look like what came from “tiny”. They are here twice now. To undo it: affiche undo; --same-as tiny updates them instead.
