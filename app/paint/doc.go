// Package paint draws what package scene lays out: to pixels for the window, to PNG and SVG for pictures.
//
// It knows colours, letters and masks. What stands where is the scene's to say; nothing here reads a programme, opens a
// window or knows what time it is.
//
// A window keeps one [Painter] and asks it for each frame; the picture it returns is its own and is drawn over by the next:
//
//	painter := paint.NewPainter(paint.Light())
//	img := painter.Paint(&frame, w, h) // device pixels; the scale is w over the frame's width
//
// A picture for paper or a page is made with [PNG] or [SVG] of a [Picture].
package paint
