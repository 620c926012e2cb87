package xvfb

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/test"
)

// stories are played one by one, each at a desk of its own, as many at once as there are processors.
var stories = []struct {
	name string
	play func(*desk)
}{
	{"a date is added by keys, and renamed with two clicks", addAndRename},
	{"two letters make a date at the pointer, and escape none", makeAtThePointer},
	{"a run is told in one sentence", tellARun},
	{"a date is dragged to another hour, and to another room", dragAlongAndAcross},
	{"a date is made longer by its edge", dragAnEdge},
	{"escape gives a drag up", giveADragUp},
	{"undo and redo, also after the window was closed", undoAndRedo},
	{"a start is typed as people type it, and a wrong one is refused", typeAStart},
	{"a copy is dragged away", dragACopy},
	{"delete asks where more goes than the date", deleteDates},
	{"a date is found by its name, and undo by its own", findAndDo},
	{"a date is dragged over the day, and into the tray", dragInTheDay},
	{"a start is edited in the list, and delete asks for all that is selected", editInTheList},
	{"rows are copied, changed elsewhere in another order, and pasted", copyAndPaste},
	{"words filter exactly the rows that the command lists", filterByWords},
	{"several dates are gathered, moved together, taken back together and done again", gatherMoveAndUndo},
	{"a date is dragged to another day of the month, and one made there by two letters", dragInTheMonth},
	{"a milestone is made at the pointer in the month, and its flag dragged to another day", dragAFlag},
	{"a day with too much in it is unfolded, and the last is dragged out of it", unfoldADay},
	{"a date goes into the tray, and out of it to another hour and space", outOfTheTray},
	{"what is selected goes from view to view, and is moved in each", throughTheViews},
	{"a space is gone to by the palette, and a date made in it", jumpByThePalette},
	{"a column sorts, is made narrower and hidden, and all of it is kept", sortAndHide},
	{"several rows are given a status at once", confirmSeveral},
	{"a card is dragged to cancelled, the reason is given, and all of it is taken back", cancelOnTheBoard},
	{"letters, home and end go to rows", typeAhead},
	{"a group is folded, and a choice of rows kept under a name", foldAndChoose},
	{"a start is typed in slovene", inSlovene},
	{"dates are found by the pointer in large letters, too", inLargeLetters},
	{"the window is opened again where it was left", reopened},
	{"a second window only reads, follows who writes, and edits once the file is free", twoWindows},
	{"what was acknowledged outlives the program", killTheProgram},
	{"somebody is made twice, looked up, edited, and made one again", lookUpAndJoin},
	{"a schedule is imported", importASchedule},
	{"a list of people is imported", importAList},
	{"a space is held twice, the first asked for an answer, and confirmed", holdAskAndConfirm},
	{"a call is filled by who is free and rested, and dragged from one to another", fillACall},
	{"who came to a date is ticked, and taken back", tickWhoCame},
	{"half a scenario is adopted", adoptHalf},
	{"calendars are exported, and again after a change", exportCalendars},
}

func TestStories(t *testing.T) {
	program := built(t, ".")
	test.NewTempApp(t) // sets the letters
	theirs := &letters{set: map[string][]mask{}}
	for _, s := range stories {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			d := &desk{T: t, display: newDisplay(t, 2000, 960), letters: theirs, program: program}
			d.home = homeWith(t, `{"look":"light","language":"en","width":1960,"height":900}`)
			d.season = filepath.Join(t.TempDir(), "season.affiche")
			newSeason(t, d.season)
			d.open()
			s.play(d)
		})
	}
}
