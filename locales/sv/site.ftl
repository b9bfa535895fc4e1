language-rank = 2
locale = sv
clock = { $minute ->
    [0] { $hour }
   *[other] { $hour }.{ $minutes }
}
clock-span = kl. { $opens }–{ $closes }
money-eur = { $amount } €
money-sek = { $amount } kr
money-isk = { $amount } isländska kr
money-other = { $amount } { $currency }

## Ramen
site-name = Flétta
language-own = Svenska
skip = Hoppa till innehållet
skip-menu = Hoppa till menyn
skip-results = Hoppa till träffarna
languages-label = Språk
foot-label = Om webbplatsen
foot-demo = Det här är en demonstration. Kontaktuppgifterna är påhittade, men numren för brådskande hjälp är riktiga.
foot-about = Om Flétta
foot-accessibility = Tillgänglighet
foot-privacy = Integritet
exit = Lämna sidan snabbt
exit-more = Eller tryck på Esc tre gånger.

## Brådskande hjälp
urgent-title = Brådskande hjälp
urgent-says = Ring om någon är i fara nu. Du behöver inte vara säker.
urgent-call = Ring { $number }
urgent-more = Alla nummer att ringa

## Startsidan
home-window = En dörr in till hjälp för familjer
home-description = Hitta tjänster, människor och platser för barn, unga och föräldrar, med dina egna ord och på ditt eget språk.
home-question = Vad behöver du hjälp med?
home-chosen = Det som finns i { $town } kommer först.
home-forget = Välj ingen ort
home-life = Från väntan till vuxen
home-topics = Många familjer frågar
home-events = På gång den här veckan
home-no-events = Inget är planerat för den här veckan.
home-places = Platser att gå till
home-all-places = Alla platser
home-all-events = Alla evenemang
home-towns = Din ort
home-towns-more = Välj din ort, så kommer det som finns nära dig först. Inget göms.

## Sökningen
search-label = Säg det med dina egna ord
search-verb = Sök
search-title = Hitta hjälp
search-window = { $text } – sökning
search-description = Tjänster, människor, platser och evenemang för familjer.
search-count = { $count ->
    [0] Inget hittades
    [one] { $countText } träff
   *[other] { $countText } träffar
}
search-count-for = { $count ->
    [0] Inget hittades för ”{ $text }”
    [one] { $countText } träff för ”{ $text }”
   *[other] { $countText } träffar för ”{ $text }”
}
search-many = Över { $countText } träffar
search-corrected = Det här är träffar för ”{ $text }”.
search-as-typed = Sök på ”{ $text }” i stället
search-narrowed = Bara: { $filters }.
search-remove = Ta bort:
search-unfiltered = Ta bort alla filter
search-town = { $town } kommer först.
search-no-town = Visa alla orter på samma sätt
search-near = Det som är nära dig kommer först.
search-near-code = Det som är nära postnumret { $code } kommer först.
search-no-near = Ta inte hänsyn till avståndet
search-perhaps = Kanske det här
search-perhaps-more = De här liknar bara det du skrev.
distance-metres = { $metresText } m bort
distance-kilometres = { $kilometresText } km bort
map-open = Visa på karta
map-close = Stäng kartan
map-label = Karta
map-nearer = Zooma in
map-farther = Zooma ut
map-bare = Kartan har ingen bakgrund just nu. Punkterna visar hur platserna ligger i förhållande till varandra; allt finns i listan.
map-nothing = Inget i listan går att visa på kartan.
map-here = Du är här
pager-label = Sidor
pager-here = Sida { $pageText } av { $lastText }
pager-before = Föregående sida
pager-after = Nästa sida
nothing-says = Inget stämde, men du har inte kommit till fel dörr. Prova färre eller andra ord, välj ett ämne eller fråga någon.
nothing-unfiltered = Sök utan filter
nothing-topics = Är det något av det här?
nothing-ask = Du kan fråga dem

