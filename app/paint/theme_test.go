package paint_test

import (
	"image/color"
	"math"
	"testing"

	"affiche/app/paint"
	"affiche/calendar"
)

func themes() map[string]paint.Theme {
	return map[string]paint.Theme{"light": paint.Light(), "dark": paint.Dark()}
}

// grounds are what rows are seen on: plain days, weekends, and both under a festival.
func grounds(t paint.Theme) map[string]color.NRGBA {
	return map[string]color.NRGBA{
		"the ground": t.Ground, "a weekend": t.Weekend, "a festival": lay(t.Ground, t.Tint), "a festival's weekend": lay(t.Weekend, t.Tint),
	}
}

func lay(ground, c color.NRGBA) color.NRGBA {
	a := float64(c.A) / 255
	mix := func(g, c uint8) uint8 { return uint8(math.Round(float64(g)*(1-a) + float64(c)*a)) }
	return color.NRGBA{mix(ground.R, c.R), mix(ground.G, c.G), mix(ground.B, c.B), 255}
}

func TestEveryTextCanBeReadOnItsGround(t *testing.T) {
	for name, theme := range themes() {
		legible := func(what string, text, ground color.NRGBA) {
			if c := contrast(text, ground); c < 4.5 {
				t.Errorf("%s: %s has a contrast of %.2f", name, what, c)
			}
		}
		for kind, k := range theme.Kinds {
			legible(string(kind)+": the title on its fill", k.OnFill, k.Fill)
			legible(string(kind)+": the note on its fill", k.Dim, k.Fill)
			legible(string(kind)+": text on its pale fill", k.Ink, k.Pale)
			for where, ground := range grounds(theme) {
				legible(string(kind)+": text on "+where, k.Ink, ground)
			}
		}
		for where, ground := range grounds(theme) {
			legible("a name on "+where, theme.Ink, ground)
			legible("what is cancelled on "+where, theme.Muted, ground)
			legible("several kinds on "+where, theme.Mixed.Ink, ground)
		}
		legible("a note on several kinds", theme.Mixed.Dim, theme.Mixed.Fill)
		legible("a head", theme.Ink, theme.Band)
		legible("a month", theme.Ink, theme.Card)
		legible("a day", theme.Muted, theme.Card)
		legible("a day of a weekend", theme.Muted, theme.Weekend)
		legible("a monogram", theme.OnBadge, theme.Badge)
		legible("a festival's label", theme.OnPill, theme.Pill)
	}
}

func TestEveryBarIsSeenOnItsGround(t *testing.T) {
	const least = 3 // WCAG 2.2, success criterion 1.4.11, level AA
	for name, theme := range themes() {
		seen := func(what string, bar, ground color.NRGBA) {
			if c := contrast(bar, ground); c < least {
				t.Errorf("%s: %s has a contrast of %.2f", name, what, c)
			}
		}
		for where, ground := range grounds(theme) {
			for kind, k := range theme.Kinds {
				seen(string(kind)+" on "+where, k.Fill, ground)
				seen("the edge of "+string(kind)+" on "+where, k.Ink, ground)
			}
			seen("several kinds on "+where, theme.Mixed.Fill, ground)
			seen("the present on "+where, theme.Accent, ground)
		}
	}
}

func TestEyesThatLackAKindOfConeSeeLess(t *testing.T) {
	for eye, c := range map[string]struct{ one, other color.NRGBA }{
		"protanopia":   {color.NRGBA{0xb0, 0x40, 0x20, 0xff}, color.NRGBA{0x60, 0x5c, 0x20, 0xff}},
		"deuteranopia": {color.NRGBA{0xb0, 0x40, 0x20, 0xff}, color.NRGBA{0x75, 0x68, 0x20, 0xff}},
		"tritanopia":   {color.NRGBA{0x30, 0x70, 0xa0, 0xff}, color.NRGBA{0x20, 0x78, 0x60, 0xff}},
	} {
		common := difference(linear(c.one), linear(c.other))
		if less := difference(eyes()[eye](c.one), eyes()[eye](c.other)); less > common/2 {
			t.Errorf("%s sees a difference of %.1f, common eyes one of %.1f", eye, less, common)
		}
	}
}

func TestKindsCanBeToldApartByEveryEye(t *testing.T) {
	const least = 6
	kinds, pairs := calendar.ActivityKinds(), 0
	for name, theme := range themes() {
		for eye, see := range eyes() {
			for i, a := range kinds {
				for _, b := range kinds[:i] {
					for part, of := range map[string]func(paint.Kind) color.NRGBA{
						"fill": func(k paint.Kind) color.NRGBA { return k.Fill },
						"ink":  func(k paint.Kind) color.NRGBA { return k.Ink },
					} {
						pairs++
						if d := difference(see(of(theme.Kinds[a])), see(of(theme.Kinds[b]))); !(d >= least) { // what is no number is no difference
							t.Errorf("%s, %s: the %s of %s and %s differ by %.1f", name, eye, part, a, b, d)
						}
					}
				}
			}
		}
	}
	if want := 2 * 4 * 2 * len(kinds) * (len(kinds) - 1) / 2; pairs != want || len(kinds) < 9 {
		t.Errorf("%d pairs of %d kinds were compared, want %d", pairs, len(kinds), want)
	}
}

