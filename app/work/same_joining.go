package work

import (
	"slices"

	"affiche/calendar"
)

// joining has records refer to one instead of another. Where two links then say the same, they are one, too.
type joining struct {
	plan    *calendar.Plan
	now     map[calendar.Ref]calendar.Record // as they will be
	order   []calendar.Ref
	gone    map[calendar.Ref]bool
	pending []pair
	moved   int // references
}

// A pair is a record that goes, and the one that stands for it.
type pair struct{ from, to calendar.Ref }

func (j *joining) put(r calendar.Record) {
	if j.now[r.Ref()] == nil {
		j.order = append(j.order, r.Ref())
	}
	j.now[r.Ref()] = r
}

// record is one as it will be; nil where it goes.
func (j *joining) record(ref calendar.Ref) calendar.Record {
	if j.gone[ref] {
		return nil
	}
	if r := j.now[ref]; r != nil {
		return r
	}
	return j.plan.Record(ref)
}

// run works off what is pending; that may make more so.
func (j *joining) run() error {
	for len(j.pending) > 0 {
		p := j.pending[0]
		j.pending = j.pending[1:]
		for _, use := range Uses(j.plan, p.from) {
			for _, by := range use.By {
				if err := j.lead(by, use.Field, p); err != nil {
					return err
				}
			}
		}
		for a := range j.plan.Aliases.Each() {
			if calendar.ID(a.Target) == p.from.ID {
				moved := *a
				moved.Target = string(p.to.ID)
				j.put(&moved)
			}
		}
	}
	return nil
}

// lead has a field of one record name the one that stays.
func (j *joining) lead(by calendar.Ref, field string, p pair) error {
	was := j.record(by)
	if was == nil {
		return nil // it went with another link
	}
	f, _ := calendar.FieldOf(by.Type, field)
	after := calendar.Copy(was)
	if by == p.to { // it named the other one as its own kit, or as where to go in the rain
		if err := f.Set(after, ""); err != nil {
			return err
		}
		j.put(after)
		return nil
	}
	if err := f.Set(after, string(p.to.ID)); err != nil {
		return err
	}
	j.follow(after, f, p.to)
	j.moved++
	switch twin := j.twin(after); {
	case len(after.Faults()) > len(was.Faults()): // two rooms that are not used together, and are one
		j.gone[by] = true
	case twin != nil:
		j.fold(after, twin)
	default:
		j.keep(by, after)
	}
	return nil
}

// follow has a place be in the house of the space that stays.
func (j *joining) follow(r calendar.Record, f calendar.Field, to calendar.Ref) {
	space, ok := j.record(to).(*calendar.Space)
	house, has := calendar.FieldOf(r.Ref().Type, "venue")
	if ok && has && house.Unit == f.Unit {
		// The value is of the field's form.
		_ = house.Set(r, string(space.Venue))
	}
}

// keep keeps a record that names another one now: a link whose id derives from what it links gets that of what it links now.
func (j *joining) keep(by calendar.Ref, after calendar.Record) {
	before := j.record(by)
	renamed := named(after)
	if renamed.Ref() == by || named(before).Ref() != by {
		j.put(after)
		return
	}
	j.gone[by] = true
	j.put(renamed)
	j.pending = append(j.pending, pair{by, renamed.Ref()})
}

// links are the records that say no more than what they link, so that two of the same are one.
var links = []calendar.Type{
	calendar.TypeMembership, calendar.TypeCompanyMember, calendar.TypeCoProduction, calendar.TypeAppearance, calendar.TypeCredit,
	calendar.TypeParty, calendar.TypeEnrolment, calendar.TypeAttendance, calendar.TypeQuiet,
}

// twin is another link of the same records; nil is none.
func (j *joining) twin(of calendar.Record) calendar.Record {
	ref := of.Ref()
	if !slices.Contains(links, ref.Type) {
		return nil
	}
	for _, f := range calendar.Fields(ref.Type) {
		if f.Form != calendar.Reference || f.Value(of) == "" {
			continue
		}
		at := calendar.Ref{Type: f.Of, ID: calendar.ID(f.Value(of).(string))}
		for other := range referring(j.plan, ref.Type, f, at.ID) {
			if r := j.record(other); other != ref && r != nil && linksSame(of, r) {
				return r
			}
		}
		for _, other := range j.order {
			if r := j.record(other); other.Type == ref.Type && other != ref && r != nil && linksSame(of, r) {
				return r
			}
		}
		return nil // by one of what it links its like are found
	}
	return nil
}

func linksSame(a, b calendar.Record) bool {
	for _, f := range calendar.Fields(a.Ref().Type) {
		if f.Form == calendar.Reference && f.Value(a) != f.Value(b) {
			return false
		}
	}
	return true
}

// fold has one link stand for two.
func (j *joining) fold(link, into calendar.Record) {
	kept, err := Same{}.joined(into, link)
	if err != nil {
		kept = into // what is wrong with both together is left with the one that goes
	}
	j.gone[link.Ref()] = true
	j.put(kept)
	j.pending = append(j.pending, pair{link.Ref(), into.Ref()})
}
