// Affiche plans the season of a network of cultural partners.
package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"affiche/app/command"
	"affiche/assets"
	"affiche/calendar"
)

// version is the one that FyneApp.toml names.
const version = "0.1.0"

func main() { os.Exit(run()) }

func run() (status int) {
	defer func() {
		if r := recover(); r != nil {
			status = crashed(r)
		}
	}()
	return command.Run(context.Background(), os.Args[1:], host())
}

func host() command.Host {
	h := command.Host{
		Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, Now: time.Now, Version: version,
		Actor: actor(), Device: "localhost", Zone: machineZone(), Window: window(),
	}
	if name, err := os.Hostname(); err == nil {
		h.Device = name
	}
	return h
}

// actor is what the machine calls the person at it: the name under every change.
func actor() string {
	u, err := user.Current()
	if err != nil {
		return cmp.Or(os.Getenv("USER"), os.Getenv("USERNAME"), "?")
	}
	return cmp.Or(u.Name, u.Username)
}

// machineZone is the name of the machine's time zone, where it tells one: by TZ, or by where /etc/localtime leads.
func machineZone() string {
	names := []string{strings.TrimPrefix(os.Getenv("TZ"), ":")}
	if target, err := filepath.EvalSymlinks("/etc/localtime"); err == nil {
		_, name, _ := strings.Cut(target, "zoneinfo/")
		names = append(names, name)
	}
	for _, name := range names {
		if _, err := calendar.Zone(name); err == nil {
			return name
		}
	}
	return ""
}

// crashed writes down a mistake of our own, says where, and gives the exit status for it.
func crashed(cause any) int {
	note := fmt.Sprintf("affiche %s\n%s\n\n%v\n\n%s", version, time.Now().Format(time.RFC3339), cause, debug.Stack())
	place, err := writeCrash([]byte(note))
	if err != nil {
		place = err.Error()
	}
	lang := assets.Spoken(command.Locale(os.Getenv))
	fmt.Fprintln(os.Stderr, "affiche: "+assets.Say(lang, "command.crashed", place))
	return 2
}

// writeCrash keeps a note where the system keeps what programs may lose.
func writeCrash(note []byte) (path string, err error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	dir = filepath.Join(dir, "affiche")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	path = filepath.Join(dir, time.Now().Format("crash-20060102-150405.txt"))
	return path, os.WriteFile(path, note, 0o600)
}
