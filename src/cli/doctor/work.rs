//! What `doctor` sees of the work in the background: jobs given up and since when, slots that did not
//! run.

use crate::cli::check::Check;
use crate::cli::{Failure, words};
use crate::domain::lang::Lang;
use crate::i18n::{text, text_with};
use crate::jobs::house::House;
use crate::jobs::queue::Queue;
use crate::jobs::status::{self, Faults};
use crate::shapes::work::JobLine;
use crate::store::faults::open_now;

/// Every job is on its way, and every slot ran.
pub async fn background(house: &House, lang: Lang) -> Check {
    let faults = match faults(house).await {
        Ok(faults) => faults,
        Err(failure) => return super::of_failure("tareas", &failure, lang),
    };
    let told = match open_now(&house.db).await {
        Ok(told) => told,
        Err(error) => return super::of_failure("tareas", &Failure::from(error), lang),
    };
    let since = |job: &JobLine| {
        let fault = told.iter().find(|fault| job.id.starts_with(&format!("{}@", fault.subject)));
        fault.map_or_else(String::new, |fault| {
            let at = words::moment(lang, fault.opened_at);
            format!(" ({})", text_with(lang, "cli-since", &[("date", at.into())]))
        })
    };
    let jobs = faults.jobs.iter().map(|job| format!("{}{}", job.id, since(job)));
    let schedules = faults.schedules.iter().map(|one| one.schedule.to_owned());
    let named: Vec<String> = schedules.chain(jobs).collect();
    let said = |key: &str, n: usize| {
        text_with(lang, key, &[("n", n.into()), ("list", named.join(", ").into())])
    };
    match (faults.jobs.len(), faults.schedules.len()) {
        (0, 0) => Check::ok("tareas", text(lang, "cli-doctor-jobs-well")),
        (0, _) => Check::warning(
            "tareas",
            said("cli-doctor-jobs-missed", named.len()),
            text(lang, "cli-doctor-jobs-work"),
        ),
        (failed, _) => Check::failed(
            "tareas",
            said("cli-doctor-jobs-failed", failed),
            text(lang, "cli-doctor-jobs-retry"),
        ),
    }
}

async fn faults(house: &House) -> Result<Faults, Failure> {
    let queue = Queue::open(house).await?;
    let jobs = status::jobs(&queue).await?;
    let schedules = status::schedules(house, &queue).await?;
    Ok(status::faults(&jobs, &schedules))
}
