# Two laptops change the same season apart; what only one changed is taken in, what both changed is asked about.
$ affiche new season.affiche --zone Europe/Paris
season

File                   season.affiche
Days                   –
Time zone              Europe/Paris
Version of the format  3
Integrity              in order


$ affiche add season.affiche activity kind=show title=Winds
Add Winds
Activity #1

$ affiche add season.affiche venue name=Elektrarna
Add Elektrarna
Venue #2

$ affiche add season.affiche space venue=#2 name=Hall kind=hall
Add Hall
Space #3

$ affiche add season.affiche event activity=#1 space=#3 start=2027-08-25T20:00 end=2027-08-25T21:00
Add Winds
Date #4

% copy season.affiche other.affiche
$ affiche merge season.affiche other.affiche
The other copy has nothing new.

$ affiche set season.affiche #1 title=Storms
Change Storms
Activity #1

% DEVICE=laptop
$ affiche set other.affiche #1 title=Breezes
Change Breezes
Activity #1

$ affiche add other.affiche event activity=#1 space=#3 start=2027-08-25T20:30 end=2027-08-25T21:30 status=option
Add Breezes
Date #5

% DEVICE=desk
$ affiche set season.affiche #4 start=2027-08-25T19:00 end=2027-08-25T20:00
Change Storms
Date #4

$ affiche set other.affiche #4 start=2027-08-25T20:15 end=2027-08-25T21:15
Change Breezes
Date #4

$ affiche merge season.affiche other.affiche --dry-run
3 changes
1 new date
1 date moved
·  Breezes: Title (en) — yours: Storms (Ana, 2 Nov 2026 10:07) / Breezes (Ana, 2 Nov 2026 10:08)
·  Breezes: Start, End — yours: 2027-08-25 20:15, 2027-08-25 21:15 (Ana, 2 Nov 2026 10:11) / 2027-08-25 19:00, 2027-08-25 20:00 (Ana, 2 Nov 2026 10:10)
Until it is settled, the later value shows. `affiche set FILE ID FIELD=VALUE` settles it with the value that is to stay, the one shown included.
1 pair of dates now shares a space and a time.
This was a trial: nothing was changed.

$ affiche merge season.affiche other.affiche --dry-run --json
{"new":1,"changed":0,"moved":1,"gone":0,"same":0,"records":{"programme":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"venue":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"space":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"activity":{"new":0,"changed":1,"moved":0,"gone":0,"same":0},"event":{"new":1,"changed":0,"moved":1,"gone":0,"same":0}},"refused":[],"conflicts":[{"record":"#1","unit":"title.en","base":{"title.en":"Winds"},"mine":{"title.en":"Storms"},"theirs":{"title.en":"Breezes"},"type":"activity","mine_by":{"actor":"Ana","device":"desk","at":{"local":"2026-11-02T10:07","zone":"Europe/Paris","utc":"2026-11-02T09:07:00Z"}},"theirs_by":{"actor":"Ana","device":"laptop","at":{"local":"2026-11-02T10:08","zone":"Europe/Paris","utc":"2026-11-02T09:08:00Z"}},"others":[]},{"record":"#4","unit":"when","base":{"start":{"local":"2027-08-25T20:00","zone":"Europe/Paris","utc":"2027-08-25T18:00:00Z"},"end":{"local":"2027-08-25T21:00","zone":"Europe/Paris","utc":"2027-08-25T19:00:00Z"},"zone":"Europe/Paris","fold":0,"whole_days":false},"mine":{"start":{"local":"2027-08-25T20:15","zone":"Europe/Paris","utc":"2027-08-25T18:15:00Z"},"end":{"local":"2027-08-25T21:15","zone":"Europe/Paris","utc":"2027-08-25T19:15:00Z"},"zone":"Europe/Paris","fold":0,"whole_days":false},"theirs":{"start":{"local":"2027-08-25T19:00","zone":"Europe/Paris","utc":"2027-08-25T17:00:00Z"},"end":{"local":"2027-08-25T20:00","zone":"Europe/Paris","utc":"2027-08-25T18:00:00Z"},"zone":"Europe/Paris","fold":0,"whole_days":false},"type":"event","mine_by":{"actor":"Ana","device":"desk","at":{"local":"2026-11-02T10:11","zone":"Europe/Paris","utc":"2026-11-02T09:11:00Z"}},"theirs_by":{"actor":"Ana","device":"desk","at":{"local":"2026-11-02T10:10","zone":"Europe/Paris","utc":"2026-11-02T09:10:00Z"}},"others":[]}],"clashes":1,"alike":[]}

