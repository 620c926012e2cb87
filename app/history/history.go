package history

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
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

	state   *state.State
	content *fyne.Container
	list    *control.List
	nothing *control.Line
	people  *control.Choice

	question past.Question
	rows     []row
	told     int           // changes that are shown
	next     storage.Point // where the next page begins
	reading  bool
	stop     func()
	chosen   int // the row that is selected; -1 is none
}

// A row is the head of a change, or one of its lines.
type row struct {
	change past.Telling
	line   int // -1 is the head; as many as there are lines tells how many more there are
}

// page is how many changes are read at a time; ahead is how many rows before the end the next are.
const (
	page  = 60
	ahead = 30
)

// New makes the room of the open season.
func New(s *state.State) *History {
	h := &History{state: s, stop: func() {}, chosen: -1}
	h.list = control.NewList(func() int { return len(h.rows) }, h.newLine, h.write)
	h.list.HideSeparators = true
	h.list.OnSelected = h.pick
	h.nothing = control.NewLine("", theme.Muted, theme.Text, false)
	list := container.NewStack(h.list, container.NewBorder(control.Padded(16, 8, h.nothing), nil, nil, nil))
	h.content = control.On(theme.Card, control.Padded(12, 12, container.NewBorder(control.Padded(4, 8, h.filters()), nil, nil, nil, list)))
	return h
}

// Content fills the middle of the window.
func (h *History) Content() fyne.CanvasObject { return h.content }

// Enter reads the history, where that was not done.
func (h *History) Enter() {
	if h.told == 0 && !h.reading {
		h.Relay()
	}
	h.state.Actors(h.offerPeople)
}

// Relay reads anew as much as is shown.
func (h *History) Relay() { h.read(storage.Point{}, max(page, h.told)) }

// Reselect is told of the selection, which the history does not show.
func (h *History) Reselect() {}

// ask reads what another question asks for.
func (h *History) ask() {
	h.told, h.chosen = 0, -1
	h.list.UnselectAll()
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
		h.rows, h.told = nil, 0
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
}

func (h *History) add(p past.Page) {
	for _, t := range p.Tellings {
		h.rows = append(h.rows, row{t, -1})
		for i := range t.Lines {
			h.rows = append(h.rows, row{t, i})
		}
		if t.Left > 0 {
			h.rows = append(h.rows, row{t, len(t.Lines)})
		}
	}
	h.told += len(p.Tellings)
	h.next = p.Next
	h.nothing.SetText("")
	if len(h.rows) == 0 {
		h.nothing.SetText(h.state.Say("history.none"))
	}
	h.list.Refresh()
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

// pick selects the record that a row is about, where it is still there.
func (h *History) pick(at int) {
	before := h.chosen
	h.chosen = at
	if before >= 0 {
		h.list.RefreshItem(before)
	}
	h.list.RefreshItem(at)
	if l, ok := h.rows[at].told(); ok && !l.Gone {
		h.state.Select(l.Ref)
	}
}

// told is the line that a row shows; of a head that of a change with one line only.
func (r row) told() (past.Line, bool) {
	switch {
	case r.line >= 0 && r.line < len(r.change.Lines):
		return r.change.Lines[r.line], true
	case r.line < 0 && len(r.change.Lines) == 1:
		return r.change.Lines[0], true
	}
	return past.Line{}, false
}

// filters are the choices of whose, of what, and from when on, and the words.
func (h *History) filters() fyne.CanvasObject {
	say := h.state.Say
	h.people = control.NewChoice([]control.Option{{Key: all, Text: say("history.everybody")}}, all, func(key string) {
		h.question.Actor = chosen(key)
		h.ask()
	})
	kinds := control.NewChoice(h.kinds(), all, func(key string) {
		h.question.Type = calendar.Type(chosen(key))
		h.ask()
	})
	times := []control.Option{}
	for _, key := range []string{"ever", "day", "week", "month"} {
		times = append(times, control.Option{Key: key, Text: say("history." + key)})
	}
	when := control.NewChoice(times, "ever", func(key string) {
		h.question.Since = h.since(key)
		h.ask()
	})
	words := control.NewEntry("", nil)
	words.PlaceHolder = say("history.words")
	words.OnChanged = func(s string) {
		h.question.Text = s
		h.ask()
	}
	return container.New(layout.NewGridLayoutWithColumns(4), h.people, kinds, when, words)
}

// all is the key of no choice.
const all = "*"

func chosen(key string) string {
	if key == all {
		return ""
	}
	return key
}

// kinds are the kinds of records that people know by name.
func (h *History) kinds() []control.Option {
	options := []control.Option{{Key: all, Text: h.state.Say("history.everything")}}
	for _, t := range []calendar.Type{
		calendar.TypeActivity, calendar.TypeEvent, calendar.TypeRun, calendar.TypePhase, calendar.TypeCall, calendar.TypeHold,
		calendar.TypePartner, calendar.TypeOrganisation, calendar.TypeVenue, calendar.TypeSpace, calendar.TypePerson,
		calendar.TypeEquipment, calendar.TypeAgreement, calendar.TypeLine, calendar.TypeFeed, calendar.TypeProgramme,
	} {
		options = append(options, control.Option{Key: string(t), Text: h.state.Say("type." + string(t))})
	}
	return options
}

func (h *History) offerPeople(people []string) {
	h.people.Options = h.people.Options[:1]
	for _, p := range people {
		if p != "" {
			h.people.Options = append(h.people.Options, control.Option{Key: p, Text: p})
		}
	}
	h.people.Refresh()
}

// since is when the last day, week or month began.
func (h *History) since(key string) time.Time {
	now := h.state.Now().In(h.state.Zone())
	today := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, now.Location())
	switch key {
	case "day":
		return today
	case "week":
		return today.AddDate(0, 0, -6)
	case "month":
		return today.AddDate(0, 0, -29)
	}
	return time.Time{}
}
