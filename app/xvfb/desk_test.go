package xvfb

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"affiche/app/scene"
	"affiche/app/theme"
	"affiche/assets"
)

// A desk is where a story is played: a display, a home, a programme file on it, and the program in a window.
//
// Nothing in a story waits for a time to pass. It does what a person does, and then waits until something that can be asked
// is so: what is in the file, what is on the screen, whether the program is still there.
type desk struct {
	*testing.T
	*display
	letters *letters
	program string
	home    string
	season  string // the programme file
	window  *seat
}

// A seat is the program in one window.
type seat struct {
	id   string // of the window
	run  *exec.Cmd
	says *bytes.Buffer
	days scene.Grid // as they were seen last, with the columns that stay
	gone chan error
}

const (
	patience = 40 * time.Second // on a machine that has much else to do
	glance   = 25 * time.Millisecond
)

// until waits until something is so. If it never is, a picture of the screen tells what was.
func (d *desk) until(what string, is func() bool) {
	d.Helper()
	late, again := time.After(patience), time.NewTicker(glance)
	defer again.Stop()
	for !is() {
		select {
		case <-late:
			d.Fatalf("never: %s\n%s", what, d.picture())
		case err := <-d.window.gone:
			d.Fatalf("never: %s: the program is gone (%v)\n%s", what, err, d.window.says)
		case <-again.C:
		}
	}
}

// picture keeps what is on the screen and says where.
func (d *desk) picture() string {
	folder := filepath.Join(os.TempDir(), "affiche-stories")
	path := filepath.Join(folder, strings.ReplaceAll(d.Name(), "/", "-")+".png")
	screen, err := d.see()
	if err == nil {
		err = os.MkdirAll(folder, 0o755)
	}
	var file bytes.Buffer
	if err == nil {
		err = png.Encode(&file, screen)
	}
	if err == nil {
		err = os.WriteFile(path, file.Bytes(), 0o644)
	}
	if err != nil {
		return "there is no picture: " + err.Error()
	}
	return "the screen is in " + path
}

// open shows the season in a window, in front of any other.
func (d *desk) open() {
	d.Helper()
	s := &seat{run: exec.Command(d.program, d.season), says: &bytes.Buffer{}, gone: make(chan error, 1)}
	s.run.Env = append(os.Environ(), "DISPLAY="+d.name, "HOME="+d.home, "XDG_CONFIG_HOME="+d.home, "XDG_CACHE_HOME="+d.home,
		"LIBGL_ALWAYS_SOFTWARE=1", "LANG=en_US.UTF-8", "LC_ALL=en_US.UTF-8")
	s.run.Stdout, s.run.Stderr = s.says, s.says
	if err := s.run.Start(); err != nil {
		d.Fatal(err)
	}
	go func() { s.gone <- s.run.Wait() }()
	d.Cleanup(func() { s.run.Process.Kill() })
	d.window = s
	d.until("the season has a window that listens", func() bool {
		s.id, _ = d.do("search", "--all", "--onlyvisible", "--pid", fmt.Sprint(s.run.Process.Pid), "--name", ". Affiche$")
		active, err := d.do("getactivewindow")
		return err == nil && s.id != "" && s.id == active
	})
}

// toFront goes from one window to another, and leaves nothing of the first to be seen.
func (d *desk) toFront(s *seat) {
	d.Helper()
	if d.window.run.ProcessState == nil {
		d.must("windowminimize", d.window.id)
	}
	d.window = s
	d.must("windowactivate", s.id)
	d.until("the window is in front and has the keys", func() bool {
		active, err := d.do("getactivewindow")
		keys, also := d.do("getwindowfocus")
		return err == nil && also == nil && active == s.id && keys == s.id
	})
}

// quit closes the window as a person does, and waits until the program is gone.
func (d *desk) quit() {
	d.Helper()
	d.keys("ctrl+q")
	d.left()
	if said := d.window.says.String(); said != "" {
		d.Errorf("the program complains: %s%s", said, d.report())
	}
}

// report is what a program that was stopped by a mistake wrote of it.
func (d *desk) report() string {
	reports, err := filepath.Glob(filepath.Join(d.home, "*", "crash-*.txt"))
	if err != nil || len(reports) == 0 {
		return ""
	}
	report, err := os.ReadFile(reports[len(reports)-1])
	if err != nil {
		return err.Error()
	}
	return "\n" + string(report[:min(len(report), 6000)])
}

// kill ends the program in the middle of whatever it does.
func (d *desk) kill() {
	d.window.run.Process.Kill()
	d.left()
}

func (d *desk) left() {
	d.Helper()
	select {
	case <-d.window.gone:
	case <-time.After(patience):
		where := d.picture()
		d.window.run.Process.Signal(syscall.SIGQUIT) // it says what it is at, and dies
		d.Fatalf("never: the program is gone (%v)\n%s\n%s", <-d.window.gone, where, d.window.says)
	}
}

