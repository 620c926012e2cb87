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
	if !slices.IsSorted(names) || !slices.Contains(names, "Europe/Ljubljana") || !slices.Contains(names, "Europe/Podgorica") {
		t.Errorf("%d names: %v …", len(names), names[:5])
	}
}
