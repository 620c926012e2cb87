package xvfb

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/app/work/worktest"
	"affiche/calendar"
	"affiche/storage"
)

// The stories play in four days of August, in a house with three rooms.
const (
	zone    = "Europe/Ljubljana"
	founder = "Founder" // who made the season
)

var (
	home     = must(calendar.Zone(zone))
	firstDay = calendar.DayOf(2041, time.August, 23)
)

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// A programme is the dates of a season, as the stories write them.
type programme []string

// opening is what is in the season when a story begins.
var opening = programme{
	"Breakfast: 23.8. 10:00–12:00, Hall, confirmed",
	"Cantata: 23.8. 20:00–22:00, Hall, confirmed",
	"Masks: 24.8. 08:00–13:00, Cellar, confirmed",
	"Letters: 24.8. 16:00–18:00, Hall, option",
	"Tides: 25.8. 18:00–20:00, Cellar, confirmed",
	"Farewell: 26.8. 20:00–22:00, Hall, confirmed",
}

// with is a programme with other dates in place of those of the same titles.
func (p programme) with(dates ...string) programme {
	all := slices.Clone(p)
	for _, date := range dates {
		title, _, _ := strings.Cut(date, ":")
		all = append(all.without(title), date)
	}
	return all
}

// and is a programme with more dates in it.
func (p programme) and(dates ...string) programme { return append(slices.Clone(p), dates...) }

// without is a programme without the dates of a title.
func (p programme) without(title string) programme {
	return slices.DeleteFunc(slices.Clone(p), func(date string) bool { return strings.HasPrefix(date, title+":") })
}

// newSeason makes the programme file of the stories.
func newSeason(t *testing.T, path string) {
	t.Helper()
	f, err := work.New(path, work.NewProgramme{Name: "Four days", Zone: zone, Language: "en"}, storage.Options{Actor: founder})
	if err != nil {
		t.Fatal(err)
	}
	id := func(name string) calendar.ID { return calendar.DerivedID("story", name) }
	plan, err := f.Plan()
	if err != nil {
		t.Fatal(err)
	}
	settings := plan.Programme
	settings.Challenge = 48
	records := []calendar.Record{
		&settings,
		&calendar.Venue{ID: id("House"), Name: "House", Kind: calendar.House, Zone: zone},
		&calendar.Space{ID: id("Hall"), Venue: id("House"), Name: "Hall", Kind: calendar.Room, Position: 1},
		&calendar.Space{ID: id("Cellar"), Venue: id("House"), Name: "Cellar", Kind: calendar.Room, Position: 2},
		&calendar.Space{ID: id("Attic"), Venue: id("House"), Name: "Attic", Kind: calendar.Room, Position: 3},
	}
	add := func(title string, kind calendar.ActivityKind, day, from, until int, space string, status calendar.Status) {
		on := firstDay + calendar.Day(day)
		records = append(records,
			&calendar.Activity{ID: id("a " + title), Kind: kind, Title: calendar.Texts{"en": title}},
			&calendar.Event{
				ID: id("e " + title), Activity: id("a " + title), Status: status, Place: calendar.Place{Venue: id("House"), Space: id(space)},
				When: calendar.When{Start: on.At(from * 60), End: on.At(until * 60), Zone: zone},
			})
	}
	add("Breakfast", calendar.Roundtable, 0, 10, 12, "Hall", calendar.Confirmed)
	add("Cantata", calendar.Show, 0, 20, 22, "Hall", calendar.Confirmed)
	add("Masks", calendar.Workshop, 1, 8, 13, "Cellar", calendar.Confirmed)
	add("Letters", calendar.Roundtable, 1, 16, 18, "Hall", calendar.Option)
	add("Tides", calendar.Show, 2, 18, 20, "Cellar", calendar.Confirmed)
	add("Farewell", calendar.Show, 3, 20, 22, "Hall", calendar.Confirmed)
	records = append(records,
		&calendar.Person{ID: id("Ana"), Given: "Ana", Family: "Novak"},
		&calendar.Enrolment{ID: id("Ana in Masks"), Activity: id("a Masks"), Person: id("Ana"), Stage: calendar.Applied},
		&calendar.Attendance{ID: id("Ana at Masks"), Enrolment: id("Ana in Masks"), Event: id("e Masks")},
		&calendar.Person{ID: id("Bor"), Given: "Bor", Family: "Kralj"},
		&calendar.Enrolment{ID: id("Bor in Letters"), Activity: id("a Letters"), Person: id("Bor"), Stage: calendar.Enrolled})
	worktest.Found(t, f, append(records, crew(id)...)...)
}

// crew are three for the light and two positions at Cantata: one has the other one, one begins early the next morning, and one is
// free and rested.
func crew(id func(string) calendar.ID) []calendar.Record {
	light := func(given, family string) calendar.Record {
		return &calendar.Person{ID: id(given), Given: given, Family: family, Department: "light", Position: "operator"}
	}
	return []calendar.Record{
		light("Vid", "Kos"), light("Črt", "Hren"), light("Zala", "Žižek"),
		&calendar.Call{ID: id("open at Cantata"), Event: id("e Cantata"), Position: "light"},
		&calendar.Call{ID: id("Vid at Cantata"), Event: id("e Cantata"), Position: "light", Person: id("Vid"), State: calendar.Accepted},
		&calendar.Call{ID: id("Črt at Masks"), Event: id("e Masks"), Position: "light", Person: id("Črt"), State: calendar.Accepted},
	}
}

