//! What `doctor` sees of the mail: does the server let us in, does anybody wait.

use crate::cli::Failure;
use crate::cli::check::Check;
use crate::domain::lang::Lang;
use crate::i18n::{text, text_with};
use crate::jobs::house::House;
use crate::jobs::notify::SmtpError;
use crate::jobs::notify::state;
use crate::shapes::notices::{NoticeLine, NoticeState};

/// The server of the settings, asked as a mail would be handed over, and the mails on their way. Nothing
/// where nobody wants to be told.
pub async fn mail(house: &House, lang: Lang) -> Vec<Check> {
    let listed = house.settings.notices.subscribers.len();
    let said = |key: &str, server: String| {
        text_with(lang, key, &[("n", listed.into()), ("server", server.into())])
    };
    match (house.settings.mail.is_on(), listed) {
        (false, 0) => return Vec::new(),
        (false, _) => {
            let words = said("cli-doctor-mail-none", String::new());
            return vec![Check::warning("correo", words, text(lang, "cli-doctor-mail-none-hint"))];
        }
        (true, _) => {}
    }
    let mut checks = vec![match state::greet(house).await {
        Ok(()) => {
            let mail = &house.settings.mail;
            let server = format!("{}:{}", mail.server, mail.port());
            Check::ok("correo", said("cli-doctor-mail-well", server))
        }
        Err(error) => {
            let key = key(&error);
            Check::failed("correo", words(&error, key, lang), text(lang, &format!("{key}-hint")))
        }
    }];
    match state::list(house).await {
        Ok(lines) => checks.extend(on_their_way(&lines, lang)),
        Err(error) => checks.push(super::of_failure("avisos", &Failure::from(error), lang)),
    }
    checks
}

const fn key(error: &SmtpError) -> &'static str {
    match error {
        SmtpError::Connect { .. } => "cli-doctor-mail-down",
        SmtpError::Closed { .. } => "cli-doctor-mail-open",
        SmtpError::Password { .. } => "cli-doctor-mail-password",
        SmtpError::ExtraCa(..) | SmtpError::NoCertificate(_) => "cli-doctor-mail-ca",
    }
}

fn words(error: &SmtpError, key: &str, lang: Lang) -> String {
    let (server, why) = match error {
        SmtpError::Connect { server, why }
        | SmtpError::Closed { server, why }
        | SmtpError::Password { server, why } => (server.clone(), why.clone()),
        SmtpError::ExtraCa(file, error) => (file.clone(), error.to_string()),
        SmtpError::NoCertificate(file) => (file.clone(), "PEM".to_owned()),
    };
    text_with(lang, key, &[("server", server.into()), ("why", why.into())])
}

fn on_their_way(lines: &[NoticeLine], lang: Lang) -> Vec<Check> {
    let named = |state| {
        let of = lines.iter().filter(|line| line.state == state);
        of.map(|line| line.mail.as_str()).collect::<Vec<_>>().join(", ")
    };
    let told = [
        (NoticeState::Parked, "cli-doctor-mail-parked"),
        (NoticeState::Waiting, "cli-doctor-mail-waiting"),
    ];
    told.into_iter()
        .map(|(state, key)| (named(state), key))
        .filter(|(named, _)| !named.is_empty())
        .map(|(named, key)| {
            let words = text_with(lang, key, &[("list", named.into())]);
            Check::warning("avisos", words, text(lang, &format!("{key}-hint")))
        })
        .collect()
}
