package app

import (
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"time"
)

// What the program was given by the system and does not need is given back when it comes to rest: reading and looking through
// a large season leaves three times as much behind as the season has.

const (
	// thrifty is the growth of the heap, in per cent, at which garbage is collected from the first rest on: of a large season the
	// usual double would be more than all the rest of the program. Until then it would make a start longer.
	thrifty = 50
	// restsAfter is how long nothing is to be done beside the window before that is a rest.
	restsAfter = 2 * time.Second
	// worthIt is how much there has to be to give back.
	worthIt = 24 << 20
)

// A rest knows what is done beside the window, and what to do when that has ended for a while.
type rest struct {
	come func()

	mu    sync.Mutex
	busy  int
	timer *time.Timer // runs while nothing is done
}

// begin is told that something begins.
func (r *rest) begin() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.busy++
	if r.timer != nil {
		r.timer.Stop()
	}
}

// end is told that it has ended.
func (r *rest) end() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.busy--; r.busy == 0 && r.come != nil {
		r.timer = time.AfterFunc(restsAfter, r.come)
	}
}

// giveBack gives the system the memory that is not needed, where that is much.
func giveBack() {
	if usual := debug.SetGCPercent(thrifty); usual < thrifty {
		debug.SetGCPercent(usual)
	}
	if unneeded() >= worthIt {
		debug.FreeOSMemory()
	}
}

// unneeded is how much of the program's memory was left at the last collection or came since, and how much is free.
func unneeded() (bytes uint64) {
	of := []metrics.Sample{
		{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/free:bytes"}, {Name: "/gc/heap/live:bytes"},
	}
	metrics.Read(of)
	objects, free, live := of[0].Value.Uint64(), of[1].Value.Uint64(), of[2].Value.Uint64()
	return max(objects, live) - live + free
}
