package paint

import (
	"fmt"
	"image"
	"math"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"affiche/app/scene"
	"affiche/assets/fonts"
)

// faces are the parsed fonts and the widths of their common letters. They never change once they are read.
type faces struct {
	font   [2]*sfnt.Font // regular, bold
	widths [2][common + marks]float64
}

// The letters whose widths are kept: Latin, Greek and Cyrillic, and the marks from U+2000 to U+20CF, among them dashes,
// quotes and the ellipsis.
const (
	common     = 0x530
	firstMarks = 0x2000
	marks      = 0xd0
)

// kept is where the width of a letter is kept, or -1.
func kept(letter rune) int {
	switch {
	case letter >= 0 && letter < common:
		return int(letter)
	case letter >= firstMarks && letter < firstMarks+marks:
		return int(letter) - firstMarks + common
	}
	return -1
}

// noto is Noto Sans. That it can be read is proved by a test: it is part of the program.
var noto = sync.OnceValue(func() *faces {
	f := &faces{}
	for i, file := range [][]byte{fonts.Regular(), fonts.Bold()} {
		parsed, err := opentype.Parse(file)
		if err != nil {
			panic(fmt.Sprintf("the built-in font cannot be read: %v", err))
		}
		f.font[i] = parsed
		var buffer sfnt.Buffer
		for letter := range rune(firstMarks + marks) {
			if at := kept(letter); at >= 0 {
				f.widths[i][at] = advance(parsed, &buffer, letter)
			}
		}
	}
	return f
})

// advance is how far a letter moves the pen, in ems.
func advance(f *sfnt.Font, buffer *sfnt.Buffer, letter rune) float64 {
	const em = 1000
	index, err := f.GlyphIndex(buffer, letter)
	if err != nil || index == 0 && silent(letter) {
		return 0
	}
	width, err := f.GlyphAdvance(buffer, index, fixed.I(em), font.HintingNone)
	if err != nil {
		return 0
	}
	return float64(width) / 64 / em
}

// silent reports a letter that is no letter: it joins others, or chooses their form. Where the font lacks it, it is not to
// be seen; any other letter that the font lacks is a box.
func silent(letter rune) bool { return unicode.In(letter, unicode.Mn, unicode.Cf, unicode.Cc) }

func weight(bold bool) int {
	if bold {
		return 1
	}
	return 0
}

// Ruler measures the letters that this package draws. It may be used by several goroutines at once.
func Ruler() scene.Ruler {
	f := noto()
	return func(s scene.Style, letter rune) float64 {
		w := weight(s.Bold())
		if at := kept(letter); at >= 0 {
			return f.widths[w][at] * s.Size()
		}
		return advance(f.font[w], nil, letter) * s.Size()
	}
}

// A glyph is the mask of a letter, to be laid at an offset from the pen.
type glyph struct {
	mask  []uint8
	w, h  int
	x, y  int
	moves float64 // the pen, in device pixels
}

// steps is how many places between two pixels a letter may stand at.
const steps = 4

// glyphs draws letters once and keeps their masks. It belongs to one goroutine.
type glyphs struct {
	scale float64
	faces [scene.Styles]font.Face
	masks [scene.Styles]map[rune]*[steps]*glyph
}

func newGlyphs(scale float64) *glyphs {
	g := &glyphs{scale: scale}
	for s := range scene.Styles {
		options := &opentype.FaceOptions{Size: s.Size() * scale, DPI: 72, Hinting: font.HintingNone}
		face, err := opentype.NewFace(noto().font[weight(s.Bold())], options)
		if err != nil {
			panic(fmt.Sprintf("the built-in font has no face: %v", err)) // no input leads here
		}
		g.faces[s] = face
		g.masks[s] = map[rune]*[steps]*glyph{}
	}
	return g
}

// glyph finds the mask of a letter whose pen stands at a fraction of a pixel.
func (g *glyphs) glyph(s scene.Style, letter rune, x float64) *glyph {
	at := int((x - math.Floor(x)) * steps)
	drawn := g.masks[s][letter]
	if drawn == nil {
		if len(g.masks[s]) > 2000 {
			clear(g.masks[s])
		}
		drawn = &[steps]*glyph{}
		g.masks[s][letter] = drawn
	}
	if drawn[at] == nil {
		drawn[at] = g.draw(s, letter, at)
	}
	return drawn[at]
}

func (g *glyphs) draw(s scene.Style, letter rune, at int) *glyph {
	if index, err := noto().font[weight(s.Bold())].GlyphIndex(nil, letter); err != nil || index == 0 && silent(letter) {
		return &glyph{}
	}
	face := g.faces[s]
	pen := fixed.Point26_6{X: fixed.Int26_6(at * 64 / steps)}
	box, mask, from, moves, ok := face.Glyph(pen, letter)
	if !ok {
		return &glyph{}
	}
	drawn := &glyph{w: box.Dx(), h: box.Dy(), x: box.Min.X, y: box.Min.Y, moves: float64(moves) / 64}
	alpha, isAlpha := mask.(*image.Alpha)
	if !isAlpha {
		return drawn
	}
	drawn.mask = make([]uint8, drawn.w*drawn.h)
	for y := range drawn.h {
		line := alpha.PixOffset(from.X, from.Y+y)
		copy(drawn.mask[y*drawn.w:(y+1)*drawn.w], alpha.Pix[line:line+drawn.w])
	}
	return drawn
}
