package calendar

// Due is until when somebody is to say what becomes of a hold.
type Due struct {
	At         Wall // in the zone of the hold; 0 is never
	Challenger Hold // who asked it to take or to let go, and waits for the answer; zero is nobody
	Runs       bool // it binds somebody, and has such a moment
	Over       bool // that moment passed
	Left       int  // whole days until then, 0 on its last day, negative once it passed; where Runs
}

// Asked reports a hold that somebody wants answered.
func (d Due) Asked() bool { return d.Challenger.ID != "" }

// DueOf is when a hold runs out or is to be answered, whichever comes first, as it stands at a moment.
func (p *Plan) DueOf(h Hold, now Instant) Due {
	d := Due{At: h.Until}
	if !h.Live() {
		return d
	}
	if by, asked := p.ChallengerOf(h); asked {
		d.Challenger = by
		if d.At == 0 || h.Asked.AnswerBy < d.At {
			d.At = h.Asked.AnswerBy
		}
	}
	zone, err := Zone(h.When.Zone)
	if d.At == 0 || err != nil {
		return d
	}
	at, _ := d.At.Moment(zone, false)
	d.Runs, d.Over = true, now >= at
	d.Left = int(d.At.Day() - now.Wall(zone).Day())
	if d.Over {
		d.Left = min(d.Left, -1)
	}
	return d
}
