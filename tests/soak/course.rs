//! One course of hours: the clock goes on when nothing is left to do; meanwhile things go wrong.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use actaviva::jobs::house::House;
use actaviva::jobs::queue::Queue;
use actaviva::jobs::{schedule, status};
use actaviva::settings::Settings;
use actaviva::shapes::work::{JobLine, JobState, ScheduleState};
use actaviva::store::db::StoreError;
use actaviva::store::stamp;
use chrono::{DateTime, Utc};

use crate::crew::Crew;
use crate::portals::faults::Fault;
use crate::portals::{self, World};
use crate::site::Site;
use crate::story;
use crate::support;
use crate::told::{self, Told};

/// A Friday, 19:00 in Lima.
const BEGIN: &str = "2025-11-15T00:00:00Z";
/// So many of a thousand requests go wrong.
const FAULTS: u32 = 100;
const KINDS: [Fault; 16] = [
    Fault::Busy(500),
    Fault::Busy(502),
    Fault::Busy(503),
    Fault::Busy(503),
    Fault::TooMany { seconds: 1 },
    Fault::Page,
    Fault::Error,
    Fault::Wall,
    Fault::Forbidden,
    Fault::Teapot,
    Fault::Cut(100_000),
    Fault::Short,
    Fault::Long,
    Fault::GzipLie,
    Fault::Redirect,
    Fault::Empty,
];
/// An hour in which work does not end for so long will not end.
const PATIENCE: Duration = Duration::from_mins(3);
const POLL: Duration = Duration::from_millis(200);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// What happens in it.
#[derive(Debug, Clone)]
pub struct Course {
    pub hours: u32,
    /// Each source but SIAF is visited once in so many hours.
    pub every: u32,
    /// Hours at the end in which nothing goes wrong any more: whatever was missed has come by then.
    pub calm: u32,
    pub seed: u64,
    pub engine: Engine,
    pub workers: usize,
    pub machines: usize,
    pub faults: bool,
    /// In these hours a random program is killed.
    pub kills: Vec<u32>,
    /// In these hours PostgreSQL is restarted in the middle of its work.
    pub restarts: Vec<u32>,
    /// Whether the folder is left to be looked at.
    pub leave: bool,
}

/// How it ended.
pub struct Ended {
    pub told: Told,
    /// What does not hold that must.
    pub broken: Vec<String>,
    pub faults: usize,
    pub requests: usize,
    pub killed: usize,
    pub restarted: usize,
    pub jobs: usize,
    /// Jobs that were tried more than once, and those that were given up.
    pub tried_again: usize,
    pub given_up: Vec<String>,
    pub slots: usize,
    pub took: Duration,
    /// The folder that was left to be looked at.
    pub left: Option<PathBuf>,
}

impl Course {
    /// The same hours without anything going wrong, with one program.
    pub fn in_peace(&self) -> Self {
        Self {
            engine: Engine::Sqlite,
            workers: 1,
            machines: 1,
            faults: false,
            kills: vec![],
            restarts: vec![],
            ..self.clone()
        }
    }

    pub async fn run(&self) -> Ended {
        let begun = Instant::now();
        let stage = Stage::furnish(self).await;
        let passed = self.pass(&stage).await;
        stage.account(self, passed, begun).await
    }

    /// Lets the hours pass.
    async fn pass(&self, stage: &Stage) -> Passed {
        let mut chance = fastrand::Rng::with_seed(self.seed);
        let serve = self.engine == Engine::Sqlite;
        let mut crew = Crew::start(&stage.site, self.workers, self.machines, serve);
        let mut passed = Passed::default();
        // the first look says from when on the schedules are kept
        passed.broken.extend(stage.settle(&mut crew).await);
        if self.faults {
            stage.world.faults.at_random(self.seed, FAULTS, &KINDS);
        }
        for hour in 0..self.hours + self.calm {
            if hour == self.hours {
                passed.faults = stage.world.faults.done();
                stage.world.faults.stop();
            }
            story::happen(&stage.world, &stage.site, hour, self.hours);
            stage.site.set_clock(begin() + chrono::Duration::hours(i64::from(hour) + 1));
            if self.restarts.contains(&hour) {
                std::thread::sleep(Duration::from_millis(chance.u64(200..2500)));
                support::restart_postgres();
                passed.restarted += 1;
            }
            if self.kills.contains(&hour) {
                std::thread::sleep(Duration::from_millis(chance.u64(50..2500)));
                crew.kill(&mut chance);
                passed.killed += 1;
            }
            let late = stage.settle(&mut crew).await;
            passed.broken.extend(late.map(|why| format!("hour {hour}: {why}")));
        }
        passed.broken.extend(crew.stop());
        passed.broken.append(&mut crew.ended_by_itself);
        passed
    }
}

