package work

import (
	"strings"

	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// InLabel is how a label calls a record, which may be new: by its type where it has no name, and where the name is somebody's
// or confidential. A label goes wherever the file goes, and stays for ever: its change would not verify without it.
func InLabel(plan *calendar.Plan, r calendar.Record) string {
	if r == nil {
		return ""
	}
	name, of := called(plan, r, plan.Programme.MainLanguage())
	if name == "" || of == calendar.TypePerson || nameField(of).Confidential {
		return typeWord + string(r.Ref().Type)
	}
	return name
}

// labelOf says what is done to a record by its name; of what bears the name of something else, a co-producer or a hold, by
// that and by what it is: nobody should think that the show itself goes.
func labelOf(plan *calendar.Plan, key string, r calendar.Record) storage.Label {
	name := InLabel(plan, r)
	_, of := called(plan, r, plan.Programme.MainLanguage())
	switch t := r.Ref().Type; {
	case of == "" || of == t || t == calendar.TypeEvent || t == calendar.TypeRun || strings.HasPrefix(name, typeWord):
		return storage.Label{Key: key, Args: []string{name}}
	default:
		return storage.Label{Key: key + ".of", Args: []string{typeWord + string(t), name}}
	}
}

// typeWord begins the key of a type's word.
const typeWord = "type."

// LabelText says what a change is, in a language. A conflict that was settled is labelled with the unit of the journal: that
// is no word for a person.
func LabelText(language string, l storage.Label) string {
	args := make([]any, len(l.Args))
	for i, a := range l.Args {
		args[i] = a
		if t, ok := strings.CutPrefix(a, typeWord); ok && calendar.New(calendar.Type(t), "") != nil {
			args[i] = assets.Say(language, a)
		}
	}
	if l.Key == "storage.resolve" && len(args) == 1 {
		if l.Args[0] == deletion {
			return assets.Say(language, "label.pick.deleted")
		}
		args[0] = Voice{Language: language}.Caption(l.Args[0])
	}
	if strings.HasPrefix(l.Key, "label.step") && len(args) > 1 {
		if rung := l.Args[len(args)-1]; assets.Has("en", rung) {
			args[len(args)-1] = assets.Say(language, rung)
		}
	}
	return assets.Say(language, l.Key, args...)
}
