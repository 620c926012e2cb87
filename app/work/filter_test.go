package work

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"affiche/calendar"
	"affiche/calendar/benchtest"
)

// crowd is house with people: a singer of one date, a company of an activity, a rigger who is called, one who declined.
func crowd() *calendar.Plan {
	plan := house()
	winds := *plan.Activities.At("winds")
	winds.Title, winds.Tags = calendar.Texts{"en": "Balkan winds", "sl": "Žeja po vetru"}, calendar.SetOf("outdoor")
	plan.Put(&winds)
	for _, r := range []calendar.Record{
		&calendar.Person{ID: "nina", Given: "Nina", Family: "Đurđević"},
		&calendar.Person{ID: "ivo", Given: "Ivo", Family: "Kralj"},
		&calendar.Person{ID: "luc", Given: "Luc", Family: "Hébert"},
		&calendar.Company{ID: "troupe", Name: "Troupe"},
		&calendar.CompanyMember{ID: "m", Company: "troupe", Person: "luc"},
		&calendar.Appearance{ID: "a1", Activity: "winds", Event: "e1", Person: "nina"},
		&calendar.Appearance{ID: "a2", Activity: "kites", Company: "troupe"},
		&calendar.Call{ID: "c1", Phase: "strike", Person: "ivo", Position: "rigger", State: calendar.Asked},
		&calendar.Call{ID: "c2", Phase: "doors", Person: "nina", Position: "usher", State: calendar.Declined},
		&calendar.CoProduction{ID: "co", Activity: "kites", Organisation: "o2"},
	} {
		plan.Put(r)
	}
	return plan
}

func shown(plan *calendar.Plan, f Filter) (ids []string) {
	sieve := f.Sieve(plan)
	for e := range plan.Events.Each() {
		if sieve.Shows(e, plan.Activities.At(e.Activity)) {
			ids = append(ids, string(e.ID))
		}
	}
	return ids
}

