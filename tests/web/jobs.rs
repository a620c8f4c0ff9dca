//! What is done in the background: its page, its twins, and what a machine asks.

use super::stage::get;

#[test]
fn the_page_of_the_jobs_says_that_all_is_well_and_when_what_is_due() {
    let page = get("/tareas").text();
    assert!(page.contains("Todo va bien: ninguna tarea espera a una persona."), "{page}");
    assert!(page.contains("Evaluar a todas las municipalidades"));
    assert!(page.contains("16 nov 2025 06:00"), "the day of the demonstration is a Saturday");
    assert!(get("/en/tareas").text().contains("Was everything done that was due?"));
    let twin = get("/tareas.json").json();
    assert_eq!(twin["schedules"][7]["schedule"], "evaluate");
    assert_eq!(twin["schedules"], get("/api/v1/schedule").json());
    assert_eq!(twin["jobs"], get("/api/v1/jobs").json());
    assert!(get("/tareas.csv").text().starts_with("id,state,tries,"));
}

#[test]
fn a_machine_asks_whether_it_lives_and_whether_it_can_work() {
    assert_eq!(get("/health").json()["status"], "ok");
    let ready = get("/ready");
    assert_eq!((ready.status, &ready.json()["queue"]), (200, &true.into()));
}
