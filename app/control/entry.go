package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
)

// Entry is a line to type in that raises one intent when the person is done with it: by return or by leaving it. Escape
// brings back what stood there.
type Entry struct {
	widget.Entry
	OnCommit func(string)   // a text that differs from the one kept
	OnStep   func(step int) // the arrow up (1) or down (-1), once what was typed is committed; without it they do nothing
	OnReturn func()         // after return committed
	OnDrop   func()         // alt and the arrow down; without it they do nothing
	OnEscape func()         // after what stood there was brought back
	OnLeave  func()         // escape, where what stood there stands there already
	OnGiveUp func()         // escape in a form, which decides what becomes of what was typed: it stays there

	hint    string // whole, of which as much is shown as there is room for
	kept    string
	focused bool
	refused bool
	stays   bool // see StayAsIs
	offer   *offer
}

// NewEntry makes an entry that holds a text.
func NewEntry(text string, commit func(string)) *Entry {
	e := &Entry{OnCommit: commit, kept: text}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip) // one line, without scroll bars
	e.ExtendBaseWidget(e)
	e.Entry.Text = text
	return e
}

// NewLongEntry makes an entry of several lines: return begins another, leaving it commits.
func NewLongEntry(text string, commit func(string)) *Entry {
	e := NewEntry(text, commit)
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.SetMinRowsVisible(3)
	return e
}

// SetPlaceHolder says what to type; where it has no room it ends in "…", so that nothing is there to scroll to.
func (e *Entry) SetPlaceHolder(hint string) {
	e.hint = hint
	e.Entry.SetPlaceHolder(hint)
	e.cutHint()
}

// Resize cuts the hint to the room.
func (e *Entry) Resize(size fyne.Size) {
	e.Entry.Resize(size)
	e.cutHint()
}

func (e *Entry) cutHint() {
	if e.MultiLine || e.hint == "" || e.Size().Width == 0 {
		return
	}
	room := e.Size().Width - 2*theme.Size(fynetheme.SizeNameInnerPadding)
	cut := Shorten(e.hint, room, func(s string) float32 { return Measure(s, theme.Text, false).Width })
	if e.PlaceHolder != cut {
		e.Entry.SetPlaceHolder(cut)
	}
}

// Keep shows a text as the one that stands there; it raises nothing.
func (e *Entry) Keep(text string) {
	e.kept = text
	if e.Text != text {
		e.SetText(text)
	}
}

// Abandon makes the entry raise nothing any more: another has taken its place.
func (e *Entry) Abandon() { e.OnCommit = nil }

// Refuse marks what was typed as not taken: it stays to be mended, and escape brings back what is kept.
func (e *Entry) Refuse(kept string) {
	e.kept, e.refused = kept, true
	e.Refresh()
}

// Forgive takes back that what was typed was not taken.
func (e *Entry) Forgive() {
	e.refused = false
	e.Refresh()
}

// Touched reports that something was typed which is not committed yet.
func (e *Entry) Touched() bool { return e.Text != e.kept }

// TypedKey adds return, escape and steps to what an entry does.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	switch {
	case e.takeOffer(key.Name):
	case e.MultiLine && (key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter):
		e.Entry.TypedKey(key)
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		e.commit()
		if e.OnReturn != nil {
			e.OnReturn()
		}
	case key.Name == fyne.KeyEscape && e.OnGiveUp != nil:
		e.OnGiveUp()
	case key.Name == fyne.KeyEscape && !e.Touched() && !e.refused && e.OnLeave != nil:
		e.OnLeave()
	case key.Name == fyne.KeyEscape:
		e.refused = false
		e.SetText(e.kept)
		e.settleOffer()
		if e.OnEscape != nil {
			e.OnEscape()
		}
	case (key.Name == fyne.KeyUp || key.Name == fyne.KeyDown) && e.OnStep != nil && e.Touched():
		e.commit() // a step would be from what stood there before
	case key.Name == fyne.KeyUp && e.OnStep != nil:
		e.OnStep(1)
	case key.Name == fyne.KeyDown && e.OnStep != nil:
		e.OnStep(-1)
	case key.Name != fyne.KeyInsert && PassOn(key):
	default:
		before := e.Text
		if e.Entry.TypedKey(key); e.Text != before {
			e.offerAnew()
		}
	}
}

