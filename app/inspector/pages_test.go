package inspector

import (
	"fmt"
	"strings"
	"testing"

	"affiche/app/golden"
	"affiche/calendar"
)

func TestPagesReadLikeThis(t *testing.T) {
	for _, language := range []string{"en", "sl"} {
		s, _ := opened(t, language)
		var all strings.Builder
		for _, ref := range []calendar.Ref{
			{Type: calendar.TypeEvent, ID: id("evening")},
			{Type: calendar.TypeEvent, ID: id("night")},
			{Type: calendar.TypeEvent, ID: id("gone")},
			{Type: calendar.TypeEvent, ID: id("sometime")},
			{Type: calendar.TypeEvent, ID: id("residency")},
			{Type: calendar.TypeActivity, ID: id("cantata")},
			{Type: calendar.TypeActivity, ID: id("brass")},
			{Type: calendar.TypeActivity, ID: id("levi")},
			{Type: calendar.TypePartner, ID: id("bunker")},
			{Type: calendar.TypePartner, ID: id("relais")},
			{Type: calendar.TypeSpace, ID: id("hall")},
			{Type: calendar.TypeSpace, ID: id("foyer")},
			{Type: calendar.TypeVenue, ID: id("house")},
			{Type: calendar.TypeVenue, ID: id("square")},
			{Type: calendar.TypeHold, ID: id("h1")},
			{Type: calendar.TypeHold, ID: id("h2")},
			{Type: calendar.TypeHold, ID: id("h3")},
			{},
		} {
			tell(&all, writer{State: s, plan: s.Season().Plan}.page(ref))
		}
		golden.Text(t, "pages."+language+".txt", all.String())
	}
}

// tell writes a page down as a person reads it.
func tell(b *strings.Builder, p Page) {
	fmt.Fprintf(b, "===== %s\n", p.Title)
	for _, pill := range p.Pills {
		fmt.Fprintf(b, "(%s) ", pill.Text)
	}
	fmt.Fprintf(b, "%s\n", led(p.Sub))
	for _, tab := range p.Tabs {
		fmt.Fprintf(b, "--- %s", tab.Name)
		if tab.Count > 0 {
			fmt.Fprintf(b, " %d", tab.Count)
		}
		b.WriteString("\n")
		for _, row := range loaded(tab) {
			b.WriteString(told(row) + "\n")
		}
	}
}

// led is the words of a link, and what it leads to.
func led(l Link) string {
	if l.Ref.ID == "" {
		return l.Text
	}
	return l.Text + " →" + string(l.Ref.Type)
}

func told(row Row) string {
	switch r := row.(type) {
	case Heading:
		return "# " + r.Text
	case Fact:
		return r.Name + ": " + led(r.Value)
	case Item:
		return toldItem(r)
	case Note:
		if r.Warn {
			return "! " + r.Text
		}
		return "“" + r.Text + "”"
	case Acts:
		return "(" + strings.Join(r.Names, ") (") + ")"
	case Chips:
		return fmt.Sprint(r.Words)
	case Field:
		return toldField(r)
	case Pair:
		return toldField(r.Left) + " | " + toldField(r.Right)
	case More:
		return "… " + r.Text
	case Texts:
		line := "[" + r.Name + ":"
		for i, l := range r.Languages {
			line += " " + l + "=" + r.Fields[i].Value
		}
		if r.Hint != "" {
			line += " (" + r.Hint + ")"
		}
		return line + "]"
	case Checks:
		line := "[" + r.Name + ":"
		for _, m := range r.Marks {
			line += " " + m.Text
			if m.On {
				line += "*"
			}
		}
		return line + "]"
	case Member:
		line := "- " + led(r.Text) + " · " + r.More
		if r.Move != nil {
			line += " ↕"
		}
		return line
	case Adder:
		return "+ " + r.Text
	case Scope:
		return "<" + r.Name + ": " + strings.Join(r.Choices, " | ") + "> " + r.Says[r.Chosen]
	}
	return "?"
}

func toldItem(i Item) string {
	line := "- " + led(i.Text) + " · " + i.More
	if i.Pill != nil {
		line += " (" + i.Pill.Text + ")"
	}
	if i.Marked {
		line += " *"
	}
	if i.Struck {
		line += " struck"
	}
	return line
}

func toldField(f Field) string {
	line := "[" + f.Name + ": "
	if f.Options == nil {
		line += f.Value
	}
	for _, o := range f.Options {
		switch o.Key {
		case "":
			line += "/" + o.Text + ": "
		case f.Value:
			line += "*" + o.Text + "* "
		default:
			line += o.Text + " "
		}
	}
	if f.Second != nil {
		line += " " + toldField(*f.Second)
	}
	line = strings.TrimRight(line, " ") + "]"
	if f.Hint != "" {
		line += " (" + f.Hint + ")"
	}
	return line
}

// loaded are the rows of a leaf, also of one that is filled when it is opened.
func loaded(tab Tab) []Row {
	if tab.Load != nil {
		return tab.Load()
	}
	return tab.Rows
}
