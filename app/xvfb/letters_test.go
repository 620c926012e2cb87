package xvfb

import (
	"image"
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"

	"affiche/app/theme"
)

// letters find words on a screen: they are set as the window sets them, and looked for in any colour on any ground. What is
// found begins a line there, and nothing of it is cut off.
type letters struct {
	mu  sync.Mutex // the toolkit sets letters for one at a time
	set map[string][]mask
}

// A mask is words in one face and size: where there is ink, and where there is none.
type mask struct {
	size      image.Point
	ink, none []image.Point
}

// find is where words are, in the first of the faces and sizes in which they are.
func (l *letters) find(words string, in *image.RGBA) (image.Rectangle, bool) {
	for _, m := range l.masks(words) {
		if at, ok := m.find(in); ok {
			return image.Rectangle{at, at.Add(m.size)}, true
		}
	}
	return image.Rectangle{}, false
}

// masks are words in each face and size of the window.
func (l *letters) masks(words string) []mask {
	l.mu.Lock()
	defer l.mu.Unlock()
	if masks, ok := l.set[words]; ok {
		return masks
	}
	var masks []mask
	for _, size := range []fyne.ThemeSizeName{theme.Text, theme.Small, theme.Title} {
		for _, bold := range []bool{false, true} {
			text := canvas.NewText(words, color.Black)
			text.FontSource, text.TextStyle.Bold, text.TextSize = theme.Face(bold), bold, theme.Theme{}.Size(size)
			masks = append(masks, maskOf(software.Render(text, theme.Theme{Choice: theme.Light})))
		}
	}
	l.set[words] = masks
	return masks
}

// maskOf takes what is surely ink and what is surely none out of a picture of black words, cut to their edges.
func maskOf(words image.Image) (m mask) {
	dark := func(x, y int) uint8 { return 255 - color.GrayModel.Convert(words.At(x, y)).(color.Gray).Y }
	edges := image.Rectangle{}
	b := words.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if dark(x, y) > 60 {
				edges = edges.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	m.size = edges.Size()
	for y := edges.Min.Y; y < edges.Max.Y; y++ {
		for x := edges.Min.X; x < edges.Max.X; x++ {
			at := image.Pt(x, y).Sub(edges.Min)
			switch d := dark(x, y); {
			case d > 215:
				m.ink = append(m.ink, at)
			case d < 20:
				m.none = append(m.none, at)
			}
		}
	}
	return m
}

// find is the uppermost place of a picture where all ink has one colour, and all else another.
func (m mask) find(in *image.RGBA) (image.Point, bool) {
	if len(m.ink) < 8 || len(m.none) < 8 {
		return image.Point{}, false
	}
	for y := in.Rect.Min.Y; y < in.Rect.Max.Y-m.size.Y; y++ {
		ink, none := in.PixOffset(in.Rect.Min.X+m.ink[0].X, y+m.ink[0].Y), in.PixOffset(in.Rect.Min.X+m.none[0].X, y+m.none[0].Y)
		for x := range in.Rect.Dx() - m.size.X {
			if [4]uint8(in.Pix[ink+4*x:]) == [4]uint8(in.Pix[none+4*x:]) {
				continue // as on most of a screen, and soon seen
			}
			if at := image.Pt(in.Rect.Min.X+x, y); m.isAt(at, in) {
				return at, true
			}
		}
	}
	return image.Point{}, false
}

// isAt reports that the words are at a place.
func (m mask) isAt(at image.Point, in *image.RGBA) bool {
	pixel := func(p image.Point) color.RGBA { return in.RGBAAt(at.X+p.X, at.Y+p.Y) }
	ink, ground := pixel(m.ink[0]), pixel(m.none[0])
	if apart(ink, ground) < 70 {
		return false
	}
	return all(m.ink, func(p image.Point) bool { return apart(pixel(p), ink) < 60 }) &&
		all(m.none, func(p image.Point) bool { return apart(pixel(p), ground) < 30 })
}

func all(points []image.Point, is func(image.Point) bool) bool {
	for _, p := range points {
		if !is(p) {
			return false
		}
	}
	return true
}
