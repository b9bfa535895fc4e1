language-rank = 4
locale = en-GB
clock = { $minute ->
    [0] { $twelve } { $half }
   *[other] { $twelve }:{ $minutes } { $half }
}
clock-span = { $opens }–{ $closes }
money-eur = €{ $amount }
money-sek = { $amount } SEK
money-isk = { $amount } ISK
money-other = { $amount } { $currency }

## The frame
site-name = Flétta
language-own = English
skip = Skip to the content
skip-menu = Skip to the menu
skip-results = Skip to the results
languages-label = Language
foot-label = About this site
foot-demo = This is a demonstration. The contact details are invented; the urgent numbers are real.
foot-about = About Flétta
foot-accessibility = Accessibility
foot-privacy = Privacy
exit = Leave this page quickly
exit-more = Or press Esc three times.

## Urgent help
urgent-title = Urgent help
urgent-says = If someone is in danger now, call. You do not need to be sure.
urgent-call = Call { $number }
urgent-more = All numbers to call

## The front page
home-window = One door to help for families
home-description = Find services, people and places for children, young people and parents, in your own words and your own language.
home-question = What do you need help with?
home-chosen = What is in { $town } comes first.
home-forget = Forget my town
home-life = From expecting to grown up
home-topics = Many families ask
home-events = On this week
home-no-events = Nothing is planned for this week.
home-places = Places to go to
home-all-places = All places
home-all-events = All events
home-towns = Your town
home-towns-more = Choose your town, and what is near you comes first. Nothing is hidden.

## Search
search-label = Say it in your own words
search-verb = Search
search-title = Find help
search-window = { $text } – search
search-description = Services, people, places and events for families.
search-count = { $count ->
    [0] Nothing found
    [one] { $countText } result
   *[other] { $countText } results
}
search-count-for = { $count ->
    [0] Nothing found for “{ $text }”
    [one] { $countText } result for “{ $text }”
   *[other] { $countText } results for “{ $text }”
}
search-many = More than { $countText } results
search-corrected = These are results for “{ $text }”.
search-as-typed = Search for “{ $text }” instead
search-narrowed = Only: { $filters }.
search-remove = Remove:
search-unfiltered = Remove all filters
search-town = { $town } comes first.
search-no-town = Treat all towns alike
search-near = What is near you comes first.
search-near-code = What is near postal code { $code } comes first.
search-no-near = Do not go by distance
search-perhaps = Perhaps this
search-perhaps-more = These only look like what you wrote.
distance-metres = { $metresText } m away
distance-kilometres = { $kilometresText } km away
map-open = Show on a map
map-close = Close the map
map-label = Map
map-nearer = Zoom in
map-farther = Zoom out
map-bare = The map has no background right now. The dots show where the places are in relation to each other; everything is in the list.
map-nothing = Nothing in the list can be shown on the map.
map-here = You are here
pager-label = Pages
pager-here = Page { $pageText } of { $lastText }
pager-before = Previous page
pager-after = Next page
nothing-says = Nothing matched, but you have not come to the wrong door. Try fewer or other words, choose a topic, or ask someone.
nothing-unfiltered = Search without the filters
nothing-topics = Is it one of these?
nothing-ask = You can ask them

## The life course, and whom to ask
life-description = From expecting a child to grown up: what there is for everyone, what there is when you need more, and who does what.
life-intro = Support follows the child, from pregnancy to adulthood. School, social services and health care each hold a strand. Choose an age to see who does what.
life-choose = Choose your town to see what there is near you.
life-everywhere = All towns
life-none = Nothing is listed here yet. You can still ask: the people below can help you find the way.
life-more = { $count ->
    [one] { $countText } service in all
   *[other] All { $countText } services
}
life-guides = Ways through, step by step
life-parts = On this page
life-all-contacts = Everyone you can ask, school by school
strand-education = Pre-school and school
strand-welfare = Social support
strand-health = Health
strand-beside = Leisure, associations and others
contacts-title = Whom to ask
contacts-description = Whom a family can ask: by town, school and pre-school, what they do and how to reach them.
contacts-intro = You do not have to know who decides what. Choose your town and your school, and you see who can help you further.
contacts-house = Your pre-school or school
contacts-town = For all families in { $town }
contacts-hub = Everything about { $place }
contacts-roles = Who’s who
post-instead = Meanwhile you can ask { $name }.
place-near = Near the school
foot-life = The life course
home-contacts-more = Find the person to ask at your school, pre-school or clinic.

