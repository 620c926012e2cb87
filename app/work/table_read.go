package work

import (
	"path/filepath"
	"slices"
	"strings"

	"affiche/calendar"
	"affiche/calendar/spreadsheet"
	"affiche/calendar/vcard"
)

// A Foreign is a file from elsewhere: a schedule, or a table.
type Foreign struct {
	Schedule calendar.Schedule
	Table    *calendar.ForeignTable // nil: it is a schedule
	Stem     string                 // of the file's name
}

// ReadForeignFile reads a file from elsewhere as what is told (a format of schedules, or a kind of table), or where that is "" as
// what its content and then its name say. Of a workbook with several pages one may be named.
func ReadForeignFile(path, as, page string) (Foreign, error) {
	f := Foreign{Stem: strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))}
	if slices.Contains(ScheduleFormats(), as) {
		var err error
		f.Schedule, err = ReadScheduleFile(path, as)
		return f, err
	}
	data, err := readAtMost(path, maxForeign+1)
	if err != nil {
		return f, err
	}
	if as == "" && !isTable(path, data) {
		f.Schedule, err = ReadScheduleFile(path, as)
		return f, err
	}
	table, err := readTable(data, page)
	if reasons, ok := err.(calendar.Unreadable); ok {
		return f, &Rejected{File: filepath.Base(path), Reasons: reasons}
	}
	f.Table = &table
	return f, err
}

func readTable(data []byte, page string) (calendar.ForeignTable, error) {
	if vcard.Is(data) {
		return vcard.Read(data)
	}
	return spreadsheet.Read(data, page)
}

// tableEnds are how files end that are tables, whatever is in them.
var tableEnds = []string{".csv", ".tsv", ".tab", ".xlsx", ".xls", ".vcf"}

func isTable(path string, data []byte) bool {
	if spreadsheet.IsXLSX(data) || vcard.Is(data) {
		return true
	}
	schedule := scheduleFormat(data)
	return slices.Contains(tableEnds, strings.ToLower(filepath.Ext(path))) && schedule != "ics" && schedule != "schedule.xml"
}
