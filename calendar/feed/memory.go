package feed

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"

	"affiche/calendar"
)

// A Saying is what one calendar says of one entry.
type Saying struct {
	Entry calendar.ID
	calendar.Said
}

// issued is what a calendar said last of an entry.
type issued struct {
	calendar.Said
	shown shown
}

// shown is as much of it as takes an entry back when its record is gone.
type shown struct {
	Title    string           `json:"title,omitempty"`
	Location string           `json:"location,omitempty"`
	When     calendar.When    `json:"when"`
	Modified calendar.Instant `json:"modified"`
}

func (s shown) text() string {
	b, _ := json.Marshal(s) // plain fields: it cannot fail
	return string(b)
}

func readShown(text string) (s shown) {
	_ = json.Unmarshal([]byte(text), &s) // what cannot be read has no time, and so nothing left to say
	return s
}

// recall is what a calendar said last of each entry, whoever published it.
func recall(plan *calendar.Plan, key string) map[calendar.ID]issued {
	past := map[calendar.ID]issued{}
	for row := range plan.IssuedIn.Of(calendar.ID(key)) {
		entry := calendar.ID(row.Entry)
		now := issued{row.Said, readShown(row.Shown)}
		if before, twice := past[entry]; !twice || now.after(before) {
			past[entry] = now
		}
	}
	return past
}

// after reports the later of what two copies said in one calendar: nothing may go back behind either.
func (i issued) after(before issued) bool {
	return cmp.Or(
		cmp.Compare(i.Sequence, before.Sequence), cmp.Compare(i.shown.Modified, before.shown.Modified), cmp.Compare(i.Digest, before.Digest),
	) > 0
}

// Remember works out which records of a plan are to be put, and which taken away, so that it knows what calendars said that
// a device published.
func Remember(plan *calendar.Plan, device string, published ...Calendar) (put []calendar.Issued, gone []calendar.Ref) {
	said := map[calendar.ID]map[string]calendar.Said{} // entry → feed → what it said
	for _, c := range published {
		for _, s := range c.Sayings {
			if said[s.Entry] == nil {
				said[s.Entry] = map[string]calendar.Said{}
			}
			said[s.Entry][c.Question.Key] = s.Said
		}
	}
	before := map[calendar.ID]*calendar.Issued{}
	for entry, feeds := range said {
		for row := range plan.IssuedOf.Of(entry) {
			if row.By != device {
				continue
			}
			before[row.ID] = row
			for _, key := range row.Feeds {
				if _, again := feeds[key]; !again {
					feeds[key] = row.Said
				}
			}
		}
	}
	for _, entry := range slices.Sorted(keysOf(said)) {
		for _, row := range alike(device, entry, said[entry]) {
			if old := before[row.ID]; old == nil || old.Said != row.Said || !slices.Equal(old.Feeds, row.Feeds) {
				put = append(put, row)
			}
			delete(before, row.ID)
		}
	}
	for _, id := range slices.Sorted(keysOf(before)) {
		gone = append(gone, calendar.Ref{Type: calendar.TypeIssued, ID: id})
	}
	return put, gone
}

// alike makes one record of all the feeds that said the same of an entry.
func alike(device string, entry calendar.ID, said map[string]calendar.Said) []calendar.Issued {
	var rows []calendar.Issued
	for _, key := range slices.Sorted(maps.Keys(said)) {
		at := slices.IndexFunc(rows, func(r calendar.Issued) bool { return r.Said == said[key] })
		if at < 0 {
			at = len(rows)
			rows = append(rows, calendar.Issued{
				ID: calendar.DerivedID("issued", device, string(entry), key), By: device, Entry: string(entry), Said: said[key],
			})
		}
		rows[at].Feeds = append(rows[at].Feeds, key)
	}
	return rows
}
