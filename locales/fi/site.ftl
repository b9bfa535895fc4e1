language-rank = 3
locale = fi
clock = { $minute ->
    [0] { $hour }
   *[other] { $hour }.{ $minutes }
}
clock-span = klo { $opens }–{ $closes }
money-eur = { $amount } €
money-sek = { $amount } kr
money-isk = { $amount } Islannin kr
money-other = { $amount } { $currency }

## Kehys
site-name = Flétta
language-own = Suomi
skip = Siirry sisältöön
skip-menu = Siirry valikkoon
skip-results = Siirry tuloksiin
languages-label = Kieli
foot-label = Tietoa sivustosta
foot-demo = Tämä on esittelysivusto. Yhteystiedot ovat keksittyjä, mutta kiireellisen avun numerot ovat oikeita.
foot-about = Mikä on Flétta
foot-accessibility = Saavutettavuus
foot-privacy = Tietosuoja
exit = Poistu sivulta nopeasti
exit-more = Tai paina Esc-näppäintä kolme kertaa.

## Kiireellinen apu
urgent-title = Kiireellinen apu
urgent-says = Soita, jos joku on nyt vaarassa. Sinun ei tarvitse olla varma.
urgent-call = Soita { $number }
urgent-more = Kaikki numerot

## Etusivu
home-window = Apua perheille yhden oven takaa
home-description = Löydä palvelut, ihmiset ja paikat lapsille, nuorille ja vanhemmille omin sanoin ja omalla kielelläsi.
home-question = Mihin tarvitset apua?
home-chosen = Ensin näytetään tämän paikkakunnan tiedot: { $town }.
home-forget = Poista paikkakunnan valinta
home-life = Odotusajasta aikuisuuteen
home-topics = Moni perhe kysyy
home-events = Tällä viikolla
home-no-events = Tälle viikolle ei ole ilmoitettu mitään.
home-places = Paikkoja, joihin voi tulla
home-all-places = Kaikki paikat
home-all-events = Kaikki tapahtumat
home-towns = Paikkakuntasi
home-towns-more = Valitse paikkakunta, niin lähellä olevat tulevat ensin. Mitään ei piiloteta.

## Haku
search-label = Kerro omin sanoin
search-verb = Hae
search-title = Löydä apua
search-window = { $text } – haku
search-description = Palvelut, ihmiset, paikat ja tapahtumat perheille.
search-count = { $count ->
    [0] Mitään ei löytynyt
    [one] { $countText } hakutulos
   *[other] { $countText } hakutulosta
}
search-count-for = { $count ->
    [0] Mitään ei löytynyt haulla ”{ $text }”
    [one] { $countText } hakutulos haulla ”{ $text }”
   *[other] { $countText } hakutulosta haulla ”{ $text }”
}
search-many = Yli { $countText } hakutulosta
search-corrected = Nämä ovat tulokset haulla ”{ $text }”.
search-as-typed = Hae sen sijaan: ”{ $text }”
search-narrowed = Vain: { $filters }.
search-remove = Poista:
search-unfiltered = Poista kaikki rajaukset
search-town = Ensin näytetään { $town }.
search-no-town = Näytä kaikki paikkakunnat tasapuolisesti
search-near = Lähellä sinua olevat tulevat ensin.
search-near-code = Lähellä postinumeroa { $code } olevat tulevat ensin.
search-no-near = Älä huomioi etäisyyttä
search-perhaps = Ehkä jokin näistä
search-perhaps-more = Nämä vain muistuttavat sitä, mitä kirjoitit.
distance-metres = { $metresText } metrin päässä
distance-kilometres = { $kilometresText } kilometrin päässä
map-open = Näytä kartalla
map-close = Sulje kartta
map-label = Kartta
map-nearer = Lähennä
map-farther = Loitonna
map-bare = Kartalla ei ole nyt taustaa. Pisteet näyttävät, miten paikat sijaitsevat toisiinsa nähden; luettelossa on kaikki.
map-nothing = Mitään luettelon kohdetta ei voi näyttää kartalla.
map-here = Olet tässä
pager-label = Sivut
pager-here = Sivu { $pageText }/{ $lastText }
pager-before = Edellinen sivu
pager-after = Seuraava sivu
nothing-says = Mikään ei osunut, mutta et ole tullut väärälle ovelle. Kokeile vähempiä tai muita sanoja, valitse aihe tai kysy joltakulta.
nothing-unfiltered = Hae ilman rajauksia
nothing-topics = Onko kyse jostakin näistä?
nothing-ask = Voit kysyä heiltä

