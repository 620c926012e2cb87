package scene_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

const width, height = 1200.0, 900.0

func views() *rapid.Generator[scene.View] {
	return rapid.Custom(func(t *rapid.T) scene.View {
		from := rapid.Int64Range(0, 4_000_000_000).Draw(t, "from")
		long := math.Exp(rapid.Float64Range(math.Log(300), math.Log(3.1e8)).Draw(t, "seconds, as a logarithm"))
		return scene.ViewOf(calendar.Span{Start: calendar.Instant(from), End: calendar.Instant(from + int64(long))}, width)
	})
}

func TestAMomentComesBackFromItsPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := views().Draw(t, "view")
		at := calendar.Instant(rapid.Int64Range(0, 4_000_000_000).Draw(t, "moment"))
		if back := v.At(v.X(at)); back != at {
			t.Fatalf("%d stands at %f, where %d is", at, v.X(at), back)
		}
	})
}

func TestZoomKeepsTheMomentUnderThePointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := views().Draw(t, "view")
		x := rapid.Float64Range(scene.Column, width).Draw(t, "x")
		zoomed := v.Zoom(math.Exp(rapid.Float64Range(-4, 4).Draw(t, "factor, as a logarithm")), x, width)
		if before, after := v.At(x), zoomed.At(x); before != after {
			t.Fatalf("the pointer was at %d and is at %d", before, after)
		}
	})
}

func TestZoomEndsAtFiveMinutesAndAtTenYears(t *testing.T) {
	v := scene.ViewOf(span("2027-07-01", "2027-09-30"), width)
	near, far := v.Zoom(1e12, 700, width).Span(width), v.Zoom(1e-12, 700, width).Span(width)
	if got := near.End - near.Start; got != 5*60 {
		t.Errorf("as near as possible shows %d seconds", got)
	}
	if got := (far.End - far.Start) / (366 * 24 * 3600); got != 10 {
		t.Errorf("as far as possible shows %d years", got)
	}
	for _, factor := range []float64{0, -1, math.NaN()} {
		if v.Zoom(factor, 700, width) != v {
			t.Errorf("a factor of %f moves the view", factor)
		}
	}
}

// level reports whether two blocks have a height in common.
func level(a, b scene.Block) bool { return a.Y < b.Bottom() && b.Y < a.Bottom() }

func TestNoTwoBarsOverlapInAnyGrouping(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, l := grouped(t)
		f, _ := seen(t, l, 20_000)
		for i := range f.Blocks {
			for j := range f.Blocks[:i] {
				a, b := f.Blocks[j], f.Blocks[i]
				if level(a, b) && math.Min(a.Right(), b.Right())-math.Max(a.X, b.X) > 1 {
					t.Fatalf("%v and %v overlap", a, b)
				}
			}
		}
	})
}

func TestADateStandsInEachRowItBelongsToOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan, l := grouped(t)
		f := &scene.Frame{}
		l.Frame(f, scene.ViewOf(span("2026-12-01", "2028-01-31"), width), width, 1e6, 0)
		type standing struct {
			row calendar.ID
			ref calendar.Ref
		}
		rows, times := map[calendar.ID]int{}, map[standing]int{}
		for i := range f.Strips {
			for _, b := range f.On(i) {
				for _, ref := range b.Dates() {
					times[standing{f.Strips[i].Row.ID, ref}]++
					rows[ref.ID]++
				}
			}
		}
		for s, n := range times {
			if n != 1 {
				t.Fatalf("%v stands %d times in %s", s.ref, n, s.row)
			}
		}
		for e := range plan.Events.Each() {
			if a, _ := plan.Activities.Get(e.Activity); a.Kind != calendar.Festival && rows[e.ID] == 0 {
				t.Fatalf("%s stands nowhere", e.ID)
			}
		}
	})
}

func TestNoLabelRunsIntoTheNextBar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, f, _ := crowd(t)
		for _, a := range f.Blocks {
			end, gap := a.Title.X+a.Title.Width, 0.0
			if a.Beside {
				gap = 4
			}
			for _, b := range f.Blocks {
				if level(a, b) && !a.Title.Empty() && a.X < b.X && end > b.X-gap {
					t.Fatalf("%q, to %g, runs into %q at %g", a.Title, end, b.Title, b.X)
				}
			}
		}
	})
}

func TestEveryDateInSightIsInOneBlock(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan, f, _ := crowd(t)
		shown := map[calendar.Ref]int{}
		for i := range f.Blocks {
			dates := f.Blocks[i].Dates()
			if len(dates) != f.Blocks[i].Count {
				t.Fatalf("a block of %d has %d dates", f.Blocks[i].Count, len(dates))
			}
			for _, ref := range dates {
				shown[ref]++
			}
		}
		sight := f.View.Span(width)
		for e := range plan.Events.Each() {
			s, _ := e.When.Span()
			kind, _ := plan.Activities.Get(e.Activity)
			if kind.Kind != calendar.Festival && s.Meets(sight) && shown[e.Ref()] != 1 {
				t.Fatalf("%s is in %d blocks", e.ID, shown[e.Ref()])
			}
		}
	})
}

