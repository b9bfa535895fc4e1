use super::{
    foreign::{Gathered, Gathering, first_sentence, flat, given, markdown, some},
    import::{ImportError, read_text},
};
use fletta_app::model::{
    Audience, Body, Care, Cost, CostKind, Entry, EntryId, Lang, Note, Service, Slug, Text, Texts, Who, Window,
};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

/// Who is to be credited, as the readers are told (CC BY 4.0).
const ORIGIN: &str = "Suomi.fi, DVV (CC BY 4.0)";
/// The name of the area that the descriptions hold in.
const AREA: &str = "finland";
/// The languages they may be in, the source language first.
const LANGUAGES: &[&str] = &["fi", "sv", "en"];

/// Service classes of PTV whose sector is beyond doubt: the older and the newer code, the class, the sector. Of the others it is left open,
/// as it is where two classes of one description disagree.
const SECTORS: &[(&str, &str, &str, &str)] = &[
    ("v1039", "P5.1", "Perusterveydenhuolto", "health"),
    ("v1040", "P5.2", "Neuvolapalvelut", "health"),
    ("v1041", "P5.3", "Rokotukset", "health"),
    ("v1042", "P5.4", "Röntgen, laboratorio ja muut tutkimuspalvelut", "health"),
    ("v1043", "P5.5", "Ensiapu ja päivystys", "health"),
    ("v1044", "P5.6", "Erikoissairaanhoito", "health"),
    ("v1046", "P5.8", "Terveystarkastukset", "health"),
    ("v1047", "P5.9", "Koulu- ja opiskelijaterveydenhuolto", "health"),
    ("v1048", "P5.10", "Suun ja hampaiden terveydenhuolto", "health"),
    ("v1049", "P5.11", "Oma- ja itsehoito", "health"),
    ("v1050", "P5.12", "Työterveyshuolto", "health"),
    ("v1017", "P3.4", "Lasten päivähoito", "early-education"),
    ("v1061", "P6.1", "Esiopetus", "school"),
    ("v1062", "P6.2", "Perusopetus", "school"),
    ("v1063", "P6.3", "Aamu- ja iltapäiväkerhotoiminta", "school"),
    ("v1066", "P6.6", "Toisen asteen ammatillinen koulutus", "school"),
    ("v1068", "P6.8", "Lukiokoulutus", "school"),
    ("v1018", "P3.5", "Perheasioiden sovittelu ja perheoikeus", "social"),
    ("v1019", "P3.6", "Lapsiperheiden sosiaalipalvelut", "social"),
    ("v1020", "P3.7", "Kasvatus- ja perheneuvonta", "social"),
    ("v1021", "P3.8", "Lastensuojelu", "social"),
    ("v1023", "P4", "Sosiaalipalvelut", "social"),
    ("v1025", "P4.2", "Vanhusten palvelut", "social"),
    ("v1036", "P4.13", "Sosiaalipalvelujen neuvonta- ja ohjauspalvelut", "social"),
    ("v1027", "P4.4", "Vammaisten muut kuin asumis- ja kotipalvelut", "disability"),
    ("v1028", "P4.5", "Henkilökohtaisen avustajan palvelut", "disability"),
    ("v1199", "P25.1", "Kirjastot ja tietopalvelut", "leisure"),
    ("v1200", "P25.2", "Taiteet", "leisure"),
    ("v1201", "P25.3", "Museot", "leisure"),
    ("v1203", "P25.5", "Vapaa-ajan palvelut", "leisure"),
    ("v1211", "P27.1", "Liikunta ja urheilu", "leisure"),
    ("v1160", "P19.1", "Palo- ja pelastustoiminta", "safety"),
    ("v1002", "P1.1", "Vuokra-asuminen", "income"),
    ("v1003", "P1.2", "Omistusasuminen", "income"),
    ("v1004", "P1.3", "Osaomistus- ja asumisoikeusasuminen", "income"),
    ("v1133", "P15.1", "Henkilön talous- ja velkaneuvonta", "income"),
];

/// Reads general descriptions of Finland's PTV as national base services. `taken` are the names the store knows.
pub(super) fn read(path: &Path, taken: &HashMap<Slug, EntryId>) -> Result<Gathered, ImportError> {
    gather(path, &read_text(path)?, taken)
}

fn gather(path: &Path, text: &str, taken: &HashMap<Slug, EntryId>) -> Result<Gathered, ImportError> {
    let mut gathering = Gathering::of(path, taken);
    let area = taken.iter().find(|(slug, _)| slug.as_str() == AREA).map(|(_, id)| *id);
    let records: Vec<(usize, GeneralDescription)> = gathering.read(text)?;
    let read = records.len();
    for (line, record) in records {
        description(&mut gathering, line, &record, area);
    }
    gathering.finish(read)
}

