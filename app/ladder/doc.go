// Package ladder is the board of what stands where on its ladder: a column for each status of dates, each state of agreements or
// each payment of lines, and in it a card for each of those.
//
// A card is dragged to another column with the mouse, or with Ctrl and an arrow key; what the step asks for is asked by the window
// ([state.State.Step]). What stands in the columns is gathered from the plan first, as plain values; only the cards that are in
// sight are written and drawn, so that a board of thousands is as quick as one of ten.
package ladder
