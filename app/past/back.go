package past

import (
	"slices"
	"strconv"
	"strings"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// CanComeBack reports a line that says of something that it was otherwise before: [BringBack] makes it so again.
func (l Line) CanComeBack() bool {
	return l.Deed == Deleted && l.Gone || l.Deed == Changed && !l.Gone && !l.Redacted
}

// BringBack makes it so again as a line says that it was before, in one change that can be undone. A deleted record comes
// with all that was deleted with it and hangs on it, and with what it cannot be without. It refuses what may not be.
func BringBack(f *storage.File, l Line) (storage.Change, error) {
	var act work.Act
	var err error
	if l.Deed == Deleted {
		act, err = revive(f, l)
	} else {
		act, err = earlier(f, l)
	}
	if err != nil {
		return storage.Change{}, err
	}
	return act.Commit(f)
}

// earlier gives a unit of a record its earlier value.
func earlier(f *storage.File, l Line) (work.Act, error) {
	today := calendar.NewPlan()
	if err := f.Refresh(today, []calendar.Ref{l.Ref}); err != nil {
		return work.Act{}, err
	}
	then, err := l.earlierOf(today.Record(l.Ref))
	if err != nil {
		return work.Act{}, err
	}
	return work.Act{Label: storage.Label{Key: "label.bring-back.value", Args: []string{l.Label}}, Put: []calendar.Record{then}}, nil
}

// earlierOf is a record, nil where it is not here any more, with the value that it had before; the error is a [work.Refused] or
// [work.Faulty].
func (l Line) earlierOf(now calendar.Record) (calendar.Record, error) {
	if now == nil {
		return nil, &work.Refused{Key: "past.not-here", Args: []any{l.Name}}
	}
	then := calendar.Copy(now)
	if l.Redacted || !lay(then, l.Unit, l.Old) {
		return nil, &work.Refused{Key: "past.unknown"}
	}
	if faults := faultsOf(now, then, family(l.Unit)); len(faults) > 0 {
		return nil, &work.Faulty{Ref: l.Ref, Faults: faults}
	}
	return then, nil
}

func faultsOf(now, then calendar.Record, unit string) []calendar.Fault {
	faults := then.Faults() // its ladder is not asked: this is no step forward
	if e, ok := now.(*calendar.Event); ok && e.Locked && unit != "locked" {
		faults = append(faults, calendar.Fault{Field: unit, Rule: "locked"})
	}
	return faults
}

func calledSo(l Line) string {
	if l.Name == "" {
		return l.What
	}
	return l.Name
}

// lay gives the fields of a unit the values that the journal has; false where those cannot be read.
func lay(r calendar.Record, unit, value string) bool {
	was := work.Shown(r.Ref(), unit, value)
	if was == nil {
		return false
	}
	_, key, keyed := strings.Cut(unit, ".")
	for _, f := range work.FieldsOf(r.Ref().Type, family(unit)) {
		v := f.Value(was)
		switch all := f.Value(r).(type) {
		case calendar.Texts:
			v = all.With(key, v.(calendar.Texts)[key])
		case calendar.Set:
			words := calendar.SetOf(all.Words()...)
			if delete(words, key); v.(calendar.Set)[key] {
				words[key] = true
			}
			v = words
		default:
			if keyed {
				return false
			}
		}
		if f.Set(r, v) != nil {
			return false
		}
	}
	return true
}

// revival is what comes back when a deleted record does.
type revival struct {
	file  *storage.File
	went  map[calendar.Ref]bool // what the same change deleted
	past  *calendar.Plan        // all of it as it was, and what it names
	today *calendar.Plan        // what of that is there today
	order []calendar.Ref        // what comes
	comes map[calendar.Ref]calendar.Record
	stays []calendar.Record // what has the names again of what comes
}

func revive(f *storage.File, l Line) (work.Act, error) {
	r, err := reviving(f, l.Change, l.Ref)
	switch {
	case err != nil:
		return work.Act{}, err
	case len(r.order) == 0 || r.order[0] != l.Ref:
		return work.Act{}, &work.Refused{Key: "past.here-already", Args: []any{calledSo(l)}}
	}
	return r.act(l), nil
}

// reviving finds what comes back with records that a change deleted, as far as they are not there today.
func reviving(f *storage.File, change string, refs ...calendar.Ref) (*revival, error) {
	ops, err := f.Ops(change)
	if err != nil {
		return nil, err
	}
	r := &revival{
		file: f, went: map[calendar.Ref]bool{}, comes: map[calendar.Ref]calendar.Record{},
		past: calendar.NewPlan(), today: calendar.NewPlan(),
	}
	for _, ref := range refs {
		r.went[ref] = true
	}
	for _, o := range ops {
		if o.Unit == deletion && strings.Contains(o.New, "1") {
			r.went[o.Ref] = true
		}
	}
	if err := r.look(sorted(r.went)); err != nil {
		return nil, err
	}
	for _, ref := range refs {
		r.take(ref)
	}
	if err := r.complete(); err != nil {
		return nil, err
	}
	return r, r.reconnect(ops)
}

func sorted(refs map[calendar.Ref]bool) []calendar.Ref {
	var all []calendar.Ref
	for ref := range refs {
		all = append(all, ref)
	}
	slices.SortFunc(all, func(a, b calendar.Ref) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return all
}

// look reads records as they were, and those that are there today.
func (r *revival) look(refs []calendar.Ref) error {
	if err := r.file.Recall(r.past, refs); err != nil {
		return err
	}
	return r.file.Refresh(r.today, refs)
}

// take lets a record come, unless it is there or nothing is known of it.
func (r *revival) take(ref calendar.Ref) {
	if was := r.past.Record(ref); was != nil && r.comes[ref] == nil && r.today.Record(ref) == nil {
		r.comes[ref] = calendar.Copy(was)
		r.order = append(r.order, ref)
	}
}

// complete takes what hangs on what comes, and what that needs, until nothing more does.
func (r *revival) complete() error {
	went := sorted(r.went)
	for i := 0; i < len(r.order); i++ {
		ref := r.order[i]
		for _, other := range went {
			named(r.past.Record(other), func(of calendar.Ref) {
				if of == ref {
					r.take(other)
				}
			})
		}
		if err := r.settle(r.comes[ref]); err != nil {
			return err
		}
	}
	return nil
}

// settle sees to what a record names: what went with it comes, too, and so does what it cannot be without; of the rest that
// is gone it keeps no name.
func (r *revival) settle(record calendar.Record) error {
	var refs []calendar.Ref
	named(record, func(of calendar.Ref) {
		if of.ID != "" {
			refs = append(refs, of)
		}
	})
	if err := r.look(refs); err != nil {
		return err
	}
	for _, f := range calendar.Fields(record.Ref().Type) {
		if f.Form != calendar.Reference || f.Value(record) == "" {
			continue
		}
		of := calendar.Ref{Type: f.Of, ID: calendar.ID(f.Value(record).(string))}
		if r.today.Record(of) == nil && (r.went[of] || !without(record, f)) {
			r.take(of)
		}
	}
	return nil
}

// without takes a reference out of a record, if it can be without.
func without(record calendar.Record, f calendar.Field) bool {
	less := calendar.Copy(record)
	if f.Set(less, "") != nil || len(less.Faults()) > 0 {
		return false
	}
	return f.Set(record, "") == nil
}

// reconnect gives what stayed the names that the deletion took out of it, where nobody gave it others since.
func (r *revival) reconnect(ops []storage.Op) error {
	for _, o := range ops {
		if o.Unit == deletion || o.Unit == work.Creation || o.Redacted || r.comes[o.Ref] != nil || !r.names(o) {
			continue
		}
		if err := r.look([]calendar.Ref{o.Ref}); err != nil {
			return err
		}
		now := r.today.Record(o.Ref)
		if now == nil || !shows(now, o.Unit, o.New) {
			continue
		}
		then := calendar.Copy(now)
		if lay(then, o.Unit, o.Old) && len(then.Faults()) == 0 {
			r.stays = append(r.stays, then)
		}
	}
	return nil
}

// names reports that a unit named, before, something that comes.
func (r *revival) names(o storage.Op) (does bool) {
	named(work.Shown(o.Ref, o.Unit, o.Old), func(of calendar.Ref) { does = does || r.comes[of] != nil })
	return does
}

// shows reports that a record has for a unit what the journal says.
func shows(r calendar.Record, unit, value string) bool {
	then := calendar.Copy(r)
	if !lay(then, unit, value) {
		return false
	}
	return !slices.ContainsFunc(work.FieldsOf(r.Ref().Type, family(unit)), func(f calendar.Field) bool {
		return f.Format(f.Value(r)) != f.Format(f.Value(then))
	})
}

func (r *revival) act(l Line) work.Act {
	act := work.Act{Label: storage.Label{Key: "label.bring-back", Args: []string{l.Label}}}
	if more := len(r.order) - 1; more > 0 {
		act.Label = storage.Label{Key: "label.bring-back.more", Args: []string{l.Label, strconv.Itoa(more)}}
	}
	for _, ref := range r.order {
		act.Put = append(act.Put, r.comes[ref])
	}
	act.Put = append(act.Put, r.stays...)
	return act
}
