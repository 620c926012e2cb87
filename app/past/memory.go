package past

import (
	"fmt"
	"strings"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// voice says what the journal holds. Its plan has only what is spoken of, also what is deleted.
type voice struct {
	work.Voice
	there map[calendar.Ref]bool // the records that are there today
}

// remember reads the records that ops are about and those that they name, and what gives those their names.
func remember(f *storage.File, language string, ops []storage.Op) (voice, error) {
	v := voice{work.Voice{Plan: calendar.NewPlan(), Language: language}, map[calendar.Ref]bool{}}
	asked := map[calendar.Ref]bool{}
	var next []calendar.Ref
	ask := func(ref calendar.Ref) {
		if ref.ID != "" && !asked[ref] && ref.Type != calendar.TypeProgramme {
			asked[ref] = true
			next = append(next, ref)
		}
	}
	for _, o := range ops {
		ask(o.Ref)
		for _, value := range []string{o.Old, o.New} {
			named(work.Shown(o.Ref, o.Unit, value), ask)
		}
	}
	// A call has the name of its phase's run's activity: that is as far as names reach.
	for range namesReach {
		refs := next
		if next = nil; len(refs) == 0 {
			break
		}
		if err := f.Recall(v.Plan, refs); err != nil {
			return v, err
		}
		for _, ref := range refs {
			named(v.Plan.Record(ref), ask)
		}
	}
	return v, v.seeWhoIsThere(f, ops)
}

const namesReach = 5

// named tells what a record refers to.
func named(r calendar.Record, tell func(calendar.Ref)) {
	if r == nil {
		return
	}
	for _, f := range calendar.Fields(r.Ref().Type) {
		if f.Form == calendar.Reference {
			tell(calendar.Ref{Type: f.Of, ID: calendar.ID(f.Value(r).(string))})
		}
	}
}

// seeWhoIsThere notes which of the records are there today.
func (v voice) seeWhoIsThere(f *storage.File, ops []storage.Op) error {
	var refs []calendar.Ref
	for _, o := range ops {
		if _, known := v.there[o.Ref]; !known {
			v.there[o.Ref] = false
			refs = append(refs, o.Ref)
		}
	}
	today := calendar.NewPlan()
	if err := f.Refresh(today, refs); err != nil {
		return fmt.Errorf("see what is there today: %w", err)
	}
	for _, ref := range refs {
		v.there[ref] = today.Record(ref) != nil
	}
	return nil
}

// line says what an op did.
func (v voice) line(o storage.Op) Line {
	l := Line{
		Ref: o.Ref, Deed: deedOf(o), What: v.Say("type." + string(o.Ref.Type)), Name: v.Name(o.Ref), Label: work.InLabel(v.Plan, v.Plan.Record(o.Ref)), Unit: o.Unit,
		Redacted: o.Redacted, Old: o.Old, New: o.New, Gone: !v.there[o.Ref],
	}
	switch l.Deed {
	case Made:
		l.After = v.Gist(work.Shown(o.Ref, o.Unit, o.New))
	case Deleted:
		l.Before = v.Gist(v.Plan.Record(o.Ref))
	case Restored:
		l.After = v.Gist(v.Plan.Record(o.Ref))
	default:
		if e := v.Plan.Events.At(o.Ref.ID); e != nil && o.Unit != "when" && !e.When.IsZero() && l.Name != "" {
			l.Name += ", " + v.Days(e.When, false) // which of its activity's
		}
		l.Field = v.CaptionOf(o.Ref.Type, o.Unit)
		l.Before, l.After = v.sides(o)
	}
	return l
}

// deletion is the unit that says whether a record is deleted.
const deletion = "deleted"

// sides say a unit before and after. Where the words for the whole are the same, those fields say it that differ: the zone
// of a time, the second of two equal times.
func (v voice) sides(o storage.Op) (before, after string) {
	was, is := work.Shown(o.Ref, o.Unit, o.Old), work.Shown(o.Ref, o.Unit, o.New)
	before, after = v.unit(was, o.Unit), v.unit(is, o.Unit)
	if before != after || was == nil || is == nil {
		return before, after
	}
	var befores, afters []string
	for _, f := range work.FieldsOf(o.Ref.Type, o.Unit) {
		if f.Value(was) != f.Value(is) {
			befores = append(befores, v.CaptionOf(o.Ref.Type, f.Name)+" "+v.orNone(v.Field(was, f)))
			afters = append(afters, v.CaptionOf(o.Ref.Type, f.Name)+" "+v.orNone(v.Field(is, f)))
		}
	}
	return strings.Join(befores, ", "), strings.Join(afters, ", ")
}

func (v voice) unit(r calendar.Record, unit string) string {
	if r == nil {
		return ""
	}
	return v.Unit(r, unit)
}

func (v voice) orNone(said string) string {
	if said == "" {
		return none
	}
	return said
}

// none stands where there is no value.
const none = "–"

func family(unit string) string {
	name, _, _ := strings.Cut(unit, ".")
	return name
}
