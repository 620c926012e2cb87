# Affiche. Two commands matter: `make run` starts it, `make test` checks it. Both install what the system lacks.

TAGS   := migrated_fynedo
SEASON := out/season-2027.affiche

.PHONY: run test bench laws build clean

# Opens the sample season in a window; without a display it exports the feeds and draws the timeline instead.
run:
	@scripts/run "$(SEASON)"

# Every check: format, vet, staticcheck, the arrows of the house, all tests, races, short fuzz runs, the real window.
test:
	@scripts/test

# The program with its window, as ./affiche.
build:
	@scripts/system build
	CGO_ENABLED=1 go build -tags gles,$(TAGS) -o affiche .

# The figures of the README.
bench:
	@scripts/bench

# The laws of the journal, over thousands of random histories.
laws:
	CGO_ENABLED=0 AFFICHE_LAWS=long go test -tags ci,$(TAGS) -run 'Law' -timeout 60m ./storage/ -rapid.checks=2000

clean:
	rm -rf out affiche