/// What is read of a description; a text is given in up to three languages.
#[derive(Deserialize)]
struct GeneralDescription {
    id: String,
    name: Said,
    #[serde(default, deserialize_with = "given")]
    summary: Said,
    #[serde(default, deserialize_with = "given")]
    description: Said,
    #[serde(default, deserialize_with = "given")]
    background: Said,
    #[serde(default, deserialize_with = "given")]
    user_instructions: Said,
    #[serde(default, deserialize_with = "given")]
    restrictions: Said,
    #[serde(default, deserialize_with = "given")]
    deadline: Said,
    #[serde(default, deserialize_with = "given")]
    processing_time: Said,
    #[serde(default, deserialize_with = "given")]
    validity: Said,
    #[serde(default, deserialize_with = "given")]
    charge_info: Said,
    charge_type: Option<String>,
    #[serde(default, deserialize_with = "given")]
    service_class_uris: Vec<String>,
    #[serde(default, deserialize_with = "given")]
    ontology_terms: Vec<Said>,
    #[serde(default, deserialize_with = "given")]
    target_groups: Vec<String>,
}

/// A text, by language.
#[derive(Default, Deserialize)]
#[serde(transparent)]
struct Said(BTreeMap<String, Option<String>>);

impl Said {
    fn within(&self, lang: &str) -> Option<&str> {
        some(self.0.get(lang)?.as_deref())
    }

    /// Words beside a fact, where they are in one language only; those that are in several are prose of each.
    fn note(&self, source: Lang) -> Option<Note> {
        let text = self.within(source.code()).filter(|_| !self.is_translated())?;
        Some(Note { language: source, text: text.to_owned() })
    }

    fn is_translated(&self) -> bool {
        LANGUAGES.iter().filter(|lang| self.within(lang).is_some()).count() > 1
    }
}

fn description(gathering: &mut Gathering<'_>, line: usize, record: &GeneralDescription, area: Option<EntryId>) {
    let Ok(id) = record.id.parse::<EntryId>() else {
        return gathering.refuse(line, format!("its id «{}» is not a UUID", record.id));
    };
    let texts: Texts = LANGUAGES.iter().filter_map(|code| Some((Lang::parse(code)?, text(record, code)?))).collect();
    let named = LANGUAGES.iter().find_map(|code| texts.get_key_value(&Lang::parse(code)?));
    let Some((source, title)) = named.map(|(lang, text)| (*lang, text.title.clone())) else {
        return gathering.refuse(line, format!("it has no name in any of {}", LANGUAGES.join(", ")));
    };
    for lang in record.name.0.keys().filter(|lang| !LANGUAGES.contains(&lang.as_str())) {
        gathering.remark(line, "languages in which PTV gives no descriptions were left out", lang);
    }
    let service = Service {
        is_base: true,
        areas: area.into_iter().collect(),
        sector: sector(&record.service_class_uris).map(str::to_owned),
        who: Who { audience: audience(&record.target_groups), note: record.restrictions.note(source), ages: None },
        cost: Cost { kind: charge(record.charge_type.as_deref()), note: record.charge_info.note(source), prices: Vec::new() },
        ..Service::default()
    };
    let entry = Entry {
        id,
        slug: gathering.name(id, &title),
        old_slugs: Vec::new(),
        source,
        concepts: Vec::new(),
        sensitive: false,
        origin: Some(ORIGIN.to_owned()),
        care: Care::default(),
        window: Window::default(),
        texts,
        body: Body::Service(Box::new(service)),
    };
    gathering.keep(line, &entry);
}

/// The prose of one language, if it has a name in it.
fn text(record: &GeneralDescription, lang: &str) -> Option<Text> {
    let title = flat(record.name.within(lang)?);
    let main = [&record.description, &record.background].into_iter().filter_map(|said| said.within(lang));
    let summary = record.summary.within(lang).or_else(|| main.clone().next()).map(first_sentence_or_all).unwrap_or_default();
    let beside = [&record.restrictions, &record.charge_info].map(|said| said.within(lang).filter(|_| said.is_translated()));
    let [restrictions, charge] = beside;
    let further =
        [&record.user_instructions, &record.deadline, &record.processing_time, &record.validity].map(|said| said.within(lang));
    let body: Vec<String> = main.chain(restrictions).chain(further.into_iter().flatten()).chain(charge).map(markdown).collect();
    // What it is about in the words of the ontology KOKO.
    let keywords =
        record.ontology_terms.iter().filter_map(|term| term.within(lang).map(flat)).filter(|word| *word != title).collect();
    Some(Text { title, summary, body: body.join("\n\n"), keywords, ..Text::default() })
}

/// PTV's summaries hold at most 150 characters and may be two sentences; of what is longer the first is taken.
fn first_sentence_or_all(said: &str) -> String {
    let whole = flat(said);
    if whole.chars().count() <= 200 { whole } else { first_sentence(said) }
}

/// The sector that all its classes are surely of.
fn sector(classes: &[String]) -> Option<&'static str> {
    let of_class = |uri: &String| {
        let code = uri.rsplit(['/', ':']).next().unwrap_or_default();
        SECTORS.iter().find(|(old, new, ..)| *old == code || *new == code).map(|(.., sector)| *sector)
    };
    let mut sectors = classes.iter().map(of_class);
    let first = sectors.next()??;
    sectors.all(|sector| sector == Some(first)).then_some(first)
}

