# Namnen på de slutna listorna (`model::word_keys`) och på språk.

access-step_free = Ingång utan trappsteg
access-lift = Hiss
access-accessible_toilet = Tillgänglighetsanpassad toalett
access-pram_parking = Plats för barnvagnar
access-changing_table = Skötbord
access-hearing_loop = Hörslinga
access-accessible_parking = Parkering för rörelsehindrade
access-quiet_room = Tyst rum
access-feeding_corner = Plats att amma och mata

area-level-country = Land
area-level-region = Region
area-level-municipality = Kommun

audience-expecting = blivande föräldrar
audience-children = barn
audience-young_people = unga
audience-parents = föräldrar
audience-families = familjer
audience-professionals = personal

cost-kind-free = Kostar inget
cost-kind-fee = Kostar en avgift
cost-kind-varies = Kostnaden varierar

event-form-once = Evenemang
event-form-recurring = Träffas regelbundet
event-form-cohort = Grupp med bestämd start
event-form-umbrella = Evenemang i flera delar
event-form-theme_week = Temavecka

event-status-scheduled = Blir av
event-status-cancelled = Inställt
event-status-postponed = Uppskjutet
event-status-moved = Flyttat till en annan plats

every-day = varje dag
every-week = varje vecka
every-month = varje månad
every-year = varje år

exception-reason-holiday = Helgdag
exception-reason-summer = Sommaruppehåll
exception-reason-staff_day = Personalen är på utbildning
exception-reason-moving = Vi flyttar
exception-reason-other = Andra tider

holiday-rule-closed = Stängt på helgdagar
holiday-rule-as_usual = Öppet som vanligt på helgdagar

hours-use-open = öppet
hours-use-drop_in = utan tidsbokning
hours-use-appointments = med bokad tid
hours-use-phone = per telefon

kind-area = Område
kind-organisation = Organisation
kind-place = Plats
kind-service = Tjänst
kind-post = Någon att fråga
kind-event = Evenemang
kind-pathway = Guide
kind-notice = Meddelande

notice-kind-closed = Stängt
notice-kind-changed = Ändrat
notice-kind-info = Bra att veta

organisation-kind-municipality = Kommun
organisation-kind-division = Del av kommunen
organisation-kind-region = Region
organisation-kind-wellbeing_county = Välfärdsområde
organisation-kind-hospital_group = Sjukhussammanslutning
organisation-kind-state = Staten
organisation-kind-police = Polis
organisation-kind-association = Förening
organisation-kind-parish = Församling
organisation-kind-club = Klubb
organisation-kind-company = Företag

per-visit = per besök
per-meeting = per träff
per-hour = per timme
per-day = per dag
per-month = per månad
per-term = per termin
per-year = per år
per-once = engångsavgift

phone-use-reception = Allmänna frågor
phone-use-booking = Tidsbokning
phone-use-advice = Telefonrådgivning
phone-use-on_call = Jour, när andra har stängt
phone-use-text = Sms

place-kind-family_centre = { $country ->
    [SE] Familjecentral
   *[other] Familjecenter
}
place-kind-health_centre = { $country ->
    [FI] Hälsostation
    [SE] Vårdcentral
   *[other] Hälsocentral
}
place-kind-hospital = Sjukhus
place-kind-school = Skola
place-kind-preschool = { $country ->
    [FI] Daghem
   *[other] Förskola
}
place-kind-upper_secondary = { $country ->
    [FI] Gymnasium eller yrkesskola
   *[other] Gymnasieskola
}
place-kind-library = Bibliotek
place-kind-parish = Församlingshem
place-kind-sports = Idrott
place-kind-youth_centre = Fritidsgård eller ungdomsgård
place-kind-playground = Lekplats
place-kind-office = Kontor
place-kind-online = På nätet

urgent-use-emergency = Nödnummer: fara för liv eller trygghet
urgent-use-health_advice = Råd om vård, dygnet runt
urgent-use-child_helpline = För barn och unga
urgent-use-crisis = Någon att prata med i en kris
urgent-use-violence = Våld i nära relationer
urgent-use-poison = Förgiftning

way-in-drop_in = Bara att komma
way-in-none_needed = Ingen anmälan behövs
way-in-book = Boka tid
way-in-call = Ring
way-in-self_referral = Ta kontakt själv
way-in-application = Ansök
way-in-referral = Med remiss

weekday-mo = måndag
weekday-tu = tisdag
weekday-we = onsdag
weekday-th = torsdag
weekday-fr = fredag
weekday-sa = lördag
weekday-su = söndag

language-ar = arabiska
language-da = danska
language-de = tyska
language-en = engelska
language-es = spanska
language-et = estniska
language-fa = persiska
language-fi = finska
language-fr = franska
language-is = isländska
language-ku = kurdiska
language-lt = litauiska
language-lv = lettiska
language-nb = norska
language-pl = polska
language-pt = portugisiska
language-ro = rumänska
language-ru = ryska
language-se = nordsamiska
language-so = somaliska
language-sv = svenska
language-th = thailändska
language-tl = tagalog
language-uk = ukrainska
language-vi = vietnamesiska
language-zh = kinesiska
