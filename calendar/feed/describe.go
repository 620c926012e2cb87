package feed

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"affiche/calendar"
)

// place writes where a date is: "space, venue, street, post code city, country", and the coordinates.
func (d *drafter) place(w *draft, at calendar.Place) {
	s, _ := d.plan.Spaces.Get(at.Space)
	v, _ := d.plan.Venues.Get(cmp.Or(at.Venue, s.Venue))
	w.tells(s.ID, true, "name")
	w.tells(v.ID, true, "name", "street", "postcode", "city", "country")
	w.tells(v.ID, false, "geo")
	if s.Name == v.Name {
		s.Name = ""
	}
	city := strings.TrimSpace(v.Postcode + " " + v.City)
	parts := []string{s.Name, v.Name, v.Street, city, country(d.languages[0], v.Country)}
	parts = slices.DeleteFunc(parts, func(p string) bool { return p == "" })
	w.Location, w.Geo = strings.Join(parts, ", "), v.Geo
}

// country is the name of a country in a language, or its code where the language's names are not known.
func country(lang, code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	if lang == "cnr" { // Montenegrin has no names of its own in CLDR: Serbian's, in Latin letters
		lang = "sr-Latn"
	}
	tag, err := language.Parse(lang)
	if err != nil {
		return code
	}
	namer := display.Regions(tag)
	if namer == nil {
		return code
	}
	return cmp.Or(namer.Name(region), code)
}

// describe writes the description: what it is, who appears, what happened to it, and last the address.
func (d *drafter) describe(w *draft, e *calendar.Event, a calendar.Activity) {
	w.Contacts = d.performers(w, e, a)
	w.Website = cmp.Or(e.Website, a.Website)
	with := ""
	if len(w.Contacts) > 0 {
		with = d.say("feed.with", strings.Join(w.Contacts, ", "))
	}
	w.Description = joined(
		d.fate(w, e), a.Subtitle.In(d.languages...), cmp.Or(e.Text.In(d.languages...), a.Text.In(d.languages...)), with,
		d.condition(w, e), w.Website,
	)
	w.tells(e.ID, false, "text", "website")
	w.tells(a.ID, false, "subtitle", "text", "website")
}

// fate says why a date does not take place, and when it does instead.
func (d *drafter) fate(w *draft, e *calendar.Event) string {
	if !e.Status.Over() {
		return ""
	}
	w.tells(e.ID, false, "reason", "moved_to")
	moved := ""
	if to, ok := d.plan.Events.Get(e.MovedTo); ok && !to.When.IsZero() && d.question.shows(to.Status) {
		w.tells(to.ID, false, "when")
		moved = d.say("feed.moved-to", to.When.Start.Plain().Format("2006-01-02 15:04"))
		if to.When.WholeDays {
			moved = d.say("feed.moved-to", to.When.Start.Day().String())
		}
	}
	return joined(e.Reason, moved)
}

// condition says what a date still hangs on, to those who work on it.
func (d *drafter) condition(w *draft, e *calendar.Event) string {
	if e.SubjectTo == "" || d.question.Audience == calendar.ForPublic {
		return ""
	}
	w.tells(e.ID, false, "subject_to")
	return d.say("feed.subject-to", e.SubjectTo)
}

// performers names who appears in a date, in the order of posters.
func (d *drafter) performers(w *draft, e *calendar.Event, a calendar.Activity) []string {
	var all []*calendar.Appearance
	for p := range d.plan.AppearancesOf.Of(a.ID) {
		if p.Event == "" || p.Event == e.ID {
			all = append(all, p)
		}
	}
	slices.SortStableFunc(all, func(a, b *calendar.Appearance) int { return cmp.Compare(a.Position, b.Position) })
	var names []string
	for _, p := range all {
		w.tells(p.ID, false, "person", "company", "event", "position")
		if name := d.who(w, p.Person, p.Company); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

func (d *drafter) who(w *draft, person, company calendar.ID) string {
	if p, ok := d.plan.Persons.Get(person); ok {
		w.tells(p.ID, false, "given", "family")
		return p.Name()
	}
	c, _ := d.plan.Companies.Get(company)
	w.tells(c.ID, false, "name")
	return c.Name
}

// sort puts a date into its categories and under its lead partner.
func (d *drafter) sort(w *draft, a calendar.Activity) {
	if a.Kind != "" {
		w.Categories = append(w.Categories, d.say("kind."+string(a.Kind)))
	}
	w.Categories = slices.Concat(w.Categories, a.Sectors.Words(), a.Tags.Words())
	w.tells(a.ID, false, "kind", "lead", "sectors", "tags")
	partner, _ := d.plan.Partners.Get(a.Lead)
	w.tells(partner.ID, false, "name")
	w.Organiser = cmp.Or(partner.Name, d.plan.Programme.Name.In(d.languages...))
}
