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

func TestZonesAreOfferedByTheBeginningsOfTheirNames(t *testing.T) {
	for typed, want := range map[string][]string{
		"ljub":     {"Europe/Ljubljana"},
		"sao pau":  {"America/Sao_Paulo"},
		"SÃO P":    {"America/Sao_Paulo"},
		"lond":     {"Europe/London"},
		"europe/p": {"Europe/Paris", "Europe/Podgorica", "Europe/Prague"},
		"po":       {"Europe/Podgorica", "Africa/Porto-Novo", "America/Port-au-Prince", "America/Port_of_Spain"},
		"york":     {"America/New_York"},
		"atlantis": nil,
		" ":        nil,
	} {
		if got := ZonesLike(typed, "Europe/Paris", 4); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", typed, got, want)
		}
	}
	if got := ZonesLike("a", "Europe/Paris", 3); len(got) != 3 {
		t.Errorf("of many it offers %v", got)
	}
}
