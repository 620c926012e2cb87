package state

import "context"

// Check has the file of the open season looked through beside the window, on a connection of its own: edits go on
// meanwhile. What is wrong is told by Damaged; where all is well nothing is. It ends when the season does.
func (s *State) Check() {
	s.endCheck()
	season := s.season
	if season == nil {
		return
	}
	ctx, stop := context.WithCancel(context.Background())
	s.checking = stop
	s.options.Run.Go(func() {
		err := season.File.Check(ctx)
		s.options.Run.Do(func() {
			stopped := ctx.Err() != nil
			stop()
			if err != nil && !stopped && season == s.season {
				season.Damage = err
				s.Damaged.Send(err)
			}
		})
	})
}

// endCheck stops the look through a file that is to be closed.
func (s *State) endCheck() {
	if s.checking != nil {
		s.checking()
	}
}
