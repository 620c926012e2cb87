package list

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/app/table"
	"affiche/calendar"
)

// FocusGained implements [fyne.Focusable].
func (l *List) FocusGained() { l.focused = true; l.redraw() }

// FocusLost implements [fyne.Focusable].
func (l *List) FocusLost() { l.focused = false; l.redraw() }

// TypedKey walks over the cells, and does what can be done with what is selected.
func (l *List) TypedKey(e *fyne.KeyEvent) {
	page := max(int(l.room()/scene.TableRow)-1, 1)
	switch e.Name {
	case fyne.KeyUp:
		l.walk(-1)
	case fyne.KeyDown:
		l.walk(1)
	case fyne.KeyPageUp:
		l.walk(-page)
	case fyne.KeyPageDown:
		l.walk(page)
	case fyne.KeyHome:
		l.walk(-len(l.lines))
	case fyne.KeyEnd:
		l.walk(len(l.lines))
	case fyne.KeyLeft:
		l.across(-1)
	case fyne.KeyRight:
		l.across(1)
	case fyne.KeyF2:
		l.edit("")
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.line >= 0 && l.OnOpen != nil {
			l.OnOpen(l.lines[l.line].event.Ref())
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		if refs := l.Movable(); len(refs) > 0 && l.OnDelete != nil && l.writable() {
			l.OnDelete(refs)
		}
	case fyne.KeyEscape:
		l.state.Select(calendar.Ref{})
	case fyne.KeySpace:
		if l.line >= 0 {
			l.state.SelectAlso(l.lines[l.line].event.Ref())
		}
	case fyne.KeyF10:
		if l.held()&fyne.KeyModifierShift != 0 {
			l.openMenu(l.under())
		}
	case desktop.KeyMenu:
		l.openMenu(l.under())
	default:
		control.PassOn(e)
	}
}

func (l *List) writable() bool { return l.state.Season().File.ReadOnly() == nil }

// walk goes so many dates up or down, as far as there are any; with Shift it selects all on the way.
func (l *List) walk(by int) {
	to, step := l.line, 1
	if by < 0 {
		step, by = -1, -by
	}
	if to < 0 && step < 0 {
		by, step = 1, 1 // to the first one
	}
	for at := to + step; by > 0 && at >= 0 && at < len(l.lines); at += step {
		if l.lines[at].event != nil {
			to = at
			by--
		}
	}
	if to < 0 || to == l.line && len(l.chosen) > 0 {
		l.reveal()
		return
	}
	if l.held()&fyne.KeyModifierShift != 0 {
		l.selectTo(to)
	} else {
		l.stand(to)
	}
	l.reveal()
}

// across goes to another column.
func (l *List) across(by int) {
	l.column = min(max(l.column+by, 0), len(l.shown())-1)
	l.reveal()
	l.redraw()
}

// reveal scrolls until the cell on which the keys stand is in sight.
func (l *List) reveal() {
	if l.line < 0 || l.line >= len(l.lines) || l.room() <= 0 {
		return
	}
	v := l.view
	top := l.edges[l.line]
	if l.line > 0 && l.lines[l.line-1].event == nil {
		top = l.edges[l.line-1] // with its heading
	}
	if bottom := l.edges[l.line+1]; top < v.Top {
		v.Top = top
	} else if bottom > v.Top+l.room() {
		v.Top = bottom - l.room()
	}
	x := 0.0
	for i, c := range l.wide(float64(l.paper().Width)) {
		if i == l.column {
			if x+c.Width > v.Left+float64(l.paper().Width) {
				v.Left = x + c.Width - float64(l.paper().Width)
			}
			v.Left = min(v.Left, x)
			break
		}
		x += c.Width
	}
	l.show(v)
}

// ahead is what was typed of a title.
type ahead struct {
	typed string
	at    time.Time
}

// aheadTime is how long what was typed is gone on with.
const aheadTime = 1200 * time.Millisecond

// TypedRune begins to edit the cell on which the keys stand; on the title it goes to the next date that begins so.
func (l *List) TypedRune(letter rune) {
	if letter == ' ' && l.ahead.typed == "" {
		return
	}
	columns := l.shown()
	if l.column < len(columns) && columns[l.column].name != table.Title {
		l.edit(string(letter))
		return
	}
	now := l.state.Now()
	if now.Sub(l.ahead.at) > aheadTime {
		l.ahead.typed = ""
	}
	l.ahead.at = now
	again := l.ahead.typed == string(letter) // the same letter goes on to the next one
	if !again {
		l.ahead.typed += string(letter)
	}
	l.seek(calendar.Unaccented(l.ahead.typed), again || len([]rune(l.ahead.typed)) == 1)
}

// seek goes to the next date whose title begins so, from here on or from behind here, and round from the beginning.
func (l *List) seek(beginning string, behind bool) {
	reader, from := l.reader(), max(l.line, 0)
	if behind && l.line >= 0 {
		from++
	}
	begins := func(e *calendar.Event) bool { return calendar.Begins(reader.Text(e, table.Title), beginning) }
	called := map[calendar.ID]bool{} // activities that are, as are most of their dates
	for a := range reader.Plan.Activities.Each() {
		if begins(&calendar.Event{Activity: a.ID}) {
			called[a.ID] = true
		}
	}
	for i := range l.lines {
		at := (from + i) % len(l.lines)
		if e := l.lines[at].event; e != nil && (called[e.Activity] && len(e.Title) == 0 || len(e.Title) > 0 && begins(e)) {
			l.stand(at)
			l.reveal()
			return
		}
	}
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

// SelectAll selects all dates of the list.
func (l *List) SelectAll() {
	var refs []calendar.Ref
	for _, line := range l.lines {
		if line.event != nil && line.event.ID != l.at {
			refs = append(refs, line.event.Ref())
		}
	}
	if l.line >= 0 { // the one on which the keys stand is the last
		refs = append(refs, l.lines[l.line].event.Ref())
	}
	l.pressed = true
	l.state.Select(refs...)
	l.pressed = false
}
