package list

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/table"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// An editor is the field in which a cell is typed anew.
type editor struct {
	list   *List
	event  *calendar.Event
	column table.Column
	field  fyne.Focusable
	box    scene.Box
	width  float64 // of the field
	wrong  bool    // what was typed could not be taken, and stands there still
	why    string
}

// edit opens the cell on which the keys stand: a field, in which begins what was typed, or a list to choose from.
func (l *List) edit(typed string) {
	l.closeEditor()
	c, ok := l.on()
	if l.Line < 0 || !ok || !l.writable() {
		return
	}
	l.RevealLine()
	box, ok := l.CellBox()
	e := l.current(l.lines[l.Line].event)
	switch {
	case !ok:
	case c.Fixed():
		l.refused(&work.Refused{Key: "list.fixed"})
	case c.Chosen():
		l.choose(e, c, box, typed)
	default:
		l.typeIn(e, c, box, typed)
	}
}

// typeIn opens a field over a cell.
func (l *List) typeIn(e *calendar.Event, c table.Column, box scene.Box, typed string) {
	kept := l.reader().Text(e, c)
	field := control.NewEntry(kept, nil)
	edit := &editor{list: l, event: e, column: c, field: field, box: box}
	field.OnCommit = func(text string) { edit.commit(field, kept, text) }
	field.OnReturn = func() {
		if !edit.wrong {
			edit.leave()
		}
	}
	field.OnEscape = edit.leave
	if typed != "" {
		field.StayAsIs() // what is typed next goes on
		field.SetText(typed)
		field.CursorColumn = len([]rune(typed))
	}
	l.open(edit, field, max(box.W, 120))
	field.Refresh()
}

// open lays a field over its cell.
func (l *List) open(edit *editor, field fyne.CanvasObject, width float64) {
	l.editing, edit.width = edit, width
	edit.place(field)
	l.over.Objects = []fyne.CanvasObject{field}
	l.over.Refresh()
	l.PlaceRing()
	if c := control.CanvasOf(l); c != nil {
		c.Focus(edit.field)
	}
}

// place lays the field over the cell.
func (e *editor) place(field fyne.CanvasObject) {
	x := min(e.box.X, float64(e.list.Paper().Width)-e.width)
	e.list.Cover(field, scene.Box{X: max(x, 0) + 2, Y: e.box.Y + 4, W: e.width - 4, H: e.box.H - 8})
}

// stay has the field stay open, with what is typed in it, when other lines came: its row is scrolled to where it stood. Of a date that
// is no longer shown it stays where it is.
func (e *editor) stay() {
	l := e.list
	if line := l.LineOf(e.event.Ref()); line >= 0 {
		l.View.Top = max(min(l.Edges[line]+scene.TableHead-e.box.Y, l.Height()-l.Room()), 0)
		e.box.Y = scene.TableHead + l.Edges[line] - l.View.Top
		e.place(l.over.Objects[0])
		if e.wrong {
			e.say(e.why)
		}
	}
}

// commit takes what was typed, or says beside it why not.
func (e *editor) commit(field *control.Entry, kept, text string) {
	l := e.list
	refs := []calendar.Ref{e.event.Ref()}
	if e.column == table.Tags {
		refs = l.together(e.event)
	}
	e.wrong = false
	l.amend(refs, map[table.Column]string{e.column: text}, func(why string) {
		if l.editing == e {
			e.wrong, e.why = true, why
			field.Refuse(kept)
			e.say(why)
		} else {
			l.refused(errors.New(why))
		}
	})
	if !e.wrong && l.editing == e {
		e.away()
	}
}

// say writes below the field what is wrong with it, or above where there is no room.
func (e *editor) say(why string) {
	l := e.list
	words := control.Paragraph(why, theme.Accent, theme.Small, false)
	width := min(340*l.Grown, l.Size().Width-16)
	words.Resize(fyne.NewSize(width-16, words.MinSize().Height))
	note := container.NewStack(boxed(), control.Padded(6, 8, words))
	note.Resize(fyne.NewSize(width, 0))
	height := note.MinSize().Height
	note.Resize(fyne.NewSize(width, height))
	at, below := l.OnScreen(max(e.box.X, 0)+2, e.box.Y), l.OnScreen(0, e.box.Bottom()).Y
	if below+height > l.Size().Height {
		below = at.Y - height
	}
	note.Move(fyne.NewPos(min(at.X, l.Size().Width-width-8), below))
	l.over.Objects = append(l.over.Objects[:1:1], note)
	l.over.Refresh()
}

func boxed() fyne.CanvasObject {
	box := canvas.NewRectangle(theme.Of(theme.BlockPale))
	box.StrokeColor, box.StrokeWidth, box.CornerRadius = theme.Of(theme.Accent), 1, theme.Size(theme.Radius)
	return box
}

// away takes the field from its cell.
func (e *editor) away() {
	l := e.list
	if l.editing == e {
		l.editing = nil
		l.over.Objects = nil
		l.over.Refresh()
		l.rezone()
		l.Redraw()
	}
}

// leave takes the field away, and the keys back to the rows.
func (e *editor) leave() {
	e.away()
	e.list.TakeKeys()
}

// closeEditor takes the field away that is open; what was typed in it is committed when the keys leave it.
func (l *List) closeEditor() {
	if l.editing == nil {
		return
	}
	field, edit := l.editing.field, l.editing
	if entry, ok := field.(*control.Entry); ok && entry.Touched() && !edit.wrong {
		entry.FocusLost()
	}
	edit.away()
}

// together is what an edit is about: all that is selected, if the date is among it.
func (l *List) together(e *calendar.Event) []calendar.Ref {
	if refs := l.Movable(); slices.Contains(refs, e.Ref()) {
		return refs
	}
	return []calendar.Ref{e.Ref()}
}

// amend sets what cells say in dates, in one change.
func (l *List) amend(refs []calendar.Ref, cells map[table.Column]string, refused func(why string)) {
	l.state.Do(func(plan *calendar.Plan) (work.Act, error) {
		var each []work.Amendment
		reader := l.reader()
		for _, ref := range refs {
			e := plan.Events.At(ref.ID)
			if e == nil {
				continue
			}
			sets, fault := reader.Read(e, cells)
			if fault != nil {
				return work.Act{}, &work.Refused{Key: fault.Key, Args: fault.Args}
			}
			each = append(each, sets...)
		}
		return work.AmendEach(plan, each)
	}, func(err error) { refused(l.why(err)) }, nil)
}

// why says to a person what is wrong.
func (l *List) why(err error) string {
	var refused *work.Refused
	var faults *work.Faults
	switch {
	case errors.As(err, &refused):
		return state.Capital(l.state.Say(refused.Key, refused.Args...))
	case errors.As(err, &faults):
		var said []string
		for _, r := range faults.Records {
			for _, f := range r.Faults {
				args := make([]any, len(f.Args))
				for i, a := range f.Args {
					args[i] = a
				}
				if words := state.Capital(l.state.Say(f.Key(), args...)); !slices.Contains(said, words) {
					said = append(said, words)
				}
			}
		}
		return strings.Join(said, "\n")
	}
	return err.Error()
}

func (l *List) refused(err error) {
	if l.OnRefused != nil {
		l.OnRefused(err)
	}
}
