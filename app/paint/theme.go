package paint

import (
	"image/color"

	"affiche/calendar"
)

// A Theme is the colours of a canvas. All but Tint are opaque.
type Theme struct {
	Ground  color.NRGBA // behind rows
	Card    color.NRGBA // behind the axis
	Band    color.NRGBA // behind the heads of groups
	Weekend color.NRGBA
	Line    color.NRGBA
	Ink     color.NRGBA
	Muted   color.NRGBA
	Badge   color.NRGBA // behind a monogram
	OnBadge color.NRGBA
	Accent  color.NRGBA // the present moment
	Pill    color.NRGBA // a festival's label
	OnPill  color.NRGBA
	Tint    color.NRGBA // a festival over the rows; translucent
	Fits    color.NRGBA // words of what is sure
	Warn    color.NRGBA // and of what is not
	Note    color.NRGBA // the edge of a row that is selected
	Chosen  color.NRGBA // and its ground
	Kinds   map[calendar.ActivityKind]Kind
	Mixed   Kind // several kinds in one block
}

// A Kind is the colours of a kind of activity.
type Kind struct {
	Fill   color.NRGBA // of what is confirmed
	OnFill color.NRGBA // a title on it
	Dim    color.NRGBA // a note on it
	Pale   color.NRGBA // of what is not sure yet
	Ink    color.NRGBA // text on the pale fill, and beside a bar
}

// Light is the theme for daylight and paper.
func Light() Theme {
	return Theme{
		Ground: hex(0xf7f8fa), Card: hex(0xffffff), Band: hex(0xf2f4f7), Weekend: hex(0xf0f2f5), Line: hex(0xe4e7ec),
		Ink: hex(0x1d2430), Muted: hex(0x5b6579), Badge: hex(0x475467), OnBadge: hex(0xffffff),
		Accent: hex(0xb23343), Pill: hex(0xb23343), OnPill: hex(0xffffff), Tint: color.NRGBA{0xb2, 0x33, 0x43, 18},
		Fits: hex(0x1e6b3a), Warn: hex(0x945500), Note: hex(0x2566a8), Chosen: hex(0xe2edf8),
		Kinds: kinds(0), Mixed: kindOf(0x475467, 0xe9ecef, 0x475467, notes[0]),
	}
}

// Dark is the theme for the evening.
func Dark() Theme {
	return Theme{
		Ground: hex(0x141922), Card: hex(0x1b212b), Band: hex(0x202734), Weekend: hex(0x181e28), Line: hex(0x2b3340),
		Ink: hex(0xe8ebf0), Muted: hex(0x9aa4b5), Badge: hex(0x45536b), OnBadge: hex(0xffffff),
		Accent: hex(0xff8a97), Pill: hex(0xb23343), OnPill: hex(0xffffff), Tint: color.NRGBA{0xb2, 0x33, 0x43, 24},
		Fits: hex(0x7fd6a0), Warn: hex(0xf0b04f), Note: hex(0x82b8f0), Chosen: hex(0x182b3e),
		Kinds: kinds(1), Mixed: kindOf(0x636e7c, 0x2b3340, 0xaab3c2, notes[1]),
	}
}

// tokens are the fill in light and dark, the pale fill in light and dark, text on pale in the dark; in the light that is the
// fill. They were sought near the first designs so that every pair of kinds differs by a ΔE2000 of 6 to people who lack one kind
// of cone, and every fill by a contrast of 3 from what it lies on.
var tokens = map[calendar.ActivityKind][5]uint32{
	calendar.Residency:  {0x086b63, 0x1d796f, 0xe3f1f0, 0x17302f, 0x4fd1d4},
	calendar.Training:   {0x975400, 0x985f00, 0xfbf0df, 0x38290f, 0xf6b248},
	calendar.Exhibition: {0x694eb4, 0x7858c4, 0xece7f8, 0x2a2340, 0xad9aed},
	calendar.Festival:   {0xb53a4d, 0xcc3156, 0xfae6e8, 0x3a1d23, 0xeb93a1},
	calendar.Show:       {0x942f04, 0xb45639, 0xfbe9e2, 0x3a2118, 0xff8f64},
	calendar.Workshop:   {0x397426, 0x45782f, 0xe7f2e2, 0x1d2f17, 0x9dd886},
	calendar.Roundtable: {0x3c6a97, 0x446e9f, 0xe2edf8, 0x182b3e, 0x92c1f0},
	calendar.Meeting:    {0x58687a, 0x5e6d80, 0xe9ecef, 0x2b3340, 0xa8afbb},
	calendar.Incubation: {0x75563e, 0x826653, 0xf1e9e2, 0x33281f, 0xd0af91},
}

// notes is how strong a note on a fill is in light and dark.
var notes = [2]uint8{0xd8, 0xf1}

// kinds makes the colours of all kinds for the light (0) or the dark (1) theme.
func kinds(dark int) map[calendar.ActivityKind]Kind {
	m := map[calendar.ActivityKind]Kind{}
	for kind, t := range tokens {
		m[kind] = kindOf(t[dark], t[2+dark], t[4*dark], notes[dark])
	}
	return m
}

func kindOf(fill, pale, ink uint32, note uint8) Kind {
	white := hex(0xffffff)
	return Kind{Fill: hex(fill), OnFill: white, Dim: over(hex(fill), white, note), Pale: hex(pale), Ink: hex(ink)}
}

// kind is the colours of a kind; of one that is not known, those of several mixed.
func (t *Theme) kind(k calendar.ActivityKind) Kind {
	if c, ok := t.Kinds[k]; ok {
		return c
	}
	return t.Mixed
}

func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xff}
}

// over is a colour laid over an opaque ground with an alpha.
func over(ground, c color.NRGBA, alpha uint8) color.NRGBA {
	mix := func(g, c uint8) uint8 { return uint8((int(g)*(255-int(alpha)) + int(c)*int(alpha) + 127) / 255) }
	return color.NRGBA{mix(ground.R, c.R), mix(ground.G, c.G), mix(ground.B, c.B), 0xff}
}
