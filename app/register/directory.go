package register

import (
	"strings"

	"affiche/app/scene"
	"affiche/assets"
	"affiche/calendar"
)

// The rooms of the directory.

// People are all persons, and what each can do.
func People() Room {
	return Room{
		Name: "people", Types: []calendar.Type{calendar.TypePerson},
		Columns: []Column{
			{Name: "family", Caption: "field.name", Width: 200, Manner: scene.NameCell, Text: Reader.name},
			{Name: "department", Width: 112},
			{Name: "position", Width: 148},
			{Name: "organisation", Width: 124},
			{Name: "city", Width: 104},
			{Name: "languages", Width: 128},
			{Name: "trades", Width: 160, Hidden: true},
			{Name: "email", Width: 180, Hidden: true},
			{Name: "phone", Width: 130, Hidden: true},
			country(true), used(),
		},
		Filters: []Filter{
			{Name: "register.all.department", Of: words("department")},
			refers("register.all.organisation", "organisation"),
			speaks(),
		},
	}
}

// Companies are groups of people, with who is in them.
func Companies() Room {
	return Room{
		Name: "companies", Types: []calendar.Type{calendar.TypeCompany},
		Columns: []Column{
			{Name: "name", Width: 200, Manner: scene.NameCell},
			{Name: "members", Caption: "register.members", Width: 260, Text: members},
			{Name: "city", Width: 120},
			country(false),
			{Name: "website", Width: 180, Hidden: true},
			{Name: "email", Width: 180, Hidden: true},
			used(),
		},
		Filters: []Filter{countries()},
	}
}

// Places are houses and sites with their spaces below them.
func Places() Room {
	return Room{
		Name: "places", Types: []calendar.Type{calendar.TypeVenue, calendar.TypeSpace}, Under: "venue",
		Columns: []Column{
			{Name: "name", Width: 240, Manner: scene.NameCell},
			{Name: "kind", Width: 110, Manner: scene.ChipCell},
			{Name: "city", Width: 110, Text: cityOf},
			country(true),
			{Name: "partner", Width: 110, Text: partnerOf},
			{Name: "spaces", Caption: "window.many.space", Width: 76, Manner: scene.ClockCell, Text: number(spaces), Rank: rank(spaces)},
			{Name: "capacity", Width: 92, Manner: scene.ClockCell},
			{Name: "step_free", Width: 100, Hidden: true},
			used(),
		},
		Filters: []Filter{
			{Name: "register.all.kind", Of: words("kind"), Says: func(r Reader, w string) string { return placeWord(r, w) }},
			{Name: "register.all.partner", Of: func(r Reader, of calendar.Record) []string { return one(partnerOf(r, of)) }},
			{Name: "register.all.city", Of: func(r Reader, of calendar.Record) []string { return one(cityOf(r, of)) }},
		},
	}
}

// Organisations are all bodies, and what each is in the network.
func Organisations() Room {
	return Room{
		Name: "organisations", Types: []calendar.Type{calendar.TypeOrganisation},
		Columns: []Column{
			{Name: "name", Width: 220, Manner: scene.NameCell},
			{Name: "standing", Caption: "register.standing", Width: 130, Text: standing},
			{Name: "laboratories", Caption: "window.laboratories", Width: 180, Text: laboratoriesOf},
			{Name: "membership", Caption: "register.membership", Width: 170, Text: membership},
			{Name: "city", Width: 110},
			country(false),
			{Name: "kinds", Width: 130, Hidden: true},
			{Name: "email", Width: 180, Hidden: true},
			used(),
		},
		Filters: []Filter{
			{Name: "register.all.standing", Of: standings, Says: standingWord},
			{Name: "register.all.kind", Of: func(_ Reader, of calendar.Record) []string { return of.(*calendar.Organisation).Kinds.Words() }},
			countries(),
		},
	}
}