func TestEveryKindHasItsColours(t *testing.T) {
	for name, theme := range themes() {
		for _, kind := range calendar.ActivityKinds() {
			if _, ok := theme.Kinds[kind]; !ok {
				t.Errorf("%s: no colours for %s", name, kind)
			}
		}
		if len(theme.Kinds) != len(calendar.ActivityKinds()) {
			t.Errorf("%s: colours for kinds that are none", name)
		}
	}
}

// contrast is the ratio of WCAG 2.1.
func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	l := linear(c)
	return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
}

type triple [3]float64

func linear(c color.NRGBA) triple {
	f := func(v uint8) float64 {
		if x := float64(v) / 255; x > 0.04045 {
			return math.Pow((x+0.055)/1.055, 2.4)
		} else {
			return x / 12.92
		}
	}
	return triple{f(c.R), f(c.G), f(c.B)}
}

// eyes see linear light: the common eye, and three that lack a kind of cone (Machado, Oliveira and Fernandes 2009, at full
// severity).
func eyes() map[string]func(color.NRGBA) triple {
	through := func(m [9]float64) func(color.NRGBA) triple {
		return func(c color.NRGBA) triple {
			l, seen := linear(c), triple{}
			for i := range seen {
				seen[i] = m[3*i]*l[0] + m[3*i+1]*l[1] + m[3*i+2]*l[2]
			}
			return seen
		}
	}
	return map[string]func(color.NRGBA) triple{
		"common eyes":  linear,
		"protanopia":   through([9]float64{0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998}),
		"deuteranopia": through([9]float64{0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881}),
		"tritanopia":   through([9]float64{1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}),
	}
}

// lab is CIELAB under D65.
func lab(l triple) triple {
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124564*l[0] + 0.3575761*l[1] + 0.1804375*l[2]) / 0.95047)
	y := f(0.2126729*l[0] + 0.7151522*l[1] + 0.0721750*l[2])
	z := f((0.0193339*l[0] + 0.1191920*l[1] + 0.9503041*l[2]) / 1.08883)
	return triple{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// difference is ΔE2000 (CIE 142-2001) of two colours of linear light.
func difference(one, two triple) float64 { return deltaE(lab(one), lab(two)) }

func deltaE(p, q triple) float64 {
	rad := math.Pi / 180
	mean := (math.Hypot(p[1], p[2]) + math.Hypot(q[1], q[2])) / 2
	g := 0.5 * (1 - math.Sqrt(math.Pow(mean, 7)/(math.Pow(mean, 7)+math.Pow(25, 7))))
	a1, a2 := p[1]*(1+g), q[1]*(1+g)
	c1, c2 := math.Hypot(a1, p[2]), math.Hypot(a2, q[2])
	h1, h2 := hue(a1, p[2]), hue(a2, q[2])
	dl, dc, dh := q[0]-p[0], c2-c1, h2-h1
	if c1*c2 == 0 {
		dh = 0
	} else if dh > 180 {
		dh -= 360
	} else if dh < -180 {
		dh += 360
	}
	dH := 2 * math.Sqrt(c1*c2) * math.Sin(dh/2*rad)
	l, c, h := (p[0]+q[0])/2, (c1+c2)/2, h1+h2
	switch {
	case c1*c2 == 0:
	case math.Abs(h1-h2) <= 180:
		h /= 2
	case h < 360:
		h = (h + 360) / 2
	default:
		h = (h - 360) / 2
	}
	t := 1 - 0.17*math.Cos((h-30)*rad) + 0.24*math.Cos(2*h*rad) + 0.32*math.Cos((3*h+6)*rad) - 0.20*math.Cos((4*h-63)*rad)
	sl := 1 + 0.015*(l-50)*(l-50)/math.Sqrt(20+(l-50)*(l-50))
	sc, sh := 1+0.045*c, 1+0.015*c*t
	turn := 60 * math.Exp(-math.Pow((h-275)/25, 2))
	rt := -2 * math.Sqrt(math.Pow(c, 7)/(math.Pow(c, 7)+math.Pow(25, 7))) * math.Sin(turn*rad)
	return math.Sqrt(math.Pow(dl/sl, 2) + math.Pow(dc/sc, 2) + math.Pow(dH/sh, 2) + rt*dc/sc*dH/sh)
}

func hue(a, b float64) float64 {
	if a == 0 && b == 0 {
		return 0
	}
	return math.Mod(math.Atan2(b, a)*180/math.Pi+360, 360)
}

// The pairs are among those that Sharma, Wu and Dalal published (2005) to test implementations.
func TestTheDifferenceOfColoursIsTheOneOfTheStandard(t *testing.T) {
	for _, c := range []struct {
		p, q triple
		want float64
	}{
		{triple{50, 2.6772, -79.7751}, triple{50, 0, -82.7485}, 2.0425},
		{triple{50, -1, 2}, triple{50, 0, 0}, 2.3669},
		{triple{50, 2.5, 0}, triple{73, 25, -18}, 27.1492},
		{triple{60.2574, -34.0099, 36.2677}, triple{60.4626, -34.1751, 39.4387}, 1.2644},
		{triple{90.9257, -0.5406, -0.9208}, triple{88.6381, -0.8985, -0.7239}, 1.5381},
	} {
		if got := deltaE(c.p, c.q); math.Abs(got-c.want) > 0.0001 {
			t.Errorf("%v and %v differ by %.4f, want %.4f", c.p, c.q, got, c.want)
		}
	}
}
