language-rank = 1
locale = is
clock = { $minute ->
    [0] { $hour }
   *[other] { $hour }:{ $minutes }
}
clock-span = kl. { $opens }–{ $closes }
money-eur = { $amount } €
money-sek = { $amount } sænskar kr.
money-isk = { $amount } kr.
money-other = { $amount } { $currency }

## Ramminn
site-name = Flétta
language-own = Íslenska
skip = Fara beint í efnið
skip-menu = Fara beint í valmyndina
skip-results = Fara beint í niðurstöðurnar
languages-label = Tungumál
foot-label = Um vefinn
foot-demo = Þetta er sýnishorn. Símanúmer og netföng eru skálduð, en neyðarnúmerin eru rétt.
foot-about = Um Fléttu
foot-accessibility = Aðgengi
foot-privacy = Persónuvernd
exit = Yfirgefa síðuna strax
exit-more = Eða ýttu þrisvar á Esc.

## Bráð hjálp
urgent-title = Hjálp strax
urgent-says = Hringdu ef einhver er í hættu núna. Þú þarft ekki að vera viss.
urgent-call = Hringdu í { $number }
urgent-more = Öll númer sem má hringja í

## Forsíðan
home-window = Einar dyr að hjálp fyrir fjölskyldur
home-description = Finndu þjónustu, fólk og staði fyrir börn, ungmenni og foreldra, með þínum orðum og á þínu tungumáli.
home-question = Við hvað þarftu hjálp?
home-chosen = Fyrst birtist: { $town }.
home-forget = Velja ekkert sveitarfélag
home-life = Frá meðgöngu til fullorðinsára
home-topics = Þetta spyrja margar fjölskyldur um
home-events = Á döfinni í vikunni
home-no-events = Ekkert er auglýst þessa vikuna.
home-places = Staðir sem taka á móti þér
home-all-places = Allir staðir
home-all-events = Allir viðburðir
home-towns = Sveitarfélagið þitt
home-towns-more = Veldu sveitarfélag og þá birtist fyrst það sem er nálægt þér. Ekkert er falið.

## Leitin
search-label = Segðu það með þínum orðum
search-verb = Leita
search-title = Finndu hjálp
search-window = { $text } – leit
search-description = Þjónusta, fólk, staðir og viðburðir fyrir fjölskyldur.
search-count = { $count ->
    [0] Ekkert fannst
    [one] { $countText } niðurstaða
   *[other] { $countText } niðurstöður
}
search-count-for = { $count ->
    [0] Ekkert fannst fyrir „{ $text }“
    [one] { $countText } niðurstaða fyrir „{ $text }“
   *[other] { $countText } niðurstöður fyrir „{ $text }“
}
search-many = Yfir { $countText } niðurstöður
search-corrected = Þetta eru niðurstöður fyrir „{ $text }“.
search-as-typed = Leita frekar að „{ $text }“
search-narrowed = Aðeins: { $filters }.
search-remove = Fjarlægja:
search-unfiltered = Fjarlægja allt
search-town = Fyrst birtist: { $town }.
search-no-town = Sýna öll sveitarfélög jafnt
search-near = Það sem er nálægt þér kemur fyrst.
search-near-code = Það sem er nálægt póstnúmerinu { $code } kemur fyrst.
search-no-near = Ekki raða eftir fjarlægð
search-perhaps = Kannski þetta
search-perhaps-more = Þetta líkist bara því sem þú skrifaðir.
distance-metres = { $metresText } m í burtu
distance-kilometres = { $kilometresText } km í burtu
map-open = Sýna á korti
map-close = Loka kortinu
map-label = Kort
map-nearer = Færa nær
map-farther = Færa fjær
map-bare = Kortið hefur engan bakgrunn núna. Punktarnir sýna afstöðuna milli staðanna; allt er á listanum.
map-nothing = Ekki er hægt að sýna neitt af listanum á kortinu.
map-here = Þú ert hér
pager-label = Síður
pager-here = Síða { $pageText } af { $lastText }
pager-before = Fyrri síða
pager-after = Næsta síða
nothing-says = Ekkert passaði, en þú ert ekki við rangar dyr. Prófaðu færri eða önnur orð, veldu efni eða spurðu einhvern.
nothing-unfiltered = Leita án þess að þrengja
nothing-topics = Er það eitthvað af þessu?
nothing-ask = Þú getur spurt hér

