package state

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/calendar/lawtest"
	"affiche/storage"
)

// A tester is a *testing.T or a *rapid.T.
type tester interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
	Cleanup(func())
}

// A desk is a window's state on a small season in a file, without a window.
type desk struct {
	*State
	refused error
	failed  error
}

func newDesk(t tester) *desk {
	t.Helper()
	folder, err := os.MkdirTemp("", "desk-")
	if err != nil {
		t.Fatal(err)
	}
	clock := time.Date(2027, 1, 2, 9, 0, 0, 0, time.UTC)
	d := &desk{State: New(Options{Run: Inline{}, Settings: LoadSettings(folder), Actor: "Ana", Device: "desk", Now: func() time.Time { return clock }})}
	t.Cleanup(func() {
		if err := errors.Join(d.Close(), os.RemoveAll(folder)); err != nil {
			t.Fatal(err)
		}
	})
	d.Failed.Listen(func(f Failure) { d.failed = f.Err })
	d.Create(filepath.Join(folder, "season.affiche"), work.NewProgramme{Name: "Season", Language: "en", Zone: "Europe/Ljubljana"})
	if d.Season() == nil {
		t.Fatal(d.failed)
	}
	d.Do(func(*calendar.Plan) (work.Act, error) { return work.Act{Put: small()}, nil }, nil, nil)
	if d.failed != nil {
		t.Fatal(d.failed)
	}
	return d
}

func id(name string) calendar.ID { return calendar.DerivedID(name) }

// small is a season: two houses on two clocks, a festival, a show with a run in it, and a workshop.
func small() []calendar.Record {
	records := []calendar.Record{
		&calendar.Organisation{ID: id("o"), Name: "Bunker"},
		&calendar.Partner{ID: id("p"), Organisation: id("o"), Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner},
		&calendar.Venue{ID: id("house"), Name: "Elektrarna", Kind: calendar.House, Zone: "Europe/Ljubljana", Partner: id("p")},
		&calendar.Space{ID: id("hall"), Venue: id("house"), Name: "Hall", Kind: calendar.Hall},
		&calendar.Venue{ID: id("fabrique"), Name: "Fabrique", Kind: calendar.House, Zone: "Africa/Casablanca"},
		&calendar.Space{ID: id("loft"), Venue: id("fabrique"), Name: "Loft", Kind: calendar.Studio},
		&calendar.Activity{ID: id("fest"), Kind: calendar.Festival, Title: calendar.Texts{"en": "Mladi levi"}, Lead: id("p")},
		&calendar.Activity{ID: id("show"), Kind: calendar.Show, Title: calendar.Texts{"en": "Winds"}, Lead: id("p")},
		&calendar.Activity{ID: id("kites"), Kind: calendar.Workshop, Title: calendar.Texts{"en": "Kites"}, PartOf: id("fest")},
		&calendar.Run{ID: id("run"), Activity: id("show"), Festival: id("fest"), From: calendar.DayOf(2027, 10, 29), Until: calendar.DayOf(2027, 10, 31)},
		&calendar.Phase{ID: id("getin"), Run: id("run"), Kind: calendar.GetIn, Timing: calendar.Timing{When: evening(28, 10)}},
		&calendar.Agreement{ID: id("sale"), Kind: calendar.AgreementKinds()[0], Activity: id("kites"), Title: calendar.Texts{"en": "Sale"}, State: calendar.Draft},
	}
	for i := range 4 {
		name := fmt.Sprint("date", i)
		e := &calendar.Event{ID: id(name), Activity: id("show"), Run: id("run"), Status: calendar.Option, When: evening(28+i, 22), Place: calendar.Place{Venue: id("house"), Space: id("hall")}}
		if i == 3 {
			e.Activity, e.Run = id("kites"), ""
		}
		records = append(
			records, e,
			&calendar.Phase{ID: id(name + "focus"), Event: e.ID, Kind: calendar.Focus, Timing: calendar.Timing{When: evening(28+i, 10)}},
			&calendar.Call{ID: id(name + "call"), Phase: id(name + "focus"), Position: "light", State: calendar.ToAsk},
			&calendar.Hold{ID: id(name + "hold"), Event: e.ID, Subject: calendar.Subject{Space: id("hall")}, When: e.When, Rank: 1, State: calendar.Held},
		)
	}
	return records
}

// evening is five hours in October 2027, around the night on which clocks go back.
func evening(day, hour int) calendar.When {
	start := calendar.DayOf(2027, 10, day).At(hour * 60)
	return calendar.When{Start: start, End: start + 5*3600, Zone: "Europe/Ljubljana"}
}

