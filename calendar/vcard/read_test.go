package vcard_test

import (
	"bytes"
	"strings"
	"testing"

	"affiche/calendar"
	"affiche/calendar/vcard"
)

// card is a card's row without its empty cells: "given=Ana family=Kos".
func said(t testing.TB, table calendar.ForeignTable) string {
	t.Helper()
	var all []string
	for _, r := range table.Rows[1:] {
		line := []string{string(r.Of)}
		for i, c := range r.Cells {
			if c.Text != "" {
				line = append(line, table.Rows[0].Cells[i].Text+"="+c.Text)
			}
		}
		all = append(all, strings.Join(line, " "))
	}
	return strings.Join(all, "\n")
}

func TestCardsOfAllVersionsAreRead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{
			"4.0", "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Kos;Ana;Marija;;\r\nFN:Ana Marija Kos\r\nEMAIL:ana@example.org\r\nADR:;;Slomškova 18;Ljubljana;;1000;Slovenija\r\nEND:VCARD\r\n",
			"person given=Ana Marija family=Kos name=Ana Marija Kos email=ana@example.org street=Slomškova 18 postcode=1000 city=Ljubljana country=Slovenija",
		},
		{
			"2.1, quoted-printable over two lines, in Latin-1", "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Mart=EDn;H=E9l=\n=E8ne\nTEL;CELL:+33 6 00\nEND:VCARD\n",
			"person given=Hélène family=Martín phone=+33 6 00",
		},
		{
			"folded lines, groups and quoted parameters", "BEGIN:VCARD\nitem1.EMAIL;TYPE=\"work:a;b\":ana@\n example.org\nN:Kos;Ana\nNOTE:one\\, two\\nthree\nEND:VCARD\n",
			"person given=Ana family=Kos email=ana@example.org notes=one, two\nthree",
		},
		{
			"the preferred of several", "BEGIN:VCARD\nN:Kos;Ana\nTEL;TYPE=fax:1\nTEL:2\nTEL;TYPE=PREF:3\nTEL:4\nEMAIL;PREF=1:x@example.org\nEMAIL:y@example.org\nEND:VCARD\n",
			"person given=Ana family=Kos email=x@example.org phone=3",
		},
		{
			"organisations", "BEGIN:VCARD\nFN:Bunker\nORG:Bunker\nN:;;;;\nEND:VCARD\nBEGIN:VCARD\nKIND:org\nFN:CITEMA\nORG:CITEMA\nEND:VCARD\n",
			"organisation name=Bunker\norganisation name=CITEMA",
		},
		{"a person with a house", "BEGIN:VCARD\nN:Kos;Ana\nORG:Bunker;Stage\nTITLE:Technician\nEND:VCARD\n", "person given=Ana family=Kos organisation=Bunker department=Stage position=Technician"},
		{"what is between cards is nothing", "hello\nBEGIN:VCARD\nN:Kos;Ana\nEND:VCARD\nTEL:1\n", "person given=Ana family=Kos"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !vcard.Is([]byte(c.text)) && !strings.HasPrefix(c.text, "hello") {
				t.Error("it is not known for an address book")
			}
			got, err := vcard.Read([]byte(c.text))
			if err != nil || said(t, got) != c.want {
				t.Errorf("got %q, want %q (%v)", said(t, got), c.want, err)
			}
		})
	}
}

func TestACardThatNeverEndsIsRefusedByItself(t *testing.T) {
	got, err := vcard.Read([]byte("BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nN:Kos;Bor\nEND:VCARD\nBEGIN:VCARD\nFN:Eva\n"))
	if err != nil || len(got.Rows) != 2 || len(got.Refused) != 2 || got.Refused[0].Line != 1 || got.Refused[1].Args[0] != "Eva" {
		t.Errorf("got %+v (%v)", got, err)
	}
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	cards := []vcard.Card{
		{UID: "1", Name: "Ana Kos", Given: "Ana", Family: "Kos", Of: "Bunker; d.o.o.", Position: "Đ, " + strings.Repeat("čšž", 60), Email: "ana@example.org", Notes: "one\ntwo\\three"},
		{UID: "2", Organisation: true, Name: "Bunker", Street: "Slomškova 18, 2", Postcode: "1000", City: "Ljubljana", Country: "Slovenija"},
	}
	var b bytes.Buffer
	if err := vcard.Write(&b, cards); err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(b.String(), "\r\n") {
		if len(line) > 75 {
			t.Errorf("a line of %d bytes", len(line))
		}
	}
	got, err := vcard.Read(b.Bytes())
	want := "person given=Ana family=Kos name=Ana Kos organisation=Bunker; d.o.o. position=Đ, " + strings.Repeat("čšž", 60) + " email=ana@example.org notes=one\ntwo\\three\n" +
		"organisation name=Bunker street=Slomškova 18, 2 postcode=1000 city=Ljubljana country=Slovenija"
	if err != nil || said(t, got) != want || got.Rows[1].Foreign != "1" {
		t.Errorf("got %q, want %q (%v)", said(t, got), want, err)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"BEGIN:VCARD\nN:a;b\nEND:VCARD", "BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:=C3=\n=A9\nEND:VCARD", "BEGIN:VCARD\nA;B=\"c:d\n e", "BEGIN:VCARD"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := vcard.Read(data)
		if err == nil && len(table.Rows) == 0 {
			t.Error("the headings are missing")
		}
	})
}