## Livets gång och vem man kan fråga
life-description = Från väntan till vuxen: vad som finns för alla, vad som finns när det behövs mer, och vem som gör vad.
life-intro = Stödet följer barnet, från graviditeten till vuxenlivet. Skolan, socialtjänsten och hälsovården håller var sin tråd. Välj en ålder och se vem som gör vad.
life-choose = Välj din ort, så ser du vad som finns nära dig.
life-everywhere = Alla orter
life-none = Här finns inget ännu. Du kan ändå fråga: de som står längre ner hjälper dig vidare.
life-more = { $count ->
    [one] { $countText } tjänst totalt
   *[other] Alla { $countText } tjänster
}
life-guides = Vägledning steg för steg
life-parts = På den här sidan
life-all-contacts = Alla du kan fråga, skola för skola
strand-education = Förskola och skola
strand-welfare = Socialt stöd
strand-health = Hälsa
strand-beside = Fritid, föreningar och andra
contacts-title = Vem du kan fråga
contacts-description = De som familjer kan fråga, ort för ort och skola för skola: vad de gör och hur du når dem.
contacts-intro = Du behöver inte veta vem som bestämmer vad. Välj ort och skola, så ser du vem som kan hjälpa dig vidare.
contacts-house = Din förskola eller skola
contacts-town = För alla familjer i { $town }
contacts-hub = Allt om { $place }
contacts-roles = Vem är vem
post-instead = Tills vidare kan du fråga { $name }.
place-near = Nära skolan
foot-life = Livets gång
home-contacts-more = Hitta den du kan fråga i skolan, förskolan eller vården.

## Ord förklarade
words-title = Ordförklaringar
words-intro = Ord från brev och möten, på klarspråk, och vad de heter på de andra språken.
words-kind = Ordförklaring
words-called = Vad det heter
words-leads = Vart det leder
words-near = Närliggande ord
words-more = { $count ->
    [one] { $countText } totalt
   *[other] Alla { $countText }
}
words-none = Inget här handlar om det ännu. Du kan fråga någon av dem som står under ”Vem du kan fråga”.
words-all = Alla ordförklaringar
words-in-country = { $language } i { $country ->
    [FI] Finland
    [SE] Sverige
   *[IS] Island
}
filter-about = om { $concept }

## Anmärkningar om en sida
remark-title = Är något fel här?
remark-intro = Vad är fel eller saknas på sidan? Det går till dem som ansvarar för den.
remark-label = Vad är fel eller saknas?
remark-about = Det gäller sidan { $page }
guides-title = Guider, steg för steg
guides-intro = Vad som händer, vem som gör vad och när, och vad du själv kan göra.
guides-all = Alla guider
words-letters = Bokstäver
words-letter = Ord som börjar på { $letter }
remark-hint = Högst { $countText } tecken. Skriv inte namn på personer eller något annat privat. Här kan ingen svara dig. Behöver du hjälp nu, använd ”Brådskande hjälp” ovanför.
remark-verb = Skicka
remark-trap = Lämna fältet tomt
remark-thanks = Tack
remark-thanks-more = De som ansvarar för sidan läser det.
remark-back = Tillbaka till sidan
remark-empty = Skriv några ord först.
remark-long = Det var mer än { $countText } tecken. Korta av lite; inget har försvunnit.
remark-busy = Det gick inte att spara just nu. Det du skrev finns kvar här: försök igen om en stund.
remark-kept = Vi frågar inte vem du är. Det du skriver raderas efter sex månader.

## På gång
calendar-title = På gång
calendar-description = Evenemang och grupper för familjer, dag för dag.
calendar-view = Visa
calendar-week = Vecka för vecka
calendar-list = Som lista
calendar-week-of = Vecka { $weekText }: { $days }
calendar-pager = Veckor
calendar-before = Föregående vecka
calendar-after = Nästa vecka
calendar-now = Den här veckan
calendar-coming = De närmaste åtta veckorna
calendar-later = Det som kommer sedan, vecka för vecka
calendar-not-that-week = Den veckan går inte att visa: den är över, eller för långt fram. Här är den närmaste.
calendar-all-day = Hela dagen
calendar-elsewhere = På andra orter
calendar-nothing-day = Inget planerat
calendar-nothing = Inget är planerat de här dagarna. Det betyder inte att det saknas hjälp: se vad som kommer längre fram eller fråga någon.
calendar-next = Längre fram
calendar-apply = Visa vad som är på gång
calendar-subscribe = I din egen kalender
calendar-subscribe-more = Prenumerera, så syns evenemangen i din kalender och uppdateras av sig själva. Urvalet du har gjort här gäller också där.
calendar-subscribe-open = Prenumerera i min kalender
calendar-subscribe-address = Eller lägg in den här adressen i din kalender:
calendar-name = Flétta: på gång
calendar-said = { $status }: { $title }

