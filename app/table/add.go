package table

import (
	"strings"

	"affiche/app/work"
	"affiche/calendar"
)

// add makes a date of a line: of an activity with that title, or of a new one.
func (p *pasting) add(line int, cells map[Column]string) {
	n, tags, fault := p.newDate(cells)
	if fault != nil {
		p.refuse(line, fault, nil)
		return
	}
	act, err := n.Act(p.Plan)
	if err == nil {
		act.Put, err = p.tagged(act.Put, tags)
	}
	if err != nil {
		p.refuse(line, nil, err)
		return
	}
	title := calendar.Unaccented(n.Title)
	for _, record := range act.Put {
		switch made := record.(type) {
		case *calendar.Activity:
			if p.made[title] != "" {
				continue // an earlier line made it
			}
			p.made[title] = made.ID
		case *calendar.Event:
			if n.Activity == "" {
				made.Activity = p.made[title]
			}
			p.New = append(p.New, Change{Line: line, Date: made.ID, When: made.When, Column: Title, Is: n.Title})
		}
		p.Act.Put = append(p.Act.Put, record)
	}
	p.Act.Made = append(p.Act.Made, act.Made...)
}

// tagged gives a new activity its tags.
func (p *pasting) tagged(records []calendar.Record, tags []work.Assignment) ([]calendar.Record, error) {
	for i, record := range records {
		if a, ok := record.(*calendar.Activity); ok && len(tags) > 0 {
			after, err := work.Amend(p.Plan, a, tags)
			if err != nil {
				return nil, err
			}
			records[i] = after
		}
	}
	return records, nil
}

// newDate reads the cells of a date that is not there yet.
func (p *pasting) newDate(cells map[Column]string) (n work.NewDates, tags []work.Assignment, fault *Fault) {
	said := map[Column]string{}
	for c, text := range cells {
		if text = strings.TrimSpace(text); text != "" {
			said[c] = text
		}
	}
	if n.Title = said[Title]; n.Title == "" {
		return n, nil, wrong(Title, "fault.missing")
	}
	if said[People] != "" {
		return n, nil, wrong(People, "list.fixed")
	}
	n.Activity, n.Language = p.activityCalled(n.Title), p.Plan.Programme.WritesIn(p.Language)
	w, fault := p.when(calendar.When{}, said)
	if said[Zone] != "" && fault == nil {
		var set []work.Assignment
		if set, fault = p.readZone(said[Zone]); fault == nil {
			w.Zone = set[0].Value
		}
	}
	if fault == nil && !w.IsZero() {
		n.Whens = []calendar.When{w}
	}
	for _, read := range []func(*work.NewDates, map[Column]string) *Fault{p.newPlace, p.newWords, p.newFestival} {
		if fault == nil {
			fault = read(&n, said)
		}
	}
	return n, p.readTags(&calendar.Event{}, said[Tags]), fault
}

// activityCalled finds the first activity with a title.
func (p *pasting) activityCalled(title string) calendar.ID {
	if p.titles == nil {
		p.titles = map[string]calendar.ID{}
		for a := range p.Plan.Activities.Each() {
			called := calendar.Unaccented(a.Title.In(p.Languages...))
			if _, taken := p.titles[called]; !taken {
				p.titles[called] = a.ID
			}
		}
	}
	return p.titles[calendar.Unaccented(title)]
}

func (p *pasting) newPlace(n *work.NewDates, said map[Column]string) (fault *Fault) {
	n.Place, fault = p.placeOf(said, calendar.Place{})
	return fault
}

// newWords reads what is one of some words: kind, status, partner.
func (p *pasting) newWords(n *work.NewDates, said map[Column]string) *Fault {
	for c, take := range map[Column]func(string){
		Kind:    func(word string) { n.Kind = calendar.ActivityKind(word) },
		Status:  func(word string) { n.Status = calendar.Status(word) },
		Partner: func(word string) { n.Lead = calendar.ID(word) },
	} {
		if said[c] == "" {
			continue
		}
		set, fault := p.readCell(&calendar.Event{}, c, said[c], said)
		if fault != nil {
			return fault
		}
		take(set[0].Value)
	}
	return nil
}

func (p *pasting) newFestival(n *work.NewDates, said map[Column]string) *Fault {
	if said[Festival] == "" {
		return nil
	}
	for a := range p.Plan.Activities.Each() {
		if a.Kind == calendar.Festival && same(said[Festival], a.Title.In(p.Languages...)) {
			n.Festival = a.ID
			return nil
		}
	}
	return wrong(Festival, "list.nobody", said[Festival])
}
