package calendar

// Programme is one file: the season of a network. Every file has exactly one.
type Programme struct {
	ID        ID
	Name      Texts  `field:"name"`
	Zone      string `field:"zone"`      // the home zone, for what has no place yet
	Currency  string `field:"currency"`  // ISO 4217
	Languages List   `field:"languages"` // BCP 47; the first is the main one
	DayTurn   int    `field:"day_turn"`  // minute at which a festival day turns; 300 is 05:00
	From      Day    `field:"from"`
	Until     Day    `field:"until"` // inclusive
	About     Texts  `field:"about"`
	// Challenge is the hours that who holds first has to answer one who holds behind and wants to take; 0 is no such clock.
	Challenge int    `field:"challenge_hours,since=3"`
	Notes     string `field:"notes,confidential"`
}

// DefaultDayTurn is 05:00: a show from 23:00 to 01:30 belongs to the evening that it began.
const DefaultDayTurn = 5 * 60

// Ref implements [Record].
func (p Programme) Ref() Ref { return Ref{TypeProgramme, p.ID} }

// MainLanguage is the language in which plain texts are understood.
func (p Programme) MainLanguage() string {
	if len(p.Languages) == 0 {
		return "en"
	}
	return p.Languages[0]
}

// WritesIn is the language of a text that a person writes without saying in which: the one in which they read the window,
// where the programme has texts in it, else its main one.
func (p Programme) WritesIn(reads string) string {
	for _, language := range p.Languages {
		if language == reads {
			return reads
		}
	}
	return p.MainLanguage()
}

// Faults implements [Record].
func (p Programme) Faults() []Fault {
	var f faults
	f.texts("name", p.Name)
	f.zone("zone", p.Zone)
	f.currency("currency", p.Currency)
	f.languages("languages", p.Languages)
	f.between("day_turn", p.DayTurn, 0, 24*60-1)
	f.order("until", p.From, p.Until)
	f.between("challenge_hours", p.Challenge, 0, 30*24)
	f.optionalTexts("about", p.About)
	return f
}
