package paint

import (
	"encoding/binary"
	"image"
	"image/color"
	"math"

	"affiche/app/scene"
)

// A Painter draws frames to pixels. It reuses its picture, and belongs to one goroutine.
type Painter struct {
	Theme   Theme
	raster  raster
	stripes []stripe
}

// NewPainter makes a painter; its Theme may be changed between two frames.
func NewPainter(t Theme) *Painter { return &Painter{Theme: t} }

// Paint draws a frame in w×h device pixels; the scale is w over the frame's width. The picture is the painter's own, and
// is drawn over by the next call.
func (p *Painter) Paint(f *scene.Frame, w, h int) *image.RGBA {
	d := p.drawing(f.Width, w, h)
	d.frame = f
	d.all()
	p.stripes = d.stripes
	return p.raster.img
}

// drawing begins a picture of something of a width in w×h device pixels.
func (p *Painter) drawing(width float64, w, h int) drawing {
	w, h = max(w, 1), max(h, 1)
	scale := 1.0
	if width > 0 {
		scale = float64(w) / width
	}
	p.raster.size(w, h, scale)
	return drawing{surface: &p.raster, theme: &p.Theme, stripes: p.stripes}
}

// A raster is a surface of pixels. All it paints on is opaque, so is what results.
type raster struct {
	img    *image.RGBA
	scale  float64
	down   float64         // the shift
	edges  image.Rectangle // of the clip
	glyphs *glyphs
	forms  [forms][][]uint8 // masks by their size, drawn once
}

// A form is what a mask shows: the corners of a disc or of a ring, or a triangle.
type form int

const (
	disc form = iota
	ring
	downward
	rightward
	forms // how many there are
)

// form is the mask of a form of a size, made where it was not.
func (r *raster) form(f form, n int, draw func() []uint8) []uint8 {
	for len(r.forms[f]) <= n {
		r.forms[f] = append(r.forms[f], nil)
	}
	if r.forms[f][n] == nil {
		r.forms[f][n] = draw()
	}
	return r.forms[f][n]
}