## Lífsleiðin og hvern má spyrja
life-description = Frá meðgöngu til fullorðinsára: hvað er í boði fyrir alla, hvað tekur við þegar meira þarf til og hver gerir hvað.
life-intro = Stuðningurinn fylgir barninu frá meðgöngu til fullorðinsára. Skólinn, félagsþjónustan og heilsugæslan halda hvert í sinn þráð. Veldu aldur og sjáðu hver gerir hvað.
life-choose = Veldu sveitarfélagið þitt og sjáðu hvað er í boði nálægt þér.
life-everywhere = Öll sveitarfélög
life-none = Hér er ekkert skráð enn. Þú mátt samt spyrja: þau sem nefnd eru neðar hjálpa þér áfram.
life-more = { $count ->
    [one] { $countText } þjónusta alls
   *[other] Öll þjónusta: { $countText }
}
life-guides = Leiðir, skref fyrir skref
life-parts = Á þessari síðu
life-all-contacts = Allir sem þú getur spurt, raðað eftir skólum
strand-education = Leikskóli og skóli
strand-welfare = Félagslegur stuðningur
strand-health = Heilsa
strand-beside = Frístundir, félög og fleira
contacts-title = Hvern get ég spurt?
contacts-description = Fólk sem fjölskyldan getur spurt, eftir sveitarfélagi, skóla og leikskóla: hvað það gerir og hvernig má ná í það.
contacts-intro = Þú þarft ekki að vita hver ákveður hvað. Veldu sveitarfélag og skóla og þá sérðu hver getur hjálpað þér áfram.
contacts-house = Leikskólinn eða skólinn þinn
contacts-town = Fyrir allar fjölskyldur: { $town }
contacts-hub = Allt um staðinn: { $place }
contacts-roles = Hver er hver
post-instead = Á meðan geturðu spurt hér: { $name }.
place-near = Nálægt skólanum
foot-life = Lífsleiðin
home-contacts-more = Finndu þann sem þú getur spurt í skólanum, leikskólanum eða á heilsugæslunni.

## Orðaskýringar
words-title = Orðaskýringar
words-intro = Orð úr bréfum og af fundum, skýrð á einföldu máli, og hvað þau heita á hinum tungumálunum.
words-kind = Orðaskýring
words-called = Hvað það heitir
words-leads = Hvert þú getur leitað
words-near = Skyld orð
words-more = { $count ->
    [one] { $countText } alls
   *[other] Allt: { $countText }
}
words-none = Hér er ekkert um þetta enn. Þú getur spurt þau sem eru undir „Hvern get ég spurt?“.
words-all = Allar orðaskýringar
words-in-country = { $language } { $country ->
    [FI] í Finnlandi
    [SE] í Svíþjóð
   *[IS] á Íslandi
}
filter-about = efni: { $concept }

## Athugasemdir um síðu
remark-title = Er eitthvað rangt hér?
remark-intro = Er eitthvað rangt eða vantar eitthvað á síðuna? Ábendingin berst þeim sem bera ábyrgð á henni.
remark-label = Hvað er rangt eða vantar?
remark-about = Um síðuna { $page }
guides-title = Leiðarvísar, skref fyrir skref
guides-intro = Hvað gerist, hver gerir hvað og hvenær, og hvað þú getur gert.
guides-all = Allir leiðarvísar
words-letters = Bókstafir
words-letter = Orð sem byrja á { $letter }
remark-hint = Í mesta lagi { $countText } stafir. Ekki skrifa nöfn fólks eða neitt persónulegt. Hér getur enginn svarað þér. Ef þú þarft hjálp núna skaltu nota „Hjálp strax“ hér fyrir ofan.
remark-verb = Senda
remark-trap = Hafðu þennan reit auðan
remark-thanks = Takk fyrir
remark-thanks-more = Þau sem bera ábyrgð á síðunni lesa þetta.
remark-back = Til baka á síðuna
remark-empty = Skrifaðu fyrst nokkur orð.
remark-long = Þetta voru fleiri en { $countText } stafir. Styttu aðeins; ekkert hefur glatast.
remark-busy = Ekki tókst að geyma þetta núna. Það sem þú skrifaðir er enn hér: reyndu aftur eftir smástund.
remark-kept = Við spyrjum ekki hver þú ert. Því sem þú skrifar er eytt eftir sex mánuði.

