# Heiti lokuðu listanna (`model::word_keys`) og tungumála.

access-step_free = Þrepalaus inngangur
access-lift = Lyfta
access-accessible_toilet = Aðgengilegt salerni
access-pram_parking = Pláss fyrir barnavagna
access-changing_table = Skiptiborð
access-hearing_loop = Tónmöskvi
access-accessible_parking = Aðgengileg bílastæði
access-quiet_room = Kyrrlátt herbergi
access-feeding_corner = Staður til að gefa barni að drekka

area-level-country = Land
area-level-region = Landsvæði
area-level-municipality = Sveitarfélag

audience-expecting = verðandi foreldrar
audience-children = börn
audience-young_people = ungmenni
audience-parents = foreldrar
audience-families = fjölskyldur
audience-professionals = fagfólk

cost-kind-free = Ókeypis
cost-kind-fee = Gegn gjaldi
cost-kind-varies = Kostnaður er breytilegur

event-form-once = Viðburður
event-form-recurring = Hittist reglulega
event-form-cohort = Hópur sem byrjar á ákveðnum degi
event-form-umbrella = Viðburður í mörgum hlutum
event-form-theme_week = Þemavika

event-status-scheduled = Á áætlun
event-status-cancelled = Fellur niður
event-status-postponed = Frestað
event-status-moved = Flutt á annan stað

every-day = á hverjum degi
every-week = í hverri viku
every-month = í hverjum mánuði
every-year = á hverju ári

exception-reason-holiday = Hátíðisdagur
exception-reason-summer = Sumarlokun
exception-reason-staff_day = Starfsdagur
exception-reason-moving = Við erum að flytja
exception-reason-other = Breyttur tími

holiday-rule-closed = Lokað á almennum frídögum
holiday-rule-as_usual = Opið eins og venjulega á almennum frídögum

hours-use-open = opið
hours-use-drop_in = án bókunar
hours-use-appointments = með bókuðum tíma
hours-use-phone = í síma

kind-area = Svæði
kind-organisation = Stofnun eða félag
kind-place = Staður
kind-service = Þjónusta
kind-post = Manneskja sem má spyrja
kind-event = Viðburður
kind-pathway = Leiðarvísir
kind-notice = Tilkynning

notice-kind-closed = Lokað
notice-kind-changed = Breytt
notice-kind-info = Gott að vita

organisation-kind-municipality = Sveitarfélag
organisation-kind-division = Svið sveitarfélags
organisation-kind-region = Hérað
organisation-kind-wellbeing_county = Velferðarsvæði
organisation-kind-hospital_group = Sjúkrahús
organisation-kind-state = Ríkið
organisation-kind-police = Lögregla
organisation-kind-association = Félag
organisation-kind-parish = Söfnuður
organisation-kind-club = Íþrótta- eða tómstundafélag
organisation-kind-company = Fyrirtæki

per-visit = fyrir hverja komu
per-meeting = fyrir hvern fund
per-hour = á klukkustund
per-day = á dag
per-month = á mánuði
per-term = á önn
per-year = á ári
per-once = eingreiðsla

phone-use-reception = Almennt númer
phone-use-booking = Tímabókun
phone-use-advice = Ráðgjöf
phone-use-on_call = Vakt þegar annars staðar er lokað
phone-use-text = Smáskilaboð

place-kind-family_centre = Fjölskyldumiðstöð
place-kind-health_centre = Heilsugæsla
place-kind-hospital = Sjúkrahús
place-kind-school = Skóli
place-kind-preschool = Leikskóli
place-kind-upper_secondary = Framhaldsskóli
place-kind-library = Bókasafn
place-kind-parish = Safnaðarheimili
place-kind-sports = Íþróttahús
place-kind-youth_centre = Félagsmiðstöð
place-kind-playground = Leikvöllur
place-kind-office = Skrifstofa
place-kind-online = Á netinu

urgent-use-emergency = Neyð: líf eða öryggi í hættu
urgent-use-health_advice = Ráð um heilsu allan sólarhringinn
urgent-use-child_helpline = Fyrir börn og ungmenni
urgent-use-crisis = Þegar þér líður illa og þú þarft að tala við einhvern
urgent-use-violence = Ofbeldi á heimili
urgent-use-poison = Eitrun

way-in-drop_in = Komdu bara
way-in-none_needed = Ekki þarf að skrá sig
way-in-book = Bókaðu tíma
way-in-call = Hringdu
way-in-self_referral = Hafðu samband beint
way-in-application = Sæktu um
way-in-referral = Með tilvísun

weekday-mo = mánudagur
weekday-tu = þriðjudagur
weekday-we = miðvikudagur
weekday-th = fimmtudagur
weekday-fr = föstudagur
weekday-sa = laugardagur
weekday-su = sunnudagur

language-ar = arabíska
language-da = danska
language-de = þýska
language-en = enska
language-es = spænska
language-et = eistneska
language-fa = persneska
language-fi = finnska
language-fr = franska
language-is = íslenska
language-ku = kúrdíska
language-lt = litháíska
language-lv = lettneska
language-nb = norska
language-pl = pólska
language-pt = portúgalska
language-ro = rúmenska
language-ru = rússneska
language-se = norðursamíska
language-so = sómalska
language-sv = sænska
language-th = taílenska
language-tl = tagalog
language-uk = úkraínska
language-vi = víetnamska
language-zh = kínverska