func (r *raster) size(w, h int, scale float64) {
	if r.img == nil || r.img.Rect.Dx() != w || r.img.Rect.Dy() != h {
		r.img = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	if r.glyphs == nil || r.glyphs.scale != scale {
		r.glyphs, r.forms, r.scale = newGlyphs(scale), [forms][][]uint8{}, scale
	}
}

// px rounds a length of the canvas to device pixels.
func (r *raster) px(v float64) int { return int(math.Round(between(v*r.scale, -1e6, 1e6))) }

func between(v, low, high float64) float64 { return math.Min(math.Max(v, low), high) }

// hair is the width of a hairline in device pixels.
func (r *raster) hair() int { return max(1, int(r.scale+0.25)) }

// rect is a box in device pixels; what has a size keeps at least one pixel of it.
func (r *raster) rect(b scene.Box) image.Rectangle {
	q := image.Rect(r.px(b.X), r.px(b.Y+r.down), r.px(b.Right()), r.px(b.Bottom()+r.down))
	q.Max.X, q.Max.Y = max(q.Max.X, q.Min.X+1), max(q.Max.Y, q.Min.Y+1)
	return q
}

func (r *raster) shift(y float64) { r.down = y }

func (r *raster) clip(b scene.Box) { r.edges = r.rect(b).Intersect(r.img.Rect) }

// columns paints the first line and copies it to the others.
func (r *raster) columns(b scene.Box, ground color.NRGBA, stripes []stripe) {
	q := r.rect(b).Intersect(r.edges)
	if q.Empty() {
		return
	}
	line := image.Rect(q.Min.X, q.Min.Y, q.Max.X, q.Min.Y+1)
	r.fill(line, ground)
	for _, s := range stripes {
		part := image.Rect(r.px(s.from), q.Min.Y, r.px(s.to), q.Min.Y+1)
		if s.to <= s.from {
			part.Max.X = part.Min.X + r.hair()
		}
		r.fill(part.Intersect(line), s.colour)
	}
	r.repeat(q)
}

// repeat copies the first line of a rectangle to its other lines.
func (r *raster) repeat(q image.Rectangle) {
	from, n := r.img.PixOffset(q.Min.X, q.Min.Y), q.Dx()*4
	first := r.img.Pix[from : from+n]
	for y := q.Min.Y + 1; y < q.Max.Y; y++ {
		from += r.img.Stride
		copy(r.img.Pix[from:from+n], first)
	}
}

// fill paints a rectangle that lies inside of the picture.
func (r *raster) fill(q image.Rectangle, c color.NRGBA) {
	if q.Empty() || c.A == 0 {
		return
	}
	if c.A < 0xff {
		for y := q.Min.Y; y < q.Max.Y; y++ {
			from := r.img.PixOffset(q.Min.X, y)
			tint(r.img.Pix[from:from+4*q.Dx()], c)
		}
		return
	}
	from, opaque := r.img.PixOffset(q.Min.X, q.Min.Y), pixel(c)
	if q.Dx() <= narrow {
		for range q.Dy() {
			paint(r.img.Pix[from:from+4*q.Dx()], opaque)
			from += r.img.Stride
		}
		return
	}
	paint(r.img.Pix[from:from+4*q.Dx()], opaque)
	r.repeat(q)
}

// narrow is up to how many pixels a line is sooner painted than copied.
const narrow = 6

// pixel is an opaque colour as it lies in a picture.
func pixel(c color.NRGBA) uint32 {
	return uint32(c.R) | uint32(c.G)<<8 | uint32(c.B)<<16 | 0xff<<24
}

// paint makes a line of pixels one colour.
func paint(line []uint8, opaque uint32) {
	for ; len(line) >= 4; line = line[4:] {
		binary.LittleEndian.PutUint32(line, opaque)
	}
}

func tint(line []uint8, c color.NRGBA) {
	for i := 0; i+4 <= len(line); i += 4 {
		blend(line[i:i+4:i+4], c, uint32(c.A))
	}
}

// blend lays a colour over an opaque pixel.
func blend(p []uint8, c color.NRGBA, alpha uint32) {
	rest := 255 - alpha
	p[0] = uint8((uint32(p[0])*rest + uint32(c.R)*alpha + 127) / 255)
	p[1] = uint8((uint32(p[1])*rest + uint32(c.G)*alpha + 127) / 255)
	p[2] = uint8((uint32(p[2])*rest + uint32(c.B)*alpha + 127) / 255)
	p[3] = 0xff
}

// text writes letter by letter from cached masks. It begins on a whole pixel, so that a text does not tremble in a scroll.
func (r *raster) text(t scene.Text, c color.NRGBA, struck bool) {
	if t.Empty() {
		return
	}
	x, y := float64(r.px(t.X)), r.px(t.Y+r.down)
	if int(x) >= r.edges.Max.X || y < r.edges.Min.Y-40 {
		return
	}
	from := int(x)
	for _, letter := range t.Words {
		x += r.letter(t.Style, letter, x, y, c)
	}
	if t.Cut {
		x += r.letter(t.Style, '…', x, y, c)
	}
	if struck {
		up := y - r.px(t.Style.Size()*0.3)
		r.fill(image.Rect(from, up, int(x), up+r.hair()).Intersect(r.edges), c)
	}
}

func (r *raster) letter(s scene.Style, letter rune, x float64, y int, c color.NRGBA) float64 {
	g := r.glyphs.glyph(s, letter, x)
	left, top := int(math.Floor(x))+g.x, y+g.y
	r.mask(g.mask, g.w, image.Rect(left, top, left+g.w, top+g.h), c)
	return g.moves
}

// mask lays a colour through a mask whose lines are w wide, clipped.
func (r *raster) mask(mask []uint8, w int, at image.Rectangle, c color.NRGBA) {
	q := at.Intersect(r.edges)
	if q.Empty() || len(mask) == 0 {
		return
	}
	for y := q.Min.Y; y < q.Max.Y; y++ {
		from := (y-at.Min.Y)*w + q.Min.X - at.Min.X
		line := mask[from : from+q.Dx()]
		pixels := r.img.Pix[r.img.PixOffset(q.Min.X, y):]
		for i, alpha := range line {
			switch alpha {
			case 0:
			case 0xff:
				p := pixels[4*i : 4*i+4 : 4*i+4]
				p[0], p[1], p[2], p[3] = c.R, c.G, c.B, 0xff
			default:
				blend(pixels[4*i:4*i+4:4*i+4], c, uint32(alpha))
			}
		}
	}
}
