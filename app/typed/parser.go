package typed

// A parser takes tokens from left to right. What takes nothing leaves it where it was.
type parser struct {
	Reader
	text   string
	tokens []token
	at     int
	far    int // how far anything was understood
	lean
}

// A lean decides what has two readings. [read] tries all, and compares.
type lean struct {
	clocks  bool // "8.10" is a time and not the 8th of October
	hours   bool // "10–18", or the 20 of "25.8. 20", are hours and not days or a year
	weekly  bool // "Fri 20 Aug – 10 Sep" are Fridays, and no days from a Friday on
	foreign bool // a name means what it means in another language than the window's
}

func (p *parser) peek(i int) token {
	if i < len(p.tokens) {
		return p.tokens[i]
	}
	return token{start: len(p.text), end: len(p.text)}
}

func (p *parser) goTo(i int) {
	p.at = i
	p.far = max(p.far, i)
}

// try goes back where take fails.
func (p *parser) try(take func() bool) bool {
	was := p.at
	if take() {
		return true
	}
	p.at = was
	return false
}

// ahead reports whether something could be taken.
func (p *parser) ahead(take func() bool) bool {
	was, far := p.at, p.far
	ok := take()
	p.at, p.far = was, far
	return ok
}

// ended takes the full stop after a sentence, and reports that nothing follows.
func (p *parser) ended() bool {
	return p.at >= len(p.tokens) || p.at == len(p.tokens)-1 && p.sign(".")
}

// may takes a word that may as well be left out.
func (p *parser) may(roles ...role) {
	for _, r := range roles {
		if p.is(r) {
			return
		}
	}
}

// sign takes one of the signs.
func (p *parser) sign(signs ...string) bool {
	for _, s := range signs {
		if t := p.peek(p.at); t.kind == sign && t.text == s {
			p.goTo(p.at + 1)
			return true
		}
	}
	return false
}

// gluedSign takes a sign that follows without a space.
func (p *parser) gluedSign(signs ...string) bool {
	return p.peek(p.at).glued && p.sign(signs...)
}

// figures takes a number of some digits.
func (p *parser) figures(least, most int) (n int, ok bool) {
	t := p.peek(p.at)
	if t.kind != number || len(t.text) < least || len(t.text) > most {
		return 0, false
	}
	p.goTo(p.at + 1)
	return t.n, true
}

// gluedFigures takes a number that follows without a space.
func (p *parser) gluedFigures(least, most int) (n int, ok bool) {
	if !p.peek(p.at).glued {
		return 0, false
	}
	return p.figures(least, most)
}

// gluedWord takes a word that follows without a space.
func (p *parser) gluedWord(text string) bool {
	t := p.peek(p.at)
	if !t.glued || t.kind != word || t.text != text {
		return false
	}
	p.goTo(p.at + 1)
	return true
}

// unread is the word, as it was typed, at which nothing more was understood; the whole text where something is missing at
// its end.
func (p *parser) unread() string {
	if p.far >= len(p.tokens) {
		return p.text
	}
	first, last := p.far, p.far
	for first > 0 && p.tokens[first].glued {
		first--
	}
	for p.peek(last + 1).glued {
		last++
	}
	return p.text[p.tokens[first].start:p.tokens[last].end]
}
