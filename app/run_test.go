package app

import "testing"

func TestAMistakeOfTheToolkitAfterTheEndIsNone(t *testing.T) {
	left := false
	untilLeft(&left, func() {
		left = true
		panic("a window that is gone")
	})
}

func TestAMistakeBeforeTheEndIsToldWithItsStack(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("nobody hears of it")
		}
	}()
	untilLeft(new(bool), func() { panic("ours") })
}
