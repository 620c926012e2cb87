package scene_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

// flagged is the stage with a milestone on 9 August, one that is done on the 12th, and a call that closes on the 20th.
func flagged() *calendar.Plan {
	p := stage()
	partner := calendar.ID("")
	for x := range p.Partners.Each() {
		partner = x.ID
	}
	p.Put(&calendar.Milestone{ID: "print", Partner: partner, Title: calendar.Texts{"en": "Catalogue to print"}, Day: scenetest.Day("2027-08-09")})
	p.Put(&calendar.Milestone{ID: "charter", Partner: partner, Title: calendar.Texts{"en": "Charter signed"}, Day: scenetest.Day("2027-08-12"), Done: true})
	p.Put(&calendar.Milestone{ID: "nobody", Title: calendar.Texts{"en": "Of nobody"}, Day: scenetest.Day("2027-08-12")})
	p.Put(&calendar.CallForApplications{
		ID: "call", Partner: partner, Title: calendar.Texts{"en": "Residencies 2028"}, Closes: scenetest.Day("2027-08-20").At(18 * 60),
		Zone: "Europe/Ljubljana", State: calendar.CallOpen,
	})
	return p
}

func flags(f *scene.Frame) (said []string) {
	for _, m := range f.Marks {
		word := m.Title.String()
		if m.Done {
			word += " (done)"
		}
		said = append(said, word)
	}
	return said
}

func marked(p *calendar.Plan, o scene.Options) *scene.Frame {
	o.Language, o.Languages, o.Ruler = "en", []string{"en"}, even
	l := scene.New(p, o)
	f := &scene.Frame{}
	from, _ := scenetest.Day("2027-08-01").At(0).Moment(l.Home(), false)
	l.Frame(f, scene.ViewOf(calendar.Span{Start: from, End: from + 31*86400}, 1600), 1600, 600, 0)
	return f
}

func TestMilestonesAndDeadlinesAreFlagsOnTheHeadOfTheirPartner(t *testing.T) {
	f := marked(flagged(), scene.Options{})
	if got := strings.Join(flags(f), ", "); got != "Of nobody, Catalogue to print, Charter signed (done), Deadline: Residencies 2028" {
		t.Fatalf("the flags say %s", got)
	}
	if head := f.Strips[0]; !head.Row.Head || head.Name.Words != "Whole season" || head.Triangle.W != 0 || f.Strips[1].Name.Words != "Bunker" {
		t.Errorf("above all stands %q", head.Name.Words)
	}
	for i, m := range f.Marks {
		if i > 0 && f.Marks[i-1].Y == m.Y && f.Marks[i-1].Title.X+f.Marks[i-1].Title.Width > m.X {
			t.Errorf("a title lies over %q", m.Title)
		}
		if h := f.Hit(m.Title.X+3, m.Y+5); h.Part != scene.OnMark || h.Ref != m.Ref {
			t.Errorf("under %q lies %+v", m.Title, h)
		}
	}
	if h := f.Hit(1500, f.Marks[0].Y+5); h.Part == scene.OnMark {
		t.Errorf("beside them lies %v", h.Ref)
	}
}

func TestAFlagIsShownWhereTheRowsArePlacesAndTheFilterLeavesItsActivity(t *testing.T) {
	nothing := func(*calendar.Event, *calendar.Activity) bool { return false }
	for name, o := range map[string]scene.Options{"kinds": {Grouping: scene.Kinds}, "a filter": {Shows: nothing}} {
		if f := marked(flagged(), o); len(f.Marks) != 0 {
			t.Errorf("%s: %q", name, flags(f))
		}
	}
}

