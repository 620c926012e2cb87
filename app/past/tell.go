package past

import (
	"cmp"
	"slices"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// A Telling is one change of the journal with what it did.
type Telling struct {
	storage.Change
	Said  string // what it was: "Change the time of “Balkan winds”"; an undo says what it undid
	Lines []Line // what it did, the weighty records first
	Left  int    // how many more lines there are
}

// A Line is what a change did to one unit of one record.
type Line struct {
	Ref    calendar.Ref
	Change string // of which it is a line
	Deed   Deed
	What   string // the kind of record: "Date"
	Name   string // what it is called today; "" has none
	Unit   string // of the journal: "when", "title.fr"
	// Field, Before and After say the value: "When", "Mon 23 Aug 2027, 20:30 – 21:45", "Tue 24 Aug …". A record that is made
	// has no Field, and in After what tells it from others.
	Field, Before, After string
	Redacted             bool   // the values were removed for good; Before and After are ""
	Old, New             string // the values as the journal has them
	Gone                 bool   // the record is not there today
}

// A Deed is what happened to a record.
type Deed string

// The deeds.
const (
	Made     Deed = "made"
	Changed  Deed = "changed"
	Deleted  Deed = "deleted"
	Restored Deed = "restored"
)

// Tell gives changes of a file's history their words in a language, with at most so many lines each; 0 is all. It only
// reads the file, and may be called from any goroutine.
func Tell(f *storage.File, language string, changes []storage.Change, most int) ([]Telling, error) {
	done := make([][]storage.Op, len(changes))
	for i, c := range changes {
		ops, err := f.Ops(c.ID)
		if err != nil {
			return nil, err
		}
		done[i] = telling(ops)
	}
	voice, err := remember(f, language, shortened(done, most))
	if err != nil {
		return nil, err
	}
	tellings := make([]Telling, len(changes))
	for i, c := range changes {
		tellings[i] = voice.tell(c, done[i], most)
	}
	return tellings, nil
}

// telling keeps what a person would want to hear of, in the order of [calendar.Types]: not what calendars and imports
// remember for themselves, and of a record that is made not each of its values.
func telling(ops []storage.Op) []storage.Op {
	made := map[calendar.Ref]bool{}
	for _, o := range ops {
		made[o.Ref] = made[o.Ref] || o.Unit == work.Creation
	}
	var kept []storage.Op
	for _, o := range ops {
		if bookkeeping[o.Ref.Type] || made[o.Ref] && o.Unit != work.Creation {
			continue
		}
		kept = append(kept, o)
	}
	slices.SortStableFunc(kept, func(a, b storage.Op) int {
		return cmp.Or(cmp.Compare(weight[a.Ref.Type], weight[b.Ref.Type]), cmp.Compare(a.Ref.ID, b.Ref.ID),
			cmp.Compare(place(a), place(b)))
	})
	return kept
}

// bookkeeping are the records that nobody makes by hand.
var bookkeeping = map[calendar.Type]bool{calendar.TypeAlias: true, calendar.TypeIssued: true}

// weight is the place of each type among all.
var weight = func() map[calendar.Type]int {
	places := map[calendar.Type]int{}
	for i, t := range calendar.Types() {
		places[t] = i
	}
	return places
}()

// place is that of an op's unit among those of its record: as its fields are declared.
func place(o storage.Op) int {
	return slices.IndexFunc(calendar.Fields(o.Ref.Type), func(f calendar.Field) bool { return f.Unit == family(o.Unit) })
}

func shortened(done [][]storage.Op, most int) (ops []storage.Op) {
	for _, of := range done {
		if most > 0 {
			of = of[:min(len(of), most)]
		}
		ops = append(ops, of...)
	}
	return ops
}
