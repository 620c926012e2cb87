package inspector

import (
	"affiche/app/work"
	"affiche/calendar"
)

// mostReady is how many people the page of a call names at once.
const mostReady = 4

// calling is the page of a call: when and where it is, who can fill it or how its person stands to it, and its fields.
func (w writer) calling(c *calendar.Call) Page {
	p := w.record(c)
	details := &p.Tabs[0]
	details.Rows = append(w.standingOf(c), details.Rows...)
	return p
}

func (w writer) standingOf(c *calendar.Call) []Row {
	voice := work.Voice{Plan: w.plan, Language: w.Language()}
	rows := []Row{}
	if d, timed := w.plan.DutyOf(c.ID); timed {
		rows = append(rows, Note{joined(" · ", voice.When(d.When), w.PlaceText(w.plan.PlaceOfCall(c))), false})
	}
	if person := w.plan.Persons.At(c.Person); person != nil {
		r := w.plan.Readiness(c, person)
		rows = append(rows, Note{voice.Ready(c, r), !r.Fits || !r.Free() || r.Short()})
	} else {
		rows = append(rows, w.ready(c, voice)...)
	}
	return append(rows, Acts{[]string{"call-fill", "call-empty"}})
}

// ready names the first of those who can fill a call, each to be pressed.
func (w writer) ready(c *calendar.Call, voice work.Voice) []Row {
	all := w.plan.WhoIsFree(c)
	if len(all) == 0 {
		return []Row{Note{w.Say("crew.nobody", c.Position), true}}
	}
	rows := []Row{Heading{w.Say("crew.who-is-free")}}
	for _, r := range all[:min(len(all), mostReady)] {
		rows = append(rows, Item{Text: Link{r.Person.Name(), r.Person.Ref()}, More: voice.Ready(c, r), Struck: !r.Free()})
	}
	return rows
}

// personPage is the page of a person: the fields, and the calendar, which comes first where something is in it.
func (w writer) personPage(of *calendar.Person) Page {
	p := w.record(of)
	diary := Tab{Name: w.Say("crew.diary"), Rows: w.diary(of)}
	p.Tabs = append(p.Tabs[:1:1], append([]Tab{diary}, p.Tabs[1:]...)...)
	return p
}

// diary is what a person is called to, appears in, is held for and is away at, as it comes, with the ways between cities.
func (w writer) diary(p *calendar.Person) []Row {
	voice := work.Voice{Plan: w.plan, Language: w.Language()}
	rows := []Row{}
	entries := work.Diary(w.plan, p)
	if len(entries) == 0 {
		return []Row{Note{w.Say("crew.diary.none"), false}}
	}
	day := calendar.Day(0)
	for i, e := range entries {
		if !w.whole && i == 4*fewDates {
			return append(rows, More{w.Say("window.more-dates", len(entries)-i), w.showAll})
		}
		if gap := voice.Gap(e); gap != "" {
			rows = append(rows, Note{gap, e.Tight()})
		}
		if first := e.When.FirstDay(w.turn()); first != day {
			day = first
			rows = append(rows, Heading{w.DayText(e.When, true)})
		}
		rows = append(rows, Item{Text: Link{voice.Entry(e), e.Ref}, More: joined(" · ", voice.Hours(e.When), voice.EntryPlace(e)), Struck: e.Off})
	}
	return rows
}
