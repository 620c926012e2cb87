package calendar

import "testing"

func TestWhatMeetsANeed(t *testing.T) {
	evening := When{Start: DayOf(2027, 8, 25).At(20 * 60), End: DayOf(2027, 8, 25).At(22 * 60), Zone: "Europe/Ljubljana"}
	call := func(position string, state CallState) *Call {
		return &Call{ID: "call", Event: "date", Position: position, Person: "lea", State: state}
	}
	hold := func(state HoldState, event, activity ID, when When) *Hold {
		return &Hold{ID: "hold", Subject: Subject{Equipment: "panel"}, Event: event, Activity: activity, State: state, When: when}
	}
	for _, c := range []struct {
		name, word string
		there      []Record
		by         ID
	}{
		{"nothing", "surtitles", nil, ""},
		{"a space says so", "relaxed", nil, "hall"},
		{"a space is step-free", StepFree, nil, "hall"},
		{"a space without a loop", HearingLoop, nil, ""},
		{"equipment that is held for it", "surtitles", []Record{hold(Held, "date", "", evening)}, "panel"},
		{"and for its activity meanwhile", "surtitles", []Record{hold(Held, "", "show", evening)}, "panel"},
		{"but not at another time", "surtitles", []Record{hold(Held, "", "show", Days(DayOf(2027, 8, 27), DayOf(2027, 8, 28), "Europe/Ljubljana"))}, ""},
		{"nor released", "surtitles", []Record{hold(HoldReleased, "date", "", evening)}, ""},
		{"who is called for that", "sign-language", []Record{call("sign language interpreter", Asked)}, "lea"},
		{"who appears as that", "sign-language", []Record{&Appearance{ID: "a", Activity: "show", Person: "lea", Role: "sign language"}}, "lea"},
		{"but not who appears as that on another date", "sign-language", []Record{&Appearance{ID: "a", Activity: "show", Event: "other", Person: "lea", Role: "sign language"}}, ""},
		{"who has the trade, on stage", "audio-description", []Record{&Person{ID: "iva", Family: "Kos", Trades: SetOf("audio-description")}, &Appearance{ID: "a", Activity: "show", Person: "iva"}}, "iva"},
		{"but not who declined", "sign-language", []Record{call("sign language interpreter", Declined)}, ""},
		{"nor for something else", "sign-language", []Record{call("stage", Accepted)}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := NewPlan()
			p.Put(&Venue{ID: "house"})
			p.Put(&Space{ID: "hall", Venue: "house", StepFree: true, Access: SetOf("relaxed")})
			p.Put(&Equipment{ID: "panel", Count: 1, Access: SetOf("surtitles")})
			p.Put(&Person{ID: "lea", Family: "Marinšek"})
			p.Put(&Activity{ID: "show", Access: SetOf(c.word)})
			e := &Event{ID: "date", Activity: "show", When: evening, Place: Place{Space: "hall"}}
			p.Put(e)
			for _, r := range c.there {
				p.Put(r)
			}
			needs := p.AccessOf(e)
			if len(needs) != 1 || needs[0].Word != c.word || needs[0].By.ID != c.by || needs[0].Met() != (c.by != "") {
				t.Errorf("%+v, want it met by %q", needs, c.by)
			}
		})
	}
}

func TestTheNeedsOfPeopleAreToldOnceAndWhose(t *testing.T) {
	p := NewPlan()
	p.Put(&Person{ID: "hana", Family: "Bregar", Needs: List{StepFree}})
	p.Put(&Activity{ID: "show", Access: SetOf("surtitles")})
	p.Put(&Appearance{ID: "a", Activity: "show", Person: "hana"})
	p.Put(&Appearance{ID: "b", Activity: "show", Event: "other", Person: "hana"})
	p.Put(&Call{ID: "c", Event: "date", Person: "hana", Position: "stage"})
	p.Put(&Person{ID: "fatou", Family: "Ndiaye", Needs: List{HearingLoop}})
	p.Put(&Enrolment{ID: "e", Activity: "show", Person: "fatou", Stage: Enrolled})
	p.Put(&Person{ID: "jan", Family: "Bizjak", Needs: List{"low-desk"}})
	p.Put(&Phase{ID: "get-in", Run: "run", Kind: GetIn})
	p.Put(&Call{ID: "d", Phase: "get-in", Person: "jan", Position: "light"})
	p.Put(&Person{ID: "neza", Family: "Kotnik", Needs: List{"quiet-room"}})
	p.Put(&Enrolment{ID: "f", Activity: "show", Person: "neza", Stage: Withdrawn})
	e := &Event{ID: "date", Activity: "show", Run: "run", Access: SetOf("surtitles", "relaxed")}
	p.Put(e)
	want := []AccessNeed{{Word: "relaxed"}, {Word: "surtitles"}, {Word: StepFree, Person: "hana"}, {Word: "low-desk", Person: "jan"}, {Word: HearingLoop, Person: "fatou"}}
	got := p.AccessOf(e)
	if len(got) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%+v, want %+v", got[i], want[i])
		}
	}
}
