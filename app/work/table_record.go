package work

import (
	"strings"

	"affiche/calendar"
)

// recordOf finds the record of a row, or makes one. One that a person took out stays out; and of a person whom we may have
// already somebody says whether it is the same.
func (t *tabling) recordOf(row tableRow, alias *calendar.Alias) (r calendar.Record, fresh bool, fate Outcome) {
	kind := t.sheet.kind.of()
	switch {
	case row.id != "":
		return t.found(kind, row.id), false, ""
	case alias != nil:
		if r := t.found(kind, calendar.ID(alias.Target)); r != nil {
			return r, false, ""
		}
		return nil, false, LeftOut
	}
	fresh = true
	id := t.newID(kind, row.key)
	if same := t.sameAs(row); len(same) == 1 {
		return t.found(kind, same[0].ID), false, ""
	}
	if kind == calendar.TypePerson && len(t.namesakes(row)) > 0 {
		types := []calendar.Type{kind}
		is, told := t.told(row.name, func(string) calendar.Record { return calendar.New(kind, id) }, types)
		switch {
		case !told:
			t.ask(row.name, types, row.Line)
			return nil, false, IsOpen
		case is.ref.ID == "":
			return nil, false, LeftOut
		case is.ref.ID != id:
			return t.found(kind, is.ref.ID), false, ""
		}
	}
	return calendar.New(kind, id), true, ""
}

// namesakes are the people of a name whom this table did not bring.
func (t *tabling) namesakes(row tableRow) (others []calendar.Ref) {
	own := map[calendar.ID]bool{}
	for _, a := range t.aliases {
		own[calendar.ID(a.Target)] = true
	}
	for _, ref := range t.names.called(calendar.TypePerson, row.name) {
		if !own[ref.ID] && t.plan.Record(ref) != nil {
			others = append(others, ref)
		}
	}
	return others
}

// sameAs are the records that a new row is without a doubt: of the same name, and of people with the same address or number, of
// rooms in the same house.
func (t *tabling) sameAs(row tableRow) (same []calendar.Ref) {
	kind := t.sheet.kind.of()
	if kind == calendar.TypeContact {
		return t.sameContact(row)
	}
	for _, ref := range t.names.called(kind, row.name) {
		r := t.plan.Record(ref)
		if r == nil {
			continue
		}
		switch r := r.(type) {
		case *calendar.Person:
			mail, phone := row.values["email"], row.values["phone"]
			if mail == "" || !strings.EqualFold(mail, r.Email) {
				if phone == "" || digits(phone) != digits(r.Phone) {
					continue
				}
			}
		case *calendar.Space:
			if v := t.plan.Venues.At(r.Venue); v == nil || nameKey(v.Name) != nameKey(row.values["venue"]) && nameKey(v.Short) != nameKey(row.values["venue"]) {
				continue
			}
		}
		same = append(same, ref)
	}
	return same
}

func (t *tabling) sameContact(row tableRow) (same []calendar.Ref) {
	for c := range t.plan.Contacts.Each() {
		o := t.plan.Organisations.At(c.Organisation)
		p := t.plan.Persons.At(c.Person)
		name := c.Name
		if name == "" && p != nil {
			name = p.Name()
		}
		if o != nil && nameKey(o.Name) == nameKey(row.values["organisation"]) && nameKey(name) == nameKey(firstOf(row.values["name"], row.values["person"])) {
			same = append(same, c.Ref())
		}
	}
	return same
}

func digits(phone string) string {
	plain := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, phone)
	return strings.TrimLeft(plain, "0")
}

// isOpen reports that a record of ours says nothing in a field yet.
func (t *tabling) isOpen(r calendar.Record, field string) bool {
	name, language, texts := strings.Cut(field, ".")
	f, ok := calendar.FieldOf(r.Ref().Type, name)
	if !ok {
		return false
	}
	if all, is := f.Value(r).(calendar.Texts); is {
		if !texts {
			language = t.plan.Programme.MainLanguage()
		}
		return all[language] == ""
	}
	return t.sayField(f, r) == ""
}

// set gives a field of a record what its row says. It is open where the row names somebody whom nobody knows.
func (t *tabling) set(r calendar.Record, field string, row tableRow) (open bool, rule string) {
	name, language, said := strings.Cut(field, ".")
	f, ok := calendar.FieldOf(r.Ref().Type, name)
	if !ok {
		return false, "cell-unfit"
	}
	value := row.values[field]
	switch f.Form {
	case calendar.Reference:
		return t.refer(r, f, row)
	case calendar.TextsForm:
		if !said {
			language = t.plan.Programme.MainLanguage()
		}
		if err := f.Set(r, f.Value(r).(calendar.Texts).With(language, value)); err != nil {
			return false, "cell-unfit"
		}
		return false, ""
	}
	parsed, err := f.Parse(value)
	if err == nil {
		err = f.Set(r, parsed)
	}
	if err != nil {
		return false, "cell-unfit"
	}
	return false, ""
}

// refer lets a field refer to what its row names.
func (t *tabling) refer(r calendar.Record, f calendar.Field, row tableRow) (open bool, rule string) {
	name := row.values[f.Name]
	var is means
	if name != "" {
		is = t.resolve(name, row.Line, t.maker(f.Of, name), f.Of)
	}
	if is.open {
		return true, ""
	}
	if err := f.Set(r, string(is.ref.ID)); err != nil {
		return false, "cell-unfit"
	}
	if s, ok := t.found(calendar.TypeSpace, is.ref.ID).(*calendar.Space); ok && f.Name == "space" {
		if e, ok := r.(*calendar.Equipment); ok {
			e.Place.Venue = s.Venue
		}
	}
	return false, ""
}

// maker makes a record of a name alone, where that is enough; nil where it is not.
func (t *tabling) maker(kind calendar.Type, name string) func(key string) calendar.Record {
	name = oneLine(name)
	switch kind {
	case calendar.TypeOrganisation:
		return func(key string) calendar.Record { return &calendar.Organisation{ID: t.newID(kind, key), Name: name} }
	case calendar.TypeVenue:
		return func(key string) calendar.Record {
			return &calendar.Venue{ID: t.newID(kind, key), Name: name, Kind: calendar.House, Zone: firstOf(t.o.Zone, t.plan.Programme.Zone)}
		}
	case calendar.TypePerson:
		return func(key string) calendar.Record {
			p := &calendar.Person{ID: t.newID(kind, key)}
			p.Given, p.Family = personNamed(name)
			return p
		}
	case calendar.TypeCompany:
		return func(key string) calendar.Record { return &calendar.Company{ID: t.newID(kind, key), Name: name} }
	}
	return nil
}

// asKept gives a new record what it has to say and its row does not.
func asKept(r calendar.Record) {
	switch r := r.(type) {
	case *calendar.Venue:
		r.Kind = firstWord(r.Kind, calendar.House)
	case *calendar.Space:
		r.Kind = firstWord(r.Kind, calendar.Room)
	case *calendar.Equipment:
		r.Count = max(r.Count, 1)
	}
}

func firstWord[W ~string](words ...W) W {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}
