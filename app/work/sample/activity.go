package sample

import (
	"fmt"
	"maps"
	"slices"

	"affiche/calendar"
)

// ofDates reports a word of an activity's block that speaks of its dates: the words below, and any field of an event,
// which then holds for all of them.
func ofDates(word string) bool {
	_, event := calendar.FieldOf(calendar.TypeEvent, word)
	return event || slices.Contains([]string{
		"dates", "date", "run", "sessions", "each", "in", "open", "needs", "attended",
	}, word)
}

// stage is what several dates share: the activity's own, or those of one of its runs.
type stage struct {
	at       *block
	activity *calendar.Activity
	key      string // of the activity
	run      calendar.ID
	in       string
	each     []string // phases of every date
	titles   []any    // of the dates, in turn
	common   map[string]any
	made     []*calendar.Event
}

// dates makes what an activity's block says of its dates, runs, needs and opening hours.
func (b *book) dates(at *block, a *calendar.Activity, key string) {
	own := &stage{
		at: at, activity: a, key: key, in: at.word("in"), each: b.texts(at, "each", at.words["each"]),
		common: commonWords(at.words),
	}
	own.titles, _ = at.words["sessions"].([]any)
	b.schedule(own, at)
	runs, _ := tablesOf(at.words["run"])
	for i, words := range runs {
		b.run(own, at.within(calendar.TypeRun, words), i)
	}
	b.needs(at, a)
	b.attended(at, a, key)
	b.hours(at, a.Ref(), own.made)
}

// commonWords are the fields of a date that an activity's or a run's block states for all its dates.
func commonWords(words map[string]any) map[string]any {
	common := map[string]any{}
	for word, value := range words {
		_, event := calendar.FieldOf(calendar.TypeEvent, word)
		_, activity := calendar.FieldOf(calendar.TypeActivity, word)
		if event && !activity && word != "run" {
			common[word] = value
		}
	}
	return common
}

// run makes a run with its dates and its own phases.
func (b *book) run(of *stage, at *block, row int) {
	r := calendar.New(calendar.TypeRun, calendar.DerivedID("sample", "run", slug(of.key), fmt.Sprint(row))).(*calendar.Run)
	r.Activity = of.activity.ID
	s := &stage{
		at: at, activity: of.activity, key: of.key, run: r.ID, in: at.word("in"), each: b.texts(at, "each", at.words["each"]),
		common: maps.Clone(of.common),
	}
	for _, word := range slices.Sorted(maps.Keys(at.words)) {
		if slices.Contains([]string{"in", "each", "dates", "date", "phases"}, word) {
			continue
		}
		if f, ok := calendar.FieldOf(calendar.TypeRun, word); ok {
			b.field(at, r, f, at.words[word])
		} else if f, ok := calendar.FieldOf(calendar.TypeEvent, word); ok {
			s.common[f.Name] = at.words[word]
		} else {
			b.fail(at, word, fmt.Errorf("run has no field %q", word))
		}
	}
	r.Place = b.place(at, s.in)
	b.add(r, at)
	b.schedule(s, at)
	b.stretch(r, s.made)
	b.phases(at, r.Ref(), r.Place, b.texts(at, "phases", at.words["phases"]))
}

// stretch takes a run from its first date to its last where its block does not say.
func (b *book) stretch(r *calendar.Run, dates []*calendar.Event) {
	for _, e := range dates {
		if r.From == 0 || e.When.Start.Day() < r.From {
			r.From = e.When.Start.Day()
		}
		if last := e.When.LastDay(b.turn()); r.Until < last {
			r.Until = last
		}
	}
}

// schedule makes the dates that a block lists, short ones and blocks alike.
func (b *book) schedule(s *stage, at *block) {
	for _, text := range b.texts(at, "dates", at.words["dates"]) {
		b.sentence(s, at, text)
	}
	blocks, ok := tablesOf(at.words["date"])
	if at.words["date"] != nil && !ok {
		b.fail(at, "date", fmt.Errorf("date wants blocks"))
	}
	for _, words := range blocks {
		one := at.within(calendar.TypeEvent, words)
		if one.word("on") == "" {
			b.unplaced(s, one)
			continue
		}
		b.sentence(s, one, one.word("on"))
	}
}

