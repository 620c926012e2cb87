package theme_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/theme"
	"affiche/calendar"
)

func TestTextIsReadableOnEveryGroundItStandsOn(t *testing.T) {
	type on struct{ text, ground fyne.ThemeColorName }
	pairs := []on{
		{theme.Ink, theme.Card},
		{theme.Ink, theme.Band},
		{theme.Ink, fynetheme.ColorNameBackground},
		{theme.Ink, theme.Chip},
		{theme.Muted, theme.Card},
		{theme.Muted, theme.Band},
		{theme.NavInk, theme.Nav},
		{theme.NavInk, theme.NavRow},
		{theme.NavMuted, theme.Nav},
		{theme.OnStrong, theme.Strong},
		{theme.Accent, theme.Card},
		{theme.Accent, theme.Band},
		{theme.Accent, fynetheme.ColorNameBackground},
		{theme.Muted, fynetheme.ColorNameBackground},
		{theme.Muted, fynetheme.ColorNameInputBackground},
		{theme.Muted, theme.Chip},
		{theme.Muted, theme.NotePale},
		{theme.Ink, theme.NotePale},
		{theme.Ink, theme.BlockPale},
		{theme.Ink, fynetheme.ColorNameInputBackground},
		{theme.Ink, fynetheme.ColorNameMenuBackground},
		{theme.Ink, fynetheme.ColorNameOverlayBackground},
		{theme.Ink, fynetheme.ColorNameSelection},
		{theme.NavMuted, theme.NavRow},
		{theme.Fits, theme.Card},
		{theme.Warn, theme.Card},
		{theme.Note, theme.Card},
		{theme.Note, theme.Band},
		{theme.Warn, theme.Band},
		{theme.Accent, theme.NotePale},
		{fynetheme.ColorNameHyperlink, theme.Band},
		{fynetheme.ColorNameError, fynetheme.ColorNameOverlayBackground},
		{fynetheme.ColorNameForegroundOnPrimary, fynetheme.ColorNamePrimary},
		{theme.Accent, theme.BlockPale},
		{theme.Fits, theme.FitsPale},
		{theme.Warn, theme.WarnPale},
		{theme.Note, theme.NotePale},
		{fynetheme.ColorNameHyperlink, theme.Card},
	}
	for _, k := range calendar.ActivityKinds() {
		pairs = append(pairs, on{theme.KindInk(k), theme.KindPale(k)}, on{theme.Ink, theme.KindPale(k)}, on{theme.Muted, theme.KindPale(k)})
	}
	for _, choice := range []theme.Choice{theme.Light, theme.Dark} {
		th := theme.Theme{Choice: choice}
		for _, p := range pairs {
			got := contrast(th.Color(p.text, 0), th.Color(p.ground, 0))
			if got < 4.5 { // WCAG 2.2, success criterion 1.4.3, level AA
				t.Errorf("%s: %s on %s has contrast %.2f, want at least 4.5", choice, p.text, p.ground, got)
			}
		}
	}
}

func TestTheChoiceBeatsTheSystemAndNoChoiceFollowsIt(t *testing.T) {
	for _, c := range []struct {
		choice theme.Choice
		system fyne.ThemeVariant
		dark   bool
	}{
		{theme.System, fynetheme.VariantLight, false},
		{theme.System, fynetheme.VariantDark, true},
		{theme.Light, fynetheme.VariantDark, false},
		{theme.Dark, fynetheme.VariantLight, true},
	} {
		if got := (theme.Theme{Choice: c.choice}).Dark(c.system); got != c.dark {
			t.Errorf("choice %q on system %v: dark is %v", c.choice, c.system, got)
		}
	}
}

// contrast is the ratio of relative luminances (WCAG 2.2).
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// over is a colour through which its ground is seen.
func over(c, ground color.Color) color.Color {
	r, g, b, a := c.RGBA()
	x, y, z, _ := ground.RGBA()
	through := func(c, ground uint32) uint8 { return uint8((c + ground*(0xffff-a)/0xffff) >> 8) }
	return color.NRGBA{through(r, x), through(g, y), through(b, z), 0xff}
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func TestDiagramsAndTheEdgesOfControlsAreSeenOnTheirGround(t *testing.T) {
	for _, choice := range []theme.Choice{theme.Light, theme.Dark} {
		th := theme.Theme{Choice: choice}
		edges := []struct{ edge, ground fyne.ThemeColorName }{
			{theme.Bar, theme.Card},
			{theme.Bar, fynetheme.ColorNameBackground},
			{theme.Muted, fynetheme.ColorNameInputBackground}, // of a box to tick, and of a field under the pointer
			{theme.Muted, theme.Card},
			{theme.Note, theme.NotePale}, // of what is marked
			{theme.Note, theme.Card},
			{theme.Accent, theme.Card},
			{theme.Edge, fynetheme.ColorNameInputBackground},
			{theme.Edge, theme.Card},
			{theme.Edge, theme.Band},
			{theme.Edge, fynetheme.ColorNameBackground}, // of where everything is searched
			{theme.Strong, theme.Card},                  // of the first button, the segment chosen, the box ticked
			{theme.Strong, fynetheme.ColorNameBackground},
			{theme.Strong, fynetheme.ColorNameOverlayBackground},
			{theme.Strong, fynetheme.ColorNameInputBackground},
			{fynetheme.ColorNameScrollBar, theme.Card},
		}
		for _, p := range edges {
			ground := th.Color(p.ground, 0)
			got := contrast(over(th.Color(p.edge, 0), ground), ground)
			if got < 3 { // WCAG 2.2, success criterion 1.4.11, level AA
				t.Errorf("%s: %s on %s has contrast %.2f, want at least 3", choice, p.edge, p.ground, got)
			}
		}
	}
}

func TestTheFrameOfWhatHasTheFocusIsSeenOnItsGround(t *testing.T) {
	for _, choice := range []theme.Choice{theme.Light, theme.Dark} {
		th := theme.Theme{Choice: choice}
		for _, p := range []struct{ frame, ground fyne.ThemeColorName }{
			{theme.NavInk, theme.Nav},
			{theme.NavInk, theme.NavRow},
			{fynetheme.ColorNamePrimary, theme.Card},
			{fynetheme.ColorNamePrimary, theme.Band},
			{fynetheme.ColorNamePrimary, fynetheme.ColorNameBackground},
		} {
			got := contrast(th.Color(p.frame, 0), th.Color(p.ground, 0))
			if got < 3 { // WCAG 2.2, success criterion 1.4.11, level AA
				t.Errorf("%s: %s on %s has contrast %.2f, want at least 3", choice, p.frame, p.ground, got)
			}
		}
	}
}
