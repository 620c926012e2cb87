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
	corner := q.Min.X
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
		r.outline(q, corner, radius, l)
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
	r.corners(q, radius, l, c, r.disc(radius))
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

// disc is the masks of the four quarters of a disc.
func (r *raster) disc(n int) []uint8 {
	return r.form(disc, n, func() []uint8 { return quarters(n, 0) })
}

// ring is the masks of the four quarters of a ring as wide as a hairline.
func (r *raster) ring(n int) []uint8 {
	return r.form(ring, n, func() []uint8 { return quarters(n, 1-float64(r.hair())/float64(n)) })
}

// quarters are the masks of what lies between two circles, of which the outer one has the radius 1, one after the other.
func quarters(n int, inner float64) (all []uint8) {
	for corner := range 4 {
		all = append(all, sampled(n, func(x, y float64) bool {
			if corner%2 == 0 {
				x = 1 - x
			}
			if corner < 2 {
				y = 1 - y
			}
			d := math.Hypot(x, y)
			return d <= 1 && d >= inner
		})...)
	}
	return all
}

// outline draws an edge inside of a rectangle. Dashes are counted from where the bar begins, so that they move with it, also
// where that is out of sight.
func (r *raster) outline(q image.Rectangle, corner, radius int, l look) {
	h := r.hair()
	on, off := 1<<20, 0
	switch l.edge {
	case dashedEdge:
		on, off = r.px(4), r.px(2)
	case dottedEdge:
		on, off = h, 2*h
	}
	for x := q.Min.X + radius - (q.Min.X-corner)%(on+off); x < q.Max.X-radius; x += on + off {
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
		r.corners(q, radius, l, l.line, r.ring(radius))
	}
}

// triangle fills a triangle that points down or right into a box.
func (r *raster) triangle(b scene.Box, right bool, c color.NRGBA) {
	q := r.rect(b)
	n := q.Dx()
	pointing := downward
	if right {
		pointing = rightward
	}
	mask := r.form(pointing, n, func() []uint8 {
		return sampled(n, func(x, y float64) bool {
			if right {
				x, y = y, x
			}
			return y > 0.15 && y < 0.9 && math.Abs(x-0.5) < 0.45*(0.9-y)/0.75
		})
	})
	r.mask(mask, n, image.Rectangle{q.Min, q.Min.Add(image.Pt(n, n))}, c)
}

// sampled makes an n×n mask of a form within the unit square.
func sampled(n int, has func(x, y float64) bool) []uint8 {
	const parts = 8
	m := make([]uint8, n*n)
	for i := range m {
		hits := 0
		for j := range parts * parts {
			x := (float64(i%n) + (float64(j%parts)+0.5)/parts) / float64(n)
			y := (float64(i/n) + (float64(j/parts)+0.5)/parts) / float64(n)
			if has(x, y) {
				hits++
			}
		}
		m[i] = uint8(hits * 255 / (parts * parts))
	}
	return m
}
