/// What is said to a person when it cannot be done: a key of Fluent and a status of HTTP for each, in one table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// There is no such page.
    NotFound,
    /// Something broke in the house; the ticket leads to the log.
    Fault(String),
    /// Too many requests at once, or the house is starting.
    Busy,
}

impl Refusal {
    /// The key of its words in `site.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "refusal-not-found",
            Self::Fault(_) => "refusal-fault",
            Self::Busy => "refusal-busy",
        }
    }

    /// The status it is sent with (RFC 9110).
    pub fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Fault(_) => 500,
            Self::Busy => 503,
        }
    }
}
