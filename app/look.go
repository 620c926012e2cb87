package app

import "affiche/app/theme"

// applyLook gives the program the theme that the person chose.
func (w *window) applyLook() {
	w.dressing = true
	w.app.Settings().SetTheme(theme.Theme{Choice: theme.Choice(w.state.Settings().Look), Untold: w.untold, Scale: w.state.Scale()})
	w.dressing = false
}

// needsTelling reports a system that says only later, or never, whether it is light or dark.
func needsTelling(system string) bool { return system != "darwin" && system != "windows" }

// lookChanged builds the window anew where the system went from light to dark or back, or said for the first time which.
func (w *window) lookChanged() {
	if w.untold && !w.dressing {
		w.untold = false
		w.applyLook()
	}
	if w.frame != nil && w.frame.dark != theme.IsDark() {
		w.dress(func() {})
	}
}

// dress builds the window anew in another look, with in sight what was it before.
func (w *window) dress(look func()) {
	seen := w.sight()
	look()
	w.build()
	w.regain(seen)
}
