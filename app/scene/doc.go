// Package scene lays a programme out on a canvas of time: which rows there are, where each date stands in them, what is
// written on it, and what lies under a point.
//
// It is pure: it knows records, numbers and words, and neither pixels nor windows nor colours. Package paint draws what
// it lays out; the window and the command line both show that.
//
// There are two steps, for two speeds of change. [New] makes a [Layout] of a plan: the rows, the lanes in them where dates
// overlap, the texts. It is made anew when the filter or the grouping change; when data does, [Layout.After] makes the next one
// of it, in which only the rows of what changed are dealt out anew. [Layout.Frame] finds what a [View] of it shows: binary
// search for the visible, no allocation that grows with the programme, a reused [Frame]. It is asked again for each step of a
// scroll.
//
//	layout := scene.New(plan, scene.Options{Language: "en", Ruler: letters})
//	view := scene.ViewOf(span, width)        // a range to show
//	layout.Frame(&frame, view, width, height)  // what is in it
//	hit := frame.Hit(x, y)                     // what lies under the pointer
//
// All lengths are in pixels of the canvas at scale 1, from its upper left corner; the column of names and the axis are part
// of the canvas.
//
// # Time
//
// One axis serves rows in several zones, so a date stands at its instant, and the axis counts in the programme's home zone:
// what is drawn side by side happens side by side. The clock written on a bar is the clock of its venue, with the name of
// the zone where that differs from home at that moment. Days of a clock change are 23 or 25 hours wide.
//
// # Rows
//
// A row has as many lanes as its most crowded moment in the whole programme demands, so that nothing jumps while one
// scrolls. Dates that meet share the row's height; one that meets no other stands in its middle and has room for two lines.
//
// # Far away
//
// A date shorter than a few pixels is drawn a few pixels wide where there is room. Dates of one run (or one activity, where
// there is no run) that come to stand close together are drawn as one block with one title, as one would say it: "The
// Boiler Room Cantata, 23 to 25 August". What is still narrower than two pixels and touches its neighbour becomes a block of
// several without a title. [Block.Count] says how many dates a block is.
package scene
