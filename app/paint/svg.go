package paint

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"

	"affiche/app/scene"
)

// A vector is a surface of SVG elements. Texts stay texts: they can be searched, and edited in a drawing program.
type vector struct {
	out    bytes.Buffer
	inside scene.Box // the clip
	clips  int
	down   float64
}

func (v *vector) begin(width, height float64, title string) {
	fmt.Fprintf(&v.out, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" `,
		number(width), number(height), number(width), number(height))
	v.out.WriteString(`font-family="'Noto Sans', sans-serif">` + "\n")
	if title != "" {
		fmt.Fprintf(&v.out, "<title>%s</title>\n", escaped(title))
	}
}

func (v *vector) end() {
	v.unclip()
	v.out.WriteString("</svg>\n")
}

func (v *vector) shift(y float64) { v.down = y }

func (v *vector) unclip() {
	if v.clips > 0 {
		v.out.WriteString("</g>\n")
	}
}

func (v *vector) clip(b scene.Box) {
	v.unclip()
	v.clips++
	v.inside = b
	fmt.Fprintf(&v.out, `<defs><clipPath id="c%d">`, v.clips)
	v.rect(b, "")
	fmt.Fprintf(&v.out, "</clipPath></defs>\n<g clip-path=\"url(#c%d)\">\n", v.clips)
}

// rect writes a rectangle with attributes.
func (v *vector) rect(b scene.Box, attributes string) {
	fmt.Fprintf(&v.out, `<rect x="%s" y="%s" width="%s" height="%s"%s/>`+"\n",
		number(b.X), number(b.Y+v.down), number(math.Max(b.W, 0)), number(math.Max(b.H, 0)), attributes)
}

func (v *vector) columns(b scene.Box, ground color.NRGBA, stripes []stripe) {
	v.rect(b, paintOf("fill", ground))
	for _, s := range stripes {
		from, to := math.Max(s.from, b.X), math.Min(math.Max(s.to, s.from+1), b.Right())
		if to > from {
			v.rect(scene.Box{X: from, Y: b.Y, W: to - from, H: b.H}, paintOf("fill", s.colour))
		}
	}
}

// bar lets an open side reach beyond the clip, so that its corners are cut away.
func (v *vector) bar(b scene.Box, l look) {
	if l.openLeft {
		b.W, b.X = b.Right()-v.inside.X+2*radius, v.inside.X-2*radius
	}
	if l.openRight {
		b.W = v.inside.Right() + 2*radius - b.X
	}
	attributes := paintOf("fill", l.fill)
	if l.fill.A == 0 {
		attributes = ` fill="none"`
	}
	if l.edge != noEdge {
		b = scene.Box{X: b.X + 0.5, Y: b.Y + 0.5, W: b.W - 1, H: b.H - 1}
		attributes += paintOf("stroke", l.line) + dashes(l.edge)
	}
	if l.radius > 0 {
		attributes += ` rx="` + number(math.Min(l.radius, math.Min(b.W, b.H)/2)) + `"`
	}
	v.rect(b, attributes)
}

func dashes(e edge) string {
	switch e {
	case dashedEdge:
		return ` stroke-dasharray="4 2"`
	case dottedEdge:
		return ` stroke-dasharray="1 2"`
	}
	return ""
}

func (v *vector) text(t scene.Text, c color.NRGBA, struck bool) {
	if t.Empty() {
		return
	}
	attributes := paintOf("fill", c)
	if t.Style.Bold() {
		attributes += ` font-weight="bold"`
	}
	if struck {
		attributes += ` text-decoration="line-through"`
	}
	fmt.Fprintf(&v.out, `<text x="%s" y="%s" font-size="%s"%s>%s</text>`+"\n",
		number(t.X), number(t.Y+v.down), number(t.Style.Size()), attributes, escaped(t.String()))
}

func (v *vector) triangle(b scene.Box, right bool, c color.NRGBA) {
	y := b.Y + v.down
	points := []float64{b.X, y + 2, b.Right(), y + 2, b.X + b.W/2, y + 9}
	if right {
		points = []float64{b.X + 2, y, b.X + 2, y + b.H, b.X + 9, y + b.H/2}
	}
	words := make([]string, len(points))
	for i, p := range points {
		words[i] = number(p)
	}
	fmt.Fprintf(&v.out, `<polygon points="%s"%s/>`+"\n", strings.Join(words, " "), paintOf("fill", c))
}

// paintOf is an attribute of a colour, and of its opacity where it is translucent.
func paintOf(attribute string, c color.NRGBA) string {
	s := fmt.Sprintf(` %s="#%02x%02x%02x"`, attribute, c.R, c.G, c.B)
	if c.A < 0xff {
		s += fmt.Sprintf(` %s-opacity="%s"`, attribute, number(float64(c.A)/255))
	}
	return s
}

// number writes a length to a hundredth of a pixel.
func number(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}

// escaped is a text as XML holds it; what XML cannot hold becomes U+FFFD.
func escaped(s string) string {
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return ""
	}
	return b.String()
}