## Words explained
words-title = Words explained
words-intro = Words from letters and meetings, in plain language, with what they are called in the other languages.
words-kind = A word explained
words-called = What it is called
words-leads = Where it leads
words-near = Words near it
words-more = { $count ->
    [one] { $countText } in all
   *[other] All { $countText }
}
words-none = Nothing in the directory is about this yet. You can ask anyone you find under “Whom to ask”.
words-all = All words explained
words-in-country = { $language } in { $country ->
    [FI] Finland
    [SE] Sweden
   *[IS] Iceland
}
filter-about = about { $concept }

## Remarks about a page
remark-title = Something wrong here?
remark-intro = What is wrong or missing on this page? It goes to those who are responsible for it.
remark-label = What is wrong or missing?
remark-about = About the page { $page }
guides-title = Guides, step by step
guides-intro = What happens, who does what and by when, and what you can do yourself.
guides-all = All guides
words-letters = Alphabet
words-letter = Words that begin with { $letter }
remark-hint = At most { $countText } characters. Please do not write people’s names or anything private. Nobody can answer you here. If you need help now, use “Urgent help” above.
remark-verb = Send
remark-trap = Leave this field empty
remark-thanks = Thank you
remark-thanks-more = It will be read by those who answer for the page.
remark-back = Back to the page
remark-empty = Write a few words first.
remark-long = That was more than { $countText } characters. Please make it shorter; nothing is lost.
remark-busy = It could not be kept just now. What you wrote is still here: please try again in a while.
remark-kept = We do not ask who you are. What you write is deleted after six months.

## What is on
calendar-title = What is on
calendar-description = Events and groups for families, day by day.
calendar-view = Show
calendar-week = Week by week
calendar-list = As a list
calendar-week-of = Week { $weekText }: { $days }
calendar-pager = Weeks
calendar-before = Previous week
calendar-after = Next week
calendar-now = This week
calendar-coming = The next eight weeks
calendar-later = What comes after that, week by week
calendar-not-that-week = That week cannot be shown: it is over, or too far ahead. Here is the nearest one.
calendar-all-day = All day
calendar-elsewhere = In other places
calendar-nothing-day = Nothing planned
calendar-nothing = Nothing is planned for these days. That does not mean there is no help: look at what comes next, or ask someone.
calendar-next = What comes next
calendar-apply = Show what is on
calendar-subscribe = In your own calendar
calendar-subscribe-more = Subscribe, and these events appear in your calendar and stay up to date by themselves. The choices you have made here apply there too.
calendar-subscribe-open = Subscribe in my calendar
calendar-subscribe-address = Or put this address into your calendar:
calendar-name = Flétta: what is on
calendar-said = { $status }: { $title }

## Filters
filters-title = Narrow down
filters-apply = Show results
filters-all = All
filters-age = Age of the child
filters-any-age = Any age
filters-town = Your town comes first
filters-any-town = No town first
filters-area = Only for families in
filters-any-area = Anywhere
filters-easy = Easy to get into
filters-spoken = Language spoken there
filters-any-spoken = Any language
filters-sector = Sector
filters-kind = What it is
filters-form = What kind
filters-any-form = Any kind
filters-level = How much support
filters-sort = Order
sort-best = Best match first
sort-title = By name
sort-near = Nearest first
near-title = Near you
near-postcode = Postal code
near-verb = Near me
near-asking = Asking your device where you are …
near-refused = Your device does not say where you are. Enter a postal code instead.
near-private = Your device is asked only when you press. The answer, to about a hundred metres, goes to this site alone.
near-unknown = We know no place near the postal code { $code }. Check it or try another.
filter-free = Free of charge
filter-drop-in = Just drop in
filter-no-sign-up = No need to sign up
filter-no-referral = No referral needed
filter-open = Open now
filter-place = at { $place }
filter-area = in { $area }
# The kind as its own name says it, in small letters; here as several.
filter-kind = { $code ->
   *[service] services
    [place] places
    [organisation] organisations
    [event] events
    [pathway] guides
    [post] people to ask
}
filter-spoken = in { $language }
filter-age-expecting = while expecting
filter-age-baby = for a child under 1 year
filter-age-months = { $months ->
    [one] for a child aged { $monthsText } month
   *[other] for a child aged { $monthsText } months
}
filter-age-years = for a child aged { $yearsText }
filter-age-span = for { $ages }