func TestAFilterShowsWhatItAsksFor(t *testing.T) {
	for _, c := range []struct {
		name   string
		filter Filter
		want   []string
	}{
		{"nothing asked", Filter{}, []string{"band", "e1", "k1", "r1", "r2"}},
		{"only spaces typed", Filter{Text: "  "}, []string{"band", "e1", "k1", "r1", "r2"}},
		{"a kind", Filter{Kinds: []calendar.ActivityKind{calendar.Workshop}}, []string{"k1"}},
		{"two kinds", Filter{Kinds: []calendar.ActivityKind{calendar.Workshop, calendar.Festival}}, []string{"band", "k1"}},
		{"a status", Filter{Statuses: []calendar.Status{calendar.Cancelled}}, nil},
		{"a co-producer", Filter{Partners: []calendar.ID{"expeditio"}}, []string{"k1"}},
		{"a lead", Filter{Partners: []calendar.ID{"bunker"}}, []string{"band", "e1", "k1", "r1", "r2"}},
		{"a festival, its parts and the runs in it", Filter{Festivals: []calendar.ID{"fest"}}, []string{"band", "k1", "r1", "r2"}},
		{"a guest of one date, and no phase that was declined", Filter{People: []calendar.ID{"nina"}}, []string{"e1"}},
		{"who is called for the run's strike", Filter{People: []calendar.ID{"ivo"}}, []string{"r1", "r2"}},
		{"a member of a company", Filter{People: []calendar.ID{"luc"}}, []string{"k1"}},
		{"a space", Filter{Places: []calendar.ID{"hall"}}, []string{"band", "e1", "k1", "r1", "r2"}},
		{"another", Filter{Places: []calendar.ID{"fabrique"}}, nil},
		{"a tag", Filter{Tags: []string{"outdoor", "x"}}, []string{"e1", "r1", "r2"}},
		{"a text without its accents", Filter{Text: "zeja"}, []string{"e1", "r1", "r2"}},
		{"in capitals, with accents", Filter{Text: "ŽEJA"}, []string{"e1", "r1", "r2"}},
		{"a date's own title", Filter{Text: "late"}, []string{"e1"}},
		{"words in several places", Filter{Text: "elektrarna balkan late"}, []string{"e1"}},
		{"the festival's name", Filter{Text: "mladi"}, []string{"band", "r1", "r2"}},
		{"a person's name", Filter{Text: "durdevic"}, []string{"e1", "r1", "r2"}},
		{"a text that nobody has", Filter{Text: "zzz"}, nil},
		{"all parts together", Filter{
			Kinds: []calendar.ActivityKind{calendar.Show}, Statuses: []calendar.Status{calendar.Option},
			Festivals: []calendar.ID{"fest"}, Text: "winds",
		}, []string{"r1", "r2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, shown(crowd(), c.filter)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestWhatAsksNothingTakesNoRoom: most of the time nothing is filtered, and a season has thousands of activities.
func TestWhatAsksNothingTakesNoRoom(t *testing.T) {
	plan := bigPlan(10_000)
	took := testing.AllocsPerRun(10, func() { Filter{}.Sieve(plan).Shows(nil, nil) })
	if took > 1 {
		t.Errorf("besides the sieve %v things are made", took-1)
	}
}

func TestTheHouseOfAPartnerCountsToo(t *testing.T) {
	plan := crowd()
	house := *plan.Venues.At("square")
	house.Partner = "expeditio"
	plan.Put(&house)
	changed(plan, mustShift(t, plan, Shift{To: &calendar.Place{Venue: "square"}}, event("e1")))
	if diff := cmp.Diff([]string{"e1", "k1"}, shown(plan, Filter{Partners: []calendar.ID{"expeditio"}})); diff != "" {
		t.Error(diff)
	}
}

func TestAFilterIsRememberedAsJSON(t *testing.T) {
	f := Filter{Partners: []calendar.ID{"bunker"}, Kinds: []calendar.ActivityKind{calendar.Show}, Text: "žeja", Tags: []string{"a"}}
	b, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	if string(b) != `{"partners":["bunker"],"kinds":["show"],"tags":["a"],"text":"žeja"}` {
		t.Errorf("written: %s", b)
	}
	var again Filter
	if err := json.Unmarshal(b, &again); err != nil || !cmp.Equal(f, again) {
		t.Errorf("read: %+v, %v", again, err)
	}
	if none, _ := json.Marshal(Filter{}); string(none) != "{}" {
		t.Errorf("no filter is %s", none)
	}
}

func TestAFilterForgetsWhatIsGone(t *testing.T) {
	f := Filter{Partners: []calendar.ID{"gone"}, People: []calendar.ID{"nina", "gone"}, Places: []calendar.ID{"hall", "fabrique"}}
	want := Filter{People: []calendar.ID{"nina"}, Places: []calendar.ID{"hall", "fabrique"}}
	if diff := cmp.Diff(want, f.Living(crowd())); diff != "" {
		t.Error(diff)
	}
}

// TestLawASieveIsAFilter: what a sieve has judged before makes no difference to what it judges next.
func TestLawASieveIsAFilter(t *testing.T) {
	plan := crowd()
	some := func(t *rapid.T, name string, ids ...calendar.ID) []calendar.ID {
		return rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 0, 2, rapid.ID).Draw(t, name)
	}
	rapid.Check(t, func(t *rapid.T) {
		f := Filter{
			Partners: some(t, "partners", "bunker", "expeditio"), People: some(t, "people", "nina", "ivo", "luc"),
			Festivals: some(t, "festivals", "fest", "kites"), Places: some(t, "places", "hall", "loft"),
			Text: rapid.SampledFrom([]string{"", "winds", "late", "Mladi", "žeja", "hall"}).Draw(t, "text"),
		}
		sieve := f.Sieve(plan)
		for e := range plan.Events.Each() {
			a := plan.Activities.At(e.Activity)
			if got, want := sieve.Shows(e, a), f.Shows(plan, e, a); got != want {
				t.Fatalf("%+v shows %s: %v alone, %v after others", f, e.ID, want, got)
			}
		}
	})
}

// TestLawATextIsFoldedAsEverywhere: the fast way of folding gives what the one of all searches gives.
func TestLawATextIsFoldedAsEverywhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("aÀžŽđĐßœŁıİéàüñ’“ –čŠΩж\u0301\u0308\ufb01Å")))).Draw(t, "text")
		if got, want := string(folded(nil, text)), calendar.Unaccented(text); got != want {
			t.Fatalf("%q becomes %q, not %q", text, got, want)
		}
	})
}