// plan is what is in the file now, whoever has it open.
func (d *desk) plan() *calendar.Plan {
	d.Helper()
	f, err := storage.Open(d.season, storage.Options{ReadOnly: true})
	if err != nil {
		d.Fatal(err)
	}
	defer f.Close() // only read
	plan, err := f.Plan()
	if err != nil {
		d.Fatal(err)
	}
	return plan
}

func titleOf(plan *calendar.Plan, e *calendar.Event) string {
	if title := e.Title.In("en"); title != "" {
		return title
	}
	if a := plan.Activities.At(e.Activity); a != nil {
		return a.Title.In("en")
	}
	return ""
}

// has waits until a date is in the file: "Cantata: 23.8. 20:00–22:00, Hall, confirmed".
func (d *desk) has(dates ...string) {
	d.Helper()
	for _, date := range dates {
		d.until("the file has "+date, func() bool { return slices.Contains(datesOf(d.plan()), date) })
	}
}

// datesOf lists the dates of a plan as the stories write them.
func datesOf(plan *calendar.Plan) (dates programme) {
	for e := range plan.Events.Each() {
		space := ""
		if s := plan.Spaces.At(e.Place.Space); s != nil {
			space = s.Name
		}
		from, until := e.When.Start.Plain(), e.When.End.Plain()
		dates = append(dates, date(titleOf(plan, e), from, until, space, string(e.Status)))
	}
	return dates
}

func date(title string, from, until time.Time, space, status string) string {
	return fmt.Sprintf("%s: %s–%s, %s, %s", title, from.Format("2.1. 15:04"), until.Format("15:04"), cmp.Or(space, "no space"), status)
}

// ends is how a story ends: the window is closed, opened again and closed again, and the file holds these dates, and these
// changes besides its founding, the first one first.
func (d *desk) ends(dates programme, changes ...string) {
	d.Helper()
	d.look()
	d.quit()
	d.holds(dates, changes)
	d.open()
	d.look()
	d.quit()
	d.holds(dates, changes)
}

// holds asks the command line what is in the file.
func (d *desk) holds(dates programme, changes []string) {
	d.Helper()
	if got, want := slices.Sorted(slices.Values(d.listed())), slices.Sorted(slices.Values(dates)); !slices.Equal(got, want) {
		d.Errorf("the file holds\n\t%s\nand not\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
	if got := d.changed(); !slices.Equal(got, changes) {
		d.Errorf("its changes are %q and not %q", got, changes)
	}
}

// listed is what `affiche info` and `affiche list` say of the dates.
func (d *desk) listed() (dates programme) {
	d.Helper()
	var info struct {
		Counts    map[string]int
		Integrity string
	}
	d.ask(&info, "info", d.season, "--json")
	type record struct {
		ID, Activity, Space, Name, Status string
		Title                             map[string]string
		Start, End                        struct{ Local string }
	}
	records := map[string]record{}
	list := func(name string) []record {
		var all map[string][]record
		d.ask(&all, "list", d.season, name, "--json")
		for _, r := range all[name] {
			records[r.ID] = r
		}
		return all[name]
	}
	list("space")
	list("activity")
	events := list("event")
	if info.Integrity != "ok" || info.Counts["event"] != len(events) {
		d.Errorf("of %d dates, affiche info says: %+v", len(events), info)
	}
	at := func(local string) time.Time { return must(time.Parse("2006-01-02T15:04", local)) }
	for _, e := range events {
		title := cmp.Or(e.Title["en"], records[e.Activity].Title["en"])
		dates = append(dates, date(title, at(e.Start.Local), at(e.End.Local), records[e.Space].Name, e.Status))
	}
	return dates
}

// changed is what `affiche history` says was done since the founding, the first one first: of an undo and a redo also that.
func (d *desk) changed() []string {
	d.Helper()
	var history struct {
		Changes []struct{ Actor, Kind, Label string }
	}
	d.ask(&history, "history", d.season, "--json", "--lang=en")
	changes := []string{}
	for _, c := range history.Changes {
		switch {
		case c.Actor == founder:
		case c.Kind == "undo", c.Kind == "redo":
			changes = append(changes, c.Kind+" "+c.Label)
		default:
			changes = append(changes, c.Label)
		}
	}
	slices.Reverse(changes)
	return changes
}

// ask has the command line answer with JSON.
func (d *desk) ask(answer any, args ...string) {
	d.Helper()
	c := exec.Command(d.program, args...)
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	c.Dir = filepath.Dir(d.season)
	if err := c.Run(); err != nil {
		d.Fatalf("affiche %s: %v: %s", strings.Join(args, " "), err, errs.String())
	}
	if err := json.Unmarshal(out.Bytes(), answer); err != nil {
		d.Fatalf("affiche %s: %v", strings.Join(args, " "), err)
	}
}
