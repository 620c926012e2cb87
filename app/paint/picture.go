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

// A Picture is a timeline to keep: with a title above and a legend below.
type Picture struct {
	Layout   *scene.Layout
	Span     calendar.Span // the time to show
	Width    float64       // at scale 1
	Height   float64       // 0 is as high as all rows need
	Scale    float64       // of PNG: device pixels per pixel; 0 is 1
	Theme    Theme
	Title    string
	Subtitle string
	Language string           // of the legend
	Now      calendar.Instant // 0 draws no present moment
}

// The measures of a picture around its timeline.
const (
	titleHeight  = 56.0
	legendHeight = 44.0
	mostPixels   = 200_000_000 // 800 MB: a wall of paper, and no more
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
		height = titleHeight + scene.Axis + p.Layout.Height() + legendHeight
	}
	pixels := width * height * scale * scale
	if !(width >= scene.Column+100) || !(height >= titleHeight+scene.Axis+legendHeight) || !(scale > 0) ||
		!(pixels <= mostPixels) || p.Span.End <= p.Span.Start {
		return 0, 0, fmt.Errorf("%w: %.0f × %.0f at scale %g", ErrSize, width, height, scale)
	}
	return width, height, nil
}

func (p Picture) draw(s surface, width, height float64) {
	whole := scene.Box{W: width, H: height}
	s.clip(whole)
	s.columns(whole, p.Theme.Card, nil)
	s.text(scene.Text{X: 20, Y: 26, Style: scene.HeadingStyle, Words: p.Title}, p.Theme.Ink, false)
	s.text(scene.Text{X: 20, Y: 45, Style: scene.LowerStyle, Words: p.Subtitle}, p.Theme.Muted, false)
	s.columns(scene.Box{Y: titleHeight - 1, W: width, H: 1}, p.Theme.Line, nil)

	var f scene.Frame
	body := height - titleHeight - legendHeight
	p.Layout.Frame(&f, scene.ViewOf(p.Span, width), width, body, p.now())
	s.shift(titleHeight)
	d := drawing{surface: s, theme: &p.Theme, frame: &f}
	d.all()
	s.shift(height - legendHeight)
	p.legend(&d, width)
}

// now is the present moment, or one that is in no picture.
func (p Picture) now() calendar.Instant {
	if p.Now == 0 {
		return math.MinInt32
	}
	return p.Now
}

// legend names the kinds by their colours, and the textures of what is not confirmed.
func (p Picture) legend(d *drawing, width float64) {
	d.clip(scene.Box{W: width, H: legendHeight})
	d.columns(scene.Box{W: width, H: legendHeight}, p.Theme.Card, nil)
	d.columns(scene.Box{W: width, H: 1}, p.Theme.Line, nil)
	ruler, x := Ruler(), 20.0
	entry := func(kind calendar.ActivityKind, status calendar.Status, key string) {
		b := scene.Block{Box: scene.Box{X: x, Y: 15, W: 22, H: 14}, Kind: kind, Status: status}
		d.block(&b)
		words := assets.Say(p.Language, key)
		d.text(scene.Text{X: x + 28, Y: 26.5, Style: scene.LowerStyle, Words: words}, p.Theme.Ink, false)
		x += 28 + ruler.Width(scene.LowerStyle, words) + 16
	}
	for _, kind := range calendar.ActivityKinds() {
		entry(kind, calendar.Confirmed, "kind."+string(kind))
	}
	x += 12
	for _, status := range []calendar.Status{calendar.Idea, calendar.Enquiry, calendar.Option, calendar.Cancelled} {
		entry("", status, "status."+string(status))
	}
}
