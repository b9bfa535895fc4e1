//! What is true of the whole house: stories of people in the demo world, what every store keeps to, and the walls between rooms.
//!
//! A test is a story whose name is the requirement. There are no mocks but the clock and the outer world (`house.md`, rule 10).

mod contract;
mod quality;
mod stories;
mod walls;
mod world;
