package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/paint"
	"affiche/calendar"
)

// Kind, KindPale and KindInk name the colours of a kind of activity: its fill, its pale fill and text on that.
func Kind(k calendar.ActivityKind) fyne.ThemeColorName { return fyne.ThemeColorName("kind-" + k) }

// KindPale is the fill of what is not sure yet; see [Kind].
func KindPale(k calendar.ActivityKind) fyne.ThemeColorName { return Kind(k) + "-pale" }

// KindInk is text on the pale fill, or beside a bar; see [Kind].
func KindInk(k calendar.ActivityKind) fyne.ThemeColorName { return Kind(k) + "-ink" }

// A pair is a colour in the light and in the dark theme.
type pair [2]color.NRGBA

func hex(rgb uint32) color.NRGBA { return faint(rgb, 0xff) }

func faint(rgb uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: alpha}
}

func both(light, dark uint32) pair { return pair{hex(light), hex(dark)} }

// colours never change once the program runs.
var colours = withKinds(map[fyne.ThemeColorName]pair{
	fynetheme.ColorNameBackground:     both(0xf7f8fa, 0x141922),
	fynetheme.ColorNameButton:         both(0xffffff, 0x1b212b),
	fynetheme.ColorNameDisabled:       both(0x98a2b3, 0x5d6879),
	fynetheme.ColorNameDisabledButton: both(0xf2f4f7, 0x202734),
	fynetheme.ColorNameError:          both(0xb23343, 0xff8a97),
	fynetheme.ColorNameFocus:          {faint(0x2566a8, 0x38), faint(0x82b8f0, 0x40)},
	// Ink, but for how the toolkit writes the keys in its menus: it takes the low bytes of the 16-bit channels of this colour
	// and of 95 % of its alpha. Of an opaque one that is hardly to be seen; of these it is a grey that can be read.
	fynetheme.ColorNameForeground:          {faint(0x1f1f30, 0xf1), faint(0xe3f3f2, 0xef)},
	fynetheme.ColorNameForegroundOnPrimary: both(0xffffff, 0x141922),
	fynetheme.ColorNameHeaderBackground:    both(0xf2f4f7, 0x202734),
	fynetheme.ColorNameHover:               {faint(0x1d2430, 0x0f), faint(0xe8ebf0, 0x14)},
	fynetheme.ColorNameHyperlink:           both(0x2566a8, 0x82b8f0),
	fynetheme.ColorNameInputBackground:     both(0xffffff, 0x141922),
	fynetheme.ColorNameInputBorder:         both(0xd0d5dd, 0x38424f),
	fynetheme.ColorNameMenuBackground:      both(0xffffff, 0x202734),
	fynetheme.ColorNameOverlayBackground:   both(0xffffff, 0x1b212b),
	fynetheme.ColorNamePlaceHolder:         both(0x5e687c, 0x9aa4b5),
	fynetheme.ColorNamePressed:             {faint(0x1d2430, 0x24), faint(0xe8ebf0, 0x2c)},
	fynetheme.ColorNamePrimary:             both(0x2566a8, 0x82b8f0),
	fynetheme.ColorNameScrollBar:           {faint(0x5e687c, 0xb8), faint(0x9aa4b5, 0xa0)},
	fynetheme.ColorNameScrollBarBackground: {faint(0, 0), faint(0, 0)},
	fynetheme.ColorNameSelection:           both(0xd6e5f5, 0x24405f),
	fynetheme.ColorNameSeparator:           both(0xe4e7ec, 0x2b3340),
	fynetheme.ColorNameShadow:              {faint(0x101828, 0x2e), faint(0x000000, 0x70)},
	fynetheme.ColorNameSuccess:             both(0x1e6b3a, 0x7fd6a0),
	fynetheme.ColorNameWarning:             both(0x945500, 0xf0b04f),

	Ink:       both(0x1d2430, 0xe8ebf0),
	Card:      both(0xffffff, 0x1b212b),
	Band:      both(0xf2f4f7, 0x202734),
	Line:      both(0xe4e7ec, 0x2b3340),
	Nav:       both(0x1d2430, 0x0f131a),
	NavRow:    both(0x323c4d, 0x2b3340),
	NavInk:    both(0xffffff, 0xffffff),
	NavMuted:  both(0xa9b3c4, 0x9aa4b5),
	NavLine:   both(0x323c4d, 0x2b3340),
	Accent:    both(0xb23343, 0xff8a97),
	Bar:       both(0x828c9c, 0x6b7688),
	Edge:      both(0x848d9c, 0x6b7688),
	Chip:      both(0xe9edf3, 0x2b3340),
	Strong:    both(0x1d2430, 0x606f89),
	OnStrong:  both(0xffffff, 0xffffff),
	Fits:      both(0x1e6b3a, 0x7fd6a0),
	FitsPale:  both(0xe2f3e7, 0x173224),
	Warn:      both(0x945500, 0xf0b04f),
	WarnPale:  both(0xfbf0df, 0x38290f),
	Note:      both(0x2566a8, 0x82b8f0),
	NotePale:  both(0xe2edf8, 0x182b3e),
	BlockPale: both(0xfdecee, 0x3a1d23),
	Shade:     {faint(0x101828, 0x16), faint(0x000000, 0x50)},
	Thin:      {faint(0x1d2430, 0x40), faint(0x000000, 0x80)},
	Veil:      {faint(0x1d2430, 0x66), faint(0x000000, 0x99)},
})

// withKinds adds the colours of the kinds, which are those that the timeline is painted with.
func withKinds(m map[fyne.ThemeColorName]pair) map[fyne.ThemeColorName]pair {
	light, dark := paint.Light().Kinds, paint.Dark().Kinds
	for _, k := range calendar.ActivityKinds() {
		m[Kind(k)] = pair{light[k].Fill, dark[k].Fill}
		m[KindPale(k)] = pair{light[k].Pale, dark[k].Pale}
		m[KindInk(k)] = pair{light[k].Ink, dark[k].Ink}
	}
	return m
}

// sizes go in steps of 4, texts apart.
var sizes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNameText:               13,
	fynetheme.SizeNameHeadingText:        19,
	fynetheme.SizeNameSubHeadingText:     15,
	fynetheme.SizeNameCaptionText:        11,
	fynetheme.SizeNamePadding:            4,
	fynetheme.SizeNameInnerPadding:       7,
	fynetheme.SizeNameLineSpacing:        4,
	fynetheme.SizeNameInlineIcon:         16,
	fynetheme.SizeNameScrollBar:          10,
	fynetheme.SizeNameScrollBarSmall:     4,
	fynetheme.SizeNameScrollBarRadius:    3,
	fynetheme.SizeNameSeparatorThickness: 1,
	fynetheme.SizeNameInputBorder:        1,
	fynetheme.SizeNameInputRadius:        6,
	fynetheme.SizeNameSelectionRadius:    5,

	NavWidth:       216,
	NavRowHeight:   32,
	PanelWidth:     332,
	ToolbarHeight:  56,
	StatusHeight:   28,
	FieldHeight:    32,
	PillHeight:     20,
	Gap:            12,
	DialogWidth:    460,
	HoverCardWidth: 280,
	PaletteWidth:   580,
}
