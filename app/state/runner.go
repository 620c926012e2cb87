package state

// A Runner knows the window's thread. In the program Go starts a goroutine and Do comes back to the window; in tests both
// call f at once, so that a test reads from top to bottom.
type Runner interface {
	Go(f func()) // beside the window's thread
	Do(f func()) // on it, later
}

// Inline is the Runner of tests.
type Inline struct{}

// Go calls f.
func (Inline) Go(f func()) { f() }

// Do calls f.
func (Inline) Do(f func()) { f() }

// queue lets one thing happen after another, each of which ends by calling done. Two edits of one record made quickly
// so do not miss each other.
type queue struct {
	waiting []func(done func())
	busy    bool
}

func (q *queue) add(turn func(done func())) {
	q.waiting = append(q.waiting, turn)
	if !q.busy {
		q.next()
	}
}

func (q *queue) next() {
	q.busy = len(q.waiting) > 0
	if !q.busy {
		return
	}
	turn := q.waiting[0]
	q.waiting = q.waiting[1:]
	turn(q.next)
}
