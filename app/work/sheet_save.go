package work

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
)

// SheetFormats are those in which sheets are written.
func SheetFormats() []string { return []string{"pdf", "txt"} }

// A SheetSaved is a sheet that was written, and where.
type SheetSaved struct {
	Sheet Sheet
	Path  string
}

// SaveSheets writes sheets into a folder, which is made where there is none: all of them, or where that fails none.
func SaveSheets(ctx context.Context, sheets []Sheet, format, folder string) (written []SheetSaved, err error) {
	s := stage{}
	defer s.clear()
	for _, sheet := range sheets {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		text := []byte(sheet.Text())
		if format == "pdf" {
			if text, err = sheet.PDF(); err != nil {
				return nil, fmt.Errorf("%s: %w", sheet.File(), err)
			}
		}
		path := filepath.Join(folder, sheet.File()+"."+format)
		if _, err := s.write(path, func(w io.Writer) error { _, err := w.Write(text); return err }); err != nil {
			return nil, err
		}
		written = append(written, SheetSaved{sheet, path})
	}
	return written, s.place()
}