## Á döfinni
calendar-title = Á döfinni
calendar-description = Viðburðir og hópar fyrir fjölskyldur, dag frá degi.
calendar-view = Sýna
calendar-week = Eftir vikum
calendar-list = Sem lista
calendar-week-of = Vika { $weekText }: { $days }
calendar-pager = Vikur
calendar-before = Fyrri vika
calendar-after = Næsta vika
calendar-now = Þessi vika
calendar-coming = Næstu átta vikur
calendar-later = Það sem kemur eftir það, viku fyrir viku
calendar-not-that-week = Ekki er hægt að sýna þá viku: hún er liðin eða of langt fram undan. Hér er sú næsta.
calendar-all-day = Allan daginn
calendar-elsewhere = Annars staðar
calendar-nothing-day = Ekkert auglýst
calendar-nothing = Ekkert er auglýst þessa daga. Það þýðir ekki að enga hjálp sé að fá: skoðaðu hvað er næst á döfinni eða spurðu einhvern.
calendar-next = Næst á döfinni
calendar-apply = Sýna viðburði
calendar-subscribe = Í þínu eigin dagatali
calendar-subscribe-more = Gerstu áskrifandi og þá birtast viðburðirnir í dagatalinu þínu og uppfærast sjálfkrafa. Það sem þú hefur valið hér gildir líka þar.
calendar-subscribe-open = Fá viðburðina í dagatalið mitt
calendar-subscribe-address = Eða settu þessa slóð í dagatalið þitt:
calendar-name = Flétta: á döfinni
calendar-said = { $status }: { $title }

## Að þrengja leitina
filters-title = Þrengja leitina
filters-apply = Sýna niðurstöður
filters-all = Allt
filters-age = Aldur barnsins
filters-any-age = Allur aldur
filters-town = Sveitarfélagið þitt fyrst
filters-any-town = Ekkert þeirra fyrst
filters-area = Aðeins á þessu svæði
filters-any-area = Hvar sem er
filters-easy = Auðvelt að komast að
filters-spoken = Tungumál sem þar er talað
filters-any-spoken = Öll tungumál
filters-sector = Málaflokkur
filters-kind = Hvað það er
filters-form = Hvers konar
filters-any-form = Hvers konar sem er
filters-level = Hve mikill stuðningur
filters-sort = Röð
sort-best = Besta svarið fyrst
sort-title = Eftir heiti
sort-near = Það næsta fyrst
near-title = Nálægt þér
near-postcode = Póstnúmer
near-verb = Nálægt mér
near-asking = Spyr tækið hvar þú ert …
near-refused = Tækið segir ekki hvar þú ert. Skrifaðu póstnúmer í staðinn.
near-private = Tækið er aðeins spurt þegar þú ýtir á hnappinn. Svarið, með um hundrað metra nákvæmni, fer aðeins til þessa vefs.
near-unknown = Við þekkjum engan stað nálægt póstnúmerinu { $code }. Athugaðu númerið eða prófaðu annað.
filter-free = Ókeypis
filter-drop-in = Má koma án bókunar
filter-no-sign-up = Ekki þarf að skrá sig
filter-no-referral = Ekki þarf tilvísun
filter-open = Opið núna
filter-place = staður: { $place }
filter-area = svæði: { $area }
filter-kind = { $code ->
   *[service] þjónusta
    [place] staðir
    [organisation] stofnanir og félög
    [event] viðburðir
    [pathway] leiðarvísar
    [post] tengiliðir
}
filter-spoken = { $code ->
    [en] á ensku
    [fi] á finnsku
    [is] á íslensku
    [pl] á pólsku
    [sv] á sænsku
   *[other] tungumál: { $language }
}
filter-age-expecting = á meðgöngu
filter-age-baby = fyrir barn á fyrsta ári
filter-age-months = { $months ->
    [one] fyrir { $monthsText } mánaðar barn
   *[other] fyrir { $monthsText } mánaða barn
}
filter-age-years = { $years ->
    [one] fyrir { $yearsText } árs barn
   *[other] fyrir { $yearsText } ára barn
}
filter-age-span = aldur: { $ages }

