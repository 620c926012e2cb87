package work

import (
	"slices"
	"strings"

	"affiche/calendar"
)

// date takes one row in.
func (s *seasonTaking) date(row *seasonRow) {
	alias := s.aliases[row.key]
	before := readRow(alias)
	e, fresh := s.eventOf(row, alias)
	if e == nil {
		s.remember(row.key, calendar.ID(alias.Target), rowSaid{row.values, before.Was, before.Reason}, false)
		s.taken.add(TakenRow{Line: row.Line, Fate: LeftOut, Name: row.title, Why: calendar.Refusal{Line: row.Line, Rule: "row-left", Args: []string{row.title}}})
		return
	}
	was := calendar.Copy(e).(*calendar.Event)
	said := rowSaid{row.values, before.Was, before.Reason}
	differs := func(field string) bool {
		now, then := row.values[field], before.Values[field]
		return alias != nil && now != then || alias == nil && now != "" && (fresh || row.id != "")
	}
	a := s.activityOf(row, e, before, fresh || row.id != "")
	wasA := s.plan.Activities.At(a.ID)
	if wasA == nil {
		wasA = calendar.Copy(a).(*calendar.Activity)
	}
	e.Activity = a.ID
	if differs("start") || differs("end") || differs("zone") || differs("whole_days") {
		if row.when.Start != e.When.Start || row.when.End != e.When.End || row.when.Zone != e.When.Zone || row.when.WholeDays != e.When.WholeDays {
			e.When = row.when
		}
	}
	if differs("place") && row.place != s.plan.PlaceOf(e) {
		e.Place = row.place
	}
	if differs("notes") {
		e.Notes = row.values["notes"]
	}
	if rule := s.status(e, row, &said, differs("status"), alias != nil && alias.Gone); rule != "" {
		s.refuse(row.ForeignRow, row.title, "status", rule)
		return
	}
	if differs("kind") && row.values["kind"] != "" {
		a.Kind = calendar.ActivityKind(row.values["kind"])
	}
	if differs("partner") && (row.lead != "" || alias != nil) {
		a.Lead = row.lead
	}
	if fault := unfit(a, e); fault != nil {
		s.refuse(row.ForeignRow, row.title, "", "cell-unfit")
		return
	}
	s.make(a)
	s.cast(a.ID, row, before)
	s.lay(e)
	s.dates = append(s.dates, e)
	s.remember(row.key, e.ID, said, false)
	s.listed(row, was, e, fresh, s.differences(wasA, a))
}

// eventOf is the date of a row, a new one where it is new; nil where a person took it out.
func (s *seasonTaking) eventOf(row *seasonRow, alias *calendar.Alias) (e *calendar.Event, fresh bool) {
	id := row.id
	if id == "" && alias != nil {
		id = calendar.ID(alias.Target)
	}
	if id != "" {
		e, _ := s.found(calendar.TypeEvent, id).(*calendar.Event)
		return e, false
	}
	if a := s.activityCalled(row.title); a != nil && !row.when.IsZero() {
		for e := range s.plan.EventsOf.Of(a.ID) {
			if e.When.Start == row.when.Start && (e.Place == row.place || row.values["place"] == "") && !s.has(e.ID) {
				return calendar.Copy(e).(*calendar.Event), false // a person planned it already
			}
		}
	}
	return &calendar.Event{ID: s.newID(calendar.TypeEvent, row.key), Status: calendar.Idea}, true
}

// has reports that a date is a row's already.
func (s *seasonTaking) has(id calendar.ID) bool {
	_, laid := s.laid[calendar.Ref{Type: calendar.TypeEvent, ID: id}]
	return laid
}