## Elämänkaari ja keneltä kysyä
life-description = Odotusajasta aikuisuuteen: mitä on tarjolla kaikille, mitä silloin, kun tarvitset enemmän, ja kuka tekee mitäkin.
life-intro = Tuki seuraa lasta raskausajasta aikuisuuteen. Koulu, sosiaalipalvelut ja terveydenhuolto pitävät kukin kiinni omasta säikeestään. Valitse ikä, niin näet, kuka tekee mitäkin.
life-choose = Valitse paikkakuntasi, niin näet, mitä lähelläsi on.
life-everywhere = Kaikki paikkakunnat
life-none = Täällä ei ole vielä mitään. Voit silti kysyä: alta löydät ne, jotka auttavat sinua eteenpäin.
life-more = { $count ->
    [one] Yhteensä { $countText } palvelu
   *[other] Kaikki { $countText } palvelua
}
life-guides = Askel askeleelta
life-parts = Tällä sivulla
life-all-contacts = Kaikki, joilta voit kysyä, kouluittain
strand-education = Varhaiskasvatus ja koulu
strand-welfare = Sosiaalinen tuki
strand-health = Terveys
strand-beside = Vapaa-aika, järjestöt ja muut
contacts-title = Keneltä voi kysyä
contacts-description = Ihmiset, joilta perhe voi kysyä, paikkakunnan, koulun ja päiväkodin mukaan: mitä he tekevät ja miten heidät tavoittaa.
contacts-intro = Sinun ei tarvitse tietää, kuka päättää mistäkin. Valitse paikkakunta ja koulu, niin näet, kuka voi auttaa sinua eteenpäin.
contacts-house = Päiväkotisi tai koulusi
contacts-town = Kaikille perheille: { $town }
contacts-hub = Kaikki tiedot: { $place }
contacts-roles = Kuka kukin on
post-instead = Sillä välin sinua auttaa { $name }.
place-near = Koulun lähellä
foot-life = Elämänkaari
home-contacts-more = Katso, keneltä voit kysyä koulussa, päiväkodissa tai neuvolassa.

## Sanat selitettyinä
words-title = Sanat selitettyinä
words-intro = Kirjeiden ja tapaamisten sanat selitettynä selkeästi ja se, miten ne sanotaan muilla kielillä.
words-kind = Sana selitettynä
words-called = Miten se sanotaan
words-leads = Mihin se vie
words-near = Lähellä olevia sanoja
words-more = { $count ->
    [one] Yhteensä { $countText }
   *[other] Kaikki { $countText }
}
words-none = Tästä ei ole täällä vielä mitään. Voit silti kysyä: ihmiset löydät kohdasta ”Keneltä voi kysyä”.
words-all = Kaikki selitetyt sanat
words-in-country = { $language }, { $country ->
    [FI] Suomi
    [SE] Ruotsi
   *[IS] Islanti
}
filter-about = aiheena { $concept }

## Huomautuksia sivusta
remark-title = Onko tässä jokin vialla?
remark-intro = Mikä sivulla on väärin tai mitä puuttuu? Viesti menee niille, jotka vastaavat sivusta.
remark-label = Mikä on väärin tai mitä puuttuu?
remark-about = Koskee sivua { $page }
guides-title = Oppaat vaihe vaiheelta
guides-intro = Mitä tapahtuu, kuka tekee mitä ja mihin mennessä, ja mitä voit itse tehdä.
guides-all = Kaikki oppaat
words-letters = Kirjaimet
words-letter = Sanat, jotka alkavat kirjaimella { $letter }
remark-hint = Enintään { $countText } merkkiä. Älä kirjoita ihmisten nimiä tai muuta yksityistä. Täällä kukaan ei voi vastata sinulle. Jos tarvitset apua heti, katso yllä ”Kiireellinen apu”.
remark-verb = Lähetä
remark-trap = Jätä tämä kenttä tyhjäksi
remark-thanks = Kiitos
remark-thanks-more = Sivusta vastaavat lukevat viestin.
remark-back = Takaisin sivulle
remark-empty = Kirjoita ensin muutama sana.
remark-long = Siinä oli yli { $countText } merkkiä. Lyhennä vähän; mitään ei ole kadonnut.
remark-busy = Viestiä ei voitu juuri nyt tallentaa. Kirjoittamasi on yhä tässä: yritä hetken päästä uudelleen.
remark-kept = Emme kysy, kuka olet. Kirjoittamasi poistetaan kuuden kuukauden kuluttua.

