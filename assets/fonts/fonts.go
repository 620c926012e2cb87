// Package fonts holds the letters in which Affiche writes: Noto Sans, under the SIL Open Font License 1.1 (OFL.txt beside
// this file), unchanged from Debian's package fonts-noto-core.
//
// Pictures, pages and the window use the same letters, so that a width measured in one holds in the others.
package fonts

import _ "embed"

//go:embed NotoSans-Regular.ttf
var regular []byte

//go:embed NotoSans-Bold.ttf
var bold []byte

// Regular is Noto Sans as a TrueType file; it is to be read only.
func Regular() []byte { return regular }

// Bold is Noto Sans Bold as a TrueType file; it is to be read only.
func Bold() []byte { return bold }
