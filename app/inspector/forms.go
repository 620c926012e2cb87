package inspector

import (
	"cmp"
	"strconv"
	"strings"

	"affiche/app/state"
	"affiche/app/typed"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// reader reads what is typed where there is no stretch to go by.
func (w writer) reader(around calendar.Wall) typed.Reader {
	return typed.Reader{
		Language: w.Language(), Today: w.Today(), Around: around, Turn: w.turn(),
	}
}

// dayField edits a day; nothing typed is none.
func (w writer) dayField(field Field, day calendar.Day) Field {
	set := field.Set
	field.Value = ""
	if day != 0 {
		field.Value = MomentText(w.Language(), day.At(0), true)
	}
	field.Set = func(s string, refused func(string)) {
		if s = strings.TrimSpace(s); s == "" {
			set("", refused)
			return
		}
		reader := w.reader(day.At(0))
		reader.WholeDays = true
		m, fault := reader.Moment(s)
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		set(m.Day.String(), refused)
	}
	field.Days = w.days(day, func(d calendar.Day) string { return MomentText(w.Language(), d.At(0), true) })
	return field
}

// momentField edits a time on the clocks of a place; nothing typed is none.
func (w writer) momentField(field Field, at calendar.Wall) Field {
	set := field.Set
	field.Value = ""
	if at != 0 {
		field.Value = MomentText(w.Language(), at, false)
	}
	field.Set = func(s string, refused func(string)) {
		if s = strings.TrimSpace(s); s == "" {
			set("", refused)
			return
		}
		m, fault := w.reader(at).Moment(s)
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		set(m.Wall().String(), refused)
	}
	field.Days = w.days(at.Day(), func(d calendar.Day) string { return MomentText(w.Language(), d.At(at.Minute()), false) })
	return field
}

// numeric edits a number: a count, a length, or a minute of the day as clocks show it.
func (w writer) numeric(field Field, f calendar.Field, n int64) Field {
	switch f.Name {
	case "curfew", "opens", "closes", "day_turn":
		return w.clockField(field, int(n))
	case "duration", "turnaround", "lead", "lag", "length":
		return w.lengthField(field, int(n))
	}
	set := field.Set
	if field.Value = ""; n != 0 {
		field.Value = assets.Number(w.Language(), int(n))
	}
	field.Set = func(s string, refused func(string)) {
		plain := strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", ".", "", ",", "", "’", "").Replace(s)
		set(cmp.Or(plain, "0"), refused)
	}
	return field
}

// lengthField edits a number of minutes, as lengths are said.
func (w writer) lengthField(field Field, minutes int) Field {
	set := field.Set
	if field.Value = ""; minutes != 0 {
		field.Value = work.Voice{Plan: w.plan, Language: w.Language()}.Length(minutes)
	}
	field.Set = func(s string, refused func(string)) {
		minutes, fault := w.reader(0).Length(s)
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		set(strconv.Itoa(minutes), refused)
	}
	return field
}

// clockField edits a minute of the day, which may lie after midnight.
func (w writer) clockField(field Field, minute int) Field {
	set := field.Set
	if field.Value = ""; minute != 0 {
		field.Value = w.Clock(calendar.Day(1).At(minute))
	}
	field.Set = func(s string, refused func(string)) {
		if s = strings.TrimSpace(s); s == "" {
			set("0", refused)
			return
		}
		reader := w.reader(calendar.DayOf(2027, 1, 4).At(12 * 60))
		reader.Turn = 0
		m, fault := reader.Moment(s)
		if fault == nil && m.Has(typed.SaidDay) {
			refused(w.Say("typed.unread-moment", s))
			return
		}
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		at := m.Minute
		if at < w.turn() && (field.Of[0] == "curfew" || field.Of[0] == "closes") {
			at += 24 * 60 // of the night that follows
		}
		set(strconv.Itoa(at), refused)
	}
	return field
}

// zoneField takes a zone by its name, or by its city.
func (w writer) zoneField(field Field) Field {
	set := field.Set
	field.Set = func(s string, refused func(string)) {
		s = strings.TrimSpace(s)
		if name, ok := calendar.ZoneNamed(s); ok {
			s = name
		}
		set(s, refused)
	}
	field.Offers = Zones(w.Zone().String())
	return field
}

// Zones offers those that may be meant while one is typed, near a zone first.
func Zones(near string) func(typed string) []string {
	const most = 4
	return func(typed string) []string { return calendar.ZonesLike(typed, near, most) }
}

// Offered says what an entry offers.
func Offered(s *state.State, all []string) string {
	if len(all) == 0 {
		return ""
	}
	return s.Say("form.offers", strings.Join(all, ", "))
}

// countryField shows a country by its name, and takes it by that or by its code.
func (w writer) countryField(field Field, code string) Field {
	set := field.Set
	field.Value = assets.Country(w.Language(), code)
	field.Set = func(s string, refused func(string)) {
		s = strings.TrimSpace(s)
		code, ok := assets.CountryNamed(s)
		if !ok && s != "" {
			refused(w.Say("fault.unknown-country", s))
			return
		}
		set(code, refused)
	}
	return field
}

// moneyField edits an amount with its currency.
func (w writer) moneyField(r calendar.Record, unit string) Field {
	fields := work.FieldsOf(r.Ref().Type, unit)
	amount, currency := fields[0], fields[1]
	n, code := amount.Value(r).(int64), currency.Value(r).(string)
	field := Field{Name: w.Say("field." + unit), Of: []string{amount.Name, currency.Name}}
	if n != 0 {
		field.Value = assets.Money(w.Language(), n, code)
	}
	field.Set = func(s string, refused func(string)) {
		n, code, fault := w.reader(0).Money(s, cmp.Or(code, w.plan.Programme.Currency))
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		w.set(r, "set", refused, work.Assignment{Field: amount.Name, Value: strconv.FormatInt(n, 10)},
			work.Assignment{Field: currency.Name, Value: code})
	}
	return field
}

// geoField edits a place on the globe: "46.0549, 14.5203".
func (w writer) geoField(r calendar.Record) Field {
	field := Field{
		Name: w.Say("field.geo"), Of: []string{"latitude", "longitude"},
		Value: work.Voice{Plan: w.plan, Language: w.Language()}.Unit(r, "geo"),
	}
	field.Set = func(s string, refused func(string)) {
		parts := strings.FieldsFunc(s, func(c rune) bool { return c == ',' || c == ';' || c == ' ' })
		at := [2]float64{}
		for i, p := range parts {
			n, err := strconv.ParseFloat(p, 64)
			if err != nil || i > 1 || len(parts) != 2 || n != n || n < -180 || n > 180 {
				refused(w.Say("inspector.no-geo", s))
				return
			}
			at[i] = n
		}
		if len(parts) == 1 {
			refused(w.Say("inspector.no-geo", s))
			return
		}
		millionths := func(n float64) string { return strconv.Itoa(int(n*1e6 + 0.5*sign(n))) }
		w.set(r, "set", refused, work.Assignment{Field: "latitude", Value: millionths(at[0])},
			work.Assignment{Field: "longitude", Value: millionths(at[1])})
	}
	return field
}

func sign(n float64) float64 {
	if n < 0 {
		return -1
	}
	return 1
}