// picture is a plan in words.
func picture(plan *calendar.Plan) string {
	var b strings.Builder
	for _, t := range calendar.Types() {
		for r := range plan.Records(t) {
			b.WriteString(string(t) + " " + string(r.Ref().ID))
			for _, f := range calendar.Fields(t) {
				b.WriteString(" " + f.Format(f.Value(r)))
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func (d *desk) inFile(t tester) string {
	t.Helper()
	plan, err := d.Season().File.Plan()
	if err != nil {
		t.Fatal(err)
	}
	return picture(plan)
}

// changes counts the changes of the file.
func (d *desk) changes(t tester) int {
	t.Helper()
	all, err := d.Season().File.History(storage.Query{})
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

// someRefs are one to three records of the plan that a person may choose.
func someRefs(t *rapid.T, plan *calendar.Plan, types ...calendar.Type) (refs []calendar.Ref) {
	var all []calendar.Ref
	for _, typ := range types {
		for r := range plan.Records(typ) {
			all = append(all, r.Ref())
		}
	}
	if len(all) == 0 {
		return nil
	}
	return rapid.SliceOfN(rapid.SampledFrom(all), 1, 3).Draw(t, "refs")
}

var choosable = []calendar.Type{calendar.TypeEvent, calendar.TypeRun, calendar.TypeActivity, calendar.TypePhase, calendar.TypeHold}

func someShift(t *rapid.T) work.Shift {
	s := work.Shift{Days: rapid.IntRange(-3, 3).Draw(t, "days"), Seconds: int64(900 * rapid.IntRange(-12, 12).Draw(t, "quarters"))}
	s.Holds = rapid.Bool().Draw(t, "holds")
	if to := rapid.SampledFrom([]string{"", "", "hall", "loft"}).Draw(t, "to"); to != "" {
		s.To = &calendar.Place{Space: id(to)}
	}
	return s
}

// acts are what a person does in the views.
var acts = map[string]func(*rapid.T, *calendar.Plan) (work.Act, error){
	"shift": func(t *rapid.T, plan *calendar.Plan) (work.Act, error) {
		return someShift(t).Act(plan, someRefs(t, plan, choosable...)...)
	},
	"copy": func(t *rapid.T, plan *calendar.Plan) (work.Act, error) {
		return work.Copy{Shift: someShift(t), Bare: rapid.Bool().Draw(t, "bare")}.Act(plan, someRefs(t, plan, choosable...)...)
	},
	"delete": func(t *rapid.T, plan *calendar.Plan) (work.Act, error) {
		types := append([]calendar.Type{calendar.TypeSpace, calendar.TypeAgreement}, choosable...)
		d, err := work.Delete{KeepDates: rapid.Bool().Draw(t, "keep dates")}.Act(plan, someRefs(t, plan, types...)...)
		return d.Act, err
	},
	"resize": func(t *rapid.T, plan *calendar.Plan) (work.Act, error) {
		refs := someRefs(t, plan, calendar.TypeEvent, calendar.TypePhase)
		if len(refs) == 0 {
			return work.Act{}, nil
		}
		to := calendar.DayOf(2027, 10, 29).At(15 * rapid.IntRange(0, 4*72).Draw(t, "to"))
		return work.Resize{Edge: work.Edge(rapid.IntRange(0, 1).Draw(t, "edge")), To: to}.Act(plan, refs[0])
	},
	"amend": func(t *rapid.T, plan *calendar.Plan) (work.Act, error) {
		words := rapid.SampledFrom([]work.Assignment{
			{Field: "status", Value: "confirmed"},
			{Field: "status", Value: "cancelled"},
			{Field: "tags.outdoor", Value: "yes"},
			{Field: "locked", Value: "yes"},
			{Field: "locked", Value: "no"},
			{Field: "title.fr", Value: "Vents"},
			{Field: "start", Value: ""},
		}).Draw(t, "assignment")
		return work.AmendAll(plan, someRefs(t, plan, calendar.TypeEvent), []work.Assignment{words})
	},
	"series": func(t *rapid.T, plan *calendar.Plan) (work.Act, error) {
		refs := someRefs(t, plan, calendar.TypeEvent)
		if len(refs) == 0 {
			return work.Act{}, nil
		}
		start := calendar.DayOf(2027, 10, 30).At(15 * rapid.IntRange(0, 96).Draw(t, "start"))
		return work.AmendSeries(plan, refs[0].ID, work.Scope(rapid.IntRange(0, 2).Draw(t, "scope")), []work.Assignment{{Field: "start", Value: start.String()}})
	},
	"new": func(t *rapid.T, plan *calendar.Plan) (work.Act, error) {
		whens := make([]calendar.When, rapid.IntRange(0, 3).Draw(t, "dates"))
		for i := range whens {
			whens[i].Start = calendar.DayOf(2027, 10, 29+i).At(20 * 60)
		}
		return work.NewDates{Title: "New", Place: calendar.Place{Space: id("hall")}, Whens: whens}.Act(plan)
	},
}

// TestLawWhatIsSeenIsWhatIsKept: after any acts, undos and redos, the plan in memory is the one in the file, and the one that
// the journal makes again; and each act is one change at most.
func TestLawWhatIsSeenIsWhatIsKept(t *testing.T) {
	lawtest.Check(t, 8, func(t *rapid.T) {
		d := newDesk(t)
		step := func(do func()) func(*rapid.T) {
			return func(t *rapid.T) {
				before := d.changes(t)
				do()
				if after := d.changes(t); after > before+1 {
					t.Fatalf("one act made %d changes", after-before)
				}
			}
		}
		steps := map[string]func(*rapid.T){
			"undo": step(d.Undo), "undo more": step(d.Undo), "redo": step(d.Redo),
			"": func(t *rapid.T) {
				var skipped *Skipped
				if d.failed != nil && !errors.Is(d.failed, storage.ErrNothing) && !errors.As(d.failed, &skipped) {
					t.Fatalf("failed: %v", d.failed)
				}
				d.failed = nil
				if open, err := d.Season().File.Conflicts(); err != nil || len(open) > 0 {
					t.Fatalf("one copy disagrees with itself: %v, %v", open, err)
				}
				if seen, kept := picture(d.Season().Plan), d.inFile(t); seen != kept {
					t.Fatalf("in memory:\n%s\nin the file:\n%s", seen, kept)
				}
			},
		}
		for name, act := range acts {
			steps[name] = func(t *rapid.T) {
				step(func() {
					d.Do(func(plan *calendar.Plan) (work.Act, error) { return act(t, plan) }, func(err error) { d.refused = err }, nil)
				})(t)
			}
		}
		t.Repeat(steps)
		seen := picture(d.Season().Plan)
		if err := d.Season().File.Rebuild(); err != nil {
			t.Fatal(err)
		}
		if rebuilt := d.inFile(t); rebuilt != seen {
			t.Fatalf("in memory:\n%s\nrebuilt:\n%s", seen, rebuilt)
		}
	})
}

func TestWhatAnActDeletesComesBackWhole(t *testing.T) {
	d := newDesk(t)
	before := picture(d.Season().Plan)
	d.Do(func(plan *calendar.Plan) (work.Act, error) {
		deletion, err := work.Delete{}.Act(plan, calendar.Ref{Type: calendar.TypeActivity, ID: id("show")})
		return deletion.Act, err
	}, nil, nil)
	if d.Season().Plan.Events.Len() != 1 {
		t.Fatalf("%d dates are left", d.Season().Plan.Events.Len())
	}
	made := d.changes(t)
	if d.Undo(); d.changes(t) != made+1 {
		t.Errorf("to undo one change takes %d", d.changes(t)-made)
	}
	if after := picture(d.Season().Plan); after != before {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
}

func TestWhoActsHearsWhatCameOfIt(t *testing.T) {
	d := newDesk(t)
	date := calendar.Ref{Type: calendar.TypeEvent, ID: id("date0")}
	var made []calendar.Ref
	d.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Copy{}.Act(plan, date) }, nil, func(a work.Act) {
		made = a.Made
		if d.Season().Plan.Record(made[0]) == nil {
			t.Error("it hears of the copy before it is in the plan")
		}
	})
	if len(made) != 1 {
		t.Fatal("nothing was made")
	}
	before, after := d.changes(t), false
	d.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Shift{Days: 1_000_000}.Act(plan, date) },
		func(err error) { d.refused = err }, func(work.Act) { after = true })
	if d.refused == nil || after || d.changes(t) != before {
		t.Errorf("refused %v, told %v", d.refused, after)
	}
	d.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Shift{}.Act(plan, date) }, nil, func(work.Act) { after = true })
	if !after || d.changes(t) != before {
		t.Error("an act that changes nothing is a change, or nobody hears of it")
	}
}

func TestThatAPlainCopyWouldMissChangesIsToldOnce(t *testing.T) {
	d := newDesk(t)
	path := d.Season().File.Path()
	told := 0
	d.Failed.Listen(func(f Failure) {
		if f.Doing == "failed.rest" && errors.Is(f.Err, storage.ErrMoved) {
			told++
		}
	})
	move := func(from, to string) func(*storage.File) ([]calendar.Ref, error) {
		return func(*storage.File) ([]calendar.Ref, error) { return nil, os.Rename(from, to) }
	}
	d.Apply(move(path, path+".elsewhere"), nil)
	d.rest(d.Season())
	if told != 1 {
		t.Errorf("told %d times", told)
	}
	d.Apply(move(path+".elsewhere", path), nil)
}
