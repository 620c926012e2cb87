// Package palette is the quiet overlay into which a person types what to do or where to go: a line, and below it what it
// finds. The window says what there is to find; the palette matches words, shows rows, and raises intents.
package palette
