package command

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// refuse is a wrong call, as a key of this room.
func (c *call) refuse(key string, args ...any) error {
	return &work.Refused{Key: "command." + key, Args: args}
}

// sentence says an error to a person.
func (c *call) sentence(err error) string {
	var refused *work.Refused
	var faulty *work.Faulty
	var spoken work.Spoken
	var trouble *storage.Trouble
	switch {
	case errors.As(err, &refused):
		return c.say(refused.Key, refused.Args...)
	case errors.As(err, &faulty):
		return c.faults(faulty)
	case errors.As(err, &spoken):
		return spoken.Sentence(c.say)
	case errors.As(err, &trouble):
		return c.say(trouble.Key, anys(trouble.Args)...)
	case errors.Is(err, context.Canceled):
		return c.say("command.error.stopped")
	case errors.Is(err, syscall.EISDIR):
		return c.say("command.error.is-folder")
	case errors.Is(err, fs.ErrNotExist):
		return c.say("command.error.not-found")
	case errors.Is(err, fs.ErrPermission):
		return c.say("command.error.permission")
	}
	return c.say("command.error.unexpected", err.Error())
}

// faults says all that is wrong with a record, each with the field as it is typed.
func (c *call) faults(f *work.Faulty) string {
	said := make([]string, len(f.Faults))
	for i, fault := range f.Faults {
		said[i] = fault.Field + ": " + assets.Say(c.lang, fault.Key(), arguments(fault)...)
	}
	return strings.Join(said, " ")
}

func arguments(f calendar.Fault) []any { return anys(f.Args) }

func anys(words []string) []any {
	args := make([]any, len(words))
	for i, w := range words {
		args[i] = w
	}
	return args
}

// label says what a change did.
func label(lang string, l storage.Label) string { return work.LabelText(lang, l) }

func sayIn(lang, key string, args []string) string { return assets.Say(lang, key, anys(args)...) }

// notes tells what a person should know of what was done.
func (c *call) notes(notes []work.Note) error {
	for _, n := range notes {
		if err := c.out("%s\n", c.say(n.Key, n.Args...)); err != nil {
			return err
		}
	}
	return nil
}
