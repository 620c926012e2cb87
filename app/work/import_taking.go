package work

import (
	"context"
	"reflect"

	"affiche/calendar"
)

// taking is an import in the making: records laid over the plan, which itself stays as it is.
type taking struct {
	plan     *calendar.Plan
	laid     map[calendar.Ref]calendar.Record // nil: deleted
	order    []calendar.Ref
	aliases  map[string]map[string]*calendar.Alias // source → foreign id → alias, of events
	imported Imported
}

func newTaking(plan *calendar.Plan) *taking {
	t := &taking{
		plan: plan, laid: map[calendar.Ref]calendar.Record{}, aliases: map[string]map[string]*calendar.Alias{},
		imported: Imported{Records: map[calendar.Type]Counts{}},
	}
	for a := range plan.Aliases.Each() {
		if a.Kind == string(calendar.TypeEvent) && !ofTable(a) {
			t.know(a)
		}
	}
	return t
}

func (t *taking) know(a *calendar.Alias) {
	if t.aliases[a.Source] == nil {
		t.aliases[a.Source] = map[string]*calendar.Alias{}
	}
	t.aliases[a.Source][a.Foreign] = a
}

// found is the record as this import has it by now, a copy to be changed; nil where there is none.
func (t *taking) found(kind calendar.Type, id calendar.ID) calendar.Record {
	ref := calendar.Ref{Type: kind, ID: id}
	r, laid := t.laid[ref]
	if !laid {
		r = t.plan.Record(ref)
	}
	if r == nil {
		return nil
	}
	return calendar.Copy(r)
}

func (t *taking) lay(r calendar.Record) { t.layAt(r.Ref(), r) }

func (t *taking) drop(ref calendar.Ref) { t.layAt(ref, nil) }

func (t *taking) layAt(ref calendar.Ref, r calendar.Record) {
	if _, again := t.laid[ref]; !again {
		t.order = append(t.order, ref)
	}
	t.laid[ref] = r
}

// touched is a record to be put, or without one a deletion.
type touched struct {
	ref    calendar.Ref
	record calendar.Record
}

// settle lists what differs from the plan in the end, and counts.
func (t *taking) settle() []touched {
	var differing []touched
	for _, ref := range t.order {
		before, after := t.plan.Record(ref), t.laid[ref]
		c := t.imported.Records[ref.Type]
		switch {
		case before == nil && after == nil:
			continue
		case before == nil:
			c.New++
		case after == nil:
			c.Gone++
		case sameFields(before, after):
			c.Same++
		default:
			c.Changed++
		}
		t.imported.Records[ref.Type] = c
		if before == nil || after == nil || !sameFields(before, after) {
			differing = append(differing, touched{ref, after})
		}
	}
	return differing
}

// sameFields compares records field by field; no text and an empty one are the same.
func sameFields(a, b calendar.Record) bool {
	for _, f := range calendar.Fields(a.Ref().Type) {
		x, y := f.Value(a), f.Value(b)
		if !reflect.DeepEqual(x, y) && !(isEmpty(x) && isEmpty(y)) {
			return false
		}
	}
	return true
}

func isEmpty(value any) bool {
	v := reflect.ValueOf(value)
	return (v.Kind() == reflect.Map || v.Kind() == reflect.Slice) && v.Len() == 0
}

// take lays one schedule over the plan. A schedule of which nothing can be taken in makes nothing.
func (t *taking) take(ctx context.Context, s calendar.Schedule, o ImportOptions) error {
	items, twice := once(s.Items)
	t.imported.Refused = append(append(t.imported.Refused, s.Refused...), twice...)
	src, err := t.sourceOf(s, o, items)
	if err != nil {
		return err
	}
	t.imported.Sources = append(t.imported.Sources, src.name)
	src.refuse(s.Refused)
	items = src.identify(items)
	src.meet(items, o)
	for _, item := range items {
		if err := ctx.Err(); err != nil {
			return err
		}
		src.item(item)
	}
	if src.took {
		src.conclude()
	}
	src.dropped()
	return ctx.Err()
}
