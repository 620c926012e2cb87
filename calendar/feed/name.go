package feed

import (
	"strings"

	"affiche/calendar"
)

// longest is how many letters of a name go into a file's: with its folder it must fit what Windows takes.
const longest = 60

// named makes the stem of a file's name of what a calendar is about. The word before it also keeps names apart that
// Windows takes for devices ("con", "aux").
func named(of, name string, id calendar.ID) string {
	s := slug(name)
	if s == "" { // a name in another script
		s = tail(id)
	}
	return of + "-" + s
}

// tail is the end of an id: the beginning is a time, which neighbours share.
func tail(id calendar.ID) string { return string(id[max(0, len(id)-6):]) }

// slug writes a name in a to z, 0 to 9 and hyphens: "Stara mestna elektrarna" is stara-mestna-elektrarna, Kovačič kovacic.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range calendar.Unaccented(name) {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
		}
		gap = false
		if b.WriteRune(r); b.Len() >= longest {
			break
		}
	}
	return b.String()
}

// distinct gives questions whose files would have one name the end of their ids; the eldest keeps the plain name.
func distinct(all []Question) []Question {
	taken := map[string]bool{}
	for i, q := range all { // by index: all is changed
		for taken[all[i].File] {
			all[i].File += "-" + tail(calendar.ID(q.Key))
		}
		taken[all[i].File] = true
	}
	return all
}
