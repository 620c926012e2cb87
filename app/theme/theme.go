// Package theme is the look of the window: colours by what they are for, sizes and fonts.
//
// Widgets ask for a colour or a size by its name and never write one down. What the programme looks like on its timeline
// is painted elsewhere, from the same tokens.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/assets/fonts"
)

// The colours that Fyne's own theme has no name for.
const (
	Card      fyne.ThemeColorName = "affiche-card"
	Band      fyne.ThemeColorName = "affiche-band"
	Line      fyne.ThemeColorName = "affiche-line"
	Ink       fyne.ThemeColorName = "affiche-ink"
	Muted     fyne.ThemeColorName = fynetheme.ColorNamePlaceHolder
	Nav       fyne.ThemeColorName = "affiche-nav"
	NavRow    fyne.ThemeColorName = "affiche-nav-row"
	NavInk    fyne.ThemeColorName = "affiche-nav-ink"
	NavMuted  fyne.ThemeColorName = "affiche-nav-muted"
	NavLine   fyne.ThemeColorName = "affiche-nav-line"
	Accent    fyne.ThemeColorName = "affiche-accent"
	Bar       fyne.ThemeColorName = "affiche-bar"  // of a small diagram
	Edge      fyne.ThemeColorName = "affiche-edge" // of what is typed in or chosen from: nothing else may say that it is one
	Chip      fyne.ThemeColorName = "affiche-chip"
	Strong    fyne.ThemeColorName = "affiche-strong" // what is pressed most: the segment chosen, the first button
	OnStrong  fyne.ThemeColorName = "affiche-on-strong"
	Fits      fyne.ThemeColorName = "affiche-fits"
	FitsPale  fyne.ThemeColorName = "affiche-fits-pale"
	Warn      fyne.ThemeColorName = "affiche-warn"
	WarnPale  fyne.ThemeColorName = "affiche-warn-pale"
	Note      fyne.ThemeColorName = "affiche-note"
	NotePale  fyne.ThemeColorName = "affiche-note-pale"
	BlockPale fyne.ThemeColorName = "affiche-block-pale"
	Shade     fyne.ThemeColorName = "affiche-shade" // below what lies over the rest
	Veil      fyne.ThemeColorName = "affiche-veil"  // over the window while a dialog asks
	Thin      fyne.ThemeColorName = "affiche-thin"  // over the window below the palette
)

// The sizes that Fyne's own theme has no name for.
const (
	NavWidth       fyne.ThemeSizeName = "affiche-nav-width"
	NavRowHeight   fyne.ThemeSizeName = "affiche-nav-row"
	PanelWidth     fyne.ThemeSizeName = "affiche-panel-width"
	ToolbarHeight  fyne.ThemeSizeName = "affiche-toolbar-height"
	StatusHeight   fyne.ThemeSizeName = "affiche-status-height"
	FieldHeight    fyne.ThemeSizeName = "affiche-field-height"
	PillHeight     fyne.ThemeSizeName = "affiche-pill-height"
	Gap            fyne.ThemeSizeName = "affiche-gap" // between groups; within them it is the padding
	Title          fyne.ThemeSizeName = fynetheme.SizeNameHeadingText
	Text           fyne.ThemeSizeName = fynetheme.SizeNameText
	Small          fyne.ThemeSizeName = fynetheme.SizeNameCaptionText
	Radius         fyne.ThemeSizeName = fynetheme.SizeNameInputRadius
	DialogWidth    fyne.ThemeSizeName = "affiche-dialog-width"
	HoverCardWidth fyne.ThemeSizeName = "affiche-hover-width"
	PaletteWidth   fyne.ThemeSizeName = "affiche-palette-width"
)

// A Choice is what a person picked in the View menu.
type Choice string

// The choices of look.
const (
	System Choice = "" // as the machine has it
	Light  Choice = "light"
	Dark   Choice = "dark"
)

// Theme is the window's theme. Its zero value follows the system.
type Theme struct {
	Choice Choice
	Untold bool    // the system has not said what it wants: light then
	Scale  float32 // of texts and rows; 0 is 1
}

// The faces of the window, the same that pictures are painted with. They never change.
var (
	regular = fyne.NewStaticResource("NotoSans-Regular.ttf", fonts.Regular())
	bold    = fyne.NewStaticResource("NotoSans-Bold.ttf", fonts.Bold())
)

// Face is the font of our own texts. They ask for it directly: what goes by the theme alone has the toolkit look for
// emoji and through all fonts of the system before the first letter stands.
func Face(isBold bool) fyne.Resource {
	if isBold {
		return bold
	}
	return regular
}

var _ fyne.Theme = Theme{}

// Dark reports whether the theme is dark, given what the system wants.
func (t Theme) Dark(system fyne.ThemeVariant) bool {
	if t.Choice == System {
		return system == fynetheme.VariantDark && !t.Untold
	}
	return t.Choice == Dark
}

// Color implements [fyne.Theme].
func (t Theme) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	column, variant := 0, fynetheme.VariantLight
	if t.Dark(system) {
		column, variant = 1, fynetheme.VariantDark
	}
	if pair, ok := colours[name]; ok {
		return pair[column]
	}
	return fynetheme.DefaultTheme().Color(name, variant)
}

// Size implements [fyne.Theme].
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	size, ok := sizes[name]
	if !ok {
		size = fynetheme.DefaultTheme().Size(name)
	}
	return size * t.grows(name)
}

// grows is how many times larger than usual a size is: texts and rows as the person chose, what holds them half as much more,
// so that the programme keeps its room; lines and corners stay.
func (t Theme) grows(name fyne.ThemeSizeName) float32 {
	scale := max(t.Scale, 1)
	switch name {
	case NavWidth, PanelWidth, DialogWidth, HoverCardWidth, PaletteWidth:
		return 1 + (scale-1)/2
	case fynetheme.SizeNameSeparatorThickness, fynetheme.SizeNameInputBorder, fynetheme.SizeNameInputRadius,
		fynetheme.SizeNameSelectionRadius, fynetheme.SizeNameScrollBarRadius, fynetheme.SizeNameScrollBar,
		fynetheme.SizeNameScrollBarSmall, fynetheme.SizeNamePadding, Gap:
		return 1
	}
	return scale
}

// Font implements [fyne.Theme]. The toolkit's own is Noto Sans, too.
func (t Theme) Font(style fyne.TextStyle) fyne.Resource { return fynetheme.DefaultTheme().Font(style) }

// Icon implements [fyne.Theme].
func (t Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fynetheme.DefaultTheme().Icon(name)
}

// Of is a colour of the theme in force.
func Of(name fyne.ThemeColorName) color.Color {
	s := fyne.CurrentApp().Settings()
	return s.Theme().Color(name, s.ThemeVariant())
}

// Size is a size of the theme in force.
func Size(name fyne.ThemeSizeName) float32 { return fyne.CurrentApp().Settings().Theme().Size(name) }

// Grown is how many times larger than usual texts are in the theme in force.
func Grown() float32 {
	t, _ := fyne.CurrentApp().Settings().Theme().(Theme)
	return t.grows(Text)
}

// Row is a height or a width that grows with the texts in it.
func Row(usual float32) float32 { return usual * Grown() }

// IsDark reports whether the theme in force is dark.
func IsDark() bool {
	s := fyne.CurrentApp().Settings()
	t, ours := s.Theme().(Theme)
	return ours && t.Dark(s.ThemeVariant())
}
