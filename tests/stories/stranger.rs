//! A stranger who types what nobody would, or sends what no browser does: it is answered, and nothing breaks.

use crate::world::{TUESDAY, World, encoded};
use axum::http::{Method, StatusCode};

fn hostile() -> Vec<(&'static str, String)> {
    let text = |text: &str| encoded(text.as_bytes());
    vec![
        ("ten kilobytes", "x".repeat(10_240)),
        ("ten kilobytes of words", "talterapi+".repeat(1_024)),
        ("ten kilobytes of letters that fold to two", text(&"þæ".repeat(2_560))),
        ("a thousand stars", "*".repeat(1_000)),
        ("a thousand brackets", text(&"(".repeat(1_000))),
        ("a query language", text("title:(a OR b) AND NOT \"c\"^2 ~1 /[a-z]*/ {1 TO *}")),
        ("quotation marks", text("\"\"\"'''`«»")),
        ("backslashes", text("\\\\\\\"\\u0000\\x")),
        ("emoji", text("👩‍👩‍👧‍👦🏳️‍🌈 👶🏽")),
        ("right to left", text("\u{202e}مساعدة عائلية\u{202c} עברית")),
        ("combining marks", text(&format!("a{}", "\u{301}".repeat(2_000)))),
        ("nothing but marks", text("\u{301}\u{302}\u{303}")),
        ("no bytes of text", encoded(&[0, 0, 0])),
        ("a NUL within a word", encoded(b"tal\0terapi")),
        ("a lone surrogate", "%ED%A0%80".into()),
        ("a surrogate within a word", "tal%ED%B0%80terapi".into()),
        ("bytes that are no UTF-8", encoded(&[0xff, 0xfe, 0x80, 0xc0, 0xaf])),
        ("half an escape", "%".into()),
        ("a wrong escape", "%zz%2".into()),
        ("markup", text("<script>alert(1)</script>\"><img src=x onerror=alert(1)>")),
        ("markup that ends what it stands in", text("</title></script></textarea></head><b onclick=\"x\">\"><b onclick='x'>")),
        ("SQL", text("'; DROP TABLE entries; --")),
        ("a path", text("../../../../etc/passwd")),
        ("line breaks", text("a\r\nSet-Cookie: x=y\r\n\r\n")),
        ("numbers", "9".repeat(400)),
        ("a word in every script", text("家族 부모 γονείς родитель ครอบครัว")),
        ("common words alone", text("och i på det som är")),
    ]
}

fn survives(what: &str, address: &str, answer: &crate::world::Answer) {
    assert!(!answer.status.is_server_error(), "{what}: {} for {:.200}", answer.status, address);
    assert!(answer.header("content-security-policy").is_some(), "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_typed_is_answered() {
    let world = World::at(TUESDAY).await;
    for (what, text) in hostile() {
        for address in
            [format!("/sv/search?q={text}"), format!("/api/search?lang=is&q={text}"), format!("/api/suggest?lang=fi&q={text}")]
        {
            let answer = world.get(&address).await;
            survives(what, &address, &answer);
            assert_eq!(answer.status, StatusCode::OK, "{what}: {address:.200}");
            // What was typed comes back as text, never as markup or a header.
            let is_page = answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
            assert!(
                !is_page || ["<script>alert", "<img src=x", "<b onclick"].iter().all(|markup| !answer.text().contains(markup)),
                "{what}"
            );
            assert!(answer.header("set-cookie").is_none(), "{what}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_set_as_a_filter_is_answered() {
    let world = World::at(TUESDAY).await;
    for (what, text) in hostile() {
        for name in
            ["town", "area", "age", "sector", "level", "spoken", "kind", "free", "open", "near", "sort", "page", "lang", "limit"]
        {
            for address in [format!("/sv/search?q=tal&{name}={text}"), format!("/api/search?q=tal&{name}={text}")] {
                survives(what, &address, &world.get(&address).await);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_absurd_page_is_an_empty_page() {
    let world = World::at(TUESDAY).await;
    for page in ["0", "-1", "500", "501", "65535", "65536", "18446744073709551616", "1e9", "NaN", "", "one", "%31"] {
        for address in [
            format!("/sv/search?q=barn&page={page}"),
            format!("/sv/search?page={page}&sort=title"),
            format!("/sv/search?open=1&page={page}"),
        ] {
            assert_eq!(world.get(&address).await.status, StatusCode::OK, "{address}");
        }
        let (_, total) = world.search(&format!("lang=sv&q=barn&page={page}")).await;
        assert!(total > 20, "the count does not hang on the page: {page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_stands_in_a_path_is_answered() {
    let world = World::at(TUESDAY).await;
    for (what, text) in hostile() {
        for address in [
            format!("/{text}"),
            format!("/sv/{text}"),
            format!("/sv/services/{text}"),
            format!("/{text}/services/talterapi"),
            format!("/{text}/town?town={text}"),
            format!("/assets/{text}"),
        ] {
            if let Ok(uri) = address.parse::<axum::http::Uri>() {
                let address = uri.to_string();
                survives(what, &address, &world.get(&address).await);
            }
        }
    }
    for address in [
        "//",
        "//evil.example",
        "/sv//",
        "/sv/",
        "/sv/services/",
        "/sv/services/../services/talterapi",
        "/SV",
        "/sv-FI",
        "/xx/search?q=a",
        "/./.",
        "/%2e%2e/%2e%2e/etc/passwd",
    ] {
        let answer = world.get(address).await;
        survives(address, address, &answer);
        // Whoever is sent on stays in the house.
        if let Some(to) = answer.header("location") {
            assert!(to.starts_with('/') && !to.starts_with("//"), "{address} leads to {to}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_sent_as_a_header_is_answered() {
    let world = World::at(TUESDAY).await;
    let long = "a".repeat(8_000);
    for (name, value) in [
        ("cookie", "town=//evil.example"),
        ("cookie", "town=../../etc; town=; =; ;;;"),
        ("cookie", long.as_str()),
        ("accept-language", ",,,;q=;q=9,*-*"),
        ("accept-language", long.as_str()),
        ("accept-encoding", "br;q=abc, gzip;q=, *;q=0"),
        ("if-none-match", "\"\", W/, \", *x"),
        ("if-none-match", long.as_str()),
        ("range", "bytes=0-1,5-"),
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("content-length", "10"),
    ] {
        for address in ["/", "/sv", "/sv/search?q=talterapi", "/sv/services/talterapi", "/api/search?q=x"] {
            let answer = world.ask(Method::GET, address, &[(name, value)]).await;
            survives(name, address, &answer);
            assert!(!String::from_utf8_lossy(&answer.body).contains("evil.example"), "{name} of {address}");
            assert!(answer.header("location").is_none_or(|to| !to.contains("evil")), "{name} of {address}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn other_methods_than_reading_are_refused_and_break_nothing() {
    let world = World::at(TUESDAY).await;
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS, Method::TRACE] {
        for address in ["/sv", "/sv/search?q=x", "/api/search", "/api/suggest", "/health/ready", "/assets/x"] {
            let answer = world.ask(method.clone(), address, &[]).await;
            survives(method.as_str(), address, &answer);
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {address}");
        }
    }
}