## Mitä on tulossa
calendar-title = Mitä on tulossa
calendar-description = Tapahtumia ja ryhmiä perheille päivä kerrallaan.
calendar-view = Näytä
calendar-week = Viikko kerrallaan
calendar-list = Luettelona
calendar-week-of = Viikko { $weekText }: { $days }
calendar-pager = Viikot
calendar-before = Edellinen viikko
calendar-after = Seuraava viikko
calendar-now = Tämä viikko
calendar-coming = Seuraavat kahdeksan viikkoa
calendar-later = Mitä sen jälkeen on, viikko kerrallaan
calendar-not-that-week = Sitä viikkoa ei voi näyttää: se on jo ohi tai liian kaukana. Tässä on lähin viikko.
calendar-all-day = Koko päivän
calendar-elsewhere = Muilla paikkakunnilla
calendar-nothing-day = Ei ilmoitettua ohjelmaa
calendar-nothing = Näille päiville ei ole ilmoitettu ohjelmaa. Apua on silti: katso, mitä on tulossa seuraavaksi, tai kysy joltakulta.
calendar-next = Seuraavaksi
calendar-apply = Näytä tapahtumat
calendar-subscribe = Omaan kalenteriisi
calendar-subscribe-more = Tilaa nämä tapahtumat kalenteriisi, niin ne pysyvät siellä itsestään ajan tasalla. Tässä tekemäsi rajaus on voimassa myös siellä.
calendar-subscribe-open = Tilaa kalenteriini
calendar-subscribe-address = Tai lisää tämä osoite kalenteriisi:
calendar-name = Flétta: mitä on tulossa
calendar-said = { $status }: { $title }

## Rajaukset
filters-title = Rajaa
filters-apply = Näytä tulokset
filters-all = Kaikki
filters-age = Lapsen ikä
filters-any-age = Kaikki iät
filters-town = Paikkakuntasi ensin
filters-any-town = Ei paikkakuntaa ensin
filters-area = Vain tämän alueen perheille
filters-any-area = Missä tahansa
filters-easy = Helposti saatavilla
filters-spoken = Palvelukieli
filters-any-spoken = Kaikki kielet
filters-sector = Kenen työtä se on
filters-kind = Mitä se on
filters-form = Millainen
filters-any-form = Kaikenlaiset
filters-level = Kuinka paljon tukea
filters-sort = Järjestys
sort-best = Osuvimmat ensin
sort-title = Nimen mukaan
sort-near = Lähin ensin
near-title = Lähellä sinua
near-postcode = Postinumero
near-verb = Lähellä minua
near-asking = Kysytään laitteelta, missä olet …
near-refused = Laite ei kerro, missä olet. Kirjoita sen sijaan postinumero.
near-private = Laitteelta kysytään vain, kun painat painiketta. Vastaus, noin sadan metrin tarkkuudella, menee vain tälle sivustolle.
near-unknown = Emme tunne yhtään paikkaa postinumeron { $code } lähellä. Tarkista numero tai kokeile toista.
filter-free = Maksuton
filter-drop-in = Ilman ajanvarausta
filter-no-sign-up = Ilmoittautua ei tarvitse
filter-no-referral = Ilman lähetettä
filter-open = Auki nyt
filter-place = paikka: { $place }
filter-area = alue: { $area }
# Laji niin kuin sen oma nimi sanoo, pienellä kirjaimella; tässä monikossa.
filter-kind = { $code ->
   *[service] palvelut
    [place] paikat
    [organisation] organisaatiot
    [event] tapahtumat
    [pathway] oppaat
    [post] yhteyshenkilöt
}
filter-spoken = { $code ->
    [en] englanniksi
    [fi] suomeksi
    [is] islanniksi
    [sv] ruotsiksi
   *[other] kieli: { $language }
}
filter-age-expecting = odotusaika
filter-age-baby = alle 1-vuotias
filter-age-months = { $monthsText } kk:n ikäinen
filter-age-years = { $yearsText }-vuotias
filter-age-span = { $ages }

