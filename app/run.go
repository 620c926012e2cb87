package app

import (
	"cmp"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	_ "affiche/app/locale" // before the toolkit
	"affiche/app/work"
	"affiche/assets/icon"
)

// Options are what the window is started with; what is empty is taken from the machine.
type Options struct {
	Version   string
	Language  string // "" is the one chosen in the menu, else the system's
	Actor     string // who writes, as the history names them
	Device    string
	Zone      string    // the machine's, where new seasons begin
	Settings  string    // folder of what is remembered between starts
	Documents string    // folder where new files are offered to be kept
	Screen    fyne.Size // what a window may take of it; zero is not known
	Now       func() time.Time
	Every     func(time.Duration, func()) (stop func()) // does a thing again and again on the window's thread
}

// Run shows the window on a programme file, or on the page of the first run where path is "", until it is closed.
func Run(path string, o Options) error {
	if !hasDisplay(runtime.GOOS, os.Getenv) {
		return &work.Refused{Key: "window.no-display"}
	}
	o = o.filled()
	a := newToolkit()
	a.SetIcon(fyne.NewStaticResource("affiche.png", icon.PNG()))
	o.Screen = screenSize() // it asks the toolkit, which there must be by then
	r := &thread{waiting: make(chan func(), 64), rest: rest{come: giveBack}}
	o.Every = r.Every
	w := newWindow(a, r, o)
	w.leaving = r.leave
	untilLeft(&w.left, func() { w.start(r, path) })
	if err := w.state.Close(); err != nil {
		return fmt.Errorf("close the programme: %w", err)
	}
	return nil
}

// untilLeft shows the window. Between the moment at which that is left and its end a move of the pointer may still come, and the
// toolkit then asks a window for its cursor that it has let go of (processMouseMoved and view in internal/driver/glfw of fyne
// 2.7.1). Nothing of ours is under way by then: the season is closed, as ever.
func untilLeft(left *bool, show func()) {
	defer func() {
		if *left {
			_ = recover() // the toolkit's, of a window that is gone
		}
	}()
	show()
}

// newToolkit is the toolkit without what it would do last. It asks for that while it closes the queue in which it is done,
// and can be caught between the two: then it waits for itself for ever, or ends in a panic (runGL and runOnMainWithWait of
// fyne 2.7.1). What it would do is to keep its preferences; without an id it has none. What is remembered is ours, see
// state.Settings.
func newToolkit() fyne.App {
	a := fyneapp.NewWithID("")
	if l, ok := a.Lifecycle().(interface{ SetOnStoppedHookExecuted(f func()) }); ok {
		l.SetOnStoppedHookExecuted(nil)
	}
	return a
}

// hasDisplay reports that there is something to show a window on: where X or Wayland do that, they say so by name. The
// toolkit itself would only crash without one.
func hasDisplay(system string, env func(string) string) bool {
	switch system {
	case "darwin", "windows":
		return true
	}
	return env("DISPLAY") != "" || env("WAYLAND_DISPLAY") != ""
}

// filled takes from the machine what was left empty.
func (o Options) filled() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Settings == "" {
		if dir, err := os.UserConfigDir(); err == nil {
			o.Settings = filepath.Join(dir, "affiche")
		}
	}
	o.Actor = cmp.Or(o.Actor, personName())
	if o.Device == "" {
		o.Device, _ = os.Hostname() // a machine without a name has none in its changes
	}
	return o
}

// personName is what the machine calls the person at it.
func personName() string {
	u, err := user.Current()
	if err != nil {
		return "Affiche"
	}
	return cmp.Or(u.Name, u.Username)
}

// systemLocale is the language the system speaks, as POSIX has it.
func systemLocale() string {
	return cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG"))
}