// bigPlan is a season of many dates: ten of each activity, in 40 spaces of seven partners, one in four with a title of its own.
func bigPlan(dates int) *calendar.Plan {
	plan := calendar.NewPlan()
	plan.Put(&calendar.Programme{ID: calendar.NewID(), Name: calendar.Texts{"en": "Season"}, Zone: "Europe/Paris", Languages: calendar.List{"en"}, DayTurn: 300})
	var spaces []calendar.Place
	var partners []calendar.ID
	for i := range 40 {
		if i%6 == 0 {
			o := &calendar.Organisation{ID: calendar.NewID(), Name: fmt.Sprintf("House %d", i)}
			p := &calendar.Partner{ID: calendar.NewID(), Organisation: o.ID, Name: o.Name, Monogram: "HSE", Role: calendar.FullPartner}
			partners = append(partners, p.ID)
			plan.Put(o)
			plan.Put(p)
		}
		v := &calendar.Venue{ID: calendar.NewID(), Name: fmt.Sprintf("Théâtre %d", i), Kind: calendar.House, Zone: "Europe/Ljubljana", Partner: partners[len(partners)-1]}
		s := &calendar.Space{ID: calendar.NewID(), Venue: v.ID, Name: "Grande salle", Kind: calendar.Hall}
		plan.Put(v)
		plan.Put(s)
		spaces = append(spaces, calendar.Place{Venue: v.ID, Space: s.ID})
	}
	kinds, statuses := calendar.ActivityKinds(), calendar.Statuses()
	var activity *calendar.Activity
	for i := range dates {
		if i%10 == 0 {
			activity = &calendar.Activity{
				ID: calendar.NewID(), Kind: kinds[i/10%len(kinds)], Lead: partners[i%len(partners)], Tags: calendar.SetOf(fmt.Sprint("tag", i%70)),
				Title: calendar.Texts{"en": fmt.Sprintf("The long way home %d", i), "fr": fmt.Sprintf("Le séminaire d’été %d", i)},
			}
			plan.Put(activity)
		}
		start := calendar.DayOf(2027, 1, 1).At(30 * (i % 20_000))
		e := &calendar.Event{
			ID: calendar.NewID(), Activity: activity.ID, Status: statuses[i%5], Place: spaces[i%40],
			When: calendar.When{Start: start, End: start + 5400, Zone: "Europe/Ljubljana"},
		}
		if i%4 == 0 {
			e.Title = calendar.Texts{"en": fmt.Sprintf("Evening %d with guests", i)}
		}
		plan.Put(e)
	}
	return plan
}

// BenchmarkFilter sieves 100,000 dates, all parts of the filter asking.
func BenchmarkFilter(b *testing.B) {
	plan := bigPlan(benchtest.Dates(100_000))
	var dates []*calendar.Event
	var of []*calendar.Activity
	var partners []calendar.ID
	for e := range plan.Events.Each() {
		dates, of = append(dates, e), append(of, plan.Activities.At(e.Activity))
	}
	for p := range plan.Partners.Each() {
		partners = append(partners, p.ID)
	}
	for _, c := range []struct {
		name   string
		filter Filter
	}{
		{"text", Filter{Text: "seminaire guests"}},
		{"text that is nowhere", Filter{Text: "nowhere"}},
		{"partner, kind and status", Filter{Partners: partners[:2], Kinds: calendar.ActivityKinds()[:5], Statuses: calendar.Statuses()[:4]}},
	} {
		b.Run(c.name, func(b *testing.B) {
			shown := 0
			began := benchtest.CPU()
			for b.Loop() {
				sieve := c.filter.Sieve(plan)
				shown = 0
				for i, e := range dates {
					if sieve.Shows(e, of[i]) {
						shown++
					}
				}
			}
			b.ReportMetric(float64(shown), "shown")
			b.ReportMetric((benchtest.CPU()-began).Seconds()*1000/float64(b.N), "cpu-ms")
		})
	}
}
