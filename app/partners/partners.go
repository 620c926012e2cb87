package partners

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// Partners is the room: all cards, or the page of one partner.
type Partners struct {
	Empty func() fyne.CanvasObject // what stands there while the network has no partners

	state   *state.State
	content *fyne.Container
	scroll  *container.Scroll
	cards   map[calendar.ID]*control.Card
	order   []*control.Card
	open    calendar.ID     // whose page is shown; "" is none
	back    *control.Button // from the page to the cards
	named   map[string]int  // of its parts, by their titles, how many items are named where more were asked for
}

// New makes the room of the open season.
func New(s *state.State) *Partners {
	p := &Partners{state: s, named: map[string]int{}, scroll: container.NewVScroll(control.Room(0, 0))}
	p.content = control.On(fynetheme.ColorNameBackground, p.scroll)
	p.Relay()
	return p
}

// Content fills the middle of the window.
func (p *Partners) Content() fyne.CanvasObject { return p.content }

// Enter shows the cards.
func (p *Partners) Enter() {}

// Page is whose page is shown; "" is none.
func (p *Partners) Page() calendar.ID { return p.open }

// Open shows the page of a partner; of none all cards.
func (p *Partners) Open(id calendar.ID) {
	left := p.open
	p.open, p.named = id, map[string]int{}
	p.scroll.Offset = fyne.Position{}
	p.Relay()
	to := p.Focus()
	if card := p.cards[left]; card != nil {
		to = card
	}
	if here := control.CanvasOf(p.content); here != nil && to != nil {
		here.Focus(to)
	}
}

// TypedKey does what keys do that nothing in the room has taken: escape goes from a page back to the cards.
func (p *Partners) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && p.open != "" {
		p.Open("")
	}
}

// Relay makes cards or page anew.
func (p *Partners) Relay() {
	plan := p.state.Season().Plan
	if partner := plan.Partners.At(p.open); partner != nil {
		p.cards, p.order = nil, nil
		p.scroll.Content = p.page(PageOf(p.voice(), partner, calendar.InstantOf(p.state.Now())))
		control.EscapeTo(p.scroll.Content, func() { p.Open("") })
	} else if p.open = ""; plan.Partners.Len() == 0 && p.Empty != nil {
		p.cards, p.order = nil, nil
		p.scroll.Content = p.Empty()
	} else {
		p.scroll.Content = p.all(plan)
	}
	p.scroll.Refresh()
	p.Reselect()
}

func (p *Partners) voice() work.Voice {
	return work.Voice{Plan: p.state.Season().Plan, Language: p.state.Language()}
}

// Reselect marks the card of the selected partner.
func (p *Partners) Reselect() {
	ref := p.state.Selection()
	for id, card := range p.cards {
		card.Mark(ref.Type == calendar.TypePartner && ref.ID == id)
	}
}

// The cards are of one size, as many in a row as there is room for.
const (
	cardWide = 232 // at least
	cardHigh = 226
	cardGap  = 16
	cardRoom = 24 // around all of them
	cardSide = 16 // the room left and right of what stands on it
)

func (p *Partners) all(plan *calendar.Plan) fyne.CanvasObject {
	p.cards, p.order = map[calendar.ID]*control.Card{}, nil
	grown := theme.Grown()
	tile := fyne.NewSize(cardWide*grown, cardHigh)
	grid := container.New(nil)
	all := slices.Collect(plan.Partners.Each())
	slices.SortStableFunc(all, func(a, b *calendar.Partner) int { return cmp.Compare(a.Position, b.Position) })
	for _, partner := range all {
		card := control.NewCard(p.card(CardOf(p.voice(), partner)), nil)
		card.OnTapped = func() { p.press(partner.ID) }
		card.OnFocus = func() { p.showWhole(card) }
		card.OnArrow = func(key fyne.KeyName) { p.walk(card, key) }
		p.cards[partner.ID] = card
		p.order = append(p.order, card)
		grid.Add(card)
		tile.Height = max(tile.Height, card.MinSize().Height)
	}
	grid.Layout = tiled{tile}
	return control.Padded(cardRoom, cardRoom, grid)
}

