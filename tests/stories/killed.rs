//! The power goes: kill -9 at any moment, and the next start comes up by itself with everything that was acknowledged.

use crate::world::{CONTENT, TUESDAY, World, root, service, setting};
use fletta_server::store::{Author, PutState, Putting};
use jiff::Timestamp;
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::LazyLock,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// The program itself, built if it is not there yet in its present form.
static FLETTA: LazyLock<PathBuf> = LazyLock::new(|| {
    if let Some(path) = setting("FLETTA_BINARY") {
        return path.into();
    }
    // In the same company as the tests were built in, so that nothing is compiled twice.
    let house = ["-p", "fletta-app", "-p", "fletta-server", "-p", "fletta-tests"];
    let built =
        Command::new(env!("CARGO")).arg("build").args(house).args(["--bin", "fletta"]).current_dir(root()).status().expect("cargo");
    assert!(built.success(), "the program cannot be built");
    let tests = std::env::current_exe().expect("this program");
    tests.parent().and_then(Path::parent).expect("the folder of the profile").join("fletta")
});

/// The program at work in a data folder.
fn fletta(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(&*FLETTA);
    command
        .args(arguments)
        .current_dir(root())
        .env("FLETTA_DATA", folder)
        .env("FLETTA_NOW", TUESDAY)
        .env("FLETTA_CONTENT", &*CONTENT)
        .env("FLETTA_LOG", "error");
    command.env_remove("FLETTA_DATABASE").stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Lets it run for so long and then takes the power away. Whether it had ended by itself.
fn killed_after(mut child: Child, time: Duration) -> bool {
    std::thread::sleep(time);
    let ended = child.try_wait().expect("a child").is_some();
    // SIGKILL on Unix.
    let _ = child.kill();
    child.wait().expect("a child");
    ended
}

/// How often the import is killed.
const WAITS: [u64; 6] = [40, 120, 200, 300, 450, 700];

fn import(folder: &Path) -> Command {
    fletta(folder, &["import", "--format", "content", CONTENT.join("demo").to_str().expect("a path")])
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_importing_the_next_start_holds_all_of_it_or_none() {
    let (mut none, mut all) = (0, 0);
    for wait in WAITS {
        let folder = TempDir::new().expect("a folder");
        let acknowledged = killed_after(import(folder.path()).spawn().expect("fletta"), Duration::from_millis(wait));
        let world = World::open(folder, &[]);
        world.house.store.migrate().await.expect("the next start finds the tables or makes them");
        let held = world.house.store.ledger().all().await.expect("entries").len();
        assert!(held == 0 || held > 150, "half an import: {held} after {wait} ms");
        assert!(!acknowledged || held > 150, "acknowledged and lost after {wait} ms");
        *(if held == 0 { &mut none } else { &mut all }) += 1;
        let again = import(world.folder()).status().expect("fletta");
        assert!(again.success(), "after {wait} ms it cannot be imported again");
        world.catch_up().await;
        assert!(world.search("lang=sv&q=talterapi").await.0.contains(&"talterapi".to_owned()));
    }
    assert!(none > 0 && all + none == WAITS.len(), "no import was killed: {none} none, {all} all");
}

/// A port that was free a moment ago.
fn port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port()
}

/// What the running program answers, if it does.
fn get(port: u16, address: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    write!(stream, "GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

fn total(answer: &str) -> Option<u64> {
    let body = answer.split_once("\r\n\r\n")?.1;
    let json = &body[body.find('{')?..=body.rfind('}')?];
    serde_json::from_str::<serde_json::Value>(json).ok()?["total"].as_u64()
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_indexing_the_next_start_finds_everything() {
    const MANY: usize = 5_000;
    let world = World::open(TempDir::new().expect("a folder"), &[]);
    world.house.store.migrate().await.expect("tables");
    let puttings: Vec<_> = (0..MANY)
        .map(|number| Putting {
            entry: service(&format!("saga-{number}"), &format!("Zubrizol {number}")),
            state: PutState::Public,
            window: (None, None),
        })
        .collect();
    world.house.store.ledger().put(&puttings, &Author::Import, Timestamp::UNIX_EPOCH).await.expect("acknowledged");
    world.house.store.close().await;
    let folder = world.folder();

    let mut interrupted = 0;
    for wait in [250, 500, 800, 1_200, 1_800] {
        interrupted +=
            usize::from(!killed_after(fletta(folder, &["reindex"]).spawn().expect("fletta"), Duration::from_millis(wait)));
        let port = port();
        let serve = fletta(folder, &["serve"]).env("FLETTA_LISTEN", format!("127.0.0.1:{port}")).spawn().expect("fletta");
        interrupted += usize::from(!killed_after(serve, Duration::from_millis(wait)));
    }
    assert!(interrupted > 2, "nothing was killed at work");

    let port = port();
    let mut serve = fletta(folder, &["serve"]).env("FLETTA_LISTEN", format!("127.0.0.1:{port}")).spawn().expect("fletta");
    let began = Instant::now();
    let mut found = None;
    while began.elapsed() < Duration::from_secs(90) && found != Some(MANY as u64) {
        tokio::time::sleep(Duration::from_millis(100)).await;
        if get(port, "/health/ready").is_some_and(|answer| answer.starts_with("HTTP/1.1 200")) {
            found = get(port, "/api/search?lang=sv&q=zubrizol").as_deref().and_then(total);
        }
    }
    let last = get(port, &format!("/api/search?lang=sv&q={}", MANY - 1)).as_deref().and_then(total);
    let _ = serve.kill();
    serve.wait().expect("a child");
    assert_eq!((found, last), (Some(MANY as u64), Some(1)));
}
