package table

import (
	"maps"
	"slices"
	"strings"

	"affiche/app/work"
	"affiche/calendar"
)

// A Fault is what is wrong with a cell: a key of the catalogue, and what it names.
type Fault struct {
	Column Column
	Key    string
	Args   []any
}

func wrong(c Column, key string, args ...any) *Fault { return &Fault{c, key, args} }

// Read makes of the cells of a row, as they were typed, what is to be set in its date and in the activity that it is of. A
// cell that says what it says already sets nothing.
func (r Reader) Read(e *calendar.Event, cells map[Column]string) ([]work.Amendment, *Fault) {
	said := map[Column]string{}
	for c, text := range cells {
		if text = strings.TrimSpace(text); text != strings.TrimSpace(r.Text(e, c)) {
			said[c] = text
		}
	}
	if end := strings.TrimSpace(cells[End]); end != "" && said[Start] != "" {
		said[End] = end // it stands beside the start, and stays as it is written
	}
	date := work.Amendment{Ref: e.Ref()}
	for _, c := range Columns() {
		text, ok := said[c]
		if !ok || c == Title {
			continue
		}
		set, fault := r.readCell(e, c, text, said)
		if fault != nil {
			return nil, fault
		}
		for _, a := range set {
			if !slices.Contains(date.Set, a) { // the time is one thing in three cells, the place in two
				date.Set = append(date.Set, a)
			}
		}
	}
	var all []work.Amendment
	if len(date.Set) > 0 {
		all = append(all, date)
	}
	if text, ok := said[Title]; ok {
		all = append(all, r.readTitle(e, text))
	}
	return all, nil
}

func (r Reader) readCell(e *calendar.Event, c Column, text string, said map[Column]string) ([]work.Assignment, *Fault) {
	switch c {
	case Day, Start, End:
		was := e.When
		if was.Zone == "" {
			was.Zone = work.ZoneAt(r.Plan, r.Plan.PlaceOf(e))
		}
		return r.readTime(was, said)
	case Zone:
		return r.readZone(text)
	case Venue, Space:
		return r.readPlace(e, said)
	case Tags:
		return r.readTags(e, text), nil
	case Kind:
		return r.readWord(c, "kind.", text, spelled(calendar.ActivityKinds()))
	case Status:
		return r.readWord(c, "status.", text, spelled(calendar.Statuses()))
	case Partner:
		return r.readPartner(text)
	}
	return nil, wrong(c, "list.fixed")
}

func spelled[W ~string](words []W) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = string(w)
	}
	return all
}

// readWord finds one of some words, in the reader's language or as the file spells it.
func (r Reader) readWord(c Column, prefix, text string, words []string) ([]work.Assignment, *Fault) {
	for _, word := range words {
		if same(text, word) || same(text, r.Say(prefix+word)) {
			return []work.Assignment{{Field: string(c), Value: word}}, nil
		}
	}
	said := make([]string, len(words))
	for i, word := range words {
		said[i] = r.Say(prefix + word)
	}
	return nil, wrong(c, "list.no-word", text, strings.Join(said, ", "))
}

// same compares names as people do: accents and capitals aside.
func same(a, b string) bool { return calendar.Unaccented(a) == calendar.Unaccented(b) }

func (r Reader) readPartner(text string) ([]work.Assignment, *Fault) {
	if text == "" {
		return []work.Assignment{{Field: "partner"}}, nil
	}
	for p := range r.Plan.Partners.Each() {
		if same(text, p.Name) || same(text, p.Monogram) {
			return []work.Assignment{{Field: "partner", Value: string(p.ID)}}, nil
		}
	}
	return nil, wrong(Partner, "list.nobody", text)
}

// readTitle names a date: of an activity with this date alone the activity is named, else the date itself.
func (r Reader) readTitle(e *calendar.Event, text string) work.Amendment {
	a := r.activity(e)
	to, titles := e.Ref(), e.Title
	if e.Title.In() == "" && r.Plan.EventsOf.Count(a.ID) == 1 {
		to, titles = a.Ref(), a.Title
	}
	language := r.Plan.Programme.WritesIn(r.Language)
	for _, l := range r.Languages {
		if titles[l] != "" {
			language = l
			break
		}
	}
	return work.Amendment{Ref: to, Set: []work.Assignment{{Field: "title." + language, Value: text}}}
}

func (r Reader) readTags(e *calendar.Event, text string) (set []work.Assignment) {
	wanted := calendar.Set{}
	for tag := range strings.SplitSeq(text, ",") {
		if tag = strings.TrimSpace(tag); tag != "" {
			wanted[tag] = true
		}
	}
	has := r.activity(e).Tags
	for _, tag := range slices.Sorted(maps.Keys(has)) {
		if has[tag] && !wanted[tag] {
			set = append(set, work.Assignment{Field: "tags." + tag, Value: "no"})
		}
	}
	for _, tag := range wanted.Words() {
		if !has[tag] {
			set = append(set, work.Assignment{Field: "tags." + tag, Value: "yes"})
		}
	}
	return set
}
