package create

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
)

// A Slip takes the title of something new where it will stand. Return makes it, the tab key too and goes on in the panel;
// escape, and leaving it with nothing typed, is as if it had never been begun.
type Slip struct {
	OnMake    func(title string, goOn bool) (wrong string)
	OnStep    func(by int)  // the arrows up and down: another kind
	OnPart    func(is bool) // page up and down, or the tick: part of what it is in, or not
	OnLeave   func()
	OnPointer func(at fyne.Position) // it moved beside the slip

	title  *slipEntry
	about  *fyne.Container // what it would be
	part   *control.Check  // of what it would be a part
	parted *fyne.Container // the same with its key; hidden where of nothing
	card   *fyne.Container
	object fyne.CanvasObject
	why    fyne.CanvasObject // it may not be so
}

const slipWidth = 380

// NewSlip makes a slip beside a point of the window. The hint stands in its empty title, the keys are told at its foot.
func NewSlip(at fyne.Position, hint, keys string) *Slip {
	s := &Slip{about: container.NewStack()}
	s.title = newSlipEntry(s)
	s.title.PlaceHolder = hint
	s.part = control.NewCheck("", true, func(is bool) {
		s.OnPart(is)
		if c := control.CanvasOf(s.title); c != nil {
			c.Focus(s.title) // the press took the keys
		}
	})
	s.parted = container.NewStack()
	s.parted.Hide()
	s.card = container.New(layout.NewCustomPaddedVBoxLayout(8), s.about, s.title, s.parted, control.Paragraph(keys, theme.Muted, theme.Small, false))
	s.object = over(at, slipWidth, control.Padded(10, 12, s.card), &beside{s.pointer, s.left})
	return s
}

// Object is what to lay over the window.
func (s *Slip) Object() fyne.CanvasObject { return s.object }

// Focus is what takes the keys.
func (s *Slip) Focus() fyne.Focusable { return s.title }

// Tell says what it would be: its kind on a pill, and when and where.
func (s *Slip) Tell(kind fyne.CanvasObject, words string) {
	s.about.Objects = []fyne.CanvasObject{container.NewBorder(nil, nil, kind, nil, control.NewLine(words, theme.Ink, theme.Small, false))}
	s.about.Refresh()
}

// AskPart lets say, with a key that is named, whether it is part of something; "" asks nothing.
func (s *Slip) AskPart(words, key string, is bool) {
	s.part.On = is
	s.part.SetText(words)
	s.part.Refresh()
	s.parted.Objects = []fyne.CanvasObject{container.NewBorder(nil, nil, nil, container.NewCenter(control.Pill(key, theme.Muted, theme.Chip)), s.part)}
	s.parted.Hidden = words == ""
	s.parted.Refresh()
	s.object.Refresh()
}

func (s *Slip) pointer(at fyne.Position) {
	if s.OnPointer != nil {
		s.OnPointer(at)
	}
}

// Written reports that a title was typed that is not made yet.
func (s *Slip) Written() bool { return s.typed() != "" }

func (s *Slip) typed() string { return strings.TrimSpace(s.title.Text) }

// left is a press beside the slip: what was typed is made.
func (s *Slip) left() {
	if s.typed() == "" {
		s.OnLeave()
		return
	}
	s.make(false)
}

// make makes it, or says why it can not be.
func (s *Slip) make(goOn bool) {
	wrong := s.OnMake(s.typed(), goOn)
	if s.why != nil {
		s.card.Remove(s.why)
	}
	if wrong != "" {
		s.why = control.Paragraph(wrong, theme.Accent, theme.Small, false)
		s.card.Add(s.why)
		s.object.Refresh()
	}
}

// slipEntry is the title's field.
type slipEntry struct {
	control.Entry
	slip *Slip
}

func newSlipEntry(s *Slip) *slipEntry {
	e := &slipEntry{slip: s}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip) // one line, without scroll bars
	e.ExtendBaseWidget(e)
	return e
}

// AcceptsTab takes the tab key.
func (e *slipEntry) AcceptsTab() bool { return true }

// TypedKey makes, gives up, takes another kind, or takes it out of what it is in.
func (e *slipEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		e.slip.make(false)
	case fyne.KeyTab:
		e.slip.make(true)
	case fyne.KeyEscape:
		e.slip.OnLeave()
	case fyne.KeyUp:
		e.slip.OnStep(-1)
	case fyne.KeyDown:
		e.slip.OnStep(1)
	case fyne.KeyPageUp, fyne.KeyPageDown:
		if e.slip.parted.Visible() {
			e.slip.part.Tapped(nil)
		}
	default:
		e.Entry.TypedKey(key)
	}
}