func TestEachMilestoneHasAPlaceWhoeverAnswersForIt(t *testing.T) {
	all := map[calendar.ID]bool{scene.OfSeason: true}
	gone := flagged()
	gone.Put(&calendar.Milestone{ID: "gone", Partner: "gone", Title: calendar.Texts{"en": "Of a partner that left"}, Day: scenetest.Day("2027-08-25")})
	for name, o := range map[string]scene.Options{"usually": {}, "spaces in use": {UsedOnly: true}, "folded": {Collapsed: all}} {
		l := scene.New(gone, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, UsedOnly: o.UsedOnly, Collapsed: o.Collapsed})
		for m := range gone.Milestones.Each() {
			if row, _, ok := l.Find(m.Ref()); !ok || (row.ID == scene.OfSeason) != (m.Partner == "" || m.Partner == "gone") || row.Collapsed {
				t.Errorf("%s: %s stands on %q, %v", name, m.ID, row.Name, ok)
			}
		}
	}
	o := scene.Options{Language: "en", Ruler: even}
	if l := scene.New(stage(), o); l.Rows()[0].ID == scene.OfSeason || scene.GroupsOf(stage(), o)[0].ID == scene.OfSeason {
		t.Error("a season without milestones has a head for them")
	}
	if scene.GroupsOf(gone, o)[0].ID != scene.OfSeason {
		t.Error("it cannot be chosen among the rows")
	}
}

func TestAFlagIsFoundAsADateIs(t *testing.T) {
	l := scene.New(flagged(), scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even})
	row, span, ok := l.Find(calendar.Ref{Type: calendar.TypeMilestone, ID: "print"})
	if !ok || !row.Head || span.Start.Wall(l.Home()).Day() != scenetest.Day("2027-08-09") {
		t.Errorf("it stands at %v of %q, %v", span, row.Name, ok)
	}
}

func TestAMonthShowsFlagsAboveTheHoursOfTheirDay(t *testing.T) {
	p := flagged()
	s := sheet(p, "2027-08-09")
	for _, c := range []struct {
		ref  calendar.Ref
		day  string
		says string
		done bool
	}{
		{calendar.Ref{Type: calendar.TypeMilestone, ID: "print"}, "2027-08-09", "Catalogue to print", false},
		{calendar.Ref{Type: calendar.TypeMilestone, ID: "charter"}, "2027-08-12", "Charter signed", true},
		{calendar.Ref{Type: calendar.TypeMilestone, ID: "nobody"}, "2027-08-12", "Of nobody", false},
		{calendar.Ref{Type: calendar.TypeCallForApplications, ID: "call"}, "2027-08-20", "Deadline: Residencies", false},
	} {
		b, ok := s.Find(c.ref)
		if !ok || !b.Flag || !strings.HasPrefix(c.says, strings.TrimSuffix(b.Title.String(), "…")) || scene.FlagOf(&b).Done != c.done {
			t.Errorf("%s: %v, %+v", c.ref.ID, ok, b)
		}
		if cell := s.CellAt(b.X+5, b.Y+5); cell.Day != scenetest.Day(c.day) {
			t.Errorf("%s stands on %s", c.ref.ID, cell.Day)
		}
		if h := s.Hit(b.X+5, b.Y+5); h.Part != scene.OnBlock || h.Ref != c.ref {
			t.Errorf("under %s lies %+v", c.ref.ID, h)
		}
	}
	if refs := s.Touched(s.Plot()); slices.ContainsFunc(refs, func(r calendar.Ref) bool { return r.Type != calendar.TypeEvent }) {
		t.Errorf("gathered with the dates are %v", refs)
	}
}

func TestFlagsComeBeforeTheHoursOfADayAndAreAmongThoseThatHaveNoRoom(t *testing.T) {
	p, day := flagged(), scenetest.Day("2027-08-09")
	stand(p, "early", "hall", "Europe/Ljubljana", "2027-08-09T06:00", "2027-08-09T07:00")
	print := calendar.Ref{Type: calendar.TypeMilestone, ID: "print"}
	if on := sheet(p, "2027-08-09").On(day); len(on) != 2 || on[0] != print {
		t.Errorf("on that day are %v", on)
	}
	for i := range 60 {
		p.Put(&calendar.Milestone{ID: calendar.ID("m" + strconv.Itoa(i)), Title: calendar.Texts{"en": "Due"}, Day: day})
	}
	s := sheet(p, "2027-08-09")
	b, ok := s.Find(print)
	if !ok || b.Flag {
		t.Fatalf("what has no room is %+v, %v", b, ok)
	}
	if c := s.CellAt(b.X+5, b.Y+5); c.Day != day || c.Hidden < 40 || !strings.Contains(c.More.String(), strconv.Itoa(c.Hidden)) {
		t.Errorf("of %s it is counted in %q, of %d", c.Day, c.More, c.Hidden)
	}
}
