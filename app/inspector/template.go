package inspector

import (
	"cmp"
	"strconv"

	"affiche/app/work"
	"affiche/calendar"
)

// phasesFrom leads to the templates from which a date or a run gets its phases.
func (w writer) phasesFrom(of calendar.Ref) []Row {
	if w.askPhases == nil {
		return nil
	}
	return []Row{More{w.Say("template.phases-from"), func() { w.askPhases([]calendar.Ref{of}) }}}
}

// cameFrom tells what came from a template, and leads to having it follow.
func (w writer) cameFrom(t *calendar.Template) []Row {
	hosts := work.CameFrom(w.plan, t.ID)
	if len(hosts) == 0 {
		return []Row{Note{w.Say("template.came-none"), false}}
	}
	rows := []Row{}
	for _, of := range hosts[:min(len(hosts), fewDates)] {
		item := Item{Text: Link{w.NameOf(of), of}, AtEnd: true}
		if e := w.plan.Events.At(of.ID); e != nil {
			item.More = w.DayText(e.When, true)
		}
		rows = append(rows, item)
	}
	if w.askFollow != nil {
		rows = append(rows, More{w.Say("template.have-follow"), func() { w.askFollow(t.ID, nil) }})
	}
	return under(w.Say("template.came", len(hosts)), rows)
}

// amendTemplate changes a phase of a template, and asks whether what came from it follows.
func (w writer) amendTemplate(t *calendar.TemplatePhase, refused func(error), set []work.Assignment) {
	was := map[calendar.ID]calendar.TemplatePhase{t.ID: *t}
	w.Do(func(plan *calendar.Plan) (work.Act, error) { return work.AmendAll(plan, []calendar.Ref{t.Ref()}, set) }, refused,
		func(work.Act) { w.askFollow(t.Template, was) })
}

// templateTiming are the fields of when a phase of a template is, counted from what it will hang on.
func (w writer) templateTiming(t *calendar.TemplatePhase) []Row {
	field := func(name string) Field {
		f, _ := calendar.FieldOf(calendar.TypeTemplatePhase, name)
		return w.field(t, f)
	}
	if t.Timing.Anchor == calendar.OnDay {
		at := w.clockField(field("offset"), t.Timing.Offset)
		at.Name = w.Say("field.start")
		return []Row{Pair{w.daysField(t, t.Timing.Days), at}, field("length")}
	}
	away := field("offset")
	length := (work.Voice{Plan: w.plan, Language: w.Language()}).Length
	switch offset := t.Timing.Offset; {
	case offset < 0:
		away.Value = w.Say("inspector.before", length(-offset))
	case offset > 0:
		away.Value = w.Say("inspector.after", length(offset))
	default:
		away.Value = w.Say("past.timing.at-" + string(t.Timing.Anchor))
	}
	away.Set = func(s string, refused func(string)) {
		before := t.Timing.Offset < 0 || t.Timing.Offset == 0 && t.Timing.Anchor == calendar.BeforeStart
		d, fault := w.reader(0).Distance(s, before)
		if fault != nil {
			refused(w.Say(fault.Key, fault.Args...))
			return
		}
		w.set(t, "time", refused, work.Assignment{Field: "offset", Value: strconv.Itoa(d.Minutes)},
			work.Assignment{Field: "length", Value: strconv.Itoa(cmp.Or(d.Lasts, t.Timing.Length))})
	}
	return []Row{Pair{away, field("length")}}
}
