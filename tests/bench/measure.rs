//! How much a server's processor works for one request, and how many requests it answers in a second.

use crate::{
    client::{Encoding, Line, question},
    pages::PAGES,
    rival::Rival,
};
use std::{
    collections::HashMap,
    fs,
    ops::AddAssign,
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

/// How many rounds are measured, after one that only warms up.
const ROUNDS: usize = 5;
/// How often each rival has its turn within a round: what disturbs the machine for a while disturbs all of them.
const TURNS: usize = 8;
/// How long a turn lasts.
const TURN: Duration = Duration::from_millis(250);
/// How many connections are kept open.
const LINES: usize = 4;

/// What came of a round.
#[derive(Clone, Copy, Default)]
pub(crate) struct Cost {
    work: Duration,
    took: Duration,
    answered: f64,
}

impl Cost {
    /// Work of the processor a request, in microseconds, of user and system.
    pub(crate) fn cpu(&self) -> f64 {
        self.work.as_secs_f64() * 1e6 / self.answered
    }

    /// Requests a second.
    pub(crate) fn rate(&self) -> f64 {
        self.answered / self.took.as_secs_f64()
    }
}

impl AddAssign for Cost {
    fn add_assign(&mut self, turn: Self) {
        self.work += turn.work;
        self.took += turn.took;
        self.answered += turn.answered;
    }
}

/// What everybody's work at one page came to, round by round.
#[derive(Default)]
pub(crate) struct Turns {
    /// The house that keeps pages, brotli.
    pub(crate) kept: Vec<Cost>,
    /// The bare handler, with the same bytes.
    pub(crate) bare: Vec<Cost>,
    /// The house that keeps nothing, without compression.
    pub(crate) fresh: Vec<Cost>,
    /// In the same process, only what the page asks of the catalogue.
    pub(crate) asked: Vec<Cost>,
    /// In the same process, an answer without anything: what HTTP itself costs in `asked`.
    pub(crate) nothing: Vec<Cost>,
    /// The page by hand, without compression.
    pub(crate) maud: Vec<Cost>,
}

/// All rivals in turn, page by page, round by round.
pub(crate) async fn rounds(kept: &Rival, fresh: &Rival, bare: &Rival, maud: &Rival) -> [Turns; 2] {
    let mut all = [Turns::default(), Turns::default()];
    for round in 0..=ROUNDS {
        for (page, turns) in PAGES.iter().zip(&mut all) {
            let mut rivals = [
                (kept, page.address, Encoding::Brotli, &mut turns.kept),
                (bare, page.address, Encoding::Brotli, &mut turns.bare),
                (fresh, page.address, Encoding::Plain, &mut turns.fresh),
                (fresh, page.asked, Encoding::Plain, &mut turns.asked),
                (fresh, "/asked/nothing", Encoding::Plain, &mut turns.nothing),
                (maud, page.address, Encoding::Plain, &mut turns.maud),
            ]
            .map(|(rival, address, encoding, into)| (rival, question(address, encoding), into, Cost::default()));
            for _ in 0..TURNS {
                for (rival, question, _, cost) in &mut rivals {
                    *cost += turn(rival, question).await;
                }
            }
            for (_, _, into, cost) in rivals {
                into.extend((round > 0).then_some(cost));
            }
        }
    }
    all
}

/// One rival's turn.
async fn turn(rival: &Rival, question: &[u8]) -> Cost {
    let mut lines = Vec::new();
    for _ in 0..LINES {
        let mut line = Line::open(rival.address).await;
        let answer = line.get(question).await;
        assert!(answer.is_good(), "{}", answer.head);
        lines.push(line);
    }
    let before = Work::of(rival.process());
    let began = Instant::now();
    let mut asking = JoinSet::new();
    for mut line in lines {
        let question = question.to_vec();
        asking.spawn(async move {
            let mut answered = 0_u32;
            while began.elapsed() < TURN {
                line.ask(&question).await;
                answered += 1;
            }
            answered
        });
    }
    let answered = asking.join_all().await.into_iter().map(f64::from).sum();
    let took = began.elapsed();
    Cost { work: Work::of(rival.process()).since(&before), took, answered }
}

/// How long each thread of a process has worked so far.
struct Work(HashMap<String, Duration>);

impl Work {
    fn of(process: u32) -> Self {
        let tasks = fs::read_dir(format!("/proc/{process}/task")).expect("a process that is there");
        let names = tasks.filter_map(|task| task.ok()?.file_name().into_string().ok());
        let exact: HashMap<_, _> = names.filter_map(|name| Some((name.clone(), exact(process, &name)?))).collect();
        // A kernel without that file counts in ticks, and for all threads together.
        Self(if exact.is_empty() { HashMap::from([(String::new(), ticks(process))]) } else { exact })
    }

    /// What was done since. A thread that has ended meanwhile had rested for longer than a turn lasts: tokio lets none go before.
    fn since(&self, before: &Self) -> Duration {
        self.0.iter().map(|(task, now)| now.saturating_sub(before.0.get(task).copied().unwrap_or_default())).sum()
    }
}

/// In nanoseconds: the first field of `schedstat` (Documentation/scheduler/sched-stats.rst).
fn exact(process: u32, task: &str) -> Option<Duration> {
    let text = fs::read_to_string(format!("/proc/{process}/task/{task}/schedstat")).ok()?;
    text.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

/// In hundredths of a second: `utime` and `stime`, the fourteenth and fifteenth field of `stat` (proc_pid_stat(5)).
fn ticks(process: u32) -> Duration {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).expect("a process that is there");
    // The second field is a name in brackets, with anything in it.
    let (_, fields) = text.rsplit_once(')').expect("a name in brackets");
    let fields = fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok());
    Duration::from_millis(10 * fields.sum::<u64>())
}
