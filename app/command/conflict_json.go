package command

import (
	"encoding/json"
	"strings"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

func conflictObjects(conflicts []storage.Conflict, zone string) []object {
	objects := []object{}
	for _, x := range conflicts {
		others := []object{}
		for _, s := range x.Others {
			others = append(others, object{{"value", sideObject(x, s.Value)}, {"by", byObject(s, zone)}})
		}
		objects = append(objects, object{
			{"record", x.Ref.ID},
			{"unit", x.Unit},
			{"base", sideObject(x, x.Base)},
			{"mine", sideObject(x, x.Mine.Value)},
			{"theirs", sideObject(x, x.Theirs.Value)},
			{"type", x.Ref.Type},
			{"mine_by", byObject(x.Mine, zone)},
			{"theirs_by", byObject(x.Theirs, zone)},
			{"others", others},
		})
	}
	return objects
}

// byObject tells who said a side, and when.
func byObject(s storage.Side, zone string) object {
	return object{{"actor", s.Actor}, {"device", s.Device}, {"at", momentObject(s.At, zone)}}
}

// sideObject is what one side says, field by field as lists have it; null where it says nothing.
func sideObject(x storage.Conflict, value string) any {
	if x.Unit == deletion && json.Valid([]byte(value)) {
		return object{{deletion, isGone(value)}}
	}
	return unitObject(x.Ref, x.Unit, value)
}

// unitObject is what the journal says of one unit of a record, field by field as lists have it; null where that is nothing.
func unitObject(ref calendar.Ref, name, value string) any {
	side := work.Shown(ref, name, value)
	if side == nil {
		return nil
	}
	unit, key, _ := strings.Cut(name, ".")
	o := object{}
	for _, f := range calendar.Fields(ref.Type) {
		if f.Unit != unit {
			continue
		}
		switch v := f.Value(side).(type) {
		case calendar.Texts:
			o = append(o, member{name, textOrNull(v[key])})
		case calendar.Set:
			o = append(o, member{name, v[key]})
		default:
			o = append(o, member{f.Name, fieldValue(side, f)})
		}
	}
	return o
}

func textOrNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
