use super::Reader;
use crate::{
    model::{Body, Entry, EntryId},
    parts::care::Care,
};

impl Reader<'_> {
    /// The body that answers for an entry: who runs it today, who keeps it, itself.
    pub(crate) fn body_of(&self, entry: &Entry) -> Option<EntryId> {
        match &entry.body {
            Body::Service(service) => {
                service.runner(self.today(entry)).or_else(|| service.run_by.first()).map(|run| run.organisation)
            }
            Body::Place(place) => place.organisation,
            Body::Post(post) => post.organisation,
            Body::Event(event) => event.organisation,
            Body::Pathway(pathway) => pathway.organisation,
            Body::Organisation(_) => Some(entry.id),
            Body::Area(_) | Body::Notice(_) => None,
        }
    }

    /// The foot of an entry: who answers for it, when it was checked, what it was written in, where it came from.
    pub(crate) fn care(&self, entry: &Entry) -> Care {
        let today = self.today(entry);
        let checked = entry.care.checked(today);
        let says = match checked {
            Some(day) => self.fill("care-checked", &[("day", (&self.words.full_day(day)).into())]),
            None => self.say("care-never"),
        };
        let overdue = checked.is_some() && entry.care.due().is_some_and(|due| due <= today);
        let body = self.body_of(entry).and_then(|id| if id == entry.id { Some(self.title(entry)) } else { self.link_to(id) });
        let mut lines = Vec::new();
        lines.extend(overdue.then(|| vec![self.say("care-overdue").into()]));
        lines.extend(body.map(|body| self.around("care-answers", "name", vec![body], &[])));
        lines.push(vec![
            self.fill(
                "care-source",
                &[("code", entry.source.primary().code().into()), ("language", (&self.words.language(entry.source)).into())],
            )
            .into(),
        ]);
        lines.extend(entry.origin.as_ref().map(|origin| vec![self.fill("care-origin", &[("origin", origin.into())]).into()]));
        Care { checked: says, is_checked: checked.is_some(), lines }
    }
}
