package app

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// addOtherKeys has the window know the keys that do what others do. Those of the menus the toolkit knows from there.
func (w *window) addOtherKeys() {
	for _, c := range w.commands.all {
		for _, keys := range c.others {
			if k, ok := keys.(*desktop.CustomShortcut); ok && isBare(k) {
				continue // see [window.runKey]
			}
			w.win.Canvas().AddShortcut(keys, func(fyne.Shortcut) { w.run(c.name) })
		}
	}
}

// runKey does the command that has a key alone, or with Shift: the toolkit has no shortcuts of such.
func (w *window) runKey(key fyne.KeyName) bool {
	held := w.held() & fyne.KeyModifierShift
	for _, c := range w.commands.all {
		for _, k := range append(c.others, c.keys) {
			keys, ok := k.(*desktop.CustomShortcut)
			if ok && keys.KeyName == key && keys.Modifier == held && isBare(keys) && !isLetter(keys) {
				w.run(c.name)
				return true
			}
		}
	}
	return false
}

// runLetter does the command that has a letter alone. What counts is the letter, and not the key: keyboards differ, and a
// key that has opened something would still type its letter there.
func (w *window) runLetter(letter rune) {
	for _, c := range w.commands.all {
		keys, ok := c.keys.(*desktop.CustomShortcut)
		if ok && isBare(keys) && isLetter(keys) && strings.EqualFold(string(keys.KeyName), string(letter)) {
			w.run(c.name)
			return
		}
	}
}

// isLetter reports the key of a letter: in a field it is typed.
func isLetter(keys *desktop.CustomShortcut) bool { return len(keys.KeyName) == 1 }

func isBare(keys *desktop.CustomShortcut) bool { return keys.Modifier&^fyne.KeyModifierShift == 0 }

// held are the modifiers that are held now.
func (w *window) held() fyne.KeyModifier {
	if d, ok := w.app.Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// keyWords says keys as people do: "Ctrl+Shift+S".
func (w *window) keyWords(keys fyne.Shortcut) string {
	s, ok := keys.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	parts := []string{}
	for _, m := range []struct {
		modifier fyne.KeyModifier
		name     string
	}{
		{fyne.KeyModifierControl, "ctrl"}, {fyne.KeyModifierSuper, "cmd"}, {fyne.KeyModifierAlt, "alt"}, {fyne.KeyModifierShift, "shift"},
	} {
		if modifierOf(s)&m.modifier != 0 {
			parts = append(parts, w.state.Say("key."+m.name))
		}
	}
	return strings.Join(append(parts, w.keyName(s.Key())), "+")
}

// modifierOf is Cmd on a Mac and Ctrl elsewhere, where a shortcut takes what is usual.
func modifierOf(s fyne.KeyboardShortcut) fyne.KeyModifier {
	if m := s.Mod(); m != fyne.KeyModifierShortcutDefault {
		return m
	}
	if runtime.GOOS == "darwin" {
		return fyne.KeyModifierSuper
	}
	return fyne.KeyModifierControl
}

// named are the keys that have words.
var named = map[fyne.KeyName]string{
	fyne.KeyLeft: "left", fyne.KeyRight: "right", fyne.KeyUp: "up", fyne.KeyDown: "down", fyne.KeyHome: "home",
	fyne.KeyEnd: "end", fyne.KeyPageUp: "page-up", fyne.KeyPageDown: "page-down", fyne.KeyReturn: "enter",
	fyne.KeyDelete: "delete", fyne.KeyInsert: "insert", fyne.KeyEscape: "escape", fyne.KeySpace: "space", fyne.KeyTab: "tab",
}

func (w *window) keyName(k fyne.KeyName) string {
	if name, ok := named[k]; ok {
		return w.state.Say("key." + name)
	}
	return string(k)
}

// cameBack comes before the window has the keyboard again: a field goes on where it was.
func (w *window) cameBack() {
	if e, ok := w.win.Canvas().Focused().(interface{ StayAsIs() }); ok {
		e.StayAsIs()
	}
}
