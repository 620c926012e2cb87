package work

import (
	"strings"
	"unicode"

	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// describe says what was found.
func (r Reader) describe(plan *calendar.Plan, h storage.Hit, when calendar.When) Found {
	f := Found{Ref: h.Ref, Match: h.Match, When: when, Title: Name(plan, h.Ref, r.languages(plan)...)}
	if h.Type == calendar.TypeActivity {
		f.Dates = plan.EventsOf.Count(h.ID)
	}
	parts := append([]string{r.what(plan, h.Ref)}, r.about(plan, plan.Record(h.Ref), f)...)
	f.Line = strings.Join(present(parts), " · ")
	return f
}

// tell adds where the words were found; what the line says already is not said twice.
func (f *Found) tell(field, excerpt string) {
	if f.Field = field; !strings.Contains(f.Line, excerpt) {
		f.Excerpt = excerpt
	}
}

func present(parts []string) []string {
	var there []string
	for _, p := range parts {
		if p != "" {
			there = append(there, p)
		}
	}
	return there
}

// what is the kind of thing that a record is: "festival", "performance", "space".
func (r Reader) what(plan *calendar.Plan, ref calendar.Ref) string {
	kind := calendar.ActivityKind("")
	switch record := plan.Record(ref).(type) {
	case *calendar.Activity:
		kind = record.Kind
	case *calendar.Event:
		if a := plan.Activities.At(record.Activity); a != nil {
			kind = a.Kind
		}
		if kind == calendar.Show {
			return assets.Say(r.Language, "find.performance")
		}
	}
	if kind != "" {
		return assets.Say(r.Language, "kind."+string(kind))
	}
	return strings.ToLower(assets.Say(r.Language, "type."+string(ref.Type)))
}

// about is what tells a record from others of its name: whose it is, when and where.
func (r Reader) about(plan *calendar.Plan, record calendar.Record, f Found) []string {
	name := func(t calendar.Type, id calendar.ID) string {
		return Name(plan, calendar.Ref{Type: t, ID: id}, r.languages(plan)...)
	}
	switch x := record.(type) {
	case *calendar.Activity:
		about := []string{name(calendar.TypePartner, x.Lead)}
		if f.Dates > 1 {
			about = append(about, assets.Say(r.Language, "find.dates", f.Dates))
		}
		return append(about, r.whenText(f.When), r.placeOfOnly(plan, x.ID))
	case *calendar.Event:
		when := r.whenText(x.When)
		if when == "" {
			when = assets.Say(r.Language, "find.no-time")
		}
		return []string{when, r.place(plan, x.Place)}
	case *calendar.Run:
		return []string{name(calendar.TypeActivity, x.Activity), r.place(plan, x.Place)}
	case *calendar.Space:
		v, _ := plan.Venues.Get(x.Venue)
		return []string{v.Name, v.City}
	case *calendar.Venue:
		return []string{x.City}
	case *calendar.Organisation:
		return []string{x.City}
	case *calendar.Company:
		return []string{x.City}
	case *calendar.Partner:
		o, _ := plan.Organisations.Get(x.Organisation)
		return []string{o.City}
	case *calendar.Person:
		return []string{x.Position, name(calendar.TypeOrganisation, x.Organisation), x.City}
	case *calendar.Milestone:
		return []string{r.dayText(x.Day), name(calendar.TypeActivity, x.Activity)}
	}
	if owner := belongsTo(record); owner.ID != "" {
		if whose := name(owner.Type, owner.ID); whose != f.Title {
			return []string{whose}
		}
	}
	return nil
}

// placeOfOnly is where an activity takes place that has one date only.
func (r Reader) placeOfOnly(plan *calendar.Plan, activity calendar.ID) string {
	if plan.EventsOf.Count(activity) == 1 {
		for e := range plan.EventsOf.Of(activity) {
			return r.place(plan, plan.PlaceOf(e))
		}
	}
	return ""
}

// place is the house, and the room in it.
func (r Reader) place(plan *calendar.Plan, at calendar.Place) string {
	space, _ := plan.Spaces.Get(at.Space)
	if space.Venue != "" {
		at.Venue = space.Venue
	}
	venue, _ := plan.Venues.Get(at.Venue)
	return strings.Join(present([]string{venue.Name, space.Name}), " · ")
}

// whenText says when something begins, on the clocks of its place; of what lasts, its days.
func (r Reader) whenText(w calendar.When) string {
	if w.IsZero() {
		return ""
	}
	if first, last := w.FirstDay(0), w.LastDay(0); w.Lasts() && first != last {
		return assets.Dates(r.Language, first.Date(), last.Date(), true)
	}
	day := assets.Date(r.Language, w.Start.Plain(), assets.DayMonthYear)
	if w.WholeDays {
		return day
	}
	return day + " " + assets.Clock(r.Language, w.Start.Plain())
}

func (r Reader) dayText(d calendar.Day) string {
	if d == 0 {
		return ""
	}
	return assets.Date(r.Language, d.Date(), assets.DayMonthYear)
}

// texts are what a field says, in the languages asked for first and then in all others.
func texts(f calendar.Field, record calendar.Record, languages []string) []string {
	switch v := f.Value(record).(type) {
	case calendar.Texts:
		var all []string
		for _, l := range append(languages, calendar.SetOfKeys(v).Words()...) {
			all = append(all, v[l])
		}
		return present(all)
	case calendar.Set:
		return v.Words()
	case calendar.List:
		return v
	case string:
		return present([]string{v})
	}
	return nil
}

// excerpt finds what of a record beside its name begins with one of the words: the field, and the words around.
func excerpt(record calendar.Record, words, languages []string) (field, around string) {
	for _, f := range calendar.Fields(record.Ref().Type) {
		if !f.Searched || f.Named {
			continue
		}
		for _, text := range texts(f, record, languages) {
			if at, ok := foundAt(words, text); ok {
				return f.Name, cutAround(text, at)
			}
		}
	}
	return "", ""
}

// foundAt finds where in a text a word begins as one of the words does.
func foundAt(words []string, text string) (at int, ok bool) {
	inside := false
	for i, c := range text {
		letter := unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c)
		if letter && !inside {
			rest := calendar.Words(text[i:min(len(text), i+longWord)])
			for _, w := range words {
				if len(rest) > 0 && strings.HasPrefix(rest[0], w) {
					return i, true
				}
			}
		}
		inside = letter
	}
	return 0, false
}

// longWord is how many bytes of a word are compared; beforeExcerpt and excerptLength are letters.
const (
	longWord      = 200
	beforeExcerpt = 24
	excerptLength = 80
)

// cutAround is the part of a text around a place in it, on one line.
func cutAround(text string, at int) string {
	before, after := []rune(text[:at]), []rune(text[at:])
	begun, ended := "", ""
	if len(before) > beforeExcerpt {
		before, begun = before[len(before)-beforeExcerpt:], "…"
		if gap := strings.IndexByte(string(before), ' '); gap >= 0 {
			before = []rune(string(before)[gap+1:])
		}
	}
	if most := excerptLength - len(before); len(after) > most {
		after, ended = after[:most], "…"
		if gap := strings.LastIndexByte(string(after), ' '); gap > 0 {
			after = []rune(string(after)[:gap])
		}
	}
	return begun + strings.Join(strings.Fields(string(before)+string(after)), " ") + ended
}
