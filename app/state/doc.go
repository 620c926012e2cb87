// Package state is what the window knows: the open season, what is selected, which stretch of time is shown, and what the
// person chose for good (language, look, files opened lately).
//
// It tells its listeners by typed signals, does everything that may wait beside the window's thread, and knows neither
// Fyne nor SQL. All of it belongs to the window's thread: its methods are called there, its signals are raised there. What
// runs beside touches nothing of it and comes back by [Runner.Do].
package state
