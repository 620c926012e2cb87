package work_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// A library is a season in which somebody searches, on 3 May 2027.
type library struct {
	t      *testing.T
	plan   *calendar.Plan
	finder *storage.Finder
	reader work.Reader
}

func newLibrary(t *testing.T, records ...calendar.Record) *library {
	t.Helper()
	f, err := storage.Create(filepath.Join(t.TempDir(), "season.affiche"), calendar.Programme{
		ID: calendar.NewID(), Name: calendar.Texts{"en": "Season"}, Zone: "Europe/Ljubljana", Currency: "EUR", Languages: calendar.List{"sl", "en"},
	}, storage.Options{Actor: "Ana"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	_, err = f.Edit(storage.Label{Key: "made"}, func(tx *storage.Tx) error {
		for _, r := range records {
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	l := &library{t: t, reader: work.Reader{Language: "en", Now: calendar.InstantOf(time.Date(2027, 5, 3, 12, 0, 0, 0, time.UTC))}}
	if l.plan, err = f.Plan(); err != nil {
		t.Fatal(err)
	}
	if l.finder, err = f.Finder(t.Context()); err != nil {
		t.Fatal(err)
	}
	return l
}

func (l *library) find(typed string) []work.Found {
	l.t.Helper()
	hits, err := l.finder.Find(context.Background(), typed, 100)
	if err != nil {
		l.t.Fatal(err)
	}
	return work.Results(l.plan, hits, typed, l.reader, 20)
}

func (l *library) says(typed string, want ...string) {
	l.t.Helper()
	var got []string
	for _, f := range l.find(typed) {
		line := f.Title + " | " + f.Line
		if f.Excerpt != "" {
			line += " | " + f.Field + ": " + f.Excerpt
		}
		got = append(got, line)
	}
	if !slices.Equal(got, want) {
		l.t.Errorf("%q in %s finds\n%s\nwant\n%s", typed, l.reader.Language, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func titled(kind calendar.ActivityKind, title string) *calendar.Activity {
	return &calendar.Activity{ID: calendar.NewID(), Kind: kind, Title: calendar.Texts{"en": title}}
}

func on(a *calendar.Activity, month time.Month, day, hour int) *calendar.Event {
	start := calendar.DayOf(2027, month, day).At(hour * 60)
	return &calendar.Event{
		ID: calendar.NewID(), Activity: a.ID, Status: calendar.Confirmed,
		When: calendar.When{Start: start, End: start + 75*60, Zone: "Europe/Ljubljana"},
	}
}

func TestResultsSayWhatWasFoundInTheReadersLanguage(t *testing.T) {
	org := &calendar.Organisation{ID: calendar.NewID(), Name: "Zavod Bunker", City: "Ljubljana"}
	bunker := &calendar.Partner{ID: calendar.NewID(), Organisation: org.ID, Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner}
	house := &calendar.Venue{ID: calendar.NewID(), Name: "Stara mestna elektrarna", City: "Ljubljana", Kind: calendar.House}
	hall := &calendar.Space{ID: calendar.NewID(), Venue: house.ID, Name: "Boiler hall", Kind: calendar.Hall}
	ana := &calendar.Person{ID: calendar.NewID(), Given: "Ana", Family: "Đurić", Organisation: org.ID, Position: "light operator"}
	cantata := titled(calendar.Show, "The Boiler Room Cantata")
	cantata.Lead, cantata.Title["sl"] = bunker.ID, "Kantata kotlovnice"
	once, twice, past := on(cantata, 8, 25, 22), on(cantata, 8, 26, 22), on(cantata, 3, 1, 20)
	once.Place = calendar.Place{Venue: house.ID, Space: hall.ID}
	once.Title = calendar.Texts{"en": "Opening night"}
	bread := titled(calendar.Workshop, "Bread")
	bread.Text = calendar.Texts{"en": strings.Repeat("Flour and water. ", 10) + "Then into the BOÍLER, where it stays for an hour, until it is a brick that nobody would eat unasked."}
	baked := on(bread, 6, 1, 10)
	baked.Place.Space = hall.ID
	camp := titled(calendar.Residency, "Camp")
	weeks := on(camp, 6, 1, 0)
	weeks.When = calendar.Days(calendar.DayOf(2027, 6, 1), calendar.DayOf(2027, 6, 14), "Europe/Ljubljana")
	idea := titled(calendar.Meeting, "Idea")
	unplaced := &calendar.Event{ID: calendar.NewID(), Activity: idea.ID, Status: calendar.Idea, Title: calendar.Texts{"en": "First talk"}}
	deal := &calendar.Agreement{
		ID: calendar.NewID(), Kind: calendar.Sale, Activity: cantata.ID, Number: "2027-14",
		Title: calendar.Texts{"en": "Sale"}, State: calendar.Draft,
	}
	l := newLibrary(t, org, bunker, house, hall, ana, cantata, once, twice, past, bread, baked, camp, weeks, idea, unplaced, deal)
	l.says("boiler",
		"Boiler hall | space · Stara mestna elektrarna · Ljubljana",
		"The Boiler Room Cantata | show · Bunker · 3 dates · 25 Aug 2027 22:00",
		"Bread | workshop · 1 Jun 2027 10:00 · Stara mestna elektrarna · Boiler hall | text: …water. Then into the BOÍLER, where it stays for an hour, until it is a brick…",
	)
	l.says("bunker", "Bunker | partner · Ljubljana", "Zavod Bunker | organisation · Ljubljana")
	l.says("opening", "Opening night | performance · 25 Aug 2027 22:00 · Stara mestna elektrarna · Boiler hall")
	l.says("duric", "Ana Đurić | person · light operator · Zavod Bunker")
	l.says("camp", "Camp | residency · 1–14 Jun 2027")
	l.says("talk", "First talk | meeting · no time yet")
	l.says("2027-14", "Sale | agreement · The Boiler Room Cantata")
	l.says("operator", "Ana Đurić | person · light operator · Zavod Bunker")
	l.reader.Language = "sl"
	l.says("kantata", "Kantata kotlovnice | predstava · Bunker · 3 termini · 25. avg. 2027 22.00")
	l.reader.Language = "fr"
	l.says("opening", "Opening night | représentation · 25 août 2027 22h00 · Stara mestna elektrarna · Boiler hall")
}

func TestTheBestResultComesFirst(t *testing.T) {
	house := &calendar.Venue{ID: calendar.NewID(), Name: "Levi", Kind: calendar.House}
	records := []calendar.Record{house}
	with := func(title string, months ...time.Month) *calendar.Activity {
		a := titled(calendar.Show, title)
		records = append(records, a)
		for _, m := range months {
			records = append(records, on(a, m, 10, 20))
		}
		return a
	}
	with("Mladi levi past", 2)
	with("Mladi levi far", 11)
	with("Mladi levi again", 1, 9)
	with("Mladi levi soon", 6)
	with("Levi", 7)
	with("Levi and sons", 12)
	with("Levitation", 5)
	with("Old levitation", 2)
	tagged := with("Other", 5)
	tagged.Tags = calendar.SetOf("levi")
	gone := with("Mladi levi gone")
	cancelled := on(gone, 5, 20, 20)
	cancelled.Status = calendar.Cancelled
	records = append(records, cancelled, on(gone, 10, 20, 20))
	with("Mladi levi some day")
	deadline := &calendar.Milestone{ID: calendar.NewID(), Title: calendar.Texts{"en": "Report on levi"}, Day: calendar.DayOf(2027, 5, 20)}
	records = append(records, deadline, &calendar.Feed{ID: calendar.NewID(), Name: "Levi for all", Audience: calendar.ForPublic})
	l := newLibrary(t, records...)
	var got []string
	for _, f := range l.find("levi") {
		got = append(got, f.Title)
	}
	want := []string{
		"Levi", "Levi", "Levi and sons", "Levi for all", "Report on levi", "Mladi levi soon", "Mladi levi again", "Mladi levi gone", "Mladi levi far",
		"Mladi levi some day", "Mladi levi past",
		"Levitation", "Old levitation", "Other",
	}
	if !slices.Equal(got, want) {
		t.Errorf("found %q\nwant  %q", got, want)
	}
	if few := work.Results(l.plan, nil, "levi", l.reader, 0); len(few) > 0 {
		t.Errorf("of nothing: %v", few)
	}
}

func TestDatesOfOneActivityAreOneResult(t *testing.T) {
	a := titled(calendar.Workshop, "Bread")
	records := []calendar.Record{a}
	for day := range 5 {
		e := on(a, 6, 1+day, 10)
		e.Title = calendar.Texts{"en": "Baking"}
		records = append(records, e)
	}
	b := titled(calendar.Show, "Baking")
	one := on(b, 6, 1, 8)
	one.Title = calendar.Texts{"en": "Baking for all"}
	l := newLibrary(t, append(records, b, one)...)
	found := l.find("baking")
	if len(found) != 2 || found[0].Ref != b.Ref() || found[1].Ref != a.Ref() || found[1].Dates != 5 {
		t.Fatalf("found %+v", found)
	}
	if beneath := work.DatesBeneath(l.plan, a.ID, l.reader); len(beneath) != 5 || beneath[0].Line != "workshop · 1 Jun 2027 10:00" {
		t.Errorf("beneath it: %+v", beneath)
	}
}

func TestTheNextDatesInAPlaceOrAFestivalAreFound(t *testing.T) {
	house := &calendar.Venue{ID: calendar.NewID(), Name: "Elektrarna", City: "Ljubljana", Kind: calendar.House}
	hall := &calendar.Space{ID: calendar.NewID(), Venue: house.ID, Name: "Hall", Kind: calendar.Hall}
	foyer := &calendar.Space{ID: calendar.NewID(), Venue: house.ID, Name: "Foyer", Kind: calendar.Hall}
	levi, show := titled(calendar.Festival, "Mladi levi"), titled(calendar.Show, "Cantata")
	run := &calendar.Run{ID: calendar.NewID(), Activity: show.ID, Festival: levi.ID}
	part := titled(calendar.Workshop, "Bread")
	part.PartOf = levi.ID
	past, soon, far, off := on(show, 4, 1, 20), on(show, 6, 1, 20), on(show, 8, 25, 20), on(show, 5, 5, 20)
	off.Status = calendar.Cancelled
	far.Run, off.Run = run.ID, run.ID
	baked := on(part, 6, 20, 10)
	for _, e := range []*calendar.Event{past, far, off, baked} {
		e.Place.Space = hall.ID
	}
	soon.Place.Space = foyer.ID
	l := newLibrary(t, house, hall, foyer, levi, show, run, part, past, soon, far, off, baked)
	for _, c := range []struct {
		in   calendar.Ref
		most int
		want []*calendar.Event
	}{
		{hall.Ref(), 9, []*calendar.Event{baked, far, past}},
		{hall.Ref(), 1, []*calendar.Event{baked}},
		{house.Ref(), 9, []*calendar.Event{soon, baked, far, past}},
		{levi.Ref(), 9, []*calendar.Event{baked, far}},
		{show.Ref(), 9, nil},
	} {
		var got, want []calendar.Ref
		for _, f := range work.DatesThere(l.plan, c.in, l.reader, c.most) {
			got = append(got, f.Ref)
		}
		for _, e := range c.want {
			want = append(want, e.Ref())
		}
		if !slices.Equal(got, want) || work.AreDatesThere(l.plan, c.in) != (len(want) > 0) {
			t.Errorf("in %v are %v, want %v", c.in, got, want)
		}
	}
}

func TestWhatIsCalledAlikeIsToldApart(t *testing.T) {
	house := &calendar.Venue{ID: calendar.NewID(), Name: "Elektrarna", City: "Ljubljana", Kind: calendar.House}
	small := &calendar.Space{ID: calendar.NewID(), Venue: house.ID, Name: "Studio", Kind: calendar.Hall, Capacity: 20}
	large := &calendar.Space{ID: calendar.NewID(), Venue: house.ID, Name: "Studio", Kind: calendar.Hall, Capacity: 90}
	one := &calendar.Person{ID: "aaaaaaaa-0000-4000-8000-000000000001", Given: "Ana", Family: "Kos"}
	other := &calendar.Person{ID: "bbbbbbbb-0000-4000-8000-000000000001", Given: "Ana", Family: "Kos"}
	l := newLibrary(t, house, small, large, one, other)
	for typed, want := range map[string][]string{
		"studio": {"space · Elektrarna · Ljubljana · 20 places", "space · Elektrarna · Ljubljana · 90 places"},
		"kos":    {"person · aaaaaaaa", "person · bbbbbbbb"},
	} {
		var got []string
		for _, f := range l.find(typed) {
			got = append(got, f.Line)
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%q reads %q, want %q", typed, got, want)
		}
	}
}

func TestWhatIsGoneSinceItWasFoundIsNoResult(t *testing.T) {
	a := titled(calendar.Show, "Levi")
	l := newLibrary(t, a)
	l.plan.Remove(a.Ref())
	if found := l.find("levi"); len(found) > 0 {
		t.Errorf("found %+v", found)
	}
}

func FuzzResultsOfAnyQuery(f *testing.F) {
	for _, s := range []string{"bo", "í", "\xff", "é́", strings.Repeat("x", 300)} {
		f.Add(s, "Bread in the boíler, "+s)
	}
	f.Fuzz(func(t *testing.T, typed, text string) {
		a := titled(calendar.Show, "Levi")
		a.Text = calendar.Texts{"en": text}
		plan := calendar.NewPlan()
		plan.Put(a)
		for m := storage.NameIs; m <= storage.InText; m++ {
			if found := work.Results(plan, []storage.Hit{{Ref: a.Ref(), Match: m}}, typed, work.Reader{Language: "en"}, 5); len(found) != 1 {
				t.Fatalf("%d results", len(found))
			}
		}
	})
}
