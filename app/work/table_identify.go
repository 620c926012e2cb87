package work

import (
	"slices"
	"strings"

	"affiche/calendar"
)

// identify gives each row what it is known by: an id, else its name, and where several have one name what tells them apart. The
// one that is more like what was said before keeps the name alone.
func (t *tabling) identify(rows []tableRow) []tableRow {
	same := map[string][]int{}
	for i := range rows {
		switch r := &rows[i]; {
		case r.id != "":
			r.key = "id " + string(r.id)
		case r.Foreign != "":
			r.key = "foreign " + r.Foreign
		default:
			r.key = nameKey(r.name)
			same[r.key] = append(same[r.key], i)
		}
	}
	for key, at := range same {
		if len(at) > 1 {
			t.tellApart(rows, key, at)
		}
	}
	t.renamed(rows, same)
	var kept []tableRow
	known := map[string]bool{}
	for _, r := range rows {
		if known[r.key] {
			t.refuse(r.ForeignRow, r.name, "", "row-twice")
			continue
		}
		known[r.key] = true
		kept = append(kept, r)
	}
	return kept
}

// telling are the fields that tell apart who has the same name.
var telling = []string{"email", "phone", "organisation", "city", "venue", "owner"}

func (t *tabling) tellApart(rows []tableRow, key string, at []int) {
	before := readRow(t.aliases[key]).Values
	first, most := at[0], -1
	for _, i := range at {
		n := 0
		for field, value := range rows[i].values {
			if value != "" && before[field] == value {
				n++
			}
		}
		if n > most {
			first, most = i, n
		}
	}
	for _, i := range at {
		if i == first {
			continue
		}
		for _, field := range telling {
			if value := rows[i].values[field]; value != "" && value != rows[first].values[field] {
				rows[i].key = key + "/" + nameKey(value)
				break
			}
		}
	}
}

// renamed finds those rows whom nobody knows by their name, but by their address: it is the one that no row has any more.
func (t *tabling) renamed(rows []tableRow, same map[string][]int) {
	byMail := map[string]string{} // → key
	for key, a := range t.aliases {
		if mail := readRow(a).Values["email"]; mail != "" && same[key] == nil && !strings.HasPrefix(key, "id ") {
			byMail[mail] = key
		}
	}
	for i := range rows {
		r := &rows[i]
		if t.aliases[r.key] != nil || r.id != "" || r.Foreign != "" {
			continue
		}
		if key, known := byMail[r.values["email"]]; known {
			r.key = key
			delete(byMail, r.values["email"])
		}
	}
}

// missing notes what the table no longer has. The record stays: a list of people is not all the people there are.
func (t *tabling) missing(seen map[string]bool) {
	for _, r := range t.taken.Rows {
		if r.Fate == StaysOut || r.Fate == IsOpen {
			seen[nameKey(r.Name)] = true
		}
	}
	for _, key := range sortedKeys(t.aliases) {
		if a := t.aliases[key]; !a.Gone && !seen[key] {
			ref := calendar.Ref{Type: t.sheet.kind.of(), ID: calendar.ID(a.Target)}
			r := t.found(ref.Type, ref.ID)
			t.remember(key, ref.ID, readRow(a), true)
			if r != nil {
				t.taken.add(TakenRow{Fate: WentAway, Name: recordName(r, t.plan.Programme.Languages), Ref: ref})
			}
		}
	}
}

// conclude lists what is to be asked, in the order of the rows.
func (t *tabling) conclude() {
	for _, key := range t.asked {
		t.taken.Unclear = append(t.taken.Unclear, *t.unclear[key])
	}
	for _, r := range t.refused {
		t.taken.add(TakenRow{Line: r.Line, Fate: StaysOut, Why: r})
	}
	slices.SortStableFunc(t.taken.Rows, func(a, b TakenRow) int {
		if (a.Fate == WentAway) != (b.Fate == WentAway) {
			if a.Fate == WentAway {
				return 1
			}
			return -1
		}
		return a.Line - b.Line
	})
}
