package feed

import (
	"encoding/binary"
	"errors"
	"slices"
	"time"
)

// A shift is a moment from which a zone's clocks are an offset ahead of UTC.
type shift struct {
	at     int64 // unix seconds
	offset int
}

var errTooManyOffsets = errors.New("a zone with more offsets than any has")

// location makes a zone of the standard library out of shifts in order of time, through the one format that it reads: a
// TZif file (RFC 8536) of version 2, whose first half for old readers is left empty. Before the first shift the offset is
// first. So a foreign zone is asked like any other.
func location(name string, first int, shifts []shift) (*time.Location, error) {
	offsets := []int{first}
	for _, s := range shifts {
		if !slices.Contains(offsets, s.offset) {
			offsets = append(offsets, s.offset)
		}
		if len(offsets) > 255 {
			return nil, errTooManyOffsets
		}
	}
	file := header(nil, 0, 0, 0)
	file = header(file, len(shifts), len(offsets), 1)
	for _, s := range shifts {
		file = binary.BigEndian.AppendUint64(file, uint64(s.at))
	}
	for _, s := range shifts {
		file = append(file, byte(slices.Index(offsets, s.offset)))
	}
	for _, o := range offsets {
		file = binary.BigEndian.AppendUint32(file, uint32(int32(o)))
		file = append(file, 0, 0) // neither summer time nor a name of its own
	}
	file = append(file, 0)         // the one name: none
	file = append(file, "\n\n"...) // no rule beyond the last shift
	return time.LoadLocationFromTZData(name, file)
}

// header writes the fixed 44 bytes: magic, version, and how many of each thing follow.
func header(file []byte, shifts, offsets, letters int) []byte {
	file = append(file, "TZif2"...)
	file = append(file, make([]byte, 15+3*4)...) // reserved; no indicators, no leap seconds
	for _, n := range [...]int{shifts, offsets, letters} {
		file = binary.BigEndian.AppendUint32(file, uint32(n))
	}
	return file
}
