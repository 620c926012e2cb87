package app

import (
	"runtime/debug"
	"testing"
	"testing/synctest"
	"time"
)

func TestARestComesWhenNothingWasDoneForAWhile(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		came := 0
		r := rest{come: func() { came++ }}
		passes := func(d time.Duration, want int) {
			t.Helper()
			<-time.After(d)
			synctest.Wait()
			if came != want {
				t.Errorf("it came %d times, not %d", came, want)
			}
		}
		r.begin()
		r.begin()
		r.end()
		passes(2*restsAfter, 0)
		r.end()
		passes(restsAfter-1, 0)
		r.begin()
		passes(2*restsAfter, 0)
		r.end()
		passes(restsAfter+1, 1)
		passes(5*restsAfter, 1)
	})
}

// unused keeps the memory of a test from being optimised away.
var unused []byte

func TestWhatIsNotNeededIsGivenBack(t *testing.T) {
	usual := debug.SetGCPercent(100)
	t.Cleanup(func() { debug.SetGCPercent(usual) })
	for range 8 {
		unused = make([]byte, worthIt/2)
	}
	unused = nil
	if much := unneeded(); much < worthIt {
		t.Fatalf("only %d MB are not needed", much>>20)
	}
	if giveBack(); unneeded() >= worthIt {
		t.Errorf("%d MB are kept that nobody needs", unneeded()>>20)
	}
}
