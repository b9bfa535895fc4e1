//! A rival: a process of its own that answers on a port of its own, until its conductor lets go of it.

use crate::client::{Answer, Encoding, Line, question};
use std::{
    io::{BufRead, BufReader, Write},
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    process::{Child, Command, Stdio},
};
use tokio::net::TcpListener;

/// Opens a door and writes where it is. Ends the process when the conductor is gone, however that came.
pub(crate) async fn door() -> TcpListener {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", listener.local_addr().expect("an address")).expect("somebody waits for it");
    std::thread::spawn(|| {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        std::process::exit(0);
    });
    listener
}

/// One that is running.
pub(crate) struct Rival {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Rival {
    /// Starts this program in that role and waits for its address, which it writes first.
    pub(crate) fn start(role: &str, folder: &Path, settings: &[(&str, String)]) -> Self {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .arg(role)
            .arg(folder)
            // Whatever the one who measures has set for a house of their own.
            .env_clear()
            .envs(settings.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a rival starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("its address");
        let address = line.trim().parse().unwrap_or_else(|_| panic!("«{role}» has not started: it says «{line}»"));
        Self { child, address }
    }

    /// Its process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// One answer of it.
    pub(crate) async fn get(&self, address: &str, encoding: Encoding) -> Answer {
        Line::open(self.address).await.get(&question(address, encoding)).await
    }
}

impl Drop for Rival {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