## Aldur
ages-all = Allur aldur
ages-expecting = Á meðgöngu
ages-from-expecting = Frá meðgöngu
ages-from-birth = Frá fæðingu
ages-expecting-until = { $to ->
    [0] Frá meðgöngu til eins árs afmælis
    [1] Frá meðgöngu til tveggja ára afmælis
    [one] Frá meðgöngu til { $to } árs
   *[other] Frá meðgöngu til { $to } ára
}
ages-expecting-months = { $to ->
    [0] Meðganga og fæðing
    [one] Frá meðgöngu til { $to } mánaðar
   *[other] Frá meðgöngu til { $to } mánaða
}
ages-until = { $to ->
    [one] Til og með { $to } árs
   *[other] Til og með { $to } ára
}
ages-under = { $years ->
    [one] Yngri en { $years } árs
   *[other] Yngri en { $years } ára
}
ages-one = { $years ->
    [one] { $years } árs
   *[other] { $years } ára
}
ages-years = { $to ->
    [one] { $from }–{ $to } árs
   *[other] { $from }–{ $to } ára
}
ages-months = { $to ->
    [one] { $from }–{ $to } mánaðar
   *[other] { $from }–{ $to } mánaða
}
ages-months-years = { $from ->
    [one] { $from } mánaðar
   *[other] { $from } mánaða
}–{ $to ->
    [one] { $to } árs
   *[other] { $to } ára
}
ages-and-older = { $from ->
    [one] { $from } árs og eldri
   *[other] { $from } ára og eldri
}
ages-from-months = { $from ->
    [one] Frá { $from } mánaðar aldri
   *[other] Frá { $from } mánaða aldri
}

## Tímar
day-today = Í dag
day-tomorrow = Á morgun
hours-caption = Næstu sjö dagar
hours-more = Opnunartími vikunnar
hours-today = Í dag, { $day }
hours-closed = Lokað
hours-holiday = Almennur frídagur
hours-all-day = Allan sólarhringinn
weekly = { $weekday ->
   *[mo] mánudaga
    [tu] þriðjudaga
    [we] miðvikudaga
    [th] fimmtudaga
    [fr] föstudaga
    [sa] laugardaga
    [su] sunnudaga
}
hours-every-day = alla daga
opening-closed = Lokað núna
opening-always = Opið allan sólarhringinn
opening-until = Opið til kl. { $time }
opening-appointments = Með bókuðum tíma til kl. { $time }
opening-until-midnight = Opið til miðnættis
opening-today = Opnar í dag kl. { $time }
opening-tomorrow = Opnar á morgun kl. { $time }
opening-weekday = { $weekday ->
    [mo] Opnar á mánudag kl. { $time }
    [tu] Opnar á þriðjudag kl. { $time }
    [we] Opnar á miðvikudag kl. { $time }
    [th] Opnar á fimmtudag kl. { $time }
    [fr] Opnar á föstudag kl. { $time }
    [sa] Opnar á laugardag kl. { $time }
   *[su] Opnar á sunnudag kl. { $time }
}
opening-day = Opnar { $day } kl. { $time }

## Staðreyndir
facts-label = Í stuttu máli
fact-who = Fyrir
fact-cost = Kostnaður
fact-ways = Svona kemstu að
fact-ways-event = Svona tekur þú þátt
fact-where = Hvar
fact-where-when = Hvar og hvenær
fact-when = Hvenær
fact-phone = Sími
fact-mail = Netfang
fact-web = Á vefnum
fact-page = Eigin vefsíða
fact-booking = Bóka tíma
fact-sign-up = Skráning
fact-form = Rafræn þjónusta
fact-spoken = Tungumál sem talað er
fact-runner = Þjónustuaðili
fact-with = ásamt: { $names }
fact-areas = Svæði
fact-level = Stuðningur
fact-access = Aðgengi
fact-keeper = Umsjón hússins
fact-part-of = Hluti af stærri heild
fact-sector = Svið
fact-holder = Hver
fact-serves = Sinnir fjölskyldum hér
fact-post-of = Vinnustaður
fact-host = Skipuleggjandi
fact-motto = Einkunnarorð í ár
cost-price = { $amount } { $per }
floor-number = { $floor ->
    [0] jarðhæð
   *[other] { $floor }. hæð
}
floor-code = { $floor ->
    [K] kjallari
   *[other] hæð { $floor }
}
room-number = herbergi { $room }
card-places = { $count ->
    [one] { $place } og { $countText } staður til viðbótar
   *[other] { $place } og { $countText } staðir til viðbótar
}
mark-language = { $code ->
    [en] Á ensku
    [fi] Á finnsku
    [is] Á íslensku
    [sv] Á sænsku
   *[other] Tungumál: { $language }
}
mark-out-of-date = Frumtextinn hefur breyst síðan. Ný þýðing er á leiðinni.