func TestWhatReachesIntoThePlotIsSeen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := scenetest.Crowd(rapid.IntRange(1, 3).Draw(t, "spaces"), rapid.IntRange(1, 60).Draw(t, "dates"))
		o := scene.Options{Language: "en", Ruler: even, Collapsed: map[calendar.ID]bool{}}
		for partner := range plan.Partners.All() {
			o.Collapsed[partner] = rapid.Bool().Draw(t, "folded")
		}
		l, f := scene.New(plan, o), &scene.Frame{}
		events := slices.Collect(plan.Events.Each())
		last := rapid.SampledFrom(events[:len(events)-1]).Draw(t, "date")
		reach, _ := last.When.Span()
		from := reach.End - calendar.Instant(rapid.IntRange(1, 3600).Draw(t, "seconds before its end"))
		l.Frame(f, scene.ViewOf(calendar.Span{Start: from, End: from + 6*3600}, width), width, 3000, 0)
		for _, e := range events {
			s, _ := e.When.Span()
			a, _ := plan.Activities.Get(e.Activity)
			if _, ok := f.Find(e.Ref()); !ok && s.Start < from+6*3600 && s.End > from && a.Kind != calendar.Festival {
				t.Fatalf("%s, %v, is not seen from %d on", e.ID, s, from)
			}
		}
	})
}

func TestWhatIsDrawnIsHit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, f, _ := crowd(t)
		for i := range f.Blocks {
			b := &f.Blocks[i]
			x, y := (math.Max(b.X, scene.Column)+math.Min(b.Right(), width))/2, b.Y+b.H/2
			if y < scene.Axis || y >= height || x < scene.Column || x >= width {
				continue
			}
			if h := f.Hit(x, y); h.Part != scene.OnBlock || h.Block.Box != b.Box {
				t.Fatalf("at the middle of %v lies %v %v", b.Box, h.Part, h.Block.Box)
			}
		}
	})
}

func TestAScrolledFrameIsTheSameAsANewOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, reused, l := crowd(t)
		v := reused.View.Scroll(rapid.Float64Range(-500, 500).Draw(t, "right"), rapid.Float64Range(-50, 50).Draw(t, "down"))
		fresh := &scene.Frame{}
		l.Frame(reused, v, width, height, 0)
		l.Frame(fresh, v, width, height, 0)
		if told(reused) != told(fresh) {
			t.Fatalf("reused:\n%s\nfresh:\n%s", told(reused), told(fresh))
		}
	})
}

// crowd is some dates in few rooms, seen somewhere in their year.
func crowd(t *rapid.T) (*calendar.Plan, *scene.Frame, *scene.Layout) {
	plan := scenetest.Crowd(rapid.IntRange(1, 6).Draw(t, "spaces"), rapid.IntRange(1, 200).Draw(t, "dates"))
	f, l := seen(t, lay(plan), height)
	return plan, f, l
}

// seen is a layout seen somewhere in the year of the crowd.
func seen(t *rapid.T, l *scene.Layout, height float64) (*scene.Frame, *scene.Layout) {
	f := &scene.Frame{}
	v := scene.ViewOf(span("2027-01-01", "2027-12-31"), width)
	zoom := math.Exp(rapid.Float64Range(-1, 6).Draw(t, "zoom, as a logarithm"))
	l.Frame(f, v.Zoom(zoom, rapid.Float64Range(scene.Column, width).Draw(t, "x"), width), width, height, 0)
	return f, l
}

// grouped is some dates with people in few rooms, in any grouping, some groups folded.
func grouped(t *rapid.T) (*calendar.Plan, *scene.Layout) {
	plan := scenetest.Crowd(rapid.IntRange(1, 6).Draw(t, "spaces"), rapid.IntRange(1, 200).Draw(t, "dates"))
	scenetest.Cast(plan, rapid.IntRange(1, 9).Draw(t, "people"))
	o := scene.Options{Language: "en", Ruler: even, Collapsed: map[calendar.ID]bool{}}
	o.Grouping = rapid.SampledFrom(scene.Groupings()).Draw(t, "grouping")
	for _, g := range scene.GroupsOf(plan, o) {
		o.Collapsed[g.ID] = rapid.Bool().Draw(t, "folded")
	}
	return plan, scene.New(plan, o)
}

func TestWhatIsInSightOfACrowdedRowIsThePartOfTheWholeThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, l := grouped(t)
		whole, _ := seen(t, l, 20_000)
		down := float64(rapid.IntRange(0, int(l.Height())).Draw(t, "down"))
		const low = 150.0
		part := &scene.Frame{}
		l.Frame(part, whole.View.Scroll(0, down), width, low, 0)
		there := map[scene.Box]scene.Block{}
		for _, b := range append(part.Blocks, part.Under...) {
			there[scene.Box{X: b.X, Y: math.Round(b.Y + down), W: b.W, H: b.H}] = b
		}
		for _, b := range append(whole.Blocks, whole.Under...) {
			if b.Bottom()-down <= scene.Axis || b.Y-down >= low {
				continue
			}
			got, ok := there[scene.Box{X: b.X, Y: math.Round(b.Y), W: b.W, H: b.H}]
			if !ok || got.Ref != b.Ref || got.Count != b.Count || got.Title.Words != b.Title.Words {
				t.Fatalf("%v, %q, is %v, %q where %g is scrolled away", b.Ref, b.Title, got.Ref, got.Title, down)
			}
		}
	})
}

func TestOfACrowdedRowNoMoreIsLaidOutThanIsInSight(t *testing.T) {
	const low, scrolled = 300.0, 200.0
	l, f := lay(scenetest.Crowd(1, 20_000)), &scene.Frame{}
	v := scene.ViewOf(span("2027-05-01", "2027-05-31"), width)
	if l.Height() < 2*low {
		t.Fatalf("the rows are %g high", l.Height())
	}
	l.Frame(f, v.Scroll(0, scrolled), width, low, 0)
	for _, b := range f.Blocks {
		s := f.Strips[rowNumber(f, b)]
		if first := b.Y < s.Y+10; !first && (b.Bottom() <= scene.Axis || b.Y >= low) {
			t.Fatalf("%v of %v is out of sight", b.Box, s.Box)
		}
	}
	if len(f.Blocks) == 0 {
		t.Fatal("nothing is in sight")
	}
}
