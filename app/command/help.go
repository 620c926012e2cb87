package command

import (
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/kong"

	"affiche/app/scene"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// help is the flag --help, which any command takes.
type help bool

// BeforeReset shows the help before the parser asks for anything else.
func (help) BeforeReset(parsed *kong.Context, c *call) error {
	node := parsed.Selected()
	if node == nil || node.Hidden {
		return shownAfter(c.helpAll(parsed.Model.Node))
	}
	return shownAfter(c.helpOne(node))
}

// version is the flag --version.
type version bool

// BeforeReset shows the version before the parser asks for anything else.
func (version) BeforeReset(c *call) error { return shownAfter(c.out("affiche %s\n", c.host.Version)) }

func shownAfter(err error) error {
	if err != nil {
		return err
	}
	return errShown
}

func (c *call) helpAll(root *kong.Node) error {
	words := "  affiche [FILE]\n      " + c.say("command.help.window") + "\n"
	for _, n := range root.Leaves(true) {
		words += wrapped("affiche "+usage(n), "  ", "          ") + wrapped(c.say("command.help."+n.Name), "      ", "      ")
	}
	return c.out("%s\n\n%s\n%s\n%s", c.say("command.help"), words, c.flags(root), wrapped(c.say("command.help.exit"), "", ""))
}

// width is how many columns help takes.
const width = 100

// wrapped breaks a text at its spaces into lines that fit.
func wrapped(text, first, others string) string {
	var b strings.Builder
	line := first
	for i, word := range strings.Fields(text) {
		if i > 0 && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			b.WriteString(line + "\n")
			line = others + word
			continue
		}
		if i > 0 {
			line += " "
		}
		line += word
	}
	return b.String() + line + "\n"
}

func (c *call) helpOne(n *kong.Node) error {
	return c.out("affiche %s\n\n%s\n%s\n%s", usage(n), c.say("command.help."+n.Name), c.records(n), c.flags(n))
}

// records lists the kinds of records, where a command wants one.
func (c *call) records(n *kong.Node) string {
	for _, p := range n.Positional {
		if p.Name == "RECORD" {
			return wrapped(c.say("command.help.records", strings.Join(recordNames(), ", ")), "", "  ")
		}
	}
	return ""
}

// flags sets out the flags of a command and those that all take.
func (c *call) flags(n *kong.Node) string {
	var rows table
	for ; n != nil; n = n.Parent {
		for _, f := range n.Flags {
			rows = append(rows, []string{"  " + f.String(), c.say(flagKey(n, f.Name), strings.Join(choices(f.Name), ", "))})
		}
	}
	return rows.whole()
}

// flagKey is what the catalogue says of a flag: of a command's own meaning of it, if it has one.
func flagKey(n *kong.Node, flag string) string {
	if own := "command.flag." + n.Name + "." + flag; assets.Has("en", own) {
		return own
	}
	return "command.flag." + flag
}

// usage is how a command is called: its name and what it wants.
func usage(n *kong.Node) string {
	words := []string{n.Name}
	for _, p := range n.Positional {
		word := p.Name
		if p.IsCumulative() {
			word += "..."
		}
		if !p.Required {
			word = "[" + word + "]"
		}
		words = append(words, word)
	}
	for _, f := range n.Flags {
		word := "--" + f.Name
		if !f.IsBool() {
			word += " " + f.FormatPlaceHolder()
		}
		if !f.Required {
			word = "[" + word + "]"
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// choices are the words among which a flag lets choose.
func choices(flag string) []string {
	switch flag {
	case "lang":
		return languages()
	case "as":
		return importWords()
	case "record":
		return spelled(work.TableKinds())
	case "format":
		return exportFormats()
	case "view":
		return work.PictureViews()
	case "group":
		return spelled(scene.Groupings())
	case "kind":
		return spelled(calendar.ActivityKinds())
	case "status":
		return spelled(calendar.Statuses())
	}
	return nil
}

func spelled[W ~string](known []W) []string {
	all := make([]string, len(known))
	for i, w := range known {
		all[i] = string(w)
	}
	return all
}
