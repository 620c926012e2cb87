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

// rowNumber is the place among the rows in sight of the one in which a block stands.
func rowNumber(f *scene.Frame, b scene.Block) int {
	return slices.IndexFunc(f.Strips, func(s scene.Strip) bool { return b.Y >= s.Y && b.Y < s.Bottom() })
}

func TestAWalkAlongARowComesToEachOfItsDatesOnceInTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, f, _ := crowd(t)
		if len(f.Blocks) == 0 {
			return
		}
		start := rapid.SampledFrom(f.Blocks).Draw(t, "start")
		seen := map[calendar.Ref]bool{start.Ref: true}
		for _, by := range []int{1, -1} {
			here := start
			for next, ok := f.Along(here, by); ok; next, ok = f.Along(next, by) {
				if (next.X-here.X)*float64(by) < 0 || seen[next.Ref] {
					t.Fatalf("from %v the walk comes to %v", here.Box, next.Box)
				}
				seen[next.Ref], here = true, next
			}
		}
		for _, b := range f.Blocks {
			if rowNumber(f, b) == rowNumber(f, start) && !seen[b.Ref] {
				t.Fatalf("from %v the walk does not come to %v", start.Box, b.Box)
			}
		}
	})
}

func TestAWalkAcrossRowsComesToTheNearestDateOfTheNextRowThatHasOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, f, _ := crowd(t)
		if len(f.Blocks) == 0 {
			return
		}
		from, by := rapid.SampledFrom(f.Blocks).Draw(t, "start"), rapid.SampledFrom([]int{1, -1}).Draw(t, "down or up")
		here := rowNumber(f, from)
		next, ok := f.Across(from, by)
		there := len(f.Strips)
		if ok {
			there = rowNumber(f, next)
		}
		for _, b := range f.Blocks {
			row := rowNumber(f, b)
			if between := (row-here)*by > 0 && (!ok || (there-row)*by > 0); between {
				t.Fatalf("the walk from row %d passes %v in row %d", here, b.Box, row)
			}
			if ok && row == there && math.Abs(b.X-from.X) < math.Abs(next.X-from.X) {
				t.Fatalf("%v is nearer to %v than %v", b.Box, from.Box, next.Box)
			}
		}
	})
}

func TestAWalkFromWhatIsNotInSightLeadsNowhere(t *testing.T) {
	_, f := show(scenetest.Season(), "2027-07-01", "2027-09-30")
	lost := scene.Block{Box: scene.Box{Y: -400}}
	if _, ok := f.Along(lost, 1); ok {
		t.Error("along")
	}
	if _, ok := f.Across(lost, 1); ok {
		t.Error("across")
	}
}

func TestAWalkUpwardsComesToAFoldedGroupAtTheTop(t *testing.T) {
	o := scene.Options{Language: "en", Ruler: even, Collapsed: map[calendar.ID]bool{"ami": true}}
	l, f := scene.New(scenetest.Season(), o), &scene.Frame{}
	l.Frame(f, scene.ViewOf(span("2027-07-01", "2027-09-30"), 1200), 1200, 900, 0)
	here := find(t, f, "posters-1")
	for next, ok := f.Across(here, -1); ok; next, ok = f.Across(here, -1) {
		here = next
	}
	if at := rowNumber(f, here); at != 0 {
		t.Errorf("the walk ends in row %d", at)
	}
}
