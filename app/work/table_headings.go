package work

import (
	"slices"
	"strings"
	"sync"

	"affiche/assets"
	"affiche/calendar"
)

// A heading is a field that is called so, and in which languages.
type heading struct {
	field string
	in    []string
}

type headings map[string]heading

// otherHeadings are what people write above columns where the window has another word. Each line is a field: its words in
// English, French, Italian, Slovene, Spanish, Montenegrin and German.
var otherHeadings = []struct{ field, words string }{
	{"given", "first name, forename, christian name; prenom; nome; ime; nombre; ime; vorname"},
	{"family", "last name, surname; nom, nom de famille; cognome; priimek; apellido, apellidos; prezime; nachname, familienname"},
	{"name", "full name, name, contact, contact name; nom complet, nom et prenom, nom prenom; nome e cognome, nome, nominativo; ime in priimek, naziv, ime; nombre y apellidos, nombre completo, nombre; ime i prezime, naziv, ime; name"},
	{"organisation", "organization, company, institution, employer; structure, organisme, association; organizzazione, ente, associazione, azienda; organizacija, ustanova, drustvo, podjetje; organizacion, entidad, empresa; organizacija, ustanova, firma; firma, verein"},
	{"department", "dept; service, departement; reparto, settore; oddelek; departamento; odjeljenje, odeljenje; abteilung"},
	{"position", "job, job title, function, title; fonction, poste, metier; ruolo, funzione, mansione; funkcija, delovno mesto; cargo, puesto; funkcija, pozicija; funktion"},
	{"email", "mail, e mail, email, email address, e mail address; courriel, adresse e mail, adresse mail; posta elettronica, indirizzo e mail; e posta, eposta, elektronska posta; correo, correo electronico; e posta, mejl, imejl"},
	{"phone", "telephone, tel, mobile, cell, phone number; telephone, tel, portable, numero de telephone; telefono, cellulare; telefon, mobitel, gsm; telefono, movil; telefon, mobilni; handy, mobil"},
	{"street", "address, street address; adresse, rue; indirizzo, via; naslov, ulica; direccion, calle; adresa, ulica; strasse"},
	{"postcode", "zip, zip code, postal code, postcode; cp, code postal; cap, codice postale; posta, postna stevilka; cp, codigo postal; postanski broj; plz"},
	{"city", "town, place; ville, commune; citta, comune; kraj, mesto; ciudad, localidad; grad, mjesto; ort, stadt"},
	{"country", "state; pays; paese, stato; drzava; pais; drzava; land"},
	{"website", "web, url, site, homepage; site web, site internet; sito, sito web; spletna stran, splet; web, sitio web, pagina web; veb sajt, sajt; webseite"},
	{"notes", "note, remarks, remark, comments, comment; remarques, commentaires, observations; osservazioni, commenti; opombe, opomba, pripombe; observaciones, notas, comentarios; napomene, napomena; bemerkungen, bemerkung, anmerkung"},
	{"about", "description, text, bio, biography; description, texte, presentation; descrizione, testo, biografia; opis, besedilo; descripcion, texto; opis, tekst; beschreibung"},
	{"languages", "language, spoken languages; langue, langues; lingua, lingue; jezik, jeziki; idioma, idiomas, lengua; jezik, jezici; sprache, sprachen"},
	{"trades", "skills, trade; competences, metiers; competenze, mestieri; znanja, poklic; oficios, competencias; vjestine, zanimanje; berufe"},
	{"kinds", "type, kind, category; type, nature; tipo, tipologia; vrsta, tip; tipo, clase; vrsta, tip; art"},
	{"kind", "type, kind, category, format, genre; type, genre, nature; tipo, genere; vrsta, tip, zvrst; tipo, clase, genero; vrsta, tip, zanr; art"},
	{"capacity", "seats, places, max; jauge, places, capacite; posti, capienza; sedezi, kapaciteta; aforo, plazas, capacidad; mjesta, kapacitet; plaetze, platze"},
	{"venue", "house, theatre, location, site; lieu, salle de spectacle, theatre; luogo, sede, teatro; prizorisce, lokacija, gledalisce; recinto, lugar, sede; objekat, lokacija, pozoriste; haus, ort"},
	{"space", "room, hall, stage, studio; salle, espace, scene; sala, spazio, palco; prostor, dvorana, oder, soba; sala, espacio, escenario; prostor, sala, scena, soba; raum, saal"},
	{"owner", "belongs to; proprietaire; proprietario; lastnik; propietario; vlasnik; eigentuemer"},
	{"operator", "operator, managed by; gestionnaire, exploitant; gestore; upravljavec; gestor; upravljac; betreiber"},
	{"count", "quantity, qty, pieces, number, amount; quantite, nombre, nb; quantita, numero, pezzi; kolicina, stevilo, kosov; cantidad, numero, unidades; kolicina, broj, komada; anzahl, menge"},
	{"category", "group, type; categorie, type; categoria, tipo; kategorija, skupina, vrsta; categoria, tipo; kategorija, grupa, vrsta; kategorie"},
	{"latitude", "lat"},
	{"longitude", "lon, lng, long"},
	{"date", "day, date, dates, when, from, start; jour, date, quand, du; giorno, data, quando, dal; dan, datum, kdaj, od; dia, fecha, cuando, desde; dan, datum, kada, od; tag, datum"},
	{"time", "time, hour, start time, begins, starts, start; heure, horaire, debut; ora, orario, inizio; ura, zacetek; hora, horario, inicio; vrijeme, sat, pocetak; uhrzeit, zeit, beginn"},
	{"end", "end, end time, ends, finish; fin, heure de fin; fine, ora fine; konec; fin, hora fin; kraj, zavrsetak; ende"},
	{"until", "to, until, last day, end date; au, jusqu au, date de fin; al, fino al, data fine; do, zadnji dan; hasta, al; do; bis"},
	{"duration", "length, duration, minutes, min; duree; durata; trajanje, dolzina; duracion; trajanje; dauer"},
	{"title", "title, name, event, activity, show, what; titre, evenement, spectacle, activite, intitule; titolo, evento, spettacolo, attivita; naslov, dogodek, predstava, dejavnost, naziv; titulo, evento, espectaculo, actividad; naslov, dogadjaj, predstava, aktivnost, naziv; titel, veranstaltung"},
	{"status", "state, confirmed; statut, etat; stato; stanje, status; estado; stanje, status"},
	{"partner", "lead, lead partner, host, organiser, organizer, by; partenaire, porteur, organisateur; capofila, partner, organizzatore; partner, nosilec, organizator; socio, organizador; partner, nosilac, organizator; veranstalter"},
	{"people", "artist, artists, who, speaker, speakers, with, people, team; artiste, artistes, intervenants, avec, equipe; artista, artisti, relatori, con; umetnik, umetniki, nastopajoci, sodelujoci, kdo, izvajalci; artista, artistas, ponentes, con; umjetnik, umjetnici, ucesnici, ko; kuenstler"},
	{"access", "access needs; besoins d acces; esigenze di accesso; posebne potrebe; necesidades de acceso; posebne potrebe"},
	{"diet", "food; regime; dieta; prehrana; dieta; ishrana"},
	{"id", "affiche id, key"},
}

