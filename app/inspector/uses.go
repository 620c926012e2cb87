package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// leaves are those of a page of a record: what it is, what refers to it, and its history.
func (w writer) leaves(ref calendar.Ref, details []Row) []Tab {
	return []Tab{
		{Name: w.Say("window.tab.details"), Rows: details},
		{Name: w.Say("inspector.uses"), Load: func() []Row { return w.uses(ref) }},
		{Name: w.Say("window.tab.history"), History: true},
	}
}

// uses tell what refers to a record: how many records of each type, by which field, and which they are.
func (w writer) uses(ref calendar.Ref) []Row {
	rows := []Row{}
	for _, use := range work.Uses(w.plan, ref) {
		rows = append(rows, Heading{w.useWords(use, ref.Type)})
		shown := use.By
		if !w.whole {
			shown = shown[:min(len(shown), fewDates)]
		}
		of := kinship{of: use.Type, by: use.Field}
		for _, by := range shown {
			r := w.plan.Record(by)
			row := Item{Text: Link{w.memberName(r, of), by}, More: w.memberMore(r, of), AtEnd: true}
			switch r := r.(type) {
			case *calendar.Event:
				row.Text.Text, row.More = w.NameOf(by), w.DayText(r.When, true)
			case *calendar.Hold:
				row.More = w.DayText(r.When, true)
				if of := w.holder(r); r.Subject.Of() == ref && of != "" {
					row.Text.Text = of
				}
			}
			rows = append(rows, row)
		}
		if left := len(use.By) - len(shown); left > 0 {
			rows = append(rows, More{w.Say("partners.more", left), w.showAll})
		}
	}
	if len(rows) == 0 {
		rows = append(rows, Note{w.Say("inspector.uses.none"), false})
	}
	return rows
}

// useWords count what refers to a record: "12 calls"; where a type refers to such in several ways, by which: "2 venues · Owner".
func (w writer) useWords(use work.Use, to calendar.Type) string {
	words := state.Capital(w.Say("type."+string(use.Type))) + " · " + w.number(len(use.By))
	if key := "count." + string(use.Type); assets.Has(w.Language(), key) {
		words = w.Say(key, len(use.By))
	}
	ways := 0
	for _, f := range calendar.Fields(use.Type) {
		if f.Of == to {
			ways++
		}
	}
	if ways > 1 {
		words += " · " + w.Say("field."+use.Field)
	}
	return words
}

// tellAlike is where it is said which record may be the same, once all were looked at; the words lead to making one of both.
func (p *Panel) tellAlike(ref calendar.Ref) fyne.CanvasObject {
	room := container.New(narrowest{}, control.Room(0, 0))
	room.Hide()
	if p.state.Season().File.ReadOnly() != nil {
		return room
	}
	p.state.Alike(ref, func(others []calendar.Ref) {
		if len(others) == 0 {
			return
		}
		words := p.state.Say("inspector.same", p.state.NameOf(others[0]))
		room.Objects = []fyne.CanvasObject{control.NewLink(words, theme.Note, false, func() { p.OnSame([]calendar.Ref{ref, others[0]}) })}
		room.Show()
		if p.shown == ref {
			p.put(p.scroll.Content)
		}
	})
	return room
}
