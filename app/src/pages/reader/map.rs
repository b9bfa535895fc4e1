use super::{Reader, places::as_place};
use crate::{
    model::{Body, Entry, Point},
    parts::map::Map,
};

impl Reader<'_> {
    /// Where somebody goes today.
    pub(crate) fn point_of(&self, entry: &Entry) -> Option<Point> {
        let of = |place| as_place(self.ties.get(place)?)?.point;
        match &entry.body {
            Body::Place(place) => place.point,
            Body::Service(service) => service.on(self.today(entry)).into_iter().find_map(|at| of(at.offering.place)),
            Body::Post(post) => post.place.and_then(of),
            Body::Event(event) => event.place.and_then(of),
            _ => None,
        }
    }

    /// What a map says; `here` is where the reader is.
    pub(crate) fn map(&self, here: Option<Point>) -> Map {
        Map {
            open: self.say("map-open"),
            close: self.say("map-close"),
            label: self.say("map-label"),
            zoom: (self.say("map-nearer"), self.say("map-farther")),
            bare: self.say("map-bare"),
            nothing: self.say("map-nothing"),
            here: here.map(|here| (spot(here), self.say("map-here"))),
        }
    }
}

/// A point as a map reads it: latitude and longitude in degrees (WGS 84), to a metre.
pub(crate) fn spot(point: Point) -> String {
    format!("{:.5},{:.5}", point.lat, point.lon)
}
