//! Who asks: a connection that is kept open and speaks just enough HTTP/1.1 to cost little beside what it measures.

use std::net::SocketAddr;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// How the page is to be encoded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Plain,
    Brotli,
}

impl Encoding {
    /// As `Accept-Encoding` has it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Plain => "identity",
            Self::Brotli => "br",
        }
    }
}

/// What is sent to ask for an address.
pub(crate) fn question(address: &str, encoding: Encoding) -> Vec<u8> {
    format!("GET {address} HTTP/1.1\r\nhost: fletta.example\r\naccept-encoding: {}\r\n\r\n", encoding.name()).into_bytes()
}

/// What came back.
pub(crate) struct Answer {
    /// The status line and the fields, as they came.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn is_good(&self) -> bool {
        self.head.starts_with("HTTP/1.1 200 ")
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// How much went over the wire, head and body.
    pub(crate) fn bytes(&self) -> usize {
        self.head.len() + self.body.len()
    }
}

/// A connection.
pub(crate) struct Line {
    stream: TcpStream,
    came: Vec<u8>,
}

impl Line {
    pub(crate) async fn open(to: SocketAddr) -> Self {
        let stream = TcpStream::connect(to).await.expect("a rival takes connections");
        stream.set_nodelay(true).expect("an open connection");
        Self { stream, came: Vec::with_capacity(256 << 10) }
    }

    /// Asks and waits until the answer is whole; gives where its body begins.
    pub(crate) async fn ask(&mut self, question: &[u8]) -> usize {
        self.stream.write_all(question).await.expect("a rival listens");
        self.came.clear();
        let mut whole = None;
        loop {
            let came = self.stream.read_buf(&mut self.came).await.expect("a rival answers");
            assert!(came > 0, "a rival has hung up");
            let (begins, length) = match whole {
                Some(whole) => whole,
                None => match sizes(&self.came) {
                    Some(sizes) => *whole.insert(sizes),
                    None => continue,
                },
            };
            if self.came.len() >= begins + length {
                return begins;
            }
        }
    }

    /// Asks, and gives the answer.
    pub(crate) async fn get(&mut self, question: &[u8]) -> Answer {
        let begins = self.ask(question).await;
        let (head, body) = self.came.split_at(begins);
        Answer { head: String::from_utf8_lossy(head).into_owned(), body: body.to_vec() }
    }
}

/// Where the body begins, and how long it is, once the head is there.
fn sizes(came: &[u8]) -> Option<(usize, usize)> {
    let begins = came.windows(4).position(|end| end == b"\r\n\r\n")? + 4;
    let head = std::str::from_utf8(&came[..begins]).expect("a head in ASCII");
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    Some((begins, length.expect("an answer that says how long it is")))
}
