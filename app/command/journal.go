package command

import (
	"affiche/app/work"
	"affiche/assets"
	"affiche/storage"
)

// changeObject is a change of the journal, as scripts read it.
func (c *call) changeObject(change storage.Change, zone string) object {
	o := object{
		{"id", change.ID},
		{"at", momentObject(change.At, zone)},
		{"actor", change.Actor},
		{"device", change.Device},
		{"kind", change.Kind},
	}
	o = append(o, c.labelObject(change.Label)...)
	o = append(o, member{"ops", change.Ops})
	if change.Reverts != "" {
		o = append(o, member{"reverts", change.Reverts})
	}
	return o
}

// changeOrNull is null where nothing changed in the end.
func (c *call) changeOrNull(change storage.Change, zone string) any {
	if change.ID == "" {
		return nil
	}
	return c.changeObject(change, zone)
}

func (c *call) labelObject(l storage.Label) object {
	return object{
		{"label", label(c.scriptLang(), l)}, {"key", l.Key}, {"args", append([]string{}, l.Args...)},
	}
}

// inLang says a note in a language.
func inLang(lang string, n work.Note) string { return assets.Say(lang, n.Key, n.Args...) }
