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
	Said    string  // what it was: "Change the time of “Balkan winds”"; an undo says what it undid
	Lines   []Line  // what it did, the weighty records first; none where there are too many
	Left    int     // how many lines there are more than those: [More] tells them
	Tallies []Tally // what it did, in numbers
}

// A Line is what a change did to one unit of one record.
type Line struct {
	Ref    calendar.Ref
	Change string // of which it is a line
	Deed   Deed
	What   string // the kind of record: "Date"
	Name   string // what it is called today; "" has none
	Label  string // what a label calls it
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

// Tell gives changes of a file's history their words in a language. One that has more lines than so many is told by its
// tallies alone; 0 tells all lines. It only reads the file, and may be called from any goroutine.
func Tell(f *storage.File, language string, changes []storage.Change, most int) ([]Telling, error) {
	return tell(f, language, changes, Question{}, most)
}

func tell(f *storage.File, language string, changes []storage.Change, q Question, most int) ([]Telling, error) {
	tellings := make([]Telling, len(changes))
	done := make([][]storage.Op, len(changes))
	var all []storage.Op
	for i, c := range changes {
		ops, err := f.Ops(c.ID)
		if err != nil {
			return nil, err
		}
		ops = telling(ops, q)
		tellings[i] = Telling{Change: c, Said: Said(language, c), Tallies: tallied(ops)}
		if most > 0 && len(ops) > most {
			tellings[i].Left = len(ops)
			continue
		}
		done[i] = ops
		all = append(all, ops...)
	}
	voice, err := remember(f, language, all)
	if err != nil {
		return nil, err
	}
	for i, c := range changes {
		tellings[i].Lines = voice.lines(c, done[i])
	}
	return tellings, nil
}

func (v voice) lines(c storage.Change, ops []storage.Op) (lines []Line) {
	for _, o := range ops {
		line := v.line(o)
		line.Change = c.ID
		lines = append(lines, line)
	}
	return lines
}

// More tells lines of a change that a question narrows, some that follow the first so many. It may be called from any
// goroutine.
func More(f *storage.File, language string, c storage.Change, q Question, from, most int) ([]Line, error) {
	ops, err := f.Ops(c.ID)
	if err != nil {
		return nil, err
	}
	ops = telling(ops, q)
	if words := calendar.Words(q.Text); len(words) > 0 {
		voice, err := remember(f, language, ops)
		if err != nil {
			return nil, err
		}
		lines := narrowed(Said(language, c)+" "+c.Actor, voice.lines(c, ops), words, language)
		return lines[min(from, len(lines)):min(from+most, len(lines))], nil
	}
	ops = ops[min(from, len(ops)):min(from+most, len(ops))]
	voice, err := remember(f, language, ops)
	if err != nil {
		return nil, err
	}
	return voice.lines(c, ops), nil
}

// telling keeps what a person would want to hear of, in the order of [calendar.Types]: not what calendars and imports
// remember for themselves, and of a record that is made not each of its values; and of these what a question asks for.
func telling(ops []storage.Op, q Question) []storage.Op {
	made := map[calendar.Ref]bool{}
	for _, o := range ops {
		made[o.Ref] = made[o.Ref] || o.Unit == work.Creation
	}
	var kept []storage.Op
	for _, o := range ops {
		if bookkeeping[o.Ref.Type] || made[o.Ref] && o.Unit != work.Creation || !q.about(o.Ref) {
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