$ affiche merge season.affiche other.affiche --json
{"new":1,"changed":0,"moved":1,"gone":0,"same":0,"records":{"programme":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"venue":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"space":{"new":0,"changed":0,"moved":0,"gone":0,"same":1},"activity":{"new":0,"changed":1,"moved":0,"gone":0,"same":0},"event":{"new":1,"changed":0,"moved":1,"gone":0,"same":0}},"refused":[],"conflicts":[{"record":"#1","unit":"title.en","base":{"title.en":"Winds"},"mine":{"title.en":"Storms"},"theirs":{"title.en":"Breezes"},"type":"activity","mine_by":{"actor":"Ana","device":"desk","at":{"local":"2026-11-02T10:07","zone":"Europe/Paris","utc":"2026-11-02T09:07:00Z"}},"theirs_by":{"actor":"Ana","device":"laptop","at":{"local":"2026-11-02T10:08","zone":"Europe/Paris","utc":"2026-11-02T09:08:00Z"}},"others":[]},{"record":"#4","unit":"when","base":{"start":{"local":"2027-08-25T20:00","zone":"Europe/Paris","utc":"2027-08-25T18:00:00Z"},"end":{"local":"2027-08-25T21:00","zone":"Europe/Paris","utc":"2027-08-25T19:00:00Z"},"zone":"Europe/Paris","fold":0,"whole_days":false},"mine":{"start":{"local":"2027-08-25T20:15","zone":"Europe/Paris","utc":"2027-08-25T18:15:00Z"},"end":{"local":"2027-08-25T21:15","zone":"Europe/Paris","utc":"2027-08-25T19:15:00Z"},"zone":"Europe/Paris","fold":0,"whole_days":false},"theirs":{"start":{"local":"2027-08-25T19:00","zone":"Europe/Paris","utc":"2027-08-25T17:00:00Z"},"end":{"local":"2027-08-25T20:00","zone":"Europe/Paris","utc":"2027-08-25T18:00:00Z"},"zone":"Europe/Paris","fold":0,"whole_days":false},"type":"event","mine_by":{"actor":"Ana","device":"desk","at":{"local":"2026-11-02T10:11","zone":"Europe/Paris","utc":"2026-11-02T09:11:00Z"}},"theirs_by":{"actor":"Ana","device":"desk","at":{"local":"2026-11-02T10:10","zone":"Europe/Paris","utc":"2026-11-02T09:10:00Z"}},"others":[]}],"clashes":1,"alike":[]}

$ affiche merge season.affiche other.affiche
The other copy has nothing new.
·  Breezes: Title (en) — yours: Storms (Ana, 2 Nov 2026 10:07) / Breezes (Ana, 2 Nov 2026 10:08)
·  Breezes: Start, End — yours: 2027-08-25 20:15, 2027-08-25 21:15 (Ana, 2 Nov 2026 10:11) / 2027-08-25 19:00, 2027-08-25 20:00 (Ana, 2 Nov 2026 10:10)
Until it is settled, the later value shows. `affiche set FILE ID FIELD=VALUE` settles it with the value that is to stay, the one shown included.

$ affiche set season.affiche #4 start=2027-08-25T20:15 end=2027-08-25T21:15
Change Breezes
Date #4

$ affiche set season.affiche #1 title=Storms
Change Storms
Activity #1

$ affiche merge season.affiche other.affiche
The other copy has nothing new.

$ affiche list season.affiche activity --lang fr
·  Type  Titre
·  show  Storms

$ affiche undo season.affiche
Undo: Change Storms
1 conflict is open; `affiche conflicts FILE` lists it.

$ affiche new stranger.affiche --zone Europe/Paris
stranger

File                   stranger.affiche
Days                   –
Time zone              Europe/Paris
Version of the format  3
Integrity              in order


$ affiche merge season.affiche stranger.affiche --dry-run
! affiche: stranger.affiche: This is another programme, not a copy of yours. Nothing was changed. Import its calendar instead.
[2]

$ affiche merge season.affiche stranger.affiche
! affiche: stranger.affiche: This is another programme, not a copy of yours. Nothing was changed. Import its calendar instead.
[2]