## Iät
ages-all = Kaikenikäiset
ages-expecting = Lasta odottavat
ages-from-expecting = Odotusajasta alkaen
ages-from-birth = Syntymästä alkaen
ages-expecting-until = { $to ->
    [0] Odotusajasta ensimmäiseen syntymäpäivään
    [1] Odotusajasta toiseen syntymäpäivään
   *[other] Odotusajasta { $to } vuoden ikään
}
ages-expecting-months = { $to ->
    [0] Raskaus ja synnytys
   *[other] Odotusajasta { $to } kuukauden ikään
}
ages-until = Enintään { $to }-vuotiaat
ages-under = Alle { $years }-vuotiaat
ages-one = { $years }-vuotiaat
ages-years = { $from }–{ $to }-vuotiaat
ages-months = { $from }–{ $to } kuukauden ikäiset
ages-months-years = { $from } kuukauden ikäisistä { $to }-vuotiaisiin
ages-and-older = { $from } vuotta täyttäneet
ages-from-months = { $from } kuukauden iästä alkaen

## Ajat
day-today = Tänään
day-tomorrow = Huomenna
hours-caption = Seuraavat seitsemän päivää
hours-more = Viikon aukioloajat
hours-today = Tänään, { $day }
hours-closed = Suljettu
hours-holiday = Pyhäpäivä
hours-all-day = Ympäri vuorokauden
weekly = { $weekday ->
   *[mo] maanantai
    [tu] tiistai
    [we] keskiviikko
    [th] torstai
    [fr] perjantai
    [sa] lauantai
    [su] sunnuntai
}
hours-every-day = joka päivä
opening-closed = Suljettu juuri nyt
opening-always = Avoinna ympäri vuorokauden
opening-until = Avoinna klo { $time } asti
opening-appointments = Ajanvarauksella klo { $time } asti
opening-until-midnight = Avoinna keskiyöhön asti
opening-today = Avautuu tänään klo { $time }
opening-tomorrow = Avautuu huomenna klo { $time }
opening-weekday = { $weekday ->
    [mo] Avautuu maanantaina klo { $time }
    [tu] Avautuu tiistaina klo { $time }
    [we] Avautuu keskiviikkona klo { $time }
    [th] Avautuu torstaina klo { $time }
    [fr] Avautuu perjantaina klo { $time }
    [sa] Avautuu lauantaina klo { $time }
   *[su] Avautuu sunnuntaina klo { $time }
}
opening-day = Avautuu { $day } klo { $time }

## Tiedot
facts-label = Lyhyesti
fact-who = Kenelle
fact-cost = Hinta
fact-ways = Näin pääset palveluun
fact-ways-event = Näin pääset mukaan
fact-where = Missä
fact-where-when = Missä ja milloin
fact-when = Milloin
fact-phone = Puhelin
fact-mail = Sähköposti
fact-web = Verkossa
fact-page = Oma verkkosivu
fact-booking = Varaa aika
fact-sign-up = Ilmoittautuminen
fact-form = Sähköinen asiointi
fact-spoken = Palvelukielet
fact-runner = Järjestäjä
fact-with = yhteistyössä: { $names }
fact-areas = Alue
fact-level = Tuen taso
fact-access = Esteettömyys
fact-keeper = Talosta vastaa
fact-part-of = Osa kokonaisuutta
fact-sector = Ala
fact-holder = Kuka
fact-serves = Palvelee perheitä täällä
fact-post-of = Työpaikka
fact-host = Järjestäjä
fact-motto = Tänä vuonna
cost-price = { $amount } { $per }
floor-number = { $floor ->
    [0] pohjakerros
   *[other] { $floor }. kerros
}
floor-code = { $floor ->
    [K] kellarikerros
   *[other] { $floor }-kerros
}
room-number = huone { $room }
card-places = { $count ->
    [one] { $place } ja { $countText } muu paikka
   *[other] { $place } ja { $countText } muuta paikkaa
}
mark-language = { $code ->
    [en] Englanniksi
    [fi] Suomeksi
    [is] Islanniksi
    [sv] Ruotsiksi
   *[other] Kieli: { $language }
}
mark-out-of-date = Alkuperäinen teksti on muuttunut. Uusi käännös on tulossa.

