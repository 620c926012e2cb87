package list

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/app/table"
	"affiche/calendar"
)

// TypedKey walks over the cells, and does what can be done with what is selected.
func (l *List) TypedKey(e *fyne.KeyEvent) {
	page := max(int(l.Room()/scene.TableRow)-1, 1)
	switch e.Name {
	case fyne.KeyUp:
		l.Walk(-1)
	case fyne.KeyDown:
		l.Walk(1)
	case fyne.KeyPageUp:
		l.Walk(-page)
	case fyne.KeyPageDown:
		l.Walk(page)
	case fyne.KeyHome:
		l.Walk(-len(l.lines))
	case fyne.KeyEnd:
		l.Walk(len(l.lines))
	case fyne.KeyLeft:
		l.Across(-1)
	case fyne.KeyRight:
		l.Across(1)
	case fyne.KeyF2:
		l.edit("")
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.Line >= 0 && l.OnOpen != nil {
			l.OnOpen(l.lines[l.Line].event.Ref())
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		if refs := l.Movable(); len(refs) > 0 && l.OnDelete != nil && l.writable() {
			l.OnDelete(refs)
		}
	case fyne.KeyEscape:
		l.state.Select(calendar.Ref{})
	case fyne.KeySpace:
		if l.Line >= 0 {
			l.state.SelectAlso(l.lines[l.Line].event.Ref())
		}
	case fyne.KeyF10:
		if l.Held()&fyne.KeyModifierShift != 0 {
			l.openMenu(l.UnderCell())
		}
	case desktop.KeyMenu:
		l.openMenu(l.UnderCell())
	default:
		control.PassOn(e)
	}
}

func (l *List) writable() bool { return l.state.Season().File.ReadOnly() == nil }

// TypedRune begins to edit the cell on which the keys stand; on the title it goes to the next date that begins so.
func (l *List) TypedRune(letter rune) {
	if letter == ' ' && !l.IsAhead() {
		return
	}
	if on, ok := l.on(); ok && on != table.Title {
		l.edit(string(letter))
		return
	}
	l.seek(l.Ahead(letter))
}

// seek goes to the next date whose title begins so, from here on or from behind here, and round from the beginning.
func (l *List) seek(beginning string, behind bool) {
	reader := l.reader()
	begins := func(e *calendar.Event) bool { return calendar.Begins(reader.Text(e, table.Title), beginning) }
	called := map[calendar.ID]bool{} // activities that are, as are most of their dates
	for a := range reader.Plan.Activities.Each() {
		if begins(&calendar.Event{Activity: a.ID}) {
			called[a.ID] = true
		}
	}
	l.Seek(behind, func(line int) bool {
		e := l.lines[line].event
		return called[e.Activity] && len(e.Title) == 0 || len(e.Title) > 0 && begins(e)
	})
}

// TypedShortcut selects everything, copies and pastes.
func (l *List) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		l.SelectAll()
	case *fyne.ShortcutCopy:
		l.copy(s.Clipboard)
	case *fyne.ShortcutPaste:
		l.paste(s.Clipboard)
	default:
		control.PassShortcut(l, s)
	}
}
