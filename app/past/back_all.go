package past

import (
	"slices"
	"strconv"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// BringBackAll makes it so again as it was before a change, in one change that can be undone: what it deleted is there again,
// and what it changed has its earlier values. It tells how many of its records do not come back: what it made stays, and so
// does what may not be as it was any more. Where nothing of it can come back, it refuses.
func BringBackAll(f *storage.File, language string, c storage.Change) (done storage.Change, left int, err error) {
	lines, err := More(f, language, c, Question{}, 0, c.Ops)
	if err != nil {
		return done, 0, err
	}
	act, left, err := backAll(f, lines)
	if err != nil {
		return done, left, err
	}
	done, err = act.Commit(f)
	return done, left, err
}

func backAll(f *storage.File, lines []Line) (act work.Act, left int, err error) {
	var first Line // that comes back
	comes, stays := map[calendar.Ref]calendar.Record{}, map[calendar.Ref]bool{}
	come := func(l Line, records ...calendar.Record) {
		if first.Ref.ID == "" {
			first = l
		}
		for _, r := range records {
			if comes[r.Ref()] == nil {
				act.Made = append(act.Made, r.Ref())
			}
			comes[r.Ref()] = r
		}
	}
	if deleted := deletedIn(lines); len(deleted) > 0 {
		r, err := reviving(f, lines[0].Change, deleted...)
		if err != nil {
			return act, 0, err
		}
		come(lineOf(lines, deleted[0]), r.act(Line{}).Put...)
	}
	today, changed := calendar.NewPlan(), map[calendar.Ref]bool{}
	for _, l := range lines {
		if l.Deed == Changed {
			changed[l.Ref] = true
		}
	}
	if err := f.Refresh(today, sorted(changed)); err != nil {
		return act, 0, err
	}
	for _, l := range lines {
		sofar := comes[l.Ref] // as other lines brought it back
		if sofar == nil {
			sofar = today.Record(l.Ref)
		}
		if l.Deed == Changed && l.CanComeBack() {
			if then, err := l.earlierOf(sofar); err == nil {
				come(l, then)
				continue
			}
		}
		if comes[l.Ref] == nil {
			stays[l.Ref] = true
		}
	}
	for ref := range stays {
		if comes[ref] == nil {
			left++
		}
	}
	if len(comes) == 0 {
		return act, left, &work.Refused{Key: "past.nothing-back"}
	}
	for _, ref := range act.Made {
		act.Put = append(act.Put, comes[ref])
	}
	act.Label = labelAll(first, len(comes))
	return act, left, nil
}

// deletedIn are the records that lines say were deleted, and that can come back.
func deletedIn(lines []Line) (refs []calendar.Ref) {
	for _, l := range lines {
		if l.Deed == Deleted && l.CanComeBack() {
			refs = append(refs, l.Ref)
		}
	}
	return refs
}

func lineOf(lines []Line, ref calendar.Ref) Line {
	return lines[slices.IndexFunc(lines, func(l Line) bool { return l.Ref == ref })]
}

func labelAll(first Line, records int) storage.Label {
	switch {
	case records > 1:
		return storage.Label{Key: "label.bring-back.more", Args: []string{first.Label, strconv.Itoa(records - 1)}}
	case first.Deed == Deleted:
		return storage.Label{Key: "label.bring-back", Args: []string{first.Label}}
	}
	return storage.Label{Key: "label.bring-back.value", Args: []string{first.Label}}
}

// CanComeBack reports a change of which something can be made as it was before, as far as its lines are told.
func (t Telling) CanComeBack() bool {
	return t.Left > 0 || slices.ContainsFunc(t.Lines, Line.CanComeBack)
}