## Filter
filters-title = Begränsa
filters-apply = Visa träffar
filters-all = Alla
filters-age = Barnets ålder
filters-any-age = Alla åldrar
filters-town = Din ort kommer först
filters-any-town = Ingen ort först
filters-area = Bara för familjer i
filters-any-area = Var som helst
filters-easy = Lätt att komma in
filters-spoken = Språk som talas där
filters-any-spoken = Alla språk
filters-sector = Verksamhet
filters-kind = Vad det är
filters-form = Vilket slag
filters-any-form = Alla slag
filters-level = Hur mycket stöd
filters-sort = Ordning
sort-best = Bästa svaret först
sort-title = Efter namn
sort-near = Närmast först
near-title = Nära dig
near-postcode = Postnummer
near-verb = Nära mig
near-asking = Frågar din enhet var du är …
near-refused = Din enhet säger inte var du är. Skriv ett postnummer i stället.
near-private = Enheten får frågan bara när du trycker på knappen. Svaret, på ungefär hundra meter när, går bara till den här webbplatsen.
near-unknown = Vi känner inte till någon plats nära postnumret { $code }. Kontrollera det eller prova ett annat.
filter-free = Kostar inget
filter-drop-in = Bara att komma
filter-no-sign-up = Ingen anmälan behövs
filter-no-referral = Ingen remiss behövs
filter-open = Öppet nu
filter-place = plats: { $place }
filter-area = i { $area }
# Slaget heter som i dess eget namn, med liten bokstav; här som flera.
filter-kind = { $code ->
   *[service] tjänster
    [place] platser
    [organisation] organisationer
    [event] evenemang
    [pathway] guider
    [post] personer att fråga
}
filter-spoken = på { $language }
filter-age-expecting = för dig som väntar barn
filter-age-baby = för barn under 1 år
filter-age-months = { $months ->
    [one] för barn på { $monthsText } månad
   *[other] för barn på { $monthsText } månader
}
filter-age-years = för barn på { $yearsText } år
filter-age-span = för { $ages }

## Åldrar
ages-all = Alla åldrar
ages-expecting = Väntar barn
ages-from-expecting = Från graviditeten och framåt
ages-from-birth = Från födseln och framåt
ages-expecting-until = { $to ->
    [0] Från graviditeten till ettårsdagen
    [1] Från graviditeten till tvåårsdagen
   *[other] Från graviditeten till { $to } år
}
ages-expecting-months = { $to ->
    [0] Graviditet och förlossning
    [one] Från graviditeten till { $to } månad
   *[other] Från graviditeten till { $to } månader
}
ages-until = Till och med { $to } år
ages-under = Under { $years } år
ages-one = { $years } år
ages-years = { $from }–{ $to } år
ages-months = { $from }–{ $to } månader
ages-months-years = { $from ->
    [one] { $from } månad
   *[other] { $from } månader
}–{ $to } år
ages-and-older = { $from } år och äldre
ages-from-months = { $from ->
    [one] Från { $from } månad
   *[other] Från { $from } månader
}

## Tider
day-today = I dag
day-tomorrow = I morgon
hours-caption = De närmaste sju dagarna
hours-more = Veckans öppettider
hours-today = I dag, { $day }
hours-closed = Stängt
hours-holiday = Helgdag
hours-all-day = Dygnet runt
weekly = { $weekday ->
   *[mo] måndag
    [tu] tisdag
    [we] onsdag
    [th] torsdag
    [fr] fredag
    [sa] lördag
    [su] söndag
}
hours-every-day = alla dagar
opening-closed = Stängt just nu
opening-always = Öppet dygnet runt
opening-until = Öppet till kl. { $time }
opening-appointments = Med bokad tid till kl. { $time }
opening-until-midnight = Öppet till midnatt
opening-today = Öppnar i dag kl. { $time }
opening-tomorrow = Öppnar i morgon kl. { $time }
opening-weekday = { $weekday ->
    [mo] Öppnar på måndag kl. { $time }
    [tu] Öppnar på tisdag kl. { $time }
    [we] Öppnar på onsdag kl. { $time }
    [th] Öppnar på torsdag kl. { $time }
    [fr] Öppnar på fredag kl. { $time }
    [sa] Öppnar på lördag kl. { $time }
   *[su] Öppnar på söndag kl. { $time }
}
opening-day = Öppnar den { $day } kl. { $time }

