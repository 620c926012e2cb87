package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/theme"
)

// Box is a line of a list in a frame of its own, which leads somewhere: a date with its hours.
type Box struct {
	press
	Marked bool // the one that is shown already
	Struck bool
	AtEnd  bool // what more there is to say stands at the right edge, so that it makes a column with that of others
	Badge  string

	BadgeInk, BadgeGround fyne.ThemeColorName

	text, more string
}

var _ fyne.Widget = (*Box)(nil)

// NewBox makes a box of a text and what more there is to say.
func NewBox(text, more string, tapped func()) *Box {
	b := &Box{press: press{OnTapped: tapped}, text: text, more: more}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements [fyne.Widget].
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	ink := theme.Ink
	if b.Struck {
		ink = theme.Muted
	}
	r := &boxRenderer{
		box: b, ground: canvas.NewRectangle(theme.Of(theme.Band)), strike: canvas.NewRectangle(theme.Of(theme.Muted)),
		text: NewLine(b.text, ink, theme.Text, true), more: NewLine(b.more, ink, theme.Text, false),
	}
	r.ground.CornerRadius = theme.Size(theme.Radius)
	if b.Badge != "" {
		r.badge = Pill(b.Badge, b.BadgeInk, b.BadgeGround)
	}
	r.Refresh()
	return r
}

type boxRenderer struct {
	box            *Box
	ground, strike *canvas.Rectangle
	text, more     *Line
	badge          *fyne.Container // nil is none
	two            bool            // lines: what more there is to say stands below
}

func (r *boxRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ground, r.text, r.more, r.strike}
	if r.badge != nil {
		objects = append(objects, r.badge)
	}
	return objects
}
func (r *boxRenderer) Destroy() {}

func (r *boxRenderer) MinSize() fyne.Size {
	height := theme.Size(theme.FieldHeight)
	if r.two {
		height += r.more.MinSize().Height
	}
	return fyne.NewSize(120, height)
}

const boxSide = 10

// Layout lays the words beside each other, or below where they have no room for that.
func (r *boxRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	line := theme.Size(theme.FieldHeight)
	right := size.Width - boxSide
	if r.badge != nil {
		badge := r.badge.MinSize()
		right -= badge.Width
		r.badge.Resize(badge)
		r.badge.Move(fyne.NewPos(right, (line-badge.Height)/2))
		right -= 6
	}
	height := r.text.MinSize().Height
	y := (line - height) / 2
	wants, room := r.text.wants(), right-boxSide
	first := min(max(wants+1, room*0.46), max(room-r.more.wants()-12, room*0.5))
	if r.box.AtEnd {
		first = max(room-r.more.wants()-13, 0)
	}
	two := r.box.more != "" && wants+12+r.more.wants() > room
	if two || r.box.more == "" {
		first = room
	}
	r.text.Move(fyne.NewPos(boxSide, y))
	r.text.Resize(fyne.NewSize(first, height))
	r.more.Move(fyne.NewPos(boxSide+first+12, y))
	r.more.Resize(fyne.NewSize(max(room-first-12, 0), height))
	if two {
		r.more.Move(fyne.NewPos(boxSide, y+height))
		r.more.Resize(fyne.NewSize(size.Width-2*boxSide, height))
	}
	if wide := r.more.wants() + 1; r.box.AtEnd && two && wide < size.Width-2*boxSide {
		r.more.Move(fyne.NewPos(size.Width-boxSide-wide, y+height))
		r.more.Resize(fyne.NewSize(wide, height))
	}
	r.strike.Move(fyne.NewPos(boxSide, line/2))
	r.strike.Resize(fyne.NewSize(min(wants, first), 1))
	if r.two != two {
		r.two = two
		canvas.Refresh(r.box)
	}
}

func (r *boxRenderer) Refresh() {
	r.ground.StrokeColor, r.ground.StrokeWidth = theme.Of(theme.Edge), 1
	r.ground.FillColor = theme.Of(theme.Band)
	switch {
	case r.box.focused:
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Of(fynetheme.ColorNamePrimary), 2
	case r.box.Marked:
		r.ground.StrokeColor, r.ground.FillColor = theme.Of(theme.Note), theme.Of(theme.NotePale)
	case r.box.hovered:
		r.ground.StrokeColor = theme.Of(theme.Muted)
	}
	if r.strike.Hide(); r.box.Struck {
		r.strike.Show()
	}
	r.ground.Refresh()
}
