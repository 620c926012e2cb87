package app

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"affiche/app/state"
)

// thread is the Runner of the program. Until the window's thread runs, what is to be done on it waits; settle does it on
// the thread that will be the window's.
type thread struct {
	waiting chan func()
	rest    rest

	mu      sync.Mutex
	settled bool

	open sync.RWMutex // held for reading while something is given to the toolkit
	left bool
}

var _ state.Runner = (*thread)(nil)

// Go starts a goroutine; what it does ends it.
func (t *thread) Go(f func()) {
	t.rest.begin()
	go func() {
		defer t.rest.end()
		f()
	}()
}

// Do does f on the window's thread. Once that is left, nothing is done.
func (t *thread) Do(f func()) {
	if t.keep(f) {
		return
	}
	t.open.RLock()
	defer t.open.RUnlock()
	if !t.left {
		fyne.Do(f)
	}
}

// leave says that the window's thread is about to end: the toolkit closes its queue then, and who gave it something more would
// end in a panic.
func (t *thread) leave() {
	t.open.Lock()
	defer t.open.Unlock()
	t.left = true
}

// Every does f on the window's thread again and again; stop ends the goroutine that asks for it. To wait for the next time is
// to rest.
func (t *thread) Every(d time.Duration, f func()) (stop func()) {
	over := make(chan struct{})
	go func() {
		ticker := time.NewTicker(d)
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				t.Do(f)
			case <-over:
				return
			}
		}
	}()
	return sync.OnceFunc(func() { close(over) })
}

// keep lets f wait for settle, unless that was, or so much waits that it can wait for the window.
func (t *thread) keep(f func()) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.settled {
		return false
	}
	select {
	case t.waiting <- f:
		return true
	default:
		return false
	}
}

// settle does what waits until that is enough, but no longer than patience; from then on everything goes to the window.
func (t *thread) settle(patience time.Duration, enough func() bool) {
	over := time.NewTimer(patience)
	defer over.Stop()
	for late := false; !late && !enough(); {
		select {
		case f := <-t.waiting:
			f()
		case <-over.C:
			late = true
		}
	}
	t.mu.Lock()
	t.settled = true
	t.mu.Unlock()
	for {
		select {
		case f := <-t.waiting:
			fyne.Do(f)
		default:
			return
		}
	}
}
