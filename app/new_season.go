package app

import (
	"slices"
	"strings"
	"time"

	"affiche/app/control"
	"affiche/app/inspector"
	"affiche/app/theme"
	"affiche/app/typed"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// newSeason is the form of a new season.
type newSeason struct {
	window      *window
	name, zone  *control.Entry
	languages   *control.Entry
	from, until *control.Entry
	templates   *control.Check
}

// askNew asks for the name, the days and the home zone of a new season, then where to keep it.
func (w *window) askNew() {
	say, year := w.state.Say, seasonAfter(w.state.Now())
	first, last := calendar.DayOf(year, time.January, 1), calendar.DayOf(year, time.December, 31)
	day := func(d calendar.Day) *control.Entry {
		return control.NewEntry(inspector.MomentText(w.state.Language(), d.At(0), true), nil)
	}
	f := &newSeason{window: w, name: control.NewEntry("", nil), zone: control.NewEntry(w.homeZone(), nil), from: day(first), until: day(last)}
	f.languages = control.NewEntry(strings.Join(w.state.Tongues([]string{w.state.Language()}), ", "), nil)
	f.templates = control.NewCheck(say("template.in-new"), true, nil)
	form := form(
		labelled(say("window.new.name"), f.name),
		beside(labelled(say("field.from"), f.from), labelled(say("field.until"), f.until)),
		labelled(say("window.new.zone"), f.zone),
		control.Paragraph(say("window.new.zone-hint"), theme.Muted, theme.Small, false),
		labelled(say("field.languages"), f.languages),
		control.Paragraph(say("tongue.hint"), theme.Muted, theme.Small, false),
		f.templates)
	w.askForm(say("window.new.title"), form, say("window.new.next"), f.keep, f.name, f.from, f.until, f.zone, f.languages)
	w.dialog.offer(f.zone, inspector.Zones(w.homeZone()))
}

// seasonAfter is the year that is planned on a day: from summer on, the next one.
func seasonAfter(today time.Time) int {
	if today.Month() >= time.July {
		return today.Year() + 1
	}
	return today.Year()
}

// homeZone is where a new season begins.
func (w *window) homeZone() string {
	if w.options.Zone != "" {
		return w.options.Zone
	}
	if season := w.state.Season(); season != nil {
		return season.Plan.Programme.Zone
	}
	return "Europe/Paris"
}

// keep asks where to keep what was typed, unless something stands in the way.
func (f *newSeason) keep() *wrong {
	w := f.window
	n, why := f.programme()
	if why != nil {
		return why
	}
	w.keepNew(n, func() {})
	return nil
}

// programme is what was typed.
func (f *newSeason) programme() (n work.NewProgramme, why *wrong) {
	w, ok := f.window, false
	n = work.NewProgramme{Name: strings.TrimSpace(f.name.Text), Language: w.state.Language(), Templates: f.templates.On}
	if why := f.speak(&n); why != nil {
		return n, why
	}
	if n.Zone, ok = calendar.ZoneNamed(f.zone.Text); !ok {
		return n, wrongIn(f.zone, w.state.Say("fault.no-such-zone", strings.TrimSpace(f.zone.Text)))
	}
	for _, side := range []struct {
		typed *control.Entry
		day   *calendar.Day
	}{{f.from, &n.From}, {f.until, &n.Until}} {
		var fault *typed.Fault
		if *side.day, fault = w.dayTyped(side.typed.Text); fault != nil {
			return n, wrongIn(side.typed, w.state.Say(fault.Key, fault.Args...))
		}
	}
	if n.From != 0 && n.Until != 0 && n.Until < n.From {
		return n, wrongIn(f.until, w.state.Say("fault.until-before-from", strings.TrimSpace(f.from.Text), strings.TrimSpace(f.until.Text)))
	}
	return n, nil
}

// speak takes the languages that were typed: the first is the main one.
func (f *newSeason) speak(n *work.NewProgramme) *wrong {
	for name := range strings.SplitSeq(f.languages.Text, ",") {
		name = strings.TrimSpace(name)
		code, ok := assets.TongueNamed(name)
		switch {
		case name == "":
		case !ok:
			return wrongIn(f.languages, f.window.state.Say("fault.no-such-language", name))
		case !slices.Contains(n.Languages, code):
			n.Languages = append(n.Languages, code)
		}
	}
	if len(n.Languages) > 0 {
		n.Language = n.Languages[0]
	}
	return nil
}

// dayTyped is a day as a person types it; nothing is no day.
func (w *window) dayTyped(text string) (calendar.Day, *typed.Fault) {
	if strings.TrimSpace(text) == "" {
		return 0, nil
	}
	today := calendar.DayOf(w.state.Now().Date())
	m, fault := typed.Reader{Language: w.state.Language(), Today: today, WholeDays: true}.Moment(text)
	if fault != nil {
		return 0, fault
	}
	return m.Day, nil
}

// keepNew asks where to keep a new season, makes it, and goes on once it is open.
func (w *window) keepNew(n work.NewProgramme, then func()) {
	w.pick(picking{
		title: "window.pick.new", press: "window.pick.create", save: true, name: fileName(n.Name), ends: []string{extension},
		done: func(path string) {
			before := w.state.Season()
			w.state.Create(path, n)
			w.state.Idle(func() {
				if now := w.state.Season(); now != nil && now != before {
					then()
				}
			})
		},
	})
}
