package past_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"affiche/app/past"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/calendar/lawtest"
	"affiche/storage"
)

// A shelf is a small season in a file, and a clock that stands a minute later at each change.
type shelf struct {
	*storage.File
	minute int
}

type tester interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
	Cleanup(func())
}

func id(name string) calendar.ID { return calendar.DerivedID("past", name) }

func ref(t calendar.Type, name string) calendar.Ref { return calendar.Ref{Type: t, ID: id(name)} }

func newShelf(t tester, folder string) *shelf {
	t.Helper()
	s := &shelf{}
	o := storage.Options{Actor: "Ana", Device: "desk", Now: func() time.Time {
		s.minute++
		return time.Date(2027, 1, 2, 9, s.minute, 0, 0, time.UTC)
	}}
	f, err := work.New(filepath.Join(folder, "season.affiche"), work.NewProgramme{Name: "Season", Language: "en", Zone: "Europe/Ljubljana"}, o)
	if err != nil {
		t.Fatal(err)
	}
	s.File = f
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	})
	at := calendar.DayOf(2027, 8, 23).At(20*60 + 30)
	s.put(t, "label.add",
		&calendar.Organisation{ID: id("o"), Name: "Bunker"},
		&calendar.Partner{ID: id("bunker"), Organisation: id("o"), Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner},
		&calendar.Venue{ID: id("house"), Name: "Elektrarna", Kind: calendar.House, Zone: "Europe/Ljubljana"},
		&calendar.Space{ID: id("hall"), Venue: id("house"), Name: "Main hall", Kind: calendar.Hall},
		&calendar.Space{ID: id("foyer"), Venue: id("house"), Name: "Foyer", Kind: calendar.Foyer},
		&calendar.Activity{ID: id("residency"), Kind: calendar.Residency, Title: calendar.Texts{"en": "Brass"}, Lead: id("bunker")},
		&calendar.Activity{ID: id("show"), Kind: calendar.Show, Title: calendar.Texts{"en": "Winds"}, Lead: id("bunker"), CameOutOf: id("residency")},
		&calendar.Event{
			ID: id("date"), Activity: id("show"), Status: calendar.Option, Place: calendar.Place{Venue: id("house"), Space: id("hall")},
			When: calendar.When{Start: at, End: at + 75*60, Zone: "Europe/Ljubljana"},
		},
		&calendar.Phase{ID: id("get-in"), Event: id("date"), Kind: calendar.GetIn, Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -90, Length: 60}},
		&calendar.Call{ID: id("call"), Phase: id("get-in"), Position: "light", State: calendar.ToAsk},
	)
	return s
}

