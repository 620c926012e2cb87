# One laptop deleted what the other changed: a person says whether it stays, in one change and one step of undo.
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

$ affiche add season.affiche activity kind=show title=Tides
Add Tides
Activity #2

% copy season.affiche other.affiche
% DEVICE=laptop
$ affiche delete other.affiche #1 --yes
Delete Winds

$ affiche delete other.affiche #2 --yes
Delete Tides

% DEVICE=desk
$ affiche set season.affiche #1 title=Storms
Change Storms
Activity #1

$ affiche set season.affiche #2 title=Waves
Change Waves
Activity #2

$ affiche merge season.affiche other.affiche
2 changes
·  Activity — yours: kept (Ana, 2 Nov 2026 10:06) / deleted (Ana, 2 Nov 2026 10:04)
·  Activity — yours: kept (Ana, 2 Nov 2026 10:07) / deleted (Ana, 2 Nov 2026 10:05)
A record that one copy deleted and the other changed: `affiche set FILE ID deleted=no` keeps it, `deleted=yes` lets it go.

$ affiche merge season.affiche other.affiche --dry-run --json
{"new":0,"changed":0,"moved":0,"gone":0,"same":0,"records":{"programme":{"new":0,"changed":0,"moved":0,"gone":0,"same":1}},"refused":[],"conflicts":[{"record":"#1","unit":"deleted","base":{"deleted":false},"mine":{"deleted":false},"theirs":{"deleted":true},"type":"activity","mine_by":{"actor":"Ana","device":"desk","at":{"local":"2026-11-02T10:06","zone":"Europe/Paris","utc":"2026-11-02T09:06:00Z"}},"theirs_by":{"actor":"Ana","device":"laptop","at":{"local":"2026-11-02T10:04","zone":"Europe/Paris","utc":"2026-11-02T09:04:00Z"}},"others":[]},{"record":"#2","unit":"deleted","base":{"deleted":false},"mine":{"deleted":false},"theirs":{"deleted":true},"type":"activity","mine_by":{"actor":"Ana","device":"desk","at":{"local":"2026-11-02T10:07","zone":"Europe/Paris","utc":"2026-11-02T09:07:00Z"}},"theirs_by":{"actor":"Ana","device":"laptop","at":{"local":"2026-11-02T10:05","zone":"Europe/Paris","utc":"2026-11-02T09:05:00Z"}},"others":[]}],"clashes":0,"alike":[]}

$ affiche set season.affiche #1 deleted=perhaps
! affiche: season.affiche: “perhaps” is neither yes nor no: deleted=no keeps the record, deleted=yes lets it go.
[2]

$ affiche set season.affiche #1 deleted=no title=Gales
! affiche: season.affiche: deleted= stands alone: nothing else is set with it. Nothing was changed.
[2]

$ affiche set season.affiche #1 deleted=no
Decide whether it stays or goes
Activity #1

$ affiche set season.affiche #2 deleted=yes --json
{"record":{"type":"activity","id":"#2","deleted":true},"change":{"id":"#3","at":{"local":"2026-11-02T10:13","zone":"Europe/Paris","utc":"2026-11-02T09:13:00Z"},"actor":"Ana","device":"desk","kind":"resolve","label":"Decide whether it stays or goes","key":"storage.resolve","args":["deleted"],"ops":1},"notes":[]}

$ affiche set season.affiche #1 deleted=no
! affiche: season.affiche: of no record whose id begins with “#1” do copies disagree whether it is deleted. Nothing was changed; `affiche delete` deletes a record.
[2]

$ affiche list season.affiche activity
·  Kind  Title
·  show  Storms

$ affiche merge other.affiche season.affiche
4 changes

$ affiche list other.affiche activity
·  Kind  Title
·  show  Storms

$ affiche undo season.affiche
Undo: Decide whether it stays or goes
1 conflict is open; `affiche conflicts FILE` lists it.

$ affiche history season.affiche --limit 3
2026-11-02 10:18  Ana  Undone: Decide whether it stays or goes
    Activity · Waves: deleted (show)
2026-11-02 10:13  Ana  Decide whether it stays or goes
    Activity · Waves: deleted (show)
2026-11-02 10:12  Ana  Decide whether it stays or goes
    Activity · Storms: brought back (show)

# What is typed as it shows settles too, and is one step of undo together with what else is set.
% copy season.affiche other.affiche
% DEVICE=laptop
$ affiche set other.affiche #1 title=Breezes
Change Breezes
Activity #1

% DEVICE=desk
$ affiche set season.affiche #1 title=Gales
Change Gales
Activity #1

$ affiche merge season.affiche other.affiche
1 change
·  Gales: Title (en) — yours: Gales (Ana, 2 Nov 2026 10:21) / Breezes (Ana, 2 Nov 2026 10:20)
·  Activity — yours: kept (Ana, 2 Nov 2026 10:07) / deleted (Ana, 2 Nov 2026 10:05)
Until it is settled, the later value shows. `affiche set FILE ID FIELD=VALUE` settles it with the value that is to stay, the one shown included.
A record that one copy deleted and the other changed: `affiche set FILE ID deleted=no` keeps it, `deleted=yes` lets it go.

$ affiche set season.affiche #1 title=Gales kind=workshop
Change Gales
Activity #1

$ affiche merge season.affiche other.affiche
The other copy has nothing new.
·  Activity — yours: kept (Ana, 2 Nov 2026 10:07) / deleted (Ana, 2 Nov 2026 10:05)
A record that one copy deleted and the other changed: `affiche set FILE ID deleted=no` keeps it, `deleted=yes` lets it go.

$ affiche undo season.affiche
Undo: Change Gales
2 conflicts are open; `affiche conflicts FILE` lists them.

$ affiche list season.affiche activity
·  Kind  Title
·  show  Gales
