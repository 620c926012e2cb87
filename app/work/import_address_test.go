package work

import "testing"

func TestOnlyAnAddressOfTheWebIsTakenOver(t *testing.T) {
	for address, want := range map[string]string{
		"https://bunker.si/sl/":              "https://bunker.si/sl/",
		"http://bunker.si":                   "http://bunker.si",
		"javascript:alert(1)":                "",
		"javascript://bunker.si/%0aalert(1)": "",
		"data:text/html,x":                   "",
		"file://host/etc":                    "",
		"ftp://bunker.si":                    "",
		"https:":                             "",
		"bunker.si":                          "",
		"https://%zz":                        "",
		"":                                   "",
	} {
		if got := webAddress(address); got != want {
			t.Errorf("%q is taken over as %q, want %q", address, got, want)
		}
	}
}