// activityOf is the activity of a row: that of its date, or where its title is another the one that is called so. One that this
// table brought is renamed where no row has its old title any more.
func (s *seasonTaking) activityOf(row *seasonRow, e *calendar.Event, before rowSaid, follows bool) *calendar.Activity {
	now, then := nameKey(row.title), nameKey(before.Values["title"])
	own, _ := s.found(calendar.TypeActivity, e.Activity).(*calendar.Activity)
	if own != nil && (now == then || slices.Contains(textKeys(e.Title), now) || slices.Contains(textKeys(own.Title), now) || !follows && then == "") {
		return own
	}
	if a := s.activityCalled(row.title); a != nil {
		return a
	}
	language := s.plan.Programme.MainLanguage()
	if own != nil && s.titles[then] == 0 && (then == "" || slices.Contains(textKeys(own.Title), then)) {
		if for_ := s.languageOf(own, then); for_ != "" {
			language = for_
		}
		own.Title = own.Title.With(language, row.title)
		return own
	}
	a := &calendar.Activity{
		ID: s.newID(calendar.TypeActivity, now), Kind: firstWord(calendar.ActivityKind(row.values["kind"]), calendar.Show), Lead: row.lead,
		Title: calendar.Texts{language: row.title},
	}
	if v, ok := s.found(calendar.TypeVenue, row.place.Venue).(*calendar.Venue); ok && a.Lead == "" {
		a.Lead = v.Partner
	}
	return a
}

func (s *seasonTaking) languageOf(a *calendar.Activity, key string) string {
	for _, language := range sortedKeys(a.Title) {
		if nameKey(a.Title[language]) == key {
			return language
		}
	}
	return ""
}

// status moves a date on its ladder as its row says. One that was cancelled since its row was gone comes back.
func (s *seasonTaking) status(e *calendar.Event, row *seasonRow, said *rowSaid, differs, back bool) (rule string) {
	if back && said.Was != "" {
		if e.Status == calendar.Cancelled {
			e.Status = said.Was
			if e.Reason == said.Reason {
				e.Reason = ""
			}
		}
		said.Was, said.Reason = "", ""
	}
	is := calendar.Status(row.values["status"])
	if !differs || is == "" || is == e.Status {
		return ""
	}
	if !e.Status.CanBecome(is) && s.plan.Events.At(e.ID) != nil {
		return "cell-status-move"
	}
	e.Status = is
	return ""
}

// cast lets those appear whom the row names now and did not name before. Who is named no more stays: another date of the
// activity may have them, and a person takes them out.
func (s *seasonTaking) cast(activity calendar.ID, row *seasonRow, before rowSaid) {
	then := peopleIn(before.Values["people"])
	for i, p := range row.cast {
		id := appearanceID(activity, p.id)
		if s.found(calendar.TypeAppearance, id) == nil && !slices.Contains(then, p.name) {
			s.lay(&calendar.Appearance{ID: id, Activity: activity, Person: p.id, Position: i})
		}
	}
}

// listed lists what came of a row.
func (s *seasonTaking) listed(row *seasonRow, was, is *calendar.Event, fresh bool, differs []Difference) {
	taken := TakenRow{Line: row.Line, Fate: CameAgain, Name: row.title, Ref: is.Ref()}
	taken.Date = TakenDate{
		Outcome: CameAgain, Event: is.ID, Title: row.title, When: is.When, WhenWas: was.When, Room: s.roomOf(is.Place), RoomWas: s.roomOf(was.Place),
	}
	if !fresh {
		others := s.differences(was, is)
		taken.Differs = append(differs, slices.DeleteFunc(others, func(d Difference) bool {
			return slices.Contains([]string{"field.start", "field.end", "field.zone", "field.fold", "field.whole_days", "field.venue", "field.space", "field.activity", "field.run"}, d.Field)
		})...)
	}
	switch {
	case fresh:
		taken.Fate = CameNew
	case was.When != is.When || was.Place != is.Place:
		taken.Fate = CameMoved
	case len(taken.Differs) > 0 || !sameFields(was, is):
		taken.Fate = CameChanged
	}
	taken.Date.Outcome, taken.Date.Differs = taken.Fate, taken.Differs
	s.imported.note(taken.Date)
	s.taken.add(taken)
}