// TypedShortcut adds the other keys of redo to those of an entry: where nothing is typed they are the window's.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	custom, ok := s.(*desktop.CustomShortcut)
	if ok && custom.KeyName == fyne.KeyDown && custom.Modifier == fyne.KeyModifierAlt && e.OnDrop != nil {
		e.OnDrop()
		return
	}
	if !ok || custom.ShortcutName() != Redo.ShortcutName() {
		e.Entry.TypedShortcut(s)
		return
	}
	if e.Touched() {
		e.Redo()
	} else {
		PassShortcut(e, s)
	}
}

// Redo is the other shortcut of redo: Ctrl+Y is the first.
var Redo = &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}

// Undo takes back what was typed last. A line that was typed over comes back in one step: to the toolkit those are two, and
// the line is empty between them.
func (e *Entry) Undo() {
	if e.Entry.Undo(); e.Text == "" && e.Touched() {
		e.Entry.Undo()
	}
}

// Redo does again what was taken back.
func (e *Entry) Redo() {
	if e.Entry.Redo(); e.Text == "" {
		e.Entry.Redo()
	}
}

// EscapeTo says where escape leads from the entry, once it has nothing to take back.
func (e *Entry) EscapeTo(leave func()) { e.OnLeave = leave }

// FocusGained selects the whole line, so that what is typed replaces it, as forms do.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	if !e.MultiLine && !e.stays {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	e.stays = false
	bringFocused()
}

// StayAsIs leaves the cursor where it is when the keyboard comes to the entry next: that only comes back to it.
func (e *Entry) StayAsIs() { e.stays = true }

// MouseDown puts the cursor where the pointer is.
func (e *Entry) MouseDown(m *desktop.MouseEvent) {
	e.stays = true
	e.Entry.MouseDown(m)
	e.stays = false
}

// FocusLost commits what was typed.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	e.commit()
}

func (e *Entry) commit() {
	e.settleOffer()
	if !e.Touched() {
		return
	}
	e.kept, e.refused = e.Text, false
	if e.OnCommit != nil {
		e.OnCommit(e.Text)
	}
}

// CreateRenderer implements [fyne.Widget]. The frame is ours: the toolkit's own is a shade darker than that of a [Choice].
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(theme.Of(fynetheme.ColorNameInputBackground))
	box.CornerRadius = theme.Size(theme.Radius)
	r := &entryRenderer{e.Entry.CreateRenderer(), e, box, newWheel(e)}
	r.frame()
	return r
}

type entryRenderer struct {
	fyne.WidgetRenderer
	entry *Entry
	box   *canvas.Rectangle
	wheel *wheel
}

// Objects are the toolkit's without its ground and frame, which are its first two.
func (r *entryRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject{r.box}, r.WidgetRenderer.Objects()[2:]...), r.wheel)
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.wheel.Resize(size)
	r.WidgetRenderer.Layout(size)
	r.wheel.text = r.text()
}

// text is what of the toolkit's entry scrolls its text; nil is nothing.
func (r *entryRenderer) text() fyne.Scrollable {
	for _, o := range r.WidgetRenderer.Objects() {
		if s, ok := o.(fyne.Scrollable); ok {
			return s
		}
	}
	return nil
}

func (r *entryRenderer) Refresh() {
	r.frame()
	r.WidgetRenderer.Refresh()
}

func (r *entryRenderer) frame() {
	r.box.StrokeColor, r.box.StrokeWidth = theme.Of(theme.Edge), 1
	if r.entry.focused {
		r.box.StrokeColor, r.box.StrokeWidth = theme.Of(fynetheme.ColorNamePrimary), 2
	}
	if r.entry.refused {
		r.box.StrokeColor = theme.Of(theme.Accent)
	}
	r.box.Refresh()
}
