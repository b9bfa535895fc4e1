# Suljettujen luetteloiden nimet (`model::word_keys`) ja kielten nimet.

access-step_free = Esteetön sisäänkäynti
access-lift = Hissi
access-accessible_toilet = Esteetön wc
access-pram_parking = Tilaa vaunuille
access-changing_table = Hoitopöytä
access-hearing_loop = Induktiosilmukka
access-accessible_parking = Esteetön pysäköinti
access-quiet_room = Hiljainen huone
access-feeding_corner = Paikka imettää ja syöttää

area-level-country = Maa
area-level-region = Alue
area-level-municipality = Kunta

audience-expecting = lasta odottavat
audience-children = lapset
audience-young_people = nuoret
audience-parents = vanhemmat
audience-families = perheet
audience-professionals = ammattilaiset

cost-kind-free = Maksuton
cost-kind-fee = Maksullinen
cost-kind-varies = Hinta vaihtelee

event-form-once = Tapahtuma
event-form-recurring = Kokoontuu säännöllisesti
event-form-cohort = Tiettynä päivänä alkava ryhmä
event-form-umbrella = Moniosainen tapahtuma
event-form-theme_week = Teemaviikko

event-status-scheduled = Järjestetään
event-status-cancelled = Peruttu
event-status-postponed = Siirretty myöhemmäksi
event-status-moved = Siirretty toiseen paikkaan

every-day = joka päivä
every-week = joka viikko
every-month = joka kuukausi
every-year = joka vuosi

exception-reason-holiday = Pyhä
exception-reason-summer = Kesätauko
exception-reason-staff_day = Henkilöstön koulutus
exception-reason-moving = Muutamme
exception-reason-other = Poikkeavat ajat

holiday-rule-closed = Suljettu pyhinä
holiday-rule-as_usual = Pyhinä auki tavalliseen tapaan

hours-use-open = avoinna
hours-use-drop_in = ilman ajanvarausta
hours-use-appointments = ajanvarauksella
hours-use-phone = puhelimitse

kind-area = Alue
kind-organisation = Organisaatio
kind-place = Paikka
kind-service = Palvelu
kind-post = Keneltä kysyä
kind-event = Tapahtuma
kind-pathway = Opas
kind-notice = Tiedote

notice-kind-closed = Suljettu
notice-kind-changed = Muutos
notice-kind-info = Hyvä tietää

organisation-kind-municipality = Kunta
organisation-kind-division = Kunnan toimiala
organisation-kind-region = Alue
organisation-kind-wellbeing_county = Hyvinvointialue
organisation-kind-hospital_group = Sairaalayhtymä
organisation-kind-state = Valtio
organisation-kind-police = Poliisi
organisation-kind-association = Yhdistys
organisation-kind-parish = Seurakunta
organisation-kind-club = Seura
organisation-kind-company = Yritys

per-visit = käynniltä
per-meeting = tapaamiselta
per-hour = tunnilta
per-day = päivältä
per-month = kuukaudessa
per-term = lukukaudessa
per-year = vuodessa
per-once = kertamaksuna

phone-use-reception = Yleinen numero
phone-use-booking = Ajanvaraus
phone-use-advice = Neuvonta
phone-use-on_call = Päivystys
phone-use-text = Tekstiviestit

place-kind-family_centre = Perhekeskus
place-kind-health_centre = Terveysasema
place-kind-hospital = Sairaala
place-kind-school = Koulu
place-kind-preschool = Päiväkoti
place-kind-upper_secondary = Toisen asteen oppilaitos
place-kind-library = Kirjasto
place-kind-parish = Seurakuntatalo
place-kind-sports = Liikuntapaikka
place-kind-youth_centre = Nuorisotila
place-kind-playground = Leikkipuisto
place-kind-office = Toimisto
place-kind-online = Verkossa

urgent-use-emergency = Hätänumero: henki tai turvallisuus vaarassa
urgent-use-health_advice = Päivystysapu ja neuvot ympäri vuorokauden
urgent-use-child_helpline = Lapsille ja nuorille
urgent-use-crisis = Keskusteluapua kriisissä
urgent-use-violence = Lähisuhdeväkivalta
urgent-use-poison = Myrkytys

way-in-drop_in = Tule ilman ajanvarausta
way-in-none_needed = Ilmoittautua ei tarvitse
way-in-book = Varaa aika
way-in-call = Soita
way-in-self_referral = Ota itse yhteyttä
way-in-application = Hae palvelua
way-in-referral = Lähetteellä

weekday-mo = maanantai
weekday-tu = tiistai
weekday-we = keskiviikko
weekday-th = torstai
weekday-fr = perjantai
weekday-sa = lauantai
weekday-su = sunnuntai

language-ar = arabia
language-da = tanska
language-de = saksa
language-en = englanti
language-es = espanja
language-et = viro
language-fa = persia
language-fi = suomi
language-fr = ranska
language-is = islanti
language-ku = kurdi
language-lt = liettua
language-lv = latvia
language-nb = norja
language-pl = puola
language-pt = portugali
language-ro = romania
language-ru = venäjä
language-se = pohjoissaame
language-so = somali
language-sv = ruotsi
language-th = thai
language-tl = tagalog
language-uk = ukraina
language-vi = vietnam
language-zh = kiina
