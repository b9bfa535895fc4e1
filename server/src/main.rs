//! `fletta`: the command line. Thin: it reads what is wanted, asks the house, and says what came of it.

use anyhow::Context;
use clap::{Parser, Subcommand, ValueEnum};
use fletta_app::{
    ask::Catalogue,
    model::{Lang, Query},
};
use fletta_server::{
    House, catalogue,
    config::Config,
    desk::{Import, ImportError, Source, write_content},
    web,
};
use indicatif::{ProgressBar, ProgressStyle};
use std::{path::PathBuf, process::ExitCode};
use tracing_subscriber::EnvFilter;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// One door to help for families: a service directory in several languages.
#[derive(Parser)]
#[command(name = "fletta", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site
    Serve,
    /// Read entries in, all or nothing
    Import {
        /// In what shape they come
        #[arg(long)]
        format: Format,
        /// What they are written in, where they do not say
        #[arg(long, default_value = "en")]
        language: String,
        /// Only say what would be done
        #[arg(long)]
        dry_run: bool,
        /// A file, or for `content` a folder
        path: PathBuf,
    },
    /// Write entries out
    Export {
        /// In what shape
        #[arg(long)]
        format: Format,
        /// An empty folder
        path: PathBuf,
    },
    /// What families let us know: searches that found nothing (asked five times or more), and remarks about pages
    Heard,
    /// Look through the vocabulary: gaps are faults, words that mean two things are told
    Check,
    /// Make the index anew from the store
    Reindex,
    /// Search the index
    Search {
        /// The reader's language
        #[arg(long)]
        lang: String,
        /// Answer as JSON
        #[arg(long)]
        json: bool,
        /// The words
        #[arg(required = true)]
        query: Vec<String>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Our own TOML
    Content,
    /// Open Referral HSDS 3.x, services as NDJSON
    Hsds,
    /// Finland's PTV, general descriptions as JSON lines
    Ptv,
}

/// What went wrong, by its exit code.
enum Failed {
    /// Faults were found: 1.
    Faults(anyhow::Error),
    /// It was asked for wrongly: 2.
    Usage(String),
}

impl<E: Into<anyhow::Error>> From<E> for Failed {
    fn from(error: E) -> Self {
        Self::Faults(error.into())
    }
}

fn main() -> ExitCode {
    let filter = EnvFilter::try_from_env("FLETTA_LOG").unwrap_or_else(|_| EnvFilter::new("warn,fletta_server=info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).compact().init();
    // clap ends the process with 2 where the words are wrong.
    let arguments = Arguments::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let done = runtime.context("the runtime").map_err(Failed::from).and_then(|runtime| runtime.block_on(run(arguments.command)));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed::Faults(error)) => {
            eprintln!("{error:#}");
            ExitCode::from(1)
        }
        Err(Failed::Usage(words)) => {
            eprintln!("{words}");
            ExitCode::from(2)
        }
    }
}

async fn run(command: Command) -> Result<(), Failed> {
    let config = Config::from_environment().map_err(|bad| Failed::Usage(bad.to_string()))?;
    match command {
        Command::Serve => serve(config).await,
        Command::Import { format, language, dry_run, path } => import(config, format, &language, dry_run, path).await,
        Command::Export { format, path } => export(config, format, path).await,
        Command::Heard => heard(config).await,
        Command::Check => check(&config),
        Command::Reindex => reindex(config).await,
        Command::Search { lang, json, query } => search(config, &lang, json, &query.join(" ")).await,
    }
}

fn check(config: &Config) -> Result<(), Failed> {
    let vocabulary = catalogue::read_vocabulary(&config.content.join("vocabulary"))?;
    let languages: Vec<Lang> = fletta_app::words::all().iter().map(|words| words.lang).collect();
    let (faults, clashes) = (catalogue::faults_of(&vocabulary, &languages), catalogue::clashes_of(&vocabulary));
    for clash in &clashes {
        eprintln!("{clash}");
    }
    eprintln!("{} concepts, {} words that mean more than one, {} faults", vocabulary.concepts.len(), clashes.len(), faults.len());
    if faults.is_empty() { Ok(()) } else { Err(Failed::Faults(anyhow::anyhow!(faults.join("\n")))) }
}

async fn serve(config: Config) -> Result<(), Failed> {
    let address = config.listen;
    let public = config.public_url.clone();
    let house = House::build(config)?;
    let listener = tokio::net::TcpListener::bind(address).await.with_context(|| format!("{address} cannot be listened on"))?;
    tokio::spawn(house.clone().live());
    eprintln!("Flétta serves on {public}");
    web::serve(listener, web::router(house)).await?;
    Ok(())
}

