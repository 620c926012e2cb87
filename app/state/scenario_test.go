package state

import (
	"testing"

	"pgregory.net/rapid"

	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/calendar/lawtest"
	"affiche/storage"
)

// status sets the status of a date, as a person does.
func (d *desk) status(name, status string) {
	d.Amend(calendar.Ref{Type: calendar.TypeEvent, ID: id(name)}, storage.Label{Key: "label.set", Args: []string{name}}, func(err error) { d.refused = err },
		work.Assignment{Field: "status", Value: status})
}

func (d *desk) shows(name string) calendar.Status { return d.Season().Plan.Events.At(id(name)).Status }

func TestAScenarioIsChangedUndoneAndAdoptedInPart(t *testing.T) {
	d := newDesk(t)
	d.BeginScenario("Rain", "", func(err error) { t.Fatal(err) })
	rain, in := d.Season().Scenario()
	if !in || rain.Name != "Rain" || d.Season().Undo != nil {
		t.Fatalf("stands in %+v, undo %v", rain, d.Season().Undo)
	}
	d.status("date0", "confirmed")
	d.status("date1", "confirmed")
	d.Undo()
	d.Redo()
	if d.shows("date1") != calendar.Confirmed || d.Season().Differs != 2 {
		t.Errorf("date1 is %s, %d records differ", d.shows("date1"), d.Season().Differs)
	}
	d.Stand("")
	if d.shows("date0") != calendar.Option || d.Season().Differs != 0 {
		t.Errorf("in the plan date0 is %s", d.shows("date0"))
	}
	d.Stand(rain.ID)
	var done work.Adopted
	d.Adopt([]calendar.Ref{{Type: calendar.TypeEvent, ID: id("date0")}}, func(a work.Adopted) { done = a })
	if done.Left != 1 || d.Season().Differs != 1 || d.Season().File.Scenario() != rain.ID {
		t.Errorf("adopted %+v, %d records differ", done, d.Season().Differs)
	}
	d.Stand("")
	if d.shows("date0") != calendar.Confirmed || d.shows("date1") != calendar.Option {
		t.Errorf("in the plan date0 is %s and date1 %s", d.shows("date0"), d.shows("date1"))
	}
	d.Stand(rain.ID)
	d.DropScenario()
	if _, in := d.Season().Scenario(); in || d.failed != nil {
		t.Errorf("dropped, and still there: %v", d.failed)
	}
}

// What is seen is what a plan that is loaded afresh would show, wherever the season stands, and its rows are laid out so.
func TestLawAScenarioIsSeenAsItIsKept(t *testing.T) {
	lawtest.Check(t, 8, func(t *rapid.T) {
		d := newDesk(t)
		names := []string{"date0", "date1", "date2", "date3"}
		ids := []calendar.ID{""}
		for _, name := range []string{"Rain", "Snow"} {
			d.BeginScenario(name, "", func(err error) { t.Fatal(err) })
			ids = append(ids, d.Season().File.Scenario())
		}
		t.Repeat(map[string]func(*rapid.T){
			"stand": func(t *rapid.T) { d.Stand(rapid.SampledFrom(ids).Draw(t, "where")) },
			"change": func(t *rapid.T) {
				d.status(rapid.SampledFrom(names).Draw(t, "date"), rapid.SampledFrom([]string{"idea", "confirmed", "option"}).Draw(t, "status"))
			},
			"delete": func(t *rapid.T) {
				ref := calendar.Ref{Type: calendar.TypeEvent, ID: id(rapid.SampledFrom(names).Draw(t, "date"))}
				if d.Season().Plan.Record(ref) != nil {
					d.Do(func(plan *calendar.Plan) (work.Act, error) {
						deletion, err := work.Delete{}.Act(plan, ref)
						return deletion.Act, err
					}, nil, nil)
				}
			},
			"undo": func(*rapid.T) { d.Undo() },
			"redo": func(*rapid.T) { d.Redo() },
			"adopt": func(t *rapid.T) {
				if d.Season().File.Scenario() != "" && d.Season().Differs > 0 {
					d.Adopt(nil, func(work.Adopted) {})
				}
			},
			"": func(t *rapid.T) {
				if d.failed != nil {
					d.refusing()
				}
				if d.failed != nil {
					t.Fatal(d.failed)
				}
				kept, err := d.Season().File.Plan()
				if err != nil {
					t.Fatal(err)
				}
				if seen, want := picture(d.Season().Plan), picture(kept); seen != want {
					t.Fatalf("seen\n%s\nkept\n%s", seen, want)
				}
				laid := scene.New(kept, layoutOptions(kept, "en", d.Now()))
				if got := len(d.LayOut().Rows()); got != len(laid.Rows()) {
					t.Fatalf("%d rows, afresh %d", got, len(laid.Rows()))
				}
			},
		})
	})
}
