package control

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
)

// Segments are a few choices side by side, one of them in force, or none.
type Segments struct {
	widget.BaseWidget
	Choices []string
	Chosen  int // -1 is none
	OnPick  func(int)

	focused bool
	hovered int
}

var (
	_ fyne.Tappable     = (*Segments)(nil)
	_ fyne.Focusable    = (*Segments)(nil)
	_ desktop.Hoverable = (*Segments)(nil)
)

// NewSegments makes segments of which none is in force.
func NewSegments(choices []string, pick func(int)) *Segments {
	s := &Segments{Choices: choices, Chosen: -1, OnPick: pick, hovered: -1}
	s.ExtendBaseWidget(s)
	return s
}

// Choose shows a choice as the one in force, without raising OnPick.
func (s *Segments) Choose(i int) {
	if i != s.Chosen {
		s.Chosen = i
		s.Refresh()
	}
}

// Tapped implements [fyne.Tappable].
func (s *Segments) Tapped(e *fyne.PointEvent) { s.pick(s.at(e.Position.X)) }

// TypedKey moves the choice with the arrow keys.
func (s *Segments) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		s.pick(max(s.Chosen-1, 0))
	case fyne.KeyRight:
		s.pick(min(s.Chosen+1, len(s.Choices)-1))
	default:
		PassOn(e)
	}
}

// TypedRune implements [fyne.Focusable].
func (s *Segments) TypedRune(rune) {}

// FocusGained implements [fyne.Focusable].
func (s *Segments) FocusGained() {
	s.focused = true
	s.Refresh()
	bringFocused()
}

// FocusLost implements [fyne.Focusable].
func (s *Segments) FocusLost() { s.focused = false; s.Refresh() }

// MouseIn implements [desktop.Hoverable].
func (s *Segments) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved implements [desktop.Hoverable].
func (s *Segments) MouseMoved(e *desktop.MouseEvent) { s.hover(s.at(e.Position.X)) }

// MouseOut implements [desktop.Hoverable].
func (s *Segments) MouseOut() { s.hover(-1) }

func (s *Segments) hover(i int) {
	if i != s.hovered {
		s.hovered = i
		s.Refresh()
	}
}

func (s *Segments) pick(i int) {
	if i < 0 || i >= len(s.Choices) {
		return
	}
	s.Choose(i)
	if s.OnPick != nil {
		s.OnPick(i)
	}
}

func (s *Segments) at(x float32) int {
	if len(s.Choices) == 0 || s.Size().Width <= 0 {
		return -1
	}
	for i, right := range s.edges(s.Size().Width) {
		if x < right {
			return i
		}
	}
	return len(s.Choices) - 1
}

// Narrowest is the least width in which every word can still be read.
func (s *Segments) Narrowest() float32 {
	width := float32(0)
	for _, wants := range s.wants(12) {
		width += wants
	}
	return width
}

// wants is how wide each segment is with some room around its word.
func (s *Segments) wants(room float32) []float32 {
	widths := []float32{}
	for _, c := range s.Choices {
		widths = append(widths, Measure(c, theme.Text, true).Width+room)
	}
	return widths
}

// edges are the right edges of the segments in a width: all the same where there is room for that, else as wide as their
// words.
func (s *Segments) edges(width float32) []float32 {
	wants, right := s.wants(12), float32(0)
	spare := (width - s.Narrowest()) / float32(max(len(wants), 1))
	even := width >= s.widest()*float32(len(wants))
	for i, w := range wants {
		if right += w + spare; even {
			right = width / float32(len(wants)) * float32(i+1)
		}
		wants[i] = right
	}
	return wants
}

// widest is the width that a segment has where all are the same: as wide as the longest word wants, and never narrow.
func (s *Segments) widest() float32 {
	return slices.Max(append(s.wants(20), 52))
}

// CreateRenderer implements [fyne.Widget].
func (s *Segments) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentsRenderer{segments: s}
	for _, choice := range s.Choices {
		r.boxes = append(r.boxes, canvas.NewRectangle(color.Transparent))
		text := Text(choice, theme.Ink, theme.Text, false)
		text.Alignment = fyne.TextAlignCenter
		r.texts = append(r.texts, text)
	}
	r.Refresh()
	return r
}

type segmentsRenderer struct {
	segments *Segments
	boxes    []*canvas.Rectangle
	texts    []*canvas.Text
}

func (r *segmentsRenderer) Objects() (objects []fyne.CanvasObject) {
	for i := range r.boxes {
		objects = append(objects, r.boxes[i], r.texts[i])
	}
	return objects
}
func (r *segmentsRenderer) Destroy() {}

func (r *segmentsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.segments.widest()*float32(len(r.boxes)), theme.Size(theme.FieldHeight))
}

func (r *segmentsRenderer) Layout(size fyne.Size) {
	left := float32(0)
	for i, right := range r.segments.edges(size.Width) {
		box, width := r.boxes[i], right-left
		box.Move(fyne.NewPos(left, 0))
		box.Resize(fyne.NewSize(width+1, size.Height)) // neighbours share their border
		height := r.texts[i].MinSize().Height
		r.texts[i].Move(fyne.NewPos(left, (size.Height-height)/2))
		r.texts[i].Resize(fyne.NewSize(width, height))
		left = right
	}
}

func (r *segmentsRenderer) Refresh() {
	s := r.segments
	for i, box := range r.boxes {
		box.FillColor, r.texts[i].Color = theme.Of(theme.Card), theme.Of(theme.Ink)
		box.StrokeColor, box.StrokeWidth = theme.Of(theme.Edge), 1
		if i == s.hovered {
			box.FillColor = theme.Of(theme.Band)
		}
		embolden(r.texts[i], i == s.Chosen)
		if i == s.Chosen {
			box.FillColor, r.texts[i].Color = theme.Of(theme.Strong), theme.Of(theme.OnStrong)
			box.StrokeColor = box.FillColor
			if s.focused {
				box.StrokeColor, box.StrokeWidth = theme.Of(fynetheme.ColorNamePrimary), 2
			}
		}
		box.TopLeftCornerRadius, box.BottomLeftCornerRadius = rounded(i == 0), rounded(i == 0)
		box.TopRightCornerRadius, box.BottomRightCornerRadius = rounded(i == len(r.boxes)-1), rounded(i == len(r.boxes)-1)
		box.Refresh()
		r.texts[i].Refresh()
	}
}

func rounded(yes bool) float32 {
	if yes {
		return theme.Size(theme.Radius)
	}
	return 0
}
