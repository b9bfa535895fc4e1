# The names of the closed lists (`model::word_keys`), and of languages.

access-step_free = Step-free entrance
access-lift = Lift
access-accessible_toilet = Accessible toilet
access-pram_parking = Room for prams
access-changing_table = Changing table
access-hearing_loop = Hearing loop
access-accessible_parking = Accessible parking
access-quiet_room = Quiet room
access-feeding_corner = Place to feed a baby

area-level-country = Country
area-level-region = Region
area-level-municipality = Municipality

audience-expecting = expectant parents
audience-children = children
audience-young_people = young people
audience-parents = parents
audience-families = families
audience-professionals = professionals

cost-kind-free = Free of charge
cost-kind-fee = There is a fee
cost-kind-varies = The cost varies

event-form-once = Event
event-form-recurring = Meets regularly
event-form-cohort = Group with a fixed start
event-form-umbrella = Event with many parts
event-form-theme_week = Theme week

event-status-scheduled = Going ahead
event-status-cancelled = Cancelled
event-status-postponed = Postponed
event-status-moved = Moved to another place

every-day = every day
every-week = every week
every-month = every month
every-year = every year

exception-reason-holiday = Holiday
exception-reason-summer = Summer break
exception-reason-staff_day = Staff training day
exception-reason-moving = We are moving
exception-reason-other = Different hours

holiday-rule-closed = Closed on public holidays
holiday-rule-as_usual = Open as usual on public holidays

hours-use-open = open
hours-use-drop_in = drop-in
hours-use-appointments = by appointment
hours-use-phone = by phone

kind-area = Area
kind-organisation = Organisation
kind-place = Place
kind-service = Service
kind-post = Person to ask
kind-event = Event
kind-pathway = Guide
kind-notice = Notice

notice-kind-closed = Closed
notice-kind-changed = Changed
notice-kind-info = Good to know

organisation-kind-municipality = Municipality
organisation-kind-division = Part of the municipality
organisation-kind-region = Region
organisation-kind-wellbeing_county = Wellbeing services county
organisation-kind-hospital_group = Hospital group
organisation-kind-state = State
organisation-kind-police = Police
organisation-kind-association = Association
organisation-kind-parish = Parish
organisation-kind-club = Club
organisation-kind-company = Company

per-visit = per visit
per-meeting = per meeting
per-hour = per hour
per-day = per day
per-month = per month
per-term = per term
per-year = per year
per-once = one-off fee

phone-use-reception = General number
phone-use-booking = Booking
phone-use-advice = Advice
phone-use-on_call = When others are closed
phone-use-text = Text messages

place-kind-family_centre = Family centre
place-kind-health_centre = Health centre
place-kind-hospital = Hospital
place-kind-school = School
place-kind-preschool = Pre-school or daycare
place-kind-upper_secondary = Upper secondary school
place-kind-library = Library
place-kind-parish = Parish house
place-kind-sports = Sports facility
place-kind-youth_centre = Youth centre
place-kind-playground = Playground
place-kind-office = Office
place-kind-online = Online

urgent-use-emergency = Emergency: life or safety in danger
urgent-use-health_advice = Medical advice, day and night
urgent-use-child_helpline = For children and young people
urgent-use-crisis = Someone to talk to in a crisis
urgent-use-violence = Violence at home
urgent-use-poison = Poisoning

way-in-drop_in = Just drop in
way-in-none_needed = No booking needed
way-in-book = Book
way-in-call = Call
way-in-self_referral = Contact them directly
way-in-application = Apply
way-in-referral = With a referral

weekday-mo = Monday
weekday-tu = Tuesday
weekday-we = Wednesday
weekday-th = Thursday
weekday-fr = Friday
weekday-sa = Saturday
weekday-su = Sunday

language-ar = Arabic
language-da = Danish
language-de = German
language-en = English
language-es = Spanish
language-et = Estonian
language-fa = Persian
language-fi = Finnish
language-fr = French
language-is = Icelandic
language-ku = Kurdish
language-lt = Lithuanian
language-lv = Latvian
language-nb = Norwegian
language-pl = Polish
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-se = Northern Sami
language-so = Somali
language-sv = Swedish
language-th = Thai
language-tl = Tagalog
language-uk = Ukrainian
language-vi = Vietnamese
language-zh = Chinese