// sentence makes the dates of one sentence, with what the block at says beside it.
func (b *book) sentence(s *stage, at *block, text string) {
	d, err := parseDates(text, b.year)
	if err != nil {
		b.fail(at, text, err)
		return
	}
	key := s.in
	if d.in != "" {
		key = d.in
	}
	place := b.place(at, key)
	for _, one := range d.stretches {
		b.date(s, at, d, one.when(b.zone(at, place), d.second), place)
	}
}

// when is the stretch in a zone.
func (s stretch) when(zone string, second bool) calendar.When {
	w := calendar.When{Start: s.start, End: s.end, Zone: zone, WholeDays: s.whole}
	if second {
		w.Fold = calendar.StartIsSecond
	}
	return w
}

// unplaced makes a date that has no time yet.
func (b *book) unplaced(s *stage, at *block) {
	b.date(s, at, dating{status: calendar.Idea}, calendar.When{}, b.place(at, s.in))
}

func (b *book) date(s *stage, at *block, d dating, when calendar.When, place calendar.Place) {
	name := s.key + "/" + spokenTime(when)
	id := calendar.DerivedID("sample", "event", slug(name), string(place.Space))
	e := calendar.New(calendar.TypeEvent, id).(*calendar.Event)
	e.Activity, e.Run, e.When, e.Place = s.activity.ID, s.run, when, place
	b.told(s, at, e)
	if d.status != "" {
		e.Status = d.status
	}
	if e.Status == "" {
		e.Status = calendar.Confirmed
	}
	if d.title != "" {
		e.Title = calendar.Texts{b.mainLanguage(): d.title}
	}
	b.know(calendar.TypeEvent, s.key+"/"+spokenDate(when), id)
	b.know(calendar.TypeEvent, name, id)
	b.add(e, at)
	s.made = append(s.made, e)
	b.promised(at, s, d, e)
	each := s.each
	if at.typ == calendar.TypeEvent {
		each = append(slices.Clone(each), b.texts(at, "each", at.words["each"])...)
	}
	b.phases(at, e.Ref(), place, each)
}

// told gives a date what its activity or run says for all, its title in turn, and what its own block says.
func (b *book) told(s *stage, at *block, e *calendar.Event) {
	say := maps.Clone(s.common)
	if n := len(s.made); n < len(s.titles) {
		say["title"] = s.titles[n]
	}
	if at.typ == calendar.TypeEvent {
		for word, value := range at.words {
			if word != "on" && word != "each" {
				say[word] = value
			}
		}
	}
	for _, word := range slices.Sorted(maps.Keys(say)) {
		b.take(&block{from: at.from, line: at.line, typ: calendar.TypeEvent, words: say}, e, word, "")
	}
}

// spokenDate and spokenTime are how other blocks call a date of an activity: "25 Aug", "25 Aug 22:00".
func spokenDate(w calendar.When) string {
	if w.IsZero() {
		return "unplaced"
	}
	return w.Start.Plain().Format("2 Jan")
}

func spokenTime(w calendar.When) string {
	if w.IsZero() {
		return "unplaced"
	}
	if w.Start.Plain().Year() != w.End.Plain().Year() || w.WholeDays {
		return w.Start.Plain().Format("2 Jan 2006")
	}
	return w.Start.Plain().Format("2 Jan 15:04")
}

// promised makes the hold that an option's sentence speaks of: the house promises the space to the lead partner.
func (b *book) promised(at *block, s *stage, d dating, e *calendar.Event) {
	if d.rank == 0 || e.Place.Space == "" {
		return
	}
	h := &calendar.Hold{
		ID: calendar.DerivedID("sample", "hold", string(e.ID)), Subject: calendar.Subject{Space: e.Place.Space}, When: e.When,
		Rank: d.rank, Activity: s.activity.ID, Event: e.ID, State: calendar.Held,
	}
	if d.by != 0 {
		h.Until = d.by.At(18 * 60)
	}
	b.add(h, at)
	if v := b.venues[e.Place.Venue]; v != nil {
		h.From = v.Operator
	}
}
