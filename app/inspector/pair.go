package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/theme"
)

// pair shows two fields beside each other, or below each other where one of them would be cut otherwise.
func (p *Panel) pair(r Pair) fyne.CanvasObject {
	return container.New(&beside{wants: [2]float32{wants(r.Left), wants(r.Right)}}, p.level(r.Left, r.Right), p.level(r.Right, r.Left))
}

// level is a field beside another: a tick, which has no caption above it, stands level with what is below the other's.
func (p *Panel) level(f, other Field) fyne.CanvasObject {
	if !f.Check || other.Check || p.state.Season().File.ReadOnly() != nil {
		return p.field(f)
	}
	caption := control.Measure("Å", theme.Small, false).Height + sayingGap + theme.Size(fynetheme.SizeNameInnerPadding)/2
	return container.New(layout.NewCustomPaddedLayout(caption, 0, 0, 0), p.field(f))
}

// wants is the width in which a field shows all that stands in it.
func wants(f Field) float32 {
	words := f.Value
	for _, o := range f.Options {
		if o.Key == f.Value {
			words = o.Text
		}
	}
	icon, pad := theme.Size(fynetheme.SizeNameInlineIcon), theme.Size(fynetheme.SizeNameInnerPadding)
	width := control.Measure(words, theme.Text, false).Width + 2*pad + 2
	switch {
	case f.Check:
		return control.Measure(f.Name, theme.Text, false).Width + icon + pad
	case f.Options != nil:
		return width + icon + pad
	case f.Days != nil:
		return width - pad + icon + monthRoom
	}
	return width
}

// monthRoom is what the button of the month takes besides its icon.
const monthRoom = 12

// beside lays two fields side by side, or one below the other where the width is too little for what they want.
type beside struct {
	wants [2]float32
	below bool // they were last
}

// shares are the parts of the width that the first may have, the best first.
var shares = [...]float32{0.5, 0.6, 0.4}

const belowGap = 8

// share is the first one's part of a width; ok is false where they have no room beside each other.
func (b *beside) share(width float32) (part float32, ok bool) {
	for _, part := range shares {
		if first := (width - splitGap) * part; b.wants[0] <= first && b.wants[1] <= width-splitGap-first {
			return part, true
		}
	}
	return 0, false
}

func (b *beside) MinSize(o []fyne.CanvasObject) fyne.Size {
	if b.below {
		return fyne.NewSize(120, o[0].MinSize().Height+belowGap+o[1].MinSize().Height)
	}
	return split{}.MinSize(o)
}

func (b *beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	part, ok := b.share(size.Width)
	if ok {
		split{part}.Layout(o, size)
	} else {
		high := o[0].MinSize().Height
		o[0].Resize(fyne.NewSize(size.Width, high))
		o[1].Move(fyne.NewPos(0, high+belowGap))
		o[1].Resize(fyne.NewSize(size.Width, max(size.Height-high-belowGap, 0)))
	}
	if b.below == ok {
		b.below = !ok
		canvas.Refresh(o[0])
	}
}
