package feed

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"maps"
	"strings"

	"affiche/calendar"
)

// A revision is how often and when an entry changed, and a digest of what it says.
type revision struct {
	sequence int
	modified calendar.Instant
	digest   string
}

// revise reckons the revision from the journal. What was published before sets a floor under it: an entry never goes back
// in SEQUENCE, which it would where a date moves from a venue that was renamed often to one that never was, nor in time,
// which it would where a change comes in late from a laptop whose clock is slow. What says the same keeps its revision.
func (x *issue) revise(w draft, past issued, was bool) revision {
	r := x.journaled(w)
	r.digest = digest(w)
	if !was {
		return r
	}
	if r.digest == past.Digest {
		r.sequence, r.modified = past.Sequence, past.shown.Modified
		return r
	}
	r.modified = max(r.modified, past.shown.Modified+1)
	least := past.Sequence
	if weighty(r.digest) != weighty(past.Digest) {
		least++
	}
	r.sequence = max(r.sequence, least)
	return r
}

// journaled counts the changes of weight; the one that made a record is none.
func (x *issue) journaled(w draft) (r revision) {
	for _, f := range w.facts {
		count, last := x.c.Revisions(f.id, f.units...)
		if count == 0 {
			continue
		}
		if f.weighty {
			r.sequence += count - 1
		}
		r.modified = max(r.modified, calendar.InstantOf(last))
	}
	return r
}

// digest sums up what an entry says, its weighty part first.
func digest(w draft) string {
	heavy := fmt.Sprintf("%s|%q|%q|%s", w.Standing, w.Summary, w.Location, spelled(w.When))
	light := fmt.Sprintf("%s|%q|%s|%q|%q|%q|%q", heavy, w.Description, w.Geo, w.Categories, w.Contacts, w.Organiser, w.Website)
	return short(heavy) + "." + short(light)
}

// spelled is a time as digests have it. They are kept in programmes, so it never changes; a part that When may come to have
// is to be added only where it says something.
func spelled(w calendar.When) string {
	return fmt.Sprintf("{Start:%s End:%s Zone:%s Fold:%d WholeDays:%t}", w.Start, w.End, w.Zone, w.Fold, w.WholeDays)
}

func weighty(digest string) string {
	heavy, _, _ := strings.Cut(digest, ".")
	return heavy
}

func short(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:8])
}

func keysOf[V any](m map[calendar.ID]V) iter.Seq[calendar.ID] { return maps.Keys(m) }
