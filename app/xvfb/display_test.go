package xvfb

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A display is a screen that nobody sees, with a window manager on it, and hands that press its keys and move its pointer.
type display struct {
	name   string // ":7"
	pixels string // the file in which the X server keeps what is to be seen
}

// newDisplay starts an X server on a number that is free, and ends it with the test.
func newDisplay(t testing.TB, width, height int) *display {
	t.Helper()
	folder := t.TempDir()
	told, tells, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height),
		"-fbdir", folder, "-nolisten", "tcp", "-noreset", "-nocursor")
	server.ExtraFiles = []*os.File{tells}
	begin(t, server)
	tells.Close() // ours; the server has its own
	number, err := bufio.NewReader(told).ReadString('\n')
	if err != nil {
		t.Fatalf("the X server does not say its number: %v", err)
	}
	d := &display{":" + strings.TrimSpace(number), filepath.Join(folder, "Xvfb_screen0")}
	manager := exec.Command("openbox", "--sm-disable")
	manager.Env = append(os.Environ(), "DISPLAY="+d.name, "HOME="+folder, "XDG_CONFIG_HOME="+folder, "XDG_CACHE_HOME="+folder)
	begin(t, manager)
	return d
}

// begin starts a program that is killed when the test ends.
func begin(t testing.TB, c *exec.Cmd) {
	t.Helper()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		c.Process.Kill()
		c.Wait() // it was killed, and says so
	})
}

// do has xdotool do something, and gives what it says.
func (d *display) do(args ...string) (string, error) {
	c := exec.Command("xdotool", args...)
	c.Env = append(os.Environ(), "DISPLAY="+d.name)
	out, err := c.Output()
	return strings.TrimSpace(string(out)), err
}

// The words of the header of the server's file, which is one of xwd: 32 bits each, the first byte the highest.
const (
	headerSize = iota
	_
	_
	_
	pictureWidth
	pictureHeight
	_
	_
	_
	_
	_
	bitsPerPixel
	bytesPerLine
	_
	_
	_
	_
	_
	_
	paletteLength
	headerWords
)

// see is what is on the screen now.
func (d *display) see() (*image.RGBA, error) {
	file, err := os.ReadFile(d.pixels)
	if err != nil {
		return nil, err
	}
	if len(file) < 4*headerWords {
		return nil, errors.New("the screen has no header")
	}
	word := func(i int) int { return int(binary.BigEndian.Uint32(file[4*i:])) }
	const colour = 12 // bytes of one in the palette
	pixels, line := file[min(word(headerSize)+colour*word(paletteLength), len(file)):], word(bytesPerLine)
	if word(bitsPerPixel) != 32 || len(pixels) < line*word(pictureHeight) {
		return nil, fmt.Errorf("the screen has %d bits a pixel and %d bytes", word(bitsPerPixel), len(pixels))
	}
	picture := image.NewRGBA(image.Rect(0, 0, word(pictureWidth), word(pictureHeight)))
	for y := range word(pictureHeight) {
		from, to := pixels[y*line:], picture.Pix[y*picture.Stride:]
		for x := range word(pictureWidth) {
			to[4*x], to[4*x+1], to[4*x+2], to[4*x+3] = from[4*x+2], from[4*x+1], from[4*x], 0xff
		}
	}
	return picture, nil
}

// isAlike reports two colours that an eye takes for one.
func isAlike(a, b color.RGBA) bool { return apart(a, b) < 24 }

// apart is how far two colours are from each other, in the channel in which they differ most.
func apart(a, b color.RGBA) int {
	most := 0
	for _, d := range []int{int(a.R) - int(b.R), int(a.G) - int(b.G), int(a.B) - int(b.B)} {
		most = max(most, d, -d)
	}
	return most
}
