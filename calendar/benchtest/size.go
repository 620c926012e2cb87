package benchtest

import "testing"

// Dates is how many dates a benchmark works on: as many as it says, or with -short a twentieth, where only is to be seen that
// it runs.
func Dates(full int) int {
	if testing.Short() {
		return full / 20
	}
	return full
}