## Mikä muuttuu tiettynä päivänä
change-moves-on = Muuttaa { $day }. Uusi paikka: { $where }
change-moves-in = Muuttaa. Uusi paikka: { $where }. Ajankohta: { $day }, päivä ilmoitetaan myöhemmin
change-moved-on = Muutti tänne { $day }. Aiempi paikka: { $where }
change-moved-in = Muutti tänne. Aiempi paikka: { $where }. Ajankohta: { $day }
change-begins-on = Alkaa { $day }: { $where }
change-begins-in = Alkaa: { $where }. Ajankohta: { $day }, päivä ilmoitetaan myöhemmin
change-comes-on = { $day } alkaen
change-comes-in = { $day }, päivä ilmoitetaan myöhemmin
change-comes-to-on = { $where }, { $day } alkaen
change-comes-to-in = { $where }, { $day }, päivä ilmoitetaan myöhemmin
change-now-at = Nyt: { $where }
change-runner-on = { $day } alkaen järjestäjä on { $where }
change-runner-in = Uusi järjestäjä: { $where }. Ajankohta: { $day }, päivä ilmoitetaan myöhemmin
change-runner-since-on = { $day } alkaen järjestäjä on ollut { $where }
change-runner-since-in = Järjestäjä: { $where }. Vaihtui: { $day }
change-runner-before = Aiemmin: { $name }
change-opens-on = Avataan { $day }
change-opens-in = Avataan: { $day }, päivä ilmoitetaan myöhemmin
change-closed-on = Suljettu { $day } alkaen
change-closed-in = Suljettu: { $day }
change-until-on = Viimeinen päivä on { $day }
change-until-in = Päättyy: { $day }, päivä ilmoitetaan myöhemmin

## Mitä voit tehdä
action-call = Soita { $number }
action-answered = Puhelimeen vastataan: { $hours }
post-there = Paikalla: { $hours }
action-book = Varaa aika
action-sign-up = Ilmoittaudu
action-apply = Hae palvelua
action-reach = Ota yhteyttä
action-write = Kirjoita sähköpostia
action-web = Siirry verkkosivulle
action-go = Tule paikalle: { $place }
paper-day = Tilanne { $day }.
paper-map = Reitti perille: osoita ruutua puhelimella
act-print = Tulosta
act-share = Jaa
act-copy = Kopioi linkki
act-copied = Linkki on kopioitu.

## Sivut
entry-young = Lapselle ja nuorelle
young-line = Voit jutella jonkun kanssa heti, nimeäsi kertomatta: { $number }
entry-topics = Aiheet
entry-ask = Kysy heiltä
service-joint = Monen alan yhteinen palvelu
service-groups = Ryhmät
service-events = Muuta ohjelmaa
service-guides = Oppaat, joissa tämä on mukana
service-related = Liittyy tähän
place-all = Kaikki, mitä täällä on
place-house = Talossa
place-on = Tällä viikolla
place-coming = Muuttaa tänne
place-going = Muuttaa pois
house-all = Tässä paikassa
house-somewhere = Muualla talossa
organisation-runs = Mistä he vastaavat
organisation-joins = Missä he ovat mukana
organisation-events = Tapahtumat
organisation-guides = Oppaat
organisation-posts = Keneltä voi kysyä
organisation-houses = Toimipaikat
organisation-parts = Yksiköt
post-holder = Sinulle vastaa { $name }
post-vacant = Tehtävässä ei ole juuri nyt ketään.
post-still = Voit silti soittaa tai kirjoittaa, ja joku auttaa sinua.
event-days = { $from } – { $to }
event-days-of-month = { $from }.–{ $to }
event-full = Täynnä. Voit kysyä paikkaa myöhemmin.
event-over = Uusia aikoja ei ole ilmoitettu.
event-session = ryhmän { $session }. tapaaminen
event-to-calendar = Lisää kalenteriini
event-week = Mitä muuta sillä viikolla on
group-starts = Seuraava ryhmä alkaa: { $day }
group-running = Yksi ryhmä on parhaillaan käynnissä.
group-sessions = { $count ->
    [one] { $countText } tapaaminen
   *[other] { $countText } tapaamista
}
group-room = Kysy, onko tilaa.
event-inside = Ohjelmassa
guide-steps = { $count ->
    [one] { $countText } vaihe
   *[other] { $countText } vaihetta
}
guide-way = Vaihe vaiheelta
guide-who = Kuka: { $names }
guide-law = Laki: { $law }
guide-for-young = Oletko itse nuori? Lue vaiheet sinulle kirjoitettuina
guide-for-parents = Lue vaiheet vanhemmille kirjoitettuina
guide-form = Lomake
guide-form-open = Siirry lomakkeeseen
guide-form-more = Lomake on palvelun omalla sivustolla. Tämä sivusto ei näe mitään siitä, mitä kirjoitat sinne.
guide-form-square = Lomake: lue QR-koodi puhelimen kameralla
by-at-once = Heti
by-hours = { $countText } tunnin kuluessa
by-days = { $countText } päivän kuluessa
by-weekdays = { $countText } arkipäivän kuluessa
by-weeks = { $countText } viikon kuluessa
by-months = { $countText } kuukauden kuluessa
care-checked = Tarkistettu { $day }
care-never = Kukaan ei ole vielä tarkistanut tätä sivua. Kysy mieluiten ennen kuin lähdet.
care-overdue = Sivu on aika tarkistaa uudelleen. Jos jokin on sinulle tärkeää, kysy ensin.
care-answers = Sivusta vastaa { $name }.
care-source = { $code ->
    [en] Kirjoitettu ensin englanniksi.
    [fi] Kirjoitettu ensin suomeksi.
    [is] Kirjoitettu ensin islanniksi.
    [sv] Kirjoitettu ensin ruotsiksi.
   *[other] Alkuperäinen kieli: { $language }.
}
care-origin = Lähde: { $origin }.