// Focus is the card of the selected partner, or the first, where the arrow keys begin; of a page the way back.
func (p *Partners) Focus() fyne.Focusable {
	if p.open != "" {
		return p.back
	}
	if card := p.cards[p.state.Selection().ID]; card != nil {
		return card
	}
	if len(p.order) > 0 {
		return p.order[0]
	}
	return nil
}

// walk takes the keyboard to the next card, or to that above or below.
func (p *Partners) walk(from *control.Card, key fyne.KeyName) {
	columns := 1
	for columns < len(p.order) && p.order[columns].Position().Y == p.order[0].Position().Y {
		columns++
	}
	step := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -columns, fyne.KeyDown: columns}[key]
	to := slices.Index(p.order, from) + step
	if here := control.CanvasOf(from); here != nil && to >= 0 && to < len(p.order) {
		here.Focus(p.order[to])
	}
}

// showWhole scrolls as little as it takes to see all of a card.
func (p *Partners) showWhole(card *control.Card) {
	top := card.Position().Y
	bottom := top + card.Size().Height + 2*cardRoom
	switch at := p.scroll.Offset.Y; {
	case top < at:
		p.scroll.Offset.Y = top
	case bottom > at+p.scroll.Size().Height:
		p.scroll.Offset.Y = bottom - p.scroll.Size().Height
	default:
		return
	}
	p.scroll.Refresh()
}

// press takes the keyboard to the card of a partner and selects it; the one that is selected already opens.
func (p *Partners) press(id calendar.ID) {
	card := p.cards[id]
	if here := fyne.CurrentApp().Driver().CanvasForObject(card); here != nil {
		here.Focus(card)
	}
	ref := calendar.Ref{Type: calendar.TypePartner, ID: id}
	if p.state.Selection() == ref {
		p.Open(id)
		return
	}
	p.state.Select(ref)
}

// card is what stands on a card.
func (p *Partners) card(c Card) fyne.CanvasObject {
	name := control.NewLine(c.Name, theme.Ink, fynetheme.SizeNameSubHeadingText, true)
	text := container.New(layout.NewCustomPaddedVBoxLayout(2), name, control.NewLine(c.Where, theme.Muted, theme.Text, false),
		control.Room(0, 6), control.NewLine(c.Doing, theme.Ink, theme.Text, true), control.NewLine(c.Runs, theme.Muted, theme.Text, false),
		control.Room(0, 5), p.pills(c.Kinds))
	below := container.New(layout.NewCustomPaddedVBoxLayout(10), control.Rule(theme.Line), newMonths(c.Months))
	return control.Padded(14, cardSide, container.NewBorder(nil, below, nil, nil, text))
}

// pills are the kinds for which a card has room.
func (p *Partners) pills(kinds []calendar.ActivityKind) fyne.CanvasObject {
	pills := container.New(layout.NewCustomPaddedHBoxLayout(6))
	room := (cardWide - 2*cardSide) * theme.Grown()
	for _, k := range kinds {
		pill := control.Pill(p.state.Say("kind."+string(k)), theme.KindInk(k), theme.KindPale(k))
		if room -= pill.MinSize().Width; room < 0 {
			break
		}
		pills.Add(pill)
		room -= 6
	}
	return pills
}

// tiled lays objects in rows of as many as there is room for, with the same gap all around. They are of one size, no narrower
// than their tile, and fill the width.
type tiled struct{ tile fyne.Size }

func (t tiled) columns(width float32) int {
	return max(int((width+cardGap)/(t.tile.Width+cardGap)), 1)
}

// MinSize asks for the height at the width that the first object's row has now.
func (t tiled) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return t.tile
	}
	last := objects[len(objects)-1]
	return fyne.NewSize(t.tile.Width, max(last.Position().Y+t.tile.Height, t.tile.Height))
}

func (t tiled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	columns := t.columns(size.Width)
	step := (size.Width + cardGap) / float32(columns)
	for i, o := range objects {
		o.Resize(fyne.NewSize(step-cardGap, t.tile.Height))
		o.Move(fyne.NewPos(float32(i%columns)*step, float32(i/columns)*(t.tile.Height+cardGap)))
	}
}
