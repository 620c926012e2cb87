// Package boardtest has a season to put on a board in tests, a hand to move what is on it, and eyes to see what lies over
// the picture.
package boardtest

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// Clock is the time at which the season is opened.
var Clock = time.Date(2027, 8, 22, 12, 0, 0, 0, time.UTC)

// Zone is where the season is at home.
const Zone = "Europe/Ljubljana"

// A Ticker is what does things many times a second, when a test says so. What is done more seldom is not a hand's, and left out.
type Ticker struct{ due []func() }

// Every keeps what is to be done at each tick until it is stopped.
func (t *Ticker) Every(d time.Duration, f func()) (stop func()) {
	if d >= time.Second {
		return func() {}
	}
	t.due = append(t.due, f)
	at := len(t.due) - 1
	return func() { t.due[at] = nil }
}

// Tick does everything that is to be done again and again; it reports whether there was anything.
func (t *Ticker) Tick() (any bool) {
	for _, f := range t.due {
		if f != nil {
			f()
			any = true
		}
	}
	return any
}

// Open is a season of one partner: a date each week in two spaces, the foyer and the hall, from July on. Its clock goes on
// by a tick at each look.
func Open(t *testing.T, tick time.Duration, ticker *Ticker) *state.State {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	now := Clock
	o := state.Options{Run: state.Inline{}, Now: func() time.Time { now = now.Add(tick); return now }}
	if ticker != nil {
		o.Every = ticker.Every
	}
	s := state.New(o)
	s.Create(filepath.Join(t.TempDir(), "s.affiche"), work.NewProgramme{Name: "S", Zone: Zone, Language: "en"})
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	Put(t, s, season()...)
	return s
}

func season() []calendar.Record {
	partner, venue, organisation := calendar.DerivedID("p"), calendar.DerivedID("v"), calendar.DerivedID("o")
	records := []calendar.Record{
		&calendar.Organisation{ID: organisation, Name: "Bunker", City: "Ljubljana"},
		&calendar.Partner{ID: partner, Organisation: organisation, Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner},
		&calendar.Venue{ID: venue, Name: "Elektrarna", Kind: calendar.House, Partner: partner, Zone: Zone},
	}
	for i, name := range []string{"Foyer", "Main hall"} {
		space, activity := calendar.DerivedID("s", name), calendar.DerivedID("a", name)
		records = append(records, &calendar.Space{ID: space, Venue: venue, Name: name, Kind: calendar.Hall, Position: i},
			&calendar.Activity{ID: activity, Kind: calendar.Show, Title: calendar.Texts{"en": name + " show"}, Lead: partner})
		for week := range 8 {
			day := calendar.DayOf(2027, 7, 5) + calendar.Day(7*week+i)
			records = append(records, &calendar.Event{
				ID: Date(name, week), Activity: activity, Status: calendar.Confirmed,
				Place: calendar.Place{Venue: venue, Space: space},
				When:  calendar.When{Start: day.At(20 * 60), End: day.At(22 * 60), Zone: Zone},
			})
		}
	}
	return records
}

// Date is the date of a space in a week of the season.
func Date(space string, week int) calendar.ID {
	return calendar.DerivedID("e", space, string(rune('a'+week)))
}

// Ref is that date as what is selected.
func Ref(space string, week int) calendar.Ref {
	return calendar.Ref{Type: calendar.TypeEvent, ID: Date(space, week)}
}

// Put writes records.
func Put(t testing.TB, s *state.State, records ...calendar.Record) {
	t.Helper()
	s.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		c, err := f.Edit(storage.Label{Key: "label.add"}, func(tx *storage.Tx) error {
			for _, r := range records {
				if err := tx.Put(r); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
		return c.Touched, err
	}, nil)
}

// When is the time of a date, as text.
func When(s *state.State, id calendar.ID) string {
	w := s.Season().Plan.Events.At(id).When
	return w.Start.String() + " " + w.End.String()
}

// Changes is how many changes were made so far.
func Changes(t *testing.T, s *state.State) int {
	t.Helper()
	all, err := s.Season().File.History(storage.Query{})
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

// Show puts a board into a window of a size.
func Show(t *testing.T, b fyne.CanvasObject, size fyne.Size) {
	t.Helper()
	w := test.NewTempWindow(t, b)
	w.SetPadded(false)
	w.Resize(size)
}

// A Board is a board with a hand on it.
type Board interface {
	fyne.Widget
	fyne.Draggable
	desktop.Mouseable
	desktop.Hoverable
}

// Heart is the middle of a block.
func Heart(b scene.Block) fyne.Position {
	return fyne.NewPos(float32(b.X+b.W/2), float32(b.Y+b.H/2))
}

// Down presses the pointer.
func Down(b Board, p fyne.Position) {
	b.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary})
}

