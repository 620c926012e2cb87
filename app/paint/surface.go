package paint

import (
	"image/color"

	"affiche/app/scene"
)

// A surface is what can be drawn on: pixels, or the elements of an SVG.
type surface interface {
	// columns fills a box with a ground and stripes of full height over it, in their order.
	columns(b scene.Box, ground color.NRGBA, stripes []stripe)
	// bar fills a box with round corners and draws its edge.
	bar(b scene.Box, look look)
	// text writes in a colour, perhaps struck through.
	text(t scene.Text, c color.NRGBA, struck bool)
	// triangle points down, or right.
	triangle(b scene.Box, right bool, c color.NRGBA)
	// clip keeps what follows inside of a box.
	clip(b scene.Box)
	// shift draws what follows, clips included, lower.
	shift(y float64)
}

// A stripe is a part of a width in a colour, perhaps translucent; one without a width is a hairline.
type stripe struct {
	from, to float64
	colour   color.NRGBA
}

// An edge is how the outline of a bar is drawn.
type edge int

const (
	noEdge edge = iota
	solidEdge
	dashedEdge
	dottedEdge
)

// A look is how a bar is drawn.
type look struct {
	fill      color.NRGBA // a zero alpha fills nothing
	edge      edge
	line      color.NRGBA
	radius    float64
	openLeft  bool // goes on: no corners and no edge there
	openRight bool
}
