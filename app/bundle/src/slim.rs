//! A script without what only its readers need: whole-line comments but those that say whose work it is (`@preserve`), indentation, empty lines. No JavaScript is parsed for it, so a script
//! with a text over several lines, where a line may be anything, stays as it is.

/// `script` without comments and indentation.
pub(crate) fn slim(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut out = String::with_capacity(script.len());
    let mut in_comment = false;
    // Whose work it is stays with the work.
    let mut is_kept = false;
    for line in script.lines().map(str::trim) {
        is_kept |= line.starts_with("/*") && line.contains("@preserve");
        in_comment |= line.starts_with("/*") && (line.ends_with("*/") || !line.contains("*/"));
        if is_kept {
            out.push_str(line);
            out.push('\n');
            is_kept = !line.ends_with("*/");
        } else if !in_comment && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let script = "/**\n * Words\n */\nclass A {\n    // one\n    *each() {\n    /* two */\n    /* three */ return \"// x\"; // stays\n\n}\n}\n";
        assert_eq!(slim(script), "class A {\n*each() {\n/* three */ return \"// x\"; // stays\n}\n}\n");
    }

    #[test]
    fn a_notice_of_whose_work_it_is_stays() {
        let script = "/* @preserve\n * (c) Somebody\n */\nlet a;\n/* one\n */\nlet b;\n";
        assert_eq!(slim(script), "/* @preserve\n* (c) Somebody\n*/\nlet a;\nlet b;\n");
    }

    #[test]
    fn a_text_over_several_lines_is_left_alone() {
        let script = "const a = `\n  // part of the text\n`;\n";
        assert_eq!(slim(script), script);
    }
}
