package feed

import (
	"unicode"
	"unicode/utf8"

	"affiche/calendar"
)

// head says what the calendar is: whose, and of which season.
func (d *drafter) head() Head {
	season := d.plan.Programme.Name.In(d.languages...)
	name := d.question.Name
	h := Head{Zone: d.plan.Programme.Zone, Color: house}
	if kinds := d.question.Kinds.Words(); len(kinds) == 1 {
		h.Color = colours[calendar.ActivityKind(kinds[0])]
		if name == "" {
			name = capital(d.say("kind." + kinds[0]))
		}
	}
	h.Name = season
	if name != "" {
		h.Name = d.say("feed.name", name, season)
	}
	h.About = d.about()
	return h
}

// about is what the programme says of the one that the calendar is about.
func (d *drafter) about() string {
	q, plan := d.question, d.plan
	var t calendar.Texts
	switch {
	case q.Festival != "":
		a, _ := plan.Activities.Get(q.Festival)
		t = a.Text
	case q.Venue != "":
		v, _ := plan.Venues.Get(q.Venue)
		t = v.About
	case q.Partner != "":
		p, _ := plan.Partners.Get(q.Partner)
		t = p.Activities
	}
	return t.In(d.languages...)
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// house is the colour of a calendar that is about no single kind.
var house = Color{"firebrick", "#b23343"}

// colours are those of the kinds in the window, by day, each with the nearest name that CSS has.
var colours = map[calendar.ActivityKind]Color{
	calendar.Residency:  {"teal", "#1b706e"},
	calendar.Training:   {"darkgoldenrod", "#945500"},
	calendar.Exhibition: {"slateblue", "#6a4fb3"},
	calendar.Festival:   {"firebrick", "#b23343"},
	calendar.Show:       {"chocolate", "#b0421b"},
	calendar.Workshop:   {"darkolivegreen", "#386f27"},
	calendar.Roundtable: {"steelblue", "#2566a8"},
	calendar.Meeting:    {"slategray", "#5b6673"},
	calendar.Incubation: {"saddlebrown", "#7d5a3c"},
}
