package command

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// noFolder refuses a folder where a file is wanted.
func (c *call) noFolder(path string) error {
	if at, err := os.Stat(path); err == nil && at.IsDir() {
		return c.refuse("error.is-folder")
	}
	return nil
}

// unwritten is an error of the place that a command writes to: it names that place, not the programme.
func (c *call) unwritten(err error, to string) error {
	var path *fs.PathError
	var link *os.LinkError
	if !errors.As(err, &path) && !errors.As(err, &link) {
		return err
	}
	c.file = to
	if _, missing := os.Stat(filepath.Dir(to)); errors.Is(missing, fs.ErrNotExist) {
		return c.refuse("error.no-folder", filepath.Dir(to))
	}
	if errors.Is(err, fs.ErrPermission) {
		return err
	}
	return c.refuse("error.unwritten")
}