## Ages
ages-all = All ages
ages-expecting = Expecting
ages-from-expecting = From pregnancy on
ages-from-birth = From birth on
ages-expecting-until = { $to ->
    [0] From pregnancy to the first birthday
    [1] From pregnancy to the second birthday
   *[other] From pregnancy to { $to } years
}
ages-expecting-months = { $to ->
    [0] Pregnancy and birth
    [one] From pregnancy to { $to } month
   *[other] From pregnancy to { $to } months
}
ages-until = { $to ->
    [one] Up to { $to } year
   *[other] Up to { $to } years
}
ages-under = { $years ->
    [one] Under { $years } year
   *[other] Under { $years } years
}
ages-one = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
ages-years = { $from }–{ $to } years
ages-months = { $from }–{ $to } months
ages-months-years = { $from ->
    [one] { $from } month
   *[other] { $from } months
}–{ $to ->
    [one] { $to } year
   *[other] { $to } years
}
ages-and-older = { $from ->
    [one] { $from } year and older
   *[other] { $from } years and older
}
ages-from-months = { $from ->
    [one] From { $from } month
   *[other] From { $from } months
}

## Times
day-today = Today
day-tomorrow = Tomorrow
hours-caption = The next seven days
hours-more = Opening hours for the week
hours-today = Today, { $day }
hours-closed = Closed
hours-holiday = Public holiday
hours-all-day = Round the clock
weekly = { $weekday ->
   *[mo] Monday
    [tu] Tuesday
    [we] Wednesday
    [th] Thursday
    [fr] Friday
    [sa] Saturday
    [su] Sunday
}
hours-every-day = every day
opening-closed = Closed at the moment
opening-always = Open round the clock
opening-until = Open until { $time }
opening-appointments = By appointment until { $time }
opening-until-midnight = Open until midnight
opening-today = Opens today at { $time }
opening-tomorrow = Opens tomorrow at { $time }
opening-weekday = { $weekday ->
    [mo] Opens on Monday at { $time }
    [tu] Opens on Tuesday at { $time }
    [we] Opens on Wednesday at { $time }
    [th] Opens on Thursday at { $time }
    [fr] Opens on Friday at { $time }
    [sa] Opens on Saturday at { $time }
   *[su] Opens on Sunday at { $time }
}
opening-day = Opens on { $day } at { $time }

## Facts
facts-label = In short
fact-who = For
fact-cost = Cost
fact-ways = How to get in
fact-ways-event = How to join
fact-where = Where
fact-where-when = Where and when
fact-when = When
fact-phone = Phone
fact-mail = Email
fact-web = On the web
fact-page = Their own page
fact-booking = Book online
fact-sign-up = Sign up
fact-form = Their e-service
fact-spoken = Languages spoken
fact-runner = Run by
fact-with = together with { $names }
fact-areas = For families in
fact-level = Kind of support
fact-access = Accessibility
fact-keeper = Looked after by
fact-part-of = Part of
fact-sector = Sector
fact-holder = Who
fact-serves = For families of
fact-post-of = Works for
fact-host = Organised by
fact-motto = Motto for this year
cost-price = { $amount } { $per }
floor-number = { $floor ->
    [0] ground floor
    [1] 1st floor
    [2] 2nd floor
    [3] 3rd floor
    [21] 21st floor
    [22] 22nd floor
    [23] 23rd floor
   *[other] { $floor }th floor
}
floor-code = { $floor ->
    [K] basement
   *[other] floor { $floor }
}
room-number = room { $room }
card-places = { $count ->
    [one] { $place } and { $countText } more place
   *[other] { $place } and { $countText } more places
}
mark-language = In { $language }
mark-out-of-date = The original has changed since. A new translation is on its way.

