//! The layers over each other, and what is refused.

use super::*;

fn with_file(text: &str) -> (tempfile::TempDir, Layers) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("actaviva.toml");
    std::fs::write(&path, text).unwrap();
    (folder, Layers { folder: Some(path), ..Layers::default() })
}

#[test]
fn the_last_layer_that_speaks_wins_and_is_named() {
    let (_folder, mut layers) =
        with_file("[web]\nport = 1\n[watch]\nmunicipalities = [\"030503\"]\n");
    layers.environment = vec![
        ("ACTAVIVA_WEB_PORT".to_owned(), "2".to_owned()),
        ("ACTAVIVA_DATA".to_owned(), "elsewhere".to_owned()),
        ("HOME".to_owned(), "/".to_owned()),
        ("ACTAVIVA_WEB_OPERATOR_TOKEN".to_owned(), "s3cret".to_owned()),
    ];
    layers.flags = vec![("database.url", "--database", "postgres://a:b@c/d".to_owned())];
    let loaded = layers.load().unwrap();
    assert_eq!(loaded.settings.web.port, 2);
    assert_eq!(loaded.settings.watch.municipalities.len(), 1);
    let shown: Vec<(&str, &str, bool)> = loaded
        .list
        .iter()
        .filter(|setting| setting.origin != "default")
        .map(|setting| {
            let is_file = setting.origin.ends_with("actaviva.toml");
            (setting.key.as_str(), setting.value.as_str(), is_file)
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("database.url", "\"postgres://a:***@c/d\"", false),
            ("watch.municipalities", "[\"030503\"]", true),
            ("web.operator_token", "\"***\"", false),
            ("web.port", "2", false),
        ]
    );
    assert!(!format!("{loaded:?}").contains("s3cret"), "in no form");
}

#[test]
fn subscribers_are_entries_of_a_list_and_a_wrong_one_is_told_with_its_row() {
    let told = "[web]\npublic_address = \"https://acta.pe\"\n[mail]\nserver = \"smtp.pe\"\n\
                from = \"avisos@acta.pe\"\npassword = \"s3cret\"\nuser = \"acta\"\n";
    let one = |mail: &str, also: &str| {
        format!("\n[[notices.subscribers]]\nmail = \"{mail}\"\nmunicipality = \"990101\"\n{also}")
    };
    let good = one("a@c.pe", "role = \"official\"\n") + &one("b@c.pe", "frequency = \"weekly\"\n");
    let (_folder, layers) = with_file(&format!("{told}{good}"));
    let loaded = layers.load().unwrap();
    assert_eq!(loaded.settings.notices.subscribers.len(), 2);
    let shown: Vec<&str> = loaded.list.iter().map(|one| one.value.as_str()).collect();
    let shown = shown.join("\n");
    assert!(shown.contains("mail = \"b@c.pe\"") && !shown.contains("s3cret"), "{shown}");
    assert!(!format!("{:?}", loaded.settings).contains("s3cret"));

    let refused = |text: &str| {
        let (_folder, layers) = with_file(text);
        match layers.load().unwrap_err() {
            SettingsError::Value { row, key, cause, .. } => (row, key, cause),
            other => panic!("{other:?}"),
        }
    };
    let wrong = one("a@c.pe", "") + &one("a@c.pe\\r\\nBcc: x@y.pe", "");
    let (row, key, cause) = refused(&format!("{told}{wrong}"));
    assert_eq!((row, key.as_str()), (Some(14), "notices.subscribers.1.mail"), "{cause}");
    let (_, key, cause) = refused(&format!("{told}{}", one("a@c.pe", "rol = \"official\"\n")));
    assert!(key.starts_with("notices.subscribers.0") && cause.contains("rol"), "{key}: {cause}");
    let (row, key, _) = refused(&format!("{told}{}{}", one("a@c.pe", ""), one("a@c.pe", "")));
    assert_eq!((row, key.as_str()), (Some(9), "notices.subscribers"));
    let without = told.replace("public_address", "# public_address");
    let (_, key, _) = refused(&format!("{without}{good}"));
    assert_eq!(key, "web.public_address");
    let open = told.replace("[mail]\n", "[mail]\nsecurity = \"none\"\n");
    assert_eq!(refused(&open).1, "mail.security");
}

#[test]
fn an_unknown_key_is_refused_with_its_row_and_the_nearest_known_one() {
    let (_folder, layers) = with_file("# mine\n[web]\n\nprot = 1\n");
    let error = layers.load().unwrap_err();
    assert!(
        matches!(error, SettingsError::Unknown { row: Some(4), ref key, ref nearest, .. }
        if key == "web.prot" && nearest == "web.port"),
        "{error:?}"
    );
    let (_folder, layers) = with_file("[wbe]\nport = 1\n");
    assert!(matches!(layers.load(), Err(SettingsError::Unknown { nearest, .. })
        if nearest == "web.port"));
    let environment = vec![("ACTAVIVA_WEB_PROT".to_owned(), "1".to_owned())];
    let layers = Layers { environment, ..Layers::default() };
    assert!(matches!(layers.load(), Err(SettingsError::Unknown { nearest, .. })
        if nearest == "ACTAVIVA_WEB_PORT"));
}

#[test]
fn a_list_from_the_environment_keeps_the_zeros_of_its_codes() {
    let name = "ACTAVIVA_WATCH_MUNICIPALITIES".to_owned();
    let layers =
        Layers { environment: vec![(name, "030503, 030501".to_owned())], ..Layers::default() };
    let watched = layers.load().unwrap().settings.watch.municipalities;
    let codes: Vec<&str> = watched.iter().map(crate::domain::codes::Ubigeo::as_str).collect();
    assert_eq!(codes, ["030501", "030503"]);
}

#[test]
fn a_wrong_value_a_broken_file_and_a_missing_one_are_told_apart() {
    let (_folder, layers) = with_file("[web]\nport = \"many\"\n");
    let error = layers.load().unwrap_err();
    assert!(
        matches!(error, SettingsError::Value { row: Some(2), ref key, .. }
        if key == "web.port"),
        "{error:?}"
    );
    let (_folder, layers) = with_file("[web\n");
    let error = layers.load().unwrap_err();
    assert!(matches!(error, SettingsError::Syntax { row: Some(1), .. }), "{error:?}");
    let layers = Layers { config: Some("nowhere.toml".into()), ..Layers::default() };
    assert!(matches!(layers.load(), Err(SettingsError::Unreadable { .. })));
}

#[test]
fn the_variable_of_the_database_is_a_setting_though_it_begins_as_that_of_the_folder() {
    let variable = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let environment = vec![
        variable("ACTAVIVA_DATABASE_URL", "postgres://a:b@c/d"),
        variable("ACTAVIVA_DATA", "elsewhere"),
        variable("ACTAVIVA_LOG_FORMAT", "json"),
        variable("ACTAVIVA_TEST_POSTGRES_URL", "postgres://e"),
    ];
    let loaded = Layers { environment, ..Layers::default() }.load().unwrap();
    assert_eq!(loaded.settings.database.url.reveal(), "postgres://a:b@c/d");
    let chosen = loaded.list.iter().find(|setting| setting.key == "database.url").unwrap();
    assert_eq!(chosen.origin, "ACTAVIVA_DATABASE_URL");
}
