package command

import (
	"errors"
	"io/fs"
	"os"
)

// window is the program without a command: it shows a programme, or asks for one.
type window struct {
	File string `arg:"" optional:"" name:"FILE"`
}

func (w window) Run(c *call) error {
	c.file = w.File
	if _, err := os.Stat(w.File); w.File != "" && errors.Is(err, fs.ErrNotExist) {
		return c.refuse("error.no-file-no-command")
	}
	if c.host.Window == nil {
		return c.refuse("error.no-window")
	}
	return c.host.Window(w.File, c.chosenLang())
}

// chosenLang is the language of --lang, or "" where the window is to choose.
func (c *call) chosenLang() string {
	if c.chosen {
		return c.lang
	}
	return ""
}
