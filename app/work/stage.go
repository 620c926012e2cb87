package work

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

const pathSeparator = string(filepath.Separator)

// A stage holds files that are written and not yet in their places.
type stage struct {
	waiting []waiting
	made    []string // folders, the outer ones first
}

type waiting struct{ written, place string }

// write lets a file be written beside its place, and tells whether it differs from what is there; if not, it is let go.
func (s *stage) write(place string, write func(io.Writer) error) (differs bool, err error) {
	if err := s.folder(filepath.Dir(place)); err != nil {
		return false, err
	}
	f, err := os.CreateTemp(filepath.Dir(place), ".affiche-*")
	if err != nil {
		return false, err
	}
	s.waiting = append(s.waiting, waiting{f.Name(), place})
	err = errors.Join(write(f), f.Chmod(0o644), f.Close())
	if err != nil {
		return false, fmt.Errorf("%s: %w", place, err)
	}
	same, err := alike(f.Name(), place)
	if !same || err != nil {
		return true, err
	}
	s.waiting = s.waiting[:len(s.waiting)-1]
	return false, os.Remove(f.Name())
}

// place moves what waits into its places.
func (s *stage) place() error {
	for len(s.waiting) > 0 {
		if err := s.waiting[0].settle(); err != nil {
			return err
		}
		s.waiting = s.waiting[1:]
	}
	return nil
}

// settle gives a file its name, once its content is on the disk: else an empty file might be all that a power cut leaves.
func (w waiting) settle() error {
	f, err := os.OpenFile(w.written, os.O_RDWR, 0) // Windows syncs only what is open for writing
	if err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(w.written, w.place)
}

// folder makes a folder, and remembers what of the way to it was not there.
func (s *stage) folder(path string) error {
	var missing []string
	for at := path; ; at = filepath.Dir(at) {
		if _, err := os.Lstat(at); !errors.Is(err, fs.ErrNotExist) || at == filepath.Dir(at) {
			break
		}
		missing = append([]string{at}, missing...)
	}
	s.made = append(s.made, missing...)
	return os.MkdirAll(path, 0o755)
}

// clear removes what still waits, and folders that were made for nothing.
func (s *stage) clear() {
	for _, w := range s.waiting {
		os.Remove(w.written) //nolint:errcheck // a file of ours that nobody will miss
	}
	for _, folder := range slices.Backward(s.made) {
		os.Remove(folder) //nolint:errcheck // one with something in it stays
	}
}

// alike compares two files; one that is not there is like none.
func alike(a, b string) (bool, error) {
	sizeA, err := os.Stat(a)
	if err != nil {
		return false, err
	}
	sizeB, err := os.Stat(b)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err == nil && sizeB.IsDir() {
		err = refuse("is-folder", b)
	}
	if err != nil || sizeA.Size() != sizeB.Size() {
		return false, err
	}
	return sameBytes(a, b)
}

func sameBytes(a, b string) (same bool, err error) {
	fileA, err := os.Open(a)
	if err != nil {
		return false, err
	}
	defer fileA.Close() //nolint:errcheck // it was only read
	fileB, err := os.Open(b)
	if err != nil {
		return false, err
	}
	defer fileB.Close() //nolint:errcheck // it was only read
	return equal(fileA, fileB)
}

// equal reads both to the end of the first, or to where they differ.
func equal(a, b io.Reader) (bool, error) {
	bufA, bufB := make([]byte, 1<<16), make([]byte, 1<<16)
	for {
		n, errA := io.ReadFull(a, bufA)
		m, errB := io.ReadFull(b, bufB)
		ended := errors.Is(errA, io.EOF) || errors.Is(errA, io.ErrUnexpectedEOF)
		switch {
		case errA != nil && !ended:
			return false, errA
		case !bytes.Equal(bufA[:n], bufB[:m]):
			return false, nil
		case ended:
			return true, nil
		case errB != nil:
			return false, errB
		}
	}
}
