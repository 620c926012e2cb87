package app

import (
	"slices"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"
)

func TestWhatIsToBeDoneWaitsUntilItIsEnough(t *testing.T) {
	test.NewTempApp(t)
	r := &thread{waiting: make(chan func(), 64)}
	var done []int
	for i := range 4 {
		r.Do(func() { done = append(done, i) })
	}
	if len(done) != 0 {
		t.Fatalf("%v was done before", done)
	}
	r.settle(time.Minute, func() bool { return len(done) == 2 })
	if want := []int{0, 1, 2, 3}; !slices.Equal(done, want) {
		t.Errorf("done is %v, want %v", done, want)
	}
	r.Do(func() { done = nil })
	if done != nil {
		t.Error("what came later still waits")
	}
}

func TestPatienceEnds(t *testing.T) {
	test.NewTempApp(t)
	r := &thread{waiting: make(chan func(), 64)}
	r.settle(time.Nanosecond, func() bool { return false })
	done := false
	r.Do(func() { done = true })
	if !done {
		t.Error("it still waits")
	}
}

// What is left when patience ends may itself have something done.
func TestWhatIsLeftMayHaveMoreDone(t *testing.T) {
	test.NewTempApp(t)
	r := &thread{waiting: make(chan func(), 64)}
	done := false
	r.Do(func() { r.Do(func() { done = true }) })
	r.settle(time.Minute, func() bool { return true })
	if !done {
		t.Error("it was not done")
	}
}

func TestNothingIsLostBetweenWaitingAndTheWindow(t *testing.T) {
	test.NewTempApp(t)
	r := &thread{waiting: make(chan func(), 8)}
	var all sync.WaitGroup
	for range 200 {
		all.Add(1)
		r.Go(func() { r.Do(all.Done) })
	}
	r.settle(time.Microsecond, func() bool { return false })
	all.Wait()
}

func TestNothingIsGivenToTheWindowOnceItIsLeft(t *testing.T) {
	test.NewTempApp(t)
	r := &thread{waiting: make(chan func(), 8)}
	r.settle(time.Nanosecond, func() bool { return true })
	r.leave()
	r.Do(func() { t.Error("it was done") })
}

// What the toolkit does last it asks of itself while it closes the queue for that, see newToolkit.
func TestTheToolkitHasNothingToDoLast(t *testing.T) {
	test.NewTempApp(t)
	l, ok := newToolkit().Lifecycle().(interface{ OnStopped() func() })
	if !ok {
		t.Fatal("the toolkit does not say any more what it does last; see whether newToolkit is still needed")
	}
	if l.OnStopped() != nil {
		t.Error("it has")
	}
}
