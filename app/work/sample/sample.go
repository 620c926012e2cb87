// Package sample makes the records of the sample season from the files that people edit.
//
// The files are in assets/sample; its README tells how they are written. Here is the reader: files.go finds the blocks,
// book.go looks names up, make.go turns words into fields as package calendar declares them, dates.go and phases.go read
// the two small languages of dates and phases. Ids derive from names, so that two samples are the same programme. Storage
// is met in Fill alone; no window may enter.
package sample

import (
	"fmt"
	"io/fs"

	files "affiche/assets/sample"
	"affiche/calendar"
)

// Programme is the sample's own record.
func Programme() (calendar.Programme, error) {
	b, err := read(sampleFiles())
	if err != nil {
		return calendar.Programme{}, fmt.Errorf("sample: %w", err)
	}
	return *b.programme, nil
}

// Records are the records of the sample, the programme's own left out: each type's in turn, and in the order of the files.
// The error names every mistake in them by file and line.
func Records() ([]calendar.Record, error) {
	b, err := read(sampleFiles())
	if err != nil {
		return nil, fmt.Errorf("sample: %w", err)
	}
	var records []calendar.Record
	for _, r := range b.records {
		if r != calendar.Record(b.programme) {
			records = append(records, r)
		}
	}
	return records, nil
}

func sampleFiles() fs.FS { return files.Files }
