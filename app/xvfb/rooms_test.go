package xvfb

import (
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"os"
	"os/exec"
	"slices"
	"strings"

	"affiche/app/paint"
	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
)

// What a person does in the day and the list.

// goTo shows a day in a room.
func (d *desk) goTo(room string, day calendar.Day) {
	d.Helper()
	d.keys(room, "ctrl+k")
	d.write(day.String())
	d.reads(say("find.day", assets.Date("en", day.Date(), assets.FullDay)))
	d.keys("Return")
}

// patch is the part of an area in which a colour stands.
func (d *desk) patch(of color.RGBA, area image.Rectangle) (found image.Rectangle) {
	d.Helper()
	d.until(fmt.Sprintf("%v is to be seen", of), func() bool {
		screen, err := d.see()
		if err != nil {
			return false
		}
		found = image.Rectangle{}
		for y := area.Min.Y; y < area.Max.Y; y++ {
			for x := area.Min.X; x < area.Max.X; x++ {
				if screen.RGBAAt(x, y) == of {
					found = found.Union(image.Rect(x, y, x+1, y+1))
				}
			}
		}
		return found.Dx() > 40 && found.Dy() > 20
	})
	return found
}

// trayWide is how wide the tray beside the day is, and a little more.
const trayWide = 200

func dragInTheDay(d *desk) {
	d.goTo("ctrl+2", firstDay+1) // a column for the hall, one for the cellar
	frame := d.frame()
	board := image.Rect(frame.Min.X+size(theme.NavWidth)+trayWide, frame.Min.Y+size(theme.ToolbarHeight)+60, frame.Max.X-size(theme.PanelWidth), frame.Max.Y-40)
	ofWorkshops := color.RGBA(paint.Light().Kinds[calendar.Workshop].Fill)
	masks := d.patch(ofWorkshops, board) // five hours
	d.drag(middle(masks), middle(masks).Add(image.Pt(-board.Dx()/2, masks.Dy()/5)))
	d.has("Masks: 24.8. 09:00–14:00, Hall, confirmed")
	d.keys("Escape")
	before := masks
	d.until("Masks stand in the hall", func() bool {
		masks = d.patch(ofWorkshops, board)
		return masks.Max.X < middle(before).X
	})
	d.drag(middle(masks), image.Pt(frame.Min.X+size(theme.NavWidth)+80, middle(masks).Y))
	d.until("Masks are still to be placed", func() bool { return d.event("Masks").When.IsZero() })
	d.quit()
}

// event is the date of an activity, as it is in the file.
func (d *desk) event(title string) *calendar.Event {
	d.Helper()
	plan := d.plan()
	for e := range plan.Events.Each() {
		if titleOf(plan, e) == title {
			return e
		}
	}
	d.Fatalf("%s is not in the file\n%s", title, d.picture())
	return nil
}

func editInTheList(d *desk) {
	d.keys("ctrl+4", "Home", "Down", "Right", "F2") // the start of Cantata
	d.rewrite("21:00")
	d.has("Cantata: 23.8. 21:00–23:00, Hall, confirmed")
	d.keys("ctrl+a", "Delete")
	d.reads(say("window.cancel"))
	d.keys("Escape")
	d.keys("ctrl+1")
	d.ends(opening.with("Cantata: 23.8. 21:00–23:00, Hall, confirmed"), "Change Cantata")
}

// clipboard gives what is in the display's clipboard, or puts something into it; the story ends here, saying so, where there
// is no program that does.
func (d *desk) clipboard(puts string) (has string) {
	d.Helper()
	if _, err := exec.LookPath("xclip"); err != nil {
		d.Skip("there is no xclip to hold a clipboard")
	}
	c := exec.Command("xclip", "-selection", "clipboard", "-o")
	if puts != "" {
		c = exec.Command("xclip", "-selection", "clipboard", "-i")
		c.Stdin = strings.NewReader(puts)
	}
	c.Env = append(os.Environ(), "DISPLAY="+d.name)
	if puts != "" {
		if err := c.Run(); err != nil {
			d.Fatal(err)
		}
		return puts
	}
	out, _ := c.Output() // nothing is there yet
	return string(out)
}

// copied selects all rows of the list, and waits until so many are in the clipboard, with the line of their names.
func (d *desk) copied(dates int) (lines []string) {
	d.Helper()
	d.until(fmt.Sprintf("%d dates are in the clipboard", dates), func() bool {
		d.keys("ctrl+a", "ctrl+c")
		lines = strings.Split(strings.TrimSpace(d.clipboard("")), "\n")
		return len(lines) == dates+1
	})
	return lines
}

func copyAndPaste(d *desk) {
	d.keys("ctrl+4")
	lines := d.copied(len(opening))
	d.keys("Escape")
	slices.Reverse(lines[1:])
	sheet := strings.Replace(strings.Join(lines, "\n"), "20:00\t22:00\tCantata", "21:00\t23:00\tCantata", 1)
	d.clipboard(sheet + "\n25 Aug 2041\t10:00\t11:00\tCoffee\tmeeting\tHall\tidea\t\t\n")
	d.keys("ctrl+v")
	d.reads(say("list.paste.title"))
	d.keys("Return")
	d.has("Cantata: 23.8. 21:00–23:00, Hall, confirmed", "Coffee: 25.8. 10:00–11:00, Hall, idea")
	d.keys("ctrl+1")
	d.ends(opening.with("Cantata: 23.8. 21:00–23:00, Hall, confirmed").and("Coffee: 25.8. 10:00–11:00, Hall, idea"), "Paste dates")
}

func filterByWords(d *desk) {
	d.keys("ctrl+4", "ctrl+shift+f")
	d.write("mask")
	wanted := d.commanded("--text", "mask")
	d.keys("ctrl+4")
	var titles []string
	for _, row := range d.copied(len(wanted))[1:] {
		titles = append(titles, strings.Split(row, "\t")[3])
	}
	if slices.Sort(titles); !slices.Equal(titles, wanted) || len(titles) == 0 {
		d.Errorf("the list shows %q, the command %q\n%s", titles, wanted, d.picture())
	}
	d.quit()
}

// commanded are the titles of the dates that the command lists, in order.
func (d *desk) commanded(filter ...string) (titles []string) {
	d.Helper()
	out, err := exec.Command(d.program, append([]string{"list", d.season, "event", "--json"}, filter...)...).Output()
	if err != nil {
		d.Fatal(err)
	}
	var said struct {
		Event []struct {
			Activity calendar.ID `json:"activity"`
		} `json:"event"`
	}
	if err := json.Unmarshal(out, &said); err != nil {
		d.Fatal(err)
	}
	plan := d.plan()
	for _, e := range said.Event {
		titles = append(titles, plan.Activities.At(e.Activity).Title.In("en"))
	}
	slices.Sort(titles)
	return titles
}