/// The people of our list that PTV's target groups name.
fn audience(groups: &[String]) -> Vec<Audience> {
    let of_group = |group: &String| match group.as_str() {
        "Lapset ja lapsiperheet" => &[Audience::Children, Audience::Families][..],
        "Nuoret" => &[Audience::YoungPeople],
        _ => &[],
    };
    let mut audience: Vec<Audience> = groups.iter().flat_map(of_group).copied().collect();
    audience.sort_unstable();
    audience.dedup();
    audience
}

fn charge(kind: Option<&str>) -> Option<CostKind> {
    match kind {
        Some("Free") => Some(CostKind::Free),
        Some("Charged") => Some(CostKind::Fee),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{ORIGIN, gather, sector};
    use crate::desk::import::ImportError;
    use fletta_app::model::{Audience, Body, CostKind, EntryId, Lang, Slug};
    use std::{collections::HashMap, path::Path};

    const CLINIC: &str = r#"{"id":"0393fdbc-bbff-4cd8-a731-8e8a8bb7aa68","code":null,"type":"Service",
        "name":{"sv":"Rådgivning","fi":"Neuvola"},"summary":{"fi":"Kunta neuvoo.","sv":"Kommunen ger råd."},"description":{},
        "background":{"fi":"Kunta neuvoo perheitä.\n- raskaus\n- lapsi","sv":null},"restrictions":{"fi":"Vain kuntalaisille."},
        "charge_info":{"fi":"Maksuton.","sv":"Avgiftsfri."},"charge_type":"Free",
        "service_class_uris":["http://urn.fi/URN:NBN:fi:au:ptvl:v1040"],"target_groups":["Kansalaiset","Lapset ja lapsiperheet"],"life_events":[]}"#;

    fn lang(code: &str) -> Lang {
        Lang::parse(code).expect("a language")
    }

    #[test]
    fn a_description_is_a_national_base_service_in_every_language_it_has() {
        let finland = (Slug::parse("finland").expect("a slug"), EntryId::of_slug("finland"));
        let taken = HashMap::from([finland.clone()]);
        let gathered = gather(Path::new("gd.jsonl"), &CLINIC.replace('\n', ""), &taken).expect("sound");
        let entry = &gathered.records[0].entry;
        assert_eq!((entry.slug.as_str(), entry.source, entry.origin.as_deref()), ("neuvola", lang("fi"), Some(ORIGIN)));
        assert_eq!(entry.id.to_string(), "0393fdbc-bbff-4cd8-a731-8e8a8bb7aa68");
        assert_eq!(entry.texts[&lang("fi")].body, "Kunta neuvoo perheitä.\n\n- raskaus\n- lapsi\n\nMaksuton.");
        assert_eq!(
            (entry.texts[&lang("sv")].title.as_str(), entry.texts[&lang("sv")].body.as_str()),
            ("Rådgivning", "Avgiftsfri.")
        );
        assert!(!entry.texts.contains_key(&lang("en")));
        let Body::Service(service) = &entry.body else { panic!("a service") };
        assert!(service.is_base && service.areas == [finland.1]);
        assert_eq!((service.sector.as_deref(), service.cost.kind), (Some("health"), Some(CostKind::Free)));
        assert_eq!(service.who.audience, [Audience::Children, Audience::Families]);
        assert_eq!(service.who.note.as_ref().map(|note| note.text.as_str()), Some("Vain kuntalaisille."));
        assert!(service.cost.note.is_none() && service.levels.is_empty());
    }

    #[test]
    fn a_sector_is_said_only_where_all_classes_agree() {
        let of = |codes: &[&str]| {
            sector(&codes.iter().map(|code| format!("http://urn.fi/URN:NBN:fi:au:ptvl:{code}")).collect::<Vec<_>>())
        };
        assert_eq!(of(&["v1021"]), Some("social"));
        assert_eq!(of(&["v1039", "v1046"]), Some("health"));
        assert_eq!(of(&["v1039", "v1021"]), None);
        assert_eq!(of(&["v1039", "v9999"]), None);
        assert_eq!(of(&[]), None);
        assert_eq!(sector(&["http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P6.2".into()]), Some("school"));
    }

    #[test]
    fn what_has_no_identity_or_no_name_is_refused_with_its_line() {
        let text =
            "{\"id\":\"x\",\"name\":{\"fi\":\"A\"}}\n{\"id\":\"0393fdbc-bbff-4cd8-a731-8e8a8bb7aa68\",\"name\":{\"se\":\"B\"}}\n";
        let Err(ImportError::Refused(faults)) = gather(Path::new("gd.jsonl"), text, &HashMap::new()) else { panic!("refused") };
        assert_eq!(faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [1, 2]);
        assert!(faults[0].reason.contains("not a UUID") && faults[1].reason.contains("no name"));
    }
}
