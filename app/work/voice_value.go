package work

import (
	"slices"
	"strconv"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// Caption is what people call a unit of a record, or a field: "When", "Title · FR".
func (v Voice) Caption(unit string) string {
	family, key, keyed := strings.Cut(unit, ".")
	if keyed && len(key) <= longestTag {
		return v.Say("field."+family) + " · " + strings.ToUpper(key)
	}
	return v.Say("field." + family)
}

// CaptionOf is Caption for a type of record.
func (v Voice) CaptionOf(t calendar.Type, unit string) string {
	if key := CaptionKey(t, unit); key != "field."+unit {
		return v.Say(key)
	}
	return v.Caption(unit)
}

// CaptionKey is where the catalogue says what people call a field: some names mean another thing in one type of record.
func CaptionKey(t calendar.Type, field string) string {
	if t == calendar.TypeCall && (field == "lead" || field == "lag") {
		return "field.call." + field
	}
	return "field." + field
}

// longestTag is the length of the languages in which texts are written: "sl", "cnr".
const longestTag = 3

// Unit says what a record has for one unit of the journal, or for one field: "Wed 25 Aug 2027, 22:00 – 23:15",
// "confirmed", "€6,000". Nothing is "".
func (v Voice) Unit(r calendar.Record, unit string) string {
	if family, key, keyed := strings.Cut(unit, "."); keyed {
		return v.key(r, family, key)
	}
	fields := FieldsOf(r.Ref().Type, unit)
	if len(fields) == 1 {
		return v.Field(r, fields[0])
	}
	group := group{r, fields}
	switch {
	case group.has("anchor"):
		return v.timing(group)
	case group.has("start"):
		return v.stretch(group)
	case group.has("venue"):
		return v.Place(calendar.Place{Venue: group.id("venue"), Space: group.id("space")})
	case strings.HasSuffix(fields[0].Name, "amount"):
		return v.money(fields[0].Value(r).(int64), fields[1].Value(r).(string))
	case group.has("latitude"):
		return v.geo(group)
	}
	var parts []string
	for _, f := range fields {
		parts = append(parts, v.Field(r, f))
	}
	return joined(" · ", parts...)
}

// FieldsOf are the fields of a unit of the journal, or the one field of the name.
func FieldsOf(t calendar.Type, unit string) []calendar.Field {
	var fields []calendar.Field
	for _, f := range calendar.Fields(t) {
		if f.Unit == unit {
			fields = append(fields, f)
		}
	}
	if f, ok := calendar.FieldOf(t, unit); ok && len(fields) == 0 {
		fields = append(fields, f)
	}
	return fields
}

// key says one text of several, or one word of a set.
func (v Voice) key(r calendar.Record, family, key string) string {
	f, _ := calendar.FieldOf(r.Ref().Type, family)
	switch f.Form {
	case calendar.TextsForm:
		return f.Value(r).(calendar.Texts)[key]
	case calendar.SetForm:
		if f.Value(r).(calendar.Set)[key] {
			return v.word(r.Ref().Type, family, key)
		}
	}
	return ""
}

// Field says one field of a record as people read it; see [Voice.Unit].
func (v Voice) Field(r calendar.Record, f calendar.Field) string {
	switch value := f.Value(r).(type) {
	case calendar.Wall:
		return v.wall(value, f, r)
	case calendar.Day:
		return v.Day(value)
	case calendar.Texts:
		return value.In(v.Languages()...)
	case calendar.Set:
		return v.words(r.Ref().Type, f.Name, value.Words())
	case calendar.List:
		return v.words(r.Ref().Type, f.Name, value)
	case bool:
		return v.truth(value)
	case int64:
		return v.number(r.Ref().Type, f.Name, value)
	case string:
		if f.Form == calendar.Reference {
			return v.Name(calendar.Ref{Type: f.Of, ID: calendar.ID(value)})
		}
		return v.word(r.Ref().Type, f.Name, value)
	}
	return f.Format(f.Value(r))
}

func (v Voice) truth(is bool) string {
	if is {
		return v.Say("window.yes")
	}
	return v.Say("past.no")
}

// wall says a time; of the end of whole days the last of them.
func (v Voice) wall(w calendar.Wall, f calendar.Field, r calendar.Record) string {
	days, ok := calendar.FieldOf(r.Ref().Type, "whole_days")
	switch whole := ok && days.Unit == f.Unit && days.Value(r).(bool); {
	case w == 0:
		return ""
	case whole && f.Name == "end":
		return v.Day((w - 1).Day())
	case whole:
		return v.Day(w.Day())
	}
	return v.Day(w.Day()) + " " + v.Clock(w)
}

// wordRooms are the rooms of the catalogue in which the words of a field stand.
var wordRooms = map[calendar.Type]map[string]string{
	calendar.TypeActivity:            {"kind": "kind."},
	calendar.TypeEvent:               {"status": "status.", "occasion": "occasion."},
	calendar.TypePhase:               {"kind": "phase."},
	calendar.TypePartner:             {"role": "role."},
	calendar.TypeMembership:          {"role": "role."},
	calendar.TypeLaboratory:          {"kind": "laboratory."},
	calendar.TypeVenue:               {"kind": "venue."},
	calendar.TypeSpace:               {"kind": "space."},
	calendar.TypeAvailability:        {"kind": "availability."},
	calendar.TypeCall:                {"state": "call."},
	calendar.TypeHold:                {"state": "hold."},
	calendar.TypeAgreement:           {"kind": "agreement.", "state": "agreement.state."},
	calendar.TypeLine:                {"basis": "line.", "payment": "payment."},
	calendar.TypeEnrolment:           {"stage": "stage."},
	calendar.TypeCallForApplications: {"state": "callfor."},
	calendar.TypeTemplate:            {"kind": "kind."},
	calendar.TypeTemplatePhase:       {"kind": "phase."},
	calendar.TypeWithdrawal:          {"kind": "withdrawal."},
	calendar.TypeNote:                {"kind": "note."},
	calendar.TypeScenario:            {"state": "scenario."},
	calendar.TypeFeed:                {"audience": "audience.", "kinds": "kind.", "statuses": "status."},
}

// word says a word of the field's own in the reader's language; any other text is as it is.
func (v Voice) word(t calendar.Type, field, word string) string {
	if field == "weekdays" {
		if at := slices.Index(calendar.Weekdays(), word); at >= 0 {
			return v.Say("weekday.short." + strconv.Itoa((at+6)%7+1))
		}
	}
	if room, ok := wordRooms[t][field]; ok && word != "" && assets.Has(v.Language, room+word) {
		return v.Say(room + word)
	}
	return word
}

func (v Voice) words(t calendar.Type, field string, words []string) string {
	said := make([]string, len(words))
	for i, w := range words {
		said[i] = v.word(t, field, w)
	}
	return strings.Join(said, ", ")
}

// number says a number as its field counts: minutes, a time of day, things. None is nothing.
func (v Voice) number(t calendar.Type, field string, n int64) string {
	if n == 0 {
		return ""
	}
	switch field {
	case "duration", "turnaround", "lead", "lag", "length":
		return v.Length(int(n))
	case "curfew", "opens", "closes", "day_turn":
		return v.Clock(calendar.Day(1).At(int(n)))
	}
	return assets.Number(v.Language, int(n))
}

func (v Voice) money(amount int64, currency string) string {
	if amount == 0 {
		return ""
	}
	return assets.Money(v.Language, amount, currency)
}

// geo says a place on the globe: "46.054900, 14.520300".
func (v Voice) geo(g group) string {
	at := calendar.Geo{Latitude: g.number("latitude"), Longitude: g.number("longitude")}
	if at.IsZero() {
		return ""
	}
	return strings.Replace(at.String(), ";", ", ", 1)
}

// group is the fields of one unit of a record.
type group struct {
	record calendar.Record
	fields []calendar.Field
}

func (g group) field(name string) (calendar.Field, bool) {
	for _, f := range g.fields {
		if f.Name == name {
			return f, true
		}
	}
	return calendar.Field{}, false
}

func (g group) has(name string) bool {
	_, ok := g.field(name)
	return ok
}

func (g group) text(name string) string {
	if f, ok := g.field(name); ok {
		return f.Format(f.Value(g.record))
	}
	return ""
}

func (g group) id(name string) calendar.ID { return calendar.ID(g.text(name)) }

func (g group) number(name string) int {
	n, _ := strconv.Atoi(g.text(name)) // a field of numbers holds one
	return n
}

func (g group) wall(name string) calendar.Wall {
	w, _ := calendar.ParseWall(g.text(name)) // a field of times holds one
	return w
}

func (g group) when() calendar.When {
	return calendar.When{
		Start: g.wall("start"), End: g.wall("end"), Zone: g.text("zone"), Fold: calendar.Fold(g.number("fold")),
		WholeDays: g.text("whole_days") == "true",
	}
}

// stretch says a time; none is nothing.
func (v Voice) stretch(g group) string {
	if when := g.when(); !when.IsZero() {
		return v.When(when)
	}
	return ""
}
