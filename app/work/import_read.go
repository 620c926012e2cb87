package work

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"affiche/calendar"
	"affiche/calendar/feed"
	"affiche/calendar/schedulejson"
	"affiche/calendar/schedulexml"
)

// A Rejected is a foreign file of which nothing was taken in, with all the reasons.
type Rejected struct {
	File    string
	Reasons []calendar.Refusal
}

// Error says the reasons tersely, for logs and tests.
func (r *Rejected) Error() string { return r.File + ": " + calendar.Unreadable(r.Reasons).Error() }

// Sentence says the rejection to a person in one line; say speaks that person's language.
func (r *Rejected) Sentence(say func(key string, args ...any) string) string {
	said := make([]string, len(r.Reasons))
	for i, reason := range r.Reasons {
		said[i] = RefusalSentence(reason, say)
	}
	return say("import.rejected", r.File, strings.Join(said, " "))
}

// RefusalSentence says to a person why an item stays out.
func RefusalSentence(r calendar.Refusal, say func(key string, args ...any) string) string {
	args := make([]any, len(r.Args))
	for i, a := range r.Args {
		args[i] = a
	}
	why := say(r.Key(), args...)
	if r.Line == 0 {
		return why
	}
	return say("import.line", fmt.Sprint(r.Line), why)
}

// maxForeign bounds the files that are read at all, as the readers do.
const maxForeign = 20 << 20

// ReadScheduleFile reads a schedule from a file, in the format told or, where that is "", recognised by its content. A
// schedule that has no name takes the file's.
func ReadScheduleFile(path, format string) (calendar.Schedule, error) {
	data, err := readAtMost(path, maxForeign+1)
	if err != nil {
		return calendar.Schedule{}, err
	}
	s, err := readScheduleAs(format, data)
	if reasons, ok := err.(calendar.Unreadable); ok {
		return s, &Rejected{File: filepath.Base(path), Reasons: reasons}
	}
	if s.Source == "" {
		s.Source = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	return s, err
}

func readAtMost(path string, n int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() // nothing was written
	return io.ReadAll(io.LimitReader(f, n))
}

// ScheduleFormats are the words for formats, as [ReadScheduleFile] takes them.
func ScheduleFormats() []string { return []string{"schedule.xml", "schedule.json", "ics"} }

// ReadSchedule reads a schedule in any format that we know, recognised by its content. What refuses the file is a
// [calendar.Unreadable].
func ReadSchedule(data []byte) (calendar.Schedule, error) { return readScheduleAs("", data) }

func readScheduleAs(format string, data []byte) (calendar.Schedule, error) {
	if len(data) > maxForeign {
		return calendar.Schedule{}, calendar.Unreadable{{Rule: "too-large", Args: []string{"20"}}}
	}
	if format == "" {
		format = scheduleFormat(data)
	}
	switch format {
	case "schedule.xml":
		return schedulexml.Read(data)
	case "schedule.json", "emf":
		return schedulejson.Read(data)
	case "ics":
		return feed.ReadSchedule(data)
	}
	return calendar.Schedule{}, calendar.Unreadable{{Rule: format}}
}

// scheduleFormat recognises a format by how it begins; a file of none is refused by the rule that it names instead.
func scheduleFormat(data []byte) string {
	start := data
	for bytes.HasPrefix(start, []byte("\ufeff")) {
		start = start[len("\ufeff"):]
	}
	start = bytes.TrimSpace(start[:min(len(start), 1000)])
	switch {
	case len(start) == 0:
		return "empty"
	case bytes.HasPrefix(start, []byte("<")):
		return "schedule.xml"
	case bytes.HasPrefix(start, []byte("{")), bytes.HasPrefix(start, []byte("[")):
		return "schedule.json"
	case bytes.Contains(bytes.ToUpper(start), []byte("BEGIN:VCALENDAR")):
		return "ics"
	}
	return "no-schedule"
}
