package command

import (
	"regexp"
	"strconv"

	"affiche/app/work"
	"affiche/calendar"
)

// move moves records in time, to another place, or both; copy_ makes copies as far away.
type (
	move struct {
		File  string   `arg:"" name:"FILE"`
		IDs   []string `arg:"" name:"ID" sep:"none"`
		By    string   `placeholder:"2d"`
		To    *string  `placeholder:"SPACE"`
		Holds bool
	}
	copy_ struct {
		File string   `arg:"" name:"FILE"`
		IDs  []string `arg:"" name:"ID" sep:"none"`
		By   string   `placeholder:"2d"`
		To   *string  `placeholder:"SPACE"`
		Bare bool
	}
)

func (m move) Run(c *call) error {
	if m.By == "" && m.To == nil {
		return c.refuse("wrong.where-to")
	}
	return c.shifted(m.File, m.IDs, m.By, m.To, func(s work.Shift, plan *calendar.Plan, refs []calendar.Ref) (work.Act, error) {
		s.Holds = m.Holds
		return s.Act(plan, refs...)
	})
}

func (m copy_) Run(c *call) error {
	return c.shifted(m.File, m.IDs, m.By, m.To, func(s work.Shift, plan *calendar.Plan, refs []calendar.Ref) (work.Act, error) {
		return work.Copy{Shift: s, Bare: m.Bare}.Act(plan, refs...)
	})
}

// shifted acts on records with the shift that a call asks for.
func (c *call) shifted(path string, ids []string, by string, to *string, do func(work.Shift, *calendar.Plan, []calendar.Ref) (work.Act, error)) error {
	shift, ok := readStretch(by)
	if !ok {
		return c.refuse("wrong.by", by)
	}
	return c.act(path, ids, func(plan *calendar.Plan, refs []calendar.Ref) (work.Act, error) {
		if to != nil {
			place, err := work.PlaceNamed(plan, *to)
			if err != nil {
				return work.Act{}, err
			}
			shift.To = &place
		}
		return do(shift, plan, refs)
	})
}

// stretches are written with their units from the longest to the shortest: 1w2d3h30m.
var stretches = regexp.MustCompile(`^([+-]?)(?:(\d{1,9})w)?(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?$`)

// readStretch reads how far something moves; "" is not at all.
func readStretch(s string) (shift work.Shift, ok bool) {
	parts := stretches.FindStringSubmatch(s)
	if parts == nil || s == "+" || s == "-" {
		return shift, false
	}
	var n [4]int
	for i, digits := range parts[2:] {
		n[i], _ = strconv.Atoi(digits) // nine digits at most; none are nothing
	}
	shift.Days, shift.Seconds = 7*n[0]+n[1], 60*(60*int64(n[2])+int64(n[3]))
	if parts[1] == "-" {
		shift.Days, shift.Seconds = -shift.Days, -shift.Seconds
	}
	return shift, true
}
