package paint

import (
	"errors"
	"fmt"
	"image/png"
	"io"
	"math"

	"affiche/app/scene"
	"affiche/assets"
	"affiche/calendar"
)

// A Picture is a timeline or a grid of days to keep: with a title above and a legend below.
type Picture struct {
	Layout   *scene.Layout
	Span     calendar.Span    // the time to show
	Grid     *scene.GridView  // the days to show upright, instead of a timeline of the span
	Sheet    *scene.SheetView // or the month to show
	Width    float64          // at scale 1
	Height   float64          // 0 is as high as all rows need
	Scale    float64          // of PNG: device pixels per pixel; 0 is 1
	Theme    Theme
	Title    string
	Subtitle string
	Language string           // of the legend
	Now      calendar.Instant // 0 draws no present moment
}

// The measures of a picture around its timeline.
const (
	titleHeight = 56.0
	legendX     = 20.0
	legendLine  = 22.0
	swatch      = 28.0
	mostPixels  = 200_000_000 // 800 MB: a wall of paper, and no more
)

// ErrSize says that a picture would be too small to show anything, or too large for the memory of a machine.
var ErrSize = errors.New("the picture would be too small or too large")

// PNG writes the picture in pixels.
func PNG(w io.Writer, p Picture) error {
	scale := p.Scale
	if scale == 0 {
		scale = 1
	}
	width, height, err := p.size(scale)
	if err != nil {
		return err
	}
	var r raster
	r.size(int(math.Ceil(width*scale)), int(math.Ceil(height*scale)), scale)
	p.draw(&r, width, height)
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(w, r.img); err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	return nil
}

// SVG writes the picture as a drawing.
func SVG(w io.Writer, p Picture) error {
	width, height, err := p.size(1)
	if err != nil {
		return err
	}
	var v vector
	v.begin(width, height, p.Title)
	p.draw(&v, width, height)
	v.end()
	if _, err := v.out.WriteTo(w); err != nil {
		return fmt.Errorf("write the picture: %w", err)
	}
	return nil
}

// size is the picture's, at scale 1.
func (p Picture) size(scale float64) (width, height float64, err error) {
	width, height = p.Width, p.Height
	if height == 0 {
		height = titleHeight + p.naturalHeight() + p.legendHeight()
	}
	pixels := width * height * scale * scale
	if !(width >= scene.Column+100) || !(height >= titleHeight+scene.Axis+p.legendHeight()) || !(scale > 0) ||
		!(pixels <= mostPixels) || p.Span.End <= p.Span.Start {
		return 0, 0, fmt.Errorf("%w: %.0f × %.0f at scale %g", ErrSize, width, height, scale)
	}
	return width, height, nil
}

// naturalHeight is that of all rows, or of all hours, or of a month on a wall.
func (p Picture) naturalHeight() float64 {
	switch {
	case p.Sheet != nil:
		return p.Width * 0.62
	case p.Grid == nil:
		return scene.Axis + p.Layout.Height()
	}
	var g scene.Grid
	p.Layout.Grid(&g, *p.Grid, p.Width, 0, p.now())
	return g.Body.Y + g.Tall
}

func (p Picture) legendHeight() float64 {
	_, lines := p.samples()
	return 2*legendLine + float64(lines-1)*legendLine
}

func (p Picture) draw(s surface, width, height float64) {
	whole := scene.Box{W: width, H: height}
	s.clip(whole)
	s.columns(whole, p.Theme.Card, nil)
	s.text(scene.Text{X: 20, Y: 26, Style: scene.HeadingStyle, Words: p.Title}, p.Theme.Ink, false)
	s.text(scene.Text{X: 20, Y: 45, Style: scene.LowerStyle, Words: p.Subtitle}, p.Theme.Muted, false)
	s.columns(scene.Box{Y: titleHeight - 1, W: width, H: 1}, p.Theme.Line, nil)

	legend := p.legendHeight()
	d := drawing{surface: s, theme: &p.Theme}
	s.shift(titleHeight)
	p.body(&d, width, height-titleHeight-legend)
	s.shift(height - legend)
	p.legend(&d, width, legend)
}

func (p Picture) body(d *drawing, width, height float64) {
	if p.Grid != nil {
		var g scene.Grid
		p.Layout.Grid(&g, *p.Grid, width, height, p.now())
		d.grid(&g)
		return
	}
	if p.Sheet != nil {
		var month scene.Sheet
		p.Layout.Sheet(&month, *p.Sheet, width, height, p.now().Wall(p.Layout.Home()).Day())
		d.sheet(&month)
		return
	}
	var f scene.Frame
	p.Layout.Frame(&f, scene.ViewOf(p.Span, width), width, height, p.now())
	d.frame = &f
	d.all()
}

// now is the present moment, or one that is in no picture.
func (p Picture) now() calendar.Instant {
	if p.Now == 0 {
		return math.MinInt32
	}
	return p.Now
}

// A sample is an entry of the legend.
type sample struct {
	kind   calendar.ActivityKind
	status calendar.Status
	words  scene.Text
}

// samples are the kinds by their colours, and the textures of what is not confirmed; as many lines as they take.
func (p Picture) samples() (list []sample, lines int) {
	ruler, x, line := Ruler(), legendX, 0
	add := func(kind calendar.ActivityKind, status calendar.Status, key string) {
		words := assets.Say(p.Language, key)
		width := ruler.Width(scene.LowerStyle, words)
		if x+swatch+width > p.Width-legendX {
			x, line = legendX, line+1
		}
		text := scene.Text{X: x + swatch, Y: 26.5 + float64(line)*legendLine, Style: scene.LowerStyle, Words: words, Width: width}
		list = append(list, sample{kind, status, text})
		x += swatch + width + 16
	}
	for _, kind := range calendar.ActivityKinds() {
		add(kind, calendar.Confirmed, "kind."+string(kind))
	}
	for _, status := range []calendar.Status{calendar.Idea, calendar.Enquiry, calendar.Option, calendar.Cancelled} {
		add("", status, "status."+string(status))
	}
	return list, line + 1
}

// legend says what colours and textures mean.
func (p Picture) legend(d *drawing, width, height float64) {
	d.clip(scene.Box{W: width, H: height})
	d.columns(scene.Box{W: width, H: height}, p.Theme.Card, nil)
	d.columns(scene.Box{W: width, H: 1}, p.Theme.Line, nil)
	list, _ := p.samples()
	for _, s := range list {
		b := scene.Block{Box: scene.Box{X: s.words.X - swatch, Y: s.words.Y - 11.5, W: 22, H: 14}, Kind: s.kind, Status: s.status}
		d.block(&b)
		d.text(s.words, p.Theme.Ink, false)
	}
}
