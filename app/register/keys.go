package register

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/app/table"
	"affiche/calendar"
)

// TypedKey walks over the rows, and does what can be done with what is selected.
func (r *Register) TypedKey(e *fyne.KeyEvent) {
	page := max(int(r.Room()/scene.TableRow)-1, 1)
	switch e.Name {
	case fyne.KeyUp:
		r.Walk(-1)
	case fyne.KeyDown:
		r.Walk(1)
	case fyne.KeyPageUp:
		r.Walk(-page)
	case fyne.KeyPageDown:
		r.Walk(page)
	case fyne.KeyHome:
		r.Walk(-len(r.lines))
	case fyne.KeyEnd:
		r.Walk(len(r.lines))
	case fyne.KeyLeft:
		r.left()
	case fyne.KeyRight:
		r.right()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		r.openIt()
	case fyne.KeyDelete, fyne.KeyBackspace:
		if refs := r.Movable(); len(refs) > 0 && r.OnDelete != nil && r.writable() {
			r.OnDelete(refs)
		}
	case fyne.KeyEscape:
		r.state.Select(calendar.Ref{})
	case fyne.KeySpace:
		if r.Line >= 0 {
			r.state.SelectAlso(r.lines[r.Line].ref)
		}
	case desktop.KeyMenu:
		r.openMenu(r.UnderCell())
	default:
		r.otherKey(e)
	}
}

func (r *Register) otherKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyF10 && r.Held()&fyne.KeyModifierShift != 0:
		r.openMenu(r.UnderCell())
	default:
		control.PassOn(e)
	}
}

func (r *Register) writable() bool { return r.state.Season().File.ReadOnly() == nil }

// openIt opens the record on which the keys stand.
func (r *Register) openIt() {
	if r.Line >= 0 && r.OnOpen != nil {
		r.OnOpen(r.lines[r.Line].ref)
	}
}

// right unfolds the row on which the keys stand, or goes on to the next column; left goes back, and folds.
func (r *Register) right() {
	if r.Line >= 0 && r.lines[r.Line].fold == scene.RowsFolded && r.Column == 0 {
		r.fold(r.Line)
		return
	}
	r.Across(1)
}

func (r *Register) left() {
	if r.Column > 0 || r.Line < 0 {
		r.Across(-1)
		return
	}
	switch of := r.lines[r.Line]; {
	case of.fold == scene.RowsSeen:
		r.fold(r.Line)
	case of.inset > 1:
		if at := r.LineOf(r.above(r.state.Season().Plan.Record(of.ref))); at >= 0 {
			r.Stand(at)
			r.RevealLine()
		}
	}
}

// fold folds the rows under one, or unfolds them.
func (r *Register) fold(at int) {
	id := r.lines[at].ref.ID
	r.unfolds[id] = !r.unfolds[id]
	r.gather()
}

// pressFold folds where the triangle before a name is pressed.
func (r *Register) pressFold(at int, p fyne.Position) bool {
	if r.lines[at].fold == scene.NoFold {
		return false
	}
	for i := range r.Frame.Lines {
		s := &r.Frame.Lines[i]
		const reach = 6
		if s.At == at && s.Arrow.W > 0 && float64(p.X) >= s.Arrow.X-reach && float64(p.X) <= s.Arrow.Right()+reach {
			r.fold(at)
			return true
		}
	}
	return false
}

// TypedRune goes to the next record that is called so; N makes a new one, unless it goes on with a name.
func (r *Register) TypedRune(letter rune) {
	switch {
	case letter == ' ' && !r.IsAhead():
	case unicode.ToLower(letter) == 'n' && !r.IsAhead():
		if r.OnNew != nil && r.writable() {
			r.OnNew()
		}
	default:
		reader, name := r.reader(), r.room.Columns[0]
		beginning, behind := r.Ahead(letter)
		r.Seek(behind, func(at int) bool {
			record := reader.Plan.Record(r.lines[at].ref)
			return record != nil && calendar.Begins(reader.text(name, record), beginning)
		})
	}
}

// TypedShortcut selects everything, and copies what is selected.
func (r *Register) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		r.SelectAll()
	case *fyne.ShortcutCopy:
		r.copy(s.Clipboard)
	default:
		control.PassShortcut(r, s)
	}
}

// copy puts what is selected into the clipboard, as it stands here: the names of the columns, then the rows.
func (r *Register) copy(to fyne.Clipboard) {
	if to == nil {
		return
	}
	var names []string
	for _, c := range r.Shown() {
		names = append(names, r.reader().caption(r.room.column(c.Name)))
	}
	sheet := [][]string{names}
	for _, of := range r.lines {
		if r.IsChosen(of.ref) {
			sheet = append(sheet, r.said(of.ref))
		}
	}
	if len(sheet) > 1 {
		to.SetContent(table.Format(sheet))
	}
}

// TappedSecondary opens the menu of what is under the pointer.
func (r *Register) TappedSecondary(e *fyne.PointEvent) { r.openMenu(r.OnPaper(e.Position)) }

func (r *Register) openMenu(at fyne.Position) { r.OpenMenu(at, r.state.Say, r.rowMenu) }

// rowMenu is what can be done with the records that are selected.
func (r *Register) rowMenu() *fyne.Menu {
	menu, refs := fyne.NewMenu(""), r.Movable()
	locked := len(refs) == 0 || !r.writable()
	add := func(key string, disabled bool, do func()) {
		item := fyne.NewMenuItem(r.state.Say(key), do)
		item.Disabled = disabled
		menu.Items = append(menu.Items, item)
	}
	add("list.open-it", len(refs) != 1 || r.Line < 0, r.openIt)
	for _, a := range r.room.Actions {
		add(a.Words, locked || a.Can != nil && !a.Can(refs), func() { a.Do(refs) })
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	clipboard := fyne.CurrentApp().Clipboard()
	add("window.edit.copy", len(refs) == 0, func() { r.copy(clipboard) })
	add("window.command.delete", locked, func() { r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete}) })
	return menu
}