async fn import(config: Config, format: Format, language: &str, dry_run: bool, path: PathBuf) -> Result<(), Failed> {
    let language =
        Lang::parse(language).ok_or_else(|| Failed::Usage(format!("--language {language}: is not a language tag such as sv")))?;
    std::fs::create_dir_all(&config.data)?;
    let store = fletta_server::store::Store::at(&config.database)?;
    store.migrate().await?;
    let bar = bar("records");
    let progress = |done: usize, all: usize| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    };
    let source = match format {
        Format::Content => Source::Content,
        Format::Hsds => Source::Hsds,
        Format::Ptv => Source::Ptv,
    };
    let import = Import { source, language, dry_run, now: config.clock.now(), progress: &progress };
    let imported = import.run(&path, &store.ledger()).await;
    bar.finish_and_clear();
    match imported {
        Ok(imported) => {
            for remark in &imported.remarks {
                eprintln!("{} × {}:", remark.count, remark.what);
                for example in &remark.examples {
                    eprintln!("    {example}");
                }
                if remark.count > remark.examples.len() {
                    eprintln!("    …");
                }
            }
            let (read, put) = (imported.read, imported.put);
            let of_them =
                if imported.entries == read { String::new() } else { format!(", {} entries made of them", imported.entries) };
            if dry_run {
                eprintln!("{read} records can be read{of_them}; nothing was written");
            } else {
                eprintln!(
                    "{read} records read{of_them}: {} written, {} as before, {} left as people have edited them",
                    put.written, put.same, put.kept
                );
            }
            store.close().await;
            Ok(())
        }
        Err(ImportError::Refused(faults)) => {
            for fault in &faults {
                eprintln!("{fault}");
            }
            Err(ImportError::Refused(faults).into())
        }
        Err(error) => Err(error.into()),
    }
}

async fn export(config: Config, format: Format, path: PathBuf) -> Result<(), Failed> {
    let store = fletta_server::store::Store::at(&config.database)?;
    store.migrate().await?;
    let entries = store.ledger().all().await?;
    let written = match format {
        Format::Content => write_content(&path, &entries)?,
        Format::Hsds | Format::Ptv => return Err(Failed::Usage("this shape cannot be written yet; --format content can".into())),
    };
    eprintln!("{written} entries written to {}", path.display());
    Ok(())
}

async fn heard(config: Config) -> Result<(), Failed> {
    use std::io::Write;
    let store = fletta_server::store::Store::at(&config.database)?;
    store.migrate().await?;
    let mut out = std::io::stdout().lock();
    let heard = fletta_server::desk::Heard::new(store.ledger());
    for missed in heard.missing(fletta_server::config::real_now()).await? {
        writeln!(out, "{} × {}  {}", missed.count, missed.lang, missed.words)?;
    }
    for remark in store.ledger().remarks().await? {
        // One line a remark, whatever was typed.
        let words = remark.words.split_whitespace().collect::<Vec<_>>().join(" ");
        writeln!(out, "{}  {}  {}  {words}", remark.at, remark.lang, remark.page)?;
    }
    Ok(())
}

async fn reindex(config: Config) -> Result<(), Failed> {
    let house = House::build(config)?;
    house.store.migrate().await?;
    let bar = bar("changes");
    let progress = |done: i64, all: i64| {
        bar.set_length(u64::try_from(all).unwrap_or(0));
        bar.set_position(u64::try_from(done).unwrap_or(0));
    };
    let seq = house.catalogue.catch_up(&house.store.published(), true, &progress).await?;
    bar.finish_and_clear();
    eprintln!("the index is made anew, up to change {seq}");
    Ok(())
}

async fn search(config: Config, lang: &str, json: bool, text: &str) -> Result<(), Failed> {
    let lang = Lang::parse(lang)
        .filter(|lang| fletta_app::words::words(*lang).is_some())
        .ok_or_else(|| Failed::Usage(format!("--lang {lang}: the site does not speak it")))?;
    let house = House::build(config)?;
    let query = Query::read(lang, [("q", text)]);
    let found = house.catalogue.find(&query, house.clock().now()).await.map_err(|refusal| anyhow::anyhow!("{}", refusal.key()))?;
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    for hit in &found.value.hits {
        let (title_language, text) = hit.entry.text(lang);
        if json {
            let row = serde_json::json!({
                "id": hit.entry.id, "kind": hit.entry.kind(), "slug": hit.entry.slug, "title": text.title, "title_language": title_language,
            });
            writeln!(out, "{row}")?;
        } else {
            writeln!(out, "{}  {}", hit.entry.slug, text.title)?;
        }
    }
    Ok(())
}

fn bar(what: &str) -> ProgressBar {
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template(&format!("{{wide_bar}} {{pos}}/{{len}} {what} {{eta}}")) {
        bar.set_style(style);
    }
    bar
}
