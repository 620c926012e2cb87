package history

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/past"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/calendar"
	"affiche/storage"
)

// History is the room.
type History struct {
	OnJump func(calendar.Ref) // to a record, where it is seen best
	OnTell func(string)       // what a person should know of what was done

	state   *state.State
	content *fyne.Container
	list    *control.List
	nothing *control.Line
	people  *control.Choice
	kinds   *control.Choice
	days    *control.Entry
	detail  *fyne.Container

	question past.Question
	changes  []past.Telling
	unrolled map[string][]past.Line // by change that is told by its counts: the lines that are shown of it
	rolled   map[string]bool        // by change: its lines are put away
	rows     []row
	next     storage.Point // where the next page begins
	reading  bool
	stop     func()
	chosen   int  // the row that is selected; -1 is none
	two      bool // lines a row has: it is too narrow to tell all side by side
}

// page is how many changes are read at a time; ahead is how many rows before the end the next are; unroll is how many lines
// of a change that has very many are shown at a time.
const (
	page   = 60
	ahead  = 30
	unroll = 40
)

// New makes the room of the open season.
func New(s *state.State) *History {
	h := &History{state: s, stop: func() {}, chosen: -1, unrolled: map[string][]past.Line{}, rolled: map[string]bool{}}
	h.list = control.NewList(func() int { return len(h.rows) }, h.newLine, h.write)
	h.list.HideSeparators = true
	h.list.OnSelected = h.pick
	h.nothing = control.NewLine("", theme.Muted, theme.Text, false)
	list := container.New(byWidth{h}, h.list, container.NewBorder(control.Padded(16, 8, h.nothing), nil, nil, nil))
	h.detail = container.NewStack()
	h.content = control.On(theme.Card, control.Padded(12, 12, container.NewBorder(control.Padded(4, 8, h.filters()), h.detail, nil, nil, list)))
	return h
}

// Content fills the middle of the window.
func (h *History) Content() fyne.CanvasObject { return h.content }

// Enter reads the history, where that was not done.
func (h *History) Enter() {
	if len(h.changes) == 0 && !h.reading {
		h.Relay()
	}
	h.state.Actors(h.offerPeople)
	h.Reselect()
}

// Relay reads anew as much as is shown.
func (h *History) Relay() { h.read(storage.Point{}, max(page, len(h.changes))) }

// Reselect offers what is selected as what to ask for.
func (h *History) Reselect() { h.kinds.Options = h.records() }

// ask reads what another question asks for.
func (h *History) ask() {
	h.changes, h.chosen = nil, -1
	h.unrolled, h.rolled = map[string][]past.Line{}, map[string]bool{}
	h.list.UnselectAll()
	h.tellChosen()
	h.list.ScrollToTop()
	h.Relay()
}

// read reads a page, and shows it after those before it.
func (h *History) read(from storage.Point, size int) {
	h.stop()
	h.reading = true
	h.stop = h.state.Past(h.question, from, size, func(p past.Page) {
		h.reading = false
		if from != (storage.Point{}) {
			h.add(p)
			return
		}
		before := h.rows
		h.changes = nil
		h.add(p)
		h.follow(before)
	})
}

// follow keeps the choice on the row that had it, and that row where it was in sight: what it offers is under the pointer, and
// another's must not come there.
func (h *History) follow(before []row) {
	was := h.chosen
	if was < 0 || was >= len(before) {
		return
	}
	h.chosen = slices.IndexFunc(h.rows, func(r row) bool { return r.change.ID == before[was].change.ID && r.line == before[was].line })
	h.list.OnSelected = nil // the record stays selected as it is
	h.list.UnselectAll()
	if h.chosen >= 0 {
		height := h.newLine().MinSize().Height + fynetheme.Padding()
		h.list.ScrollToOffset(h.list.GetScrollOffset() + float32(h.chosen-was)*height)
		h.list.Select(h.chosen)
	}
	h.list.OnSelected = h.pick
	h.list.Refresh()
	h.tellChosen()
}

func (h *History) add(p past.Page) {
	h.changes = append(h.changes, p.Tellings...)
	h.next = p.Next
	h.lay()
}

// write shows a row of the list. Near the end it reads on.
func (h *History) write(at int, o fyne.CanvasObject) {
	if at >= len(h.rows) {
		return
	}
	o.(*line).show(h.rows[at], at == h.chosen)
	if at > len(h.rows)-ahead && h.next != (storage.Point{}) && !h.reading {
		h.read(h.next, page)
	}
}