/// What went wrong while the hours passed.
#[derive(Default)]
struct Passed {
    broken: Vec<String>,
    faults: usize,
    killed: usize,
    restarted: usize,
}

/// The portals, the folders before them, and the house as this program sees it.
struct Stage {
    world: Arc<World>,
    site: Site,
    house: House,
    queue: Queue,
}

impl Stage {
    async fn furnish(course: &Course) -> Self {
        let (base, world) = portals::start_apart();
        let database = match course.engine {
            Engine::Sqlite => None,
            Engine::Postgres => Some(support::fresh_lasting_postgres_url().await),
        };
        let site = Site::new(course.machines, &base, course.every, database);
        site.set_clock(begin());
        story::begin(&world);
        site.furnish();
        let house = site.house().await;
        let queue = Queue::open(&house).await.unwrap();
        Self { world, site, house, queue }
    }

    /// Waits until everything is done that the hour asks for; tells what is not after a long time.
    async fn settle(&self, crew: &mut Crew<'_>) -> Option<String> {
        let begun = Instant::now();
        loop {
            crew.look();
            match self.left().await {
                Ok(None) => return None,
                left if begun.elapsed() > PATIENCE => {
                    return Some(format!("{left:?} after {PATIENCE:?}"));
                }
                _ => tokio::time::sleep(POLL).await,
            }
        }
    }

    /// What is left to do: a slot to be taken, a job to be done, something new to be looked at.
    async fn left(&self) -> Result<Option<String>, StoreError> {
        for one in status::schedules(&self.house, &self.queue).await? {
            let is_taken = one.last_slot == one.last_due || one.state == ScheduleState::New;
            if !is_taken {
                return Ok(Some(format!("{} of {:?}", one.schedule, one.last_due)));
            }
        }
        let came_in = stamp::came_in(&self.house.db).await?;
        let jobs = status::jobs(&self.queue).await?;
        let is_over = |state| matches!(state, JobState::Done | JobState::Failed);
        if let Some(job) = jobs.iter().find(|job| !is_over(job.state)) {
            return Ok(Some(job.id.clone()));
        }
        let look = format!("look@{}", came_in.as_str());
        Ok((!jobs.iter().any(|job| job.id == look)).then_some(look))
    }

    /// Asks the house how it stands in the end.
    async fn account(self, course: &Course, passed: Passed, begun: Instant) -> Ended {
        let Passed { mut broken, faults, killed, restarted } = passed;
        let jobs = status::jobs(&self.queue).await.unwrap();
        let end = begin() + chrono::Duration::hours(i64::from(course.hours + course.calm));
        let slots = slots(&mut broken, &self.house.settings, &jobs, end);
        let given_up = jobs.iter().filter(|job| job.state == JobState::Failed);
        broken.extend(told::broken(&self.site, &self.house).await);
        Ended {
            told: Told::of(&self.site),
            broken,
            faults,
            requests: self.world.seen("/").len(),
            killed,
            restarted,
            jobs: jobs.len(),
            tried_again: jobs.iter().filter(|job| job.tries > 1).count(),
            given_up: given_up.map(|job| format!("{}: {:?}", job.id, job.why)).collect(),
            slots,
            took: begun.elapsed(),
            left: course.leave.then(|| self.site.leave()),
        }
    }
}

fn begin() -> DateTime<Utc> {
    BEGIN.parse().unwrap()
}

/// Looks whether each slot of each schedule had its one job; tells how many there were.
fn slots(
    broken: &mut Vec<String>,
    settings: &Settings,
    jobs: &[JobLine],
    end: DateTime<Utc>,
) -> usize {
    let mut count = 0;
    for planned in schedule::all(settings) {
        let mut slot = planned.cron.as_ref().and_then(|cron| cron.next(begin()));
        while let Some(due) = slot.filter(|due| *due <= end) {
            let job = planned.order(due).unwrap().id();
            let states: Vec<JobState> =
                jobs.iter().filter(|one| one.id == job).map(|one| one.state).collect();
            if states != [JobState::Done] {
                broken.push(format!("slot {job}: {states:?}"));
            }
            count += 1;
            slot = planned.cron.as_ref().and_then(|cron| cron.next(due));
        }
    }
    count
}

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} requests, {} faults, {} kills, {} restarts; {} slots, {} jobs, {} tried again, {} given up; {} s",
            self.requests,
            self.faults,
            self.killed,
            self.restarted,
            self.slots,
            self.jobs,
            self.tried_again,
            self.given_up.len(),
            self.took.as_secs(),
        )?;
        for one in &self.given_up {
            writeln!(f, "given up: {one}")?;
        }
        if let Some(left) = &self.left {
            writeln!(f, "left in {}", left.display())?;
        }
        write!(f, "{:?}", self.told.counts())
    }
}