// keys presses keys, one after the other.
func (d *desk) keys(names ...string) {
	d.Helper()
	d.must(append([]string{"key", "--delay", "15"}, names...)...)
}

// write types words where the cursor is.
func (d *desk) write(words string) {
	d.Helper()
	d.must("type", "--delay", "15", words)
}

// rewrite types words in place of those in a field, and takes them.
func (d *desk) rewrite(words string) {
	d.Helper()
	d.keys("ctrl+a")
	d.write(words)
	d.keys("Return")
}

func (d *desk) must(args ...string) {
	d.Helper()
	if _, err := d.do(args...); err != nil {
		d.Fatalf("xdotool %s: %v", strings.Join(args, " "), err)
	}
}

// reads waits until words are on the screen, and says where.
func (d *desk) reads(words string) (at image.Rectangle) {
	d.Helper()
	d.until(fmt.Sprintf("“%s” is to be read", words), func() (ok bool) {
		screen, err := d.see()
		if err == nil {
			at, ok = d.letters.find(words, screen)
		}
		return ok
	})
	return at
}

// say is a text of the window, as it stands in the catalogue.
func say(key string, args ...any) string { return assets.Say("en", key, args...) }

// press clicks on words, when they are there.
func (d *desk) press(words string) {
	d.Helper()
	d.click(middle(d.reads(words)))
}

func middle(r image.Rectangle) image.Point { return r.Min.Add(r.Max).Div(2) }

// click presses the pointer's first button at a point.
func (d *desk) click(at image.Point) {
	d.Helper()
	d.pointTo(at)
	d.must("click", "1")
}

// twice clicks two times, as fast as a person.
func (d *desk) twice(at image.Point) {
	d.Helper()
	d.pointTo(at)
	d.must("click", "--repeat", "2", "--delay", "40", "1")
}

func (d *desk) pointTo(at image.Point) {
	d.Helper()
	d.must("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y))
}

// hold presses the pointer down at a point and moves it on to another, where it stays pressed; keys are held meanwhile.
func (d *desk) hold(from, to image.Point, keys ...string) {
	d.Helper()
	for _, key := range keys {
		d.must("keydown", key)
	}
	d.pointTo(from)
	d.must("mousedown", "1")
	way := to.Sub(from)
	for _, part := range []int{1, 5, 9, 10} {
		d.pointTo(from.Add(way.Mul(part).Div(10)))
	}
}

// drag holds, and lets go.
func (d *desk) drag(from, to image.Point, keys ...string) {
	d.Helper()
	d.hold(from, to, keys...)
	d.letGo(keys...)
}

// letGo ends what hold began.
func (d *desk) letGo(keys ...string) {
	d.Helper()
	d.must("mouseup", "1")
	for _, key := range keys {
		d.must("keyup", key)
	}
}

// panel is where the window tells of what is selected.
func (d *desk) panel() image.Rectangle {
	d.Helper()
	frame := d.frame()
	return image.Rect(frame.Max.X-size(theme.PanelWidth), frame.Min.Y+size(theme.ToolbarHeight), frame.Max.X, frame.Max.Y)
}

// frame is the window on the screen, without its menu: where the navigation begins, and how far the line below the toolbar
// goes.
func (d *desk) frame() (frame image.Rectangle) {
	d.Helper()
	d.until("the window has a navigation and a toolbar", func() bool {
		screen, err := d.see()
		if err != nil {
			return false
		}
		var ok bool
		frame, ok = frameOn(screen)
		return ok
	})
	return frame
}

func frameOn(screen *image.RGBA) (frame image.Rectangle, ok bool) {
	nav, line, foot := colour(theme.Nav), colour(theme.Line), colour(theme.NavLine)
	start := 0
	for start < screen.Rect.Dx() && screen.RGBAAt(start, screen.Rect.Dy()/2) != nav {
		start++
	}
	top, bottom := screen.Rect.Dy()/2, screen.Rect.Dy()/2
	for top > 0 && isAlike(screen.RGBAAt(start, top-1), nav) { // the menu throws a shadow on it
		top--
	}
	for bottom < screen.Rect.Dy() && (isAlike(screen.RGBAAt(start, bottom), nav) || isAlike(screen.RGBAAt(start, bottom), foot)) {
		bottom++
	}
	end, rule := start+size(theme.NavWidth), top+size(theme.ToolbarHeight)-1
	for end < screen.Rect.Dx() && screen.RGBAAt(end, rule) == line {
		end++
	}
	frame = image.Rect(start, top, end, bottom)
	return frame, frame.Dx() > 900 && frame.Dy() > 500
}