// Up lets go of it.
func Up(b Board, p fyne.Position) {
	b.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary})
}

// Pull presses at a point and moves the pointer on, in two steps; the pointer stays down.
func Pull(b Board, from fyne.Position, dx, dy float32) {
	Down(b, from)
	for range 2 {
		from = from.AddXY(dx/2, dy/2)
		b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from}, Dragged: fyne.NewDelta(dx/2, dy/2)})
	}
}

// Drop lets go of what is dragged.
func Drop(b Board, at fyne.Position) {
	Up(b, at)
	b.DragEnd()
}

// Over moves the pointer over a point.
func Over(b Board, p fyne.Position) {
	b.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}})
}

// What lies over the picture, in the order in which a board draws it.
const (
	focus = iota + 1
	crowd
	selection
	hover
	ghosts
	along
	down
	card
)

func part(b Board, which int) fyne.CanvasObject { return test.WidgetRenderer(b).Objects()[which] }

func box(b Board, which int) (scene.Box, bool) {
	o := part(b, which)
	p, s := o.Position(), o.Size()
	return scene.Box{X: float64(p.X), Y: float64(p.Y), W: float64(s.Width), H: float64(s.Height)}, o.Visible()
}

// Selection is the frame around what is selected; ok is false where there is none.
func Selection(b Board) (scene.Box, bool) { return box(b, selection) }

// Hover is the frame around what is under the pointer.
func Hover(b Board) (scene.Box, bool) { return box(b, hover) }

// Bar is the scroll bar at the right edge.
func Bar(b Board) (scene.Box, bool) { return box(b, down) }

// BarBelow is the scroll bar at the lower edge.
func BarBelow(b Board) (scene.Box, bool) { return box(b, along) }

// Focused reports that the board shows the focus.
func Focused(b Board) bool { return part(b, focus).Visible() }

// Card is what the card says; "" is none.
func Card(b Board) string { return strings.Join(words(part(b, card)), "\n") }

// CardBox is where the card lies; ok is false where there is none.
func CardBox(b Board) (scene.Box, bool) { return box(b, card) }

// LabelBox is where it is said what becomes of what is dragged.
func LabelBox(b Board) scene.Box {
	all := part(b, ghosts).(*fyne.Container).Objects
	p, s := all[len(all)-1].Position(), all[len(all)-1].Size()
	return scene.Box{X: float64(p.X), Y: float64(p.Y), W: float64(s.Width), H: float64(s.Height)}
}

// Ghost is what is said of what is dragged; ok is false where nothing is.
func Ghost(b Board) (says string, ok bool) {
	o := part(b, ghosts)
	return strings.Join(words(o), "\n"), o.Visible()
}

// Ghosts are where what is dragged would be.
func Ghosts(b Board) (boxes []scene.Box) {
	for _, o := range part(b, ghosts).(*fyne.Container).Objects {
		if r, ok := o.(*canvas.Rectangle); ok && r.Visible() && r.StrokeWidth == 2 {
			p, s := r.Position(), r.Size()
			boxes = append(boxes, scene.Box{X: float64(p.X), Y: float64(p.Y), W: float64(s.Width), H: float64(s.Height)})
		}
	}
	return boxes
}

func words(o fyne.CanvasObject) (all []string) {
	if !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *control.Line:
		return []string{o.Text()}
	case *fyne.Container:
		for _, child := range o.Objects {
			all = append(all, words(child)...)
		}
	}
	return all
}