## Fakta
facts-label = I korthet
fact-who = För
fact-cost = Kostnad
fact-ways = Så gör du
fact-ways-event = Så kommer du med
fact-where = Var
fact-where-when = Var och när
fact-when = När
fact-phone = Telefon
fact-mail = E-post
fact-web = På webben
fact-page = Egen webbsida
fact-booking = Boka tid
fact-sign-up = Anmälan
fact-form = E-tjänst
fact-spoken = Språk som talas
fact-runner = Ansvarig
fact-with = tillsammans med { $names }
fact-areas = För familjer i
fact-level = Slags stöd
fact-access = Att ta sig in
fact-keeper = Sköts av
fact-part-of = Del av
fact-sector = Verksamhet
fact-holder = Vem
fact-serves = För familjer från
fact-post-of = Arbetar hos
fact-host = Ordnas av
fact-motto = I år
cost-price = { $amount } { $per }
floor-number = { $floor ->
    [0] bottenvåningen
   *[other] våning { $floor }
}
floor-code = { $floor ->
    [K] källarvåningen
   *[other] våning { $floor }
}
room-number = rum { $room }
card-places = { $count ->
    [one] { $place } och { $countText } plats till
   *[other] { $place } och { $countText } platser till
}
mark-language = På { $language }
mark-out-of-date = Originalet har ändrats sedan dess. En ny översättning är på väg.

## Det som ändras en viss dag
change-moves-on = Flyttar till { $where }, den { $day }
change-moves-in = Flyttar till { $where }, i { $day }, dagen meddelas senare
change-moved-on = Flyttade hit från { $where }, den { $day }
change-moved-in = Flyttade hit från { $where }, i { $day }
change-begins-on = Börjar den { $day }: { $where }
change-begins-in = Börjar i { $day }, dagen meddelas senare: { $where }
change-comes-on = från och med den { $day }
change-comes-in = i { $day }, dagen meddelas senare
change-comes-to-on = { $where }, från och med den { $day }
change-comes-to-in = { $where }, i { $day }, dagen meddelas senare
change-now-at = Nu: { $where }
change-runner-on = Från och med den { $day } ansvarar { $where }
change-runner-in = Från { $day } ansvarar { $where }, dagen meddelas senare
change-runner-since-on = Sedan den { $day } ansvarar { $where }
change-runner-since-in = Sedan { $day } ansvarar { $where }
change-runner-before = Tidigare: { $name }
change-opens-on = Öppnas den { $day }
change-opens-in = Öppnas i { $day }, dagen meddelas senare
change-closed-on = Stängt sedan den { $day }
change-closed-in = Stängt sedan { $day }
change-until-on = Sista dagen är den { $day }
change-until-in = Upphör i { $day }, dagen meddelas senare

## Att göra
action-call = Ring { $number }
action-answered = Svarar: { $hours }
post-there = På plats: { $hours }
action-book = Boka tid
action-sign-up = Anmäl dig
action-apply = Ansök
action-reach = Ta kontakt
action-write = Skriv ett mejl
action-web = Gå till deras sida
action-go = Gå till { $place }
paper-day = Så här såg det ut den { $day }.
paper-map = Vägen dit: rikta telefonen mot rutan
act-print = Skriv ut
act-share = Dela
act-copy = Kopiera länken
act-copied = Länken har kopierats.

