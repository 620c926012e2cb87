package app

import past "affiche/app/history"

// newHistoryView is the room of what was done.
func newHistoryView(w *window) view {
	h := past.New(w.state)
	h.OnJump, h.OnTell = w.showThere, w.status.tell
	return h
}