// tongues are the languages of a line of otherHeadings.
var tonguesOfHeadings = []string{"en", "fr", "it", "sl", "es", "cnr", "de"}

var allHeadings = map[TableKind]func() headings{}

func init() {
	for _, k := range TableKinds() {
		allHeadings[k] = sync.OnceValue(func() headings { return makeHeadings(k) })
	}
}

func headingsOf(kind TableKind) headings {
	if h, ok := allHeadings[kind]; ok {
		return h()
	}
	return headings{}
}

// makeHeadings gathers the words for the fields of a kind: first the fields' own names, then the captions of the window, and
// then what else people write. A word means the first field that takes it.
func makeHeadings(kind TableKind) headings {
	h, fields := headings{}, TableFields(kind)
	if kind == TableKind(calendar.TypePerson) { // beside a family name a name alone is the given one
		h.take("ime", "given", "sl", "cnr")
		h.take("nome", "given", "it")
		h.take("nombre", "given", "es")
		h.take("nom", "family", "fr")
	}
	for _, f := range fields {
		h.take(f, f, "en")
	}
	for _, f := range fields {
		for _, l := range assets.Languages() {
			h.take(assets.Say(l.Code, ColumnKey(f)), f, l.Code)
		}
	}
	for _, other := range otherHeadings {
		if !slices.Contains(fields, other.field) {
			continue
		}
		for i, words := range strings.Split(other.words, ";") {
			for _, w := range strings.Split(words, ",") {
				h.take(w, other.field, tonguesOfHeadings[i])
			}
		}
	}
	return h
}

func (h headings) take(words, field string, in ...string) {
	key := headingKey(words)
	is, known := h[key]
	if key == "" || known && is.field != field {
		return
	}
	h[key] = heading{field, append(is.in, in...)}
}

func headingKey(s string) string { return strings.Join(calendar.Words(s), " ") }

// field finds what a heading says; a text in a language of its own is "about (fr)", or "about.fr".
func (h headings) field(said string) heading {
	if is, ok := h[headingKey(said)]; ok {
		return is
	}
	before, language, ok := cutLanguage(said)
	if is := h[headingKey(before)]; ok && is.field != "" {
		return heading{is.field + "." + language, is.in}
	}
	short, _, _ := strings.Cut(said, "(") // "Capacity (seats)"
	if is, ok := h[headingKey(short)]; ok && short != said {
		return is
	}
	first, _, several := strings.Cut(said, "/") // "Date / Datum"
	if is, ok := h[headingKey(first)]; ok && several {
		return is
	}
	return heading{}
}

func cutLanguage(said string) (before, language string, ok bool) {
	said = strings.TrimRight(strings.TrimSpace(said), ")")
	for _, mark := range []string{"(", "."} {
		before, language, ok = cutLast(said, mark)
		if language = strings.ToLower(strings.TrimSpace(language)); ok && languageTag.MatchString(language) {
			return before, language, true
		}
	}
	return "", "", false
}

// known counts the cells of a row that say different fields.
func (h headings) known(r calendar.ForeignRow) int {
	fields := map[string]bool{}
	for _, c := range r.Cells {
		if len(c.Text) < 100 {
			if f := h.field(c.Text).field; f != "" {
				fields[f] = true
			}
		}
	}
	return len(fields)
}
