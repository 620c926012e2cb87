package calendar

import (
	"slices"
	"testing"
)

func TestEveryZoneToChooseFromIsAZone(t *testing.T) {
	names := Zones()
	for _, name := range names {
		if _, err := Zone(name); err != nil {
			t.Error(err)
		}
	}
	if len(slices.Compact(slices.Clone(names))) != len(names) || slices.Contains(names, "") {
		t.Error("a name stands there twice, or none")
	}
	if !slices.IsSorted(names) || !slices.Contains(names, "Europe/Ljubljana") || !slices.Contains(names, "Europe/Podgorica") {
		t.Errorf("%d names: %v …", len(names), names[:5])
	}
}