## Sidorna
entry-young = Till dig som är ung
young-line = Du kan prata med någon nu, utan att säga vem du är: { $number }
entry-topics = Det handlar om
entry-ask = Fråga dem
service-joint = Flera sektorer tillsammans
service-groups = Grupper
service-events = Också på gång
service-guides = Guider som leder hit
service-related = Liknande
place-all = Allt som finns här
place-house = I huset
place-on = På gång den här veckan
place-coming = Flyttar in
place-going = Flyttar ut
house-all = På den här platsen
house-somewhere = På andra håll i huset
organisation-runs = Det här ansvarar de för
organisation-joins = Det här är de med i
organisation-events = Evenemang
organisation-guides = Guider
organisation-posts = Människor att fråga
organisation-houses = Deras hus
organisation-parts = Delar
post-holder = { $name } svarar dig
post-vacant = Tjänsten är obesatt just nu.
post-still = Du kan ändå ringa eller skriva, så hjälper någon dig.
event-days = { $from }–{ $to }
event-days-of-month = { $from }–{ $to }
event-full = Det är fullt. Du kan fråga om en plats senare.
event-over = Inga fler tider är planerade.
event-session = träff { $session } i gruppen
event-to-calendar = Lägg in i min kalender
event-week = Mer som är på gång den veckan
group-starts = Nästa grupp börjar { $day }
group-running = En grupp pågår nu.
group-sessions = { $count ->
    [one] { $countText } träff
   *[other] { $countText } träffar
}
group-room = Fråga om det finns plats.
event-inside = I programmet
guide-steps = { $countText } steg
guide-way = Steg för steg
guide-who = Vem: { $names }
guide-law = Lagen: { $law }
guide-for-young = Är du själv ung? Läs stegen skrivna till dig
guide-for-parents = Läs stegen skrivna till föräldrar
guide-form = Formuläret
guide-form-open = Till formuläret
guide-form-more = Det finns på verksamhetens egen webbplats. Den här webbplatsen ser inget av det du skriver där.
guide-form-square = Formuläret: rikta telefonen mot rutan
by-at-once = Genast
by-hours = { $count ->
    [one] Inom { $countText } timme
   *[other] Inom { $countText } timmar
}
by-days = { $count ->
    [one] Inom { $countText } dag
   *[other] Inom { $countText } dagar
}
by-weekdays = { $count ->
    [one] Inom { $countText } vardag
   *[other] Inom { $countText } vardagar
}
by-weeks = { $count ->
    [one] Inom { $countText } vecka
   *[other] Inom { $countText } veckor
}
by-months = { $count ->
    [one] Inom { $countText } månad
   *[other] Inom { $countText } månader
}
care-checked = Kontrollerad den { $day }
care-never = Ingen har kontrollerat sidan ännu. Fråga gärna innan du går dit.
care-overdue = Det är dags att kontrollera sidan igen. Är något viktigt för dig, fråga först.
care-answers = { $name } ansvarar för sidan.
care-source = Först skriven på { $language }.
care-origin = Från { $origin }.

## När det inte går
refusal-not-found = Vi hittar inte sidan
refusal-not-found-more = Den kan ha flyttat, eller så är adressen inte helt rätt. Sök här eller börja från startsidan.
refusal-busy = Många är här just nu
refusal-busy-more = Vänta en stund och försök igen.
refusal-fault = Något gick fel hos oss
refusal-fault-more = Det är inte ditt fel. Försök igen om en stund. Om du berättar för oss, nämn numret { $ticket }.
refusal-home = Till startsidan
suggest-topic = Ämne
search-suggestions = Förslag finns under fältet. Välj med piltangenterna.