## What changes on a day
change-moves-on = Moves to { $where }, on { $day }
change-moves-in = Moves to { $where }, in { $day }, day to be announced
change-moved-on = Moved here from { $where }, on { $day }
change-moved-in = Moved here from { $where }, in { $day }
change-begins-on = Begins on { $day }: { $where }
change-begins-in = Begins in { $day }, day to be announced: { $where }
change-comes-on = from { $day }
change-comes-in = in { $day }, day to be announced
change-comes-to-on = { $where }, from { $day }
change-comes-to-in = { $where }, in { $day }, day to be announced
change-now-at = Now: { $where }
change-runner-on = Run by { $where } from { $day }
change-runner-in = Run by { $where } from { $day }, day to be announced
change-runner-since-on = Run by { $where } since { $day }
change-runner-since-in = Run by { $where } since { $day }
change-runner-before = Before that: { $name }
change-opens-on = Opens on { $day }
change-opens-in = Opens in { $day }, day to be announced
change-closed-on = Closed since { $day }
change-closed-in = Closed since { $day }
change-until-on = The last day is { $day }
change-until-in = Ends in { $day }, day to be announced

## What to do
action-call = Call { $number }
action-answered = Answered: { $hours }
post-there = On the spot: { $hours }
action-book = Book
action-sign-up = Sign up
action-apply = Apply
action-reach = Get in touch
action-write = Send an email
action-web = Go to their page
action-go = Go to { $place }
paper-day = As it was on { $day }.
paper-map = The way there: point your phone at the square
act-print = Print
act-share = Share
act-copy = Copy the link
act-copied = The link is copied.

## Entries
entry-young = For children and young people
young-line = You can talk to somebody now, without saying who you are: { $number }
entry-topics = What it is about
entry-ask = Ask them
service-joint = Several sectors together
service-groups = Groups
service-events = Also on
service-guides = Guides that lead here
service-related = Related
place-all = Everything here
place-house = In the building
place-on = On this week
place-coming = Moving in
place-going = Moving out
house-all = In this place
house-somewhere = Elsewhere in the building
organisation-runs = What they run
organisation-joins = What they take part in
organisation-events = Events
organisation-guides = Guides
organisation-posts = People to ask
organisation-houses = Their buildings
organisation-parts = Parts of it
post-holder = { $name } will answer you
post-vacant = This post is vacant right now.
post-still = You can still call or write, and someone will help you.
event-days = { $from }–{ $to }
event-days-of-month = { $from }–{ $to }
event-full = This one is full. You can ask about a place later.
event-over = No more dates are planned.
event-session = meeting { $session } of the group
event-to-calendar = Add to my calendar
event-week = What else is on that week
group-starts = The next group begins on { $day }
group-running = A group is under way now.
group-sessions = { $count ->
    [one] { $countText } meeting
   *[other] { $countText } meetings
}
group-room = Ask whether there is room.
event-inside = In the programme
guide-steps = { $count ->
    [one] { $countText } step
   *[other] { $countText } steps
}
guide-way = Step by step
guide-who = Who: { $names }
guide-law = The law: { $law }
guide-for-young = Are you young yourself? Read the steps written for you
guide-for-parents = Read the steps written for parents
guide-form = The form
guide-form-open = Go to the form
guide-form-more = It is on the body's own site. This site sees nothing of what you write there.
guide-form-square = The form: point your phone at the square
by-at-once = At once
by-hours = { $count ->
    [one] Within { $countText } hour
   *[other] Within { $countText } hours
}
by-days = { $count ->
    [one] Within { $countText } day
   *[other] Within { $countText } days
}
by-weekdays = { $count ->
    [one] Within { $countText } weekday
   *[other] Within { $countText } weekdays
}
by-weeks = { $count ->
    [one] Within { $countText } week
   *[other] Within { $countText } weeks
}
by-months = { $count ->
    [one] Within { $countText } month
   *[other] Within { $countText } months
}
care-checked = Checked on { $day }
care-never = No one has checked this page yet. Please ask before you go.
care-overdue = It is time to check this page again. If something matters to you, please ask first.
care-answers = { $name } is responsible for this page.
care-source = First written in { $language }.
care-origin = From { $origin }.

## When it cannot be done
refusal-not-found = We could not find this page
refusal-not-found-more = It may have moved, or the address is not quite right. Search here, or begin from the front page.
refusal-busy = Many people are here right now
refusal-busy-more = Please wait a moment and try again.
refusal-fault = Something went wrong on our side
refusal-fault-more = It is not your fault. Please try again in a while. If you write to us, mention the number { $ticket }.
refusal-home = To the front page
suggest-topic = Topic
search-suggestions = Suggestions are below the field. Use the arrow keys to choose one.

