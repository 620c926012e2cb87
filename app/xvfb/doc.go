// Package xvfb tests the real program in a real window on a display that nobody sees: the keys of a person reach the file,
// and the window is there as fast as it should be.
//
// Its tests want Xvfb, xdotool, a C compiler and the environment AFFICHE_XVFB=1; without, they say so and are skipped.
// Nothing but tests may enter.
package xvfb