func (s *seasonTaking) roomOf(at calendar.Place) string {
	venue, _ := s.found(calendar.TypeVenue, at.Venue).(*calendar.Venue)
	space, _ := s.found(calendar.TypeSpace, at.Space).(*calendar.Space)
	var words []string
	if venue != nil {
		words = append(words, venue.ShortName())
	}
	if space != nil && (venue == nil || space.Name != venue.ShortName()) {
		words = append(words, space.Name)
	}
	return strings.Join(words, " · ")
}

// runs join the new dates of an activity in one place: to the run that it has there, or several to one of their own.
func (s *seasonTaking) runs() {
	type stay struct{ activity, venue calendar.ID }
	of := map[stay][]*calendar.Event{}
	var order []stay
	for _, e := range s.dates {
		at := stay{e.Activity, e.Place.Venue}
		if at.venue == "" || e.When.IsZero() {
			continue
		}
		if of[at] == nil {
			order = append(order, at)
		}
		of[at] = append(of[at], e)
	}
	for _, at := range order {
		dates := of[at]
		fresh := slices.ContainsFunc(dates, func(e *calendar.Event) bool { return e.Run == "" && s.plan.Events.At(e.ID) == nil })
		if len(dates) < 2 || !fresh {
			continue
		}
		s.run(dates)
	}
}

func (s *seasonTaking) run(dates []*calendar.Event) {
	first := dates[0]
	id := runThere(s.plan, first.Activity, first.Place.Venue, first.When)
	if id == "" {
		id = s.newID(calendar.TypeRun, string(first.Activity)+" "+string(first.Place.Venue))
	}
	r, _ := s.found(calendar.TypeRun, id).(*calendar.Run)
	if r == nil {
		r = &calendar.Run{ID: id, Activity: first.Activity, Place: first.Place}
	}
	for _, e := range dates {
		if e.Place.Space != r.Place.Space {
			r.Place.Space = ""
		}
		from, until := e.When.FirstDay(0), e.When.LastDay(calendar.DefaultDayTurn)
		if r.From == 0 || from < r.From {
			r.From = from
		}
		r.Until = max(r.Until, until)
		if e.Run == "" {
			e.Run = id
		}
	}
	s.lay(r)
	for _, e := range dates {
		s.lay(e)
	}
}

// missing cancels the dates that the table no longer has.
func (s *seasonTaking) missing() {
	for _, key := range sortedKeys(s.aliases) {
		a := s.aliases[key]
		said := readRow(a)
		if a.Gone || s.seen[key] || s.held[nameKey(said.Values["title"])] {
			continue
		}
		taken := TakenRow{Fate: WentAway, Name: said.Values["title"], Ref: calendar.Ref{Type: calendar.TypeEvent, ID: calendar.ID(a.Target)}}
		if e, there := s.found(calendar.TypeEvent, calendar.ID(a.Target)).(*calendar.Event); there {
			taken.Date = TakenDate{Outcome: WentAway, Event: e.ID, Title: taken.Name, When: e.When, WhenWas: e.When, Room: s.roomOf(e.Place), RoomWas: s.roomOf(e.Place)}
			s.cancel(e, &said)
			s.lay(e)
			s.imported.note(taken.Date)
			s.taken.add(taken)
		}
		s.remember(key, calendar.ID(a.Target), said, true)
	}
}

// cancel cancels a date whose row is gone, unless it is over.
func (s *seasonTaking) cancel(e *calendar.Event, said *rowSaid) {
	if e.Status.Over() || !e.Status.CanBecome(calendar.Cancelled) {
		return
	}
	said.Was, e.Status = e.Status, calendar.Cancelled
	if e.Reason == "" {
		e.Reason = (&source{taking: s.taking, name: s.source}).sentence("import.reason-gone")
		said.Reason = e.Reason
	}
}