## Það sem breytist á tilteknum degi
change-moves-on = Flytur { $day }. Nýr staður: { $where }
change-moves-in = Flytur í { $day }, dagsetning tilkynnt síðar. Nýr staður: { $where }
change-moved-on = Flutti hingað { $day }. Fyrri staður: { $where }
change-moved-in = Flutti hingað í { $day }. Fyrri staður: { $where }
change-begins-on = Byrjar { $day }: { $where }
change-begins-in = Byrjar í { $day }, dagsetning tilkynnt síðar: { $where }
change-comes-on = frá { $day }
change-comes-in = í { $day }, dagsetning tilkynnt síðar
change-comes-to-on = { $where }, frá { $day }
change-comes-to-in = { $where }, í { $day }, dagsetning tilkynnt síðar
change-now-at = Nú: { $where }
change-runner-on = Frá { $day } sér þessi aðili um þjónustuna: { $where }
change-runner-in = Í { $day } tekur þessi aðili við þjónustunni, dagsetning tilkynnt síðar: { $where }
change-runner-since-on = Þessi aðili hefur séð um þjónustuna frá { $day }: { $where }
change-runner-since-in = Þessi aðili hefur séð um þjónustuna síðan í { $day }: { $where }
change-runner-before = Áður: { $name }
change-opens-on = Opnar { $day }
change-opens-in = Opnar í { $day }, dagsetning tilkynnt síðar
change-closed-on = Lokað frá { $day }
change-closed-in = Lokað síðan í { $day }
change-until-on = Síðasti dagurinn er { $day }
change-until-in = Lýkur í { $day }, dagsetning tilkynnt síðar

## Það sem þú getur gert
action-call = Hringdu í { $number }
action-answered = Svarað: { $hours }
post-there = Á staðnum: { $hours }
action-book = Bókaðu tíma
action-sign-up = Skráðu þig
action-apply = Sæktu um
action-reach = Hafðu samband
action-write = Sendu tölvupóst
action-web = Farðu á vefsíðuna
action-go = Komdu á staðinn: { $place }
paper-day = Eins og þetta var { $day }.
paper-map = Leiðin þangað: beindu símanum að reitnum
act-print = Prenta
act-share = Deila
act-copy = Afrita hlekkinn
act-copied = Hlekkurinn er afritaður.

## Síðurnar
entry-young = Fyrir börn og ungmenni
young-line = Þú getur talað við einhvern strax, án þess að segja til nafns: { $number }
entry-topics = Efni
entry-ask = Spurðu hér
service-joint = Fleiri svið saman
service-groups = Hópar
service-events = Fleira á döfinni
service-guides = Leiðarvísar sem vísa hingað
service-related = Svipað
place-all = Allt sem er hér
place-house = Í húsinu
place-on = Á döfinni í vikunni
place-coming = Flytur inn
place-going = Flytur út
house-all = Á þessum stað
house-somewhere = Annars staðar í húsinu
organisation-runs = Þjónusta á þeirra vegum
organisation-joins = Það sem þau taka þátt í
organisation-events = Viðburðir
organisation-guides = Leiðarvísar
organisation-posts = Fólk sem má spyrja
organisation-houses = Húsin þeirra
organisation-parts = Svið og deildir
post-holder = { $name } svarar þér
post-vacant = Enginn er í þessu starfi núna.
post-still = Þú getur samt hringt eða skrifað og einhver hjálpar þér.
event-days = { $from } – { $to }
event-days-of-month = { $from }.–{ $to }
event-full = Það er orðið fullt. Þú getur spurt um pláss síðar.
event-over = Fleiri tímar hafa ekki verið auglýstir.
event-session = { $session }. fundur hópsins
event-to-calendar = Setja í dagatalið mitt
event-week = Fleira í þeirri viku
group-starts = Næsti hópur byrjar: { $day }
group-running = Hópur stendur yfir núna.
group-sessions = { $count ->
    [one] { $countText } fundur
   *[other] { $countText } fundir
}
group-room = Spurðu hvort það sé pláss.
event-inside = Á dagskrá
guide-steps = { $countText } skref
guide-way = Skref fyrir skref
guide-who = Hver: { $names }
guide-law = Lagastoð: { $law }
guide-for-young = Ert þú barn eða ungmenni? Lestu skrefin eins og þau eru skrifuð fyrir þig
guide-for-parents = Lesa skrefin eins og þau eru skrifuð fyrir foreldra
guide-form = Eyðublaðið
guide-form-open = Opna eyðublaðið
guide-form-more = Það er á vef stofnunarinnar sjálfrar. Þessi vefur sér ekkert af því sem þú skrifar þar.
guide-form-square = Eyðublaðið: beindu símanum að reitnum
by-at-once = Strax
by-hours = { $count ->
    [one] Innan { $countText } klukkustundar
   *[other] Innan { $countText } klukkustunda
}
by-days = { $count ->
    [one] Innan { $countText } dags
   *[other] Innan { $countText } daga
}
by-weekdays = { $count ->
    [one] Innan { $countText } virks dags
   *[other] Innan { $countText } virkra daga
}
by-weeks = { $count ->
    [one] Innan { $countText } viku
   *[other] Innan { $countText } vikna
}
by-months = { $count ->
    [one] Innan { $countText } mánaðar
   *[other] Innan { $countText } mánaða
}
care-checked = Yfirfarið { $day }
care-never = Enginn hefur farið yfir þessa síðu enn. Spurðu helst áður en þú ferð á staðinn.
care-overdue = Kominn er tími til að fara aftur yfir síðuna. Ef eitthvað skiptir þig miklu skaltu spyrja fyrst.
care-answers = Ábyrgð á síðunni: { $name }.
care-source = { $code ->
    [en] Fyrst skrifað á ensku.
    [fi] Fyrst skrifað á finnsku.
    [is] Fyrst skrifað á íslensku.
    [sv] Fyrst skrifað á sænsku.
   *[other] Tungumál frumtexta: { $language }.
}
care-origin = Heimild: { $origin }.

