package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/layout"
)

// split lays two objects side by side, the first with a part of the width.
type split struct{ first float32 }

const splitGap = 8

func (s split) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

func (s split) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := (size.Width - splitGap) * s.first
	o[0].Resize(fyne.NewSize(width, size.Height))
	o[1].Move(fyne.NewPos(width+splitGap, 0))
	o[1].Resize(fyne.NewSize(size.Width-width-splitGap, size.Height))
}

// inset lays a small object over the right end of another.
type inset struct{}

func (inset) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (inset) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	small := o[1].MinSize()
	o[1].Resize(small)
	o[1].Move(fyne.NewPos(size.Width-small.Width-4, (size.Height-small.Height)/2))
}

// saying lays what is said below a field, one below the other. It keeps the room that it had once: while one types, what is said
// changes with every letter, and what stands below does not jump.
type saying struct{ least float32 }

const sayingGap = 3

// keep has the room stay as high as it is now.
func (s *saying) keep(o []fyne.CanvasObject) { s.least = s.MinSize(o).Height }

func (s *saying) MinSize(o []fyne.CanvasObject) fyne.Size {
	all := layout.NewCustomPaddedVBoxLayout(sayingGap).MinSize(o)
	return fyne.NewSize(all.Width, max(s.least, all.Height))
}

func (s *saying) Layout(o []fyne.CanvasObject, size fyne.Size) {
	layout.NewCustomPaddedVBoxLayout(sayingGap).Layout(o, size)
}

// tallest lays objects over each other, with room for the tallest, whichever of them is shown.
type tallest struct{}

func (tallest) MinSize(o []fyne.CanvasObject) (size fyne.Size) {
	for _, each := range o {
		size = size.Max(each.MinSize())
	}
	return size
}

func (tallest) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, each := range o {
		each.Resize(size)
	}
}

// narrowest gives an object all the width, and asks for little.
type narrowest struct{}

func (narrowest) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, o[0].MinSize().Height)
}

func (narrowest) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

// leftRuled gives the first object all the room and draws the second as a line at its left.
type leftRuled struct{}

func (leftRuled) MinSize(o []fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 100) }

func (leftRuled) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[1].Resize(fyne.NewSize(1, size.Height))
}

// flow lays objects of one height beside each other, in as many rows as it takes.
type flow struct {
	gap  float32
	rows int // there were last; 0 is not known yet
}

func (f *flow) MinSize(o []fyne.CanvasObject) fyne.Size {
	rows := float32(max(f.rows, 1))
	return fyne.NewSize(120, rows*(o[0].MinSize().Height+f.gap)-f.gap)
}

func (f *flow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	x, rows, height := float32(0), 1, o[0].MinSize().Height
	for _, part := range o {
		wants := part.MinSize().Width
		if x > 0 && x+wants > size.Width {
			x = 0
			rows++
		}
		part.Move(fyne.NewPos(x, float32(rows-1)*(height+f.gap)))
		part.Resize(fyne.NewSize(wants, height))
		x += wants + f.gap
	}
	if f.rows != rows {
		f.rows = rows
		canvas.Refresh(o[0])
	}
}
