package sample

import (
	"testing"

	"affiche/calendar"
)

func TestTheSampleReadsWithoutAMistake(t *testing.T) {
	records, err := Records()
	if err != nil {
		t.Fatal(err)
	}
	counts := map[calendar.Type]int{}
	for _, r := range records {
		counts[r.Ref().Type]++
	}
	t.Log(counts)
}
