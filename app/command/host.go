package command

import (
	"io"
	"time"
)

// A Host is the machine that a command runs on, as far as commands know it.
type Host struct {
	Stdout, Stderr io.Writer
	Getenv         func(string) string
	Now            func() time.Time
	Version        string
	Actor, Device  string // who is signed under changes, and where
	Zone           string // the machine's time zone; "" where it does not say
	// Window shows the window on a file, "" on none, and returns when it is closed. It is nil in a build without one.
	Window func(path, lang string) error
}
