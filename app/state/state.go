package state

import (
	"cmp"
	"context"
	"sync"
	"time"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// Options are what a state needs from outside.
type Options struct {
	Run      Runner
	Settings Settings
	Locale   string // of the system: "fr_FR.UTF-8"
	Actor    string // who writes: the name in the history
	Device   string
	Now      func() time.Time
	Every    func(time.Duration, func()) (stop func()) // does a thing again and again on the window's thread; nil never does
}

// State is what the window knows.
type State struct {
	Opened   Signal[*Season]          // another season, or none
	Changed  Signal[[]calendar.Ref]   // the plan holds new values of these
	Reverted Signal[storage.Reverted] // a change was undone, or done again
	Noted    Signal[[]work.Note]      // what a person should know of an act that was carried out
	Stepped  Signal[Stepping]         // somebody means a step on a ladder
	Selected Signal[calendar.Ref]     // what was selected last of what is; the zero Ref is "nothing"
	Moved    Signal[calendar.Span]    // another stretch of time is looked at
	Filtered Signal[struct{}]         // another filter is in force
	Resifted Signal[Sifted]           // what it leaves was worked out anew
	Arranged Signal[struct{}]         // the timeline has other rows
	Failed   Signal[Failure]
	Damaged  Signal[error]        // something is wrong with the open file
	Followed Signal[storage.News] // somebody else wrote into a file that is only read here, or let it go
	Restyled Signal[Settings]     // another language or look

	options   Options
	settings  Settings
	keeper    keeper
	season    *Season
	appeared  []calendar.Ref // with the last change: they were not there before
	selected  []calendar.Ref // the last one is the one that the panel shows
	scope     work.Scope     // of which dates of its series a change of the one that is selected is meant
	place     Place
	laid      layouts
	clocks    clocks
	path      string // of the season's file, whole
	filter    work.Filter
	sieve     *work.Sieve // of the filter and the plan as they are; nil is to be made
	sifted    Sifted
	aliking   int // how often it was asked what may be the same
	siftings  int // how often what the filter leaves was asked for
	saved     time.Time
	queue     queue
	checking  func()  // ends the look through the file; nil where there was none
	following func()  // ends the looks for what others write; nil where there are none
	keeping   func()  // ends the keeping of the place
	finding   *search // of the open season
	arriving  arriving
	alive     context.Context    // until the window is closed
	end       context.CancelFunc // of alive, by Close
	beside    sync.WaitGroup     // what is being written, opened or closed beside the window's thread
}

// A Failure is something that did not work: what was being done, as a key of the catalogue, and why.
type Failure struct {
	Doing string
	Err   error
	File  string // of which it is told; "" is the open season
}

// New makes the state of a window without a season.
func New(o Options) *State {
	s := &State{options: o, settings: o.Settings}
	s.alive, s.end = context.WithCancel(context.Background())
	s.startSearching()
	return s
}

// Season is the open season; nil where there is none.
func (s *State) Season() *Season { return s.season }

// Settings are what the person chose.
func (s *State) Settings() Settings { return s.settings }

// Now is the clock's time.
func (s *State) Now() time.Time { return s.options.Now() }

// Every does a thing again and again on the window's thread, until stop is called; once it was, it may be done a last time.
func (s *State) Every(d time.Duration, do func()) (stop func()) {
	if s.options.Every == nil {
		return func() {}
	}
	return s.options.Every(d, do)
}

// SavedAt is when the last change reached the file; zero where nothing was changed since it was opened.
func (s *State) SavedAt() time.Time { return s.saved }

// Language is the one that the window speaks.
func (s *State) Language() string {
	if s.settings.Language != "" {
		return s.settings.Language
	}
	return assets.Spoken(s.options.Locale)
}

// Languages are those in which names are looked for: the window's, then the programme's.
func (s *State) Languages() []string {
	if s.season == nil {
		return []string{s.Language()}
	}
	return languagesOf(s.season.Plan, s.Language())
}

func languagesOf(plan *calendar.Plan, language string) []string {
	return append([]string{language}, plan.Programme.Languages...)
}

// Say gives a text in the window's language.
func (s *State) Say(key string, args ...any) string { return assets.Say(s.Language(), key, args...) }

// SetLanguage makes the window speak another language, from now on.
func (s *State) SetLanguage(code string) {
	s.settings.Language = code
	s.restyle()
}

// Actor is the name under which changes stand in the history: the one a person gave, else the system's.
func (s *State) Actor() string { return cmp.Or(s.settings.Name, s.options.Actor) }

// SetName has what is changed from now on stand under another name, here and in every programme that is opened; "" is the
// system's again.
func (s *State) SetName(name string) {
	s.settings.Name = name
	if s.season != nil {
		s.season.File.WriteAs(s.Actor())
	}
	s.restyle()
}

// SetLook makes the window light, dark, or as the system has it.
func (s *State) SetLook(look string) {
	s.settings.Look = look
	s.restyle()
}

// MostLarge is how many steps everything can be made larger.
const MostLarge = 4

// Magnify makes everything a step larger (1) or smaller (-1), or as usual (0).
func (s *State) Magnify(by int) {
	if by == 0 {
		s.Enlarge(0)
	} else {
		s.Enlarge(s.settings.Large + by)
	}
}

// Enlarge makes everything so many steps larger than usual.
func (s *State) Enlarge(steps int) {
	if large := min(max(steps, 0), MostLarge); large != s.settings.Large {
		s.settings.Large = large
		s.restyle()
	}
}

// Scale is how many times larger than usual texts and rows are.
func (s *State) Scale() float32 { return 1 + float32(s.settings.Large)/MostLarge }

func (s *State) restyle() {
	s.keepSettings()
	s.laid = layouts{}
	s.Restyled.Send(s.settings)
}

// SetSize remembers the size of the window.
func (s *State) SetSize(width, height float32) {
	if width != s.settings.Width || height != s.settings.Height {
		s.settings.Width, s.settings.Height = width, height
		s.keepSettings()
	}
}

func (s *State) keepSettings() {
	settings, number := s.settings, s.keeper.ask()
	s.beside.Add(1)
	s.options.Run.Go(func() {
		defer s.beside.Done()
		if err := s.keeper.write(number, settings); err != nil {
			s.fail("failed.settings", err)
		}
	})
}

// fail tells of a failure from wherever it happened.
func (s *State) fail(doing string, err error) {
	s.options.Run.Do(func() { s.Failed.Send(Failure{Doing: doing, Err: err}) })
}

// isWithin reports a day of which something is in a stretch of time.
func (s *State) isWithin(day calendar.Day, span calendar.Span) bool {
	return day != 0 && s.Days(day, 1).Meets(span)
}

// Days is the stretch of some festival days, as the clocks at home count.
func (s *State) Days(first calendar.Day, n int) calendar.Span {
	turn := s.season.Plan.Programme.DayTurn
	start, _ := first.At(turn).Moment(s.Zone(), false)
	end, _ := (first + calendar.Day(n)).At(turn).Moment(s.Zone(), false)
	return calendar.Span{Start: start, End: end}
}

// Zone is the programme's home zone, with whose clock the axis counts.
func (s *State) Zone() *time.Location {
	if s.season != nil {
		if zone, err := calendar.Zone(s.season.Plan.Programme.Zone); err == nil {
			return zone
		}
	}
	return time.UTC
}

// Today is the day of the programme's home.
func (s *State) Today() calendar.Day { return calendar.InstantOf(s.Now()).Wall(s.Zone()).Day() }
