package storage

import "encoding/json"

// pushUndo puts changes on the undo stack, as one step; what was undone before can be redone no more.
func (w *writer) pushUndo(label Label, changes []string) error {
	if err := w.exec(`DELETE FROM undo WHERE undone = 1`); err != nil {
		return err
	}
	ids, err := json.Marshal(changes)
	if err != nil {
		return err
	}
	return w.exec(`INSERT INTO undo(pos, label, changes, undone)
		VALUES((SELECT coalesce(max(pos), 0) + 1 FROM undo), ?, ?, 0)`, label.text(), string(ids))
}