## Min lista och att ge vidare
keep-verb = Spara i min lista
keep-added = Nu finns det i din lista.
keep-removed = Borttaget ur din lista.
keep-sensitive = Alla som använder den här webbläsaren kan se vad som finns i din lista.
list-title = Min lista
list-shared = En lista till dig
list-intro = Spara det du vill komma tillbaka till: tryck på ”Spara i min lista” på sidan. Listan visar hur det är i dag, inte hur det var.
list-empty = Det finns inget i din lista än.
list-forbidden = Den här webbläsaren låter inte sidan spara något. Du kan skriva ut eller dela i stället.
list-plain = Utan JavaScript vet sidan inte vad du har sparat. En lista som någon skickar till dig fungerar ändå.
list-private = Din lista finns bara på den här enheten, utan konto. Alla som använder webbläsaren kan se den.
list-other = Den här listan kom med en länk. Det är inte den som är sparad på den här enheten.
list-take = Spara de här i min lista
list-open = Öppna min egen lista
list-full = Din lista är full: den rymmer 50. Ta bort något först.
list-drop = Ta bort
list-inside = I listan
list-share = Dela listan
list-share-more = Den som får länken ser samma lista, så som den är den dagen, och kan välja sitt eget språk. Länken visar vad som finns i listan.
list-mail = Skicka med e-post
list-square = Listan som den är den dag du tittar: rikta en telefon mot rutan
list-square-more = Öppna på en annan telefon
list-gone = { $count ->
    [one] { $countText } sak i listan finns inte längre här.
   *[other] { $countText } saker i listan finns inte längre här.
}
list-gone-more = Det kan ha upphört eller blivit en del av något annat. { $search }
list-gone-search = Sök efter något liknande.
list-tidy = Ta bort det som inte finns kvar
list-erase = Töm min lista
list-erase-asks = Allt i din lista på den här enheten försvinner.
list-erase-yes = Ja, töm den
act-square = Öppna på en annan telefon
act-square-says = Sidan så som den är när du tittar: rikta telefonen mot rutan

## Ett blad inför ett möte
prepare-title = Förbered ett möte
prepare-description = Ett blad att fylla i inför ett möte om ditt barn: vad som är bra, vad som oroar, vem som gör vad och när. Det stannar på din enhet.
prepare-lead = Ett möte där alla som hjälper ditt barn sitter vid samma bord går bättre om du har tänkt igenom det. Skriv så mycket eller så lite du vill.
prepare-meetings = Vilka möten det är till för
prepare-iceland = Island: ett stödteam (stuðningsteymi) träffas med er och gör en stödplan (stuðningsáætlun) när hjälp från flera håll behöver samordnas.
prepare-sweden = Sverige: SIP (samordnad individuell plan) är en gemensam plan som kommunen och vården gör med er. Ni kan be om den.
prepare-finland = Finland: på ett nätverksmöte (verkostoneuvonpito) kommer de som känner barnets vardag överens med er om vem som gör vad.
prepare-guides = Så går ett sådant möte till
prepare-private = Det du skriver stannar i den här webbläsaren, på den här enheten. Inget skickas till oss eller någon annan. På en delad dator: radera det när du är klar.
prepare-names = Skriv inte barnets hela namn eller personnummer. Initialer eller ”mitt barn” räcker.
prepare-plain = Utan JavaScript kan du skriva ut bladet och fylla i det med penna.
prepare-beside = På två språk
prepare-beside-more = Rubrikerna står på båda språken, så att alla vid bordet kan läsa med.
prepare-alone = Bara ett språk
prepare-sheet = Bladet
prepare-about = Vem handlar mötet om?
prepare-about-more = Initialer eller ”mitt barn”, inte hela namnet.
prepare-good = Vad är bra nu?
prepare-worries = Vad oroar oss?
prepare-wishes = Vad vill vi?
prepare-people = Vilka kommer?
prepare-person = Vem
prepare-person-from = Varifrån
prepare-tasks = Vem gör vad, och senast när?
prepare-task = Vad
prepare-task-who = Vem
prepare-task-when = Senast
prepare-task-how = Hur vi följer upp det
prepare-questions = Frågor vi vill ställa
prepare-next = Nästa möte
prepare-add = Lägg till en rad
prepare-drop = Ta bort raden
prepare-save = Spara som fil
prepare-erase = Radera allt
prepare-erase-asks = Allt du har skrivit här försvinner från den här enheten.
prepare-erase-yes = Ja, radera det
prepare-erased = Det är borta. Inget av det finns kvar på den här enheten.
prepare-kept = Sparat på den här enheten.
prepare-failed = Den här webbläsaren låter inte sidan spara något: skriv ut eller spara som fil innan du lämnar sidan.
prepare-link = Förbered mötet: ett blad som stannar på din enhet

## Läshjälp
tools-label = Läshjälp
tools-aloud = Läs upp
tools-pause = Pausa
tools-go-on = Fortsätt
tools-stop = Sluta läsa
tools-size = Textstorlek
tools-size-usual = Vanlig text
tools-size-larger = Större text
tools-size-largest = Störst text
tools-contrast = Mer kontrast