## Þegar það er ekki hægt
refusal-not-found = Við finnum ekki þessa síðu
refusal-not-found-more = Hún gæti hafa flust, eða slóðin er ekki alveg rétt. Leitaðu hér eða byrjaðu á forsíðunni.
refusal-busy = Hér eru margir núna
refusal-busy-more = Bíddu augnablik og reyndu aftur.
refusal-fault = Eitthvað fór úrskeiðis hjá okkur
refusal-fault-more = Það er ekki þér að kenna. Reyndu aftur eftir smástund. Ef þú lætur okkur vita skaltu nefna númerið { $ticket }.
refusal-home = Á forsíðuna
suggest-topic = Efni
search-suggestions = Tillögur eru undir reitnum. Veldu með örvalyklunum.

## Listinn minn og að láta aðra hafa
keep-verb = Geyma á listanum mínum
keep-added = Komið á listann þinn.
keep-removed = Tekið af listanum þínum.
keep-sensitive = Allir sem nota þennan vafra geta séð hvað er á listanum þínum.
list-title = Listinn minn
list-shared = Listi handa þér
list-intro = Geymdu það sem þú vilt finna aftur: ýttu á „Geyma á listanum mínum“ á síðunni sjálfri. Listinn sýnir hvernig hlutirnir eru í dag, ekki hvernig þeir voru.
list-empty = Ekkert er á listanum þínum enn.
list-forbidden = Þessi vafri leyfir síðunni ekki að geyma neitt. Þú getur prentað eða deilt í staðinn.
list-plain = Án JavaScript veit síðan ekki hvað þú hefur geymt. Listi sem þú færð sendan virkar samt.
list-private = Listinn þinn er aðeins geymdur í þessu tæki og þú þarft ekki að skrá þig inn. Allir sem nota þennan vafra geta séð hann.
list-other = Þessi listi kom með hlekk. Hann er ekki sá sem er geymdur í þessu tæki.
list-take = Geyma þetta á listanum mínum
list-open = Opna minn eigin lista
list-full = Listinn þinn er fullur: á honum er pláss fyrir 50. Taktu eitthvað út fyrst.
list-drop = Taka út
list-inside = Á listanum
list-share = Deila listanum
list-share-more = Sá sem fær hlekkinn sér sama lista eins og hann er þann dag og getur valið sitt tungumál. Hlekkurinn sýnir hvað er á listanum.
list-mail = Senda í tölvupósti
list-square = Listinn eins og hann er þann dag sem þú skoðar hann: beindu símanum að reitnum
list-square-more = Opna í öðrum síma
list-gone = { $count ->
    [one] { $countText } atriði á listanum er ekki lengur hér.
   *[other] { $countText } atriði á listanum eru ekki lengur hér.
}
list-gone-more = Því hefur ef til vill verið hætt eða það er orðið hluti af öðru. { $search }
list-gone-search = Leitaðu að einhverju svipuðu.
list-tidy = Taka út það sem er horfið
list-erase = Tæma listann minn
list-erase-asks = Allt sem er á listanum þínum í þessu tæki hverfur.
list-erase-yes = Já, tæma hann
act-square = Opna í öðrum síma
act-square-says = Síðan eins og hún er þann dag sem þú skoðar hana: beindu símanum að reitnum

