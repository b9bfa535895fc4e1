//! The braid: three strands that cross and hold. Education is one line, welfare two, health three, so that they are told apart
//! without colour. Drawn in code; decorative, so hidden from screen readers: what it means stands beside it in words.

use leptos::{either::EitherOf3, prelude::*};
use std::{f64::consts::TAU, fmt::Write as _, sync::LazyLock};

/// What the braid is drawn as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// The mark: of the site, and of what several sectors do together.
    Mark,
    /// The line between two sections.
    Divider,
    /// A stage of the life course, from 0 on: drawn downwards, and each goes on where the one before ends.
    Stage(usize),
}

/// The braid as a picture.
#[component]
pub fn Braid(form: Form) -> impl IntoView {
    match form {
        Form::Mark => EitherOf3::A(view! {
            <svg class="braid braid-mark" viewBox="0 0 16 16" width="32" height="32" aria-hidden="true">
                <path d=MARK></path>
            </svg>
        }),
        Form::Divider => EitherOf3::B(view! {
            <svg class="braid braid-divider" viewBox="0 0 44 16" width="66" height="24" aria-hidden="true">
                {strands(DIVIDER)}
            </svg>
        }),
        Form::Stage(stage) => EitherOf3::C(view! {
            <svg class="braid braid-stage" viewBox="-120 0 240 240" width="64" height="64" preserveAspectRatio="none" aria-hidden="true">
                {strands(LIFE.get(stage).or(LIFE.last()).map(|paths| paths.each_ref().map(String::as_str)).unwrap_or_default())}
            </svg>
        }),
    }
}

