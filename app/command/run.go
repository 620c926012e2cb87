package command

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"

	"github.com/alecthomas/kong"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// The exit statuses.
const (
	done  = 0
	no    = 1 // the answer is no
	wrong = 2 // the call was wrong, or the file could not be used
)

// Run carries out one call of the program, its name left out of args, and returns the exit status.
func Run(ctx context.Context, args []string, host Host) int {
	c := &call{ctx: ctx, host: host, lang: assets.Spoken(Locale(host.Getenv))}
	if err := c.speak(args); err != nil {
		return c.fail(err)
	}
	var l line
	parser, err := kong.New(&l, kong.Name("affiche"), kong.NoDefaultHelp(), kong.Bind(c))
	if err != nil {
		return c.fail(err)
	}
	args = arrange(parser.Model.Node, asked(args))
	parsed, err := parser.Parse(args)
	if errors.Is(err, errShown) {
		return done
	}
	if err != nil {
		return c.fail(misunderstood(err, args, commands(parser)))
	}
	c.json, c.scenario = l.JSON, l.In
	return c.fail(parsed.Run(c))
}

func commands(parser *kong.Kong) []string {
	var names []string
	for _, n := range parser.Model.Leaves(true) {
		names = append(names, n.Name)
	}
	return names
}

// call is one call of the program, as its command sees it.
type call struct {
	ctx    context.Context
	host   Host
	lang   string // the reader's
	chosen bool   // by --lang
	json   bool
	// scenario is the one in which the command works; "" is the plan
	scenario string
	file     string // the programme that an error is about
}

func (c *call) say(key string, args ...any) string { return assets.Say(c.lang, key, args...) }

// scriptLang is the language of texts in JSON: what --lang says, else English wherever the script runs.
func (c *call) scriptLang() string {
	if c.chosen {
		return c.lang
	}
	return "en"
}

// Locale is the language that the environment asks for.
func Locale(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if s := getenv(name); s != "" {
			return s
		}
	}
	return ""
}

// speak finds --lang before anything else: a wrong call is explained in that language too.
func (c *call) speak(args []string) error {
	for i, a := range args {
		code, here := strings.CutPrefix(a, "--lang=")
		if a == "--lang" && i+1 < len(args) {
			code, here = args[i+1], true
		}
		if a == "--" {
			break
		}
		if !here {
			continue
		}
		if assets.Spoken(code) == "en" && !strings.HasPrefix(strings.ToLower(code), "en") {
			return c.refuse("wrong.language", code, strings.Join(languages(), ", "))
		}
		c.lang, c.chosen = assets.Spoken(code), true
	}
	return nil
}

func languages() []string {
	var codes []string
	for _, l := range assets.Languages() {
		codes = append(codes, l.Code)
	}
	return codes
}

// errShown ends a call that asked for help or the version; errNo is the answer no.
var (
	errShown = errors.New("shown")
	errNo    = errors.New("no")
)

// fail tells an error in one line and gives the exit status for it.
func (c *call) fail(err error) int {
	switch {
	case err == nil:
		return done
	case errors.Is(err, errNo):
		return no
	}
	sentence := oneLine(c.sentence(err))
	if c.file != "" {
		sentence = oneLine(c.file) + ": " + sentence
	}
	fmt.Fprintln(c.host.Stderr, "affiche: "+sentence)
	return wrong
}

// interruptible is the context of work that cleans up after itself when it is interrupted. Whatever else a command does may
// be killed at any moment: the programme is changed whole or not at all.
func (c *call) interruptible() (ctx context.Context, stop func()) {
	return signal.NotifyContext(c.ctx, os.Interrupt)
}

// options are how this call opens a programme.
func (c *call) options(readOnly bool) storage.Options {
	return storage.Options{Actor: c.host.Actor, Device: c.host.Device, ReadOnly: readOnly, Now: c.host.Now}
}

// read opens a programme to look at it; whoever else has it may go on writing.
func (c *call) read(path string, look func(*storage.File, *calendar.Plan) error) error {
	return c.open(path, true, func(f *storage.File) error {
		plan, err := f.Plan()
		if err != nil {
			return err
		}
		return look(f, plan)
	})
}

// write opens a programme to change it, and refuses one that somebody else is changing.
func (c *call) write(path string, change func(*storage.File) error) error {
	return c.open(path, false, func(f *storage.File) error {
		if err := f.ReadOnly(); err != nil {
			return err
		}
		if c.scenario != "" {
			plan, err := f.On("").Records(calendar.TypeScenario)
			if err == nil {
				_, err = work.OpenScenario(plan, f.Scenario())
			}
			if err != nil {
				return err
			}
		}
		return change(f)
	})
}

// there is the file where the command works: in the plan, or in the scenario of --scenario.
func (c *call) there(f *storage.File) (*storage.File, error) {
	if c.scenario == "" {
		return f, nil
	}
	plan, err := f.Records(calendar.TypeScenario)
	if err != nil {
		return f, err
	}
	s, err := work.ScenarioNamed(plan, c.scenario)
	return f.On(s.ID), err
}

func (c *call) open(path string, readOnly bool, use func(*storage.File) error) (err error) {
	c.file = path
	if err := c.noFolder(path); err != nil {
		return err
	}
	f, err := storage.Open(path, c.options(readOnly))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if f, err = c.there(f); err != nil {
		return err
	}
	return use(f)
}
