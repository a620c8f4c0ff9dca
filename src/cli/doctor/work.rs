//! What `doctor` sees of the work in the background: jobs given up and since when, slots that did not
//! run.

use crate::cli::check::Check;
use crate::cli::{Failure, words};
use crate::jobs::house::House;
use crate::jobs::queue::Queue;
use crate::jobs::status::{self, Faults};
use crate::shapes::work::JobLine;
use crate::store::faults::open_now;

/// Every job is on its way, and every slot ran.
pub async fn background(house: &House) -> Check {
    let faults = match faults(house).await {
        Ok(faults) => faults,
        Err(failure) => return super::of_failure("tareas", &failure),
    };
    let told = match open_now(&house.db).await {
        Ok(told) => told,
        Err(error) => return super::of_failure("tareas", &Failure::from(error)),
    };
    let since = |job: &JobLine| {
        let fault = told.iter().find(|fault| job.id.starts_with(&format!("{}@", fault.subject)));
        fault.map_or_else(String::new, |fault| {
            format!(" (desde {})", words::moment(fault.opened_at))
        })
    };
    let jobs = faults.jobs.iter().map(|job| format!("{}{}", job.id, since(job)));
    let schedules = faults.schedules.iter().map(|one| one.schedule.to_owned());
    let named: Vec<String> = schedules.chain(jobs).collect();
    match (faults.jobs.len(), faults.schedules.len()) {
        (0, 0) => Check::ok("tareas", "ninguna espera a una persona"),
        (0, _) => Check::warning(
            "tareas",
            format!("no se hizo a su hora: {}", named.join(", ")),
            "actaviva serve o actaviva work hacen lo que falta; actaviva schedule lo muestra",
        ),
        (failed, _) => Check::failed(
            "tareas",
            format!("{failed} sin éxito tras varios intentos: {}", named.join(", ")),
            "actaviva jobs dice por qué; actaviva jobs retry ID lo intenta otra vez",
        ),
    }
}

async fn faults(house: &House) -> Result<Faults, Failure> {
    let queue = Queue::open(house).await?;
    let jobs = status::jobs(&queue).await?;
    let schedules = status::schedules(house, &queue).await?;
    Ok(status::faults(&jobs, &schedules))
}
