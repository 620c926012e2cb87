// Package xvfb plays stories in the real window, on a display that nobody sees: what a person does with keys and pointer
// reaches the file, is there after the window was closed, and is to be seen. It also measures how fast the window is there.
//
// A story is played at a desk of its own: display, window manager, home and programme file. Nothing in it is a pixel that
// somebody counted: where a date lies, package scene says, and the screen is compared with what package paint makes of
// that; what else is to be pressed is found by its words. Nothing in it is a time that somebody guessed: it waits until the
// file, read beside the window, or the screen is as it should be. What never comes leaves a picture of the screen.
//
// The tests want Xvfb, openbox, xdotool, a C compiler and the environment AFFICHE_XVFB=1; without, they say so and are
// skipped. Nothing but tests may enter.
package xvfb