func (s *shelf) put(t tester, key string, records ...calendar.Record) {
	t.Helper()
	_, err := s.Edit(storage.Label{Key: key, Args: []string{"it"}}, func(tx *storage.Tx) error {
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
}

func (s *shelf) set(t tester, r calendar.Ref, field, value string) {
	t.Helper()
	if _, err := work.Set(s.File, string(r.ID), []work.Assignment{{Field: field, Value: value}}); err != nil {
		t.Fatal(err)
	}
}

func (s *shelf) remove(t tester, r calendar.Ref) {
	t.Helper()
	_, err := work.Carry(s.File, func(plan *calendar.Plan) (work.Act, error) {
		d, err := work.Delete{}.Act(plan, r)
		return d.Act, err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// last tells the last change.
func (s *shelf) last(t tester, language string) past.Telling {
	t.Helper()
	p, err := past.Read(context.Background(), s.File, language, past.Question{}, storage.Point{}, 1)
	if err != nil || len(p.Tellings) == 0 {
		t.Fatalf("nothing is told: %v", err)
	}
	return p.Tellings[0]
}

func sentences(t past.Telling, language string) []string {
	said := []string{}
	for _, l := range t.Lines {
		said = append(said, l.Sentence(language))
	}
	return said
}

func TestAChangeIsToldBeforeAndAfterInWords(t *testing.T) {
	date := ref(calendar.TypeEvent, "date")
	for _, c := range []struct {
		ref            calendar.Ref
		field, value   string
		language, want string
	}{
		{date, "start", "2027-08-24T20:30", "en", "Date · Winds · When: Mon 23 Aug 2027, 20:30 – 21:45 → Tue 24 Aug 2027, 20:30 – 21:45"},
		{date, "start", "2027-08-24T20:30", "sl", "Termin · Winds · Kdaj: pon., 23. avg. 2027, 20.30 – 21.45 → tor., 24. avg. 2027, 20.30 – 21.45"},
		{date, "zone", "Europe/Rome", "en", "Date · Winds · When: Time zone Europe/Ljubljana → Time zone Europe/Rome"},
		{date, "space", string(id("foyer")), "en", "Date · Winds, Mon 23 Aug · Place: Elektrarna · Main hall → Elektrarna · Foyer"},
		{date, "status", "confirmed", "en", "Date · Winds, Mon 23 Aug · Status: option → confirmed"},
		{date, "locked", "yes", "en", "Date · Winds, Mon 23 Aug · Locked: no → yes"},
		{date, "expected", "1500", "en", "Date · Winds, Mon 23 Aug · Expected: – → 1,500"},
		{date, "announce_from", "2027-06-01", "en", "Date · Winds, Mon 23 Aug · Announce from: – → 1 Jun 2027"},
		{ref(calendar.TypeActivity, "show"), "title.fr", "Vents", "en", "Activity · Winds · Title · FR: – → Vents"},
		{ref(calendar.TypeActivity, "show"), "tags.outdoor", "yes", "en", "Activity · Winds · Tags: – → outdoor"},
		{ref(calendar.TypeActivity, "show"), "duration", "75", "en", "Activity · Winds · Duration: – → 1 h 15"},
		{ref(calendar.TypeActivity, "show"), "came_out_of", "", "en", "Activity · Winds · Came out of: Brass → –"},
		{ref(calendar.TypePhase, "get-in"), "offset", "-120", "en", "Phase · Winds · Timing: 1 h 30 before the start, 1 h → 2 h before the start, 1 h"},
		{ref(calendar.TypeVenue, "house"), "latitude", "46054900", "en", "Venue · Elektrarna · Position on the map: – → 46.054900, 0.000000"},
		{ref(calendar.TypeSpace, "hall"), "curfew", "1380", "en", "Space · Main hall · Curfew: – → 23:00"},
	} {
		t.Run(c.field+" "+c.language, func(t *testing.T) {
			s := newShelf(t, t.TempDir())
			s.set(t, c.ref, c.field, c.value)
			said := sentences(s.last(t, c.language), c.language)
			if len(said) != 1 || said[0] != c.want {
				t.Errorf("it says %q\nwant     %q", said, c.want)
			}
		})
	}
}

func TestWhatIsMadeAndDeletedIsToldByNameAndWhatTellsItApart(t *testing.T) {
	s := newShelf(t, t.TempDir())
	made := strings.Join(sentences(s.last(t, "en"), "en"), "\n")
	for _, want := range []string{
		"Date · Winds: made (Mon 23 Aug 2027, 20:30 – 21:45 · Elektrarna · Main hall · option)",
		"Phase · Winds: made (get-in · 1 h 30 before the start, 1 h)",
		"Call · Winds: made (light)",
		"Partner · Bunker: made",
	} {
		if !strings.Contains(made, want) {
			t.Errorf("it does not say %q:\n%s", want, made)
		}
	}
	s.remove(t, ref(calendar.TypeActivity, "show"))
	gone := s.last(t, "en")
	if gone.Said != "Delete Winds" || len(gone.Lines) != 4 {
		t.Fatalf("%q: %q", gone.Said, sentences(gone, "en"))
	}
	if got := gone.Lines[0].Sentence("en"); got != "Activity · Winds: deleted (show)" {
		t.Errorf("it says %q", got)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if back := s.last(t, "en"); back.Said != "Undone: Delete Winds" || back.Lines[0].Deed != past.Restored {
		t.Errorf("%q: %q", back.Said, sentences(back, "en"))
	}
}

func TestAnEarlierValueComesBackInOneChangeThatCanBeUndone(t *testing.T) {
	s := newShelf(t, t.TempDir())
	date := ref(calendar.TypeEvent, "date")
	s.set(t, date, "start", "2027-08-24T20:30")
	line := s.last(t, "en").Lines[0]
	s.set(t, date, "status", "confirmed")
	if !line.CanComeBack() {
		t.Fatal("it is not offered")
	}
	if _, err := past.BringBack(s.File, line); err != nil {
		t.Fatal(err)
	}
	if e := s.event(t); e.When.Start.String() != "2027-08-23T20:30" || e.Status != calendar.Confirmed {
		t.Errorf("it is on %s, %s", e.When.Start, e.Status)
	}
	if said := s.last(t, "en").Said; said != "Bring back an earlier value of Winds" {
		t.Errorf("the change is called %q", said)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	if e := s.event(t); e.When.Start.String() != "2027-08-24T20:30" {
		t.Errorf("undone it is on %s", e.When.Start)
	}
}

func (s *shelf) event(t tester) *calendar.Event {
	t.Helper()
	plan, err := s.Plan()
	if err != nil {
		t.Fatal(err)
	}
	if e := plan.Events.At(id("date")); e != nil {
		return e
	}
	t.Fatal("the date is not there")
	return nil
}

func TestWhatIsDeletedComesBackWithAllThatHungOnItAndInWhatNamedIt(t *testing.T) {
	s := newShelf(t, t.TempDir())
	before := s.words(t)
	for _, what := range []calendar.Ref{
		ref(calendar.TypeActivity, "show"), ref(calendar.TypeActivity, "residency"), ref(calendar.TypeEvent, "date"), ref(calendar.TypePhase, "get-in"),
	} {
		s.remove(t, what)
		line := lineOf(t, s.last(t, "en"), what)
		if _, err := past.BringBack(s.File, line); err != nil {
			t.Fatal(err)
		}
		if after := s.words(t); after != before {
			t.Errorf("%s: before\n%s\nafter\n%s", what.Type, before, after)
		}
		if _, err := past.BringBack(s.File, line); err == nil {
			t.Error("it comes back twice")
		}
	}
}

func TestWhatCannotBeWithoutAnotherBringsItAlong(t *testing.T) {
	s := newShelf(t, t.TempDir())
	s.remove(t, ref(calendar.TypeEvent, "date"))
	date := lineOf(t, s.last(t, "en"), ref(calendar.TypeEvent, "date"))
	call := lineOf(t, s.last(t, "en"), ref(calendar.TypeCall, "call"))
	s.remove(t, ref(calendar.TypeActivity, "show"))
	s.remove(t, ref(calendar.TypeSpace, "hall"))
	if _, err := past.BringBack(s.File, call); err != nil {
		t.Fatal(err)
	}
	plan, err := s.Plan()
	if err != nil {
		t.Fatal(err)
	}
	e := plan.Events.At(id("date"))
	if plan.Calls.Len() != 1 || plan.Phases.Len() != 1 || e == nil || plan.Activities.At(id("show")) == nil {
		t.Fatalf("%d calls, %d phases, %v", plan.Calls.Len(), plan.Phases.Len(), e)
	}
	if e.Place.Space != "" || plan.Spaces.Len() != 1 {
		t.Errorf("a date that can be without its space brings that along, or keeps naming it: %+v", e.Place)
	}
	if _, err := past.BringBack(s.File, date); err == nil {
		t.Error("the date is brought back although it is here")
	}
}

func TestALockedDateKeepsItsValues(t *testing.T) {
	s := newShelf(t, t.TempDir())
	date := ref(calendar.TypeEvent, "date")
	s.set(t, date, "start", "2027-08-24T20:30")
	line := s.last(t, "en").Lines[0]
	s.set(t, date, "locked", "yes")
	if _, err := past.BringBack(s.File, line); err == nil {
		t.Error("a locked date is moved")
	}
	if _, err := past.BringBack(s.File, s.last(t, "en").Lines[0]); err != nil {
		t.Errorf("a locked date cannot be unlocked so: %v", err)
	}
}

func TestTheHistoryIsReadPageByPageAndByItsWords(t *testing.T) {
	s := newShelf(t, t.TempDir())
	date := ref(calendar.TypeEvent, "date")
	for i := range 250 {
		s.set(t, date, "expected", fmt.Sprint(i+1))
	}
	s.set(t, date, "reason", "Été à Kotor")
	var all []string
	q, at := past.Question{Type: calendar.TypeEvent}, storage.Point{}
	for pages := 0; ; pages++ {
		p, err := past.Read(context.Background(), s.File, "en", q, at, 50)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range p.Tellings {
			all = append(all, c.ID)
		}
		if at = p.Next; at == (storage.Point{}) {
			break
		}
		if pages > 10 {
			t.Fatal("it never ends")
		}
	}
	if len(all) != 252 {
		t.Errorf("%d changes are read, want 252", len(all))
	}
	for text, want := range map[string]int{"ete kotor": 1, "ETE": 1, "kotor winds": 1, "119": 2, "nothing so": 0, "ana": 253} {
		p, err := past.Read(context.Background(), s.File, "en", past.Question{Text: text}, storage.Point{}, 1000)
		if err != nil || len(p.Tellings) != want {
			t.Errorf("%q finds %d changes, want %d (%v)", text, len(p.Tellings), want, err)
		}
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := past.Read(ctx, s.File, "en", past.Question{}, storage.Point{}, 10); err == nil {
		t.Error("it reads on although nobody wants to know")
	}
}

// TestLawBringingBackIsUndoneByUndo: whatever was done, each line of the last change that may come back does so in one
// change; an undo then leaves the season as it was.
func TestLawBringingBackIsUndoneByUndo(t *testing.T) {
	folder := t.TempDir()
	round := 0
	lawtest.Check(t, 20, func(t *rapid.T) {
		round++
		at := filepath.Join(folder, fmt.Sprint(round))
		if err := os.Mkdir(at, 0o700); err != nil {
			t.Fatal(err)
		}
		s := newShelf(t, at)
		targets := []calendar.Ref{
			ref(calendar.TypeActivity, "show"), ref(calendar.TypeEvent, "date"), ref(calendar.TypePhase, "get-in"), ref(calendar.TypeSpace, "hall"),
		}
		gone := map[calendar.Ref]bool{}
		for range rapid.IntRange(1, 4).Draw(t, "steps") {
			what := rapid.SampledFrom(targets).Draw(t, "what")
			plan, err := s.Plan()
			if err != nil {
				t.Fatal(err)
			}
			if plan.Record(what) == nil {
				continue
			}
			if gone[what] = rapid.Bool().Draw(t, "delete"); gone[what] {
				s.remove(t, what)
			} else {
				s.set(t, what, "notes", fmt.Sprint(s.minute))
			}
		}
		before := s.words(t)
		for _, l := range s.last(t, "en").Lines {
			if !l.CanComeBack() {
				continue
			}
			c, err := past.BringBack(s.File, l)
			if err != nil {
				t.Fatalf("%s: %v", l.Sentence("en"), err)
			}
			if c.IsZero() {
				t.Fatalf("%s changes nothing", l.Sentence("en"))
			}
			if _, err := s.Undo(); err != nil {
				t.Fatal(err)
			}
			if after := s.words(t); after != before {
				t.Fatalf("before\n%s\nafter\n%s", before, after)
			}
		}
	})
}

func lineOf(t tester, told past.Telling, r calendar.Ref) past.Line {
	t.Helper()
	for _, l := range told.Lines {
		if l.Ref == r {
			return l
		}
	}
	t.Fatalf("nothing is told of %s: %q", r.Type, sentences(told, "en"))
	return past.Line{}
}

// words is the season as it is, value by value.
func (s *shelf) words(t tester) string {
	t.Helper()
	plan, err := s.Plan()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, typ := range calendar.Types() {
		for r := range plan.Records(typ) {
			b.WriteString(string(typ) + " " + string(r.Ref().ID))
			for _, f := range calendar.Fields(typ) {
				b.WriteString("|" + f.Format(f.Value(r)))
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}