// Laboratories are what partners run together: incubators, clusters, methods, grant projects.
func Laboratories() Room {
	return Room{
		Name: "laboratories", Types: []calendar.Type{calendar.TypeLaboratory},
		Columns: []Column{
			{Name: "name", Width: 220, Manner: scene.NameCell},
			{Name: "kind", Width: 120, Manner: scene.ChipCell},
			{Name: "partners", Caption: "window.many.partner", Width: 180, Text: func(r Reader, of calendar.Record) string { return strings.Join(partnersOf(r, of), ", ") }},
			{Name: "members", Caption: "register.members", Width: 84, Manner: scene.ClockCell, Text: number(membersIn), Rank: rank(membersIn)},
			{Name: "from", Caption: "register.period", Width: 190, Text: period, Rank: func(_ Reader, of calendar.Record) int64 { return int64(of.(*calendar.Laboratory).From) }},
			{Name: "budget", Width: 110, Manner: scene.ClockCell, Rank: func(_ Reader, of calendar.Record) int64 { return of.(*calendar.Laboratory).Budget.Amount }},
			{Name: "packages", Caption: "inspector.many.work_package", Width: 110, Manner: scene.ClockCell, Text: number(packages), Rank: rank(packages)},
			{Name: "funder", Width: 130, Hidden: true},
			{Name: "reference", Width: 120, Hidden: true},
			used(),
		},
		Filters: []Filter{
			{Name: "register.all.kind", Of: words("kind"), Says: func(r Reader, w string) string { return r.Say("laboratory." + w) }},
			{Name: "register.all.partner", Of: partnersOf},
		},
	}
}

func (r Reader) name(of calendar.Record) string { return r.Name(of.Ref()) }

// used is the column of how often a record is referred to.
func used() Column {
	count := func(r Reader, of calendar.Record) int { return r.used[of.Ref().ID] }
	return Column{Name: "used", Caption: "register.used", Width: 76, Manner: scene.ClockCell, Text: number(count), Rank: rank(count)}
}

func country(hidden bool) Column { return Column{Name: "country", Width: 110, Hidden: hidden} }

// number says a count; none is nothing.
func number(count func(Reader, calendar.Record) int) func(Reader, calendar.Record) string {
	return func(r Reader, of calendar.Record) string {
		if n := count(r, of); n != 0 {
			return assets.Number(r.Language, n)
		}
		return ""
	}
}

func rank(count func(Reader, calendar.Record) int) func(Reader, calendar.Record) int64 {
	return func(r Reader, of calendar.Record) int64 { return int64(count(r, of)) }
}

// one is a word, if there is one.
func one(word string) []string {
	if word == "" {
		return nil
	}
	return []string{word}
}

// words are those of a field, as it keeps them.
func words(field string) func(Reader, calendar.Record) []string {
	return func(_ Reader, of calendar.Record) []string {
		f, _ := calendar.FieldOf(of.Ref().Type, field)
		return one(f.Value(of).(string))
	}
}

// refers asks for the records that refer to an organisation.
func refers(name, field string) Filter {
	return Filter{Name: name, Of: words(field), Says: func(r Reader, id string) string { return r.organisation(calendar.ID(id)) }}
}

func countries() Filter {
	return Filter{Name: "register.all.country", Of: words("country"), Says: func(r Reader, code string) string { return assets.Country(r.Language, code) }}
}

func speaks() Filter {
	return Filter{
		Name: "register.all.languages",
		Of:   func(_ Reader, of calendar.Record) []string { return of.(*calendar.Person).Languages },
		Says: func(r Reader, code string) string { return assets.Tongue(r.Language, code) },
	}
}

// members are who is in a company.
func members(r Reader, of calendar.Record) string {
	var names []string
	for m := range r.Plan.MembersOfCompany.Of(of.Ref().ID) {
		names = append(names, r.Name(calendar.Ref{Type: calendar.TypePerson, ID: m.Person}))
	}
	return strings.Join(names, ", ")
}

func membersIn(r Reader, of calendar.Record) int { return len(r.ties.of[of.Ref().ID]) }

func packages(r Reader, of calendar.Record) int { return r.ties.packages[of.Ref().ID] }

func period(r Reader, of calendar.Record) string {
	l := of.(*calendar.Laboratory)
	return days(r, l.From, l.Until)
}

func spaces(r Reader, of calendar.Record) int { return r.Plan.SpacesOf.Count(of.Ref().ID) }

// houseOf is the house that a record of the places is, or is in; nil is none.
func houseOf(r Reader, of calendar.Record) *calendar.Venue {
	if s, ok := of.(*calendar.Space); ok {
		return r.Plan.Venues.At(s.Venue)
	}
	return r.Plan.Venues.At(of.Ref().ID)
}

func cityOf(r Reader, of calendar.Record) string {
	if house := houseOf(r, of); house != nil {
		return house.City
	}
	return ""
}

func partnerOf(r Reader, of calendar.Record) string {
	if house := houseOf(r, of); house != nil {
		return r.Name(calendar.Ref{Type: calendar.TypePartner, ID: house.Partner})
	}
	return ""
}

// placeWord is the word of a kind of house or of space.
func placeWord(r Reader, word string) string {
	for _, k := range calendar.VenueKinds() {
		if string(k) == word {
			return r.Say("venue." + word)
		}
	}
	return r.Say("space." + word)
}