## Kun se ei onnistu
refusal-not-found = Sivua ei löydy
refusal-not-found-more = Se on voinut siirtyä, tai osoite ei ole aivan oikein. Hae täältä tai aloita etusivulta.
refusal-busy = Täällä on juuri nyt monta kävijää
refusal-busy-more = Odota hetki ja yritä uudelleen.
refusal-fault = Jokin meni vikaan meidän puolellamme
refusal-fault-more = Se ei ole sinun syytäsi. Yritä hetken päästä uudelleen. Jos kerrot meille, mainitse numero { $ticket }.
refusal-home = Etusivulle
suggest-topic = Aihe
search-suggestions = Ehdotukset ovat kentän alla. Valitse nuolinäppäimillä.

## Oma lista ja jakaminen
keep-verb = Tallenna omaan listaan
keep-added = Nyt se on listallasi.
keep-removed = Poistettu listaltasi.
keep-sensitive = Kaikki tämän selaimen käyttäjät näkevät, mitä listallasi on.
list-title = Oma lista
list-shared = Lista sinulle
list-intro = Tallenna se, mihin haluat palata: paina sivulla ”Tallenna omaan listaan”. Lista näyttää tiedot sellaisina kuin ne ovat tänään.
list-empty = Listallasi ei ole vielä mitään.
list-forbidden = Tämä selain ei anna sivun tallentaa mitään. Voit tulostaa tai jakaa sivun.
list-plain = Ilman JavaScriptiä sivu ei tiedä, mitä olet tallentanut. Sinulle lähetetty lista toimii silti.
list-private = Listasi on vain tällä laitteella, eikä siihen tarvita tunnuksia. Kaikki tämän selaimen käyttäjät näkevät sen.
list-other = Tämä lista tuli linkkinä. Se ei ole tälle laitteelle tallennettu lista.
list-take = Tallenna nämä omaan listaan
list-open = Avaa oma lista
list-full = Listasi on täynnä: siihen mahtuu 50 kohtaa. Poista ensin jotain.
list-drop = Poista
list-inside = Listalla
list-share = Anna eteenpäin
list-share-more = Linkin saaja näkee saman listan sellaisena kuin se sinä päivänä on ja voi valita oman kielensä. Linkistä näkyy, mitä listalla on.
list-mail = Lähetä sähköpostilla
list-square = Lista sellaisena kuin se on katsomispäivänä: lue QR-koodi puhelimen kameralla
list-square-more = Avaa toisella puhelimella
list-gone = { $count ->
    [one] { $countText } listalla ollut kohta ei ole enää sivustolla.
   *[other] { $countText } listalla ollutta kohtaa ei ole enää sivustolla.
}
list-gone-more = Toiminta on ehkä päättynyt tai siirtynyt osaksi jotain muuta. { $search }
list-gone-search = Etsi jotain vastaavaa.
list-tidy = Poista kohdat, joita ei enää ole
list-erase = Tyhjennä oma lista
list-erase-asks = Kaikki listallasi oleva katoaa tältä laitteelta.
list-erase-yes = Kyllä, tyhjennä
act-square = Avaa toisella puhelimella
act-square-says = Tämä sivu sellaisena kuin se on katsomispäivänä: lue QR-koodi puhelimen kameralla

