package work

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"affiche/app/work/sample"
	"affiche/calendar"
	"affiche/storage"
)

// NewProgramme says what programme to make.
type NewProgramme struct {
	Sample      bool         // the invented season of seven partners; it has a name, zone and language of its own
	Name        string       // "" takes the file's name
	Zone        string       // "" takes the machine's
	MachineZone string       // where the machine knows it; else UTC
	Language    string       // the main one
	Languages   []string     // all of them, the main one first; none is the main one alone
	From, Until calendar.Day // of the season, inclusive; 0 is open
	Templates   bool         // with the templates of phases that come with the program
}

// New makes a programme in a new file. The caller closes it.
func New(path string, n NewProgramme, o storage.Options) (*storage.File, error) {
	if n.Sample {
		return sample.Create(path, o)
	}
	programme, err := n.programme(path)
	if err != nil {
		return nil, err
	}
	f, err := storage.Create(path, programme, o)
	if err != nil || !n.Templates {
		return f, err
	}
	_, err = Carry(f, func(plan *calendar.Plan) (Act, error) { return ReadyTemplates(plan, n.Language) })
	if err != nil {
		return nil, errors.Join(err, f.Close(), os.Remove(path))
	}
	return f, nil
}

func (n NewProgramme) programme(path string) (calendar.Programme, error) {
	name := n.Name
	if name == "" {
		name = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	p := calendar.Programme{
		ID: calendar.NewID(), Name: calendar.Texts{n.Language: name}, Zone: n.zone(), Currency: "EUR", From: n.From, Until: n.Until,
		Languages: n.languages(), DayTurn: calendar.DefaultDayTurn,
	}
	if faults := p.Faults(); len(faults) > 0 {
		return p, &Faulty{p.Ref(), faults}
	}
	return p, nil
}

func (n NewProgramme) languages() calendar.List {
	if len(n.Languages) > 0 {
		return n.Languages
	}
	return calendar.List{n.Language}
}

func (n NewProgramme) zone() string {
	for _, zone := range []string{n.Zone, n.MachineZone} {
		if _, err := calendar.Zone(zone); err == nil || zone != "" && zone == n.Zone {
			return zone
		}
	}
	return "UTC"
}