## Blað fyrir fund
prepare-title = Undirbúa fund
prepare-description = Blað til að fylla út fyrir fund um barnið þitt: hvað gengur vel, hvað veldur áhyggjum, hver gerir hvað og hvenær. Það er aðeins í þínu tæki.
prepare-lead = Fundur með öllum sem hjálpa barninu þínu gengur betur ef þú hefur hugsað málið fyrir fram. Skrifaðu eins mikið eða lítið og þú vilt.
prepare-meetings = Fyrir hvers konar fundi
prepare-iceland = Ísland: stuðningsteymi hittist með ykkur og gerir stuðningsáætlun þegar samræma þarf hjálp úr mörgum áttum.
prepare-sweden = Svíþjóð: SIP (samordnad individuell plan) er ein sameiginleg áætlun sem sveitarfélagið og heilbrigðisþjónustan gera með ykkur. Þið getið beðið um hana.
prepare-finland = Finnland: á samráðsfundi (verkostoneuvonpito, á sænsku nätverksmöte) koma þau sem þekkja daglegt líf barnsins sér saman um það með ykkur hver gerir hvað.
prepare-guides = Svona fer slíkur fundur fram
prepare-private = Það sem þú skrifar er aðeins geymt í þessum vafra, í þessu tæki. Ekkert er sent til okkar eða annarra. Ef fleiri nota tölvuna skaltu eyða öllu að lokum.
prepare-names = Ekki skrifa fullt nafn barnsins eða kennitölu. Upphafsstafir eða „barnið mitt“ nægja.
prepare-plain = Án JavaScript geturðu prentað blaðið og fyllt það út með penna.
prepare-beside = Á tveimur tungumálum
prepare-beside-more = Fyrirsagnirnar eru á báðum málunum svo að allir við borðið geti fylgst með.
prepare-alone = Aðeins eitt tungumál
prepare-sheet = Blaðið
prepare-about = Um hvern er fundurinn?
prepare-about-more = Upphafsstafir eða „barnið mitt“, ekki fullt nafn.
prepare-good = Hvað gengur vel núna?
prepare-worries = Hvað veldur okkur áhyggjum?
prepare-wishes = Hvað viljum við?
prepare-people = Hverjir koma?
prepare-person = Hver
prepare-person-from = Hvaðan
prepare-tasks = Hver gerir hvað, og hvenær?
prepare-task = Hvað
prepare-task-who = Hver
prepare-task-when = Í síðasta lagi
prepare-task-how = Hvernig við fylgjum því eftir
prepare-questions = Það sem við viljum spyrja um
prepare-next = Næsti fundur
prepare-add = Bæta við línu
prepare-drop = Taka línuna út
prepare-save = Vista sem skrá
prepare-erase = Eyða öllu
prepare-erase-asks = Allt sem þú hefur skrifað hér hverfur úr þessu tæki.
prepare-erase-yes = Já, eyða því
prepare-erased = Öllu hefur verið eytt. Ekkert er eftir í þessu tæki.
prepare-kept = Geymt í þessu tæki.
prepare-failed = Þessi vafri leyfir síðunni ekki að geyma neitt: prentaðu eða vistaðu áður en þú ferð.
prepare-link = Undirbúa fundinn: blað sem er aðeins í þínu tæki

## Hjálp við lestur
tools-label = Hjálp við lestur
tools-aloud = Lesa upphátt
tools-pause = Gera hlé
tools-go-on = Halda áfram
tools-stop = Hætta lestri
tools-size = Leturstærð
tools-size-usual = Venjulegt letur
tools-size-larger = Stærra letur
tools-size-largest = Stærsta letur
tools-contrast = Meiri birtuskil
