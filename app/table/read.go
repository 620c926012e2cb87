package table

import (
	"maps"
	"slices"
	"strings"

	"affiche/app/typed"
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
		return r.readTime(e.When, said)
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

// readPlace finds a house, and a room in it: in the one that is named, else in the one where the date is.
func (r Reader) readPlace(e *calendar.Event, said map[Column]string) ([]work.Assignment, *Fault) {
	at := r.place(e)
	to, fault := r.placeOf(said, at)
	if fault != nil {
		return nil, fault
	}
	return []work.Assignment{{Field: "venue", Value: string(to.Venue)}, {Field: "space", Value: string(to.Space)}}, nil
}

func (r Reader) placeOf(said map[Column]string, at calendar.Place) (calendar.Place, *Fault) {
	venue, named := said[Venue]
	if named {
		at = calendar.Place{}
		if venue != "" {
			found := r.venuesCalled(venue)
			if len(found) != 1 {
				return at, missing(Venue, venue, len(found))
			}
			at.Venue = found[0].ID
		}
	}
	space, ok := said[Space]
	switch {
	case ok && space == "":
		at.Space = ""
	case ok:
		found := r.spacesCalled(space, at.Venue)
		if len(found) == 0 && !named {
			found = r.spacesCalled(space, "") // in another house
		}
		if len(found) != 1 {
			return at, missing(Space, space, len(found))
		}
		return calendar.Place{Venue: found[0].Venue, Space: found[0].ID}, nil
	}
	return at, nil
}

func missing(c Column, name string, found int) *Fault {
	if found > 1 {
		return wrong(c, "list.several", name)
	}
	return wrong(c, "list.nobody", name)
}

func (r Reader) venuesCalled(name string) (found []*calendar.Venue) {
	for v := range r.Plan.Venues.Each() {
		if same(name, v.Name) || v.Short != "" && same(name, v.Short) {
			found = append(found, v)
		}
	}
	return found
}

// spacesCalled are the spaces of a name in a house; of none, anywhere.
func (r Reader) spacesCalled(name string, in calendar.ID) (found []*calendar.Space) {
	for s := range r.Plan.Spaces.Each() {
		if same(name, s.Name) && (in == "" || s.Venue == in) {
			found = append(found, s)
		}
	}
	return found
}

// readTime reads the three cells that are one thing, and sets both ends.
func (r Reader) readTime(was calendar.When, said map[Column]string) ([]work.Assignment, *Fault) {
	w, fault := r.when(was, said)
	if fault != nil {
		return nil, fault
	}
	if w.IsZero() {
		return []work.Assignment{{Field: "start"}, {Field: "end"}}, nil
	}
	if w.End == 0 {
		w.End = w.Start + anHourAndAHalf
	}
	local := func(at calendar.Wall) string {
		if w.WholeDays {
			return at.Day().String()
		}
		return at.String()
	}
	return []work.Assignment{{Field: "start", Value: local(w.Start)}, {Field: "end", Value: local(w.End)}}, nil
}

// anHourAndAHalf is how long a date lasts of which only the start is known.
const anHourAndAHalf = 90 * 60

// when is a stretch as its cells say it. Without an hour it is whole days; the end is 0 where nobody says it.
func (r Reader) when(w calendar.When, said map[Column]string) (calendar.When, *Fault) {
	start, ofStart := said[Start]
	end, ofEnd := said[End]
	written := strings.TrimSpace(r.timeText(w, End))
	day, ofDay := said[Day]
	if day == "" && (ofDay || w.IsZero()) {
		if start != "" || end != "" {
			return w, wrong(Day, "fault.missing")
		}
		return calendar.When{}, nil
	}
	var fault *Fault
	if ofDay {
		if w, fault = r.onDay(w, day, start != ""); fault != nil {
			return w, fault
		}
	}
	if ofStart {
		until := w.End
		if w, fault = r.from(w, start, ofDay); fault != nil {
			return w, fault
		}
		if ofEnd && end != "" && end == written {
			if until > w.Start { // else it would be over before it begins, and stays as long as it was
				w.End = until
			}
			return w, nil
		}
	}
	if ofEnd {
		return r.until(w, end)
	}
	return w, nil
}

// until ends a stretch at an hour; whole days have none.
func (r Reader) until(w calendar.When, text string) (calendar.When, *Fault) {
	switch {
	case w.WholeDays && text == "":
		return w, nil
	case w.WholeDays:
		return w, wrong(End, "fault.whole-days-with-times")
	case text == "":
		return w, wrong(End, "fault.missing")
	}
	at, fault := r.typing(w).End(text, w)
	if fault != nil {
		return w, &Fault{End, fault.Key, fault.Args}
	}
	w.End = at
	return w, nil
}

// onDay moves a stretch to a day, at the same hours; whole days are as many as are typed.
func (r Reader) onDay(w calendar.When, text string, hours bool) (calendar.When, *Fault) {
	days := typed.Reader{Language: r.Language, Today: r.Today, Around: w.Start, WholeDays: true}
	span, fault := days.Span(text)
	if fault != nil {
		return w, &Fault{Day, fault.Key, fault.Args}
	}
	switch {
	case w.WholeDays || w.IsZero() && !hours:
		w.Start, w.End, w.WholeDays = span.Start, span.End, true
	case span.End-span.Start > 24*3600:
		return w, wrong(Day, "list.one-day", text)
	case w.IsZero():
		w.Start = span.Start
	default:
		w = w.MovedTo(span.Start + w.Start - w.Start.Day().At(0))
	}
	return w, nil
}

// from begins a stretch at an hour; it stays as long as it was. Without an hour it becomes the whole days that it touches.
// Where its day is typed, too, that is the calendar's; else the hour is in the night of the same festival day.
func (r Reader) from(w calendar.When, text string, onDay bool) (calendar.When, *Fault) {
	if text == "" {
		last := w.LastDay(r.Plan.Programme.DayTurn)
		return calendar.Days(w.FirstDay(0), max(last, w.FirstDay(0)), w.Zone), nil
	}
	hours := r.typing(w)
	if hours.WholeDays = false; onDay || w.WholeDays {
		hours.Turn = 0
	}
	at, fault := hours.Moment(text)
	if fault != nil {
		return w, &Fault{Start, fault.Key, fault.Args}
	}
	if w.WholeDays || w.End == 0 { // its length is another's to know
		return calendar.When{Start: at.Wall(), Zone: w.Zone}, nil
	}
	return w.MovedTo(at.Wall()), nil
}
