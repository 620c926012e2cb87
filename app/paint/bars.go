package paint

import (
	"image"
	"image/color"
	"math"

	"affiche/app/scene"
)

// bar fills a box with round corners and draws its edge.
func (r *raster) bar(b scene.Box, l look) {
	q := r.rect(b)
	if q.Intersect(r.edges).Empty() {
		return
	}
	if l.openLeft {
		q.Min.X = max(q.Min.X, r.edges.Min.X-4*r.hair())
	}
	if l.openRight {
		q.Max.X = min(q.Max.X, r.edges.Max.X+4*r.hair())
	}
	radius := min(r.px(l.radius), q.Dx()/2, q.Dy()/2)
	if l.fill.A > 0 {
		r.round(q, radius, l, l.fill)
	}
	if l.edge != noEdge {
		r.outline(q, radius, l)
	}
}

// round fills a rectangle whose corners are quarters of a disc.
func (r *raster) round(q image.Rectangle, radius int, l look, c color.NRGBA) {
	if radius == 0 {
		r.fill(q.Intersect(r.edges), c)
		return
	}
	r.fill(image.Rect(q.Min.X, q.Min.Y+radius, q.Max.X, q.Max.Y-radius).Intersect(r.edges), c)
	left, right := q.Min.X+radius, q.Max.X-radius
	if l.openLeft {
		left = q.Min.X
	}
	if l.openRight {
		right = q.Max.X
	}
	r.fill(image.Rect(left, q.Min.Y, right, q.Min.Y+radius).Intersect(r.edges), c)
	r.fill(image.Rect(left, q.Max.Y-radius, right, q.Max.Y).Intersect(r.edges), c)
	r.corners(q, radius, l, c, r.disc(radius, 0))
}

// corners lays the four quarters of a disc or a ring into the corners of a rectangle. disc is the four of them, one after
// the other.
func (r *raster) corners(q image.Rectangle, n int, l look, c color.NRGBA, disc []uint8) {
	size := n * n
	for i, at := range [4]image.Point{
		q.Min, {q.Max.X - n, q.Min.Y}, {q.Min.X, q.Max.Y - n}, {q.Max.X - n, q.Max.Y - n},
	} {
		if left := i%2 == 0; left && l.openLeft || !left && l.openRight {
			continue
		}
		r.mask(disc[i*size:(i+1)*size], n, image.Rectangle{at, at.Add(image.Pt(n, n))}, c)
	}
}

// disc is the masks of four quarters of a disc, or of a ring as wide as a hairline; they are drawn once.
func (r *raster) disc(n, hollow int) []uint8 {
	key := n*2 + min(hollow, 1)
	if m, ok := r.discs[key]; ok {
		return m
	}
	m := make([]uint8, 4*n*n)
	for y := range n {
		for x := range n {
			inner := float64(n - hollow)
			if hollow == 0 {
				inner = 0
			}
			a := coverage(float64(n), x, y, n) - coverage(inner, x, y, n)
			alpha := uint8(math.Round(255 * math.Max(a, 0)))
			m[y*n+x] = alpha
			m[n*n+y*n+n-1-x] = alpha
			m[2*n*n+(n-1-y)*n+x] = alpha
			m[3*n*n+(n-1-y)*n+n-1-x] = alpha
		}
	}
	r.discs[key] = m
	return m
}

// coverage is how much of a pixel in a corner of n×n lies in a disc whose middle is the corner's inner point.
func coverage(radius float64, x, y, n int) float64 {
	const parts = 8
	inside := 0
	for i := range parts * parts {
		dx := float64(n) - (float64(x) + (float64(i%parts)+0.5)/parts)
		dy := float64(n) - (float64(y) + (float64(i/parts)+0.5)/parts)
		if dx*dx+dy*dy <= radius*radius {
			inside++
		}
	}
	return float64(inside) / (parts * parts)
}

// outline draws an edge inside of a rectangle. Dashes are counted from its corner, so that they move with the bar.
func (r *raster) outline(q image.Rectangle, radius int, l look) {
	h := r.hair()
	on, off := 1<<20, 0
	switch l.edge {
	case dashedEdge:
		on, off = r.px(4), r.px(2)
	case dottedEdge:
		on, off = h, 2*h
	}
	for x := q.Min.X + radius; x < q.Max.X-radius; x += on + off {
		to := min(x+on, q.Max.X-radius)
		r.fill(image.Rect(x, q.Min.Y, to, q.Min.Y+h).Intersect(r.edges), l.line)
		r.fill(image.Rect(x, q.Max.Y-h, to, q.Max.Y).Intersect(r.edges), l.line)
	}
	for y := q.Min.Y + radius; y < q.Max.Y-radius; y += on + off {
		to := min(y+on, q.Max.Y-radius)
		if !l.openLeft {
			r.fill(image.Rect(q.Min.X, y, q.Min.X+h, to).Intersect(r.edges), l.line)
		}
		if !l.openRight {
			r.fill(image.Rect(q.Max.X-h, y, q.Max.X, to).Intersect(r.edges), l.line)
		}
	}
	if radius > 0 {
		r.corners(q, radius, l, l.line, r.disc(radius, h))
	}
}

// triangle fills a triangle that points down or right into a box.
func (r *raster) triangle(b scene.Box, right bool, c color.NRGBA) {
	q := r.rect(b)
	n := q.Dx()
	for i := range n * 7 / 10 {
		across := image.Rect(q.Min.X+i*5/7, q.Min.Y+n/5+i, q.Max.X-i*5/7, q.Min.Y+n/5+i+1)
		if right {
			across = image.Rect(q.Min.X+n/5+i, q.Min.Y+i*5/7, q.Min.X+n/5+i+1, q.Max.Y-i*5/7)
		}
		r.fill(across.Intersect(r.edges), c)
	}
}