/// The three strands, each with its class.
fn strands(paths: [&'static str; 3]) -> impl IntoView {
    ["braid-education", "braid-welfare", "braid-health"]
        .into_iter()
        .zip(paths)
        .map(|(class, d)| view! { <path class=class d=d></path> })
        .collect_view()
}

/// Two crossings, in lines of three units; `style/static/favicon.svg` is the same.
const MARK: &str = "M0 2H1C4 2 5 8 8 8C8.8 8 9.4 8.4 10 9M13 13C13.6 13.6 14.2 14 15 14H16M0 8H1C1.8 8 2.4 7.6 3 7M6 3C6.6 2.4 7.2 2 8 2H16\
    M0 14H8C11 14 12 8 15 8H16";

/// Six crossings, after which every strand is where it began.
const DIVIDER: [&str; 3] = [
    "M0 2H1C4 2 5 8 8 8C8.8 8 9.4 8.4 10 9M13 13C13.6 13.6 14.2 14 15 14H22C25 14 26 8 29 8C29.8 8 30.4 7.6 31 7M34 3C34.6 2.4 35.2 2 36 2H44",
    "M0 8H1C1.8 8 2.4 7.6 3 7M6 3C6.6 2.4 7.2 2 8 2H15C18 2 19 8 22 8C22.8 8 23.4 8.4 24 9M27 13C27.6 13.6 28.2 14 29 14H36C39 14 40 8 43 8H44",
    "M0 14H8C11 14 12 8 15 8C15.8 8 16.4 7.6 17 7M20 3C20.6 2.4 21.2 2 22 2H29C32 2 33 8 36 8C36.8 8 37.4 8.4 38 9M41 13C41.6 13.6 42.2 14 43 14H44",
];

/// How thick education, welfare and health are where a stage begins, in hundredths of a stage; the last row is where the last ends.
const SUPPORT: [[f64; 3]; 8] = [
    [2.0, 3.6, 7.0], // expecting
    [2.0, 4.4, 9.0], // baby
    [4.0, 4.6, 7.6], // toddler
    [7.6, 4.6, 5.6], // preschooler
    [9.4, 5.0, 4.4], // schoolchild
    [8.8, 6.0, 4.2], // teenager
    [7.0, 7.4, 4.6], // young adult
    [5.0, 6.4, 4.0], // grown up
];

/// The lines of each strand, from edge to edge of it.
const LINES: [&[(f64, f64)]; 3] = [&[(-1.0, 1.0)], &[(-1.0, -0.3), (0.3, 1.0)], &[(-1.0, -0.6), (-0.2, 0.2), (0.6, 1.0)]];

/// A stage of the life course, in units of the drawing.
const STAGE: f64 = 240.0;
/// What a strand needs to swing once to and fro.
const SWING: f64 = 2.0 * STAGE;
/// How far it swings to either side.
const SWAY: f64 = 72.0;
/// The air between a strand and the one it dives under.
const AIR: f64 = 5.0;
/// The longest piece that is drawn with one curve.
const PIECE: f64 = SWING / 6.0;
/// By how much a stage reaches into the next, so that no seam shows.
const SEAM: f64 = 2.0;

/// Each stage's three strands, drawn once.
static LIFE: LazyLock<[[String; 3]; 7]> = LazyLock::new(|| {
    let mut top = -STAGE;
    [(); 7].map(|()| {
        top += STAGE;
        [STRANDS[0].stage(top), STRANDS[1].stage(top), STRANDS[2].stage(top)]
    })
});

const STRANDS: [Strand; 3] = [Strand { at: 0, lag: 0.0 }, Strand { at: 1, lag: 1.0 / 3.0 }, Strand { at: 2, lag: 2.0 / 3.0 }];

type Point = (f64, f64);

/// One of three, a third of a swing behind the one before.
struct Strand {
    at: usize,
    lag: f64,
}

impl Strand {
    /// The strand that lies over this one wherever it dives: each goes over on its way in and under on its way out.
    fn over(&self) -> &'static Self {
        &STRANDS[(self.at + 1) % 3]
    }

    /// Where it dives, the `nth` time.
    fn dive(&self, nth: f64) -> f64 {
        SWING * (1.0 / 12.0 + nth / 2.0 - self.lag)
    }

    fn middle(&self, along: f64) -> f64 {
        SWAY * (TAU * (along / SWING + self.lag)).sin()
    }

    /// The direction across it, of length 1.
    fn across(&self, along: f64) -> Point {
        let slope = SWAY * TAU / SWING * (TAU * (along / SWING + self.lag)).cos();
        let length = slope.hypot(1.0);
        (1.0 / length, -slope / length)
    }

    /// Half its width, growing and shrinking softly from stage to stage.
    fn half(&self, along: f64) -> f64 {
        let mut from = 0.0;
        let last = SUPPORT.len() - 1;
        for pair in SUPPORT.windows(2).take(last) {
            if along < from + STAGE {
                let part = ((along - from) / STAGE).max(0.0);
                let soft = part * part * (3.0 - 2.0 * part);
                return (pair[0][self.at] * (1.0 - soft) + pair[1][self.at] * soft) * STAGE / 100.0;
            }
            from += STAGE;
        }
        SUPPORT[last][self.at] * STAGE / 100.0
    }

    /// A point of it: `out` is -1 on one edge, 1 on the other.
    fn point(&self, along: f64, out: f64) -> Point {
        let ((x, y), wide) = (self.across(along), self.half(along) * out);
        (self.middle(along) + x * wide, along + y * wide)
    }

    /// Where a line of it comes out from under the strand above, from the dive onwards (1) or backwards (-1).
    fn clear(&self, dive: f64, out: f64, way: f64) -> f64 {
        let over = self.over();
        let hidden = |gone: f64| {
            let (x, y) = self.point(dive + way * gone, out);
            (x - over.middle(y)).abs() * over.across(y).0 < over.half(y) + AIR
        };
        let (mut under, mut free) = (0.0, PIECE);
        for _ in 0..20 {
            let half = f64::midpoint(under, free);
            if hidden(half) { under = half } else { free = half }
        }
        dive + way * free
    }

    /// The path of a stage that begins at `top`.
    fn stage(&self, top: f64) -> String {
        let mut pen = Pen { top, ..Pen::default() };
        let within = |along: f64| along.clamp(top, top + STAGE + SEAM);
        for nth in -1..16 {
            let (dive, next) = (self.dive(f64::from(nth)), self.dive(f64::from(nth + 1)));
            for (left, right) in LINES[self.at] {
                let [a, b] = [left, right].map(|out| (within(self.clear(dive, *out, 1.0)), within(self.clear(next, *out, -1.0))));
                if a.0 < a.1 || b.0 < b.1 {
                    pen.lift(self.point(a.0, *left));
                    pen.follow(|along| self.point(along, *left), a.0, a.1);
                    pen.line(self.point(b.1, *right));
                    pen.follow(|along| self.point(along, *right), b.1, b.0);
                    pen.close();
                }
            }
        }
        pen.path
    }
}