## My list, and handing on
keep-verb = Keep in my list
keep-added = Now in your list.
keep-removed = Taken out of your list.
keep-sensitive = Anyone who uses this browser can see what is in your list.
list-title = My list
list-shared = A list for you
list-intro = Keep what you want to come back to: press “Keep in my list” on its page. The list shows how things are today, not how they were.
list-empty = Nothing is in your list yet.
list-forbidden = This browser does not let the page keep anything. You can print or share instead.
list-plain = Without JavaScript this page cannot know what you have kept. A list that someone sends you works all the same.
list-private = Your list is kept on this device alone, without an account. Anyone who uses this browser can see it.
list-other = This list came by a link. It is not the one kept on this device.
list-take = Keep these in my list
list-open = Open my own list
list-full = Your list is full: it holds 50. Remove something first.
list-drop = Remove
list-inside = In the list
list-share = Hand it on
list-share-more = Whoever gets the link sees the same list as it is on that day, and can choose their own language. The link shows what is in the list.
list-mail = Send by email
list-square = This list, as it is on the day you look: point a phone at the square
list-square-more = Open on another phone
list-gone = { $count ->
    [one] { $countText } thing in the list is no longer here.
   *[other] { $countText } things in the list are no longer here.
}
list-gone-more = It may have ended, or become part of something else. { $search }
list-gone-search = Search for something like it.
list-tidy = Remove what is gone
list-erase = Empty my list
list-erase-asks = Everything in your list on this device will be gone.
list-erase-yes = Yes, empty it
act-square = Open on another phone
act-square-says = This page, as it is on the day you look: point your phone at the square

## A sheet for a meeting
prepare-title = Prepare for a meeting
prepare-description = A sheet to fill in before a meeting about your child: what is good, what worries you, who does what and when. It stays on your device.
prepare-lead = A meeting where everyone who helps your child sits at one table goes better when you have thought it through. Write as much or as little as you like.
prepare-meetings = What kinds of meeting
prepare-iceland = Iceland: a support team (stuðningsteymi) meets with you and writes a support plan (stuðningsáætlun) when help from several needs to fit together.
prepare-sweden = Sweden: a SIP (samordnad individuell plan) is one plan that the municipality and health care make with you. You can ask for it.
prepare-finland = Finland: at a network meeting (verkostoneuvonpito, in Swedish nätverksmöte) those who know your child’s everyday life agree with you who does what.
prepare-guides = How such a meeting goes, step by step
prepare-private = What you write stays in this browser, on this device. Nothing is sent to us or to anyone else. On a shared computer, erase it when you are done.
prepare-names = Do not write your child’s full name or identity number. Initials, or “my child”, are enough.
prepare-plain = Without JavaScript you can print this sheet and fill it in by pen.
prepare-beside = In two languages
prepare-beside-more = The headings are in both languages, so that everyone at the table can read along.
prepare-alone = One language only
prepare-sheet = The sheet
prepare-about = Who is the meeting about?
prepare-about-more = Initials or “my child”, not the full name.
prepare-good = What is going well?
prepare-worries = What worries us?
prepare-wishes = What do we want?
prepare-people = Who is coming?
prepare-person = Who
prepare-person-from = From where
prepare-tasks = Who does what, and by when?
prepare-task = What
prepare-task-who = Who
prepare-task-when = By when
prepare-task-how = How we follow it up
prepare-questions = Questions we want to ask
prepare-next = Next meeting
prepare-add = Add a row
prepare-drop = Take this row away
prepare-save = Save as a file
prepare-erase = Erase everything
prepare-erase-asks = All you have written here will be gone from this device.
prepare-erase-yes = Yes, erase it
prepare-erased = It is gone. Nothing of it is left on this device.
prepare-kept = Kept on this device.
prepare-failed = This browser does not let the page keep anything: print or save before you leave.
prepare-link = Prepare for the meeting: a sheet that stays on your device

## Help with reading
tools-label = Help with reading
tools-aloud = Read aloud
tools-pause = Pause
tools-go-on = Go on
tools-stop = Stop reading
tools-size = Text size
tools-size-usual = Usual text
tools-size-larger = Larger text
tools-size-largest = Largest text
tools-contrast = More contrast
