//go:build cgo

package main

import "affiche/app"

// window shows a programme, and returns when it is closed.
func window() func(path, lang string) error {
	return func(path, lang string) error {
		return app.Run(path, app.Options{Version: version, Language: lang, Zone: machineZone(), Actor: actor()})
	}
}
