package control

import "fyne.io/fyne/v2"

// An offer is what an entry may mean while something is typed in it: the arrow keys put one after the other in the place of what
// was typed; the only one there is stands for it when the person is done.
type offer struct {
	of    func(typed string) []string
	tell  func(all []string)
	typed string
	all   []string
	at    int // of the one that stands there; -1 is what was typed
}

// Offer has the entry offer what may be meant by what is typed; tell shows that, or takes it away where it is none.
func (e *Entry) Offer(of func(typed string) []string, tell func(all []string)) {
	e.offer = &offer{of: of, tell: tell}
}

// TypedRune offers what may be meant by what is typed.
func (e *Entry) TypedRune(letter rune) {
	e.Entry.TypedRune(letter)
	e.offerAnew()
}

func (e *Entry) offerAnew() {
	o := e.offer
	if o == nil {
		return
	}
	o.typed, o.at = e.Text, -1
	e.show(o.of(e.Text))
}

func (e *Entry) show(all []string) {
	o := e.offer
	if had := len(o.all) > 0; had || len(all) > 0 {
		o.all = all
		o.tell(all)
	}
}

// takeOffer puts the next offer there, or the one before; it reports a key that does.
func (e *Entry) takeOffer(key fyne.KeyName) bool {
	by, arrow := map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[key]
	o := e.offer
	if !arrow || o == nil || len(o.all) == 0 {
		return false
	}
	o.at = (o.at+1+by+len(o.all)+1)%(len(o.all)+1) - 1
	text := o.typed
	if o.at >= 0 {
		text = o.all[o.at]
	}
	e.SetText(text)
	e.CursorColumn = len([]rune(text))
	e.Refresh()
	return true
}

// settleOffer ends the offers: the only one there is stands for what was typed.
func (e *Entry) settleOffer() {
	o := e.offer
	if o == nil || len(o.all) == 0 {
		return
	}
	if len(o.all) == 1 && e.Text == o.typed {
		e.SetText(o.all[0])
	}
	e.show(nil)
}