/// Writes a path in whole units, each step from the point before.
#[derive(Default)]
struct Pen {
    path: String,
    top: f64,
    at: Point,
}

impl Pen {
    fn lift(&mut self, to: Point) {
        self.at = (to.0.round(), (to.1 - self.top).round());
        let _ = write!(self.path, "M{} {}", self.at.0 + 0.0, self.at.1 + 0.0);
    }

    /// How to get there from here; nought is never written as «-0».
    fn step(&self, to: Point) -> Point {
        (to.0.round() - self.at.0 + 0.0, (to.1 - self.top).round() - self.at.1 + 0.0)
    }

    fn line(&mut self, to: Point) {
        let by = self.step(to);
        let _ = write!(self.path, "l{} {}", by.0, by.1);
        self.at = (self.at.0 + by.0, self.at.1 + by.1);
    }

    /// Along a curve in as few pieces as keep its shape, each with the curve's own direction at both ends.
    fn follow(&mut self, curve: impl Fn(f64) -> Point, from: f64, to: f64) {
        let pieces = ((to - from).abs() / PIECE).ceil().max(1.0);
        let long = (to - from) / pieces;
        let pull = |along: f64| {
            let (before, after) = (curve(along - 0.01), curve(along + 0.01));
            ((after.0 - before.0) / 0.02 * long / 3.0, (after.1 - before.1) / 0.02 * long / 3.0)
        };
        let mut along = from;
        while (to - along).abs() > long.abs() / 2.0 {
            let end = along + long;
            let (here, there, out, back) = (curve(along), curve(end), pull(along), pull(end));
            let (one, two) = (self.step((here.0 + out.0, here.1 + out.1)), self.step((there.0 - back.0, there.1 - back.1)));
            let by = self.step(there);
            let _ = write!(self.path, "c{} {} {} {} {} {}", one.0, one.1, two.0, two.1, by.0, by.1);
            self.at = (self.at.0 + by.0, self.at.1 + by.1);
            along = end;
        }
    }

    fn close(&mut self) {
        self.path.push('z');
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    vec![
        ("braid-mark", view! { <Braid form=Form::Mark/> }.into_any()),
        ("braid-divider", view! { <Braid form=Form::Divider/> }.into_any()),
        ("braid-stage", view! { <Braid form=Form::Stage(3)/> }.into_any()),
    ]
}

#[cfg(test)]
mod tests {
    use super::{LIFE, STRANDS, SWAY};

    #[test]
    fn a_strand_dives_where_the_next_one_crosses_it() {
        for strand in &STRANDS {
            let dive = strand.dive(1.0);
            assert!((strand.middle(dive) - strand.over().middle(dive)).abs() < 1e-9);
            assert!((strand.middle(dive).abs() - SWAY / 2.0).abs() < 1e-9);
        }
    }

    #[test]
    fn the_life_course_is_light_and_whole() {
        let paths: Vec<_> = LIFE.iter().flatten().collect();
        assert!(paths.iter().all(|path| path.starts_with('M') && path.ends_with('z')));
        assert!(paths.iter().all(|path| !path.contains("NaN") && !path.contains("-0 ")));
        assert!(paths.iter().map(|path| path.len()).sum::<usize>() < 9_000);
    }
}
