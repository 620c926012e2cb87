package command

import (
	"regexp"
	"slices"
	"strings"

	"affiche/app/work"
)

// misreadings are what the parser says of a wrong call, in the order in which they are tried, and the keys under which the
// catalogue says the same in the reader's language.
var misreadings = []struct {
	says *regexp.Regexp
	key  string
}{
	{regexp.MustCompile(`^unknown flag ([^,]+)`), "flag"},
	{regexp.MustCompile(`^unexpected argument ([^,]+)`), "argument"},
	{regexp.MustCompile(`^missing flags: (.+)$`), "missing-flags"},
	{regexp.MustCompile(`^expected "?([^"]+)"?$`), "missing"},
	{regexp.MustCompile(`^(--[a-z-]+) and (--[a-z-]+) can't be used together`), "together"},
	{regexp.MustCompile(`^(--[a-z-]+): expected .* value`), "value"},
	{regexp.MustCompile(`^(--[a-z-]+): expected .* but got "?(.*?)"?$`), "number"},
}

// brackets takes from the words of a call the signs that help does not use.
var brackets = strings.NewReplacer("<", "", ">", "", " ...", "...")

// misunderstood is a parser's error as a refusal that can be said in any language.
func misunderstood(err error, args []string, commands []string) error {
	if word := firstWord(args); strings.HasPrefix(err.Error(), "unexpected argument") && !slices.Contains(commands, word) {
		return &work.Refused{Key: "command.wrong.command", Args: []any{word, strings.Join(commands, ", ")}}
	}
	text := brackets.Replace(oneLine(err.Error()))
	for _, m := range misreadings {
		if found := m.says.FindStringSubmatch(text); found != nil {
			return &work.Refused{Key: "command.wrong." + m.key, Args: anys(strings.Split(strings.Join(found[1:], "\x00"), "\x00"))}
		}
	}
	return &work.Refused{Key: "command.wrong.call", Args: []any{text}}
}