## Lomake kokousta varten
prepare-title = Valmistaudu kokoukseen
prepare-description = Lomake, jonka voit täyttää ennen lastasi koskevaa kokousta: mikä on hyvin, mikä huolettaa, kuka tekee mitä ja milloin. Se pysyy laitteellasi.
prepare-lead = Kun kaikki, jotka auttavat lastasi, istuvat saman pöydän ääreen, kokous sujuu paremmin, jos olet miettinyt asioita etukäteen. Kirjoita niin paljon tai vähän kuin haluat.
prepare-meetings = Millaisiin kokouksiin
prepare-iceland = Islanti: tukitiimi (stuðningsteymi) kokoontuu kanssanne ja laatii tukisuunnitelman (stuðningsáætlun), kun monen apu pitää sovittaa yhteen.
prepare-sweden = Ruotsi: SIP (samordnad individuell plan) on yhteinen suunnitelma, jonka kunta ja terveydenhuolto tekevät kanssanne. Voitte pyytää sitä.
prepare-finland = Suomi: verkostoneuvonpidossa ne, jotka tuntevat lapsen arjen, sopivat kanssanne, kuka tekee mitä.
prepare-guides = Näin tällainen kokous etenee
prepare-private = Se, mitä kirjoitat, pysyy tässä selaimessa, tällä laitteella. Mitään ei lähetetä meille eikä muille. Jos tietokone on yhteinen, poista kaikki lopuksi.
prepare-names = Älä kirjoita lapsen koko nimeä tai henkilötunnusta. Nimikirjaimet tai ”lapseni” riittävät.
prepare-plain = Ilman JavaScriptiä voit tulostaa lomakkeen ja täyttää sen kynällä.
prepare-beside = Kahdella kielellä
prepare-beside-more = Otsikot ovat molemmilla kielillä, jotta kaikki pöydän ääressä voivat seurata.
prepare-alone = Vain yksi kieli
prepare-sheet = Lomake
prepare-about = Ketä kokous koskee?
prepare-about-more = Nimikirjaimet tai ”lapseni”, ei koko nimeä.
prepare-good = Mikä on nyt hyvin?
prepare-worries = Mikä meitä huolettaa?
prepare-wishes = Mitä haluamme?
prepare-people = Ketkä tulevat?
prepare-person = Kuka
prepare-person-from = Mistä
prepare-tasks = Kuka tekee mitä ja milloin?
prepare-task = Mitä
prepare-task-who = Kuka
prepare-task-when = Mihin mennessä
prepare-task-how = Miten seuraamme
prepare-questions = Mitä haluamme kysyä
prepare-next = Seuraava kokous
prepare-add = Lisää rivi
prepare-drop = Poista rivi
prepare-save = Tallenna tiedostona
prepare-erase = Poista kaikki
prepare-erase-asks = Kaikki, mitä olet kirjoittanut tähän, katoaa tältä laitteelta.
prepare-erase-yes = Kyllä, poista
prepare-erased = Kaikki on poistettu. Tällä laitteella ei ole siitä enää mitään.
prepare-kept = Tallessa tällä laitteella.
prepare-failed = Tämä selain ei anna sivun tallentaa mitään: tulosta lomake tai tallenna se tiedostona, ennen kuin lähdet.
prepare-link = Valmistaudu kokoukseen: lomake, joka pysyy laitteellasi

## Apua lukemiseen
tools-label = Apua lukemiseen
tools-aloud = Lue ääneen
tools-pause = Tauko
tools-go-on = Jatka
tools-stop = Lopeta lukeminen
tools-size = Tekstin koko
tools-size-usual = Tavallinen teksti
tools-size-larger = Suurempi teksti
tools-size-largest = Suurin teksti
tools-contrast = Lisää kontrastia
