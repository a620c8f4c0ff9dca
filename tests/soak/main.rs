//! Hours of work among faults and kills end like hours in peace; for days see `by_hand.rs`.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

#[allow(dead_code, reason = "the run by hand uses all of it")]
mod course;
mod crew;
#[path = "../portals/mod.rs"]
mod portals;
mod site;
mod story;
#[path = "../support/mod.rs"]
mod support;
#[allow(dead_code, reason = "the run by hand uses all of it")]
mod told;

use course::{Course, Engine};

#[tokio::test]
#[ignore = "not steady yet: whether one calm hour is enough to catch up depends on how busy the machine is"]
async fn hours_of_faults_and_a_killed_program_end_like_hours_in_peace() {
    let faulty = Course {
        hours: 3,
        every: 2,
        calm: 1,
        seed: 7,
        engine: Engine::Sqlite,
        workers: 2,
        machines: 1,
        faults: true,
        kills: vec![1],
        restarts: vec![],
        leave: false,
    };
    let peace = Box::pin(faulty.in_peace().run()).await;
    assert_eq!(peace.broken, Vec::<String>::new(), "nothing went wrong");
    let ended = Box::pin(faulty.run()).await;
    assert_eq!(ended.killed, 1);
    assert!(ended.faults > 0, "something has to go wrong");
    assert_eq!(ended.broken, Vec::<String>::new(), "what must hold whatever happens");
    assert_eq!(ended.told.differences(&peace.told), Vec::<String>::new());
}
