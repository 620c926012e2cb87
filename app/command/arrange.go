package command

import (
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// arrange puts the flags of a call before its other words, so that they may stand anywhere: the parser takes a flag for the
// end of FIELD=VALUE....
func arrange(root *kong.Node, args []string) []string {
	takes := valued(root)
	var flags, words []string
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			return slices.Concat(flags, words, args[i:])
		case len(a) < 2 || a[0] != '-':
			words = append(words, a)
		case takes[a] && i+1 < len(args) && isNegative(args[i+1]):
			flags = append(flags, a+"="+args[i+1]) // else the parser takes it for a flag
			i++
		case takes[a] && i+1 < len(args):
			flags = append(flags, a, args[i+1])
			i++
		default:
			flags = append(flags, a)
		}
	}
	if len(words) == 0 {
		return flags
	}
	// The command comes first: its own flags are unknown before it.
	return slices.Concat(words[:1], flags, words[1:])
}

// isNegative reports a word like -3h.
func isNegative(word string) bool {
	return len(word) > 1 && word[0] == '-' && '0' <= word[1] && word[1] <= '9'
}

// valued are the flags, as they are typed, that take the next word for their value.
func valued(root *kong.Node) map[string]bool {
	takes := map[string]bool{}
	for _, n := range append(root.Leaves(false), root) {
		for _, f := range n.Flags {
			if !f.IsBool() {
				takes["--"+f.Name] = true
			}
		}
	}
	return takes
}

// asked takes the word help, where a command stands, for the flag.
func asked(args []string) []string {
	if i := slices.Index(args, "help"); i >= 0 && firstWord(args) == "help" {
		return append(slices.Delete(slices.Clone(args), i, i+1), "--help")
	}
	return args
}

// firstWord is what was typed where a command stands.
func firstWord(args []string) string {
	for _, a := range args {
		if !strings.HasPrefix(a, "-") {
			return a
		}
	}
	return ""
}
