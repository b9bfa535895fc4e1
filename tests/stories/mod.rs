//! One file for each kind of person: what they come for, and what they can count on. In process, without a port.

mod calendar;
mod device;
mod editor;
mod family;
mod importer;
mod keeper;
mod killed;
mod layouts;
mod machine;
mod mapped;
mod mender;
mod parent;
mod programme;
mod reader;
mod stranger;
mod subscriber;
