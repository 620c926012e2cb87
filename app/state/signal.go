package state

// A Signal tells whoever listens that something happened, in the order in which they began to listen.
type Signal[T any] struct{ listeners []func(T) }

// Listen calls f at every signal from now on.
func (s *Signal[T]) Listen(f func(T)) { s.listeners = append(s.listeners, f) }

// Send raises the signal.
func (s *Signal[T]) Send(v T) {
	for _, f := range s.listeners {
		f(v)
	}
}
